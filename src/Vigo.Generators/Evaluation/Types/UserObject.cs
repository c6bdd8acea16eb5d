using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// An instance of a type of the author's. Its equality, order and text are what the CLR's would be, so that it can sit in real collections.
/// </summary>
internal sealed class UserObject(UserRuntimeType type, Value[] slots, EvaluationContext context) : IComparable, IFormattable
{
    private const string EqualsKey = "M:System.Object.Equals(System.Object)";
    private const string TypedEqualsKey = "M:System.IEquatable`1.Equals(`0)";
    private const string HashKey = "M:System.Object.GetHashCode";
    private const string TextKey = "M:System.Object.ToString";
    // The compiler's own.
    private const int HashFactor = -1521134295;
    private const string CompareKey = "M:System.IComparable.CompareTo(System.Object)";
    private const string FormatKey = "M:System.IFormattable.ToString(System.String,System.IFormatProvider)";
    private const string TypedCompareKey = "M:System.IComparable`1.CompareTo(`0)";

    public UserRuntimeType Type { get; } = type;

    public Value[] Slots { get; } = slots;

    /// <summary>The real exception that stands for it; null when the type is none.</summary>
    public UserException? Exception { get; set; }

    private bool HasValueEquality => Type.Definition.IsRecord || Type.IsValueType || Type.Definition.Kind == UserTypeKind.Anonymous;

    // Real code (a Join, a builder, a collection's own ToString) asks for the text alone, and has no place for where it came from: it is left here for who called that code. To print once
    // more would evaluate the author's ToString twice.
    private IReadOnlyList<Origin?> _printed = [];
    private int _printedAt;

    /// <summary>Where the parts of its text came from, if it was printed since the evaluation's <see cref="EvaluationContext.Printings"/> were that many; else nothing.</summary>
    public IReadOnlyList<Origin?> PrintedSince(int printings) => _printedAt > printings ? _printed : [];

    public UserObject Clone() => Nested(() => new UserObject(Type, [.. Slots.Select(Structs.Copy)], context));

    /// <summary>Equality as collections see it: what the type says to its own kind, else what it says to any object.</summary>
    public override bool Equals(object? obj) => Nested(() =>
    {
        if (ReferenceEquals(this, obj) && HasValueEquality && Authored(TypedEqualsKey) is null && Authored(EqualsKey) is null)
            return true;
        if (!Type.Definition.IsRecord && obj is UserObject && Authored(TypedEqualsKey) is { } typed)
            return (bool)Call(typed, new Value(obj, null)).Data!;
        return EqualsObject(obj);
    });

    /// <summary>What <c>object.Equals</c> says.</summary>
    public bool EqualsObject(object? obj)
    {
        if (Authored(EqualsKey) is { } equals)
            return (bool)Call(equals, new Value(obj, null)).Data!;
        if (Type.Definition.IsRecord)
            return RecordEquals(obj as UserObject, Type);
        return HasValueEquality ? obj is UserObject other && ValueEquals(other) : ReferenceEquals(this, obj);
    }

    public override int GetHashCode() => Nested(() =>
    {
        if (Type.Definition.IsRecord)
            return RecordHash(Type);
        if (Authored(HashKey) is { } hash)
            return (int)Call(hash).Data!;
        return HasValueEquality
            ? Slots.Aggregate(Type.Definition.Key.Length, (hash, slot) => unchecked((hash * 31) + Equality.HashOf(slot.Data)))
            : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    });

    /// <summary>
    /// What the <c>GetHashCode</c> of that record gives: its own, or the one that the compiler writes. Collections ask an <c>Equals</c> of the author's only where these agree, so they must
    /// differ where the CLR's do, even if that <c>Equals</c> would take the records for equal.
    /// </summary>
    public int RecordHash(UserRuntimeType record)
    {
        if (record.Definition.Overrides.TryGetValue(HashKey, out var own))
            return (int)Call(own).Data!;
        var hash = record.Base is { Definition.IsRecord: true } parent ? RecordHash(parent) : StringComparer.Ordinal.GetHashCode(Type.Identity);
        for (var i = 0; i < record.Definition.Fields.Count; i++)
        {
            if (!IsParameter(record.Definition.Fields[i].Name))
                hash = unchecked((hash * HashFactor) + Equality.HashOf(Slots[record.FirstSlot + i].Data));
        }

        return hash;
    }

    public int CompareTo(object? obj)
    {
        var key = Authored(TypedCompareKey) ?? Authored(CompareKey) ?? throw new ArgumentException("At least one object must implement IComparable.");
        return (int)Call(key, new Value(obj, null)).Data!;
    }

    public override string ToString() => Nested(() => ReadingCost.Written(Text()));

    /// <summary>What its own <c>IFormattable</c> gives; its plain text when it is none.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Authored(FormatKey) is { } formatted
        ? Nested(() => ReadingCost.Written((string?)Call(formatted, new Value(format, null), new Value(formatProvider, null)).Data ?? ""))
        : ToString();

    private string Text()
    {
        if (AuthoredText() is { } authored)
        {
            var written = Call(authored);
            Leave([written.Origin]);
            return (string?)written.Data ?? "";
        }

        if (Exception is not null)
            throw context.Budget.Refusal(ExceptionTexts.NoText);
        if (Type.Definition.Kind == UserTypeKind.Anonymous)
        {
            var before = context.Printings;
            Value[] members = [.. Type.Definition.Printed.Select(name => Read(Type, name))];
            var text = "{ " + string.Join(", ", Type.Definition.Printed.Zip(members, (name, member) => $"{name} = {Formatting.Text(member.Data)}")) + " }";
            Leave([.. members.Select(member => PrintedParts.Of(member, before))]);
            return text;
        }

        if (!Type.Definition.IsRecord)
            return TypeNames.Of(Type);
        return Printed(Type);
    }

    /// <summary>What the compiler's <c>ToString</c> of that record gives: its name, and what <c>PrintMembers</c> of the whole object prints.</summary>
    public string Printed(UserRuntimeType record)
    {
        var members = new StringBuilder();
        Print(Type, members);
        Leave([.. ObjectProvenance.ItemsOf(members).Select(part => part.Origin)]);
        return $"{record.Name} {{{(members.Length == 0 ? "" : " ")}{members} }}";
    }

    /// <summary>Whether it is a copy of the other, as <see cref="Sameness"/> has it.</summary>
    public bool IsSameAs(UserObject other) => Nested(() => Type.Same(other.Type) && Slots.Zip(other.Slots, (slot, its) => Sameness.Same(slot.Data, its.Data)).All(same => same));

    /// <summary>Whether every slot is equal, for structs and anonymous types.</summary>
    public bool ValueEquals(UserObject other) => Type.Same(other.Type) && SlotsEqual(other, 0, Type.SlotCount);

    /// <summary>What the <c>Equals</c> of that record says: its own, or the one that the compiler writes.</summary>
    public bool RecordEquals(UserObject? other, UserRuntimeType record)
    {
        other = other?.Is(record) == true ? other : null;

        // An Equals of the author's speaks for its record and the bases of it, not for what derives: there the compiler writes one that asks for it, too, and before it looks at its own
        // members. It looks at nothing else, so that a base which takes nothing for equal leads it to nothing's members.
        if (record.Definition.Overrides.TryGetValue(TypedEqualsKey, out var typed) && typed.StartsWith($"M:{record.Definition.Key.Substring(2)}.Equals(", StringComparison.Ordinal))
            return (bool)Call(typed, new Value(other, null)).Data!;
        if (ReferenceEquals(this, other))
            return true;
        if (record.Base is { Definition.IsRecord: true } parent ? !RecordEquals(other, parent) : other is null || !Type.Same(other.Type))
            return false;
        if (other is null && record.Definition.Fields.Any(field => !IsParameter(field.Name)))
            throw context.Budget.NullReference();
        return other is null || SlotsEqual(other, record.FirstSlot, record.SlotCount);
    }

    private bool SlotsEqual(UserObject other, int from, int to)
    {
        for (var level = Type; level is not null; level = level.Base)
        {
            for (var i = Math.Max(from, level.FirstSlot); i < Math.Min(to, level.SlotCount); i++)
            {
                if (!IsParameter(level.Definition.Fields[i - level.FirstSlot].Name) && !Equality.AreEqual(Slots[i].Data, other.Slots[i].Data))
                    return false;
            }
        }

        return true;
    }

    private bool Is(UserRuntimeType type)
    {
        for (var level = Type; level is not null; level = level.Base)
        {
            if (level.Same(type))
                return true;
        }

        return false;
    }

    // What a primary constructor was given is a field only where something uses it, and then the comparison of the rest tells.
    private bool IsParameter(string field) => Type.Definition.IsRecord && field.StartsWith("<", StringComparison.Ordinal);

    /// <summary>Whether the type says what it is as text.</summary>
    public bool HasOwnText => Authored(TextKey) is not null;

    /// <summary>What an override of a real member gives; null when there is none.</summary>
    public Value? Overridden(string key) => Authored(key) is { } implementation ? Call(implementation) : null;

    private string? Authored(string key)
    {
        var implementation = Type.Implementation(key);
        return string.Equals(implementation, key, StringComparison.Ordinal) ? null : implementation;
    }

    // The compiler writes a ToString for each record, unless the record has one or a base seals its own.
    private string? AuthoredText()
    {
        if (!Type.Definition.IsRecord || Type.Definition.Overrides.ContainsKey(TextKey))
            return Authored(TextKey);
        for (var level = Type.Base; level is not null; level = level.Base)
        {
            if (level.Definition.HasSealedText)
                return Authored(TextKey);
        }

        return null;
    }

    private void Leave(IReadOnlyList<Origin?> parts)
    {
        _printed = parts;
        _printedAt = ++context.Printings;
    }

    private T Nested<T>(Func<T> compute)
    {
        try
        {
            context.Budget.Nest();
            return compute();
        }
        finally
        {
            context.Budget.Nested();
        }
    }

    private Value Call(string key, params Value[] arguments)
    {
        var function = context.Function(key);
        return function.Invoke(context, null, function.Site, new Value(this, null), arguments, Type.TypeArguments);
    }

    private void Print(UserRuntimeType level, StringBuilder text)
    {
        if (level.Definition.Printer is { } printer)
            Call(printer, new Value(text, null));
        else
            PrintMembers(level, text);
    }

    /// <summary>What the compiler's <c>PrintMembers</c> of that record prints.</summary>
    public void PrintMembers(UserRuntimeType level, StringBuilder text)
    {
        if (level.Base is { Definition.IsRecord: true } parent)
            Print(parent, text);
        foreach (var name in level.Definition.Printed)
        {
            var member = Read(level, name);
            var before = context.Printings;
            text.Append(text.Length == 0 ? "" : ", ").Append(name).Append(" = ").Append(Formatting.Text(member.Data));
            PrintedParts.Write(text, PrintedParts.Of(member, before));
        }
    }

    private Value Read(UserRuntimeType declaring, string name)
    {
        if (Type.HasSlot(declaring.Definition.Key, name) && !IsOverridden(declaring, name))
            return Slots[Type.Slot(declaring.Definition.Key, name)];
        return Call(Type.Implementation(Getter(declaring, name)));
    }

    private bool IsOverridden(UserRuntimeType declaring, string name)
    {
        var getter = Getter(declaring, name);
        return !string.Equals(Type.Implementation(getter), getter, StringComparison.Ordinal);
    }

    private static string Getter(UserRuntimeType declaring, string name) => "P:" + declaring.Definition.Key.Substring(2) + "." + name;
}

/// <summary>A value of an enum of the author's.</summary>
internal sealed class UserEnum(UserRuntimeType type, object underlying) : IComparable, IFormattable
{
    public UserRuntimeType Type { get; } = type;

    public object Underlying { get; } = underlying;

    public int CompareTo(object? obj) => obj is UserEnum other ? ((IComparable)Underlying).CompareTo(other.Underlying) : 1;

    public override bool Equals(object? obj) =>
        obj is UserEnum other && IsOfTypeOf(other) && Equals(other.Underlying, Underlying);

    /// <summary>Whether both are values of the same enum.</summary>
    public bool IsOfTypeOf(UserEnum other) => string.Equals(other.Type.Definition.Key, Type.Definition.Key, StringComparison.Ordinal);

    public override int GetHashCode() => Underlying.GetHashCode();

    public override string ToString() =>
        (Type.Definition.IsFlags ? FlagNames() : Named()) ?? Formatting.Text(Underlying);

    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "g" => ToString(),
        "D" or "d" => Formatting.Text(Underlying),
        "X" or "x" => ((IFormattable)Underlying).ToString("X" + (2 * System.Runtime.InteropServices.Marshal.SizeOf(Underlying)).ToString(System.Globalization.CultureInfo.InvariantCulture), formatProvider),
        "F" or "f" => FlagNames() ?? Formatting.Text(Underlying),
        _ => throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\"."),
    };

    private string? Named() => Type.Definition.EnumMembers.FirstOrDefault(member => Equals(member.Value, Underlying)).Key;

    private string? FlagNames()
    {
        var rest = Bits(Underlying);
        if (rest == 0)
            return Named();
        var names = new List<string>();

        // From the largest on; of names for one value the last.
        foreach (var member in Type.Definition.EnumMembers.OrderBy(member => Bits(member.Value)).Reverse())
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

    public TupleObject Clone() => Nested(() => new TupleObject(Array.ConvertAll(Items, Structs.Copy)));

    /// <summary>Whether it is a copy of the other, as <see cref="Sameness"/> has it.</summary>
    public bool IsSameAs(TupleObject other) => Nested(() => Items.Length == other.Items.Length && Items.Zip(other.Items, (item, its) => Sameness.Same(item.Data, its.Data)).All(same => same));

    public int CompareTo(object? obj) => Nested(() =>
    {
        if (obj is not TupleObject other)
            return 1;
        for (var i = 0; i < Items.Length; i++)
        {
            var order = ValueOrder.Compare(Items[i].Data, other.Items[i].Data);
            if (order != 0)
                return order;
        }

        return 0;
    });

    public override bool Equals(object? obj) => Nested(() =>
        obj is TupleObject other && other.Items.Length == Items.Length
        && Items.Zip(other.Items, (left, right) => Equality.AreEqual(left.Data, right.Data)).All(equal => equal));

    public override int GetHashCode() => Nested(() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + Equality.HashOf(item.Data))));

    public override string ToString() => Nested(() => ReadingCost.Written("(" + string.Join(", ", Items.Select(item => Formatting.Text(item.Data))) + ")"));

    // A tuple in a tuple in a tuple, as objects, is as deep as a program makes it, and two of each double what there is to see.
    private static T Nested<T>(Func<T> compute)
    {
        if (Budget.Current is not { } budget)
            return compute();
        try
        {
            budget.Nest();
            return compute();
        }
        finally
        {
            budget.Nested();
        }
    }
}
