using Vigo.Runner.CommandLine;
using Vigo.Runner.Import;
using Vigo.Runner.Import.Companions;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Writing;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>What an import makes of one file, without the files that go along with it.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Files">The C# of it.</param>
internal sealed record ImportedModel(Stack Stack, IReadOnlyList<PlannedText> Files)
{
    /// <summary>Imports a file as a stack of that name; nothing is written.</summary>
    /// <exception cref="UserError">It can't be imported.</exception>
    public static ImportedModel Of(string file, string name, string repository)
    {
        var session = new ImportSession(repository);
        var project = session.Read([file], name, stack => $"stacks/{stack}", new StackPlace());
        if (project is not null && !session.IsRefused)
            session.Write(project, StackShape.OfStack(StackFile.ClassName(name)));
        var result = session.Finish();
        return new(project!.Stack, [.. result.Files.OfType<PlannedText>().Where(planned => planned.Path.EndsWith(".cs", StringComparison.Ordinal))]);
    }
}
