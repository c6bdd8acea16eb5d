using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A network of a stack.</summary>
internal static class NetworkRenderer
{
    public static ComposeNode Render(Network network, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("external", network.IsExternal, nameof(Network.IsExternal));
        mapping.Text("name", network.Name, nameof(Network.Name));
        mapping.Text("driver", network.Driver, nameof(Network.Driver));
        mapping.Map("driver_opts", network.DriverOptions, nameof(Network.DriverOptions));
        mapping.Value("internal", network.IsInternal, nameof(Network.IsInternal));
        mapping.Value("attachable", network.IsAttachable, nameof(Network.IsAttachable));
        mapping.Value("enable_ipv4", network.EnableIpv4, nameof(Network.EnableIpv4));
        mapping.Value("enable_ipv6", network.EnableIpv6, nameof(Network.EnableIpv6));
        mapping.Record("ipam", network.Ipam, nameof(Network.Ipam), Ipam);
        mapping.Map("labels", network.Labels, nameof(Network.Labels));
        mapping.Extensions(network.Extensions);
        return mapping.Build();
    }

    /// <summary>The proxy's network, where a route brought it and no record has it.</summary>
    public static ComposeNode Implied(ModelPath cause)
    {
        var mapping = new MappingBuilder();
        mapping.AddFlag("external", true, ScalarSource.Because(cause));
        mapping.AddText("name", Network.ProxyNetworkName, ScalarSource.Because(cause));
        return mapping.Build();
    }

    private static ComposeNode? Ipam(Ipam ipam, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("driver", ipam.Driver, nameof(Vigo.Ipam.Driver));
        mapping.List("config", ipam.Pools, nameof(Vigo.Ipam.Pools), Pool);
        mapping.Map("options", ipam.Options, nameof(Vigo.Ipam.Options));
        mapping.Extensions(ipam.Extensions);
        return mapping.BuildUnlessEmpty();
    }

    private static ComposeNode Pool(AddressPool pool, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("subnet", pool.Subnet, nameof(AddressPool.Subnet));
        mapping.Value("ip_range", pool.Range, nameof(AddressPool.Range));
        mapping.Value("gateway", pool.Gateway, nameof(AddressPool.Gateway));
        mapping.Map("aux_addresses", pool.Reserved, nameof(AddressPool.Reserved), (address, at) => WrittenScalars.Of(address, at));
        mapping.Extensions(pool.Extensions);
        return mapping.Build();
    }
}
