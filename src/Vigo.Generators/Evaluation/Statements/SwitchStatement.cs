namespace Vigo.Generators.Evaluation;

/// <summary>A <c>switch</c> statement: the sections in order, each with what selects it; the default has its place by <c>null</c> clauses at the end.</summary>
internal sealed class SwitchStatement(Site site, Expression value, IReadOnlyList<SwitchSection> sections, IReadOnlyList<LocalVariable> locals) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        foreach (var statement in Selected(frame))
        {
            var completion = statement.Execute(frame);
            if (completion != Completion.Normal)
                return completion == Completion.Break ? Completion.Normal : completion;
        }

        return Completion.Normal;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        foreach (var statement in Selected(frame))
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
            yield return last == Completion.Break ? Completion.Normal : last;
            yield break;
        }

        yield return Completion.Normal;
    }

    private IReadOnlyList<Statement> Selected(Frame frame)
    {
        frame.Step(Site);
        foreach (var local in locals)
            local.Renew(frame);
        var subject = value.Evaluate(frame);
        foreach (var section in sections)
        {
            if (section.Clauses.Any(clause => clause.Matches(frame, subject)))
                return section.Body;
        }

        return sections.FirstOrDefault(section => section.IsDefault)?.Body ?? [];
    }
}

internal sealed record SwitchSection(IReadOnlyList<CaseClause> Clauses, bool IsDefault, IReadOnlyList<Statement> Body);

/// <summary>A <c>case</c>: a pattern and perhaps a <c>when</c>.</summary>
internal sealed record CaseClause(Pattern Pattern, Expression? Guard)
{
    public bool Matches(Frame frame, Value subject) =>
        Pattern.Matches(frame, subject) && (Guard is null || Guard.Evaluate<bool>(frame));
}
