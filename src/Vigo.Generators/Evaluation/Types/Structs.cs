namespace Vigo.Generators.Evaluation;

/// <summary>Structs are copied when they are assigned or passed; boxed and interpreted ones must be made to.</summary>
internal static class Structs
{
    public static Value Copy(Value value) => value.Data switch
    {
        UserObject { Type.IsValueType: true } structure => value.WithData(structure.Clone()),
        TupleObject tuple => value.WithData(tuple.Clone()),
        _ => value,
    };

    /// <summary>Gives an array that real code made copies of its own of the structs in it, which real code copied by reference.</summary>
    public static void CopyItems(Array made)
    {
        if (made.GetType().GetElementType() != typeof(object))
            return;
        for (var i = 0; i < made.Length; i++)
        {
            var item = ArrayItems.ReadFlat(made, i, null);
            if (Copy(item) is var copy && !ReferenceEquals(copy.Data, item.Data))
                ArrayItems.SetFlat(made, i, copy.Data);
        }
    }
}

/// <summary>Equality as <c>EqualityComparer&lt;T&gt;.Default</c> has it.</summary>
internal static class Equality
{
    public static bool AreEqual(object? left, object? right)
    {
        if (left is string text && right is string other && text.Length == other.Length)
            ReadingCost.Read(text, other.Length);
        return Equals(left, right);
    }

    /// <summary>A hash code that goes with it.</summary>
    public static int HashOf(object? data)
    {
        if (data is string text)
            ReadingCost.Read(text, text.Length);
        return data?.GetHashCode() ?? 0;
    }

    /// <summary>What <c>==</c> says; it asks a record about nothing, too.</summary>
    public static bool ByOperator(object? left, object? right) => left is UserObject { Type.Definition.IsRecord: true } && right is null ? left.Equals(right) : AreEqual(left, right);
}

/// <summary>Text as string interpolation and concatenation make it, in the invariant culture.</summary>
internal static class Formatting
{
    public static string Text(object? data, string? format = null) => data switch
    {
        null => "",
        UserObject user => user.ToString(),
        IFormattable formattable => formattable.ToString(format, System.Globalization.CultureInfo.InvariantCulture),
        _ when Unwritten.Why(data) is { } why && Budget.Current is { } budget => throw budget.Refusal(why),
        _ => data.ToString() ?? "",
    };
}
