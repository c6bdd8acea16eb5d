using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Vigo.Output;

namespace Vigo.Build.Reading;

/// <summary>
/// The generated files inside a compiled infra assembly. Read from its metadata: loading it would run a module
/// initializer, and would lock the file for the next build.
/// </summary>
internal static class CompiledOutput
{
    /// <summary>The files the manifest vouches for.</summary>
    /// <exception cref="OutputException">There is no manifest, this task is too old for it, or it doesn't match the files.</exception>
    public static CompiledFiles Read(string assembly)
    {
        try
        {
            using var stream = new FileStream(assembly, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var portableExecutable = new PEReader(stream);
            return Read(portableExecutable.GetMetadataReader());
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw NoManifest($"{assembly} is not a whole .NET assembly ({exception.Message}). Delete it and build again.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NoManifest($"{assembly} does not exist: nothing was compiled. Build again without skipping the compiler.");
        }
    }

    private static CompiledFiles Read(MetadataReader metadata)
    {
        var manifests = new List<BlobReader>();
        var files = new List<BlobReader>();
        var provenance = new List<BlobReader>();
        var sources = new List<BlobReader>();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var name = TypeName(metadata, attribute.Constructor);
            if (name == typeof(ManifestAttribute).FullName)
                manifests.Add(Arguments(metadata, attribute));
            else if (name == typeof(GeneratedFileAttribute).FullName)
                files.Add(Arguments(metadata, attribute));
            else if (name == typeof(GeneratedProvenanceAttribute).FullName)
                provenance.Add(Arguments(metadata, attribute));
            else if (name == typeof(ProvenanceSourceAttribute).FullName)
                sources.Add(Arguments(metadata, attribute));
        }

        if (manifests.Count == 0)
        {
            throw NoManifest(
                "The compiled assembly carries no manifest of generated files, so the generator did not finish, or did not run at all. " +
                "Look for CS8785 or another VIGO error above, and check that no <Analyzer Remove=…> takes Vigo.Generators away.");
        }

        if (manifests.Count > 1)
            throw NoManifest("The compiled assembly carries more than one manifest of generated files. Only the generator may emit Vigo.Output.Manifest.");

        var manifest = ReadManifest(manifests[0]);
        return new(Verify(manifest, files.ConvertAll(ReadFile)), ReadTexts(provenance), ReadTexts(sources));
    }

    private static Manifest ReadManifest(BlobReader arguments)
    {
        // The schema comes first in every schema, and nothing after it may be read before it is known.
        var schema = arguments.ReadInt32();
        if (schema > ManifestAttribute.CurrentSchema)
        {
            throw NoManifest(
                $"The generator wrote manifest schema {schema}; this build task reads up to {ManifestAttribute.CurrentSchema}. " +
                "Bring the build task and the generator to the same version of Vigo.");
        }

        var hash = arguments.ReadSerializedString() ?? "";
        var count = arguments.ReadInt32();
        var paths = new List<string>();
        for (var index = 0; index < count; index++)
            paths.Add(arguments.ReadSerializedString() ?? "");
        return new Manifest(hash, paths);
    }

    private static GeneratedFile ReadFile(BlobReader arguments) =>
        new(arguments.ReadSerializedString() ?? "", arguments.ReadSerializedString() ?? "");

    private static IReadOnlyDictionary<string, string> ReadTexts(List<BlobReader> attributes)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in attributes.ConvertAll(ReadFile))
            texts[attribute.Path] = attribute.Text;
        return texts;
    }

    private static List<GeneratedFile> Verify(Manifest manifest, List<GeneratedFile> files)
    {
        var promised = manifest.Paths.OrderBy(path => path, StringComparer.Ordinal);
        var present = files.Select(file => file.Path).OrderBy(path => path, StringComparer.Ordinal);
        if (!promised.SequenceEqual(present, StringComparer.Ordinal))
            throw Torn("the manifest names other files than the assembly carries");
        if (!string.Equals(manifest.Hash, OutputHash.Of(files.Select(file => new KeyValuePair<string, string>(file.Path, file.Text))), StringComparison.Ordinal))
            throw Torn("the files don't have the hash that the manifest names");
        // An unmarked file would be written once and never again: the next build would take it for a person's.
        if (files.Find(file => !Marker.IsIn(file.Text)) is { } unmarked)
            throw Torn($"{unmarked.Path} lacks the marker at its beginning");
        return files;
    }

    private static BlobReader Arguments(MetadataReader metadata, CustomAttribute attribute)
    {
        const ushort Prolog = 1; // ECMA-335 II.23.3
        var value = metadata.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == Prolog ? value : throw new BadImageFormatException("a custom attribute is malformed");
    }

    private static string? TypeName(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
            return null;
        var declaring = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (declaring.Kind != HandleKind.TypeReference)
            return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)declaring);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static OutputException Torn(string why) =>
        NoManifest($"The generated files in the assembly are not a whole set: {why}. Rebuild; only the generator may emit Vigo.Output attributes.");

    private static OutputException NoManifest(string why) =>
        new(new Finding(Rules.NoManifest, null, why + " Nothing was written and nothing deleted."));

    private sealed record Manifest(string Hash, IReadOnlyList<string> Paths);
}
