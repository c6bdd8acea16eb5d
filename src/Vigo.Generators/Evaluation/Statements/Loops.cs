namespace Vigo.Generators.Evaluation;

/// <summary><c>while</c>, <c>do</c> and <c>for</c>.</summary>
internal sealed class LoopStatement(Site site, IReadOnlyList<Statement> before, Expression? condition, bool testsFirst, IReadOnlyList<Statement> after, Statement body, IReadOnlyList<LocalVariable> carried) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        Start(frame);
        while (Continues(frame))
        {
            var completion = body.Execute(frame);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion is Completion.Return or Completion.GoToCase)
                return completion;

            if (!testsFirst && !Test(frame))
                break;
            Advance(frame);
        }

        return Completion.Normal;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        Start(frame);
        while (Continues(frame))
        {
            var last = Completion.Normal;
            foreach (var completion in body.Iterate(frame))
            {
                if (completion == Completion.Yield)
                    yield return completion;
                else
                    last = completion;
            }

            if (last == Completion.Break)
                break;
            if (last is Completion.Return or Completion.GoToCase)
            {
                yield return last;
                yield break;
            }

            if (!testsFirst && !Test(frame))
                break;
            Advance(frame);
        }

        yield return Completion.Normal;
    }

    // The variables of a for statement are one for all rounds, unlike foreach's.
    private void Start(Frame frame)
    {
        foreach (var local in carried)
            local.Renew(frame);
        foreach (var statement in before)
            statement.Execute(frame);
    }

    private bool Continues(Frame frame)
    {
        frame.Step(Site);
        return !testsFirst || Test(frame);
    }

    private bool Test(Frame frame) => condition is null || condition.Evaluate<bool>(frame);

    private void Advance(Frame frame)
    {
        foreach (var statement in after)
            statement.Execute(frame);
    }
}

/// <summary><c>foreach</c>.</summary>
internal sealed class ForEachStatement(Site site, Expression collection, Action<Frame, Value> assign, IReadOnlyList<LocalVariable> variables, Statement body) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        foreach (var item in Items(frame))
        {
            var completion = Round(frame, item).Execute(frame);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion is Completion.Return or Completion.GoToCase)
                return completion;
        }

        return Completion.Normal;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        foreach (var item in Items(frame))
        {
            var last = Completion.Normal;
            foreach (var completion in Round(frame, item).Iterate(frame))
            {
                if (completion == Completion.Yield)
                    yield return completion;
                else
                    last = completion;
            }

            if (last == Completion.Break)
                break;
            if (last is Completion.Return or Completion.GoToCase)
            {
                yield return last;
                yield break;
            }
        }

        yield return Completion.Normal;
    }

    private IEnumerable<Value> Items(Frame frame) => Enumeration.Of(frame, collection.Site, collection.Evaluate(frame));

    private Statement Round(Frame frame, Value item)
    {
        frame.Step(Site);
        foreach (var variable in variables)
            variable.Renew(frame);
        assign(frame, item);
        return body;
    }
}
