using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Items that a call copies or fills into an array, each with where it came from: looked at before, since the two may be parts of one array.</summary>
internal sealed class Copies
{
    private readonly Array _target;
    private readonly int _start;
    private readonly List<Value> _items;

    private Copies(Array target, int start, List<Value> items) => (_target, _start, _items) = (target, start, items);

    /// <summary>Looks at what a call is about to copy; null when it copies nothing, or real code will say why it can't.</summary>
    public static Copies? Before(Frame frame, Site site, MethodInfo method, Value self, Value[] arguments)
    {
        if (method.Name is "Fill" && method.DeclaringType == typeof(Array))
            return Filling(frame, site, arguments);
        if (method.Name is not ("Copy" or "ConstrainedCopy" or "CopyTo") || (method.IsStatic && method.DeclaringType != typeof(Array)))
            return null;
        var isOfArray = method.IsStatic;
        var source = isOfArray ? arguments[0] : self;
        if (source.Data is null || Collections.IsUnset(source.Data) || Plan(isOfArray, arguments) is not var (target, from, at, counted))
            return null;
        var length = LengthOf(source.Data);
        var count = counted ?? length - from;
        if (count <= 0 || from < 0 || at < 0 || count > length - from || count > target.Length - at)
            return null;
        Sharing.Guard(frame, site, target);
        frame.Context.Budget.Spend(frame, site, count);
        return new(target, (int)at, Items(frame, site, source, (int)from, (int)count));
    }

    /// <summary>Remembers where the items came from, now that they lie there. Of a struct of the author's each array has its own.</summary>
    public void Done()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            var item = Structs.Copy(_items[i]);
            if (!ReferenceEquals(item.Data, _items[i].Data) && _target.GetType().GetElementType() == typeof(object))
                ArrayItems.SetFlat(_target, _start + i, item.Data);
            if (_target.Rank == 1)
                ObjectProvenance.Set(_target, _start + i, item);
        }
    }

    // Fill(target, value), Fill(target, value, at, length).
    private static Copies? Filling(Frame frame, Site site, Value[] arguments)
    {
        if (arguments[0].Data is not Array target)
            return null;
        var (at, count) = arguments.Length == 2 ? (0, target.Length) : ((int)arguments[2].Data!, (int)arguments[3].Data!);
        if (count <= 0 || at < 0 || count > target.Length - at)
            return null;
        frame.Context.Budget.Spend(frame, site, count);
        return new(target, at, [.. Enumerable.Repeat(arguments[1], count)]);
    }

    // Copy(source, target, length), Copy(source, from, target, at, length); CopyTo(target), (target, at), (target, at, length), (from, target, at, length).
    private static (Array Target, long From, long At, long? Count)? Plan(bool isOfArray, Value[] arguments)
    {
        object?[] given = [.. arguments.Skip(isOfArray ? 1 : 0).Select(argument => argument.Data)];
        return given switch
        {
            [Array target, var count] when isOfArray => (target, 0, 0, Number(count)),
            [Array target] => (target, 0, 0, null),
            [Array target, var at] => (target, 0, Number(at), null),
            [Array target, var at, var count] => (target, 0, Number(at), Number(count)),
            [var from, Array target, var at, var count] => (target, Number(from), Number(at), Number(count)),
            _ => null,
        };
    }

    private static long Number(object? number) => Convert.ToInt64(number, CultureInfo.InvariantCulture);

    private static int LengthOf(object source) => source switch
    {
        string text => text.Length,
        System.Text.StringBuilder builder => builder.Length,
        ICollection collection => collection.Count,
        _ => (int)(PropertyReaders.Count(source) ?? 0),
    };

    private static List<Value> Items(Frame frame, Site site, Value source, int from, int count) => source.Data switch
    {
        Array array => [.. Enumerable.Range(from, count).Select(index => ArrayItems.ReadFlat(array, index, source.Origin))],
        System.Text.StringBuilder builder => [.. builder.ToString(from, count).Select(character => new Value(character, source.Origin))],
        _ => [.. Enumeration.Of(frame, site, source).Skip(from).Take(count)],
    };
}
