using Vigo.Generators.EnvFiles;
using Vigo.Model;

namespace Vigo.Generators.Tests.EnvFiles;

/// <summary>What is kept of a file that did not change, and what is not.</summary>
public class MappedEnvFileTests
{
    private readonly EnvFileSource _app = new("env/app.env", "A.B=1\nA-B=1\n");
    private readonly EnvFileSource _override = new("hosts/h/env/app.env", "C=1\n");
    private readonly EnvFileSource _other = new("env/other.env", "D=1\n");

    [Fact]
    public void The_members_of_an_unchanged_file_are_the_same_object()
    {
        var before = EnvFilesSource.MembersOf([_app, _override, _other]);
        var after = EnvFilesSource.MembersOf([_app, _override, new("env/other.env", "D=1\nE=1\n")]);

        Assert.Same(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
    }

    [Fact]
    public void An_override_more_or_less_or_another_one_is_seen()
    {
        Assert.Equal(["A_B", "C"], KeysOf(_app, _override));
        Assert.Equal(["A_B"], KeysOf(_app));
        Assert.Equal(["A_B", "E"], KeysOf(_app, new("hosts/h/env/app.env", "E=1\n")));
        Assert.Equal(["C"], KeysOf(_override));
        Assert.Equal(["A_B", "C"], KeysOf(_override, _app));
    }

    [Fact]
    public void Collisions_of_an_unchanged_file_are_said_again()
    {
        var keys = EnvFilesSource.KeysOf([_app, _other]);
        var first = EnvFileMapping.CollisionsOf(keys);

        Assert.Single(first);
        Assert.Equal(first, EnvFileMapping.CollisionsOf(keys));
    }

    [Fact]
    public void A_name_that_another_file_takes_away_is_given_up()
    {
        var alone = Assert.Single(EnvFilesSource.MembersOf([_app]));
        var both = EnvFilesSource.MembersOf([_app, new("env/APP.env", "F=1\n")]);

        Assert.Equal("EnvFiles.App.g.cs", alone.HintName);
        Assert.Equal(["EnvFiles.APP.g.cs", "EnvFiles.App-2.g.cs"], both.Select(file => file.HintName));
        Assert.Same(alone, Assert.Single(EnvFilesSource.MembersOf([_app])));
    }

    private static IEnumerable<string> KeysOf(params EnvFileSource[] files) => Assert.Single(EnvFilesSource.MembersOf(files)).Keys.Select(key => key.Identifier);
}
