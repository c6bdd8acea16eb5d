using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
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
    public void A_project_with_an_error_has_none()
    {
        var infra = new GeneratedInfra(isTraced: true);
        infra.Edit(Exolan, text => text.Replace("new(\"exolan\")", "new(Environment.MachineName)", StringComparison.Ordinal));

        Assert.Empty(infra.Attributes("GeneratedProvenanceAttribute"));
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
