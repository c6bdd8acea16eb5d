using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// A construct of C#: a row of the table in <c>docs/evaluation.md</c>, and at the same time what lowers the operations that it covers. So the table can't say anything that
/// the lowering does not do.
/// </summary>
/// <param name="title">What the construct is called, as an author would look it up.</param>
/// <param name="example">C# that uses it: an expression, or statements. A test evaluates it and runs it.</param>
/// <param name="refusal">What is said of it, with what to write instead, when it is not evaluated; <c>{0}</c> is the name that the code gives it. Null when it is evaluated.</param>
internal abstract class Construct(string title, string example, string? refusal)
{
    public string Title { get; } = title;

    public string Example { get; } = example;

    public string? Refusal { get; } = refusal;

    public bool IsEvaluated => Refusal is null;

    /// <summary>Whether the row is about operations of that kind, looked at alone: the first such row of a table is the operation's.</summary>
    public abstract bool Covers(IOperation operation);
}

/// <summary>A construct that is lowered to an expression, a statement, a pattern or an argument.</summary>
internal sealed class Construct<TLowered>(
    string title, string example, string? refusal, Type operationType, Func<IOperation, bool> covers, Func<OperationLowering, Site, IOperation, TLowered> lower)
    : Construct(title, example, refusal)
{
    /// <summary>The interface of the operations that it may cover.</summary>
    public Type OperationType { get; } = operationType;

    public override bool Covers(IOperation operation) => covers(operation);

    public TLowered Lower(OperationLowering lowering, IOperation operation) => lower(lowering, lowering.SiteOf(operation), operation);
}

/// <summary>Rows of one heading.</summary>
internal sealed record ConstructSection(string Title, IReadOnlyList<Construct> Rows);
