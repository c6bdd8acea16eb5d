using System.Text.RegularExpressions;

namespace Vigo.Runner.Reconcile;

/// <summary>The names that Compose accepts for a project, and so the names a stack can have.</summary>
internal static partial class ProjectName
{
    public const string Rule = "lower-case letters, digits, '-' and '_', a letter or digit first, and not 'proxy'";

    public static bool IsValid(string name) => name != ProjectSettings.ProxyName && Allowed().IsMatch(name);

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
