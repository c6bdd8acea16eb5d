using System.Collections.Concurrent;
using Vigo.Model;

namespace Vigo.Rules;

/// <summary>A check over everything a repository declares.</summary>
/// <param name="Id">The number that never changes: <c>VIGO1001</c>. Its page is <c>docs/rules/VIGO1001.md</c>.</param>
/// <param name="Title">What it objects to, in a few words.</param>
/// <param name="Severity">How bad a finding is on a production host.</param>
/// <param name="Check">Finds what it objects to, in the order of declaration.</param>
public sealed record Rule(string Id, string Title, RuleSeverity Severity, Func<RuleContext, IEnumerable<Finding>> Check)
{
    /// <summary>A rule that judges each stack by itself.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="severity">See <see cref="Severity"/>.</param>
    /// <param name="check">
    /// Finds what it objects to in one stack. It may look at the stack, the names and kinds of its hosts, how many hosts there are, and the env files; at nothing else of the
    /// context, or what it found once would stay when that changes.
    /// </param>
    public static Rule OfStack(string id, string title, RuleSeverity severity, Func<RuleContext, DeployedStack, IEnumerable<Finding>> check)
    {
        var ofStack = new StackRule(check);
        return new(id, title, severity, ofStack.FindIn) { OfEachStack = ofStack };
    }

    /// <summary>A rule that looks at what is declared, and at no env file.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="severity">See <see cref="Severity"/>.</param>
    /// <param name="check">
    /// Finds what it objects to. It may look at the stacks, the hosts and the proxy, and whether something could not be evaluated; at nothing else of the context, or what it
    /// found once would stay when that changes.
    /// </param>
    public static Rule OfDeclarations(string id, string title, RuleSeverity severity, Func<RuleContext, IEnumerable<Finding>> check)
    {
        // What hosts run is the very same as long as nothing is declared in another way.
        var known = new Remembered<Sequence<HostView>, ConcurrentDictionary<bool, Sequence<Finding>>>(_ => new());
        return new(id, title, severity, Find);

        IEnumerable<Finding> Find(RuleContext context)
        {
            try
            {
                return known.Of(context.Hosts).GetOrAdd(context.Fleet.IsPartial, _ => check(context).ToSequence());
            }
            catch (Exception)
            {
                // Once more, for whoever goes through the findings to meet it where it is thrown.
                return check(context);
            }
        }
    }

    /// <summary>How it judges each stack by itself; null when it does not.</summary>
    internal StackRule? OfEachStack { get; private init; }

    /// <summary>Whether a finding is only a suggestion on a host that is not production.</summary>
    public bool RelaxesOffProduction { get; init; }

    /// <summary>How bad a finding is on such a host.</summary>
    public RuleSeverity SeverityOn(HostKind kind) =>
        RelaxesOffProduction && kind != HostKind.Production ? RuleSeverity.Suggestion : Severity;
}
