using System.CommandLine;
using System.Text.Json;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo plan</c>: what a pass would do, and why.</summary>
internal static class PlanCommand
{
    private const int NameWidth = 16;
    private const int ActionWidth = 9;

    public static Command Create()
    {
        var options = new HostOptions();
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON." };
        var command = options.AddTo(new Command("plan", "What a pass would do on this host and why. Changes nothing."))
            .WithExamples("vigo plan", "vigo plan --json | jq '.projects[] | select(.action != \"nothing\")'");
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var engine = new EngineClient();
            var read = options.Read(parsed, Environment.GetEnvironmentVariable);
            var planned = await PassFactory.Create(read, engine, parsed.InvocationConfiguration.Error).Plan(cancellation);
            var report = PlanReport.Of(planned, read.Host);
            if (parsed.GetValue(json)) parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.PlanReport));
            else Print(report, parsed.InvocationConfiguration.Output);
            return planned.Plan.HasFailure ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    internal static void Print(PlanReport report, TextWriter output)
    {
        output.WriteLine($"{report.Host} follows {report.Branch} at {Checkout.Short(report.Commit)}{(report.Current == report.Commit ? "" : $", and stands at {(report.Current is null ? "nothing yet" : Checkout.Short(report.Current))}")}");
        foreach (var project in report.Projects)
        {
            var lines = project.Reasons.Concat(project.Failure is null ? [] : [project.Failure, project.WhatToDo!]).DefaultIfEmpty("").ToList();
            output.WriteLine($"{project.Name.PadRight(NameWidth)} {project.Action.PadRight(ActionWidth)} {lines[0]}".TrimEnd());
            foreach (var line in lines.Skip(1)) output.WriteLine($"{"".PadRight(NameWidth + ActionWidth + 1)} {line}");
        }
    }
}
