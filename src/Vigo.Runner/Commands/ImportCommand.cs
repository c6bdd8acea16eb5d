using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Files;
using Vigo.Runner.Import;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo import</c>: from a compose file to the C# of a stack.</summary>
public static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Compose files; a later one overrides an earlier, as with docker compose -f.", Arity = ArgumentArity.OneOrMore };
        var stack = new Option<string?>("--stack") { Description = "The stack's name. Default: the file's own, or that of its folder.", HelpName = "NAME" };
        var output = new Option<string>("--out") { Description = "The repository that gets the stack.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("import", "Write the C# of a stack from its compose file. What can't be imported is told with its line, and then nothing is written.") { files, stack, output };
        command.SetAction(parsed =>
        {
            var repository = parsed.GetRequiredValue(output);
            var imported = Importer.Import(parsed.GetRequiredValue(files), parsed.GetValue(stack), repository);

            // The pins before the stack that names them: cut off between the two, what is there still compiles.
            foreach (var file in imported.Files.Reverse())
                AtomicFile.Write(Path.Combine(repository, file.Path), file.Text);
            var talk = parsed.InvocationConfiguration.Error;
            foreach (var note in imported.Notes)
                talk.WriteLine($"{note.Place}: {note.Text}");
            talk.WriteLine($"wrote {string.Join(" and ", imported.Files.Select(file => file.Path))}");
            return ExitCode.Done;
        });
        return command.WithExamples("vigo import compose.yaml --stack shop", "vigo import compose.yaml compose.override.yaml --out ~/infra");
    }
}
