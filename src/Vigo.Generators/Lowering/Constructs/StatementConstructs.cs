using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Statements.</summary>
internal static class StatementConstructs
{
    public static IReadOnlyList<Construct<Statement>> All { get; } =
    [
        Rows.Statements.On<IMethodBodyBaseOperation>("bodies", "Twice(port)", (lowering, _, body) => lowering.Statement(body.BlockBody ?? body.ExpressionBody!)),
        Rows.Statements.On<IBlockOperation>("blocks", "{ port = 81; }", (lowering, site, block) => lowering.Block(site, block.Operations, block.Locals)),
        Rows.Statements.On<IExpressionStatementOperation>("calls and assignments", "ports.Add(81);", (lowering, site, expression) => new ExpressionStatement(site, lowering.Expression(expression.Operation))),
        Rows.Statements.On<IVariableDeclarationGroupOperation>("declarations", "int a = 1, b = 2; return a + b;", (lowering, site, group) => lowering.Block(site, [.. group.Declarations], [])),
        Rows.Statements.On<IVariableDeclarationOperation>("variables", "var a = 1; return a;", (lowering, site, declaration) => lowering.Declaration(site, declaration)),
        Rows.Statements.On<ILocalFunctionOperation>("local functions", "int Next() => port + 1; return Next();", (_, site, _) => new EmptyStatement(site)),
        Rows.Statements.On<IEmptyOperation>("empty statements", ";", (_, site, _) => new EmptyStatement(site)),
        Rows.Statements.On<IReturnOperation>("`yield return`", "IEnumerable<int> Two() { yield return 1; yield return 2; } return Two();", (lowering, site, yields) => new YieldStatement(site, lowering.Expression(yields.ReturnedValue!)), returns => returns.Kind == OperationKind.YieldReturn),
        Rows.Statements.On<IReturnOperation>("`yield break`", "IEnumerable<int> One() { yield return 1; yield break; } return One();", (_, site, _) => new YieldStatement(site, null), returns => returns.Kind == OperationKind.YieldBreak),
        Rows.Statements.On<IReturnOperation>("`return`", "return port;", (lowering, site, returns) => new ReturnStatement(site, returns.ReturnedValue is null ? null : lowering.Expression(returns.ReturnedValue))),
        Rows.Statements.On<IConditionalOperation>("`if`", "if (port > 80) return 1; else return 2;", (lowering, site, condition) => lowering.If(site, condition), condition => condition.Syntax is IfStatementSyntax),
        Rows.Statements.On<IWhileLoopOperation>("`while`", "while (port < 90) port++; return port;", (lowering, site, loop) => lowering.While(site, loop), loop => loop.ConditionIsTop),
        Rows.Statements.On<IWhileLoopOperation>("`do`", "do port++; while (port < 90); return port;", (lowering, site, loop) => lowering.While(site, loop)),
        Rows.Statements.On<IForLoopOperation>("`for`", "for (var i = 0; i < 3; i++) port += i; return port;", (lowering, site, loop) => lowering.For(site, loop)),
        Rows.Statements.On<IForEachLoopOperation>("`foreach` that takes its items apart", "foreach (var (key, value) in map) port += value; return port;", (lowering, site, loop) => lowering.ForEach(site, loop), loop => loop.LoopControlVariable is not IVariableDeclaratorOperation),
        Rows.Statements.On<IForEachLoopOperation>("`foreach`", "foreach (var p in ports) port += p; return port;", (lowering, site, loop) => lowering.ForEach(site, loop)),
        Rows.Statements.On<IBranchOperation>("`break`", "foreach (var p in ports) break;", (_, site, _) => new JumpStatement(site, Completion.Break), branch => branch.BranchKind == BranchKind.Break),
        Rows.Statements.On<IBranchOperation>("`continue`", "foreach (var p in ports) continue;", (_, site, _) => new JumpStatement(site, Completion.Continue), branch => branch.BranchKind == BranchKind.Continue),
        Rows.Statements.On<IBranchOperation>("`goto case` and `goto default`", "switch (port) { case 80: goto case 443; case 443: return 1; default: return 2; }", (lowering, site, branch) => lowering.GoToCase(site, branch), branch => branch.Syntax is GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: not 0 }),
        Rows.Statements.On<ISwitchOperation>("`switch`", "switch (port) { case 80: return 1; case > 80 when name.Length > 0: return 2; default: return 3; }", (lowering, site, choice) => lowering.Switch(site, choice)),
        Rows.Statements.On<ITryOperation>("`try` with `when`", "try { throw new BadPort(port); } catch (BadPort bad) when (bad.Port > 0) { return bad.Message; }", (lowering, site, guarded) => lowering.Try(site, guarded), guarded => guarded.Catches.Any(clause => clause.Filter is not null)),
        Rows.Statements.On<ITryOperation>("`try`, `catch` and `finally`", "try { return int.Parse(\"x\"); } catch (FormatException) { return 0; } finally { port = 1; }", (lowering, site, guarded) => lowering.Try(site, guarded)),
        Rows.Statements.On<IThrowOperation>("`throw;`", "try { throw new BadPort(port); } catch (BadPort) { throw; }", (_, site, _) => new ThrowStatement(site, null), thrown => thrown.Syntax is ThrowStatementSyntax && thrown.Exception is null),
        Rows.Statements.On<IThrowOperation>("`throw`", "throw new InvalidOperationException(\"no port\");", (lowering, site, thrown) => new ThrowStatement(site, lowering.Expression(thrown.Exception!)), thrown => thrown.Syntax is ThrowStatementSyntax),
        Rows.Statements.On<IUsingOperation>("`using`", "using (var closing = new Closing(ports)) port = closing.Open(); return ports;", (lowering, site, resource) => lowering.Using(site, resource)),
        Rows.Statements.On<IUsingDeclarationOperation>("`using` declarations", "{ using var closing = new Closing(ports); } return ports;", (lowering, site, resource) => lowering.Using(site, resource)),
    ];
}
