using Vigo.Runner.Import.Commenting;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Import.Writing;

namespace Vigo.Runner.Import;

/// <summary>A Compose project as a stack.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="EnvFileSources">The full paths of its env files, which move to <c>env/</c>.</param>
internal sealed record ImportedProject(Stack Stack, SourceProject Source, IReadOnlySet<string> EnvFileSources)
{
    /// <summary>What people wrote beside its parts.</summary>
    public IReadOnlyList<PlacedComment> Comments { get; init; } = [];

    /// <summary>What its services start from.</summary>
    public IReadOnlyList<SharedDefaults> Defaults { get; init; } = [];
}
