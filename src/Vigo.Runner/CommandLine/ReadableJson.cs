using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vigo.Runner.CommandLine;

/// <summary>How commands print JSON, for people and for jq: indented, letters stay letters.</summary>
internal static class ReadableJson
{
    /// <summary>The options, new each time: a context takes those that it is given for its own.</summary>
    public static JsonSerializerOptions Options => new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
