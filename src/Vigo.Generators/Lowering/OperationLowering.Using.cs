using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    private const string DisposeKey = "M:System.IDisposable.Dispose";

    public Statement Using(Site site, IUsingOperation resource)
    {
        if (resource.Resources is IVariableDeclarationGroupOperation group)
        {
            int[] fresh = [.. resource.Locals.Where(scope.Captured.Contains).Select(local => scope.Declare(local).Slot)];
            return new BlockStatement(site, [Using(site, [.. group.Declarations.SelectMany(Declarators)], () => Statement(resource.Body))], fresh, []);
        }

        var held = scope.Temporary();
        return Disposed(site, new LocalDeclaration(site, held, Expression(resource.Resources)), held, resource.Resources.Type, Statement(resource.Body));
    }

    public Statement Using(Site site, IUsingDeclarationOperation resource)
    {
        IOperation[] rest = resource.Parent is IBlockOperation block ? [.. block.Operations.SkipWhile(operation => operation != resource).Skip(1)] : [];
        return Using(site, [.. resource.DeclarationGroup.Declarations.SelectMany(Declarators)], () => new BlockStatement(site, Sequence(rest), [], []));
    }

    private static IEnumerable<(IVariableDeclaratorOperation Declarator, IVariableDeclarationOperation Declaration)> Declarators(IVariableDeclarationOperation declaration) =>
        declaration.Declarators.Select(declarator => (declarator, declaration));

    // The last resource is disposed of first, and the first even when making the second throws.
    private Statement Using(Site site, IReadOnlyList<(IVariableDeclaratorOperation Declarator, IVariableDeclarationOperation Declaration)> resources, Func<Statement> body)
    {
        Statement[] declarations = [.. resources.Select(resource => Declarator(resource.Declarator, resource.Declaration))];
        var inner = body();
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            var local = resources[i].Declarator.Symbol;
            inner = Disposed(site, declarations[i], scope.Declare(local), local.Type, inner);
        }

        return inner;
    }

    private Statement Disposed(Site site, Statement declaration, LocalVariable held, ITypeSymbol? type, Statement body)
    {
        // A ref struct has no interface, only a method of that name.
        var own = type is { IsRefLikeType: true } ? type.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 0) : null;
        var key = own is null ? DisposeKey : program.Key(own);
        return new BlockStatement(site, [declaration, new TryStatement(site, body, [], new DisposeStatement(site, held, key))], [], []);
    }
}
