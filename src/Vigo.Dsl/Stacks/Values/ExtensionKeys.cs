namespace Vigo;

/// <summary>What an extension may be called.</summary>
internal static class ExtensionKeys
{
    public static Map<Raw> Checked(Map<Raw> extensions) => ValueChecks.Keys(extensions, key => key.StartsWith("x-", StringComparison.Ordinal), "extension: their names start with 'x-'");
}
