using Vigo.Output;
using Vigo.Rules;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>The generated files in this repository, against the records as .NET itself runs them.</summary>
public class CommittedFilesTests
{
    private static readonly SortedDictionary<string, string> Committed = new(
        new[] { "proxy", "stacks", "hosts" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => Marker.IsIn(file.Text))
            .ToDictionary(file => file.Path, file => file.Text),
        StringComparer.Ordinal);

    [Fact]
    public void There_is_a_file_for_everything_declared_and_no_other() => Assert.Equal(CompiledInfra.Files.Keys.Order(StringComparer.Ordinal), Committed.Keys);

    [Fact]
    public void Each_is_what_the_records_say_to_the_byte() => Assert.All(CompiledInfra.Files, file => Assert.Equal(file.Value, Committed[file.Key]));

    [Fact]
    public void Each_names_the_source_it_came_from() =>
        Assert.All(Committed, file => Assert.True(Path.Exists(Path.Combine(Repository.Root, Marker.SourceOf(file.Value)!)), file.Key));

    // VIGO2013 is a suggestion here (.editorconfig): host names differ from host to host, as in the seed.
    [Fact]
    public void No_rule_objects_to_what_they_say() => Assert.Empty(
        RuleEngine.Run(CompiledInfra.Fleet)
            .Where(found => found.Finding.Severity >= RuleSeverity.Warning && found.Rule.Id != "VIGO2013")
            .Select(found => $"{found.Rule.Id}: {found.Finding.Message}"));
}
