using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Demo;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo demo</c>: the main job, from C# to running containers, on a repository made for the occasion.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var keep = new Option<bool>("--keep") { Description = "Keep the repository, and say where it is." };
        var command = new Command("demo", "The main job on a throw-away repository: C#, compose files, a caught mistake, a commit, containers. Leaves nothing behind.") { keep }
            .WithExamples("vigo demo", "vigo demo --keep");
        command.SetAction((parsed, cancellation) => Performance.Run(parsed.GetValue(keep), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }
}
