using System.Text;
using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>A walk to read: the files that it starts from, and what each step changes.</summary>
internal static class WalkText
{
    public static string Of(Walk walk, Staleness staleness)
    {
        var text = new StringBuilder();
        var projects = new Dictionary<int, Repository>();
        for (var i = 0; i < walk.Steps.Count; i++)
        {
            var step = walk.Steps[i];
            text.Append($"\n--- {i}. project {step.Project}: {step.Edit}\n");
            Append(text, projects.GetValueOrDefault(step.Project), step.Repository);
            projects[step.Project] = step.Repository;
        }

        text.Append($"\n=== after step {staleness.Step}:\n");
        foreach (var difference in staleness.Differences.OrderBy(line => line.Length).Take(20))
            text.Append("  ").Append(difference).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, Repository? before, Repository after)
    {
        if (before is null || before with { Files = after.Files } != after)
            text.Append($"(checked: {after.IsChecked}, EXTRA: {after.HasSymbol}, library: {after.LibraryRelease})\n");
        foreach (var gone in before?.Files.Keys.Except(after.Files.Keys, StringComparer.Ordinal) ?? [])
            text.Append($"    {gone} is gone\n");
        foreach (var (path, content) in after.Files)
        {
            if (before?.Files.GetValueOrDefault(path) != content)
                text.Append($"    {path} becomes\n").Append(content.TrimEnd('\n')).Append('\n');
        }
    }
}
