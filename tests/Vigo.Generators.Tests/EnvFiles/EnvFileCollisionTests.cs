using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Tests.EnvFiles;

/// <summary>VIGO2014: two files or keys that become one member leave compiling code, and one error at the one that has none.</summary>
public class EnvFileCollisionTests
{
    [Fact]
    public void Two_keys() => Check(
        "/repo/env/app.env(2,1): VIGO2014: 'FOO.BAR' has no member, since 'FOO_BAR' is EnvFiles.App.FOO_BAR already: rename one of the two",
        ("env/app.env", "OTHER=1\nFOO.BAR=1\nFOO_BAR=1\n"));

    [Fact]
    public void A_key_of_the_base_and_one_of_a_host() => Check(
        "/repo/hosts/vps-1/env/app.env(1,1): VIGO2014: 'FOO.BAR' has no member, since 'FOO-BAR' is EnvFiles.App.FOO_BAR already: rename one of the two",
        ("env/app.env", "FOO-BAR=1\n"),
        ("hosts/vps-1/env/app.env", "FOO.BAR=1\n"));

    [Fact]
    public void A_key_and_another_s_accessor() => Check(
        "/repo/env/app.env(2,1): VIGO2014: 'get_FOO' has no member, since 'FOO' is EnvFiles.App.get_FOO already: rename one of the two",
        ("env/app.env", "FOO=1\nget_FOO=1\n"));

    [Fact]
    public void Two_files() => Check(
        "/repo/env/my_app.env(1,1): VIGO2014: 'env/my_app.env' has no member, since 'env/my-app.env' is EnvFiles.MyApp already: rename one of the two",
        ("env/my_app.env", "A=1\n"),
        ("env/my-app.env", "B=1\n"));

    private static void Check(string expected, params (string Path, string Text)[] files)
    {
        var diagnostic = Assert.Single(new EnvRepository("", files).Compile().Diagnostics);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(
            expected,
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }
}
