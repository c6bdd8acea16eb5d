using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Texts that stand for symbols: documentation ids, with a suffix for what has none of its own. <c>P:…</c> is a property's getter,
/// <c>P:…=</c> its setter, <c>P:…#</c> and <c>F:…#</c> the initializer of its storage.
/// </summary>
internal static class MemberKeys
{
    private const string SetterSuffix = "=";
    private const string StorageSuffix = "#";

    public static string Of(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId()
        ?? throw new InvalidOperationException($"no id for {symbol}");

    public static string Setter(IPropertySymbol property) => Of(property) + SetterSuffix;

    public static string Storage(ISymbol fieldOrProperty) => Of(fieldOrProperty) + StorageSuffix;

    public static bool IsSetter(string key) => key.EndsWith(SetterSuffix, StringComparison.Ordinal);

    public static bool IsStorage(string key) => key.EndsWith(StorageSuffix, StringComparison.Ordinal);

    public static string Declaration(string key) => IsSetter(key) || IsStorage(key) ? key.Substring(0, key.Length - 1) : key;

    public static ISymbol? Find(string key, Compilation compilation)
    {
        var candidates = DocumentationCommentId.GetSymbolsForDeclarationId(Declaration(key), compilation);
        return candidates.FirstOrDefault(candidate => candidate.ContainingAssembly is null || SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly))
            ?? candidates.FirstOrDefault();
    }
}
