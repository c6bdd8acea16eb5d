using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Generation;

/// <summary>A keystroke does what it must, and no more.</summary>
public class IncrementalTests
{
    private const string Exolan = "/repo/infra/Stacks/Exolan.cs";
    private const string Tags = "/repo/infra/Tags.cs";
    private const string Parts = "/repo/infra/Parts.cs";

    [Fact]
    public void A_comment_ends_at_equal_files()
    {
        var infra = new GeneratedInfra();
        infra.Run();

        infra.Edit(Exolan, text => "// a comment\n" + text);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(infra));
        Assert.All(
            infra.Run().Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_literal_changes_its_line_in_its_files()
    {
        var infra = new GeneratedInfra();
        var before = infra.Files();

        infra.Edit(Exolan, text => text.Replace("\"exolan.be\"", "\"exolan.eu\"", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(infra));
        var changed = infra.Files().Where(file => before[file.Key] != file.Value).Select(file => file.Key);
        Assert.Equal(["hosts/staging-1/stacks/exolan/docker-compose.yml", "stacks/README.md", "stacks/exolan/docker-compose.yml"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pin_changes_one_line_of_one_file()
    {
        var infra = new GeneratedInfra();
        var before = infra.Files();

        infra.Edit(Tags, text => text.Replace("0a1b2c3", "d4e5f60", StringComparison.Ordinal));

        var after = infra.Files();
        var changed = Assert.Single(after, file => before[file.Key] != file.Value);
        Assert.Equal("stacks/exolan/docker-compose.yml", changed.Key);
        var line = Assert.Single(changed.Value.Split('\n').Except(before[changed.Key].Split('\n')));
        Assert.Equal("    image: ghcr.io/acme/exolan/web:sha-d4e5f60", line);
    }

    [Fact]
    public void A_pin_makes_one_source_anew_and_the_manifest_s()
    {
        var infra = new GeneratedInfra();
        infra.Run();

        infra.Edit(Tags, text => text.Replace("0a1b2c3", "d4e5f60", StringComparison.Ordinal));

        var result = infra.Run().Result;
        var source = Assert.Single(Outputs(result, TrackingNames.Source), output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal(IncrementalStepRunReason.Modified, source.Reason);
        Assert.Contains("stacks/exolan/docker-compose.yml", ((OutputSource)source.Value).Files.Select(file => file.Path));
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(result, TrackingNames.Manifest).Select(output => output.Reason));
        var sources = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Where(output => output.Reason != IncrementalStepRunReason.Cached);
        Assert.Equal(2, sources.Count());
    }

    [Fact]
    public void An_edit_lowers_its_own_member_again_and_no_other()
    {
        var infra = new GeneratedInfra();
        var (exolan, parts) = (Lowered(infra, "P:Infra.Stacks.Exolan.Stack"), Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)"));

        infra.Edit(Exolan, text => text.Replace("\"exolan.be\"", "\"exolan.eu\"", StringComparison.Ordinal));

        Assert.NotSame(exolan, Lowered(infra, "P:Infra.Stacks.Exolan.Stack"));
        Assert.Same(parts, Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)"));
    }

    [Theory]
    [InlineData("public static class Tags", "public record Port(int Number); public static class Tags")]
    [InlineData("public static class Tags", "public static class Strings { public static string Twice(this string text) => text + text; } public static class Tags")]
    [InlineData("namespace Infra;", "global using System.Text;\nnamespace Infra;")]
    public void A_declaration_that_any_code_may_use_lowers_every_file_again(string before, string after)
    {
        var infra = new GeneratedInfra();
        var parts = Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)");

        infra.Edit(Tags, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.NotSame(parts, Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)"));
    }

    [Theory]
    [InlineData("public static readonly Image Exolan", "public static readonly Image Added = Image.Of(\"added\"); public static readonly Image Exolan")]
    [InlineData("public static class Tags", "public static class Others { public const int Port = 80; } public static class Tags")]
    [InlineData("public static readonly Image Exolan", "public static readonly object Exolan")]
    public void A_declaration_that_is_used_by_name_lowers_what_names_it(string before, string after)
    {
        var infra = new GeneratedInfra();
        var (exolan, parts) = (Lowered(infra, "P:Infra.Stacks.Exolan.Stack"), Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)"));

        infra.Edit(Tags, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Same(parts, Lowered(infra, "M:Infra.Parts.Web(Vigo.Image)"));
        var namesIt = after.Contains("object Exolan", StringComparison.Ordinal);
        Assert.Equal(!namesIt, ReferenceEquals(exolan, Lowered(infra, "P:Infra.Stacks.Exolan.Stack")));
    }

    [Theory]
    [InlineData("CpuLimit = 1.5", "CpuLimit = 2.5")]
    [InlineData("namespace Infra;", "// a comment\nnamespace Infra;")]
    public void A_body_or_a_comment_elsewhere_lowers_nothing(string before, string after)
    {
        var infra = new GeneratedInfra();
        var exolan = Lowered(infra, "P:Infra.Stacks.Exolan.Stack");

        infra.Edit(Parts, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Same(exolan, Lowered(infra, "P:Infra.Stacks.Exolan.Stack"));
    }

    [Fact]
    public void The_analyzers_find_what_the_generator_lowered()
    {
        var infra = new GeneratedInfra();
        var compiled = infra.Run().Compiled;

        Assert.Same(Lowered(infra, "P:Infra.Stacks.Exolan.Stack"), Program.For(compiled).Function("P:Infra.Stacks.Exolan.Stack"));
    }

    [Fact]
    public void A_host_takes_the_records_of_stacks_that_did_not_change()
    {
        var infra = new GeneratedInfra();
        infra.Run();
        var (stack, host) = (Result(infra, "P:Infra.Stacks.Exolan.Stack"), Result(infra, "P:Infra.Hosts.Staging1"));

        infra.Edit("/repo/infra/Hosts.cs", text => text.Replace("Branch(\"main\")", "Branch(\"next\")", StringComparison.Ordinal));

        Assert.Contains("branch-next", infra.Files()["hosts/staging-1/stacks/exolan/docker-compose.yml"], StringComparison.Ordinal);
        Assert.Same(stack, Result(infra, "P:Infra.Stacks.Exolan.Stack"));
        Assert.NotSame(host, Result(infra, "P:Infra.Hosts.Staging1"));
    }

    [Fact]
    public void The_baseline_is_no_input_of_what_is_generated()
    {
        var infra = new GeneratedInfra();
        infra.Run();

        foreach (var text in new[] { "a VIGO1001 - x\n", "" })
        {
            infra.EditText("infra/baseline.txt", text);

            var result = infra.Run().Result;
            Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(result, TrackingNames.RepositoryInputs).Select(output => output.Reason));
            Assert.All([TrackingNames.Output, TrackingNames.Source, TrackingNames.Manifest], step => Assert.All(Outputs(result, step), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)));
        }
    }

    [Fact]
    public void A_value_in_an_env_file_renders_nothing_again()
    {
        var infra = new GeneratedInfra();
        infra.EditText("env/exolan.env", "KEY=1\n");
        infra.Run();
        var before = FleetOf(infra, "KEY=1\n");

        infra.EditText("env/exolan.env", "KEY=2\n");

        var result = infra.Run().Result;
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(result, TrackingNames.RepositoryInputs).Select(output => output.Reason));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(result, TrackingNames.Output).Select(output => output.Reason));
        Assert.All([TrackingNames.Source, TrackingNames.Manifest], step => Assert.All(Outputs(result, step), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)));

        var after = FleetOf(infra, "KEY=2\n");
        Assert.Same(before.Output, after.Output);
        Assert.NotEqual(before.Fleet.EnvFiles, after.Fleet.EnvFiles);
    }

    private static FleetEvaluation FleetOf(GeneratedInfra infra, string text)
    {
        var inputs = new RepositoryInputs("/repo", [new("env/exolan.env", text)], null);
        return FleetEvaluation.Of(EvaluatedCompilation.Of(infra.Compilation, inputs), inputs, TestContext.Current.CancellationToken);
    }

    private static object Result(GeneratedInfra infra, string key) =>
        Program.For(EvaluatedCompilation.Of(infra.Compilation, RepositoryInputs.Empty)).Code.Results[key].Result;

    private static object Lowered(GeneratedInfra infra, string key) =>
        Program.For(EvaluatedCompilation.Of(infra.Compilation, RepositoryInputs.Empty)).Function(key);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratedInfra infra) =>
        Outputs(infra.Run().Result, TrackingNames.Output).Select(output => output.Reason);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs);
}
