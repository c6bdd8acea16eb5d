using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Generation;

/// <summary>What must hold of a declaration beyond its evaluating.</summary>
internal static class RootChecks
{
    /// <summary>A member that can't declare anything: it would need an instance or arguments.</summary>
    public static Problem? Misplaced(Root root, Site site)
    {
        var needsArguments = root.Member is IMethodSymbol { Parameters.Length: > 0 } or IMethodSymbol { IsGenericMethod: true } or IPropertySymbol { IsIndexer: true };
        if (root.Member.IsStatic && !needsArguments && root.Member.ContainingType is { IsGenericType: false })
            return null;
        return new(Problem.Declaration, site, $"'{root.Member.Name}' can't be a declaration: make it a static property, field or method without parameters, in a type that is not generic", []);
    }

    /// <summary>A value that is not what the attribute says.</summary>
    public static Problem? Unfit(Root root, Value value, Site site)
    {
        var isFit = root.Kind switch
        {
            RootKind.Host => value.Data is Host { Name.Length: > 0 },
            RootKind.Retirement => value.Data is Retirement,
            _ => value.Data is Stack { Name.Length: > 0 },
        };
        var wanted = root.Kind is RootKind.Proxy ? nameof(Stack) : root.Kind.ToString();
        var at = value.Origin?.First.Site ?? site;
        return isFit ? null : new(Problem.WrongValue, at, $"'{root.Member.Name}' must give a {wanted} with a name, and gives {(value.Data is null ? "null" : value.Data is Stack or Host ? "one with an empty name" : value.Data.GetType().Name)}", []);
    }

    /// <summary>Declarations that would write one file.</summary>
    public static IEnumerable<Problem> Duplicates(IReadOnlyList<(RootKind Kind, object Value, string Source)> found, IReadOnlyDictionary<object, Origin> origins)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, value, source) in found)
        {
            var name = value switch
            {
                Stack stack => stack.Name,
                Host host => host.Name,
                _ => ((Retirement)value).Stack,
            };
            var key = kind == RootKind.Proxy ? "the proxy" : $"{kind.ToString().ToLowerInvariant()} '{name}'";
            if (seen.TryGetValue(key, out var first))
                yield return new(Problem.Declaration, origins[value].First.Site, $"{key} is declared twice, here and in {first}: they would write one file; rename or remove one", []);
            else
                seen.Add(key, source);
        }
    }
}
