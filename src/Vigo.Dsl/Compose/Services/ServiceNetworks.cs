using Vigo.Model;

namespace Vigo.Compose;

/// <summary>How a service is reached, and how it finds others.</summary>
internal static class ServiceNetworks
{
    public static void AddNames(RecordBuilder mapping, Service service)
    {
        mapping.Map("extra_hosts", service.ExtraHosts, nameof(Service.ExtraHosts), Addresses);
        mapping.Values("dns", service.Dns, nameof(Service.Dns));
        mapping.UniqueTexts("dns_search", service.DnsSearch, nameof(Service.DnsSearch));
        mapping.Values("dns_opt", service.DnsOptions, nameof(Service.DnsOptions));
        mapping.Value("mac_address", service.MacAddress, nameof(Service.MacAddress));
        mapping.Values("links", service.Links, nameof(Service.Links));
        mapping.Values("external_links", service.ExternalLinks, nameof(Service.ExternalLinks));
    }

    public static ComposeNode Addresses(HostAddresses host, ModelPath path)
    {
        var addresses = MappingBuilder.List(host.Addresses, path.Property(nameof(HostAddresses.Addresses)), WrittenScalars.Of);
        return addresses.Items.Count == 1 ? addresses.Items[0] : addresses;
    }

    public static ComposeNode Port(Port port, ModelPath path) =>
        port.Name is null && port.AppProtocol is null && port.Mode is null && port.Extensions.Count == 0 ? MappingBuilder.Text(port.ToString(), Sources(port, path)) : Long(port, path);

    public static ComposeMapping Attachment(NetworkAttachment attachment, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.UniqueTexts("aliases", attachment.Aliases, nameof(NetworkAttachment.Aliases));
        mapping.Value("ipv4_address", attachment.Ipv4Address, nameof(NetworkAttachment.Ipv4Address));
        mapping.Value("ipv6_address", attachment.Ipv6Address, nameof(NetworkAttachment.Ipv6Address));
        mapping.Values("link_local_ips", attachment.LinkLocalAddresses, nameof(NetworkAttachment.LinkLocalAddresses));
        mapping.Value("mac_address", attachment.MacAddress, nameof(NetworkAttachment.MacAddress));
        mapping.Text("interface_name", attachment.InterfaceName, nameof(NetworkAttachment.InterfaceName));
        mapping.Map("driver_opts", attachment.DriverOptions, nameof(NetworkAttachment.DriverOptions));
        mapping.Value("priority", attachment.Priority, nameof(NetworkAttachment.Priority));
        mapping.Value("gw_priority", attachment.GatewayPriority, nameof(NetworkAttachment.GatewayPriority));
        mapping.Extensions(attachment.Extensions);
        return mapping.Build();
    }

    private static Sequence<ScalarSource> Sources(Port port, ModelPath path)
    {
        var sources = Sequence<ScalarSource>.Empty;
        if (port.Published is not null)
            sources = sources.And(path.Property(nameof(Vigo.Port.Published)));
        sources = sources.And(path.Property(nameof(Vigo.Port.Target)));
        if (port.Address is not null)
            sources = sources.And(path.Property(nameof(Vigo.Port.Address)));
        if (!string.Equals(port.Protocol, PortSyntax.Tcp, StringComparison.Ordinal))
            sources = sources.And(path.Property(nameof(Vigo.Port.Protocol)));
        return sources;
    }

    private static ComposeMapping Long(Port port, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("name", port.Name, nameof(Vigo.Port.Name));

        // The long syntax takes a number where the short one takes a range.
        mapping.Node("target", new ComposeScalar(Interpolation.ToCompose(port.Target), IsText: !port.Target.All(char.IsDigit), path.Property(nameof(Vigo.Port.Target))));
        mapping.Text("published", port.Published, nameof(Vigo.Port.Published));
        mapping.Text("host_ip", port.Address, nameof(Vigo.Port.Address));
        if (!string.Equals(port.Protocol, PortSyntax.Tcp, StringComparison.Ordinal))
            mapping.Text("protocol", port.Protocol, nameof(Vigo.Port.Protocol));
        mapping.Text("app_protocol", port.AppProtocol, nameof(Vigo.Port.AppProtocol));
        mapping.Word("mode", port.Mode, nameof(Vigo.Port.Mode));
        mapping.Extensions(port.Extensions);
        return mapping.Build();
    }
}
