using Vigo.Runner.Demo;

namespace Vigo.Runner.Tests.Demo;

public sealed class BuildDiagnosticTests
{
    [Fact]
    public void An_error_is_read_with_its_place() =>
        Assert.Equal(
            [new BuildDiagnostic("/tmp/a b/infra/Tags.cs", 7, 33, "VIGO1001", "service 'web' runs 'shop:latest' (really)")],
            BuildDiagnostic.ErrorsIn("/tmp/a b/infra/Tags.cs(7,33): error VIGO1001: service 'web' runs 'shop:latest' (really) (https://example.com/VIGO1001.md) [/tmp/a b/infra/Infra.csproj]\n"));

    [Fact]
    public void An_error_that_the_build_repeats_is_one() =>
        Assert.Single(BuildDiagnostic.ErrorsIn("/a/B.cs(1,2): error CS1002: ; expected [/a/I.csproj]\n    0 Warning(s)\n/a/B.cs(1,2): error CS1002: ; expected [/a/I.csproj]\n"));

    [Fact]
    public void A_warning_is_none() => Assert.Empty(BuildDiagnostic.ErrorsIn("/a/B.cs(1,2): warning CS1591: missing [/a/I.csproj]\n"));
}
