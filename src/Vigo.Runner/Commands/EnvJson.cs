using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigo.Runner.Commands;

[JsonSerializable(typeof(OrderedDictionary<string, string>))]
[JsonSerializable(typeof(EnvFindingReport[]))]
internal sealed partial class EnvJson : JsonSerializerContext
{
    /// <summary>For people and for jq: indented, letters stay letters.</summary>
    public static readonly EnvJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>A finding in an env file, as <c>vigo env check --json</c> prints it.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record EnvFindingReport(string File, int Line, int Column, string Rule, string Message);
