using System.Runtime.CompilerServices;
using Vigo.Model;
using Vigo.Rules.Secrets;

namespace Vigo.Rules;

/// <summary>
/// What rules about single stacks found in one, kept with the stack's record while all is the same that such a rule may look at: whether the stack is the proxy or an overlay,
/// the names and kinds of its hosts, how many hosts there are, the keys in the env files that it is given there, and which env files there are.
/// </summary>
internal sealed class StackFindings
{
    private static readonly ConditionalWeakTable<Stack, StackFindings> Known = new();

    private readonly bool _isProxy;
    private readonly bool _isOverlay;
    private readonly (string Name, HostKind Kind)[] _hosts;
    private readonly int _hostCount;
    private readonly Sequence<string> _envPaths;
    private readonly string?[] _envShapes;
    private readonly Sequence<Finding>?[] _byRule = new Sequence<Finding>?[StackRule.Count];
    private Sequence<EnvFileSource> _sources;

    private StackFindings(RuleContext context, DeployedStack stack)
    {
        _isProxy = stack.View.IsProxy;
        _isOverlay = stack.View.IsOverlay;
        _hosts = [.. stack.Hosts.Select(host => (host.Name, host.Kind))];
        _hostCount = context.Hosts.Count;
        _envPaths = context.EnvPaths;
        _envShapes = [.. EnvScope.FilesOf(context, stack).Select(file => file?.Shape)];
        _sources = context.Fleet.EnvFiles;
    }

    /// <summary>Those that are kept and hold; null when there are none.</summary>
    public static StackFindings? Find(RuleContext context, DeployedStack stack) => Known.TryGetValue(stack.Stack, out var known) && known.HoldsFor(context, stack) ? known : null;

    public static StackFindings Of(RuleContext context, DeployedStack stack)
    {
        if (Find(context, stack) is { } known)
            return known;
        var anew = new StackFindings(context, stack);
        Known.Put(stack.Stack, anew);
        return anew;
    }

    /// <summary>What a rule finds; a rule that throws finds nothing that could be kept.</summary>
    public IEnumerable<Finding> Of(StackRule rule, RuleContext context, DeployedStack stack)
    {
        // A rule that is younger than what is kept here has no room in it.
        if (rule.Number >= _byRule.Length)
            return rule.FindAnew(context, stack);
        if (Volatile.Read(ref _byRule[rule.Number]) is { } known)
            return known;
        try
        {
            var found = rule.FindAnew(context, stack).ToSequence();
            Volatile.Write(ref _byRule[rule.Number], found);
            return found;
        }
        catch (Exception)
        {
            // Once more, for whoever goes through the findings to meet it where it is thrown.
            return rule.FindAnew(context, stack);
        }
    }

    private bool HoldsFor(RuleContext context, DeployedStack stack)
    {
        if (_isProxy != stack.View.IsProxy || _isOverlay != stack.View.IsOverlay || _hostCount != context.Hosts.Count || !HasHosts(stack.Hosts))
            return false;
        if (ReferenceEquals(_sources, context.Fleet.EnvFiles))
            return true;
        if (!_envPaths.Equals(context.EnvPaths) || !HasEnvFiles(context, stack))
            return false;
        _sources = context.Fleet.EnvFiles;
        return true;
    }

    private bool HasHosts(Sequence<HostView> hosts)
    {
        if (hosts.Count != _hosts.Length)
            return false;
        for (var i = 0; i < _hosts.Length; i++)
        {
            if (hosts[i].Kind != _hosts[i].Kind || !string.Equals(hosts[i].Name, _hosts[i].Name, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    // Where they lie follows from the stack and its hosts, and those are the same here.
    private bool HasEnvFiles(RuleContext context, DeployedStack stack) => EnvScope.FilesOf(context, stack).Select(file => file?.Shape).SequenceEqual(_envShapes);
}
