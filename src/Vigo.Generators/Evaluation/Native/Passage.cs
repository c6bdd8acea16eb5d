using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>The arguments of one call of real code: what it is given, and what is known of that when it comes back.</summary>
internal readonly struct Passage
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<MethodBase, ParameterInfo[]> Known = new();

    private readonly ParameterInfo[] _parameters;
    private readonly Value[] _arguments;
    private readonly List<Value>?[]? _taken;
    private readonly int _printings;

    public Passage(Frame frame, Site site, MethodBase method, Value[] arguments)
    {
        var parameters = _parameters = ParametersOf(method);
        _arguments = arguments;
        _printings = frame.Context.Printings;
        Values = parameters.Length == 0 ? [] : new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var (argument, type) = (arguments[i], parameters[i].ParameterType);
            if (argument.Data is ValueSequence or UserObject && Crossing.IsSequence(type))
                (_taken ??= new List<Value>?[parameters.Length])[i] = [];
            Values[i] = Crossing.ToClr(frame, site, Referred(argument), type.IsByRef ? type.GetElementType()! : type, _taken?[i]);
        }
    }

    /// <summary>What the call is given.</summary>
    public object?[] Values { get; }

    public static ParameterInfo[] ParametersOf(MethodBase method) => Known.GetOrAdd(method, found => found.GetParameters());

    /// <summary>Hands out what came back by reference.</summary>
    public void Return(Frame frame, Site site, Value self)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (_arguments[i].Data is not Cell cell)
                continue;
            TimeZones.After(frame, site, Values[i]);
            var data = Crossing.FromClr(Values[i]);
            cell.Value = new Value(data, ProvenanceStore.Current is null ? null : OriginOf(site, self, _parameters[i].Name!, data));
        }
    }

    private Origin? OriginOf(Site site, Value self, string parameter, object? data)
    {
        var entry = HandedOut(self.Data, parameter, data);
        return Origin.Of(site, entry, entry is null ? Origins(self, isText: false) : []);
    }

    /// <summary>What is known of the items of an argument.</summary>
    public IEnumerable<Value> ItemsOf(int argument) => _taken?[argument] ?? (_arguments[argument].Data is { } items and not string ? ObjectProvenance.ItemsOf(items) : []);

    /// <summary>Remembers where the items came from that a collection took over.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="isNew">Whether it was made by the call; else something was added to it.</param>
    public void Track(object collection, bool isNew)
    {
        if (!isNew && collection is IList && _arguments is [{ Data: int index }, var inserted] && _parameters[0].Name is "index" && !Crossing.IsSequence(_parameters[1].ParameterType))
        {
            ObjectProvenance.InsertItem(collection, index, inserted);
            return;
        }

        for (var i = 0; i < _arguments.Length; i++)
        {
            if (_parameters[i].Name is "index")
                continue;
            if (_taken?[i] is { } taken)
                ObjectProvenance.AddItems(collection, taken);
            else if (_arguments[i].Data is IEnumerable and not string and { } items && _parameters[i].ParameterType.IsInstanceOfType(items) && typeof(IEnumerable).IsAssignableFrom(_parameters[i].ParameterType))
                ObjectProvenance.AddItems(collection, ObjectProvenance.ItemsOf(items));
            else if (isNew)
                continue;
            else if (collection is IList { Count: > 0 } list && _arguments.Length == 1)
                ObjectProvenance.Set(list, list.Count - 1, _arguments[i]);
            else
                ObjectProvenance.AddItems(collection, [_arguments[i]]);
        }
    }

    /// <summary>What a result was made from, of that what can be remembered.</summary>
    public Source[] Sources(Value self)
    {
        var count = ObjectProvenance.IsKept(self.Data) ? 1 : 0;
        foreach (var argument in _arguments)
            count += ObjectProvenance.IsKept(argument.Data) ? 1 : 0;
        if (count == 0)
            return [];
        var sources = new Source[count];
        var next = 0;
        if (ObjectProvenance.IsKept(self.Data))
            sources[next++] = new(null, self);
        for (var i = 0; i < _arguments.Length; i++)
        {
            if (ObjectProvenance.IsKept(_arguments[i].Data))
                sources[next++] = new(_parameters[i].Name, _arguments[i]) { Sets = VocabularyParts.SetBy(_parameters[i]) };
        }

        return sources;
    }

    /// <summary>Where a result came from: the instance and the arguments, in this order.</summary>
    /// <param name="self">The instance; nothing for a static method.</param>
    /// <param name="isText">Whether the result is a text, and shows what collections hold.</param>
    public Origin?[] Origins(Value self, bool isText)
    {
        var first = self.Origin is null ? 0 : 1;
        var origins = new Origin?[_arguments.Length + first];
        if (first > 0)
            origins[0] = isText ? PrintedParts.Of(self, _printings) : self.Origin;
        for (var i = 0; i < _arguments.Length; i++)
        {
            if (_arguments[i].Data is not Cell)
                origins[i + first] = isText ? PrintedParts.Given(Printed(i), _parameters[i].ParameterType, _taken?[i], _printings) : _arguments[i].Origin;
        }

        return origins;
    }

    // Of a dictionary's entry its value: that of the key which was asked for.
    private Origin? HandedOut(object? self, string parameter, object? data) =>
        PriorityQueues.Is(self) ? PriorityQueues.HandedOut(self!, parameter, data)
        : self is not null && parameter is not "index" && _arguments[0].Data is string key ? ObjectProvenance.Find(self, new MapKey(key), data)
        : null;

    // A struct of the author's is copied on its way, and the copy is what was printed.
    private Value Printed(int argument) => Values[argument] is UserObject given ? new Value(given, _arguments[argument].Origin) : _arguments[argument];

    // What an out parameter refers to may be unset, and of no matter.
    private static Value Referred(Value argument) => argument.Data is Cell cell ? cell.Value : argument;
}
