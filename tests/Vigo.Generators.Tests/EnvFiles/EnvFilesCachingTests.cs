using Microsoft.CodeAnalysis;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Tests.EnvFiles;

/// <summary>Only key names count: whatever else changes, the generated text is not even written again.</summary>
public class EnvFilesCachingTests
{
    private const string Before = "# comment\nA=ENC[AES256_GCM,data:old,iv:x,tag:x,type:str]\nB=\nsops_lastmodified=2026-01-01T00:00:00Z\n";

    [Fact]
    public void A_changed_value_stops_at_the_keys()
    {
        var repository = new EnvRepository("", ("env/a.env", Before), ("env/b.env", "C=1\n"));
        repository.Run();

        repository.EditEnvFile("env/a.env", "# ENC[new]\nA=ENC[AES256_GCM,data:new,iv:y,tag:y,type:str]\nB=filled\nsops_lastmodified=2026-02-02T00:00:00Z\n");

        var steps = repository.Run().TrackedSteps;
        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached],
            Reasons(steps[TrackingNames.EnvFileKeys]).Order());
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(steps[TrackingNames.EnvFileMembers]));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(steps[TrackingNames.EnvFileCollisions]));
        AssertOutputs(IncrementalStepRunReason.Cached, repository);
    }

    [Fact]
    public void A_moved_key_stops_at_the_members()
    {
        var repository = new EnvRepository("", ("env/a.env", Before));
        repository.Run();

        repository.EditEnvFile("env/a.env", "B=\n\n# comment\n\nA=1\n");

        var steps = repository.Run().TrackedSteps;
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(steps[TrackingNames.EnvFileKeys]));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(steps[TrackingNames.EnvFileMembers]));
        AssertOutputs(IncrementalStepRunReason.Cached, repository);
    }

    [Fact]
    public void An_edit_of_the_source_reaches_nothing()
    {
        var repository = new EnvRepository("", ("env/a.env", Before));
        repository.Run();

        repository.EditSource("public static class Other;");

        var steps = repository.Run().TrackedSteps;
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(steps[TrackingNames.EnvFileKeys]));
        AssertOutputs(IncrementalStepRunReason.Cached, repository);
    }

    [Fact]
    public void A_new_key_comes_through()
    {
        var repository = new EnvRepository("", ("env/a.env", Before));
        repository.Run();

        repository.EditEnvFile("env/a.env", Before + "NEW=1\n");

        var result = repository.Run();
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[TrackingNames.EnvFileMembers]));
        Assert.Contains("EnvVariable NEW", result.GeneratedSources.Single(source => source.HintName == "EnvFiles.A.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_writes_the_source_of_its_file_and_no_other()
    {
        var repository = new EnvRepository("", ("env/a.env", Before), ("env/b.env", "C=1\n"), ("hosts/h/env/b.env", "D=1\n"), ("env/c.env", ""));
        repository.Run();

        repository.EditEnvFile("hosts/h/env/b.env", "D=1\nNEW=1\n");

        var result = repository.Run();
        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            Reasons(result.TrackedSteps[TrackingNames.EnvFile]));
        var written = Assert.Single(result.TrackedOutputSteps.SelectMany(step => step.Value), step => step.Outputs.Any(output => output.Reason != IncrementalStepRunReason.Cached));
        var (source, index) = Assert.Single(written.Inputs);
        Assert.Equal(TrackingNames.EnvFile, source.Name);
        Assert.Equal("EnvFiles.B.g.cs", ((EnvFileMembers)source.Outputs[index].Value).HintName);
    }

    [Fact]
    public void A_file_that_goes_while_another_changes_doubles_the_keys_of_no_third()
    {
        var repository = new EnvRepository("", (".sops.yaml", ""), ("env/b.env", ""), ("hosts/h/env/a.env", "D=1\n"));
        repository.Run();
        repository.ReplaceEnvFiles(("env/b.env", "not a line\n"), ("hosts/h/env/a.env", "D=1\n"));
        repository.Run();

        repository.ReplaceEnvFiles(("env/b.env", "C=1\n"), ("hosts/h/env/a.env", "D=1\n"));

        var fresh = new EnvRepository("", ("env/b.env", "C=1\n"), ("hosts/h/env/a.env", "D=1\n"));
        Assert.Equal(TextsOf(fresh.Run()), TextsOf(repository.Run()));
    }

    [Fact]
    public void No_model_holds_on_to_the_compilation()
    {
        var repository = new EnvRepository("", ("env/a.env", Before), ("env/A.env", "B.C=1\nB_C=1\n"));

        var models = repository.Compile().Result.TrackedSteps
            .Where(step => typeof(TrackingNames).GetField(step.Key) is not null)
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value);

        Assert.All(models, model => AssertIsPlainData(model));
    }

    private static IEnumerable<string> TextsOf(GeneratorRunResult result) => result.GeneratedSources.Select(source => source.SourceText.ToString()).Order(StringComparer.Ordinal);

    private static void AssertOutputs(IncrementalStepRunReason expected, EnvRepository repository) => Assert.All(
        repository.Run().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
        output => Assert.Equal(expected, output.Reason));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static void AssertIsPlainData(object? value)
    {
        if (value is null or string || value.GetType().IsPrimitive)
            return;
        Assert.StartsWith("Vigo", value.GetType().Namespace, StringComparison.Ordinal);
        if (value is System.Collections.IEnumerable items)
            Assert.All(items.Cast<object?>(), AssertIsPlainData);
        else
            Assert.All(value.GetType().GetProperties(), property => AssertIsPlainData(property.GetValue(value)));
    }
}
