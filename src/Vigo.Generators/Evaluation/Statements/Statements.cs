namespace Vigo.Generators.Evaluation;

/// <summary>A local function and the variable that holds it.</summary>
internal sealed record LocalFunctionCode(LocalVariable Variable, FunctionCode Function);

internal sealed class BlockStatement(Site site, IReadOnlyList<Statement> statements, IReadOnlyList<int> freshCells, IReadOnlyList<LocalFunctionCode> functions) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        Refresh(frame);
        for (var i = 0; i < statements.Count; i++)
        {
            var completion = statements[i].Execute(frame);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        Refresh(frame);
        foreach (var statement in statements)
        {
            var last = Completion.Normal;
            foreach (var completion in statement.Iterate(frame))
            {
                if (completion == Completion.Yield)
                    yield return completion;
                else
                    last = completion;
            }

            if (last == Completion.Normal)
                continue;
            yield return last;
            yield break;
        }

        yield return Completion.Normal;
    }

    // A closure made in one round of a loop must not share the variables of the next.
    private void Refresh(Frame frame)
    {
        for (var i = 0; i < freshCells.Count; i++)
            frame.Slots[freshCells[i]] = new Value(new Cell(), null);
        for (var i = 0; i < functions.Count; i++)
            functions[i].Variable.Write(frame, new Value(LambdaExpression.Create(frame, functions[i].Function), null));
    }
}

internal sealed class ExpressionStatement(Site site, Expression expression) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Step(Site);
        expression.Evaluate(frame);
        return Completion.Normal;
    }
}

internal sealed class ReturnStatement(Site site, Expression? expression) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Step(Site);
        if (expression is not null)
            frame.Result = expression.Evaluate(frame);
        return Completion.Return;
    }
}

internal sealed class YieldStatement(Site site, Expression? expression) : Statement(site)
{
    public override Completion Execute(Frame frame) =>
        throw new InvalidOperationException("a yield is only reached through Iterate");

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        frame.Step(Site);
        if (expression is null)
        {
            yield return Completion.Return;
            yield break;
        }

        frame.Yielded = expression.Evaluate(frame);
        yield return Completion.Yield;
        yield return Completion.Normal;
    }
}

internal sealed class JumpStatement(Site site, Completion completion) : Statement(site)
{
    public override Completion Execute(Frame frame) => completion;
}

internal sealed class IfStatement(Site site, Expression condition, Statement whenTrue, Statement? whenFalse) : Statement(site)
{
    public override Completion Execute(Frame frame) => Branch(frame)?.Execute(frame) ?? Completion.Normal;

    public override IEnumerable<Completion> Iterate(Frame frame) => Branch(frame)?.Iterate(frame) ?? [Completion.Normal];

    private Statement? Branch(Frame frame)
    {
        frame.Step(Site);
        return condition.Evaluate<bool>(frame) ? whenTrue : whenFalse;
    }
}

internal sealed class LocalDeclaration(Site site, LocalVariable local, Expression? initializer) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Step(Site);
        if (initializer is not null)
            local.Write(frame, Structs.Copy(initializer.Evaluate(frame)));
        else if (!local.IsCaptured)
            local.Write(frame, default);
        return Completion.Normal;
    }
}

internal sealed class ThrowStatement(Site site, Expression? exception) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Step(Site);
        throw ThrowExpression.Raise(frame, Site, exception);
    }
}

/// <summary>A statement that evaluates to nothing: a local function's declaration, an empty statement.</summary>
internal sealed class EmptyStatement(Site site) : Statement(site)
{
    public override Completion Execute(Frame frame) => Completion.Normal;
}

/// <summary>A statement that is refused when it is reached.</summary>
internal sealed class RefusedStatement(Site site, string what) : Statement(site)
{
    public override Completion Execute(Frame frame) => throw frame.NotEvaluated(Site, what);
}
