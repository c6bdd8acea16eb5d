namespace Vigo.Rules;

/// <summary>How a rule judges each stack by itself; what it found is kept with the stack.</summary>
/// <param name="check">Finds what the rule objects to in one stack.</param>
internal sealed class StackRule(Func<RuleContext, DeployedStack, IEnumerable<Finding>> check)
{
    private static int _count;

    /// <summary>How many there are. There are no more of them once the catalogue is made, but those of tests.</summary>
    public static int Count => _count;

    /// <summary>Tells it from the others, from 0 on.</summary>
    public int Number { get; } = Interlocked.Increment(ref _count) - 1;

    /// <summary>What it finds in all stacks, in their order.</summary>
    public IEnumerable<Finding> FindIn(RuleContext context)
    {
        // Most stacks have nothing that is to be found: they cost a look.
        for (var i = 0; i < context.Stacks.Count; i++)
        {
            var found = FindIn(context, i);
            if (found is Sequence<Finding> { Count: 0 })
                continue;
            foreach (var finding in found)
                yield return finding;
        }
    }

    /// <summary>What it finds in one stack.</summary>
    /// <param name="context">The context.</param>
    /// <param name="position">Where the stack stands in it.</param>
    public IEnumerable<Finding> FindIn(RuleContext context, int position) => context.FindingsIn(position).Of(this, context, context.Stacks[position]);

    /// <summary>The same, not kept.</summary>
    public IEnumerable<Finding> FindAnew(RuleContext context, DeployedStack stack) => check(context, stack);
}
