using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// The little that a pass must know of a compose file before, or without, asking Compose: the env files it names and the paths it mounts,
/// as written.
/// </summary>
internal sealed record ComposeText(ImmutableArray<string> EnvFiles, ImmutableArray<string> MountSources)
{
    public const string FileName = "docker-compose.yml";

    /// <summary>Reads what can be read. A file that is no YAML names nothing; Compose itself will say what is wrong with it.</summary>
    public static ComposeText Read(byte[] content)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Encoding.UTF8.GetString(content)));
            var services = stream.Documents is [{ RootNode: YamlMappingNode root }] ? Child(root, "services") as YamlMappingNode : null;
            var each = services?.Children.Values.OfType<YamlMappingNode>().ToList() ?? [];
            return new ComposeText(
                [.. each.SelectMany(EnvFilesOf).Distinct(StringComparer.Ordinal)],
                [.. each.SelectMany(MountsOf).Distinct(StringComparer.Ordinal)]);
        }
        catch (YamlException)
        {
            return new ComposeText([], []);
        }
    }

    private static IEnumerable<string> EnvFilesOf(YamlMappingNode service) => Child(service, "env_file") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => many.Select(item => Scalar(item) ?? Scalar(Child(item, "path"))).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> MountsOf(YamlMappingNode service) => Child(service, "volumes") is YamlSequenceNode volumes
        ? volumes.Select(item => Scalar(item)?.Split(':')[0] ?? Scalar(Child(item, "source"))).OfType<string>()
        : [];

    private static string? Scalar(YamlNode? node) => (node as YamlScalarNode)?.Value;

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
