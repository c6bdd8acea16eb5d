using System.CommandLine;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Commands;

/// <summary>What the verbs of <c>vigo env</c> share.</summary>
internal static class EnvOptions
{
    public static Argument<string> File() => new("FILE") { Description = "The env file, for instance env/global.env." };

    public static Option<string?> KeyFile() => new(AgeKeys.OptionName)
    {
        Description = "The age key to decrypt with. Otherwise SOPS_AGE_KEY, SOPS_AGE_KEY_FILE, VIGO_AGE_KEY_FILE, or ~/.config/sops/age/keys.txt.",
        HelpName = "FILE",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    public static IReadOnlyList<AgeIdentity> Identities(this ParseResult parsed, Option<string?> keyFile) =>
        AgeKeys.Load(parsed.GetValue(keyFile), Environment.GetEnvironmentVariable);

    public static TextWriter Output(this ParseResult parsed) => parsed.InvocationConfiguration.Output;

    public static TextWriter Error(this ParseResult parsed) => parsed.InvocationConfiguration.Error;
}
