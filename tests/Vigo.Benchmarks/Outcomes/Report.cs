using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>A diagnostic as a person reads it.</summary>
/// <param name="Path">The file from the repository's root; empty when it stands in none.</param>
internal sealed record Report(string Id, DiagnosticSeverity Severity, string Path, LinePositionSpan Span, string Message)
{
    public static Report Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var path = place.Path is { } full && full.StartsWith(InMemoryProject.Root, StringComparison.Ordinal) ? full[InMemoryProject.Root.Length..] : "";
        return new(diagnostic.Id, diagnostic.Severity, path, place.Span, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    public Report MovedDown(int lines) => this with { Span = new(Moved(Span.Start, lines), Moved(Span.End, lines)) };

    private static LinePosition Moved(LinePosition position, int lines) => new(position.Line + lines, position.Character);
}
