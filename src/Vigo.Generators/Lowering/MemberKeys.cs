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

    /// <summary>The key of what a field or property of that key keeps.</summary>
    public static string StorageOf(string fieldOrProperty) => fieldOrProperty + StorageSuffix;

    public static bool IsSetter(string key) => key.EndsWith(SetterSuffix, StringComparison.Ordinal);

    public static bool IsStorage(string key) => key.EndsWith(StorageSuffix, StringComparison.Ordinal);

    public static string Declaration(string key) => IsSetter(key) || IsStorage(key) ? key.Substring(0, key.Length - 1) : key;

    public static ISymbol? Find(string key, Compilation compilation)
    {
        var id = Declaration(key);
        if (id.IndexOf('{') is > 0 and var construction && (id.IndexOf('(') is var open && (open < 0 || open > construction)))
            return FindImplementation(id, id.LastIndexOf('.', construction), compilation);
        var candidates = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        return candidates.FirstOrDefault(candidate => candidate.ContainingAssembly is null || SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly))
            ?? candidates.FirstOrDefault();
    }

    // Roslyn makes ids of members that implement a constructed interface by name, and finds none by them.
    private static ISymbol? FindImplementation(string id, int end, Compilation compilation) =>
        Find("T:" + id.Substring(2, end - 2), compilation) is INamedTypeSymbol type ? type.GetMembers().FirstOrDefault(member => string.Equals(member.GetDocumentationCommentId(), id, StringComparison.Ordinal)) : null;
}
