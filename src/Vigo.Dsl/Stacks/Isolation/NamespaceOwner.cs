namespace Vigo;

/// <summary>A service or container whose namespace another one uses: <c>service:db</c>, <c>container:name</c>.</summary>
internal static class NamespaceOwner
{
    private static readonly string[] Kinds = ["service:", "container:"];

    public static bool IsNamed(string text) => Kinds.Any(kind => text.Length > kind.Length && text.StartsWith(kind, StringComparison.Ordinal));
}
