using System.Text.Json.Serialization;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Commands;

/// <summary>What the commands for env files print as JSON.</summary>
[JsonSerializable(typeof(OrderedDictionary<string, string>))]
[JsonSerializable(typeof(EnvFindingReport[]))]
internal sealed partial class EnvJson : JsonSerializerContext
{
    public static readonly EnvJson Readable = new(ReadableJson.Options);
}

/// <summary>A finding in an env file, as <c>vigo env check --json</c> prints it.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record EnvFindingReport(string File, int Line, int Column, string Rule, string Message);
