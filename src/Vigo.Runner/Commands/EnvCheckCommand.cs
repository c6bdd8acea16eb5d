using System.CommandLine;
using System.Text.Json;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env check</c>: refuses env files that are readable, incomplete, or for the wrong recipients. Needs no key.</summary>
public static class EnvCheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var path = new Argument<string>("DIR") { Description = "The repository, or one env file.", DefaultValueFactory = _ => "." };
        var json = EnvOptions.Json();
        var command = new Command("check", "Check that env files are encrypted whole and for the recipients of .sops.yaml. Needs no key; exit code 3 when not.") { path, json };
        command.SetAction(parsed =>
        {
            var place = parsed.GetRequiredValue(path);
            if (!Path.Exists(place)) throw new UserError("there is no such folder or file", place, "name the root of the infrastructure repository");
            var files = EnvFiles.Under(place);
            var reports = EnvFiles.Check(files);
            if (parsed.GetValue(json))
                parsed.Output().WriteLine(JsonSerializer.Serialize(
                    [.. reports.Select(report => new EnvFindingReport(report.Path, report.Finding.Line, report.Finding.Column, report.Finding.Rule, report.Finding.Message))],
                    EnvJson.Readable.EnvFindingReportArray));
            else
                foreach (var report in reports)
                    parsed.Output().WriteLine($"{report.Path}:{report.Finding.Line}:{report.Finding.Column}: {report.Finding.Rule}: {report.Finding.Message}");
            parsed.Error().WriteLine($"{files.Count} env files checked, {reports.Count} findings");
            return reports.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
        });
        return command.WithExamples("vigo env check", "vigo env check env/exolan.env --json");
    }
}
