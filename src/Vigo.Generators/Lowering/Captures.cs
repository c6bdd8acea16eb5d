using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Vigo.Generators.Lowering;

/// <summary>Which variables of a body are used by a lambda or local function inside it, and so outlive a call.</summary>
internal static class Captures
{
    public static HashSet<ISymbol> Of(IEnumerable<IOperation> bodies)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var body in bodies)
            Walk(body, null, captured);
        return captured;
    }

    private static void Walk(IOperation operation, ISymbol? function, HashSet<ISymbol> captured)
    {
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
            Walk(child, function, captured);

        void Note(ISymbol variable)
        {
            if (function is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function))
                captured.Add(variable);
        }
    }
}
