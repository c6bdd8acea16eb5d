using Microsoft.CodeAnalysis;
using Vigo.Generators.Analysis;
using Vigo.Generators.EnvFiles;
using Vigo.Rules;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>Descriptors are made from the catalogue, where the compiler's own checks of them do not look.</summary>
public class DescriptorTests
{
    private const string Releases =
        """
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------

        """;

    private static readonly IEnumerable<DiagnosticDescriptor> All = Descriptors.All.Append(EnvFileDiagnostics.Collision).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_one_is_listed_as_unshipped()
    {
        var file = Path.Combine(Repository.Root, "src", "Vigo.Generators", "AnalyzerReleases.Unshipped.md");
        var expected = Releases.ReplaceLineEndings("\n") + string.Concat(All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {Severity(descriptor)} | {descriptor.Title}\n"));
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
            File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file));
    }

    [Fact]
    public void Every_one_has_the_page_that_its_link_names() => Assert.All(All, descriptor =>
    {
        Assert.Equal(RuleCatalogue.HelpLink(descriptor.Id), descriptor.HelpLinkUri);
        Assert.StartsWith($"# {descriptor.Id}: ", File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", $"{descriptor.Id}.md")), StringComparison.Ordinal);
    });

    [Fact]
    public void What_could_not_be_evaluated_is_no_matter_of_configuration() => Assert.All(
        Descriptors.All,
        descriptor => Assert.Equal(descriptor.Id.StartsWith("VIGO0", StringComparison.Ordinal), descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    private static string Severity(DiagnosticDescriptor descriptor) =>
        !descriptor.IsEnabledByDefault ? "Disabled" : descriptor.DefaultSeverity.ToString();
}
