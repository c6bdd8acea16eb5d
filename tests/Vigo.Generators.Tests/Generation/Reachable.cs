using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Tests.Generation;

/// <summary>Walks everything that an object keeps alive, closures included, and finds what belongs to a compilation.</summary>
internal static class Reachable
{
    /// <summary>The ways to symbols, syntax, locations and compilations; empty when there are none.</summary>
    public static IReadOnlyList<string> OfCompilationFrom(object start)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<(object Value, string Path)>([(start, start.GetType().Name)]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Value))
                continue;
            if (BelongsToCompilation(next.Value))
                found.Add($"{next.Path}: {next.Value.GetType().Name}");
            else
                Parts(next.Value, next.Path).ToList().ForEach(open.Enqueue);
        }

        return found;
    }

    private static bool BelongsToCompilation(object value) => value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or IOperation or AdditionalText;

    private static IEnumerable<(object Value, string Path)> Parts(object value, string path)
    {
        var type = value.GetType();
        if (value is string or MemberInfo or Assembly or Module or Pointer || type.IsPrimitive || type.IsEnum)
            yield break;
        if (value is Array array)
        {
            foreach (var item in array)
            {
                if (item is not null)
                    yield return (item, path + "[]");
            }

            yield break;
        }

        if (value is Delegate { Target: { } target } function)
            yield return (target, $"{path}.{function.Method.Name}");
        for (var declaring = type; declaring is not null && declaring != typeof(object) && !typeof(Delegate).IsAssignableFrom(declaring); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && field.GetValue(value) is { } part)
                    yield return (part, $"{path}.{field.Name}");
            }
        }
    }
}
