using System.Text.RegularExpressions;

namespace Vigo.Runner.Reconcile;

/// <summary>The address of a remote as it may be shown.</summary>
internal static partial class RemoteAddress
{
    /// <summary>
    /// Takes passwords out of the addresses in a text. The user of an ssh address is no secret and needed to reach it; before a web
    /// address even the user may be a token.
    /// </summary>
    public static string WithoutSecrets(string text) => OfTheWeb().Replace(OfSsh().Replace(text, "$1@"), "$1");

    [GeneratedRegex(@"(ssh://[^/@:\s]+):[^/\s]*@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfSsh();

    [GeneratedRegex(@"(?<!ssh)(://)[^/\s]+@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfTheWeb();
}
