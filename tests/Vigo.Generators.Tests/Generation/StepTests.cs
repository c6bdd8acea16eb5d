using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.Generation;

/// <summary>Which steps of the pipeline an edit makes anew, by their names, and which generated files differ after it: those, and no step of any other.</summary>
public sealed class StepTests
{
    private const string Parts = "/repo/infra/Parts.cs";

    private static readonly string[] Names = ["blog", "cache", "docs", "mail", "shop", "wiki"];

    // The others say for themselves what the factory would.
    private static readonly string[] UsersOfTheFactory = ["blog", "mail", "shop"];

    [Fact]
    public void A_literal_of_a_stack_makes_the_source_of_its_file_and_no_other()
    {
        foreach (var name in Names)
        {
            var infra = Infra();
            var change = Change(infra, () => infra.Edit(FileOf(name), text => text.Replace($"title of {name}", $"other title of {name}", StringComparison.Ordinal)));

            Assert.Equal([Compose(name)], change.Files);
            Assert.Single(change.Modified);
            change.IsOfItsFilesAlone();
        }
    }

    [Fact]
    public void A_factory_s_body_makes_the_sources_of_the_files_that_use_it_and_no_other()
    {
        var infra = Infra();
        var change = Change(infra, () => infra.Edit(Parts, text => text.Replace("CpuLimit = 1.5", "CpuLimit = 2.5", StringComparison.Ordinal)));

        Assert.Equal(UsersOfTheFactory.Select(Compose), change.Files);
        change.IsOfItsFilesAlone();
    }

    [Theory]
    [InlineData(Parts)]
    [InlineData("/repo/infra/Stacks/shop.cs")]
    public void A_comment_makes_no_source(string path)
    {
        var infra = Infra();
        var change = Change(infra, () => infra.Edit(path, text => "// a comment\n" + text));

        Assert.Equal([IncrementalStepRunReason.Unchanged], change.Reasons(TrackingNames.Output));
        change.IsOfNoFile();
    }

    [Fact]
    public void A_function_that_nothing_uses_makes_no_source()
    {
        var infra = Infra();
        var change = Change(infra, () => infra.Edit(Parts, text => text.Replace("public static class Parts\n{", "public static class Parts\n{\n    public static int Twice(int number) => number * 2;", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Unchanged], change.Reasons(TrackingNames.Output));
        change.IsOfNoFile();
    }

    [Fact]
    public void A_value_in_an_env_file_makes_no_source()
    {
        var infra = Infra();
        infra.EditText("env/shop.env", "KEY=1\n");
        var change = Change(infra, () => infra.EditText("env/shop.env", "KEY=2\n"));

        Assert.Equal([IncrementalStepRunReason.Modified], change.Reasons(TrackingNames.RepositoryInputs));
        Assert.Equal([IncrementalStepRunReason.Unchanged], change.Reasons(TrackingNames.Output));
        change.IsOfNoFile();
    }

    private static string FileOf(string name) => $"/repo/infra/Stacks/{name}.cs";

    private static string Compose(string name) => $"stacks/{name}/docker-compose.yml";

    private static GeneratedInfra Infra() => new(
    [
        InfraProject.Usings,
        .. Names.Select(name => (FileOf(name), $$"""
            namespace Infra.Stacks;

            public static class {{char.ToUpperInvariant(name[0])}}{{name[1..]}}
            {
                [Stack]
                public static Stack Stack => new("{{name}}")
                {
                    Services = new()
                    {
                        ["{{name}}"] = {{(UsersOfTheFactory.Contains(name) ? $"Parts.Web(\"{name}\") with" : $"new Service {{ Image = Image.Of(\"acme/{name}\").Version(\"1.0\") }} with")}} { Environment = new() { ["TITLE"] = "title of {{name}}" } },
                    },
                };
            }
            """)),
        (Parts, """
            namespace Infra;

            public static class Parts
            {
                public static Service Web(string name) => new() { Image = Image.Of("acme/" + name).Version("1.0"), CpuLimit = 1.5 };
            }
            """),
    ]);

    private static StepChange Change(GeneratedInfra infra, Action edit)
    {
        var before = infra.Files();
        edit();
        var result = infra.Run().Result;
        var after = infra.Files();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        return new(result, [.. after.Where(file => before[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What an edit did.</summary>
    /// <param name="Result">The run after it.</param>
    /// <param name="Files">The generated files whose text is another.</param>
    private sealed record StepChange(GeneratorRunResult Result, IReadOnlyList<string> Files)
    {
        /// <summary>The sources that the step of the files gave anew.</summary>
        public IReadOnlyList<OutputSource> Modified =>
            [.. Steps(TrackingNames.Source).Where(output => output.Reason == IncrementalStepRunReason.Modified).Select(output => (OutputSource)output.Value)];

        public IEnumerable<IncrementalStepRunReason> Reasons(string step) => Steps(step).Select(output => output.Reason);

        /// <summary>Each source that carries a file which differs is modified, every other one is as it was, and so it is with what the compiler is given.</summary>
        public void IsOfItsFilesAlone()
        {
            Assert.True(Steps(TrackingNames.Source).Count() > Modified.Count, "there is one source, so that this says nothing");
            foreach (var (value, reason) in Steps(TrackingNames.Source))
            {
                var source = (OutputSource)value;
                if (source.Files.Any(file => Files.Contains(file.Path)))
                    Assert.Equal(IncrementalStepRunReason.Modified, reason);
                else
                    Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{source.HintName} carries none of what differs and is {reason}");
            }

            Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.Output));
            Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.Manifest));
            Assert.Equal(Modified.Count + 1, Written.Count(reason => reason == IncrementalStepRunReason.Modified));
            Assert.All(Written, reason => Assert.True(reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Cached, $"something that is given to the compiler is {reason}"));
        }

        /// <summary>Nothing differs, and no step after the evaluation did anything.</summary>
        public void IsOfNoFile()
        {
            Assert.Empty(Files);
            Assert.All([TrackingNames.Source, TrackingNames.Manifest], step => Assert.All(Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
            Assert.All(Written, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        private IEnumerable<IncrementalStepRunReason> Written => Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

        private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Steps(string name) => Result.TrackedSteps[name].SelectMany(run => run.Outputs);
    }
}
