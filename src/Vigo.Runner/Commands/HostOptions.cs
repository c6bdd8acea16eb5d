using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary>The options of the commands that work on a host. Each has an environment variable, which a systemd unit can set; the option wins.</summary>
internal sealed class HostOptions
{
    private const string MemoryOfRoot = "/run/vigo/env";
    private static readonly string[] Off = ["", "0", "false", "no", "off"];
    private static readonly string[] On = ["1", "true", "yes", "on"];

    private readonly Option<string?> _host = Named("--host", "NAME", "The name of this host in the repository.", "VIGO_HOST", "what 'hostname' says");
    private readonly Option<string?> _branch = Named("--branch", "BRANCH", "The branch to follow.", "REMOTE_BRANCH", "main");
    private readonly Option<string?> _remote = Named("--remote", "URL", "The repository to follow.", "VIGO_REMOTE", "the clone's origin");
    private readonly Option<string?> _repository = Named("--repo", "DIR", "The clone.", "VIGO_REPO", "/srv/vigo");
    private readonly Option<string?> _runtime = Named("--runtime", "DIR", "Where the projects lie that the engine runs.", "VIGO_RUNTIME", "/srv/runtime");
    private readonly Option<string?> _state = Named("--state", "DIR", "What vigo remembers.", "VIGO_STATE", "/var/lib/vigo");
    private readonly Option<string?> _secrets = Named("--secrets", "DIR", "The memory-backed folder of decrypted env files.", "VIGO_SECRETS", $"{MemoryOfRoot}, or a folder in /dev/shm for others than root");
    private readonly Option<string?> _keyFile = new(AgeKeys.OptionName) { HelpName = "FILE", Description = "The age keys to decrypt with. [SOPS_AGE_KEY, SOPS_AGE_KEY_FILE; /root/.config/sops/age/keys.txt]" };

    /// <summary>Adds the options to a command, in the order of the help.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in new[] { _host, _branch, _remote, _repository, _runtime, _state, _secrets, _keyFile }) command.Options.Add(option);
        return command;
    }

    /// <summary>What the command line and the environment ask for together.</summary>
    public PassOptions Read(ParseResult parsed, Func<string, string?> variable)
    {
        string? Value(Option<string?> option, string name) => parsed.GetValue(option) is { Length: > 0 } given ? given : variable(name) is { Length: > 0 } set ? set : null;

        var stacksOnly = variable("STACKS_ONLY") ?? "";
        var branch = Value(_branch, "REMOTE_BRANCH");
        return new PassOptions(
            Value(_host, "VIGO_HOST") ?? HostName.OfThisMachine(),
            branch ?? "main",
            branch is not null,
            Value(_remote, "VIGO_REMOTE"),
            Path.GetFullPath(Value(_repository, "VIGO_REPO") ?? "/srv/vigo"),
            Path.GetFullPath(Value(_runtime, "VIGO_RUNTIME") ?? "/srv/runtime"),
            Path.GetFullPath(Value(_state, "VIGO_STATE") ?? "/var/lib/vigo"),
            Path.GetFullPath(Value(_secrets, "VIGO_SECRETS") ?? DefaultSecrets()),
            parsed.GetValue(_keyFile),
            WithProxy: !IsOn("DISABLE_PROXY", variable) && Off.Contains(stacksOnly.Trim(), StringComparer.OrdinalIgnoreCase),
            Only: Names(stacksOnly),
            FreePorts: IsOn("AUTO_FREE_PORTS", variable),
            Grace(variable));
    }

    private static bool IsOn(string name, Func<string, string?> variable) => !Off.Contains((variable(name) ?? "").Trim(), StringComparer.OrdinalIgnoreCase);

    // The shell-script VIGO took a comma-separated list; a plain "yes" means every stack, and no proxy.
    private static ImmutableSortedSet<string>? Names(string stacksOnly)
    {
        var trimmed = stacksOnly.Trim();
        if (Off.Concat(On).Contains(trimmed, StringComparer.OrdinalIgnoreCase)) return null;
        return [.. trimmed.Split([',', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static TimeSpan Grace(Func<string, string?> variable)
    {
        const string name = "VIGO_GRACE";
        if (variable(name) is not { Length: > 0 } text) return TimeSpan.FromSeconds(5);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new UserError($"{name}={text} is not a number of seconds", null, $"set {name} to a number such as 5, or leave it out", ExitCode.WrongUsage);
    }

    private static string DefaultSecrets() => Environment.IsPrivilegedProcess ? MemoryOfRoot : $"/dev/shm/vigo-{Environment.UserName}/env";

    private static Option<string?> Named(string name, string value, string description, string variable, string otherwise) =>
        new(name) { HelpName = value, Description = $"{description} [{variable}; {otherwise}]" };
}
