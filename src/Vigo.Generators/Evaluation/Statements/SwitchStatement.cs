namespace Vigo.Generators.Evaluation;

/// <summary>A <c>switch</c> statement: the sections in order, each with what selects it; the default has its place by <c>null</c> clauses at the end.</summary>
internal sealed class SwitchStatement(Site site, Expression value, IReadOnlyList<SwitchSection> sections, IReadOnlyList<LocalVariable> locals) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        for (var section = Selected(frame); section is not null;)
        {
            var completion = section.Body.Execute(frame);
            if (completion != Completion.GoToCase)
                return Left(completion);
            section = GoneTo(frame);
        }

        return Completion.Normal;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        for (var section = Selected(frame); section is not null;)
        {
            var last = Completion.Normal;
            foreach (var completion in section.Body.Iterate(frame))
            {
                if (completion == Completion.Yield)
                    yield return completion;
                else
                    last = completion;
            }

            if (last != Completion.GoToCase)
            {
                yield return Left(last);
                yield break;
            }

            section = GoneTo(frame);
        }

        yield return Completion.Normal;
    }

    private SwitchSection? Selected(Frame frame)
    {
        frame.Step(Site);
        foreach (var local in locals)
            local.Renew(frame);
        var subject = value.Evaluate(frame);
        return sections.FirstOrDefault(section => section.Clauses.Any(clause => clause.Matches(frame, subject))) ?? sections.FirstOrDefault(section => section.IsDefault);
    }

    private SwitchSection GoneTo(Frame frame)
    {
        frame.Step(Site);
        return sections[frame.Section];
    }

    private static Completion Left(Completion completion) => completion == Completion.Break ? Completion.Normal : completion;
}

internal sealed record SwitchSection(IReadOnlyList<CaseClause> Clauses, bool IsDefault, Statement Body);

/// <summary>A <c>case</c>: a pattern and perhaps a <c>when</c>.</summary>
internal sealed record CaseClause(Pattern Pattern, Expression? Guard)
{
    public bool Matches(Frame frame, Value subject) =>
        Pattern.Matches(frame, subject) && (Guard is null || Guard.Evaluate<bool>(frame));
}

/// <summary><c>goto case</c> and <c>goto default</c>.</summary>
internal sealed class GoToCaseStatement(Site site, int section) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Section = section;
        return Completion.GoToCase;
    }
}
