namespace Vigo.Runner.Reconcile;

/// <summary>Where env files lie: in the repository, and how compose files name them.</summary>
internal static class EnvPaths
{
    public const string Folder = "env/";
    public const string Extension = ".env";
    public const string Global = "env/global.env";
    public const string Rule = "a path like env/NAME.env";

    public static bool IsValid(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal)
        && path.Length > Folder.Length + Extension.Length
        && !path.Split('/').Any(part => part is "" or "." or "..");

    /// <summary>Its path below the secrets folder.</summary>
    public static string BelowSecrets(string path) => path[Folder.Length..];

    /// <summary>The env file of the repository that a compose file names; null when it means another file.</summary>
    public static string? FromComposeFile(string named, ProjectSettings project)
    {
        var parts = new Stack<string>();
        foreach (var part in $"{project.Folder}/{named}".Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Push(part);
            else if (!parts.TryPop(out _)) return null;
        }

        var path = string.Join('/', parts.Reverse());
        return IsValid(path) ? path : null;
    }
}
