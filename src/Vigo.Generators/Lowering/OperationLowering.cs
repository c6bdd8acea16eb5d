using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Operations of one function, lowered: each by the row of <see cref="Constructs"/> that it belongs to.</summary>
internal sealed partial class OperationLowering(Program program, SemanticModel? model, Scope scope, bool isHash)
{
    private const string ListOfConstructs = "docs/evaluation.md lists what is";

    private readonly TreeAnchors? _anchors = model is null ? null : TreeAnchors.Of(model.SyntaxTree);

    /// <summary>Whether a body, nested functions aside, yields.</summary>
    public static bool Yields(IOperation operation)
    {
        switch (operation)
        {
            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak }:
                return true;
            // Neither is a statement of the function itself, nor holds one.
            case IAnonymousFunctionOperation or ILocalFunctionOperation or IExpressionStatementOperation or IReturnOperation or IVariableDeclarationGroupOperation:
                return false;
        }

        foreach (var child in operation.ChildOperations)
        {
            if (Yields(child))
                return true;
        }

        return false;
    }

    /// <summary>Where an operation stands.</summary>
    public Site SiteOf(IOperation operation) => _anchors is not null && ReferenceEquals(operation.Syntax.SyntaxTree, model!.SyntaxTree) ? Sites.Of(operation, _anchors) : Sites.Of(operation);

    public Expression Expression(IOperation operation) => Constructs.Expressions.Find(operation) is { } construct
        ? construct.Lower(this, operation)
        : Refuse(SiteOf(operation), $"this expression ({operation.Kind}) is not evaluated; {ListOfConstructs}");

    /// <summary>An expression that can be assigned to.</summary>
    public Target Target(IOperation operation) => operation is IInstanceReferenceOperation
        ? new ThisTarget(SiteOf(operation))
        : Expression(operation) as Target ?? Refuse(SiteOf(operation), $"assigning to this ({operation.Kind}) is not evaluated");

    public Statement Statement(IOperation operation) => Constructs.Statements.Find(operation) is { } construct
        ? construct.Lower(this, operation)
        : new RefusedStatement(SiteOf(operation), $"this statement ({operation.Kind}) is not evaluated; {ListOfConstructs}");

    public Pattern Pattern(IPatternOperation pattern) => Constructs.Patterns.Find(pattern) is { } construct
        ? construct.Lower(this, pattern)
        : new RefusedPattern(SiteOf(pattern), $"this pattern ({pattern.Kind}) is not evaluated; {ListOfConstructs}");

    private ArgumentCode[] Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty)
            return [];
        var lowered = new ArgumentCode[arguments.Length];
        for (var i = 0; i < lowered.Length; i++)
            lowered[i] = Constructs.Arguments.Find(arguments[i])!.Lower(this, arguments[i]);
        return lowered;
    }

    private static RefusedExpression Refuse(Site site, string what) => new(site, what);

    private TypeReference Type(ITypeSymbol type) => TypeReferences.Of(program, type);

    private TypeReference[] Types(ImmutableArray<ITypeSymbol> types) => types.IsEmpty ? [] : [.. types.Select(Type)];

    private static bool IsUnlikeItsErasure(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => !parameter.IsReferenceType,
        INamedTypeSymbol { IsTupleType: true } => true,
        _ when TypeReferences.IsIndex(type) => true,
        _ => type.IsValueType && TypeReferences.IsAuthored(type),
    };
}
