using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Incremental.RandomInfra;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>
/// An IDE runs the generators and the analyzers beside each other, on compilations of different moments, and gives up what an edit has overtaken.
/// </summary>
public class SimultaneousRequestTests
{
    private const int StepsOfWalk = 20;

    [Fact]
    public async Task Generators_and_analyzers_say_the_right_thing_while_the_other_asks()
    {
        for (var seed = StaleWalks.First; seed < StaleWalks.First + Math.Max(1, StaleWalks.Count / 8); seed++)
        {
            var walk = RandomWalk.Of(seed, StepsOfWalk);
            var opened = Channel.CreateUnbounded<Opened>();
            var generated = Task.Run(() => Generate(walk, opened.Writer));
            var diagnosed = Task.Run(() => Diagnose(opened.Reader));
            await Task.WhenAll(generated, diagnosed);

            for (var i = 0; i < walk.Steps.Count; i++)
            {
                var expected = (await FreshProject.Answer(walk.Steps[i].Repository, TestContext.Current.CancellationToken)).Lines;
                var actual = new Answer([.. (await generated)[i], .. (await diagnosed)[i]]);
                var differences = actual.DifferencesFrom(new(expected));
                Assert.True(differences is [], $"walk {seed}, step {i} ({walk.Steps[i].Edit}):\n{string.Join("\n", differences)}");
            }
        }
    }

    private static List<IReadOnlyList<string>> Generate(Walk walk, ChannelWriter<Opened> opened)
    {
        var answers = new List<IReadOnlyList<string>>();
        var projects = new Dictionary<int, OpenProject>();
        foreach (var step in walk.Steps)
        {
            if (!projects.TryGetValue(step.Project, out var project))
                projects.Add(step.Project, project = new(step.Repository));
            project.Edit(step.Repository);
            opened.TryWrite(new(step, project.Compilation, project.Texts));
            GiveUp(step, cancellation => project.Generate(cancellation));
            answers.Add([.. Answer.Generated(project.Generate(TestContext.Current.CancellationToken).Result)]);
        }

        opened.Complete();
        return answers;
    }

    private static async Task<List<IReadOnlyList<string>>> Diagnose(ChannelReader<Opened> opened)
    {
        var answers = new List<IReadOnlyList<string>>();
        await foreach (var (step, compilation, texts) in opened.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            var compiled = WithEnvFiles(compilation, texts, step.Repository);
            GiveUp(step, cancellation => Answer.Diagnostics(compiled, texts, cancellation).Wait(cancellation));
            answers.Add([.. await Answer.Diagnostics(compiled, texts, TestContext.Current.CancellationToken)]);
        }

        return answers;
    }

    // An analyzer's compilation has what the other generator made, in trees of its own.
    private static Compilation WithEnvFiles(CSharpCompilation compilation, ImmutableArray<AdditionalText> texts, Repository repository)
    {
        var files = RepositoryInputs.Of(Compiling.Root, texts, TestContext.Current.CancellationToken).EnvFiles.Select(file => (file.Path, file.Text));
        return compilation.AddSyntaxTrees(EnvFilesSource.Of(files).Select(source => CSharpSyntaxTree.ParseText(source.Text, Compiling.ParseOptions(repository), source.HintName)));
    }

    private static void GiveUp(Step step, Action<CancellationToken> request)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        given.CancelAfter(TimeSpan.FromMilliseconds(step.Repository.Files.Sum(file => file.Value.Length) % 40));
        try
        {
            request(given.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
        }
    }

    private sealed record Opened(Step Step, CSharpCompilation Compilation, ImmutableArray<AdditionalText> Texts);
}
