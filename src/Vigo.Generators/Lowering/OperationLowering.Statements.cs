using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Operations of one function, lowered.</summary>
internal sealed partial class OperationLowering(Program program, SemanticModel? model, Scope scope, bool isHash)
{
    /// <summary>Whether a body, nested functions aside, yields.</summary>
    public static bool Yields(IOperation operation) => operation switch
    {
        IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } => true,
        IAnonymousFunctionOperation or ILocalFunctionOperation => false,
        _ => operation.ChildOperations.Any(Yields),
    };

    public Statement Statement(IOperation operation)
    {
        var site = Sites.Of(operation);
        switch (operation)
        {
            case IMethodBodyOperation body:
                return Statement(body.BlockBody ?? body.ExpressionBody!);
            case IBlockOperation block:
                return Block(site, block.Operations, block.Locals);
            case IExpressionStatementOperation expression:
                return new ExpressionStatement(site, Expression(expression.Operation));
            case IReturnOperation { Kind: OperationKind.YieldReturn } yields:
                return new YieldStatement(site, Expression(yields.ReturnedValue!));
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                return new YieldStatement(site, null);
            case IReturnOperation returns:
                return new ReturnStatement(site, returns.ReturnedValue is null ? null : Expression(returns.ReturnedValue));
            case IVariableDeclarationGroupOperation group:
                return Block(site, [.. group.Declarations], []);
            case IVariableDeclarationOperation declaration:
                return declaration.Declarators is [var single] ? Declarator(single, declaration) : new BlockStatement(site, [.. declaration.Declarators.Select(declarator => Declarator(declarator, declaration))], [], []);
            case IConditionalOperation condition:
                return new IfStatement(site, Expression(condition.Condition), Statement(condition.WhenTrue), condition.WhenFalse is null ? null : Statement(condition.WhenFalse));
            case IWhileLoopOperation loop:
                return While(site, loop);
            case IForLoopOperation loop:
                return For(site, loop);
            case IForEachLoopOperation loop:
                return ForEach(site, loop);
            case ISwitchOperation choice:
                return Switch(site, choice);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return new JumpStatement(site, Completion.Break);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return new JumpStatement(site, Completion.Continue);
            case ITryOperation guarded:
                return Try(site, guarded);
            case IThrowOperation thrown:
                return new ThrowStatement(site, thrown.Exception is null ? null : Expression(thrown.Exception));
            case ILocalFunctionOperation or IEmptyOperation:
                return new EmptyStatement(site);
            case IBranchOperation or ILabeledOperation:
                return new RefusedStatement(site, "goto is not evaluated: write a loop or a method");
            case IUsingOperation or IUsingDeclarationOperation:
                return new RefusedStatement(site, "using is not evaluated: nothing in a configuration needs disposing");
            case ILockOperation:
                return new RefusedStatement(site, "lock is not evaluated: there is only one thread");
            default:
                return new RefusedStatement(site, $"this statement ({operation.Kind}) is not evaluated; docs/evaluation.md lists what is");
        }
    }

    /// <summary>The call of another constructor before a constructor's body.</summary>
    public Statement ConstructorCall(IOperation initializer)
    {
        var operation = initializer is IExpressionStatementOperation { Operation: IInvocationOperation inner } ? inner : initializer as IInvocationOperation;
        var site = Sites.Of(initializer);
        if (operation is null)
            return new RefusedStatement(site, "this constructor initializer is not evaluated");
        return TypeReferences.IsAuthored(operation.TargetMethod.ContainingType)
            ? new ConstructorCallStatement(site, program.Key(operation.TargetMethod), Arguments(operation.Arguments))
            : new EmptyStatement(site);
    }

    private Statement Block(Site site, IReadOnlyList<IOperation> operations, IReadOnlyList<ILocalSymbol> locals)
    {
        // Functions may be called above their declaration, so the block makes them at its start; they may use variables declared below it.
        ILocalFunctionOperation[] functions = [.. operations.OfType<ILocalFunctionOperation>()];
        foreach (var function in functions)
            scope.Declare(function.Symbol);
        int[] fresh = [.. locals.Where(scope.Captured.Contains).Concat<ISymbol>(functions.Select(function => function.Symbol)).Select(local => scope.Declare(local).Slot)];
        Statement[] statements = [.. operations.Select(Statement)];
        return new BlockStatement(site, statements, fresh, [.. functions.Select(function => new LocalFunctionCode(scope.Declare(function.Symbol), LocalFunction(function)))]);
    }

    private Statement Declarator(IVariableDeclaratorOperation declarator, IVariableDeclarationOperation declaration)
    {
        var initializer = declarator.Initializer ?? declaration.Initializer;
        return declarator.Symbol.IsRef
            ? new RefusedStatement(Sites.Of(declarator), "a ref local is not evaluated: use the variable itself")
            : new LocalDeclaration(Sites.Of(declarator), scope.Declare(declarator.Symbol), initializer is null ? null : Expression(initializer.Value));
    }

    private Statement While(Site site, IWhileLoopOperation loop)
    {
        var condition = loop.Condition is null ? null : Expression(loop.Condition);
        if (loop.ConditionIsUntil && condition is not null)
            condition = new UnaryExpression(site, condition, Operators.Not());
        return new LoopStatement(site, [], condition, loop.ConditionIsTop, [], Statement(loop.Body), [.. loop.Locals.Select(scope.Declare)]);
    }

    private Statement For(Site site, IForLoopOperation loop)
    {
        LocalVariable[] locals = [.. loop.Locals.Concat(loop.ConditionLocals).Select(scope.Declare)];
        return new LoopStatement(
            site, [.. loop.Before.Select(Statement)], loop.Condition is null ? null : Expression(loop.Condition), testsFirst: true,
            [.. loop.AtLoopBottom.Select(Statement)], Statement(loop.Body), locals);
    }

    private Statement ForEach(Site site, IForEachLoopOperation loop)
    {
        if (loop.IsAsynchronous)
            return new RefusedStatement(site, "await foreach is not evaluated: a value is computed in order");
        LocalVariable[] locals = [.. loop.Locals.Select(scope.Declare)];
        var info = loop.Syntax is CommonForEachStatementSyntax syntax ? model!.GetForEachStatementInfo(syntax) : default;
        var assign = loop.LoopControlVariable switch
        {
            IVariableDeclaratorOperation declarator => ForEachAssignments.To(site, scope.Declare(declarator.Symbol), Conversions.Between(program, info.ElementType, declarator.Symbol.Type, isChecked: false)),
            { } pattern => ForEachAssignments.To(Deconstruction(pattern)),
            _ => null,
        };
        return assign is null
            ? new RefusedStatement(site, "this foreach is not evaluated")
            : new ForEachStatement(site, Expression(loop.Collection), assign, locals, Statement(loop.Body));
    }

    private Statement Switch(Site site, ISwitchOperation choice)
    {
        LocalVariable[] locals = [.. choice.Locals.Concat(choice.Cases.SelectMany(section => section.Locals)).Select(scope.Declare)];
        return new SwitchStatement(site, Expression(choice.Value), [.. choice.Cases.Select(Section)], locals);
    }

    private SwitchSection Section(ISwitchCaseOperation section) => new(
        [.. section.Clauses.Select(Clause).Where(clause => clause is not null).Select(clause => clause!)],
        section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation),
        [Block(Sites.Of(section), section.Body, [])]);

    private CaseClause? Clause(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => new(new ConstantPattern(Expression(single.Value)), null),
        IPatternCaseClauseOperation pattern => new(Pattern(pattern.Pattern), pattern.Guard is null ? null : Expression(pattern.Guard)),
        _ => null,
    };

    private Statement Try(Site site, ITryOperation guarded) => new TryStatement(
        site, Statement(guarded.Body), [.. guarded.Catches.Select(Catch)], guarded.Finally is null ? null : Statement(guarded.Finally));

    private CatchClause Catch(ICatchClauseOperation clause)
    {
        foreach (var local in clause.Locals)
            scope.Declare(local);
        var variable = clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator ? scope.Declare(declarator.Symbol) : null;
        var type = clause.ExceptionType is { SpecialType: not SpecialType.System_Object } caught ? TypeReferences.Of(program, caught) : null;
        return new(type, variable, clause.Filter is null ? null : Expression(clause.Filter), Statement(clause.Handler));
    }

    private FunctionCode LocalFunction(ILocalFunctionOperation function) => function.Symbol.IsAsync || (function.Body ?? function.IgnoredBody) is not { } body
        ? Nested(function.Symbol, function.Syntax, null)
        : Nested(function.Symbol, function.Syntax, body);

    private FunctionCode Nested(IMethodSymbol symbol, SyntaxNode syntax, IOperation? body)
    {
        var site = Sites.Of(syntax);
        var inner = new Scope(scope, scope.Captured);
        var parameters = FunctionLowering.Parameters(inner, symbol.Parameters);
        var lowering = new OperationLowering(program, model, inner, isHash);
        var statement = body is null ? new RefusedStatement(site, "this function has no body that is evaluated: remove async and extern") : lowering.Statement(body);
        return new FunctionCode
        {
            Name = symbol.Name.Length == 0 ? "lambda" : symbol.Name,
            Site = site,
            Body = statement,
            Slots = inner.Slots,
            Parameters = parameters,
            Captures = inner.Captures,
            IsIterator = body is not null && Yields(body),
        };
    }
}
