using Vigo.Env;
using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>The keys that a stack's compose file can use on some hosts, and where they were looked for.</summary>
/// <remarks>A host's file <c>hosts/NAME/env/x.env</c> stands over <c>env/x.env</c> there; its keys win over those of every base file.</remarks>
internal sealed class EnvScope
{
    // The only key that Compose defines by itself.
    private const string ProjectName = "COMPOSE_PROJECT_NAME";

    private readonly Dictionary<string, DotenvValueKind> _keys;

    private EnvScope(Sequence<HostView> hosts, IReadOnlyList<RepositoryEnvFile> files)
    {
        Hosts = hosts;
        LookedIn = files.Select(file => file.Path).ToSequence();
        _keys = new(files.Sum(file => file.File.Entries.Count) + 1, StringComparer.Ordinal) { [ProjectName] = DotenvValueKind.Plaintext };
        foreach (var entry in files.SelectMany(file => file.File.Entries))
            _keys[entry.Key] = entry.Kind;
    }

    /// <summary>The hosts where it is so.</summary>
    public Sequence<HostView> Hosts { get; }

    /// <summary>The files there are, weakest first.</summary>
    public Sequence<string> LookedIn { get; }

    /// <summary>Every key that has a value there.</summary>
    public IEnumerable<string> Keys => _keys.Keys;

    /// <summary>What a stack is given, once for all hosts that give it the same files; hosts that lack a file which the stack names are left out.</summary>
    public static IEnumerable<EnvScope> Of(RuleContext context, DeployedStack stack)
    {
        var named = HostViews.EnvFilesOf(stack.Stack);
        return from host in stack.Hosts
               where named.All(path => Exists(context, host, path))
               group host by FilesOn(context, host, named).Select(file => file.Path).ToSequence() into hosts
               select new EnvScope(hosts.ToSequence(), hosts.Key.Select(path => context.EnvFileAt(path)!).ToList());
    }

    /// <summary>What lies in each place where a stack's files could lie for its hosts, null where nothing does. Which places these are follows from the stack and its hosts.</summary>
    public static IEnumerable<RepositoryEnvFile?> FilesOf(RuleContext context, DeployedStack stack)
    {
        var named = HostViews.EnvFilesOf(stack.Stack);
        return named.Select(context.EnvFileAt).Concat(stack.Hosts.SelectMany(host => named.Select(path => context.OverrideAt(host, path))));
    }

    /// <summary>The hosts of a stack that lack an env file: there is no base file, and none of their own in that place.</summary>
    public static IReadOnlyList<HostView> HostsWithout(RuleContext context, DeployedStack stack, string path)
    {
        // Most files exist, and a base file does so on every host.
        if (context.EnvFileAt(path) is not null)
            return [];
        var without = new List<HostView>();
        foreach (var host in stack.Hosts)
        {
            if (!Exists(context, host, path))
                without.Add(host);
        }

        return without;
    }

    /// <summary>The keys that a text needs and that are defined nowhere; what stands in for a key is read only where it would be used.</summary>
    public IEnumerable<string> Undefined(string text) => Interpolation.Expressions(text).SelectMany(UndefinedIn);

    private IEnumerable<string> UndefinedIn(string expression)
    {
        var name = Interpolation.NameOf(expression);
        var operation = expression.Substring(name.Length);
        var isDefined = _keys.TryGetValue(name, out var kind);
        var isUsed = isDefined && (kind != DotenvValueKind.Empty || !operation.StartsWith(":", StringComparison.Ordinal));
        return operation.TrimStart(':') switch
        {
            ['-', ..] => isUsed ? [] : Undefined(operation),
            ['+', ..] => isUsed ? Undefined(operation) : [],
            _ => isDefined ? [] : [name],
        };
    }

    private static bool Exists(RuleContext context, HostView host, string path) => context.EnvFileAt(path) is not null || context.OverrideAt(host, path) is not null;

    private static IEnumerable<RepositoryEnvFile> FilesOn(RuleContext context, HostView host, Sequence<string> named) =>
        named.Select(context.EnvFileAt).Concat(named.Select(path => context.OverrideAt(host, path))).OfType<RepositoryEnvFile>();
}
