using System.Text;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Writes an env file so that Compose reads every value back byte for byte. Unquoted, Compose would cut a value at <c> #</c> and replace
/// <c>$NAME</c>; between double quotes it undoes exactly these escapes.
/// </summary>
/// <remarks>The dialect is that of compose-go's dotenv parser, for <c>env_file</c> and <c>--env-file</c> alike.</remarks>
internal static class ComposeEnvFile
{
    public static string Write(IEnumerable<EnvPair> pairs)
    {
        var text = new StringBuilder();
        foreach (var pair in pairs)
        {
            text.Append(pair.Key).Append("=\"");
            foreach (var character in pair.Value)
                text.Append(character switch
                {
                    '\\' => "\\\\",
                    '"' => "\\\"",
                    '$' => "\\$",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    _ => character.ToString(),
                });
            text.Append("\"\n");
        }

        return text.ToString();
    }
}
