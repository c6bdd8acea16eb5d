using Microsoft.CodeAnalysis;
using Vigo.Generators.EnvFiles;
using Vigo.Testing;

namespace Vigo.Generators.Tests.EnvFiles;

public class EnvFilesSourceTests
{
    [Fact]
    public void Each_file_is_a_class_with_a_member_for_each_key() => Snapshot.Match(Generate(
        ("env/global.env", "TRAEFIK_ACME_EMAIL=ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]\nsops_version=3.9.0\n"),
        ("env/exolan.env", "# a comment\nEXOLAN_HOST=exolan.be\nEMPTY=\n")));

    [Fact]
    public void A_host_s_keys_are_members_of_the_base_file() => Snapshot.Match(Generate(
        ("env/exolan.env", "EXOLAN_HOST=exolan.be\n"),
        ("hosts/vps-1/env/exolan.env", "VPS_ONLY=1\n"),
        ("hosts/staging-1/env/exolan.env", "EXOLAN_HOST=staging.exolan.be\nSTAGING_ONLY=1\n"),
        ("hosts/staging-1/env/extra.env", "EXTRA=1\n")));

    [Fact]
    public void Names_that_are_no_identifiers_are_mapped() => Snapshot.Match(Generate(
        ("env/my-app.prod_2.env", "FOO.BAR=1\nclass=1\n1ST=1\nToString=1\nMyAppProd2EnvFile=1\na<b>&\u0085c=1\nünïcode=1\n=1\n"),
        ("env/2nd.env", "KEY=1\n"),
        ("env/env-files.env", ""),
        ("env/one-env-file.env", ""),
        ("env/.env", "")));

    [Fact]
    public void Without_env_files_the_class_is_there_and_empty() => Assert.Contains("static partial class EnvFiles", Generate(), StringComparison.Ordinal);

    [Fact]
    public void A_file_elsewhere_is_no_env_file() =>
        Assert.Equal(Generate(), Generate(("stacks/app/app.env", "KEY=1\n"), ("env/deeper/app.env", "KEY=1\n"), ("hosts/env/app.env", "KEY=1\n")));

    [Fact]
    public void Neither_values_nor_order_nor_line_ends_nor_comments_change_the_text() => Assert.Equal(
        EnvFilesSource.Of([("env/a.env", "A=1\nB=2\n"), ("env/b.env", "C=3\n")]),
        EnvFilesSource.Of([("env/b.env", "C=changed\n"), ("env/a.env", "#ENC[cut\nB=\r\nA=ENC[AES256_GCM,broken\r\nA=twice")]));

    [Fact]
    public void No_value_is_in_the_text() => Assert.DoesNotContain("hunter2", Generate(("env/a.env", "A=hunter2\n#hunter2\nhunter2\n")), StringComparison.Ordinal);

    [Fact]
    public void The_same_text_can_be_had_without_the_generator()
    {
        (string, string)[] files = [("env/a.env", "A=1\n"), ("hosts/h/env/a.env", "B=1\n")];

        Assert.Equal(Sources(files), EnvFilesSource.Of(files));
    }

    [Fact]
    public void Each_file_is_a_source_of_its_own_after_the_class() => Assert.Equal(
        ["EnvFiles.g.cs", "EnvFiles.A.g.cs", "EnvFiles.B.g.cs"],
        Sources(("env/b.env", "B=1\n"), ("hosts/h/env/b.env", "C=1\n"), ("env/a.env", "A=1\n")).Select(source => source.HintName));

    [Fact]
    public void Files_that_differ_by_case_only_are_different_sources()
    {
        (string, string)[] files = [("env/myapp.env", "A=1\n"), ("env/my-app.env", "B=1\n"), ("env/MYAPP.env", "C=1\n"), ("env/übergröße.env", "D=1\n"), ("env/ÜBERGRÖßE.env", "E=1\n")];

        Assert.Equal(
            ["EnvFiles.g.cs", "EnvFiles.MYAPP.g.cs", "EnvFiles.MyApp-2.g.cs", "EnvFiles.Myapp-3.g.cs", "EnvFiles.ÜBERGRÖßE.g.cs", "EnvFiles.Übergröße-2.g.cs"],
            Sources(files).Select(source => source.HintName));
        Assert.Equal(Sources(files), Sources([.. files.Reverse()]));
        Assert.Equal(Sources(files), EnvFilesSource.Of(files));
    }

    [Theory]
    [InlineData("EnvFiles.g.cs", "EnvFiles.g.cs")]
    [InlineData("EnvFiles.MyApp-2.g.cs", "EnvFiles.MyApp-2.g.cs")]
    [InlineData("/repo/infra/obj/Vigo.Generators/Vigo.Generators.EnvFiles.EnvFilesGenerator/EnvFiles.MyEnvFiles.g.cs", "EnvFiles.MyEnvFiles.g.cs")]
    [InlineData("Vigo.Generators\\Vigo.Generators.EnvFiles.EnvFilesGenerator\\EnvFiles.g.cs", "EnvFiles.g.cs")]
    [InlineData("/repo/infra/EnvFiles.g.cs", null)]
    [InlineData("Vigo.Generators/Vigo.Generators.Generation.VigoGenerator/EnvFiles.g.cs", null)]
    [InlineData("MyEnvFiles.g.cs", null)]
    [InlineData("EnvFiles.cs", null)]
    [InlineData("", null)]
    public void A_path_tells_whether_a_tree_is_one_of_them(string path, string? name) => Assert.Equal(name, EnvFilesSource.HintNameIn(path));

    private static string Generate(params (string Path, string Text)[] files) =>
        string.Concat(Sources(files).Select(source => $"==> {source.HintName}\n{source.Text}"));

    private static IReadOnlyList<(string HintName, string Text)> Sources(params (string Path, string Text)[] files) =>
        [.. new EnvRepository("", files).Run().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];
}
