using System.Text;

namespace Vigo.Testing.Engine;

/// <summary>Reads what <c>/proc/PID/environ</c> holds: <c>KEY=value</c> entries, each ended by a zero byte.</summary>
public static class ProcessEnvironment
{
    /// <summary>The variables; the last of a repeated key wins.</summary>
    /// <exception cref="DecoderFallbackException">A value is not UTF-8.</exception>
    public static IReadOnlyDictionary<string, string> Parse(ReadOnlySpan<byte> bytes)
    {
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in text.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = entry.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (entry[..at], entry[(at + 1)..]) : (entry, "");
            variables[key] = value;
        }

        return variables;
    }
}
