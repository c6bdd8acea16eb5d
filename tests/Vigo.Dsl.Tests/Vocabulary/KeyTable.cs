using System.Reflection;
using System.Text;
using Vigo.Compose;
using Vigo.Dsl.Tests.Vocabulary.Examples;
using Vigo.Model;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>Which member of the vocabulary becomes which key: read off the examples, whose every value leads back to its member.</summary>
internal static class KeyTable
{
    public static string Text()
    {
        var rows = new SortedDictionary<string, (string Member, string Type)>(StringComparer.Ordinal);
        foreach (var example in VocabularyExamples.All)
            Add(rows, ComposeRenderer.Render(example, "../.."), "");
        var text = new StringBuilder("| Compose | C# | type |\n|---|---|---|\n");
        foreach (var row in rows)
            text.Append($"| `{row.Key}` | `{row.Value.Member}` | `{row.Value.Type}` |\n");
        return text.ToString();
    }

    private static void Add(IDictionary<string, (string Member, string Type)> rows, ComposeMapping mapping, string path)
    {
        foreach (var entry in mapping.Entries.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            var key = (path.Length == 0 ? "" : path + ".") + (entry.KeySource is null ? entry.Key : "NAME");
            foreach (var inner in Inner(entry.Value))
                Add(rows, inner, entry.Value is ComposeList ? key + "[]" : key);
            if (!Inner(entry.Value).Any() && FirstScalar(entry.Value)?.Source.Path is { } source && !rows.ContainsKey(key))
                rows.Add(key, MemberOf(source));
        }
    }

    // What has keys of the format below it is more than one value.
    private static IEnumerable<ComposeMapping> Inner(ComposeNode node) => node switch
    {
        ComposeMapping mapping => mapping.Entries.All(entry => entry.KeySource is not null && entry.Value is not ComposeMapping) ? [] : [mapping],
        ComposeList list => list.Items.OfType<ComposeMapping>(),
        _ => [],
    };

    private static ComposeScalar? FirstScalar(ComposeNode node) => node switch
    {
        ComposeScalar scalar => scalar,
        ComposeMapping mapping => mapping.Entries.Select(entry => FirstScalar(entry.Value)).FirstOrDefault(scalar => scalar is not null),
        ComposeList list => list.Items.Select(FirstScalar).FirstOrDefault(scalar => scalar is not null),
        _ => null,
    };

    // Up to the value that is written as a whole; what it is made of is its own affair.
    private static (string Member, string Type) MemberOf(ModelPath path)
    {
        var (type, member, declared) = (typeof(Stack), nameof(Stack), typeof(Stack));
        foreach (var step in path.Steps)
        {
            if (IsValue(type))
                break;
            if (step is PropertyStep property)
            {
                declared = type.GetProperty(property.Name)!.PropertyType;
                type = Nullable.GetUnderlyingType(declared) ?? declared;
                member += "." + property.Name;
            }
            else if (step is int or string)
            {
                type = type.GetGenericArguments()[0];
            }
        }

        return (member.Replace("Stack.Services.", "Service.", StringComparison.Ordinal), NameOf(declared));
    }

    private static bool IsValue(Type type) => type == typeof(string) || type.IsPrimitive || type.IsEnum || type.GetInterfaces().Any(found => found.Name == "IWritten");

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } value ? NameOf(value)
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type == typeof(string) ? "string" : type == typeof(bool) ? "bool" : type.Name;
}
