using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// The networks that the proxy's compose file makes and stacks join as external ones. Where the proxy does not run, or not yet, they are
/// made in its stead, labelled so that Compose takes them for its own later.
/// </summary>
internal static class ProxyNetworks
{
    /// <summary>The key of each network in the proxy's compose file, by the network's name.</summary>
    public static ImmutableSortedDictionary<string, string> In(Checkout checkout, string host)
    {
        var path = $"{ProjectSettings.ProxyName}/{ComposeText.FileName}";
        var file = checkout.Files.GetValueOrDefault(ProjectSource.OnHost(host, path)) ?? checkout.Files.GetValueOrDefault(path);
        return file is null ? ImmutableSortedDictionary<string, string>.Empty : Read(Encoding.UTF8.GetString(file.Content));
    }

    public static IReadOnlyDictionary<string, string> LabelsFor(string key) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["com.docker.compose.project"] = ProjectSettings.ProxyName,
        ["com.docker.compose.network"] = key,
    };

    private static ImmutableSortedDictionary<string, string> Read(string text)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        names[NameOf("default")] = "default";
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }] || Child(root, "networks") is not YamlMappingNode networks) return names.ToImmutable();
            foreach (var (keyNode, network) in networks.Children)
            {
                if (keyNode is not YamlScalarNode { Value: { } key }) continue;
                if (key == "default") names.Remove(NameOf(key));
                if (!IsExternal(network)) names[(Child(network, "name") as YamlScalarNode)?.Value ?? NameOf(key)] = key;
            }
        }
        catch (YamlException)
        {
            // The proxy's own deploy says what is wrong with its file.
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        return names.ToImmutable();
    }

    // Anything but a plain no; older files name the network below it.
    private static bool IsExternal(YamlNode network) => Child(network, "external") is { } external && external is not YamlScalarNode { Value: "false" or "False" or "FALSE" or "no" or "off" };

    private static string NameOf(string key) => $"{ProjectSettings.ProxyName}_{key}";

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
