using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env rotate</c>: encrypts env files anew, for the recipients that <c>.sops.yaml</c> names today.</summary>
public static class EnvRotateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = "The env files, or the repository.", Arity = ArgumentArity.OneOrMore };
        var keyFile = EnvOptions.KeyFile();
        var command = new Command("rotate", "Encrypt env files anew, with a new data key, for the recipients of .sops.yaml. The secrets themselves stay: change those yourself.") { paths, keyFile };
        command.SetAction(parsed =>
        {
            var identities = parsed.Identities(keyFile);
            var files = parsed.GetRequiredValue(paths).SelectMany(path => Directory.Exists(path) ? EnvFiles.Under(path) : [path]).Select(path => new EnvFileOnDisk(path)).ToList();
            // Everything that can be refused is refused before the first file is written.
            foreach (var file in files)
            {
                file.Decrypt(identities);
                SopsConfigFile.ToWrite(file.Path);
            }
            foreach (var file in files)
            {
                var recipients = file.Rotate(identities, TimeProvider.System.GetUtcNow());
                parsed.Error().WriteLine($"{file.Path}: encrypted anew for {string.Join(", ", recipients.Select(recipient => recipient.Text))}");
            }
            return ExitCode.Done;
        });
        return command.WithExamples("vigo env rotate env/exolan.env", "vigo env rotate .");
    }
}
