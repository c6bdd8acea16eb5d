using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Import;

/// <summary>What an import makes: nothing of it is on disk yet.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Files">The files to write, by their paths in the repository.</param>
/// <param name="Notes">What the person should know.</param>
internal sealed record ImportedStack(Stack Stack, IReadOnlyList<SourceFile> Files, IReadOnlyList<Note> Notes);
