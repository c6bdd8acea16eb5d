using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Tests.EnvFiles;

public class EnvFileMemberUseTests
{
    [Fact]
    public void Files_and_keys_stand_where_the_vocabulary_takes_them() => Check(
        """
        Stack Exolan() => new("exolan")
        {
            EnvFiles = [EnvFiles.Global],
            Services = new()
            {
                ["web"] = new()
                {
                    Image = EnvFiles.Exolan.EXOLAN_IMAGE,
                    EnvFiles = [EnvFiles.Global, EnvFiles.Exolan],
                    Environment = new() { ["BASE_URL"] = $"https://{EnvFiles.Exolan.EXOLAN_HOST}", ["HOST"] = EnvFiles.Exolan.EXOLAN_HOST.Or("exolan.be") },
                    Routes = [Route.To(EnvFiles.Exolan.EXOLAN_HOST, EnvFiles.Exolan.EXOLAN_PORT)],
                },
            },
        };
        """);

    [Fact]
    public void A_misspelt_key_does_not_compile() => Check("string Host() => EnvFiles.Exolan.[|EXOLAN_HOTS|];", "CS1061");

    [Fact]
    public void A_misspelt_file_does_not_compile() => Check("EnvFile File() => EnvFiles.[|Exolam|];", "CS0117");

    [Fact]
    public void A_key_of_another_file_does_not_compile() => Check("string Host() => EnvFiles.Global.[|EXOLAN_HOST|];", "CS1061");

    [Fact]
    public void A_key_that_Compose_cannot_interpolate_says_so_where_it_is_used() =>
        Check("string Host() => [|EnvFiles.Exolan.DOTTED_KEY|];", "CS0619", "Compose can't interpolate 'DOTTED.KEY'");

    /// <summary>Compiles a member of an infra class. What is marked must be an error of that number, and nothing else may be one.</summary>
    private static void Check(string marked, string? id = null, string? message = null)
    {
        TestFileMarkupParser.GetSpans($"using Vigo;\npublic static class Infra\n{{\n    static {marked}\n}}\n", out var source, out ImmutableArray<TextSpan> spans);
        var diagnostics = new EnvRepository(
            source,
            ("env/global.env", "TRAEFIK_ACME_EMAIL=x\n"),
            ("env/exolan.env", "EXOLAN_HOST=x\nEXOLAN_PORT=x\nEXOLAN_IMAGE=x\nDOTTED.KEY=x\n")).Compile().Diagnostics;

        Assert.Equal(
            spans.Select(span => (id, source.Substring(span.Start, span.Length))),
            diagnostics.Select(diagnostic => ((string?)diagnostic.Id, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))));
        if (message is not null)
            Assert.Contains(message, diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
