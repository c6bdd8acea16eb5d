using System.Text.Json;
using System.Text.Json.Serialization;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Explain;

/// <summary>Explanations for programs.</summary>
[JsonSerializable(typeof(ExplanationReport[]))]
internal sealed partial class ExplanationJson : JsonSerializerContext
{
    private static readonly ExplanationJson Readable = new(ReadableJson.Options);

    /// <summary>An array with an object for each value; a link to a file as a whole has line and column 0 and no text.</summary>
    public static string Of(IReadOnlyList<Explanation> explanations) => JsonSerializer.Serialize(
    [
        .. explanations.Select(explanation => new ExplanationReport(
            explanation.File,
            explanation.Line,
            explanation.Column,
            explanation.Value,
            [.. explanation.Chains.Select(chain => new ChainReport(
                chain.IsCause,
                [.. chain.Links.Select(link => new LinkReport(link.Place.File, link.Place.Line, link.Place.Column, link.Text))]))])),
    ], Readable.ExplanationReportArray);
}

/// <summary>An <see cref="Explanation"/>, as it is printed.</summary>
internal sealed record ExplanationReport(string File, int Line, int Column, string Value, ChainReport[] Chains);

/// <summary>An <see cref="ExplainedChain"/>, as it is printed.</summary>
internal sealed record ChainReport(bool IsCause, LinkReport[] Links);

/// <summary>An <see cref="ExplainedLink"/>, as it is printed.</summary>
internal sealed record LinkReport(string File, int Line, int Column, string? Text);
