using Vigo.Runner.Import.Resolving;

namespace Vigo.Runner.Import.Companions;

/// <summary>Where a stack comes from, and where it goes.</summary>
internal sealed record StackPlace
{
    /// <summary>The way from its folder to the repository's root.</summary>
    public string RootFromHere { get; init; } = "../..";

    /// <summary>The folder that it lies over, where another part of it is: for what a host has of its own.</summary>
    public string? Base { get; init; }

    /// <summary>Whether any host runs it: for one that nobody runs, nothing is missing.</summary>
    public bool Runs { get; init; } = true;

    /// <summary>Whether the repository has something else under a path in <c>env/</c>.</summary>
    public Func<string, bool> IsTaken { get; init; } = _ => false;

    /// <summary>Where a path lies that starts from the project's folder.</summary>
    public string Locate(string folder, string path)
    {
        // What leaves the folder leaves it from where the host puts it.
        var inBase = Base is null ? null : RelativePath.Clean(Base, path);
        var own = RelativePath.Clean(folder, path);
        return inBase is null || (Path.Exists(own) && !path.StartsWith("..", StringComparison.Ordinal)) ? own : inBase;
    }
}
