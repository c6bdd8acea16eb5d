using System.Reflection;
using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>
/// Values of any type of the vocabulary. What a record is made by, and which of its properties are set, is chosen among all that there are; a type without a way to come by one of it,
/// or a variable's kind that is not known, ends the run with its name.
/// </summary>
/// <param name="choices">What decides.</param>
/// <param name="coverage">Notes what was made how.</param>
/// <param name="excluded">Properties and makers not to use, by name.</param>
internal sealed class RecordGenerator(Choices choices, Coverage coverage, IReadOnlySet<string> excluded)
{
    private const int Deepest = 9;

    private int _depth;

    /// <summary>A value for a property or a parameter.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="slot">Where it goes: <c>Port.Address</c>.</param>
    public object? Value(Type type, string slot)
    {
        if (Nullable.GetUnderlyingType(type) is { } known)
            return Value(known, slot);
        if (type == typeof(string))
            return Text(slot);
        if (type == typeof(bool))
            return choices.Chance(60);
        if (type == typeof(int))
            return (int)Math.Clamp(Slots.Number(slot, choices), int.MinValue, int.MaxValue);
        if (type == typeof(long))
            return Slots.Number(slot, choices);
        if (type == typeof(double))
            return choices.Among(0.5, 1, 0.25, slot is "UpdatePolicy.MaxFailureRatio" ? 0 : 2.75, 0.1, 1e-7);
        if (type == typeof(TimeSpan))
            return choices.Among(TimeSpan.FromSeconds(90), TimeSpan.FromMilliseconds(1500), TimeSpan.FromHours(30), TimeSpan.Zero, TimeSpan.FromMicroseconds(2500));
        if (type == typeof(Number))
            return Number(slot);
        if (type == typeof(EnvVariable))
            return Variables.Of(type, choices);
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute)) ? Enum.ToObject(type, choices.Between(1, Enum.GetValues(type).Cast<int>().Max())) : Word(type);
        if (type.IsArray)
            return Several(type.GetElementType()!, slot, least: 1).ToArrayOf(type.GetElementType()!);
        if (Vocabulary.Is(type, typeof(Sequence<>)))
            return Several(type.GetGenericArguments()[0], slot, least: slot is "Service.Command" or "Service.Entrypoint" ? 0 : 1).ToSequenceOf(type.GetGenericArguments()[0]);
        if (Vocabulary.Is(type, typeof(Map<>)))
            return Entries(type, slot);
        return Vocabulary.IsRecord(type) ? Record(type, slot) : throw new NotSupportedException($"{slot} is a {type.Name}, and {nameof(RecordGenerator)} can't make one");
    }

    /// <summary>A record of that type, its properties set at random.</summary>
    public object Record(Type type, string slot)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                _depth++;
                var (made, isPlain) = Made(type, slot);
                var record = Mended.Of(Set(made, slot, atLeastOne: isPlain), choices);
                if (record is not null)
                    return record;
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException && attempt < 50)
            {
                // What two values may be together, the vocabulary itself decides.
            }
            finally
            {
                _depth--;
            }

            if (attempt >= 50)
                throw new NotSupportedException($"no valid {type.Name} came out for {slot}");
        }
    }

    private (object Made, bool IsPlain) Made(Type type, string slot)
    {
        // What lies in what lies in itself must end somewhere.
        var makers = Vocabulary.Makers(type).Where(maker => !IsExcluded(Vocabulary.NameOf(maker)) && !(IsExcluded($"{slot} by variable") && maker is MethodInfo method && method.GetParameters() is [{ } only] && only.ParameterType == typeof(EnvVariable)) && (type != typeof(Raw) || _depth < Deepest || maker.Name == "op_Implicit")).ToList();
        var maker = choices.Among(makers.Count > 0 ? makers : throw new NotSupportedException($"there is no way to come by a {type.Name} for {slot}"));
        var made = maker switch
        {
            PropertyInfo property => property.GetValue(null)!,
            MethodInfo method => method.Invoke(null, Arguments(method, type))!,
            ConstructorInfo constructor => constructor.Invoke(Arguments(constructor, type)),
            _ => throw new NotSupportedException(),
        };
        coverage.Used(Vocabulary.NameOf(maker));
        return (made, maker is ConstructorInfo { IsPublic: true } && ((ConstructorInfo)maker).GetParameters().Length == 0);
    }

    private object?[] Arguments(MethodBase method, Type type) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(EnvVariable) ? Variables.Of(type, choices)
            : parameter.HasDefaultValue && choices.Chance(50) ? parameter.DefaultValue
            : Value(parameter.ParameterType, $"{type.Name}.{parameter.Name}")),
    ];

    private object Set(object record, string slot, bool atLeastOne)
    {
        var type = record.GetType();
        var settable = Vocabulary.Settable(type).Where(property => !IsExcluded($"{type.Name}.{property.Name}") && $"{type.Name}.{property.Name}" != "Stack.Name").ToList();
        if (settable.Count == 0)
            return record;
        var clone = record.Clone();
        var percent = _depth > Deepest ? 0 : settable.Count > 20 ? 14 : settable.Count > 6 ? 25 : 35;
        var chosen = settable.Where(property => choices.Chance(property.Name.EndsWith("Extensions", StringComparison.Ordinal) ? percent / 3 : percent)).ToList();
        foreach (var property in chosen.Count == 0 && atLeastOne ? [choices.Among(settable)] : chosen)
            property.SetValue(clone, Value(property.PropertyType, property.Name.EndsWith("Extensions", StringComparison.Ordinal) ? "x" : $"{type.Name}.{property.Name}"));
        return clone;
    }

    // Which numbers it may be, the slot says and not the type.
    private Number Number(string slot)
    {
        var isVariable = choices.Chance(15) && !IsExcluded($"{slot} by variable");
        var value = Slots.Number(slot, choices);
        var from = isVariable ? typeof(EnvVariable) : value == (int)value ? typeof(int) : typeof(long);
        coverage.Used(Vocabulary.NameOf(typeof(Number).GetMethod("op_Implicit", [from])!));
        return isVariable ? Variables.Of(typeof(Number), choices) : value;
    }

    private object Word(Type type)
    {
        var words = Enum.GetValues(type).Cast<object>().Where(word => !IsExcluded($"{type.Name}.{word}")).ToList();
        return choices.Among(words);
    }

    private List<object> Several(Type item, string slot, int least)
    {
        var items = choices.Several(least, 3, () => Value(item, slot)!);

        // Two variables may be the same on the host.
        return [.. items.Distinct().GroupBy(each => Interpolation.HasToken(each.ToString()!)).SelectMany(group => group.Key && least > 0 && item != typeof(string) ? group.Take(1) : group)];
    }

    private object Entries(Type map, string slot)
    {
        var held = map.GetGenericArguments()[0];
        var made = Activator.CreateInstance(map)!;
        var put = map.GetMethod("Set")!;
        foreach (var _ in Enumerable.Range(0, choices.Between(1, 3)))
            made = put.Invoke(made, [Slots.Text(slot + ".key") is { } keys ? keys(choices) : HostileTexts.Key(choices), Value(held, held == typeof(string) ? slot + ".value" : slot)])!;
        return made;
    }

    private string Text(string slot)
    {
        if (Slots.Text(slot) is { } texts)
            return texts(choices);
        return choices.Below(10) switch
        {
            0 => Variables.Of(typeof(string), choices),
            1 => $"{HostileTexts.Plain(choices)}{Variables.Of(typeof(string), choices)}{HostileTexts.Plain(choices)}",
            _ => HostileTexts.Plain(choices),
        };
    }

    private bool IsExcluded(string name) => excluded.Contains(name);
}
