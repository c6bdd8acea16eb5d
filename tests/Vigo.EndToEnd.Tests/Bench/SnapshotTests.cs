using Vigo.Testing;
using Xunit.Sdk;

namespace Vigo.EndToEnd.Tests.Bench;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Verified => _directory["Some.Test.verified.txt"];

    private string Received => _directory["Some.Test.received.txt"];

    [Fact]
    public void A_text_lies_beside_its_test_under_the_names_of_class_and_method() => Snapshot.Match("This text was accepted.\n");

    [Fact]
    public void A_mismatch_leaves_the_received_text_and_shows_the_lines_that_differ()
    {
        File.WriteAllText(Verified, "same\nold\n");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Match("same\nnew\n", Verified, Received, accept: false));

        Assert.Contains(" same\n-old\n+new\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("same\nnew\n", File.ReadAllText(Received));
        Assert.Equal("same\nold\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void A_text_nobody_verified_fails()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.Match("new\n", Verified, Received, accept: false));

        Assert.False(File.Exists(Verified));
        Assert.True(File.Exists(Received));
    }

    [Fact]
    public void Accepting_makes_the_text_the_verified_one()
    {
        File.WriteAllText(Received, "left from an earlier run\n");

        Snapshot.Match("new\n", Verified, Received, accept: true);
        Snapshot.Match("new\n", Verified, Received, accept: false);

        Assert.Equal("new\n", File.ReadAllText(Verified));
        Assert.False(File.Exists(Received));
    }

    public void Dispose() => _directory.Dispose();
}
