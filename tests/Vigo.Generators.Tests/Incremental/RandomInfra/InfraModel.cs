using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>A small infra repository, as what it is made of.</summary>
internal sealed record InfraModel
{
    public required ImmutableList<StackModel> Stacks { get; init; }

    public required ImmutableList<SourceFile> Files { get; init; }

    public required ImmutableList<CouplingModel> Couplings { get; init; }

    public required ImmutableList<HostModel> Hosts { get; init; }

    /// <summary>Version of the template that some stacks are made by.</summary>
    public int Template { get; init; }

    /// <summary>Version of the proxy; 0 for none.</summary>
    public int Proxy { get; init; }

    /// <summary>The retired stack's number; null for none.</summary>
    public int? Retired { get; init; }

    /// <summary>Version of each file that is not C#; -1 where there is none.</summary>
    public ImmutableSortedDictionary<string, int> OtherFiles { get; init; } = ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Lines put into files, whatever the rest of them is.</summary>
    public ImmutableList<Scribble> Scribbles { get; init; } = [];

    /// <summary>Files that went back to a text they had, and stay there.</summary>
    public ImmutableSortedDictionary<string, string> Undone { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public bool HasGlobalSystem { get; init; } = true;

    public bool IsChecked { get; init; }

    public bool HasSymbol { get; init; }

    public int LibraryRelease { get; init; }
}

/// <summary>A stack, in a file of its own.</summary>
/// <param name="Number">Tells it from others, and is part of its class's name.</param>
/// <param name="Name">Its name on the host.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Path">Its file.</param>
internal sealed record StackModel(int Number, string Name, int Shape, string Path)
{
    /// <summary>Which of <see cref="InfraText.StackUsings"/> the file has, a bit each.</summary>
    public int Usings { get; init; } = 1;

    /// <summary>Which attribute stands beside its own.</summary>
    public int Attribute { get; init; }
}

/// <summary>A file that other files share.</summary>
internal sealed record SourceFile(string Path, string Namespace);

/// <summary>A use of a coupling.</summary>
/// <param name="Coupling">Which, by its position among <see cref="Couplings.All"/>.</param>
/// <param name="Number">Tells it from other uses.</param>
/// <param name="Stack">The number of the stack that uses it.</param>
/// <param name="Use">The version of the expression.</param>
/// <param name="Pieces">Its declarations.</param>
internal sealed record CouplingModel(int Coupling, int Number, int Stack, int Use, ImmutableList<PieceModel> Pieces)
{
    /// <summary>How often it was renamed.</summary>
    public int Renames { get; init; }
}

/// <summary>A declaration: its version, its digit, the file that it is in, and its place among the others there.</summary>
internal sealed record PieceModel(int Version, int Digit, int File, int Order);

internal sealed record HostModel(int Number, int Kind, ImmutableList<int> Overlays, int Change);

/// <summary>A line in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Before which line; beyond the last it starts from the first again.</param>
/// <param name="Text">What it says.</param>
internal sealed record Scribble(string Path, int Line, string Text);
