using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>
/// A value as text: types, members by name, items in order, numbers to the bit. A value of the CLR's and the evaluator's counterpart of it
/// have the same text, and no two values that differ do.
/// </summary>
internal sealed class Description
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    public static string Of(object? value)
    {
        var description = new Description();
        description.Add("", value);
        return description._text.ToString();
    }

    private void Add(string name, object? value)
    {
        switch (value)
        {
            case null:
                Line(name, "null");
                break;
            case string text:
                Line(name, "\"" + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r") + "\"");
                break;
            case double number:
                Line(name, $"Double {number.ToString("R", CultureInfo.InvariantCulture)} {BitConverter.DoubleToInt64Bits(number):x}");
                break;
            case float number:
                Line(name, $"Single {number.ToString("R", CultureInfo.InvariantCulture)} {BitConverter.SingleToInt32Bits(number):x}");
                break;
            case decimal number:
                Line(name, $"Decimal {string.Join(" ", decimal.GetBits(number))}");
                break;
            case char character:
                Line(name, $"Char {(int)character}");
                break;
            case DateTime time:
                Line(name, $"DateTime {time.Ticks} {time.Kind}");
                break;
            case UserEnum user:
                Line(name, $"{NameOf(user.Type)}.{user} = {user.Underlying.GetType().Name} {user.Underlying}");
                break;
            case Enum real:
                Line(name, $"{NameOf(real.GetType())}.{real} = {Enum.GetUnderlyingType(real.GetType()).Name} {Convert.ChangeType(real, Enum.GetUnderlyingType(real.GetType()), CultureInfo.InvariantCulture)}");
                break;
            case Exception exception:
                Line(name, $"{NameOf(exception)}: {exception.Message}");
                break;
            case UserObject { Exception: { } exception }:
                Line(name, $"{NameOf(exception)}: {exception.Message}");
                break;
            case Delegate or Callable:
                Line(name, "function");
                break;
            case bool or Version or Uri or StringBuilder or CultureInfo or StringComparer:
                Line(name, $"{value.GetType().Name} {value}");
                break;
            case ValueType when value.GetType().IsPrimitive || value is TimeSpan or Guid or DateTimeOffset or DateOnly or TimeOnly or Half or Int128 or UInt128:
                Line(name, $"{value.GetType().Name} {Formatted((IFormattable)value)}");
                break;
            default:
                Structure(name, value);
                break;
        }
    }

    private void Structure(string name, object value)
    {
        if (!value.GetType().IsValueType && !_open.Add(value))
        {
            Line(name, "itself, again");
            return;
        }

        _depth++;
        switch (value)
        {
            case Array array when array.Rank == 1:
                Items(name, "items", array);
                break;
            case UserObject user:
                Members(name, NameOf(user.Type), MembersOf(user));
                break;
            case TupleObject tuple:
                Members(name, "tuple", tuple.Items.Select((item, index) => ($"Item{index + 1}", item.Data)));
                break;
            case var _ when IsTuple(value.GetType()):
                Members(name, "tuple", TupleItems(value).Select((item, index) => ($"Item{index + 1}", item)));
                break;
            case IndexObject or System.Index:
                Line(name, value is IndexObject index ? $"Index {(index.IsFromEnd ? "^" : "")}{index.Value}" : $"Index {value}");
                break;
            case RangeObject or System.Range:
                Line(name, $"Range {value}");
                break;
            case Grouping group:
                Group(name, group.Key.Data, group);
                break;
            case IEnumerable items when value.GetType().GetInterfaces().FirstOrDefault(IsGrouping) is { } grouping:
                Group(name, grouping.GetProperty("Key")!.GetValue(value), items);
                break;
            case IEnumerable items when !IsAuthored(value.GetType()) || value.GetType().Name.StartsWith('<'):
                Items(name, KindOf(value), items);
                break;
            default:
                Members(name, NameOf(value.GetType()), IsAuthored(value.GetType()) ? FieldsOf(value) : PropertiesOf(value));
                break;
        }

        _depth--;
        _open.Remove(value);
    }

    private void Group(string name, object? key, IEnumerable items)
    {
        Line(name, "group");
        Add("Key", key);
        Items("", "items", items);
    }

    private void Items(string name, string kind, IEnumerable items)
    {
        Line(name, kind);
        var index = 0;

        // All at once: taking the items of a query may add to the list that is being described.
        foreach (var item in items.Cast<object?>().ToList())
            Add((index++).ToString(CultureInfo.InvariantCulture), item);
    }

    private void Members(string name, string type, IEnumerable<(string Name, object? Value)> members)
    {
        Line(name, type);
        foreach (var member in members.OrderBy(member => member.Name, StringComparer.Ordinal))
            Add(member.Name, member.Value);
    }

    private void Line(string name, string text)
    {
        var depth = Math.Max(_depth, 0);
        _text.Append(' ', depth * 2).Append(name).Append(name.Length == 0 ? "" : ": ").Append(text).Append('\n');
    }

    private static IEnumerable<(string Name, object? Value)> MembersOf(UserObject user)
    {
        for (var type = user.Type; type is not null; type = type.Base)
        {
            for (var i = 0; i < type.Definition.Fields.Count; i++)
            {
                if (!type.Definition.Fields[i].Name.StartsWith('<'))
                    yield return (type.Definition.Fields[i].Name, user.Slots[type.FirstSlot + i].Data);
            }
        }
    }

    // Storage of automatic properties and of anonymous members goes by the member's name; what a primary constructor captures is nobody's business.
    private static IEnumerable<(string Name, object? Value)> FieldsOf(object value)
    {
        for (var type = value.GetType(); type is not null && IsAuthored(type); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.Name.StartsWith('<'))
                    yield return (field.Name, field.GetValue(value));
                else if (!field.Name.EndsWith(">P", StringComparison.Ordinal))
                    yield return (field.Name[1..field.Name.IndexOf('>')], field.GetValue(value));
            }
        }
    }

    private static IEnumerable<(string Name, object? Value)> PropertiesOf(object value) => value.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => (property.Name, property.GetValue(value)));

    // The type arguments are left out: a type of the author's has no type of its own in the evaluator's collections. An array and a query are
    // both items, since the CLR gives an array for many a query.
    private static string KindOf(object collection) => collection.GetType() switch
    {
        { IsArray: true } array => "array of dimensions " + array.GetArrayRank().ToString(CultureInfo.InvariantCulture),
        { IsPublic: true, IsGenericType: true } type => type.GetGenericTypeDefinition().FullName!,
        { IsNestedPublic: true, IsGenericType: true } type => type.GetGenericTypeDefinition().FullName!,
        { Namespace: "System.Collections" } type => type.Name,
        _ => "items",
    };

    /// <summary>An exception's type, the author's too.</summary>
    public static string NameOf(Exception exception) => exception is UserException user ? TypeNames.Of(user.Instance.Type) : exception.GetType().FullName!;

    private static string NameOf(RuntimeType type) => type is UserRuntimeType { Definition.Kind: UserTypeKind.Anonymous }
        ? "anonymous"
        : ((UserRuntimeType)type).Definition.Key[2..];

    private static string NameOf(Type type) =>
        type.Name.Contains("AnonymousType", StringComparison.Ordinal) ? "anonymous"
        : (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static bool IsAuthored(Type type) => type.Assembly.GetName().Name == "Infra";

    private static bool IsGrouping(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>);

    private static bool IsTuple(Type type) => type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static IEnumerable<object?> TupleItems(object tuple)
    {
        var items = (System.Runtime.CompilerServices.ITuple)tuple;
        for (var i = 0; i < items.Length; i++)
            yield return items[i];
    }

    private static string Formatted(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
