using System.CommandLine.Parsing;

namespace Vigo.Runner.CommandLine;

internal static class CommandPath
{
    /// <summary>The words a person typed to get to this command: <c>vigo</c>, <c>env</c>, <c>set</c>.</summary>
    public static IEnumerable<string> Path(this CommandResult command) =>
        command.Parent is CommandResult parent ? [.. parent.Path(), command.Command.Name] : ["vigo"];
}
