using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Which variables of a body are used by a lambda or local function inside it, and so outlive a call.</summary>
internal static class Captures
{
    // Lowering and evaluation call themselves for what is inside; beyond this a thread's stack could end, and the compiler with it.
    private const int DeepestNesting = 500;

    public static HashSet<ISymbol> Of(IEnumerable<IOperation> bodies)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var body in bodies)
            Walk(body, null, captured, 0);
        return captured;
    }

    private static void Walk(IOperation operation, ISymbol? function, HashSet<ISymbol> captured, int depth)
    {
        if (depth > DeepestNesting)
            throw new EvaluationStop(new Problem(Problem.Unbounded, Sites.Of(operation), $"expressions are nested more than {DeepestNesting} deep here; give parts of it names of their own", []));
        switch (operation)
        {
            case ILocalReferenceOperation local:
                Note(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                Note(parameter.Parameter);
                break;
            case IAnonymousFunctionOperation lambda:
                function = lambda.Symbol;
                break;
            case ILocalFunctionOperation local:
                captured.Add(local.Symbol);
                function = local.Symbol;
                break;
        }

        foreach (var child in operation.ChildOperations)
            Walk(child, function, captured, depth + 1);

        void Note(ISymbol variable)
        {
            if (function is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function))
                captured.Add(variable);
        }
    }
}
