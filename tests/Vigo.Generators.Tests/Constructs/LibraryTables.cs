using System.Text;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Tests.Constructs;

/// <summary>The tables of the library, printed.</summary>
internal static class LibraryTables
{
    public static void Types(StringBuilder text)
    {
        text.Append("\n| | type | evaluated |\n|---|---|---|\n");
        foreach (var group in AllowedTypes.Groups)
        {
            foreach (var (type, index) in group.Types.Select((type, index) => (type, index)))
                text.Append($"| {(index == 0 ? group.Title : "")} | `{Short(type.FullName)}` | {Members(type)} |\n");
        }

        text.Append($"| Exceptions | every type | {Names(NativeCatalogue.OfExceptions)}, `ThrowIf…` |\n\n");
        text.Append($"Left out of every type: {Names(NativeCatalogue.LeftOutEverywhere)}.\n\n");
    }

    public static void Linq(StringBuilder text)
    {
        text.Append($"\n{Names(LinqMethods.Names.Order(StringComparer.Ordinal))}.\n\n");
        foreach (var refused in LinqMethods.Refused)
            text.Append($"Refused: `{refused.Key}`, because {LanguageTables.Cell(refused.Value)}.\n\n");
    }

    public static void Own(StringBuilder text)
    {
        text.Append("\n| type | members |\n|---|---|\n");
        foreach (var type in Intrinsics.Names.GroupBy(name => name[..name.LastIndexOf('.')]).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append($"| `{Short(type.Key)}` | {Names(type.Select(name => name[(name.LastIndexOf('.') + 1)..]).Order(StringComparer.Ordinal))} |\n");
        text.Append('\n');
    }

    public static void Reasons(StringBuilder text)
    {
        text.Append("\n| what starts with | is refused, because |\n|---|---|\n");
        foreach (var (prefix, reason) in RefusalReasons.All)
            text.Append($"| `{prefix.TrimEnd('.')}` | {LanguageTables.Cell(reason)} |\n");
        text.Append('\n');
    }

    private static string Members(AllowedType type) => type switch
    {
        { Only: { } only } => Names(only),
        { Except: { } except } => $"all but {Names(except)}",
        _ => "all",
    };

    private static string Names(IEnumerable<string> members) => string.Join(", ", members.Select(member => $"`{(member == ".ctor" ? "new" : member == "Item" || member == "this[]" ? "this[…]" : member)}`").Distinct());

    private static string Short(string fullName)
    {
        var name = fullName[(fullName.LastIndexOf('.') + 1)..].Replace('+', '.');
        var tick = name.IndexOf('`');
        if (tick < 0)
            return name;
        var rest = name[(tick + 2)..];
        return $"{name[..tick]}<{new string(',', name[tick + 1] - '1')}>{rest}";
    }
}
