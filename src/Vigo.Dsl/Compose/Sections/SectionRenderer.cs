using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a stack declares beside its services, each entry with its key.</summary>
internal static class SectionRenderer
{
    public static ComposeNode Volume(Volume volume, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("external", volume.IsExternal, nameof(Vigo.Volume.IsExternal));
        mapping.Text("name", volume.Name, nameof(Vigo.Volume.Name));
        mapping.Text("driver", volume.Driver, nameof(Vigo.Volume.Driver));
        mapping.Map("driver_opts", volume.DriverOptions, nameof(Vigo.Volume.DriverOptions));
        mapping.Map("labels", volume.Labels, nameof(Vigo.Volume.Labels));
        mapping.Extensions(volume.Extensions);
        return mapping.Build();
    }

    public static ComposeNode Config(Config config, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("external", config.IsExternal, nameof(Vigo.Config.IsExternal));
        mapping.Text("name", config.Name, nameof(Vigo.Config.Name));
        mapping.Text("file", config.File, nameof(Vigo.Config.File));
        mapping.Text("environment", config.Environment, nameof(Vigo.Config.Environment));
        mapping.Text("content", config.Content, nameof(Vigo.Config.Content));
        mapping.Text("template_driver", config.TemplateDriver, nameof(Vigo.Config.TemplateDriver));
        mapping.Map("labels", config.Labels, nameof(Vigo.Config.Labels));
        mapping.Extensions(config.Extensions);
        return mapping.Build();
    }

    public static ComposeNode Secret(Secret secret, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("external", secret.IsExternal, nameof(Vigo.Secret.IsExternal));
        mapping.Text("name", secret.Name, nameof(Vigo.Secret.Name));
        mapping.Text("file", secret.File, nameof(Vigo.Secret.File));
        mapping.Text("environment", secret.Environment, nameof(Vigo.Secret.Environment));
        mapping.Text("driver", secret.Driver, nameof(Vigo.Secret.Driver));
        mapping.Map("driver_opts", secret.DriverOptions, nameof(Vigo.Secret.DriverOptions));
        mapping.Text("template_driver", secret.TemplateDriver, nameof(Vigo.Secret.TemplateDriver));
        mapping.Map("labels", secret.Labels, nameof(Vigo.Secret.Labels));
        mapping.Extensions(secret.Extensions);
        return mapping.Build();
    }

    public static ComposeNode Model(LanguageModel model, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("name", model.Name, nameof(LanguageModel.Name));
        mapping.Text("model", model.Model, nameof(LanguageModel.Model));
        mapping.Value("context_size", model.ContextSize, nameof(LanguageModel.ContextSize));
        mapping.Texts("runtime_flags", model.RuntimeFlags, nameof(LanguageModel.RuntimeFlags));
        mapping.Extensions(model.Extensions);
        return mapping.Build();
    }

    public static ComposeNode Include(Include include, ModelPath path)
    {
        if (include.IsPlain)
            return MappingBuilder.Text(include.Paths[0], path.Property(nameof(Vigo.Include.Paths)).Index(0));
        var mapping = new RecordBuilder(path);
        mapping.UniqueTexts("path", include.Paths, nameof(Vigo.Include.Paths));
        mapping.Text("project_directory", include.ProjectDirectory, nameof(Vigo.Include.ProjectDirectory));
        mapping.UniqueTexts("env_file", include.EnvFiles, nameof(Vigo.Include.EnvFiles));
        return mapping.Build();
    }
}
