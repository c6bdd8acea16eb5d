using System.Collections.Immutable;

namespace Vigo.Generators.Evaluation;

/// <summary>Which members of the library are called for real, and why the others are not. The vocabulary is, whole.</summary>
internal static class NativeCatalogue
{
    private const string Guards = "ThrowIf";

    /// <summary>Members that are left out of every type.</summary>
    public static IReadOnlyList<string> LeftOutEverywhere { get; } =
        ["GetHashCode", "GetType", "GetEnumerator", "Finalize", "MemberwiseClone", "GetTypeCode", "TryFormat", "TryCopyTo", "AsSpan", "AsMemory"];

    /// <summary>Members of exceptions that are evaluated, besides those whose names start with <c>ThrowIf</c>.</summary>
    public static IReadOnlyList<string> OfExceptions { get; } = [".ctor", "Message", "InnerException", "InnerExceptions", "ParamName", "ActualValue"];

    /// <summary>The real type behind a name, when it is one whose values may appear; generic ones by their definition.</summary>
    /// <param name="fullName">The metadata name, nested types after <c>+</c>: <c>System.Collections.Generic.List`1</c>.</param>
    public static Type? FindType(string fullName)
    {
        if (fullName.StartsWith("Vigo.", StringComparison.Ordinal) && typeof(Stack).Assembly.GetType(fullName) is { } vocabulary)
            return vocabulary;
        if (AllowedTypes.Find(fullName) is { Type: { } allowed })
            return allowed;
        var type = Type.GetType(fullName) ?? typeof(List<>).Assembly.GetType(fullName) ?? typeof(HashSet<>).Assembly.GetType(fullName) ?? typeof(LinkedList<>).Assembly.GetType(fullName) ?? typeof(ImmutableArray).Assembly.GetType(fullName) ?? typeof(Uri).Assembly.GetType(fullName);
        return type;
    }

    /// <summary>Why a member of a real type is not evaluated; null when it is.</summary>
    public static string? WhyRefused(Type? type, string fullTypeName, string member)
    {
        if (type?.Assembly == typeof(Stack).Assembly)
            return null;
        var isEverywhere = LeftOutEverywhere.Contains(member, StringComparer.Ordinal);
        if (type is not null && !isEverywhere)
        {
            if (typeof(Exception).IsAssignableFrom(type) && (OfExceptions.Contains(member, StringComparer.Ordinal) || member.StartsWith(Guards, StringComparison.Ordinal)))
                return null;
            if (AllowedTypes.Find(fullTypeName)?.Permits(member) == true)
                return null;
        }

        return $"'{Short(fullTypeName)}.{(string.Equals(member, ".ctor", StringComparison.Ordinal) ? "new" : member)}' is not evaluated: {RefusalReasons.Of(fullTypeName, member) ?? "it is not among the pure members that docs/evaluation.md lists; write the value out, or compute it from those"}";
    }

    private static string Short(string fullTypeName)
    {
        var name = fullTypeName.Substring(fullTypeName.LastIndexOfAny(['.', '+']) + 1);
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
