using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Documentation;

/// <summary>The tour in <c>docs/authoring.md</c> shows the code that is there.</summary>
public partial class AuthoringTourTests
{
    private static readonly string Tour = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring.md"));

    public static TheoryData<string, string> Snippets =>
        new(CSharpBlock().Matches(Tour).Select(block => (block.Groups["file"].Value, block.Groups["code"].Value)));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Each_snippet_stands_in_its_file(string file, string code) =>
        Assert.Contains(code, File.ReadAllText(Path.Combine(Repository.Root, file)), StringComparison.Ordinal);

    [Fact]
    public void Each_block_of_code_names_its_file() => Assert.Equal(CSharpFence().Count(Tour), Snippets.Count);

    [GeneratedRegex("^```csharp\n// (?<file>infra/[^\n]+)\n(?<code>.+?\n)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^```csharp", RegexOptions.Multiline)]
    private static partial Regex CSharpFence();
}
