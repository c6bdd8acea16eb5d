using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Builds;

/// <summary><c>dotnet build</c> of one C# with and without Vigo, turn about, on a compiler server that is warm.</summary>
internal static class BuildBenchmark
{
    private const int WarmUp = 3;
    private const double NoChangeTarget = 1.10;
    private const double EditTarget = 1.25;

    public static IReadOnlyList<BuildResult> Run(int stacks, int runs)
    {
        var repository = RepositoryGenerator.Of(stacks);
        using var withFolder = new RepositoryFolder(ProjectFiles.WithVigo(repository));
        using var withoutFolder = new RepositoryFolder(ProjectFiles.WithoutVigo(repository));
        using var server = new CompilerServer(withFolder.PathOf(ProjectFiles.Path));
        BuiltProject[] projects = [new(withFolder, server), new(withoutFolder, server)];
        List<TimeSpan>[] unchanged = [[], []], edited = [[], []];
        foreach (var project in projects)
            project.Build();
        for (var run = -WarmUp; run < runs; run++)
        {
            Progress.Say($"dotnet build, {stacks} stacks, run {run + 1} of {runs}");
            var stack = repository.Stacks[(run + WarmUp) * 7 % stacks];
            foreach (var side in run % 2 == 0 ? [0, 1] : new[] { 1, 0 })
                Record(unchanged[side], run, Unchanged(projects[side]));
            foreach (var side in run % 2 == 0 ? [0, 1] : new[] { 1, 0 })
                Record(edited[side], run, Edited(projects[side], stack, $"built-{run + WarmUp:000}", isGenerated: side == 0));
        }

        return
        [
            new("nothing changed", NoChangeTarget, Distribution.OfMilliseconds(unchanged[0]), Distribution.OfMilliseconds(unchanged[1])),
            new("a literal changed", EditTarget, Distribution.OfMilliseconds(edited[0]), Distribution.OfMilliseconds(edited[1])),
        ];
    }

    private static TimeSpan Unchanged(BuiltProject project)
    {
        var before = project.AssemblyTime;
        var elapsed = project.Build();
        return project.AssemblyTime == before ? elapsed : throw new InvalidOperationException("a build after no change made the assembly anew");
    }

    private static TimeSpan Edited(BuiltProject project, StackPlan stack, string written, bool isGenerated)
    {
        var before = project.AssemblyTime;
        project.Edit(stack, written);
        var elapsed = project.Build();
        if (project.AssemblyTime == before || project.Generated(stack, written) != isGenerated)
            throw new InvalidOperationException($"the build after the edit of '{stack.SourcePath}' did not do its work");
        return elapsed;
    }

    private static void Record(List<TimeSpan> times, int run, TimeSpan time)
    {
        if (run >= 0)
            times.Add(time);
    }
}
