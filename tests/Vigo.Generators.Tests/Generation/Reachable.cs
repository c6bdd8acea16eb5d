using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
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

    /// <summary>Everything that static fields of an assembly hold, each with its field's name.</summary>
    public static IReadOnlyList<(string Field, object Value)> Statics(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where !field.IsLiteral && !field.FieldType.IsPointer && !field.FieldType.IsByRefLike
           let value = field.GetValue(null)
           where value is not null
           select ($"{type.Name}.{field.Name}", value),
    ];

    private static bool BelongsToCompilation(object value) => value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or IOperation or AdditionalText;

    // What a table keeps for something of a compilation goes with it; its keys are not kept at all.
    private static IEnumerable<object> Kept(IEnumerable table, Type key)
    {
        if (typeof(Compilation).IsAssignableFrom(key))
            yield break;
        foreach (var pair in table)
        {
            if (pair.GetType().GetProperty("Value")!.GetValue(pair) is { } kept)
                yield return kept;
        }
    }

    private static IEnumerable<(object Value, string Path)> Parts(object value, string path)
    {
        var type = value.GetType();
        if (value is string or MemberInfo or Assembly or Module or Pointer || type.IsPrimitive || type.IsEnum)
            yield break;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>))
        {
            foreach (var kept in Kept((IEnumerable)value, type.GetGenericArguments()[0]))
                yield return (kept, $"{path}[]");
            yield break;
        }

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
