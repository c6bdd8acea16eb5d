namespace Vigo.Runner.Import.Mapping;

/// <summary>What a stack declares beside services and networks.</summary>
/// <remarks>Compose Specification, the top-level elements of these names.</remarks>
internal static class SectionKeys
{
    /// <summary>The keys of a volume.</summary>
    public static KeyTable<Volume> Volume { get; } = new("a volume", (volume, extensions) => volume with { Extensions = extensions })
    {
        { "name", (volume, node) => volume with { Name = Scalars.Text(node) } },
        { "external", (volume, node) => External.Of(node) is var (isExternal, name) ? volume with { IsExternal = isExternal, Name = name ?? volume.Name } : volume },
        { "driver", (volume, node) => volume with { Driver = Scalars.Text(node) } },
        { "driver_opts", (volume, node) => volume with { DriverOptions = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
        { "labels", (volume, node) => volume with { Labels = Collections.Texts(node) } },
    };

    /// <summary>The keys of a config.</summary>
    public static KeyTable<Config> Config { get; } = new("a config", (config, extensions) => config with { Extensions = extensions })
    {
        { "name", (config, node) => config with { Name = Scalars.Text(node) } },
        { "file", (config, node) => config with { File = Scalars.Text(node) } },
        { "content", (config, node) => config with { Content = Scalars.Text(node) } },
        { "environment", (config, node) => config with { Environment = Scalars.Text(node) } },
        { "external", (config, node) => External.Of(node) is var (isExternal, name) ? config with { IsExternal = isExternal, Name = name ?? config.Name } : config },
        { "template_driver", (config, node) => config with { TemplateDriver = Scalars.Text(node) } },
        { "labels", (config, node) => config with { Labels = Collections.Texts(node) } },
    };

    /// <summary>The keys of a secret.</summary>
    public static KeyTable<Secret> Secret { get; } = new("a secret", (secret, extensions) => secret with { Extensions = extensions })
    {
        { "name", (secret, node) => secret with { Name = Scalars.Text(node) } },
        { "file", (secret, node) => secret with { File = Scalars.Text(node) } },
        { "environment", (secret, node) => secret with { Environment = Scalars.Text(node) } },
        { "external", (secret, node) => External.Of(node) is var (isExternal, name) ? secret with { IsExternal = isExternal, Name = name ?? secret.Name } : secret },
        { "driver", (secret, node) => secret with { Driver = Scalars.Text(node) } },
        { "driver_opts", (secret, node) => secret with { DriverOptions = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
        { "template_driver", (secret, node) => secret with { TemplateDriver = Scalars.Text(node) } },
        { "labels", (secret, node) => secret with { Labels = Collections.Texts(node) } },
    };

    /// <summary>The keys of a language model.</summary>
    public static KeyTable<LanguageModel> Model { get; } = new("a model", (model, extensions) => model with { Extensions = extensions })
    {
        { "name", (model, node) => model with { Name = Scalars.Text(node) } },
        { "model", (model, node) => model with { Model = Scalars.Text(node) } },
        { "context_size", (model, node) => model with { ContextSize = Scalars.Number(node) } },
        { "runtime_flags", (model, node) => model with { RuntimeFlags = Collections.List(node, Scalars.Text) } },
    };
}
