using System.Text.Json;
using Vigo.Build.Tests.Support;
using Vigo.Output;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

/// <summary>The provenance of the last build, beside what else the build keeps for itself.</summary>
public sealed class ProvenanceFileTests : IDisposable
{
    private const string Shop = "stacks/shop/docker-compose.yml";
    private const string Map = "infra/Shop.cs\n\n0 1 1 0\n\n2 1 9 0\n";
    private readonly InfraRepository _infra = new();

    [Fact]
    public void It_holds_each_file_and_each_source_as_the_compiler_saw_them()
    {
        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map) + Source("infra/Shop.cs", "d1g35t"));

        _infra.Write().Succeeded();

        using var written = JsonDocument.Parse(File.ReadAllText(_infra.ProvenanceFile));
        Assert.Equal(1, written.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(_infra.Root, Path.GetFullPath(written.RootElement.GetProperty("root").GetString()!, Path.GetDirectoryName(_infra.ProvenanceFile)!));
        Assert.Equal("d1g35t", written.RootElement.GetProperty("sources").GetProperty("infra/Shop.cs").GetString());
        var file = written.RootElement.GetProperty("files").GetProperty(Shop);
        Assert.Equal(SourceDigest.Of(Shop, Compose(Shop).Text), file.GetProperty("digest").GetString());
        Assert.Equal(Map, file.GetProperty("map").GetString());
    }

    [Fact]
    public void It_is_left_alone_when_it_says_the_same_already()
    {
        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map));
        _infra.Write().Succeeded();
        File.SetLastWriteTimeUtc(_infra.ProvenanceFile, DateTime.UtcNow.AddDays(-1));
        var before = File.GetLastWriteTimeUtc(_infra.ProvenanceFile);

        _infra.Write().Succeeded();

        Assert.Equal(before, File.GetLastWriteTimeUtc(_infra.ProvenanceFile));
        Assert.Equal([_infra.ProvenanceFile], Directory.GetFiles(Path.GetDirectoryName(_infra.ProvenanceFile)!, "*provenance*"));
    }

    [Fact]
    public void It_follows_when_only_a_source_line_moved()
    {
        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map));
        _infra.Write().Succeeded();

        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map.Replace("0 1 1 0", "0 2 1 0", StringComparison.Ordinal)));
        _infra.Write().Succeeded();

        Assert.Contains("0 2 1 0", File.ReadAllText(_infra.ProvenanceFile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_holds_leaves_it_too()
    {
        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map));
        _infra.Put(Shop, Compose(Shop).Text);

        _infra.Check().Succeeded();

        Assert.True(File.Exists(_infra.ProvenanceFile));
    }

    [Fact]
    public void What_is_not_put_on_disk_leaves_the_last_one_as_it_is()
    {
        _infra.Compile(Of(Compose(Shop)) + Provenance(Shop, Map));
        _infra.Put(Shop, "somebody's own\n");

        _infra.Write().Failed("VIGO9004");
        _infra.Check().Failed("VIGO9004");

        Assert.False(File.Exists(_infra.ProvenanceFile));
    }

    public void Dispose() => _infra.Dispose();
}
