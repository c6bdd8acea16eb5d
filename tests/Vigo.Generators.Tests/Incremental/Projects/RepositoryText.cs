using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>A file of the repository that is not C#.</summary>
internal sealed class RepositoryText(string path, string text) : AdditionalText
{
    public override string Path { get; } = Compiling.Root + path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
