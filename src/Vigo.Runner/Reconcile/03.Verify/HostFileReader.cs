using System.Collections.Immutable;
using System.Globalization;
using Vigo.Runner.CommandLine;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Runner.Reconcile;

/// <summary>Reads a <c>host.yml</c>: strict about what it knows, lenient about keys that a newer author half may add.</summary>
internal sealed class HostFileReader
{
    /// <summary>The newest form of the file that this program understands.</summary>
    public const int NewestSchema = 1;

    private readonly string _path;
    private readonly Action<string> _warn;

    private HostFileReader(string path, Action<string> warn)
    {
        _path = path;
        _warn = warn;
    }

    /// <summary>Reads the file's text; what it does not know it says to <paramref name="warn"/>.</summary>
    /// <exception cref="UserError">The file cannot be understood, and so nothing on this host may change.</exception>
    public static HostFile Read(string path, string text, Action<string> warn) => new HostFileReader(path, warn).Read(text);

    private HostFile Read(string text)
    {
        var root = Parse(text);
        var schema = Whole(root, "schema", null) ?? throw Wrong("it has no 'schema'", root.Start);
        if (schema > NewestSchema) throw new UserError(
            $"this vigo understands host.yml up to schema {NewestSchema}, and the file has schema {schema}",
            _path,
            "what runs keeps running. Update vigo on this host: vigo host install");
        WarnOfUnknown(root, "schema", "host", "kind", "branch", "engine", "health-timeout", "rollback", "proxy", "stacks", "retire");

        var seconds = Whole(root, "health-timeout", (int)HostFile.DefaultHealthTimeout.TotalSeconds)!.Value;
        if (seconds < 1) throw Wrong("'health-timeout' is a number of seconds above 0", root.Start);
        var proxy = Child(root, "proxy") is { } proxyNode ? Project(Mapping(proxyNode, "proxy"), ProjectSettings.ProxyName) : null;
        var stacks = Items(root, "stacks").Select(node => Stack(Mapping(node, "stacks"))).ToImmutableArray();
        if (stacks.GroupBy(stack => stack.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Wrong($"stack '{twice.Key}' is listed twice", root.Start);
        return new HostFile(
            _path,
            Text(root, "branch"),
            Engine(root),
            TimeSpan.FromSeconds(seconds),
            Flag(root, "rollback", true),
            proxy,
            stacks,
            [.. Items(root, "retire").Select(node => Retired(Mapping(node, "retire")))]);
    }

    private YamlMappingNode Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
                ? root
                : throw Wrong("it is not a YAML mapping", new Mark(0, 1, 1));
        }
        catch (YamlException broken)
        {
            throw Wrong($"it is not valid YAML: {broken.Message}", broken.Start);
        }
    }

    private ProjectSettings Stack(YamlMappingNode node)
    {
        var name = Text(node, "name") ?? throw Wrong("a stack has no 'name'", node.Start);
        if (!ProjectName.IsValid(name)) throw Wrong($"'{name}' is not a stack name: {ProjectName.Rule}", node.Start);
        return Project(node, name);
    }

    private ProjectSettings Project(YamlMappingNode node, string name)
    {
        WarnOfUnknown(node, "name", "env", "mutable", "one-shot", "forward-only");
        var envFiles = Texts(node, "env");
        if (envFiles.FirstOrDefault(file => !EnvPaths.IsValid(file)) is { } wrong)
            throw Wrong($"'{wrong}' is not an env file of the repository: {EnvPaths.Rule}", node.Start);
        return new ProjectSettings(name, envFiles, Texts(node, "mutable"), Texts(node, "one-shot"), Flag(node, "forward-only", false));
    }

    private StackRetirement Retired(YamlMappingNode node)
    {
        WarnOfUnknown(node, "stack", "volumes");
        var stack = Text(node, "stack") ?? throw Wrong("a retirement names no 'stack'", node.Start);
        return Text(node, "volumes") switch
        {
            null or "keep" => new StackRetirement(stack, false),
            "delete" => new StackRetirement(stack, true),
            var other => throw Wrong($"'volumes: {other}' is neither 'keep' nor 'delete'", node.Start),
        };
    }

    private EngineKind Engine(YamlMappingNode root) => Text(root, "engine") switch
    {
        null or "compose" => EngineKind.Compose,
        "swarm" => EngineKind.Swarm,
        var other => throw Wrong($"'engine: {other}' is neither 'compose' nor 'swarm'", root.Start),
    };

    private bool Flag(YamlMappingNode node, string key, bool otherwise) => Text(node, key) switch
    {
        null => otherwise,
        "true" => true,
        "false" => false,
        var other => throw Wrong($"'{key}: {other}' is neither 'true' nor 'false'", node.Start),
    };

    private int? Whole(YamlMappingNode node, string key, int? otherwise) => Text(node, key) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong($"'{key}: {text}' is not a whole number", node.Start);

    private string? Text(YamlMappingNode node, string key) => Child(node, key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => throw Wrong($"'{key}' is not a single value", other.Start),
    };

    private ImmutableArray<string> Texts(YamlMappingNode node, string key) =>
        [.. Items(node, key).Select(item => item is YamlScalarNode { Value: { } value } ? value : throw Wrong($"'{key}' is a list of single values", item.Start))];

    private IEnumerable<YamlNode> Items(YamlMappingNode node, string key) => Child(node, key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence,
        var other => throw Wrong($"'{key}' is not a list", other.Start),
    };

    private YamlMappingNode Mapping(YamlNode node, string key) => node as YamlMappingNode ?? throw Wrong($"'{key}' has an entry that is not a mapping", node.Start);

    // An empty value is YAML's null, and the same as a key left out.
    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) && child is not YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } ? child : null;

    private void WarnOfUnknown(YamlMappingNode node, params string[] known)
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name, StringComparer.Ordinal))
                _warn(string.Create(CultureInfo.InvariantCulture, $"{_path}:{key.Start.Line}:{key.Start.Column}: this vigo does not know '{key}' and ignores it"));
    }

    private UserError Wrong(string what, Mark place) => new(
        $"host.yml cannot be understood: {what}",
        string.Create(CultureInfo.InvariantCulture, $"{_path}:{place.Line}:{place.Column}"),
        "what runs keeps running. The file is generated: build the infra project again and commit what it writes");
}
