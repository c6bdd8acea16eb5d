using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env set</c>: sets variables in an encrypted env file, and makes the file when it is missing.</summary>
public static class EnvSetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = EnvOptions.File();
        var assignments = new Argument<string[]>("KEY=VALUE")
        {
            Description = "Variables to set; or one KEY alone, whose value is then read from standard input, out of sight of the shell's history.",
            Arity = ArgumentArity.OneOrMore,
        };
        var raw = new Option<bool>("--raw") { Description = "Keep standard input byte for byte; otherwise one line break at its end is dropped." };
        var keyFile = EnvOptions.KeyFile();
        var command = new Command("set", "Set variables in an encrypted env file. Recipients of a new file come from .sops.yaml.") { file, assignments, raw, keyFile };
        command.SetAction(parsed =>
        {
            var changes = Changes(parsed.GetRequiredValue(assignments), parsed.GetValue(raw));
            var target = new EnvFileOnDisk(parsed.GetRequiredValue(file));
            var changed = target.Set(changes, () => parsed.Identities(keyFile), TimeProvider.System.GetUtcNow());
            parsed.Error().WriteLine(changed ? $"{target.Path}: set {string.Join(", ", changes.Select(change => change.Key))}" : $"{target.Path}: nothing to change");
            return ExitCode.Done;
        });
        return command.WithExamples(
            "vigo env set env/exolan.env EXOLAN_HOST=exolan.be EXOLAN_PORT=80",
            "openssl rand -hex 24 | vigo env set env/leugens.env DB_PASSWORD");
    }

    private static List<EnvPair> Changes(string[] assignments, bool raw)
    {
        if (assignments is [var key] && !key.Contains('=', StringComparison.Ordinal)) return [new EnvPair(key, FromStandardInput(raw))];
        return [.. assignments.Select(assignment => assignment.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? new EnvPair(assignment[..equals], assignment[(equals + 1)..])
            // The text may be a secret that lost its key, so it is not quoted.
            : throw new UserError("one of the assignments is not KEY=VALUE", null, "write KEY=VALUE for each; a KEY alone must be the only one", ExitCode.WrongUsage))];
    }

    private static string FromStandardInput(bool raw)
    {
        var bytes = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(bytes);
        string value;
        try
        {
            value = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw new UserError("standard input is no UTF-8 text", null, "encode the value, for instance in base64");
        }
        if (raw) return value;
        return value.EndsWith("\r\n", StringComparison.Ordinal) ? value[..^2] : value.EndsWith('\n') ? value[..^1] : value;
    }
}
