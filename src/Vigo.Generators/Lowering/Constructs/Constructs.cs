using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Everything of the language that the evaluator knows by name. Lowering asks these tables what to do, and <c>docs/evaluation.md</c> is printed from them.
/// </summary>
internal static class Constructs
{
    public static ConstructTable<Expression> Expressions { get; } = new(
    [
        .. RefusedConstructs.Expressions, .. ValueConstructs.All, .. OperatorConstructs.All, .. ConversionConstructs.All, .. AssignmentConstructs.All, .. ObjectConstructs.All, .. CallConstructs.All,
        .. ChoiceConstructs.All,
    ]);

    public static ConstructTable<ArgumentCode> Arguments { get; } = new([ArgumentConstructs.Place, .. ArgumentConstructs.All]);

    public static ConstructTable<Pattern> Patterns { get; } = new(PatternConstructs.All);

    public static ConstructTable<Statement> Statements { get; } = new([.. RefusedConstructs.Statements, .. StatementConstructs.All]);

    private static IReadOnlyList<DeclarationConstruct> Declarations { get; } =
        [.. DeclarationConstructs.RefusedMembers, .. DeclarationConstructs.Members, DeclarationConstructs.RealBase, .. DeclarationConstructs.Types];

    public static IReadOnlyList<ConstructSection> Sections { get; } =
    [
        new("Types", DeclarationConstructs.Types),
        new("Members", DeclarationConstructs.Members),
        new("Values and names", ValueConstructs.All),
        new("Operators", OperatorConstructs.All),
        new("Conversions", ConversionConstructs.All),
        new("Assignments", AssignmentConstructs.All),
        new("Objects and collections", ObjectConstructs.All),
        new("Calls and functions", [.. CallConstructs.All, .. ArgumentConstructs.All]),
        new("Choices", ChoiceConstructs.All),
        new("Patterns", PatternConstructs.All),
        new("Statements", StatementConstructs.All),
        new("Refused", [.. RefusedConstructs.Expressions, ArgumentConstructs.Place, .. DeclarationConstructs.RefusedMembers, DeclarationConstructs.RealBase, .. RefusedConstructs.Statements]),
    ];

    public static IEnumerable<Construct> All => Sections.SelectMany(section => section.Rows);

    /// <summary>The row that an operation of a bound tree belongs to; null for those that are a part of what is around them, and for what no row is about.</summary>
    public static Construct? Of(IOperation operation) =>
        Statements.Find(operation) ?? Patterns.Find(operation) ?? Arguments.Find(operation) ?? (Construct?)Expressions.Find(operation);

    /// <summary>The row of a type or member of the author's; null for those that the compiler makes.</summary>
    public static DeclarationConstruct? Of(ISymbol declared) => Declarations.FirstOrDefault(row => row.Covers(declared));
}
