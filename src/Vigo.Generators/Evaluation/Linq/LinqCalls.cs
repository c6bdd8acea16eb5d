namespace Vigo.Generators.Evaluation;

/// <summary>What the LINQ methods share: their arguments, checked and bounded, and their results.</summary>
internal static class LinqCalls
{
    /// <summary>Checks, as the real method does when it is called, that arguments are there.</summary>
    /// <param name="call">The call.</param>
    /// <param name="names">The arguments' names in order; null for one that may be null.</param>
    public static void Require(this IntrinsicCall call, params string?[] names)
    {
        for (var i = 0; i < names.Length && i < call.Arguments.Length; i++)
        {
            if (names[i] is not null && call.Arguments[i].Data is null)
                throw call.Raise(new ArgumentNullException(names[i]));
        }
    }

    /// <summary>An exception that the real method would throw, here at the call even when it is thrown while somebody takes the items.</summary>
    public static Exception Raise(this IntrinsicCall call, Exception exception) => NativeInvocation.Raised(call.Frame, call.Site, exception);

    /// <summary>A result whose items are computed when they are asked for, each time anew.</summary>
    public static Value Sequence(this IntrinsicCall call, Func<IEnumerable<Value>> items) => call.Result(new ValueSequence(items, call.Sources));

    /// <summary>The same, of a kind that passes questions about its items on to what it is made from.</summary>
    public static Value Query(this IntrinsicCall call, Func<IEnumerable<Value>> items) => call.Result(new ShortcutSequence(items, call.Sources));

    /// <summary>An array without items, which is what the CLR makes of many a sequence that is known to have none.</summary>
    public static Value Nothing(this IntrinsicCall call) => call.Result(Array.CreateInstance(ItemOf(call)?.Erased ?? typeof(object), 0));

    /// <summary>The type of the items that the call gives, by its declaration.</summary>
    public static RuntimeType? ItemOf(IntrinsicCall call) => call.Returns switch
    {
        ClrRuntimeType { Arguments: [var item] } => item,
        ClrRuntimeType { Arguments.Count: 0, Erased.IsGenericType: true } type when type.Erased.GetGenericArguments() is [var item] => new ClrRuntimeType(item, []),
        _ => null,
    };

    /// <summary>Whether a function says yes to an item.</summary>
    public static bool Test(this IntrinsicCall call, int function, Value item) => (bool)call.Call(function, item).Data!;

    public static bool Test(this IntrinsicCall call, int function, Value item, int index) => (bool)call.Call(function, item, call.Number(index)).Data!;

    /// <summary>Whether a function takes an item's index beside the item.</summary>
    public static bool TakesIndex(this IntrinsicCall call, int function) => Callables.Arity(call.Arguments[function]) == 2;

    public static bool IsFunction(this IntrinsicCall call, int argument) => Callables.IsFunction(call.Arguments[argument]);

    public static int Integer(this IntrinsicCall call, int argument) => (int)call.Arguments[argument].Data!;

    /// <summary>A number that the method itself counted.</summary>
    public static Value Number(this IntrinsicCall call, int number) => new(number, Origin.Of(call.Site));

    /// <summary>A value of a type argument's default.</summary>
    public static Value Default(this IntrinsicCall call, int typeArgument) => new(call.Types[typeArgument].Default, Origin.Of(call.Site));

    /// <summary>What tells items apart: the comparer that is that argument, else their own equality.</summary>
    public static IEqualityComparer<Value> Equality(this IntrinsicCall call, int argument) =>
        argument < call.Arguments.Length ? ValueEquality.Of(call.Frame, call.Site, call.Arguments[argument]) : ValueEquality.Default;

    /// <summary>What orders items: the comparer that is that argument, else their own order.</summary>
    public static Comparison<object?> Order(this IntrinsicCall call, int argument) =>
        argument < call.Arguments.Length ? ValueOrder.Of(call.Frame, call.Site, call.Arguments[argument]) : ValueOrder.Compare;

    /// <summary>A tuple of values that keep their origins.</summary>
    public static Value Tuple(this IntrinsicCall call, params Value[] items) => new(new TupleObject(items), Origin.Of(call.Site));

    /// <summary>A real pair, as the CLR has it.</summary>
    public static Value Pair(this IntrinsicCall call, RuntimeType keyType, RuntimeType valueType, Value key, Value value) =>
        new(
            Activator.CreateInstance(
                typeof(KeyValuePair<,>).MakeGenericType(keyType.Erased, valueType.Erased),
                Crossing.ToClr(call.Frame, call.Site, key, keyType.Erased),
                Crossing.ToClr(call.Frame, call.Site, value, valueType.Erased)),
            Origin.Of(call.Site, value.Origin));

    public static Exception NoElements(this IntrinsicCall call) => call.Raise(new InvalidOperationException("Sequence contains no elements"));

    public static Exception OutOfRange(this IntrinsicCall call, string parameter) => call.Raise(new ArgumentOutOfRangeException(parameter));
}
