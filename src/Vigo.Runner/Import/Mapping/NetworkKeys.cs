using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Networks of a stack, a service's place on them, and lines for hosts files.</summary>
/// <remarks>Compose Specification, "networks" and "extra_hosts".</remarks>
internal static class NetworkKeys
{
    private static readonly KeyTable<NetworkAttachment> Attachment = new("a network of a service", (attachment, extensions) => attachment with { Extensions = extensions })
    {
        { "aliases", (attachment, node) => attachment with { Aliases = Collections.List(node, Scalars.Text) } },
        { "ipv4_address", (attachment, node) => attachment with { Ipv4Address = Scalars.Of(node, IpAddress.Parse) } },
        { "ipv6_address", (attachment, node) => attachment with { Ipv6Address = Scalars.Of(node, IpAddress.Parse) } },
        { "link_local_ips", (attachment, node) => attachment with { LinkLocalAddresses = Collections.List(node, address => Scalars.Of(address, IpAddress.Parse)) } },
        { "mac_address", (attachment, node) => attachment with { MacAddress = Scalars.Checked(node, () => MacAddress.Parse(Scalars.Written(node))) } },
        { "interface_name", (attachment, node) => attachment with { InterfaceName = Scalars.Text(node) } },
        { "driver_opts", (attachment, node) => attachment with { DriverOptions = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
        { "priority", (attachment, node) => attachment with { Priority = Scalars.Number(node) } },
        { "gw_priority", (attachment, node) => attachment with { GatewayPriority = Scalars.Number(node) } },
    };

    private static readonly KeyTable<AddressPool> Pool = new("a range of addresses", (pool, extensions) => pool with { Extensions = extensions })
    {
        { "subnet", (pool, node) => pool with { Subnet = Scalars.Of(node, Subnet.Parse) } },
        { "ip_range", (pool, node) => pool with { Range = Scalars.Of(node, Subnet.Parse) } },
        { "gateway", (pool, node) => pool with { Gateway = Scalars.Of(node, IpAddress.Parse) } },
        { "aux_addresses", (pool, node) => pool with { Reserved = Collections.Map(node, (_, address) => Scalars.Of(address, IpAddress.Parse)) } },
    };

    private static readonly KeyTable<Ipam> Ipam = new("ipam", (ipam, extensions) => ipam with { Extensions = extensions })
    {
        { "driver", (ipam, node) => ipam with { Driver = Scalars.Text(node) } },
        { "config", (ipam, node, context) => ipam with { Pools = Collections.List(node, pool => Pool.Read(new(), pool, context)) } },
        { "options", (ipam, node) => ipam with { Options = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
    };

    /// <summary>The keys of a network.</summary>
    public static KeyTable<Network> Network { get; } = new("a network", (network, extensions) => network with { Extensions = extensions })
    {
        { "name", (network, node) => network with { Name = Scalars.Text(node) } },
        { "external", (network, node) => External.Of(node) is var (isExternal, name) ? network with { IsExternal = isExternal, Name = name ?? network.Name } : network },
        { "driver", (network, node) => network with { Driver = Scalars.Text(node) } },
        { "driver_opts", (network, node) => network with { DriverOptions = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
        { "internal", (network, node) => network with { IsInternal = Scalars.Flag(node) } },
        { "attachable", (network, node) => network with { IsAttachable = Scalars.Flag(node) } },
        { "enable_ipv4", (network, node) => network with { EnableIpv4 = Scalars.Flag(node) } },
        { "enable_ipv6", (network, node) => network with { EnableIpv6 = Scalars.Flag(node) } },
        { "ipam", (network, node, context) => network with { Ipam = Ipam.Read(new(), node, context) } },
        { "labels", (network, node) => network with { Labels = Collections.Texts(node) } },
    };

    /// <summary>Networks by key, with or without more to say.</summary>
    public static Sequence<NetworkAttachment> Attachments(SourceNode node, ImportContext context) => node is SourceMapping mapping
        ? mapping.Entries.Select(entry => entry.Value.IsNothing ? NetworkAttachment.To(entry.Key.Text) : Read(entry, context)).ToSequence()
        : Collections.List(node, network => NetworkAttachment.To(Scalars.Text(network)));

    private static NetworkAttachment Read(SourceEntry entry, ImportContext context)
    {
        var (plain, read) = (NetworkAttachment.To(entry.Key.Text), Attachment.Read(NetworkAttachment.To(entry.Key.Text), entry.Value, context));
        return read == plain ? read with { IsSpelledOut = true } : read;
    }

    /// <summary>Names and addresses, as a mapping or as a list of <c>name=address</c> or <c>name:address</c>.</summary>
    public static Map<HostAddresses> Hosts(SourceNode node)
    {
        var hosts = new List<(string Name, IpAddress Address)>();
        if (node is SourceMapping mapping)
        {
            hosts.AddRange(mapping.Entries.SelectMany(entry => Collections.OneOrMore(entry.Value, address => Scalars.Of(address, IpAddress.Parse)).Select(address => (entry.Key.Text, address))));
        }
        else
        {
            hosts.AddRange(Collections.List(node, item =>
            {
                var text = Scalars.Text(item);
                var at = text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? equals : text.IndexOf(':', StringComparison.Ordinal);
                return at > 0
                    ? (text[..at], Scalars.Checked(item, () => IpAddress.Parse(text[(at + 1)..])))
                    : throw Refusal.At(item.Place, $"{item.What} is no name with an address", "write NAME=ADDRESS");
            }));
        }

        return new(hosts.GroupBy(host => host.Name, host => host.Address, StringComparer.Ordinal).Select(host => KeyValuePair.Create(host.Key, HostAddresses.Of([.. host]))));
    }
}
