using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo status</c>: what runs on this host, and of which commit.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var options = new HostOptions();
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = options.AddTo(new Command("status", "What runs on this host: the commit of each stack, its state and health, and since when."))
            .WithExamples("vigo status", "vigo status --json");
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Run(options.Read(parsed, Environment.GetEnvironmentVariable), parsed.GetValue(json), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> Run(PassOptions options, bool json, InvocationConfiguration console, CancellationToken cancellation)
    {
        using var engine = new EngineClient();
        return await PassErrors.Explained(engine, async () =>
        {
            var states = new StateStore(options.State, new Narrator(console.Error, new Scrubber())).All();
            var report = StatusReport.Of(options.Host, states.Values, await engine.Containers(cancellation));
            if (json) console.Output.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.StatusReport));
            else Print(report, console);
            return ExitCode.Done;
        });
    }

    private static void Print(StatusReport report, InvocationConfiguration console)
    {
        if (report.Projects.IsEmpty)
        {
            console.Error.WriteLine($"nothing has been deployed on {report.Host} yet; the first pass does it: vigo reconcile");
            return;
        }

        foreach (var project in report.Projects)
        {
            var since = project.Since?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";
            console.Output.WriteLine($"{project.Name,-16} {Short(project.Commit),-8} {project.State,-11} {project.Health,-10} {since}".TrimEnd());
            if (project.Rejected is not null) console.Output.WriteLine($"{"",-16} {Short(project.Rejected)} was rejected: {project.Why}");
        }
    }

    private static string Short(string? commit) => commit is null ? "-" : Checkout.Short(commit);
}
