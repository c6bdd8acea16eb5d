using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    /// <summary>The call of another constructor before a constructor's body.</summary>
    public Statement ConstructorCall(IOperation initializer)
    {
        var operation = (IInvocationOperation)(initializer is IExpressionStatementOperation statement ? statement.Operation : initializer);
        var site = SiteOf(initializer);
        var (target, arguments) = (operation.TargetMethod, Arguments(operation.Arguments));
        if (TypeReferences.IsAuthored(target.ContainingType))
            return new ConstructorCallStatement(site, program.Key(target), arguments);
        if (target.ContainingType.SpecialType == SpecialType.System_Object)
            return new EmptyStatement(site);
        return NativeSymbols.Type(target.ContainingType) is { } real && typeof(Exception).IsAssignableFrom(real) && NativeSymbols.Constructor(real, target) is { } constructor
            ? new ExceptionBaseStatement(site, constructor, arguments)
            : new RefusedStatement(site, $"this constructor of '{target.ContainingType.Name}' is not evaluated");
    }

    public Statement Block(Site site, IReadOnlyList<IOperation> operations, IReadOnlyList<ILocalSymbol> locals)
    {
        // Functions may be called above their declaration, so the block makes them at its start; they may use variables declared below it.
        ILocalFunctionOperation[] functions = [.. operations.OfType<ILocalFunctionOperation>()];
        foreach (var function in functions)
            scope.Declare(function.Symbol);
        int[] fresh = [.. locals.Where(scope.Captured.Contains).Concat<ISymbol>(functions.Select(function => function.Symbol)).Select(local => scope.Declare(local).Slot)];
        return new BlockStatement(site, Sequence(operations), fresh, [.. functions.Select(function => new LocalFunctionCode(scope.Declare(function.Symbol), LocalFunction(function)))]);
    }

    // A using declaration holds everything after it in its block.
    private IReadOnlyList<Statement> Sequence(IReadOnlyList<IOperation> operations)
    {
        var statements = new List<Statement>();
        foreach (var operation in operations)
        {
            statements.Add(Statement(operation));
            if (operation is IUsingDeclarationOperation)
                break;
        }

        return statements;
    }

    public Statement Declaration(Site site, IVariableDeclarationOperation declaration) => declaration.Declarators is [var single]
        ? Declarator(single, declaration)
        : new BlockStatement(site, [.. declaration.Declarators.Select(declarator => Declarator(declarator, declaration))], [], []);

    public Statement If(Site site, IConditionalOperation condition) =>
        new IfStatement(site, Expression(condition.Condition), Statement(condition.WhenTrue), condition.WhenFalse is null ? null : Statement(condition.WhenFalse));

    private Statement Declarator(IVariableDeclaratorOperation declarator, IVariableDeclarationOperation declaration)
    {
        var initializer = declarator.Initializer ?? declaration.Initializer;
        return declarator.Symbol.IsRef
            ? new RefusedStatement(SiteOf(declarator), "a ref local is not evaluated: use the variable itself")
            : new LocalDeclaration(SiteOf(declarator), scope.Declare(declarator.Symbol), initializer is null ? null : Expression(initializer.Value));
    }

    public Statement While(Site site, IWhileLoopOperation loop)
    {
        var condition = loop.Condition is null ? null : Expression(loop.Condition);
        if (loop.ConditionIsUntil && condition is not null)
            condition = new UnaryExpression(site, condition, Operators.Not());
        return new LoopStatement(site, [], condition, loop.ConditionIsTop, [], Statement(loop.Body), [.. loop.Locals.Select(scope.Declare)]);
    }

    public Statement For(Site site, IForLoopOperation loop)
    {
        LocalVariable[] locals = [.. loop.Locals.Concat(loop.ConditionLocals).Select(scope.Declare)];
        return new LoopStatement(
            site, [.. loop.Before.Select(Statement)], loop.Condition is null ? null : Expression(loop.Condition), testsFirst: true,
            [.. loop.AtLoopBottom.Select(Statement)], Statement(loop.Body), locals);
    }

    public Statement ForEach(Site site, IForEachLoopOperation loop)
    {
        LocalVariable[] locals = [.. loop.Locals.Select(scope.Declare)];
        var info = loop.Syntax is CommonForEachStatementSyntax syntax ? model!.GetForEachStatementInfo(syntax) : default;
        var assign = loop.LoopControlVariable switch
        {
            IVariableDeclaratorOperation declarator => ForEachAssignments.To(
                site, scope.Declare(declarator.Symbol), Converting(site, info.ElementType, declarator.Symbol.Type, IsChecked(loop.Syntax), DefinedBy(info.ElementConversion))),
            var pattern => ForEachAssignments.To(Deconstruction(pattern, model!.GetDeconstructionInfo((ForEachVariableStatementSyntax)loop.Syntax), info.ElementType)),
        };
        return new ForEachStatement(site, Expression(loop.Collection), assign, locals, Statement(loop.Body));
    }

    public Statement Switch(Site site, ISwitchOperation choice)
    {
        LocalVariable[] locals = [.. choice.Locals.Concat(choice.Cases.SelectMany(section => section.Locals)).Select(scope.Declare)];
        var subject = Expression(choice.Value);
        for (var i = 0; i < choice.Cases.Length; i++)
        {
            foreach (var clause in choice.Cases[i].Clauses.Where(clause => clause.Label is not null))
                scope.Sections[clause.Label!] = i;
        }

        return new SwitchStatement(site, subject, [.. choice.Cases.Select(Section)], locals);
    }

    public Statement GoToCase(Site site, IBranchOperation branch) => new GoToCaseStatement(site, scope.Sections[branch.Target]);

    private SwitchSection Section(ISwitchCaseOperation section) => new(
        [.. section.Clauses.Select(Clause).Where(clause => clause is not null).Select(clause => clause!)],
        section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation),
        Block(SiteOf(section), section.Body, []));

    private CaseClause? Clause(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => new(new ConstantPattern(Expression(single.Value)), null),
        IPatternCaseClauseOperation pattern => new(Pattern(pattern.Pattern), pattern.Guard is null ? null : Expression(pattern.Guard)),
        _ => null,
    };

    public Statement Try(Site site, ITryOperation guarded) => new TryStatement(
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
