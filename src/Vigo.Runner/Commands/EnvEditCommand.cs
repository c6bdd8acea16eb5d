using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env edit</c>: opens an env file decrypted in the person's editor.</summary>
public static class EnvEditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = EnvOptions.File();
        var keyFile = EnvOptions.KeyFile();
        var command = new Command("edit", "Edit an env file in $EDITOR. The plaintext stays in memory; unchanged lines keep their ciphertext.") { file, keyFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = new EnvFileOnDisk(parsed.GetRequiredValue(file));
            if (!target.Exists) SopsConfigFile.ToWrite(target.Path);
            IReadOnlyList<AgeIdentity> identities = target.Exists ? parsed.Identities(keyFile) : [];
            var encrypted = target.Exists ? target.Read() : null;
            var before = encrypted is null ? [] : target.Decrypt(identities).Lines;
            var changed = false;
            await PlaintextEditor.EditAsync(Path.GetFileName(target.Path), EditBuffer.Write(before), text =>
            {
                try
                {
                    changed = Save(target, encrypted, before, text, identities);
                    return true;
                }
                catch (UserError failure) when (!Console.IsInputRedirected)
                {
                    // What was typed must not be lost to a typing error.
                    foreach (var line in failure.Lines()) parsed.Error().WriteLine(line);
                    parsed.Error().WriteLine("Press Enter to go back to the editor, or Ctrl+C to give up the changes.");
                    if (Console.ReadLine() is null) throw;
                    return false;
                }
            }, cancellation);
            parsed.Error().WriteLine(changed ? $"{target.Path}: saved" : $"{target.Path}: nothing changed");
            return ExitCode.Done;
        });
        return command.WithExamples("vigo env edit env/exolan.env");
    }

    private static bool Save(EnvFileOnDisk target, string? encrypted, IReadOnlyList<EnvLine> before, string text, IReadOnlyList<AgeIdentity> identities)
    {
        var (lines, problems) = EditBuffer.Read(text, before);
        if (problems is [var first, ..])
            throw new UserError(first.Message, $"{target.Path} as edited, line {first.Line}", "nothing was saved; write one KEY=value a line");
        return target.Replace(encrypted, lines, identities, TimeProvider.System.GetUtcNow());
    }
}
