namespace Vigo.Build;

/// <summary>The numbers of what the build itself finds. Each has a page <c>docs/rules/VIGO####.md</c>.</summary>
internal static class Rules
{
    public const string Missing = "VIGO9001";
    public const string Stale = "VIGO9002";
    public const string Orphan = "VIGO9003";
    public const string NotVigos = "VIGO9004";
    public const string NoManifest = "VIGO9005";
    public const string NotWritten = "VIGO9006";
    public const string Unchecked = "VIGO9007";

    /// <summary>The address of its page.</summary>
    public static string HelpLink(string rule) => $"https://github.com/vigo-infra/vigo/blob/main/docs/rules/{rule}.md";
}
