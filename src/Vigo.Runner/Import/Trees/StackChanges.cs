using System.Collections;
using System.Reflection;
using Vigo.Env;
using Vigo.Runner.Import.Writing;

namespace Vigo.Runner.Import.Trees;

/// <summary>What makes one stack of another: properties of its services, and its own.</summary>
internal sealed class StackChanges
{
    // Not reserved, and yet the compiler may take them for more than a name where a lambda or its body begins.
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "async", "await", "dynamic", "field", "from", "nameof", "scoped", "value", "var", "with", "yield",
    };

    private readonly List<(string Name, Service Under, IReadOnlyList<(PropertyInfo Property, object? Value)> Changes)> _services = [];
    private readonly List<(PropertyInfo Property, object? Value)> _own = [];

    /// <summary>How many properties change.</summary>
    public int Count => _own.Count + _services.Sum(service => service.Changes.Count);

    /// <summary>The changes; null when one has services that the other lacks.</summary>
    public static StackChanges? Between(Stack under, Stack over)
    {
        if (!under.Services.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(over.Services.Keys))
            return null;
        var changes = new StackChanges();
        foreach (var (name, service) in under.Services)
        {
            if (Differences(service, over.Services[name]) is { Count: > 0 } found)
                changes._services.Add((name, service, found));
        }

        changes._own.AddRange(Differences(under, over).Where(change => change.Property.Name is not (nameof(Stack.Services) or nameof(Stack.Name))));
        return changes;
    }

    /// <summary>How many properties a stack and its services say.</summary>
    public static int Size(Stack stack) => Differences(new Stack(stack.Name), stack).Count + stack.Services.Values.Sum(service => Differences(new Service(), service).Count);

    /// <summary>The expression in parts, each in a line of its own: the stack, then <c>.With(…)</c> for each service.</summary>
    public IReadOnlyList<Code> Code(string stack, ValueWriter writer, ImageTags tags)
    {
        var withs = _services.ConvertAll(service =>
        {
            var parameter = Parameter(service.Name);
            var changes = service.Changes.Select(change => Writing.Code.Row($"{change.Property.Name} = ", Value(change.Value, change.Property.GetValue(service.Under), writer, tags)));
            return Writing.Code.Row(".With(", writer.Text(service.Name), $", {parameter} => {parameter} with ", CodeGroup.Braces([.. changes]), ")");
        });
        if (_own.Count > 0)
        {
            var own = Writing.Code.Row(" with ", CodeGroup.Braces([.. _own.Select(change => Writing.Code.Row($"{change.Property.Name} = ", Value(change.Value, null, writer, tags)))]));
            withs = withs.Count == 0 ? [own] : [.. withs.SkipLast(1), Writing.Code.Row(withs[^1], own)];
        }

        return withs.Count == 1 ? [Writing.Code.Row(stack, withs[0])] : [stack, .. withs];
    }

    private static Code Value(object? value, object? before, ValueWriter writer, ImageTags tags) => value switch
    {
        null => "null",
        Image image when before is Image other && OfPin(image, other, writer, tags) is { } code => code,
        IEnumerable and not string when !((IEnumerable)value).Cast<object>().Any() => value.GetType().GetGenericTypeDefinition() == typeof(Map<>) ? "new()" : "[]",
        _ => writer.Of(value),
    };

    // Another tag of the same image says so: the pin itself is the base's.
    private static Code? OfPin(Image image, Image before, ValueWriter writer, ImageTags tags)
    {
        if (image.Repository != before.Repository || before.ContentDigest is not null || Interpolation.HasToken(image.ToString()) || Interpolation.HasToken(before.ToString()))
            return null;
        var whole = CodeLayout.Of(ImageTags.Expression(image, writer.Variable), 0);
        var start = CodeLayout.Of(ImageTags.Expression(Image.Of(image.Repository), writer.Variable), 0);
        return whole.Length > start.Length ? Writing.Code.Of($"Tags.{tags.MemberFor(before)}{whole[start.Length..]}") : null;
    }

    private static List<(PropertyInfo Property, object? Value)> Differences(object under, object over) =>
    [
        .. PropertyOrder.Of(under.GetType()).Select(property => (property, value: property.GetValue(over))).Where(change => !Equals(change.value, change.property.GetValue(under))),
    ];

    private static string Parameter(string service)
    {
        var name = Identifiers.Pascal(service);
        name = char.ToLowerInvariant(name[0]) + name[1..];
        return EnvFileIdentifiers.Escaped(name) != name || Contextual.Contains(name) || !char.IsLetter(name[0]) ? "service" : name;
    }
}
