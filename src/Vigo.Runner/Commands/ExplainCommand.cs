using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Explain;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo explain</c>: from a line of a generated file to the C# that made it.</summary>
public static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var target = new Argument<string>("FILE[:LINE[:COLUMN]]") { Description = "A generated file, a line of it, or one value in that line." };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("explain", "Show the C# behind a line of a generated file: each expression that its value came through, from the literal on. Reads what the last dotnet build left.") { target, json };
        command.SetAction(parsed =>
        {
            var explanations = Explainer.Explain(ExplainTarget.Parse(parsed.GetRequiredValue(target), Directory.GetCurrentDirectory()));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(ExplanationJson.Of(explanations));
            else
                ExplanationText.Write(output, explanations);
            return ExitCode.Done;
        });
        return command.WithExamples("vigo explain stacks/shop/docker-compose.yml:12", "vigo explain hosts/staging-1/host.yml --json");
    }
}
