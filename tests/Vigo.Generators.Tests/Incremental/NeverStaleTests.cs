using System.Globalization;
using CsCheck;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Incremental.RandomInfra;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>However a repository is edited, what an open project says of it is what an evaluation from scratch says.</summary>
public class NeverStaleTests
{
    private const int StepsOfWalk = 30;

    private static readonly int Walks = int.TryParse(Environment.GetEnvironmentVariable("VIGO_STALE_WALKS"), CultureInfo.InvariantCulture, out var walks) ? walks : 30;

    [Fact]
    public Task Nothing_that_is_kept_from_before_an_edit_shows_after_it() => Gen.Int.SampleAsync(
        async seed => await FailWhenStale(RandomWalk.Of(seed, StepsOfWalk), repository => WalkRun.Open(repository, TestContext.Current.CancellationToken)),
        iter: Walks,
        threads: 2,
        print: seed => $"walk {seed}");

    private static async Task FailWhenStale(Walk walk, Func<Repository, Func<Repository, Task<Answer>>> open)
    {
        if (await Run(walk) is not { } staleness)
            return;
        var shortest = await new Shortening(Run).Of(walk, staleness);
        Assert.Fail(WalkText.Of(shortest, await Run(shortest) ?? staleness));

        Task<Staleness?> Run(Walk candidate) => WalkRun.FirstStaleness(candidate, open, TestContext.Current.CancellationToken);
    }
}
