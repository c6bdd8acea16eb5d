using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// An instance of a type of the author's. Its equality and text are what the CLR's would be, so that it can sit in real collections.
/// </summary>
internal sealed class UserObject(UserRuntimeType type, Value[] slots, EvaluationContext context)
{
    private const string EqualsKey = "M:System.Object.Equals(System.Object)";
    private const string HashKey = "M:System.Object.GetHashCode";
    private const string TextKey = "M:System.Object.ToString";

    public UserRuntimeType Type { get; } = type;

    public Value[] Slots { get; } = slots;

    public UserObject Clone() => new(Type, [.. Slots.Select(Structs.Copy)], context);

    public override bool Equals(object? obj)
    {
        if (Authored(EqualsKey) is { } equals)
            return (bool)Call(equals, new Value(obj, null)).Data!;
        return HasValueEquality ? obj is UserObject other && ValueEquals(other) : ReferenceEquals(this, obj);
    }

    public override int GetHashCode()
    {
        if (Authored(HashKey) is { } hash)
            return (int)Call(hash).Data!;
        if (!HasValueEquality)
            return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
        return Slots.Aggregate(Type.Definition.Key.Length, (hash, slot) => unchecked((hash * 31) + (slot.Data?.GetHashCode() ?? 0)));
    }

    public override string ToString()
    {
        if (Authored(TextKey) is { } text)
            return (string)Call(text).Data!;
        return Type.Definition.IsRecord || Type.Definition.Kind == UserTypeKind.Anonymous ? Printed() : Type.Definition.Key.Substring(2);
    }

    /// <summary>Whether every slot is equal, for records, structs and anonymous types; what a record's own <c>Equals</c> compares.</summary>
    public bool ValueEquals(UserObject other) =>
        Type.Same(other.Type) && Slots.Zip(other.Slots, (left, right) => Equality.AreEqual(left.Data, right.Data)).All(equal => equal);

    private bool HasValueEquality => Type.Definition.IsRecord || Type.IsValueType || Type.Definition.Kind == UserTypeKind.Anonymous;

    private string? Authored(string key)
    {
        var implementation = Type.Implementation(key);
        return string.Equals(implementation, key, StringComparison.Ordinal) ? null : implementation;
    }

    private Value Call(string key, params Value[] arguments)
    {
        var function = context.Program.Function(key);
        return function.Invoke(context, null, function.Site, new Value(this, null), arguments, Type.TypeArguments);
    }

    private string Printed()
    {
        var isAnonymous = Type.Definition.Kind == UserTypeKind.Anonymous;
        var members = new List<string>();
        var chain = new Stack<UserRuntimeType>();
        for (var type = Type; type is not null; type = type.Base)
            chain.Push(type);
        foreach (var type in chain)
        {
            foreach (var name in type.Definition.Printed)
                members.Add($"{name} = {Formatting.Text(Read(type, name))}");
        }

        var text = new StringBuilder(isAnonymous ? "{" : Type.Name + " {");
        return text.Append(members.Count == 0 ? "" : " ").Append(string.Join(", ", members)).Append(" }").ToString();
    }

    private object? Read(UserRuntimeType declaring, string name)
    {
        if (Type.HasSlot(declaring.Definition.Key, name))
            return Slots[Type.Slot(declaring.Definition.Key, name)].Data;
        var getter = Type.Implementation("P:" + declaring.Definition.Key.Substring(2) + "." + name);
        return Call(getter).Data;
    }
}

/// <summary>A value of an enum of the author's.</summary>
internal sealed class UserEnum(UserRuntimeType type, object underlying) : IComparable
{
    public UserRuntimeType Type { get; } = type;

    public object Underlying { get; } = underlying;

    public int CompareTo(object? obj) => obj is UserEnum other ? ((IComparable)Underlying).CompareTo(other.Underlying) : 1;

    public override bool Equals(object? obj) =>
        obj is UserEnum other && string.Equals(other.Type.Definition.Key, Type.Definition.Key, StringComparison.Ordinal) && Equals(other.Underlying, Underlying);

    public override int GetHashCode() => Underlying.GetHashCode();

    public override string ToString()
    {
        foreach (var member in Type.Definition.EnumMembers)
        {
            if (Equals(member.Value, Underlying))
                return member.Key;
        }

        return Type.Definition.IsFlags && FlagNames() is { } names ? names : Formatting.Text(Underlying);
    }

    private string? FlagNames()
    {
        var rest = Bits(Underlying);
        var names = new List<string>();
        foreach (var member in Type.Definition.EnumMembers.OrderByDescending(member => Bits(member.Value)))
        {
            var bits = Bits(member.Value);
            if (bits == 0 || (rest & bits) != bits)
                continue;
            names.Insert(0, member.Key);
            rest &= ~bits;
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static ulong Bits(object value) => value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A tuple. Real ones have no place for origins, and are made when one is handed to the vocabulary or the base class library.</summary>
internal sealed class TupleObject(Value[] items) : IComparable
{
    public Value[] Items { get; } = items;

    public TupleObject Clone() => new([.. Items.Select(Structs.Copy)]);

    public int CompareTo(object? obj)
    {
        if (obj is not TupleObject other)
            return 1;
        for (var i = 0; i < Items.Length; i++)
        {
            var order = Comparer<object?>.Default.Compare(Items[i].Data, other.Items[i].Data);
            if (order != 0)
                return order;
        }

        return 0;
    }

    public override bool Equals(object? obj) =>
        obj is TupleObject other && other.Items.Length == Items.Length
        && Items.Zip(other.Items, (left, right) => Equality.AreEqual(left.Data, right.Data)).All(equal => equal);

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + (item.Data?.GetHashCode() ?? 0)));

    public override string ToString() => "(" + string.Join(", ", Items.Select(item => Formatting.Text(item.Data))) + ")";
}
