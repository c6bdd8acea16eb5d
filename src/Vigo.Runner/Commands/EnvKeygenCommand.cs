using System.CommandLine;
using System.Globalization;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Files;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env keygen</c>: makes an age key, in the form that age-keygen writes.</summary>
public static class EnvKeygenCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the secret key. An existing file is never overwritten." };
        var command = new Command("keygen", "Make an age key with mode 0600, and print its recipient for .sops.yaml.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (Path.Exists(path)) throw new UserError("there is a file already, and a lost key cannot be brought back", path, "choose another name");
            var identity = AgeIdentity.Generate();
            var created = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            AtomicFile.Write(path, $"# created: {created}\n# public key: {identity.Recipient}\n{identity.Reveal()}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
            parsed.Output().WriteLine(identity.Recipient);
            return ExitCode.Done;
        });
        return command.WithExamples("vigo env keygen ~/.config/sops/age/keys.txt");
    }
}
