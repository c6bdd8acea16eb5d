using Vigo.Runner.Import.Writing;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Import.Trees;

/// <summary>A stack that a host runs instead of the base.</summary>
/// <param name="ClassName">The class that has the base.</param>
/// <param name="Base">The base.</param>
/// <param name="Own">What the host runs.</param>
internal sealed record HostOverlay(string ClassName, Stack Base, Stack Own);

/// <summary>The C# of a host.</summary>
internal static class HostCode
{
    private const int InClass = 4;

    private const int InList = 12;

    private static readonly string[] WordsForStaging = ["staging", "stage", "test", "dev", "acceptance", "preview"];

    /// <summary>The host's record.</summary>
    public static Host Record(string name, IEnumerable<string> without, IReadOnlyList<HostOverlay> overlays) =>
        new(name) { Kind = KindOf(name, overlays), Without = [.. without], Overlays = [.. overlays.Select(overlay => overlay.Own)] };

    /// <summary>The file's text.</summary>
    public static string Of(Host host, string className, IReadOnlyList<HostOverlay> overlays, ImportSession session)
    {
        var keys = session.KeysFor(overlays.Select(overlay => overlay.Own));
        var lines = new List<string>();
        var own = new List<string>();
        var namesStacks = false;
        foreach (var overlay in overlays)
        {
            var before = own.Count;
            var tags = session.TagsFor(overlay.ClassName);
            lines.Add(Overlay(overlay, new ValueWriter(tags, keys, [], new ServiceFactories(keys)), tags, own));
            session.Take(tags);
            namesStacks |= own.Count == before && overlay.ClassName != StackShape.OfProxy.ClassName;
        }

        return SourceTemplates.Render("Import", "Host.cs", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["class_name"] = className,
            ["host"] = host.Name,
            ["kind"] = host.Kind.ToString(),
            ["without"] = string.Join(", ", host.Without.Select(name => $"\"{name}\"")),
            ["uses_stacks"] = namesStacks,
            ["overlays"] = lines,
            ["own"] = own,
            ["members"] = keys.Members.Select(member => new Dictionary<string, object> { ["name"] = member.Member, ["key"] = member.Key }).ToList(),
        });
    }

    // What differs, where that says less than the whole.
    private static string Overlay(HostOverlay overlay, ValueWriter writer, ImageTags tags, List<string> own)
    {
        // Written only when it is needed: its images would be pinned for nothing.
        var changes = StackChanges.Between(overlay.Base, overlay.Own);
        if (changes is { } found && (found.Count <= 3 || found.Count * 2 < StackChanges.Size(overlay.Own)))
        {
            var code = found.Code($"{overlay.ClassName}.Stack", writer, tags);
            return string.Join('\n', code.Select((part, index) => Indented(CodeLayout.Of(part, InList + (index == 0 ? 0 : 4)), InList + (index == 0 ? 0 : 4))));
        }

        var member = Identifiers.Free($"Own{overlay.ClassName}", _ => false, "");
        own.Add(Indented($"private static Stack {member} => {CodeLayout.Of(writer.Of(overlay.Own), InClass)};", InClass));
        return Indented(member, InList);
    }

    private static string Indented(string text, int indentation) => new string(' ', indentation) + text;

    // By the strategy, a host that follows builds of a branch is for staging; else it is called so.
    private static HostKind KindOf(string name, IReadOnlyList<HostOverlay> overlays)
    {
        var words = name.ToLowerInvariant().Split('-', '.', '_').Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        return words.Any(WordsForStaging.Contains) || overlays.Any(overlay => overlay.Own.Services.Values.Any(service => service.Image?.Kind == TagKind.Branch)) ? HostKind.Staging : HostKind.Production;
    }
}
