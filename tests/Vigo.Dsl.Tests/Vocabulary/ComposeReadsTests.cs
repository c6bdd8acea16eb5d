using System.Text.RegularExpressions;
using Vigo.Compose;
using Vigo.Dsl.Tests.Vocabulary.Examples;
using YamlDotNet.RepresentationModel;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>Compose takes what the vocabulary writes. What an older Compose does not know yet is left out for it, and nothing else.</summary>
public partial class ComposeReadsTests
{
    // Not known to Compose 2.26, or not with all of its words.
    private static readonly string[] Newer =
        ["image", "include", "initial_sync", "interface_name", "labels", "models", "provenance", "provider", "pull_policy", "pull_refresh_after", "sbom", "use_api_socket"];

    // What Compose 2.26 refuses as a whole, and in which words.
    private static readonly Dictionary<string, string> Refuses = new()
    {
        ["tmpfs-mode-by-host"] = "tmpfs.mode' expected type 'uint32'",
        ["build-ulimits-by-host"] = "build.ulimits.nproc: invalid type string",
        ["build-secret-mode-by-host"] = "build.secrets[0].mode' expected type 'uint32'",
        ["disks-by-host"] = "blkio_config.weight' expected type 'uint16'",
        ["env-file-format"] = "unsupported env_file format \"raw\"",
        ["provider"] = "has neither an image nor a build context",
        ["swarm-secret"] = "must declare either `file` or `environment`",
    };

    public static TheoryData<string> Names() => [.. VocabularyExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_an_example_becomes(string name)
    {
        var yaml = YamlWriter.Write("# example", ComposeRenderer.Render(VocabularyExamples.All.Single(example => example.Name == name), "../.."));
        var left = new List<string>();
        var result = await ComposeProgram.Config(yaml);
        for (; !result.IsSuccess && Refused(result.StandardError) is { } path && left.Count < 60; result = await ComposeProgram.Config(yaml))
        {
            left.Add(path);
            yaml = Without(yaml, path);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"left out: {string.Join(", ", left)}\n{result.StandardError}");
        Assert.True(result.IsSuccess || (Refuses.TryGetValue(name, out var words) && result.StandardError.Contains(words, StringComparison.Ordinal)), $"left out: {string.Join(", ", left)}\n{result.StandardError}{yaml}");
        Assert.All(left, path => Assert.Contains(path.Split('.').Last(), Newer));
    }

    private static string? Refused(string error) =>
        AdditionalProperty().Match(error) is { Success: true } additional ? $"{additional.Groups[1].Value}.{additional.Groups[2].Value}".Replace("(root).", "", StringComparison.Ordinal)
        : Mismatch().Match(error) is { Success: true } mismatch ? mismatch.Groups[1].Value
        : null;

    private static string Without(string yaml, string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var steps = path.Split('.');
        var node = steps[..^1].Aggregate(stream.Documents[0].RootNode, (at, step) => at is YamlSequenceNode list ? list[int.Parse(step)] : at[step]);
        if (node is YamlSequenceNode items)
            items.Children.RemoveAt(int.Parse(steps[^1]));
        else
            ((YamlMappingNode)node).Children.Remove(steps[^1]);
        var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }

    [GeneratedRegex(@"compose\.yml: (\S+) Additional property (\S+) is not allowed")]
    private static partial Regex AdditionalProperty();

    [GeneratedRegex(@"compose\.yml: \S+ (\S+) (?:must be|Must validate)")]
    private static partial Regex Mismatch();
}
