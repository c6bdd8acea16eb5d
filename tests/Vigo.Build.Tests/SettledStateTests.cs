using Vigo.Build.Comparing;
using Vigo.Build.Tests.Support;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

/// <summary>A build after which nothing changed is known for one, and anything that changed is seen.</summary>
public sealed class SettledStateTests : IDisposable
{
    private const string Shop = "stacks/shop/docker-compose.yml";
    private const string Blog = "stacks/blog/docker-compose.yml";
    private const string Companion = "stacks/shop/nginx.conf";

    private readonly InfraRepository _infra = new(Compose(Shop, "a: 1\n"), Compose(Blog));

    public SettledStateTests()
    {
        _infra.Put(Companion, "server {}\n");
        _infra.Write().Succeeded();
    }

    [Fact]
    public void When_nothing_changed_the_assembly_is_not_read()
    {
        Damage();

        _infra.Write().Succeeded();
    }

    [Fact]
    public void Another_assembly_is_read()
    {
        Damage();
        File.SetLastWriteTimeUtc(_infra.Assembly, DateTime.UtcNow.AddSeconds(10));

        _infra.Write().Failed("VIGO9005");
    }

    [Fact]
    public void A_check_reads_it_all_the_same()
    {
        Damage();

        _infra.Check().Failed("VIGO9005");
    }

    [Fact]
    public void A_file_edited_by_hand_is_put_back_though_its_length_and_time_are_the_same()
    {
        var before = File.GetLastWriteTimeUtc(_infra.At(Shop));
        _infra.Put(Shop, Compose(Shop, "a: 2\n").Text);
        File.SetLastWriteTimeUtc(_infra.At(Shop), before);

        Assert.Equal(["  written " + Shop], _infra.Write().Messages);
    }

    [Fact]
    public void A_file_that_is_gone_is_written_again()
    {
        File.Delete(_infra.At(Shop));

        Assert.Equal(["  written " + Shop], _infra.Write().Messages);
    }

    [Fact]
    public void A_file_that_no_record_asks_for_is_deleted()
    {
        _infra.Put("stacks/old/docker-compose.yml", Compose("stacks/old/docker-compose.yml").Text);

        Assert.Equal(["  deleted stacks/old/docker-compose.yml"], _infra.Write().Messages);
    }

    [Fact]
    public void A_companion_that_turns_into_a_generated_file_is_deleted()
    {
        _infra.Put(Companion, Compose(Companion).Text);

        Assert.Equal(["  deleted " + Companion], _infra.Write().Messages);
    }

    [Fact]
    public void An_edited_companion_changes_nothing()
    {
        _infra.Put(Companion, "server { listen 80; }\n");
        Damage();

        _infra.Write().Succeeded();
    }

    [Fact]
    public void A_folder_in_place_of_a_companion_is_seen()
    {
        var before = SettledState.Of(_infra.Root);
        File.Delete(_infra.At(Companion));
        Directory.CreateDirectory(_infra.At(Companion));

        Assert.NotEqual(before, SettledState.Of(_infra.Root));
    }

    [Fact]
    public void Provenance_that_is_gone_is_written_again()
    {
        File.Delete(_infra.ProvenanceFile);

        _infra.Write().Succeeded();

        Assert.True(File.Exists(_infra.ProvenanceFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    public void A_damaged_state_is_none(string damaged)
    {
        File.WriteAllText(_infra.StateFile, damaged);
        Damage();

        _infra.Write().Failed("VIGO9005");
    }

    [Fact]
    public void A_build_that_refuses_leaves_no_state()
    {
        _infra.Put(Shop, "somebody's own\n");
        _infra.Write().Failed("VIGO9004");

        _infra.Write().Failed("VIGO9004");
    }

    [Fact]
    public void What_stands_for_files_just_written_does_not_stand_for_an_edit_that_came_at_once()
    {
        GeneratedFile[] files = [Compose(Shop, "a: 1\n"), Compose(Blog)];
        Assert.Equal(SettledState.Of(_infra.Root, "same"), SettledState.After(_infra.Root, files, "same"));

        _infra.Put(Shop, Compose(Shop, "a: 2\n").Text);
        Assert.NotEqual(SettledState.Of(_infra.Root, "same"), SettledState.After(_infra.Root, files, "same"));

        File.Delete(_infra.At(Shop));
        Assert.Null(SettledState.After(_infra.Root, files, "same"));
    }

    [Fact]
    public void A_long_file_counts_to_its_end()
    {
        var head = Compose(Shop, new string('#', 10_000) + "\n").Text;
        _infra.Put(Shop, head + "a: 1\n");
        var before = SettledState.Of(_infra.Root);

        _infra.Put(Shop, head + "a: 2\n");

        Assert.NotEqual(before, SettledState.Of(_infra.Root));
    }

    public void Dispose() => _infra.Dispose();

    // What is not read can be anything, as long as its length and its time say that it is the same.
    private void Damage()
    {
        var before = File.GetLastWriteTimeUtc(_infra.Assembly);
        File.WriteAllBytes(_infra.Assembly, new byte[new FileInfo(_infra.Assembly).Length]);
        File.SetLastWriteTimeUtc(_infra.Assembly, before);
    }
}
