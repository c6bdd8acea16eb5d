using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Documentation;

/// <summary>What the pages for newcomers show and name is there.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = Read("README.md");

    public static TheoryData<string> Pages => [.. new[] { "README.md", "CONTRIBUTING.md", "docs/architecture.md" }];

    [Fact]
    public void The_first_block_holds_the_two_commands() =>
        Assert.Equal(["dotnet run --project src/Vigo.Runner -- demo", "dotnet test"], Block().Match(Readme).Groups["text"].Value.Split('\n'));

    [Fact]
    public void The_records_stand_in_their_files()
    {
        var snippets = Block().Matches(Readme).Where(block => block.Groups["language"].Value == "csharp").Select(block => block.Groups["text"].Value.Split('\n', 2)).ToList();

        Assert.Equal(2, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(snippet[1], Read(snippet[0]["// ".Length..]), StringComparison.Ordinal));
    }

    [Fact]
    public void The_compose_file_is_the_generated_one() =>
        Assert.Equal(
            Read("stacks/landing/docker-compose.yml").TrimEnd(),
            Assert.Single(Block().Matches(Readme), block => block.Groups["language"].Value == "yaml").Groups["text"].Value);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(Link().Matches(Read(page)), link => Assert.True(File.Exists(Path.Combine(folder, link.Groups["target"].Value)), link.Value));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_that_is_named_exists(string page) =>
        Assert.All(NamedPath().Matches(Read(page)), path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path.Groups["path"].Value)), path.Value));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.+?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)")]
    private static partial Regex Link();

    // A path with a wildcard or a placeholder stands for many.
    [GeneratedRegex(@"`(?<path>(?:src|tests|docs|infra|\.ci|\.github)/[^`<*# ]*)`")]
    private static partial Regex NamedPath();
}
