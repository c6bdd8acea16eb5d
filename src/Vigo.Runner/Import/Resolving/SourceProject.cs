using Vigo.Runner.Import.Reading;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Resolving;

/// <summary>What Compose takes for one project: its files put together, with all that they extend and include.</summary>
/// <param name="File">The one file that says the same as all of them.</param>
/// <param name="Folder">The folder that its paths start from: that of the first file.</param>
/// <param name="Paths">The full paths of the files that were read.</param>
/// <param name="Env">The <c>.env</c> beside it, with its values replaced; empty when nothing uses its keys.</param>
/// <param name="IncludedEnv">Variables that included files bring along from env files of their own.</param>
/// <param name="IncludedEnvFiles">Those files.</param>
internal sealed record SourceProject(SourceMapping File, string Folder, IReadOnlySet<string> Paths, IReadOnlyList<EnvLine> Env, IReadOnlyList<EnvPair> IncludedEnv, IReadOnlyList<string> IncludedEnvFiles)
{
    /// <summary>The files that the person named, as they were read.</summary>
    public required IReadOnlyList<SourceMapping> Named { get; init; }

    /// <summary>What the <c>.env</c> says, used or not: Compose's own variables are among it.</summary>
    public required Variables Own { get; init; }

    /// <summary>What variables stand for.</summary>
    public required Variables Values { get; init; }
}
