using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>LINQ and its kin: real collections out of sequences, with the origins of what is in them.</summary>
internal static class Materialization
{
    private static readonly MethodInfo MapMaker = typeof(Materialization).GetMethod(nameof(MapOf), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Func<KeyValuePair<string, object?>[], object>> MapMakers = new();

    public static Value ToArray(IntrinsicCall call)
    {
        call.Require("source");
        return call.Result(ArrayCreationExpression.Given(call.Frame, call.Site, call.Types[0], [.. Shortcuts.Collected(call, call.Arguments[0])]).Data);
    }

    public static Value ToList(IntrinsicCall call) => Collected(call, typeof(List<>), array => Activator.CreateInstance(typeof(List<>).MakeGenericType(ElementOf(array)), array)!);

    public static Value ToImmutableArray(IntrinsicCall call) => Immutable(call, typeof(ImmutableArray<>), typeof(ImmutableArray), nameof(ImmutableArray.CreateRange));

    public static Value ToImmutableList(IntrinsicCall call) => Immutable(call, typeof(ImmutableList<>), typeof(ImmutableList), nameof(ImmutableList.CreateRange));

    public static Value ToSequence(IntrinsicCall call) => Collected(call, typeof(Sequence<>), array => Collections.Call(typeof(Sequences), nameof(Sequences.ToSequence), array));

    public static Value ToHashSet(IntrinsicCall call)
    {
        call.Require("source");
        return Keyed(call, typeof(HashSet<>).MakeGenericType(call.Types[0].Erased), comparer: 1);
    }

    public static Value ToImmutableHashSet(IntrinsicCall call)
    {
        call.Require("other");
        var array = (Array)ItemsOf(call).Data!;
        return call.Result(HashSetOf(ElementOf(array), ComparerOf(call, 1, ElementOf(array)), array));
    }

    public static Value ToDictionary(IntrinsicCall call) => Dictionary(call, (IDictionary)DictionaryOf(call, ComparerPosition(call)));

    public static Value ToImmutableDictionary(IntrinsicCall call)
    {
        var mutable = Dictionary(call, (IDictionary)DictionaryOf(call, ComparerPosition(call)), isImmutable: true);
        var types = mutable.Data!.GetType().GetGenericArguments();
        var made = typeof(ImmutableDictionary).GetMethods()
            .First(candidate => string.Equals(candidate.Name, nameof(ImmutableDictionary.CreateRange), StringComparison.Ordinal) && candidate.GetParameters().Length == 2
                && candidate.GetParameters()[0].ParameterType.GetGenericTypeDefinition() == typeof(IEqualityComparer<>))
            .MakeGenericMethod(types)
            .Invoke(null, [ComparerOf(call, ComparerPosition(call), types[0]), mutable.Data]);
        ObjectProvenance.Derive(made!, [new Source(null, mutable)]);
        return call.Result(made);
    }

    public static Value ToMap(IntrinsicCall call)
    {
        call.Require("items", "key", "value");
        var value = call.Types[1];
        var entries = new List<(string Key, Value Name, Value Value)>();
        foreach (var item in call.Items(0))
        {
            var name = call.Call(1, item);
            var key = name.Data as string ?? throw call.Raise(new ArgumentNullException("key"));
            entries.Add((key, name, call.Call(2, item)));
        }

        var pairs = new KeyValuePair<string, object?>[entries.Count];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = new(entries[i].Key, Crossing.ToClr(call.Frame, call.Site, entries[i].Value, value.Erased));
        var map = MapMakers.GetOrAdd(value.Erased, MapMakerOf)(pairs);
        if (ProvenanceStore.Current is null)
            return call.Result(map);
        foreach (var entry in entries)
        {
            ObjectProvenance.Set(map, new MapKey(entry.Key), entry.Value);
            ObjectProvenance.Set(map, new MapName(entry.Key), entry.Name);
        }

        return call.Result(map);
    }

    private static Func<KeyValuePair<string, object?>[], object> MapMakerOf(Type value) =>
        (Func<KeyValuePair<string, object?>[], object>)Delegate.CreateDelegate(typeof(Func<KeyValuePair<string, object?>[], object>), MapMaker.MakeGenericMethod(value));

    private static object MapOf<T>(KeyValuePair<string, object?>[] pairs) => new Map<T>(Array.ConvertAll(pairs, pair => new KeyValuePair<string, T>(pair.Key, (T)pair.Value!)));

    // What it asks a collection of the author's, and in which order, is its own affair.
    private static Value Immutable(IntrinsicCall call, Type definition, Type factory, string create)
    {
        if (call.Arguments[0].Data is not UserObject)
            return Collected(call, definition, array => Collections.Call(factory, create, array));
        var element = call.Types[0].Erased;
        var taken = new List<Value>();
        var made = Collections.Call(factory, create, Crossing.ToClr(call.Frame, call.Site, call.Arguments[0], typeof(IEnumerable<>).MakeGenericType(element), taken), element);
        ObjectProvenance.SetItems(made, taken);
        return call.Result(made);
    }

    private static Value Collected(IntrinsicCall call, Type definition, Func<Array, object> make)
    {
        call.Require(definition == typeof(List<>) ? "source" : "items");
        var items = ItemsOf(call, isArray: definition != typeof(List<>));
        var made = make((Array)items.Data!);
        ObjectProvenance.SetItems(made, ObjectProvenance.ItemsOf(items.Data!));
        return call.Result(made);
    }

    private static Value ItemsOf(IntrinsicCall call, bool isArray = true) =>
        ArrayCreationExpression.Filled(call.Frame, call.Site, call.Types[0], [.. Shortcuts.Collected(call, call.Arguments[0], isArray)]);

    private static Value Keyed(IntrinsicCall call, Type type, int comparer)
    {
        var element = type.GetGenericArguments()[0];
        var set = New(type, element, ComparerOf(call, comparer, element));
        var add = type.GetMethod(nameof(HashSet<int>.Add))!;
        var position = 0;
        if (call.Arguments[0].Data is UserObject)
            Shortcuts.CountedGenerically(call.Arguments[0]);
        foreach (var item in call.Items(0))
        {
            call.Frame.Context.Budget.Grow(call.Frame, call.Site, 1);
            if ((bool)add.Invoke(set, [Crossing.ToClr(call.Frame, call.Site, Structs.Copy(item), element)])!)
                ObjectProvenance.Set(set, position++, item);
        }

        return call.Result(set);
    }

    // An immutable dictionary takes a key twice when its value is the same, too.
    private static Value Dictionary(IntrinsicCall call, IDictionary dictionary, bool isImmutable = false)
    {
        if (!isImmutable && call.Arguments[0].Data is UserObject && Shortcuts.Counted(call.Arguments[0]) == 0)
            return call.Result(dictionary);
        var (keyType, valueType) = (dictionary.GetType().GetGenericArguments()[0], dictionary.GetType().GetGenericArguments()[1]);
        foreach (var (key, value) in Entries(call))
        {
            call.Frame.Context.Budget.Grow(call.Frame, call.Site, 1);
            var name = Crossing.ToClr(call.Frame, call.Site, Structs.Copy(key), keyType);
            if (isImmutable && dictionary.Contains(name ?? throw call.Raise(new ArgumentNullException("Key"))))
            {
                if (!Equality.AreEqual(Crossing.FromClr(dictionary[name]), value.Data))
                    throw call.Raise(new ArgumentException($"An element with the same key but a different value already exists. Key: '{Formatting.Text(key.Data)}'"));
                continue;
            }

            dictionary.Add(name, Crossing.ToClr(call.Frame, call.Site, Structs.Copy(value), valueType));
            if (key.Data is string text)
                ObjectProvenance.Set(dictionary, new MapKey(text), value);
        }

        return call.Result(dictionary);
    }

    private static IEnumerable<(Value Key, Value Value)> Entries(IntrinsicCall call)
    {
        call.Require("source");
        var takesPairs = TakesPairs(call);
        var hasElement = call.Types.Length == 3;
        call.Require(null, takesPairs ? null : "keySelector", hasElement ? "elementSelector" : null);
        foreach (var item in call.Items(0))
        {
            if (!takesPairs)
            {
                var key = call.Call(1, item);
                yield return (key, hasElement ? call.Call(2, item) : item);
                continue;
            }

            var parts = Deconstructing.Parts(call.Frame, call.Site, item, 2);
            yield return (parts[0], parts[1]);
        }
    }

    // ToDictionary(pairs), (pairs, comparer), (source, key), (source, key, comparer), (source, key, element), and that with a comparer.
    private static int ComparerPosition(IntrinsicCall call) => call.Types.Length == 3 ? 3 : TakesPairs(call) ? 1 : 2;

    // With a null there is no telling a key selector from a comparer but by the pairs' type.
    private static bool TakesPairs(IntrinsicCall call) =>
        call.Types.Length == 2 && (call.Arguments.Length < 2 || (!call.IsFunction(1) && call.Returns is { } made && made.Erased.GetGenericArguments().SequenceEqual(call.Types.Select(type => type.Erased))));

    private static object DictionaryOf(IntrinsicCall call, int comparer)
    {
        var takesPairs = TakesPairs(call);
        var key = call.Types[takesPairs ? 0 : 1].Erased;
        var value = call.Types[takesPairs ? 1 : call.Types.Length == 3 ? 2 : 0].Erased;
        return New(typeof(Dictionary<,>).MakeGenericType(key, value), key, ComparerOf(call, comparer, key));
    }

    private static object? ComparerOf(IntrinsicCall call, int argument, Type element) =>
        argument < call.Arguments.Length
            ? Crossing.ToClr(call.Frame, call.Site, call.Arguments[argument], typeof(IEqualityComparer<>).MakeGenericType(element))
            : null;

    private static object New(Type type, Type element, object? comparer) =>
        type.GetConstructor([typeof(IEqualityComparer<>).MakeGenericType(element)])!.Invoke([comparer]);

    private static Type ElementOf(Array array) => array.GetType().GetElementType()!;

    private static object HashSetOf(Type element, object? comparer, Array items) => typeof(ImmutableHashSet).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .First(candidate => string.Equals(candidate.Name, nameof(ImmutableHashSet.CreateRange), StringComparison.Ordinal)
            && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } compared }, { ParameterType: { IsGenericType: true } taken }]
            && compared.GetGenericTypeDefinition() == typeof(IEqualityComparer<>) && taken.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .MakeGenericMethod(element)
        .Invoke(null, [comparer, items])!;
}
