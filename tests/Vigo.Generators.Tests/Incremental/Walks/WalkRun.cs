using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>A step after which what is open says something else than an evaluation from scratch.</summary>
/// <param name="Step">The step's number, from 0.</param>
/// <param name="Differences">What differs.</param>
internal sealed record Staleness(int Step, IReadOnlyList<string> Differences);

/// <summary>Goes through a walk and compares after every step.</summary>
internal static class WalkRun
{
    /// <summary>The first staleness; null when there is none.</summary>
    /// <param name="walk">The edits.</param>
    /// <param name="open">Opens a project: answers each repository that its function is given, one after the other.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Staleness?> FirstStaleness(Walk walk, Func<Repository, Func<Repository, Task<Answer>>> open, CancellationToken cancellation)
    {
        var projects = new Dictionary<int, Func<Repository, Task<Answer>>>();
        for (var i = 0; i < walk.Steps.Count; i++)
        {
            var step = walk.Steps[i];
            if (!projects.TryGetValue(step.Project, out var project))
                projects.Add(step.Project, project = open(step.Repository));
            var incremental = await project(step.Repository);
            var expected = await FreshProject.Answer(step.Repository, cancellation);
            var crashes = incremental.Lines.Concat(expected.Lines).Where(IsCrash).ToList();
            IReadOnlyList<string> differences = crashes is [] ? incremental.DifferencesFrom(expected) : crashes;
            if (differences is not [])
                return new(i, differences);
        }

        return null;
    }

    public static Func<Repository, Task<Answer>> Open(Repository repository, CancellationToken cancellation)
    {
        var project = new OpenProject(repository);
        return after =>
        {
            project.Edit(after);
            return project.Answer(cancellation);
        };
    }

    // What both say alike is wrong all the same when it is a crash.
    private static bool IsCrash(string line) => line.StartsWith("the generator crashed", StringComparison.Ordinal)
        || line.StartsWith("AD0001", StringComparison.Ordinal) || line.StartsWith("VIGO0009", StringComparison.Ordinal) || line.Contains("failed inside Vigo", StringComparison.Ordinal);
}
