namespace Vigo.Dsl.Tests.Rules.Secrets;

/// <summary>Env files that look as SOPS writes them. Nothing here can be decrypted: the rules hold no key.</summary>
internal static class EncryptedEnvFiles
{
    public const string Alice = "age1l44xcng8dqj32nlv6d930qvvrny05hglzcv9qpc7kxjc6902ma4qufys29";
    public const string Bob = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kdqzq4v5qvh0n0q";

    private const string Ciphertext = "ENC[AES256_GCM,data:3PTvx6o=,iv:74ni7B2QMB6aygdd3R7IEzNCwo1W+TpPWMJLfYCCG4U=,tag:mK2Tu7JWDdEmZUrXz3uRzw==,type:str]";

    /// <summary>A file that defines these keys, for one recipient.</summary>
    public static string Defining(params string[] keys) => Values(keys) + Metadata(Alice);

    /// <summary>A file that defines these keys, for these recipients.</summary>
    public static string For(string[] recipients, params string[] keys) => Values(keys) + Metadata(recipients);

    private static string Values(string[] keys) => string.Concat(keys.Select(key => $"{key}={Ciphertext}\n"));

    private static string Metadata(params string[] recipients) => string.Concat(recipients.Select((recipient, index) =>
        $"""
        sops_age__list_{index}__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n
        sops_age__list_{index}__map_recipient={recipient}

        """)) +
        $"""
        sops_lastmodified=2026-11-12T13:33:42Z
        sops_mac={Ciphertext}
        sops_unencrypted_suffix=_unencrypted
        sops_version=3.9.0

        """;
}
