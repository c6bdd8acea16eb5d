namespace Vigo.Dsl.Tests.Stacks;

public class ImageTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("latest", TagKind.Latest)]
    [InlineData("stable-alpine", TagKind.Latest)]
    [InlineData("sha-0a1b2c3", TagKind.Sha)]
    [InlineData("branch-main", TagKind.Branch)]
    [InlineData("v0.1.3", TagKind.Version)]
    [InlineData("16.4-alpine", TagKind.Version)]
    [InlineData("20240817", TagKind.Version)]
    [InlineData("16-alpine", TagKind.MajorVersion)]
    [InlineData("v3", TagKind.MajorVersion)]
    [InlineData("release-42", TagKind.Build)]
    [InlineData("alpine", TagKind.Other)]
    [InlineData("bookworm-slim", TagKind.Other)]
    public void A_tag_tells_what_it_promises(string tag, TagKind kind) => Assert.Equal(kind, Image.Of("app").Tagged(tag).Kind);

    [Theory]
    [InlineData("app", true)]
    [InlineData("app:latest", true)]
    [InlineData("app:branch-main", true)]
    [InlineData("app:16", true)]
    [InlineData("app:alpine", true)]
    [InlineData("app:16.4", false)]
    [InlineData("app:sha-0a1b2c3", false)]
    [InlineData("app:latest@" + Digest, false)]
    [InlineData("registry:5000/app", true)]
    [InlineData("registry:5000/app:1.2", false)]
    public void What_may_move_is_mutable(string reference, bool isMutable) => Assert.Equal(isMutable, Image.Parse(reference).IsMutable);

    [Fact]
    public void Another_tag_forgets_the_digest_of_the_one_before()
    {
        var pinned = Image.Of("postgres").Version("16.4").Digest(Digest);

        Assert.Equal("postgres:16.4@" + Digest, pinned.ToString());
        Assert.Equal("postgres:17.0", pinned.Version("17.0").ToString());
        Assert.Equal("postgres:sha-0a1b2c3", pinned.Sha("0a1b2c3").ToString());
        Assert.Equal("postgres:branch-feat-x", pinned.Branch("feat/x").ToString());
    }

    [Fact]
    public void A_whole_reference_from_an_env_key_is_undecided() => Assert.Equal(TagKind.Variable, Image.Parse(new EnvVariable("WEB_IMAGE")).Kind);
}
