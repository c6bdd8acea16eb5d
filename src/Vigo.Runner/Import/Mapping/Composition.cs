using System.Globalization;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>What a service or a file takes from elsewhere.</summary>
/// <remarks>Compose Specification, "extends", "include", "provider" and "models".</remarks>
internal static class Composition
{
    private static readonly KeyTable<(string? Service, string? File)> ExtendsKeys = new("extends")
    {
        { "service", (extends, node) => extends with { Service = Scalars.Text(node) } },
        { "file", (extends, node) => extends with { File = Scalars.Text(node) } },
    };

    private static readonly KeyTable<Provider> ProviderKeys = new("provider", (provider, extensions) => provider with { Extensions = extensions })
    {
        { "type", (provider, node) => provider with { Type = Scalars.Text(node) } },
        { "options", (provider, node) => provider with { Options = Collections.Map(node, (_, value) => Option(value)) } },
    };

    private static readonly KeyTable<ModelUse> UseKeys = new("a model's use", (use, extensions) => use with { Extensions = extensions })
    {
        { "endpoint_var", (use, node) => use with { EndpointVariable = Scalars.Text(node) } },
        { "model_var", (use, node) => use with { ModelVariable = Scalars.Text(node) } },
    };

    private static readonly KeyTable<(Sequence<string> Paths, string? Folder, Sequence<string> EnvFiles)> IncludeKeys = new("include")
    {
        { "path", (include, node) => include with { Paths = Collections.OneOrMore(node, Scalars.Text) } },
        { "project_directory", (include, node) => include with { Folder = Scalars.Text(node) } },
        { "env_file", (include, node) => include with { EnvFiles = Collections.OneOrMore(node, Scalars.Text) } },
    };

    /// <summary>The service that another one starts from.</summary>
    public static Extends Extends(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Vigo.Extends.Service(Scalars.Text(node));
        var (service, file) = ExtendsKeys.Read(default, node, context);
        return Vigo.Extends.Service(service ?? throw Refusal.At(node.Place, "extends names no service", "write service: NAME"), file);
    }

    /// <summary>Another file of the project.</summary>
    public static Include Include(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Vigo.Include.Of(Scalars.Text(node));
        var (paths, folder, envFiles) = IncludeKeys.Read(([], null, []), node, context);
        return paths.Count > 0
            ? Vigo.Include.Of([.. paths]) with { ProjectDirectory = folder, EnvFiles = envFiles }
            : throw Refusal.At(node.Place, "include names no file", "write path: FILE");
    }

    /// <summary>The program that runs a service.</summary>
    public static Provider Provider(SourceNode node, ImportContext context) => ProviderKeys.Read(new(""), node, context);

    /// <summary>Models that a service asks.</summary>
    public static Sequence<ModelUse> Uses(SourceNode node, ImportContext context) => node is SourceMapping mapping
        ? mapping.Entries.Select(entry => entry.Value.IsNothing ? ModelUse.Of(entry.Key.Text) : UseKeys.Read(ModelUse.Of(entry.Key.Text), entry.Value, context)).ToSequence()
        : Collections.List(node, model => ModelUse.Of(Scalars.Text(model)));

    private static ProviderOption Option(SourceNode node)
    {
        if (node is SourceList list)
            return ProviderOption.List([.. list.Items.Select(Value)]);
        var text = Scalars.Text(node);
        return node is not SourceScalar { IsPlain: true } ? text
            : text is "true" or "false" ? text == "true"
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real
            : text;
    }

    private static ProviderValue Value(SourceNode node)
    {
        var text = Scalars.Text(node);
        return node is not SourceScalar { IsPlain: true } ? text
            : text is "true" or "false" ? text == "true"
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real
            : text;
    }
}
