using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Language = Vigo.Generators.Lowering.Constructs;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>How often programs use each thing that is evaluated: the rows of the language, the operators of LINQ, and the types of the library.</summary>
internal sealed class Coverage
{
    private readonly ConcurrentDictionary<string, int> _hits = new(StringComparer.Ordinal);

    public Coverage()
    {
        foreach (var section in Language.Sections)
        {
            foreach (var row in section.Rows.Where(row => row.IsEvaluated))
                _hits[RowOf(row)] = 0;
        }

        foreach (var type in AllowedTypes.Groups.SelectMany(group => group.Types))
            _hits[Library(type.FullName)] = 0;
        foreach (var method in typeof(Enumerable).GetMethods().Where(method => method.IsStatic && method.Name is not "Shuffle"))
            _hits[Linq(method.Name)] = 0;
    }

    /// <summary>Rows that nothing uses.</summary>
    public IReadOnlyList<string> Missing => [.. _hits.Where(row => row.Value == 0).Select(row => row.Key).Order(StringComparer.Ordinal)];

    /// <summary>Counts what a file uses.</summary>
    public void Add(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var declared in tree.GetRoot().DescendantNodes().SelectMany(node => DeclaredBy(node, model)))
        {
            if (Language.Of(declared) is { IsEvaluated: true } row)
                Count(RowOf(row));
        }

        var bodies = tree.GetRoot().DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax);
        foreach (var operation in bodies.Select(body => model.GetOperation(body)).OfType<IOperation>().SelectMany(body => body.DescendantsAndSelf()))
        {
            if (Language.Of(operation) is { IsEvaluated: true } row)
                Count(RowOf(row));
            if (operation is IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable" } method })
                Count(Linq(method.Name));
            foreach (var type in TypesOf(operation).Select(NativeSymbols.FullName).Select(Library).Where(_hits.ContainsKey))
                Count(type);
        }
    }

    /// <summary>The rows with their hits, the rarest first.</summary>
    public override string ToString() => string.Join('\n', _hits.OrderBy(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Value,8} {row.Key}")));

    // A type's declaration declares its primary constructor as well.
    private static IEnumerable<ISymbol> DeclaredBy(SyntaxNode node, SemanticModel model) => model.GetDeclaredSymbol(node) switch
    {
        null => [],
        INamedTypeSymbol type => [type, .. type.InstanceConstructors.Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == node))],
        var declared => [declared],
    };

    private void Count(string row) => _hits.AddOrUpdate(row, 1, (_, hits) => hits + 1);

    private static IEnumerable<INamedTypeSymbol> TypesOf(IOperation operation)
    {
        if (operation is IMemberReferenceOperation { Member.ContainingType: { } owner })
            yield return owner.OriginalDefinition;
        if (operation is IInvocationOperation { TargetMethod.ContainingType: { } called })
            yield return called.OriginalDefinition;
        if (operation.Type is INamedTypeSymbol type)
            yield return type.OriginalDefinition;
    }

    private static string Library(string type) => $"library: {type}";

    private static string RowOf(Construct row) => $"{Language.Sections.First(section => section.Rows.Contains(row)).Title}: {row.Title}";

    private static string Linq(string method) => $"LINQ: {method}";
}
