using System.Text;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Secrets;

/// <summary>Writes the env file that Compose reads: every value arrives as it is, to the byte.</summary>
/// <remarks>
/// Compose's own dialect, not SOPS's: it expands variables, cuts comments and trims outside quotes, and in double quotes undoes what is escaped here
/// (docs/decisions/0003-env-values-byte-for-byte.md). One file serves both <c>env_file:</c> and <c>--env-file</c>.
/// </remarks>
internal static class ComposeEnvFile
{
    /// <summary>The file's text: a line for each variable, in the order given. Encode it as UTF-8 without BOM.</summary>
    /// <param name="variables">Keys and values; of a repeated key Compose takes the last.</param>
    /// <exception cref="UserError">A key that Compose can't read, or a value that no environment can hold. The message never shows a value.</exception>
    public static string Write(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in variables)
        {
            if (!IsName(key))
                throw new UserError($"the env key '{key}' is not a name that Compose reads", where: null, "Rename it: letters, digits and underscores, and no digit first.");
            text.Append(key).Append("=\"");
            AppendEscaped(text, key, value);
            text.Append("\"\n");
        }

        return text.ToString();
    }

    private static void AppendEscaped(StringBuilder text, string key, string value)
    {
        if (!Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)).Equals(value, StringComparison.Ordinal))
            throw new UserError($"the value of '{key}' is not valid Unicode text", where: null, "Set it again with 'vigo env set', in base64 if it is binary data.");

        foreach (var character in value)
        {
            switch (character)
            {
                case '\0':
                    throw new UserError($"the value of '{key}' holds a zero byte, which no environment variable can", where: null, "Set it again with 'vigo env set', in base64 if it is binary data.");
                case '\\' or '"' or '$':
                    text.Append('\\').Append(character);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    // Compose would keep it raw, but nothing that turns CR LF into LF on the way may change a value.
                    text.Append("\\r");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }
    }

    /// <summary>Whether Compose reads a key of this name.</summary>
    public static bool IsName(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
