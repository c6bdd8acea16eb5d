using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Generators.Lowering;
using Vigo.Output;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>The provenance is a step of its own, for builds alone.</summary>
public class ProvenanceStepTests
{
    private const string Exolan = "/repo/infra/Stacks/Exolan.cs";

    [Fact]
    public void Nothing_is_traced_unless_a_build_asks() =>
        Assert.Equal(new GeneratedInfra(isTraced: false).Source(), WithoutProvenance(new GeneratedInfra(isTraced: true).Source()!));

    [Fact]
    public void A_line_that_moves_changes_the_provenance_and_not_the_files()
    {
        var infra = new GeneratedInfra(isTraced: true);
        infra.Run();

        infra.Edit(Exolan, text => "// a comment\n" + text);

        var steps = infra.Run().Result.TrackedSteps;
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(steps[TrackingNames.Output]));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(steps[TrackingNames.Provenance]));
    }

    [Fact]
    public void A_line_that_moves_is_found_where_it_is_now()
    {
        var infra = new GeneratedInfra(isTraced: true);
        var before = Lines(infra);

        infra.Edit(Exolan, text => "\n\n" + text);

        Assert.Equal(before.Select(line => line + 2), Lines(infra));
    }

    [Fact]
    public void A_map_that_is_kept_is_what_it_would_be_anew()
    {
        const string Parts = "/repo/infra/Parts.cs";
        const string Env = "env/shop.env";
        (string File, Func<string, string> Edit)[] edits =
        [
            (Exolan, text => "// a line above\n" + text),
            (Exolan, text => text.Replace("\"exolan.be\"", "\"exolan.eu\"", StringComparison.Ordinal)),
            (Parts, text => text.Replace("    CpuLimit", "\n    CpuLimit", StringComparison.Ordinal)),
            (Parts, text => text.Replace("CpuLimit = 1.5", "CpuLimit =   1.5", StringComparison.Ordinal)),
            (Parts, text => text.Replace("[\"TITLE\"]", "[\"KEY\"] = EnvFiles.Shop.KEY, [\"TITLE\"]", StringComparison.Ordinal)),
            (Env, _ => "OTHER=1\nKEY=2\n"),
            (Env, _ => "OTHER=1\n\nKEY=2\n"),
            ("/repo/infra/Tags.cs", text => text.Replace("Image Exolan", "/* here */ Image Exolan", StringComparison.Ordinal)),
            ("/repo/infra/Hosts.cs", text => text.Replace("\n", "\n\n", StringComparison.Ordinal)),
        ];
        var texts = GeneratedInfra.Sample.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var env = "KEY=1\n";
        var infra = new GeneratedInfra(isTraced: true);
        infra.EditText(Env, env);
        infra.Run();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (file, edit) in edits)
        {
            if (file == Env)
                infra.EditText(Env, env = edit(env));
            else
                infra.Edit(file, text => texts[file] = edit(text));

            var anew = new GeneratedInfra(texts.Select(text => (text.Key, text.Value)), isTraced: true);
            anew.EditText(Env, env);
            string? expected;
            using (Caches.Suspended())
                expected = anew.Source();
            var kept = infra.Source();
            Assert.Equal(expected, kept);
            Assert.True(seen.Add(kept!), $"the edit of {file} does not show");
        }
    }

    [Fact]
    public void A_map_is_the_very_same_when_no_source_that_it_names_was_edited()
    {
        var infra = new GeneratedInfra(isTraced: true);
        var before = Maps(infra);

        infra.Edit(Exolan, text => "// a comment\n" + text);

        var after = Maps(infra);
        Assert.Same(before["stacks/whoami/docker-compose.yml"], after["stacks/whoami/docker-compose.yml"]);
        Assert.NotSame(before["stacks/exolan/docker-compose.yml"], after["stacks/exolan/docker-compose.yml"]);
    }

    [Fact]
    public void A_project_with_an_error_has_none()
    {
        var infra = new GeneratedInfra(isTraced: true);
        infra.Edit(Exolan, text => text.Replace("new(\"exolan\")", "new(Environment.MachineName)", StringComparison.Ordinal));

        Assert.Empty(infra.Attributes("GeneratedProvenanceAttribute"));
    }

    [Theory]
    [InlineData("\\u2028")]
    [InlineData("\\u2029")]
    [InlineData("\\u0085")]
    [InlineData("\\f")]
    [InlineData("\\v")]
    [InlineData("\\r")]
    [InlineData("\\r\\n")]
    [InlineData("\\n")]
    public void A_character_that_somebody_takes_for_the_end_of_a_line_moves_no_value(string character)
    {
        var infra = new GeneratedInfra(isTraced: true);
        infra.Edit(Exolan, text => text.Replace("with { Routes", $"with {{ Command = [\"a{character}b\", \"{character}\", \" {character} \"], Labels = new() {{ [\"x{character}y\"] = \"c{character}d\", [\"k\"] = \"{character}e\" }}, Routes", StringComparison.Ordinal));

        var text = (string)infra.Attributes("GeneratedFileAttribute").Single(file => (string)file.ConstructorArguments[0].Value! == "stacks/exolan/docker-compose.yml").ConstructorArguments[1].Value!;
        var map = infra.Attributes("GeneratedProvenanceAttribute").Single(file => (string)file.ConstructorArguments[0].Value! == "stacks/exolan/docker-compose.yml");
        var lines = text.Split('\n');
        var scalars = FileProvenanceText.Read("", (string)map.ConstructorArguments[1].Value!).Scalars;
        Assert.All(scalars, scalar => Assert.InRange(scalar.EndColumn, scalar.Column + 1, lines[scalar.Line - 1].Length + 1));
        Assert.Contains("unless-stopped", scalars.Select(scalar => lines[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)]));
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing() =>
        Assert.Equal(new GeneratedInfra(isTraced: true).Source(), new GeneratedInfra(GeneratedInfra.Sample.Reverse(), isTraced: true).Source());

    [Fact]
    public void Each_source_that_is_named_has_a_digest()
    {
        var infra = new GeneratedInfra(isTraced: true);

        var named = infra.Attributes("GeneratedProvenanceAttribute")
            .SelectMany(attribute => FileProvenanceText.Read("", (string)attribute.ConstructorArguments[1].Value!).Scalars).SelectMany(scalar => scalar.Chains).SelectMany(chain => chain.Links).Select(link => link.File);

        Assert.Equal(
            named.Distinct().Order(StringComparer.Ordinal).Select(path => (path, SourceDigest.Of(path, infra.Tree("/repo/" + path).ToString()))),
            infra.Attributes("ProvenanceSourceAttribute").Select(attribute => ((string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!)));
    }

    private static Dictionary<string, MappedFile> Maps(GeneratedInfra infra)
    {
        var step = Assert.Single(infra.Run().Result.TrackedSteps[TrackingNames.Provenance]);
        return Assert.IsType<ProvenanceMap>(Assert.Single(step.Outputs).Value).Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    // The lines in the stack's file that its compose file names.
    private static List<int> Lines(GeneratedInfra infra)
    {
        var map = infra.Attributes("GeneratedProvenanceAttribute").Single(attribute => (string)attribute.ConstructorArguments[0].Value! == "stacks/exolan/docker-compose.yml");
        return [.. FileProvenanceText.Read("", (string)map.ConstructorArguments[1].Value!).Scalars
            .SelectMany(scalar => scalar.Chains).SelectMany(chain => chain.Links).Where(link => link.File == "infra/Stacks/Exolan.cs").Select(link => link.Line)];
    }

    private static string WithoutProvenance(string sources) =>
        string.Concat(sources.Split("==> ").Where(source => !source.StartsWith(ProvenanceEmitter.HintName, StringComparison.Ordinal) && source.Length > 0).Select(source => "==> " + source));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> runs) =>
        runs.SelectMany(run => run.Outputs).Select(output => output.Reason);
}
