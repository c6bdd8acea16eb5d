using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>The files of a model.</summary>
internal static partial class InfraText
{
    public const string UsingsPath = "infra/Usings.cs";
    public const string TemplatePath = "infra/Templates/Web.cs";
    public const string HostsPath = "infra/Hosts.cs";

    public static ImmutableArray<string> StackUsings { get; } = ["using static Infra.Shared;", "using Infra.Extra;", "using System.Text;", "using Shadow = System.String;"];

    public static ImmutableArray<string> StackAttributes { get; } =
    [
        "",
        "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Vigo.Rules\", \"VIGO1001\")] ",
        "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Vigo.Evaluation\", \"VIGO0001\")] ",
        "[Obsolete(\"for a while\")] ",
    ];

    public static ImmutableArray<string> Templates { get; } =
    [
        "public static Service Of(Image image) => new() { Image = image, Restart = Restart.UnlessStopped };",
        "public static Service Of(Image image) => new() { Image = image, Restart = Restart.Always, CpuLimit = Limit }; private const double Limit = 1.5;",
        "public static Service Of(Image image, params string[] ports) => new() { Image = image, Ports = [.. ports.Select(port => (Port)port)] };",
        "public static Service Of(Image image) => Base with { Image = image }; private static readonly Service Base = new() { User = \"1000\", Labels = new() { [\"made-by\"] = nameof(Web) } };",
        "public static Service Of(Image image) => new() { Image = image, Hostname = Environment.MachineName };",
    ];

    public static Repository Of(InfraModel model)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [UsingsPath] = Usings(model),
            [TemplatePath] = $$"""
                namespace Infra.Templates;

                public static class Web
                {
                    {{Templates[model.Template]}}
                }

                """,
            [HostsPath] = Hosts(model),
        };
        foreach (var stack in model.Stacks)
            files[stack.Path] = StackText.Of(model, stack);
        for (var i = 0; i < model.Files.Count; i++)
            files[model.Files[i].Path] = Shared(model, i);
        foreach (var (path, version) in model.OtherFiles.Where(file => file.Value >= 0))
            files[path] = OtherFiles.Text(path, version);
        foreach (var scribble in model.Scribbles.Where(scribble => files.ContainsKey(scribble.Path)))
            files[scribble.Path] = With(files[scribble.Path], scribble);
        foreach (var (path, text) in model.Undone.Where(file => files.ContainsKey(file.Key)))
            files[path] = text;
        return Repository.Of(files) with { IsChecked = model.IsChecked, HasSymbol = model.HasSymbol, LibraryRelease = model.LibraryRelease };
    }

    /// <summary>A text of a coupling's with what stands for a name and a digit put in.</summary>
    public static string Filled(string text, CouplingModel coupling, int digit) => Name()
        .Replace(text, coupling.Number.ToString(CultureInfo.InvariantCulture) + new string('x', coupling.Renames))
        .Replace("@", digit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The pieces that stand somewhere, in their order there.</summary>
    public static IEnumerable<string> Pieces(InfraModel model, Where place, Func<CouplingModel, PieceModel, bool> isHere) =>
        from coupling in model.Couplings
        from pair in Couplings.All[coupling.Coupling].Pieces.Zip(coupling.Pieces)
        let text = pair.First.Texts[pair.Second.Version % pair.First.Texts.Length]
        where pair.First.Where == place && text.Length > 0 && isHere(coupling, pair.Second)
        orderby pair.Second.Order, coupling.Number
        select Filled(text, coupling, pair.Second.Digit);

    private static string Usings(InfraModel model)
    {
        var text = new StringBuilder();
        foreach (var line in Pieces(model, Where.InUsings, (_, _) => true))
            text.Append(line).Append('\n');
        text.Append(model.HasGlobalSystem ? "global using System;\n" : "");
        text.Append("global using System.Collections.Generic;\nglobal using System.Linq;\nglobal using Vigo;\n");
        return text.ToString();
    }

    private static string Shared(InfraModel model, int file)
    {
        var text = new StringBuilder();
        foreach (var line in Pieces(model, Where.InNamespace, (_, piece) => piece.File == file))
            text.Append(line).Append("\n\n");
        var types = text.ToString();
        var members = string.Concat(Pieces(model, Where.InShared, (_, piece) => piece.File == file).Select(line => $"    {line}\n"));
        var source = model.Files[file];
        return (types.Length > 0 ? $"namespace {source.Namespace}\n{{\n{types}}}\n\n" : "")
            + (members.Length > 0 || file == 0 ? $"namespace Infra\n{{\n    public static partial class Shared\n    {{\n{members}    }}\n}}\n" : "");
    }

    private static string Hosts(InfraModel model)
    {
        var text = new StringBuilder("using Infra.Stacks;\n\nnamespace Infra;\n\npublic static class Hosts\n{\n");
        foreach (var host in model.Hosts)
        {
            var overlays = host.Overlays.Where(number => model.Stacks.Any(stack => stack.Number == number)).Select(number => $"S{number}.{StackText.Member}.With(\"web\", web => {Change(host.Change)})");
            text.Append(CultureInfo.InvariantCulture, $"    [Host]\n    public static Host Host{host.Number} => new(\"host-{host.Number}\")\n    {{\n        Kind = HostKind.{(HostKind)(host.Kind % 3)},\n        Overlays = [{string.Join(", ", overlays)}],\n    }};\n\n");
        }

        if (model.Proxy > 0)
            text.Append(CultureInfo.InvariantCulture, $"    [Proxy]\n    public static Stack Proxy => new(\"proxy\") {{ Services = new() {{ [\"traefik\"] = new() {{ Image = Image.Of(\"traefik\").Version(\"3.{model.Proxy}\"), Ports = [Port.Publish(80, 80)] }} }} }};\n\n");
        if (model.Retired is { } retired)
            text.Append(CultureInfo.InvariantCulture, $"    [Retire]\n    public static Retirement Old => new(\"app{retired}\");\n");
        return text.Append("}\n").ToString();
    }

    private static string Change(int change) => (change % 4) switch
    {
        0 => "web with { Image = web.Image!.Branch(\"main\") }",
        1 => "web with { Environment = web.Environment.Set(\"HOST\", nameof(Hosts)) }",
        2 => "web with { Replicas = web.Environment.Count }",
        _ => "Templates.Web.Of(web.Image!)",
    };

    // Before a quotation mark it is the text's own: an interpolated string.
    [GeneratedRegex("\\$(?!\")")]
    private static partial Regex Name();

    private static string With(string text, Scribble scribble)
    {
        var lines = text.Split('\n').ToList();
        lines.Insert(scribble.Line % lines.Count, scribble.Text);
        return string.Join('\n', lines);
    }
}
