using System.CommandLine;
using Vigo.Env;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env encrypt</c>: makes an encrypted env file of a readable one, as Compose reads it.</summary>
public static class EnvEncryptCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = "The readable env files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("encrypt", "Encrypt readable env files in their place, for the recipients of .sops.yaml. Quotes, comments and variables in them are read as Compose reads them.") { paths };
        command.SetAction(parsed =>
        {
            // Everything that can be refused is refused before the first file is written.
            var files = parsed.GetRequiredValue(paths).Select(path => (File: new EnvFileOnDisk(path), Lines: Lines(path))).ToList();
            foreach (var (file, _) in files)
                SopsConfigFile.ToWrite(file.Path);
            foreach (var (file, lines) in files)
            {
                file.Encrypt(lines, TimeProvider.System.GetUtcNow());
                parsed.Error().WriteLine($"{file.Path}: encrypted. If it was ever committed as it was, change the secrets in it");
            }

            return ExitCode.Done;
        });
        return command.WithExamples("vigo env encrypt env/exolan.env");
    }

    private static List<EnvLine> Lines(string path)
    {
        var text = new EnvFileOnDisk(path).Read();
        return EnvFileCheck.IsPlaintext(DotenvFile.Parse(text))
            ? ComposeDotenv.Read(path, text)
            : throw new UserError("the file is encrypted already, or was", path, "'vigo env check' says what is wrong with it; 'vigo env rotate' encrypts it anew");
    }
}
