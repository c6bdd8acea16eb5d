using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Incremental.RandomInfra;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>However a repository is edited, what an open project says of it is what an evaluation from scratch says.</summary>
public class NeverStaleTests
{
    private const int StepsOfWalk = 30;
    private const string Stack99 = "infra/Stacks/S99.cs";

    [Fact]
    public Task Nothing_that_is_kept_from_before_an_edit_shows_after_it() => Parallel.ForEachAsync(
        Enumerable.Range(StaleWalks.First, StaleWalks.Count),
        new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken },
        async (seed, _) =>
        {
            if (await Run(RandomWalk.Of(seed, StepsOfWalk), Open) is { } staleness)
                Assert.Fail($"walk {seed}\n{await Shortest(RandomWalk.Of(seed, StepsOfWalk), staleness, Open)}");
        });

    [Fact]
    public async Task A_walk_that_finds_something_stale_is_told_as_the_edit_that_shows_it()
    {
        var walk = RandomWalk.Of(seed: 2, length: 5);
        walk = new(walk.Steps.Add(walk.Steps[^1] with { Edit = "another stack", Repository = With(walk.Steps[^1].Repository, Stack99, "public static class S99 { [Stack] public static Stack Declared => new(\"app99\"); }\n") }));

        var staleness = await Run(walk, OpenBlind);

        Assert.NotNull(staleness);
        var told = await Shortest(walk, staleness, OpenBlind);
        Assert.Equal(2, told.Split("--- ").Length - 1);
        Assert.Contains("another stack", told, StringComparison.Ordinal);
        Assert.Contains("[Stack] public static Stack Declared", told, StringComparison.Ordinal);
        Assert.DoesNotContain("namespace", told, StringComparison.Ordinal);

        // What it knows of one file is what that was at the beginning.
        static Func<Repository, Task<Answer>> OpenBlind(Repository repository)
        {
            var open = Open(repository);
            return after => open(With(after, Stack99, repository.Files.GetValueOrDefault(Stack99, "")));
        }
    }

    private static Func<Repository, Task<Answer>> Open(Repository repository) => WalkRun.Open(repository, TestContext.Current.CancellationToken);

    private static Task<Staleness?> Run(Walk walk, Func<Repository, Func<Repository, Task<Answer>>> open) => WalkRun.FirstStaleness(walk, open, TestContext.Current.CancellationToken);

    private static async Task<string> Shortest(Walk walk, Staleness staleness, Func<Repository, Func<Repository, Task<Answer>>> open)
    {
        var shortest = await new Shortening(candidate => Run(candidate, open)).Of(walk, staleness);
        return WalkText.Of(shortest, await Run(shortest, open) ?? staleness);
    }

    private static Repository With(Repository repository, string path, string text) => repository with { Files = repository.Files.SetItem(path, text) };
}
