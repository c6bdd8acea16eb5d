namespace Vigo.Dsl.Tests.Env;

/// <summary>Env files that have the form of encrypted ones. Nothing in them decrypts; these tests do not try.</summary>
internal static class SopsText
{
    public const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    public const string Encrypted = "ENC[AES256_GCM,data:aGVsbG8=,iv:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,tag:AAAAAAAAAAAAAAAAAAAAAA==,type:str]";

    public const string Metadata =
        $"""
        sops_age__list_0__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n
        sops_age__list_0__map_recipient={Recipient}
        sops_lastmodified=2026-11-23T10:00:00Z
        sops_mac={Encrypted}
        sops_unencrypted_suffix=_unencrypted
        sops_version=3.9.0

        """;

    public static string File(params string[] lines) => string.Concat(lines.Select(line => line + "\n")) + Metadata;
}
