using Microsoft.CodeAnalysis.CSharp;
using Vigo.Output;

namespace Vigo.Build.Tests.Support;

/// <summary>What the generator would emit for a set of files, written by hand.</summary>
internal static class InfraSource
{
    /// <summary>A generated file with a body of its own.</summary>
    public static GeneratedFile Compose(string path, string body = "services: {}\n", string source = "infra/Stacks/Shop.cs") =>
        new(path, Marker.Yaml(source) + "\n" + body);

    /// <summary>The files with the manifest that vouches for them.</summary>
    public static string Of(params IEnumerable<GeneratedFile> files)
    {
        var set = files.ToList();
        return Files(set) + Manifest(ManifestAttribute.CurrentSchema, HashOf(set), set.Select(file => file.Path));
    }

    public static string Files(params IEnumerable<GeneratedFile> files) =>
        string.Concat(files.Select(file => $"[assembly: Vigo.Output.GeneratedFile({Literal(file.Path)}, {Literal(file.Text)})]\n"));

    public static string Manifest(int schema, string hash, IEnumerable<string> paths) =>
        $"[assembly: Vigo.Output.Manifest({schema}, {Literal(hash)}, new string[] {{ {string.Join(", ", paths.Select(Literal))} }})]\n";

    public static string Provenance(string path, string map) => $"[assembly: Vigo.Output.GeneratedProvenance({Literal(path)}, {Literal(map)})]\n";

    public static string Source(string path, string digest) => $"[assembly: Vigo.Output.ProvenanceSource({Literal(path)}, {Literal(digest)})]\n";

    public static string HashOf(IEnumerable<GeneratedFile> files) =>
        OutputHash.Of(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
