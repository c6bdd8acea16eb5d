using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Published ports.</summary>
/// <remarks>Compose Specification, "ports".</remarks>
internal static class PortKeys
{
    private static readonly KeyTable<Port> Long = new("a port", (port, extensions) => port with { Extensions = extensions })
    {
        { "target", (port, _) => port },
        { "published", (port, _) => port },
        { "host_ip", (port, node) => port with { Address = Scalars.Text(node) } },
        { "protocol", (port, node) => port with { Protocol = Scalars.Text(node) } },
        { "mode", (port, node) => port with { Mode = Scalars.Word<PortMode>(node) } },
        { "name", (port, node) => port with { Name = Scalars.Text(node) } },
        { "app_protocol", (port, node) => port with { AppProtocol = Scalars.Text(node) } },
    };

    /// <summary>The short syntax, or the long one.</summary>
    public static Port Port(SourceNode node, ImportContext context)
    {
        // Without quotes, 22:22 is a number to base 60 for some readers, but not for Compose's.
        if (node is SourceScalar)
            return Scalars.Of(node, text => Vigo.Port.Parse(AsComposeReads(text)));
        var mapping = node as SourceMapping;
        var target = mapping?.Find("target") ?? throw Refusal.At(node.Place, "a port has no target", "write the container's port: target: 80");
        var published = mapping.Find("published") is { IsNothing: false } given ? Scalars.Text(given) : "";
        var port = Scalars.Checked(target, () => published.Length == 0 ? Vigo.Port.Parse(Scalars.Text(target)) : Vigo.Port.Publish(published, Scalars.Text(target)));
        return Long.Read(port, node, context);
    }

    // No address before the first of two colons is every address, and the transport's case is nothing.
    private static string AsComposeReads(string text)
    {
        var slash = text.LastIndexOf('/');
        var (port, transport) = slash >= 0 && text[(slash + 1)..].All(char.IsAsciiLetter) ? (text[..slash], text[slash..].ToLowerInvariant()) : (text, "");
        return (port.StartsWith(':') && port.IndexOf(':', 1) > 0 ? port[1..] : port) + transport;
    }
}
