using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Merging;

/// <summary>What is special to a key when files are put together.</summary>
/// <remarks>Compose Specification, "Merge"; compose-go, <c>override/merge.go</c> and <c>override/uncity.go</c>.</remarks>
internal static class MergeRules
{
    private static readonly MergeRule Usual = new(node => node, Text, (_, _) => false);
    private static readonly MergeRule Command = Usual with { Replaces = (_, _) => true };
    private static readonly MergeRule Pairs = Usual with { Normalize = AsMapping };
    private static readonly MergeRule Names = Usual with { Normalize = NamesAsMapping };
    private static readonly MergeRule OneOrMore = Usual with { Normalize = AsList };

    private static readonly Dictionary<string, MergeRule> Rules = new(StringComparer.Ordinal)
    {
        ["services.*.command"] = Command,
        ["services.*.entrypoint"] = Command,
        ["services.*.healthcheck.test"] = Command,
        ["services.*.environment"] = Pairs,
        ["services.*.labels"] = Pairs,
        ["services.*.annotations"] = Pairs,
        ["services.*.sysctls"] = Pairs,
        ["services.*.deploy.labels"] = Pairs,
        ["services.*.build.args"] = Pairs,
        ["services.*.build.labels"] = Pairs,
        ["services.*.build.additional_contexts"] = Pairs,
        ["networks.*.labels"] = Pairs,
        ["volumes.*.labels"] = Pairs,
        ["services.*.build"] = Usual with { Normalize = node => node is SourceScalar ? Single(node, "context", node) : node },
        ["services.*.depends_on"] = Usual with { Normalize = DependenciesAsMapping },
        ["services.*.networks"] = Names,
        ["services.*.models"] = Names,
        ["services.*.logging"] = Usual with { Replaces = OtherDriver },
        ["services.*.ports"] = Usual with { Identity = Port },
        ["services.*.volumes"] = Usual with { Identity = node => Target(node, 1, "target") },
        ["services.*.devices"] = Usual with { Identity = node => Target(node, 1, "target") },
        ["services.*.secrets"] = Usual with { Identity = node => Target(node, 0, "target") ?? Target(node, 0, "source") },
        ["services.*.configs"] = Usual with { Identity = node => Target(node, 0, "target") ?? Target(node, 0, "source") },
        ["services.*.env_file"] = OneOrMore,
        ["services.*.label_file"] = OneOrMore,
        ["services.*.dns"] = OneOrMore,
        ["services.*.dns_search"] = OneOrMore,
        ["services.*.tmpfs"] = OneOrMore,
        ["services.*.extra_hosts"] = Usual with { Normalize = HostsAsList },
    };

    /// <summary>The rule of a key, by the way to it; <c>*</c> stands for names that people choose.</summary>
    public static MergeRule Of(string path) => Rules.GetValueOrDefault(path, Usual);

    /// <summary>How a key stands in a way.</summary>
    public static string Step(string path, string key) => path.Contains('.', StringComparison.Ordinal) || path is "name" or "version" ? key : "*";

    private static string? Text(SourceNode node) => (node as SourceScalar)?.Text;

    private static SourceNode AsList(SourceNode node) => node is SourceScalar ? new SourceList(node.Place, null, [node]) : node;

    private static SourceNode AsMapping(SourceNode node) => node is not SourceList list ? node : new SourceMapping(list.Place, null,
    [
        .. list.Items.OfType<SourceScalar>().Select(item => item.Text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
            ? new SourceEntry(item with { Text = item.Text[..at], IsPlain = false }, item with { Text = item.Text[(at + 1)..], IsPlain = false })
            : new SourceEntry(item with { IsPlain = false }, Nothing(item))),
    ]);

    private static SourceNode NamesAsMapping(SourceNode node) => node is not SourceList list ? node
        : new SourceMapping(list.Place, null, [.. list.Items.OfType<SourceScalar>().Select(item => new SourceEntry(item, Nothing(item)))]);

    private static SourceNode DependenciesAsMapping(SourceNode node) => node is not SourceList list ? node
        : new SourceMapping(list.Place, null, [.. list.Items.OfType<SourceScalar>().Select(item => new SourceEntry(item, Single(item, "condition", item with { Text = "service_started" })))]);

    private static SourceNode HostsAsList(SourceNode node) => node is not SourceMapping mapping ? node : new SourceList(mapping.Place, null,
    [
        .. mapping.Entries.SelectMany(entry => (entry.Value is SourceList several ? several.Items : [entry.Value]).OfType<SourceScalar>()
            .Select(address => address with { Text = $"{entry.Key.Text}={address.Text}", IsPlain = false })),
    ]);

    private static bool OtherDriver(SourceNode under, SourceNode over) =>
        (under as SourceMapping)?.Find("driver") is SourceScalar one && (over as SourceMapping)?.Find("driver") is SourceScalar other && one.Text != other.Text;

    private static string? Port(SourceNode node) => node switch
    {
        SourceMapping mapping => string.Join('|', new[] { "host_ip", "published", "target", "protocol" }.Select(key => Text(mapping.Find(key) ?? mapping))),
        _ => Text(node),
    };

    // Of the short syntax, the part that says where in the container; of the long one, the key.
    private static string? Target(SourceNode node, int part, string key) => node is SourceMapping mapping
        ? mapping.Find(key) is SourceScalar target ? target.Text.TrimEnd('/') : null
        : ShortTarget(Text(node), part);

    private static string? ShortTarget(string? text, int part)
    {
        if (text is null || part == 0)
            return text;
        var parts = text.Split(':');
        return parts.ElementAtOrDefault(parts.Length == 1 ? 0 : part)?.TrimEnd('/');
    }

    private static SourceMapping Single(SourceNode at, string key, SourceNode value) => new(at.Place, null, [new(new(at.Place, null, key, IsPlain: false), value)]);

    private static SourceScalar Nothing(SourceScalar at) => new(at.Place, null, "", IsPlain: true);
}
