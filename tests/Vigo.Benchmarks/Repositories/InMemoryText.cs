using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Benchmarks.Repositories;

/// <summary>An env file or <c>.sops.yaml</c> that was never on disk; like an editor's, it gives the same text each time.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
