using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import;
using Vigo.Runner.Import.Placing;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo import</c>: from compose files to C#.</summary>
public static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("PATH") { Description = "Compose files, a later one overriding an earlier, as with docker compose -f; or one folder that has them, or one with stacks/*/docker-compose.yml.", Arity = ArgumentArity.OneOrMore };
        var stack = new Option<string?>("--stack") { Description = "The stack's name. Default: the file's own, or that of its folder.", HelpName = "NAME" };
        var output = new Option<string>("--out") { Description = "The repository that gets the stack.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command(
            "import",
            "Write the C# of a stack from its compose file, or of a whole repository from its folders, and copy the files that services mount or are built from. "
                + "Env files move to env/, encrypted where .sops.yaml says for whom. What can't be imported is told with its line, and then nothing is written.") { files, stack, output };
        command.SetAction(parsed =>
        {
            var repository = parsed.GetRequiredValue(output);
            var imported = Importer.Import(parsed.GetRequiredValue(files), parsed.GetValue(stack), repository);
            var talk = parsed.InvocationConfiguration.Error;
            using var interruption = Interruption.Watch();
            try
            {
                WritePlan.Write(imported.Files, repository, interruption.Token);
            }
            catch (OperationCanceledException)
            {
                talk.WriteLine("vigo: interrupted; nothing of the import is left behind");
                return interruption.ExitCode;
            }

            foreach (var note in imported.Notes)
                talk.WriteLine(note);
            talk.WriteLine($"wrote {ImportSummary.Of(imported.Files)}");
            return ExitCode.Done;
        });
        return command.WithExamples("vigo import compose.yaml --stack shop", "vigo import compose.yaml compose.override.yaml --out ~/infra", "vigo import ~/old-infra --out ~/infra");
    }
}
