using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Making rows.</summary>
internal static class Rows
{
    public static Rows<Expression> Expressions { get; } = new((_, site, what) => new RefusedExpression(site, what));

    public static Rows<Statement> Statements { get; } = new((_, site, what) => new RefusedStatement(site, what));

    public static Rows<Pattern> Patterns { get; } = new((_, site, what) => new RefusedPattern(site, what));

    public static Rows<ArgumentCode> Arguments { get; } = new((operation, site, what) => new ArgumentCode(new RefusedExpression(site, what), null, ((IArgumentOperation)operation).Parameter!.Ordinal));

    public static string Named(string refusal, IOperation operation) => string.Format(CultureInfo.InvariantCulture, refusal, Name(operation));

    private static string Name(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Member.Name,
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        _ => operation.Kind.ToString(),
    };
}

/// <summary>Making rows whose operations are lowered to one kind of thing.</summary>
internal sealed class Rows<TLowered>(Func<IOperation, Site, string, TLowered> refuse)
{
    /// <summary>A row about what is evaluated.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="example">C# that uses it.</param>
    /// <param name="lower">What lowers it.</param>
    /// <param name="when">Which operations of the type it is about; null for all that no row before it is about.</param>
    public Construct<TLowered> On<TOperation>(string title, string example, Func<OperationLowering, Site, TOperation, TLowered> lower, Func<TOperation, bool>? when = null)
        where TOperation : IOperation =>
        new(title, example, null, typeof(TOperation), Covering(when), (lowering, site, operation) => lower(lowering, site, (TOperation)operation));

    /// <summary>A row about what is not.</summary>
    public Construct<TLowered> Refused<TOperation>(string title, string example, string refusal, Func<TOperation, bool>? when = null)
        where TOperation : IOperation =>
        new(title, example, refusal, typeof(TOperation), Covering(when), (_, site, operation) => refuse(operation, site, Rows.Named(refusal, operation)));

    private static Func<IOperation, bool> Covering<TOperation>(Func<TOperation, bool>? when) =>
        operation => operation is TOperation found && (when is null || when(found));
}
