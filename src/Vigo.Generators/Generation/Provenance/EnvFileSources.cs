using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Env;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Lowering;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>From the members made of env files back to the lines that they were made of.</summary>
internal sealed class EnvFileSources(RepositoryInputs inputs)
{
    private readonly Lazy<IReadOnlyList<EnvFileKeys>> _files = new(() =>
    [
        .. EnvFilesSource.KeysOf(inputs.EnvFiles).OrderBy(file => file.Place.Host is not null).ThenBy(file => file.File, StringComparer.Ordinal),
    ]);

    private Digest? _lines;

    /// <summary>Stands for the lines of all keys in all files; what the keys hold is not in it.</summary>
    public Digest Lines => _lines ??= Digest.Of(string.Join("\n", _files.Value.SelectMany(file => file.Keys.Select(key => $"{key.Line} {key.Name}").Prepend(file.File))));

    public static bool IsGenerated(string file) => EnvFilesSource.HintNameIn(file) is not null;

    /// <summary>The line of an env file that stands behind a place in the generated members; null for what is of no file.</summary>
    public SourcePlace? Of(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ClassDeclarationSyntax>(type => type.Identifier.Text.EndsWith(EnvFileIdentifiers.ClassSuffix, StringComparison.Ordinal)) is not { } type)
            return null;
        var path = TextIn(type.Members.OfType<ConversionOperatorDeclarationSyntax>().FirstOrDefault());
        if (path is null)
            return null;
        var key = TextIn(node.FirstAncestorOrSelf<PropertyDeclarationSyntax>());
        return _files.Value.Where(file => string.Equals(file.Place.BasePath, path, StringComparison.Ordinal))
            .Select(file => key is null ? SourcePlace.Whole(file.File) : LineOf(file, key)).OfType<SourcePlace>().FirstOrDefault();
    }

    private static SourcePlace? LineOf(EnvFileKeys file, string key) =>
        file.Keys.Where(found => string.Equals(found.Name, key, StringComparison.Ordinal)).Select(found => new SourcePlace(file.File, found.Line, 1)).FirstOrDefault();

    private static string? TextIn(SyntaxNode? member) =>
        member?.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>().FirstOrDefault()?.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText
            : null;
}
