using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace Vigo.Runner.CommandLine;

/// <summary>The examples at the end of a command's <c>--help</c>.</summary>
public static class Examples
{
    private static readonly ConditionalWeakTable<Command, string[]> Known = [];

    /// <summary>Gives the command its examples: each a command line as it would be typed.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        Known.AddOrUpdate(command, examples);
        return command;
    }

    /// <summary>The examples given to <paramref name="command"/>; empty when it has none.</summary>
    public static IReadOnlyList<string> Of(Command command) => Known.TryGetValue(command, out var examples) ? examples : [];

    internal static void ShowInHelpOf(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            if (option.Action is HelpAction standard)
                option.Action = new HelpWithExamples(standard);
    }

    private sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = standard.Invoke(parseResult);
            var examples = Of(parseResult.CommandResult.Command);
            if (examples.Count == 0) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples) output.WriteLine($"  {example}");
            output.WriteLine();
            return code;
        }
    }
}
