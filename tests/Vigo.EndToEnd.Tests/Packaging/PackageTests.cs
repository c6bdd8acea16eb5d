using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Packaging;

/// <summary>What is in the packages, and what is not.</summary>
[Collection(typeof(PackedVigoCollection))]
public class PackageTests(PackedVigo packed)
{
    private const string Author = "Vigo";

    // What a compiler of SDK 10 and its IDEs have loaded already.
    private static readonly string[] OfTheCompiler = ["Microsoft.CodeAnalysis", "netstandard", "System."];

    private const string ForHosts = "Vigo.Runner.linux-x64";

    [Fact]
    public void The_files_of_each_package_are_these() =>
        Snapshot.Match(string.Concat(packed.Packages.Where(package => package != ForHosts).Select(package => $"{package}\n{string.Concat(packed.FilesOf(package).Select(file => $"  {file}\n"))}")));

    [Fact]
    public void The_program_for_hosts_is_native_or_it_is_said_why_not()
    {
        var files = packed.FilesOf(ForHosts);
        var isNative = files.Contains("tools/any/linux-x64/vigo", StringComparer.Ordinal);

        Assert.True(isNative || Environment.GetEnvironmentVariable("CI") != "true", packed.Output);
        Assert.Equal(!isNative, files.Contains("tools/net10.0/linux-x64/vigo.dll", StringComparer.Ordinal));
        Assert.Equal(!isNative, packed.Output.Contains("vigo is not compiled natively here", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("/sdk/build/Vigo.targets", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("/libgit2-", StringComparison.Ordinal));
    }

    [Fact]
    public void Packing_has_nothing_to_warn_of() => Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void No_file_names_a_folder_of_the_machine_that_packed()
    {
        byte[][] traces = [Encoding.UTF8.GetBytes(Repository.Root), Encoding.Unicode.GetBytes(Repository.Root)];

        Assert.All(packed.Packages, package => Assert.All(packed.FilesOf(package), file =>
        {
            var content = packed.Read(package, file);
            Assert.All(traces, trace => Assert.True(content.AsSpan().IndexOf(trace) < 0, $"{package}: {file}"));
        }));
    }

    [Fact]
    public void The_compiler_finds_everything_that_the_generators_refer_to()
    {
        var shipped = packed.FilesOf(Author).Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).ToList();
        var names = shipped.Select(file => Path.GetFileNameWithoutExtension(file)).ToList();

        Assert.Contains("Vigo.Generators.CodeFixes", names);
        Assert.DoesNotContain(names, name => OfTheCompiler.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.All(shipped, file => Assert.All(References(packed.Read(Author, file)), reference =>
            Assert.True(names.Contains(reference, StringComparer.Ordinal) || OfTheCompiler.Any(prefix => reference.StartsWith(prefix, StringComparison.Ordinal)), $"{file} refers to {reference}")));
    }

    private static IReadOnlyList<string> References(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
