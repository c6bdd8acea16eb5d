using System.Security.Cryptography;
using System.Text;
using Vigo.Env;

namespace Vigo.Benchmarks.Repositories;

/// <summary>Env files in the form of SOPS. The bytes are made of names by hashing, so nothing in them can be decrypted.</summary>
internal static class SopsText
{
    private const string Recipient = "age12qsqjk9enum5v6cj2zlzvvhn2lwr7w2g9gl3p7x95kj62wq36ufq2fvl3a";

    public static string Configuration { get; } =
        $"""
        creation_rules:
          - path_regex: (^|/)env/[^/]+\.env$
            age: {Recipient}

        """;

    public static string Of(string seed, params IEnumerable<string> keys)
    {
        var text = new StringBuilder();
        foreach (var key in keys)
            text.Append(key).Append('=').Append(Value($"{seed} {key}")).Append('\n');
        return text.Append(Metadata(seed)).ToString();
    }

    /// <summary>An encrypted value; another seed gives another one.</summary>
    public static string Value(string seed) =>
        SopsCiphertext.Of(Bytes(seed + " data", 18), Bytes(seed + " nonce", 32), Bytes(seed + " tag", 16), "str").ToString();

    private static string Metadata(string seed) =>
        $"""
        sops_age__list_0__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\n{Convert.ToBase64String(Bytes(seed + " key", 32))}\n-----END AGE ENCRYPTED FILE-----\n
        sops_age__list_0__map_recipient={Recipient}
        sops_lastmodified=2026-06-01T08:00:00Z
        sops_mac={Value(seed + " mac")}
        sops_unencrypted_suffix=_unencrypted
        sops_version=3.9.0

        """;

    private static byte[] Bytes(string seed, int count) => SHA256.HashData(Encoding.UTF8.GetBytes(seed))[..count];
}
