using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Env;

/// <summary>Something in <c>.sops.yaml</c> that cannot be used.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record SopsConfigProblem(int Line, int Column, string Message);

/// <summary>The <c>creation_rules</c> of a <c>.sops.yaml</c>. Reading never throws; what cannot be used is in <see cref="Problems"/>.</summary>
/// <remarks>SOPS README, "Using .sops.yaml conf to select KMS, PGP and age for new files". The first rule that applies to a path wins.</remarks>
public sealed class SopsConfig
{
    private static readonly string[] KindsOfKey = ["pgp", "kms", "gcp_kms", "gcp_kms_resource_id", "azure_keyvault", "hc_vault_transit_uri", "hckms"];

    private readonly List<SopsCreationRule> rules = [];
    private readonly List<SopsConfigProblem> problems = [];

    private SopsConfig() { }

    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<SopsCreationRule> Rules => rules;

    /// <summary>What cannot be used, in the order of the file.</summary>
    public IReadOnlyList<SopsConfigProblem> Problems => problems;

    /// <summary>Reads the text of a <c>.sops.yaml</c>.</summary>
    public static SopsConfig Parse(string yaml)
    {
        var config = new SopsConfig();
        var stream = new YamlStream();
        try
        {
#pragma warning disable RS0030 // The YAML reader takes nothing else, and a StringReader touches no file.
            stream.Load(new System.IO.StringReader(yaml));
#pragma warning restore RS0030
        }
        catch (YamlException malformed)
        {
            config.problems.Add(new SopsConfigProblem((int)malformed.Start.Line, (int)malformed.Start.Column, $"this is not YAML: {malformed.Message}"));
            return config;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root || Child(root, "creation_rules") is not { } node)
            config.problems.Add(new SopsConfigProblem(1, 1, "there are no creation_rules"));
        else if (node is not YamlSequenceNode sequence)
            config.Report(node, "creation_rules must be a list");
        else
            foreach (var item in sequence.Children)
                config.Read(item);
        return config;
    }

    /// <summary>
    /// The first rule for the file at <paramref name="path"/> (relative to the folder of <c>.sops.yaml</c>, with forward slashes), as SOPS chooses it; null when
    /// there is none. A rule whose pattern Vigo does not understand applies to nothing, and stands in <see cref="Problems"/>.
    /// </summary>
    public SopsCreationRule? RuleFor(string path) => rules.Find(rule => rule.AppliesTo(path) == true);

    private void Read(YamlNode item)
    {
        if (item is not YamlMappingNode rule)
        {
            Report(item, "a creation rule must be a mapping");
            return;
        }

        var recipients = new List<string>();
        var otherKeys = new List<string>();
        ReadKeys(rule, recipients, otherKeys);
        if (Child(rule, "key_groups") is YamlSequenceNode groups)
        {
            foreach (var group in groups.Children.OfType<YamlMappingNode>()) ReadKeys(group, recipients, otherKeys);
            if (groups.Children.Count > 1) Report(groups, "several key_groups need a quorum of keys, which Vigo cannot put together: use one");
        }

        var pathRegex = Text(rule, "path_regex");
        if (pathRegex is not null && SopsPattern.Parse(pathRegex) is null)
            Report(Child(rule, "path_regex")!, $"path_regex '{pathRegex}' is malformed or uses flags, word boundaries or Unicode classes, which Vigo does not evaluate");

        var said = new SopsSelection
        {
            UnencryptedSuffix = Text(rule, "unencrypted_suffix"),
            EncryptedSuffix = Text(rule, "encrypted_suffix"),
            UnencryptedRegex = Text(rule, "unencrypted_regex"),
            EncryptedRegex = Text(rule, "encrypted_regex"),
            UnencryptedCommentRegex = Text(rule, "unencrypted_comment_regex"),
            EncryptedCommentRegex = Text(rule, "encrypted_comment_regex"),
        };
        rules.Add(new SopsCreationRule(
            pathRegex, recipients, said.IsEmpty ? SopsSelection.Default : said, Text(rule, "mac_only_encrypted") == "true", otherKeys, (int)item.Start.Line));
    }

    private static void ReadKeys(YamlMappingNode from, List<string> recipients, List<string> otherKeys)
    {
        var written = Child(from, "age") switch
        {
            YamlScalarNode scalar => (scalar.Value ?? "").Split(','),
            YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? ""),
            _ => [],
        };
        recipients.AddRange(written.Select(recipient => recipient.Trim()).Where(recipient => recipient.Length > 0));
        otherKeys.AddRange(KindsOfKey.Where(kind => Child(from, kind) is not null));
    }

    private void Report(YamlNode at, string message) => problems.Add(new SopsConfigProblem((int)at.Start.Line, (int)at.Start.Column, message));

    private static YamlNode? Child(YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static string? Text(YamlMappingNode mapping, string name) =>
        Child(mapping, name) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
}
