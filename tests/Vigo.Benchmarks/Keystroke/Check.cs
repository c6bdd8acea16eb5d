using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>Whether a keystroke gave what it must. A number measured on a wrong result is worth nothing, so a wrong one ends the run.</summary>
internal static class Check
{
    public static void Outcome(Edit edit, State before, State after)
    {
        Equal(edit, "changed files", ExpectedChanges(edit), after.ChangedSince(before));
        foreach (var path in ExpectedChanges(edit).Where(path => !after.Files[path].Contains(edit.Written, StringComparison.Ordinal)))
            throw Wrong(edit, $"'{path}' does not hold '{edit.Written}'");
        if (edit.Kind == EditKind.EnvKey && !after.EnvMembers.Contains($"EnvVariable {edit.Written} ", StringComparison.Ordinal))
            throw Wrong(edit, $"there is no member '{edit.Written}'");
        Equal(edit, "diagnostics", ExpectedReports(edit, before, after), after.Reports);
    }

    /// <summary>Whether what came of all edits is what opening the repository anew gives.</summary>
    public static void Same(State edited, State opened)
    {
        if (edited.ChangedSince(opened).Any() || edited.EnvMembers != opened.EnvMembers || !edited.Reports.SetEquals(opened.Reports))
            throw new InvalidOperationException($"after all edits the result is not that of opening the repository anew: {string.Join(", ", edited.ChangedSince(opened).Take(5))}");
    }

    private static IReadOnlyList<string> ExpectedChanges(Edit edit) =>
    [
        .. edit.Affected.Select(stack => stack.ComposePath),
        .. edit.Affected.Where(stack => stack.IsOverlaidOnStaging).Select(stack => $"hosts/{HostSource.Staging}/{stack.ComposePath}"),
    ];

    private static IEnumerable<Report> ExpectedReports(Edit edit, State before, State after) => edit.Kind switch
    {
        EditKind.LineShift or EditKind.Comment => Moved(edit, before),
        EditKind.EnvKey => before.Reports.Select(report => report.Path == edit.Path ? report.MovedDown(1) : report),
        EditKind.EnvValue when !edit.Written.StartsWith("ENC[", StringComparison.Ordinal) => before.Reports.Add(Slip(edit, after)),
        EditKind.EnvValue => before.Reports.Where(report => report.Path != edit.Path),
        _ => before.Reports,
    };

    private static IEnumerable<Report> Moved(Edit edit, State before)
    {
        var line = edit.Line;
        if (!before.Reports.Any(report => IsBelow(report)))
            throw Wrong(edit, "no diagnostic stands below it to be seen moving");
        return before.Reports.Select(report => IsBelow(report) ? report.MovedDown(1) : report);

        bool IsBelow(Report report) => report.Path == edit.Path && report.Span.Start.Line >= line;
    }

    // The one report whose text is the product's to word; what is checked is its number and its place.
    private static Report Slip(Edit edit, State after) =>
        after.Reports.SingleOrDefault(report => report.Id == "VIGO2001" && report.Path == edit.Path && report.Span.Start.Line == edit.Line)
            ?? throw Wrong(edit, "the readable value is not reported where it stands");

    private static void Equal<T>(Edit edit, string what, IEnumerable<T> expected, IEnumerable<T> actual)
    {
        HashSet<T> wanted = [.. expected], found = [.. actual];
        if (!wanted.SetEquals(found))
            throw Wrong(edit, $"{what}: missing [{string.Join(", ", wanted.Except(found).Take(5))}], unexpected [{string.Join(", ", found.Except(wanted).Take(5))}]");
    }

    private static InvalidOperationException Wrong(Edit edit, string what) => new($"after the edit {edit.Kind} of '{edit.Path}': {what}");
}
