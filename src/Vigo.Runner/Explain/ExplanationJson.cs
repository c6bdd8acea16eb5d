using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vigo.Runner.Explain;

/// <summary>Explanations for programs.</summary>
internal static class ExplanationJson
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array with an object for each value; a link to a file as a whole has line and column 0 and no text.</summary>
    public static string Of(IReadOnlyList<Explanation> explanations) => JsonSerializer.Serialize(explanations.Select(explanation => new
    {
        explanation.File,
        explanation.Line,
        explanation.Column,
        explanation.Value,
        Chains = explanation.Chains.Select(chain => new
        {
            chain.IsCause,
            Links = chain.Links.Select(link => new { link.Place.File, link.Place.Line, link.Place.Column, link.Text }),
        }),
    }), Readable);
}
