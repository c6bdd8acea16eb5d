using System.CommandLine;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env</c>: the verbs for encrypted env files.</summary>
public static class EnvCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new Command("env", "Read, change and check the encrypted env files (SOPS with age).")
    {
        EnvSetCommand.Create(),
        EnvGetCommand.Create(),
        EnvEditCommand.Create(),
        EnvCheckCommand.Create(),
        EnvEncryptCommand.Create(),
        EnvRotateCommand.Create(),
        EnvKeygenCommand.Create(),
    }.WithExamples("vigo env set env/global.env TRAEFIK_ACME_EMAIL=ops@example.org", "vigo env check");
}
