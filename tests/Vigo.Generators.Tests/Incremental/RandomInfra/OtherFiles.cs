using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>Files of a repository that are not C#, each in several versions.</summary>
internal static class OtherFiles
{
    private const string Sops = "sops_mac=ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]\n";

    private static readonly Dictionary<string, string[]> Versions = new(StringComparer.Ordinal)
    {
        ["env/app.env"] =
        [
            "KEY_A=ENC[AES256_GCM,data:YQ==,iv:eA==,tag:eA==,type:str]\nKEY_B=ENC[AES256_GCM,data:Yg==,iv:eA==,tag:eA==,type:str]\n" + Sops,
            "KEY_A=ENC[AES256_GCM,data:Yw==,iv:eA==,tag:eA==,type:str]\nKEY_B=ENC[AES256_GCM,data:Yg==,iv:eA==,tag:eA==,type:str]\n" + Sops,
            "# a comment\n\nKEY_A=ENC[AES256_GCM,data:YQ==,iv:eA==,tag:eA==,type:str]\nKEY_B=plain\n" + Sops,
            "KEY_A=ENC[AES256_GCM,data:YQ==,iv:eA==,tag:eA==,type:str]\n" + Sops,
            "KEY_B=2\nKEY-C=3\nKEY_C=4\n",
            "",
        ],
        ["env/global.env"] = ["ROOT=ENC[AES256_GCM,data:YQ==,iv:eA==,tag:eA==,type:str]\n" + Sops, "ROOT=r\nOTHER=o\n", "not a line\n"],
        ["hosts/host-1/env/app.env"] = ["KEY_A=ENC[AES256_GCM,data:YQ==,iv:eA==,tag:eA==,type:str]\n" + Sops, "KEY_D=1\n"],
        [".sops.yaml"] =
        [
            "creation_rules:\n  - path_regex: env/.*\n    age: age12qsqjk9enum5v6cj2zlzvvhn2lwr7w2g9gl3p7x95kj62wq36ufq2fvl3a\n",
            "creation_rules:\n  - path_regex: (^|/)env/global.env$\n    age: age1other\n",
            "creation_rules: [\n",
        ],
        ["infra/baseline.txt"] =
        [
            string.Concat(Enumerable.Range(1, 6).Select(stack => $"stacks/app{stack}/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:1.27\n")),
            "\n# moved down\nstacks/app1/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:1.27\nhosts/host-1/stacks/app1/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:1.27\n",
            "proxy/docker-compose.yml VIGO1001 Services[\"traefik\"].Image traefik:3.1\nstacks/app2/docker-compose.yml VIGO2004 Services[\"web\"].Environment[\"E0\"] KEY_A\nenv/global.env VIGO2001 - not encrypted\n",
            "not an entry\nstacks/app1/docker-compose.yml VIGO0001 Services[\"web\"].Image nginx:1.27\n",
            "",
        ],
    };

    public static IEnumerable<string> Paths => Versions.Keys;

    /// <summary>All of them, in their first versions.</summary>
    public static ImmutableSortedDictionary<string, int> First { get; } = Versions.Keys.ToImmutableSortedDictionary(path => path, _ => 0, StringComparer.Ordinal);

    public static int Count(string path) => Versions[path].Length;

    public static string Text(string path, int version) => Versions[path][version];
}
