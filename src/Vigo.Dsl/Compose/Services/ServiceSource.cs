using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Where a service's image, or the service itself, comes from.</summary>
internal static class ServiceSource
{
    public static void AddOrigin(RecordBuilder mapping, Service service)
    {
        mapping.Record("extends", service.Extends, nameof(Service.Extends), Extends);
        mapping.Record("provider", service.Provider, nameof(Service.Provider), Provider);
    }

    public static void AddBuild(RecordBuilder mapping, Service service)
    {
        mapping.Record("build", service.Build, nameof(Service.Build), BuildRenderer.Render);
        mapping.Value("pull_policy", service.PullPolicy, nameof(Service.PullPolicy));
        mapping.Value("pull_refresh_after", service.PullRefreshAfter, nameof(Service.PullRefreshAfter));
        mapping.Value("platform", service.Platform, nameof(Service.Platform));
    }

    private static ComposeNode Extends(Extends extends, ModelPath path)
    {
        if (extends.File is null)
            return MappingBuilder.Text(extends.Name, path.Property(nameof(Vigo.Extends.Name)));
        var mapping = new RecordBuilder(path);
        mapping.Text("file", extends.File, nameof(Vigo.Extends.File));
        mapping.Text("service", extends.Name, nameof(Vigo.Extends.Name));
        return mapping.Build();
    }

    private static ComposeNode Provider(Provider provider, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("type", provider.Type, nameof(Vigo.Provider.Type));
        mapping.Map("options", provider.Options, nameof(Vigo.Provider.Options), Option);
        mapping.Extensions(provider.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Option(ProviderOption option, ModelPath path)
    {
        var values = MappingBuilder.List(option.Values, path.Property(nameof(ProviderOption.Values)), WrittenScalars.Of);
        return option.IsList ? values : values.Items[0];
    }
}
