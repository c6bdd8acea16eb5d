using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Whether somebody else makes something.</summary>
internal static class External
{
    /// <summary>Yes or no, or its name in the old syntax.</summary>
    public static (Flag IsExternal, string? Name) Of(SourceNode node) => node is SourceMapping mapping
        ? (true, mapping.Find("name") is { } name ? Scalars.Text(name) : null)
        : (Scalars.Flag(node), null);
}
