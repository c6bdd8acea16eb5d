using System.Globalization;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation;

/// <summary>What the generator puts into the assembly.</summary>
public class OutputTests
{
    private const string Exolan = "/repo/infra/Stacks/Exolan.cs";

    [Fact]
    public void Each_file_is_an_attribute() => Snapshot.Match(new GeneratedInfra().Source()!);

    [Fact]
    public void The_assembly_holds_the_files_as_they_are_to_be_written() => Snapshot.Match(
        string.Concat(new GeneratedInfra().Files().OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"==> {file.Key}\n{file.Value}")));

    [Fact]
    public void The_manifest_lists_the_files_and_their_hash()
    {
        var infra = new GeneratedInfra();
        var files = infra.Files();

        var manifest = Assert.Single(infra.Attributes("ManifestAttribute")).ConstructorArguments;

        Assert.Equal(ManifestAttribute.CurrentSchema, manifest[0].Value);
        Assert.Equal(OutputHash.Of(files), manifest[1].Value);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), manifest[2].Values.Select(path => path.Value));
    }

    [Theory]
    [InlineData("new(\"exolan\")", "new(Environment.MachineName)")]
    [InlineData("new(\"exolan\")", "new(\"whoami\")")]
    [InlineData("new(\"exolan\")", "new(unknown)")]
    [InlineData("public static Stack Stack", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Vigo\", \"VIGO0001\")] public static Stack Stack")]
    public void Without_a_declaration_there_is_no_manifest_but_the_other_files(string good, string bad)
    {
        var infra = new GeneratedInfra();
        infra.Edit(Exolan, text => text.Replace(good, bad, StringComparison.Ordinal).Replace("www.exolan.be", bad.Contains("VIGO0001", StringComparison.Ordinal) ? "\" + Environment.MachineName + \"" : "www.exolan.be", StringComparison.Ordinal));

        var source = infra.Source();

        Assert.DoesNotContain("Vigo.Output.Manifest(", source, StringComparison.Ordinal);
        Assert.Contains("stacks/whoami/docker-compose.yml", source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_project_has_a_manifest_all_the_same() =>
        Assert.Contains("Vigo.Output.Manifest(", new GeneratedInfra([]).Source(), StringComparison.Ordinal);

    [Fact]
    public void A_project_without_the_vocabulary_is_left_alone() => Assert.Null(new GeneratedInfra([("/repo/App.cs", "class App;")], hasVocabulary: false).Source());

    [Fact]
    public void The_culture_changes_nothing()
    {
        var expected = new GeneratedInfra().Source();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            // Made by hand: machines without ICU know no cultures.
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            foreign.NumberFormat.NegativeSign = "\u2212";
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (foreign, foreign);

            Assert.Equal(expected, new GeneratedInfra().Source());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void Neither_a_second_run_nor_the_order_of_files_changes_anything()
    {
        var expected = new GeneratedInfra().Source();

        Assert.Equal(expected, new GeneratedInfra().Source());
        Assert.Equal(expected, new GeneratedInfra(GeneratedInfra.Sample.Reverse()).Source());
    }
}
