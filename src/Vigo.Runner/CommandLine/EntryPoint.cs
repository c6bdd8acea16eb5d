using System.CommandLine;
using System.CommandLine.Invocation;

namespace Vigo.Runner.CommandLine;

/// <summary>Runs one command line, and turns every way it can end into an exit code and a text a person can read.</summary>
public static class EntryPoint
{
    // From Ctrl+C or SIGTERM on: for what has to be taken away or put back first. systemd allows three times as long.
    private static readonly TimeSpan TimeToTidyUp = TimeSpan.FromSeconds(30);

    /// <summary>Runs <paramref name="args"/> against <paramref name="root"/>, writing to the console.</summary>
    public static Task<int> RunAsync(RootCommand root, string[] args) => RunAsync(root, args, Console.Out, Console.Error);

    /// <summary>Runs <paramref name="args"/> against <paramref name="root"/>: data to <paramref name="output"/>, talk to <paramref name="error"/>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args, TextWriter output, TextWriter error)
    {
        Examples.ShowInHelpOf(root);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction) return WrongUsage(parsed, error);

        // The library's own handler would print a stack trace.
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToTidyUp };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (UserError failure)
        {
            foreach (var line in failure.Lines()) error.WriteLine(line);
            ShowStackTrace(failure, error);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("vigo: interrupted");
            return ExitCode.Failed;
        }
        catch (Exception unexpected)
        {
            error.WriteLine($"vigo: {unexpected.Message.ReplaceLineEndings(" ")}");
            if (!ShowStackTrace(unexpected, error)) error.WriteLine("  set VIGO_DEBUG=1 for the stack trace");
            return ExitCode.Failed;
        }
    }

    private static int WrongUsage(ParseResult parsed, TextWriter error)
    {
        foreach (var problem in parsed.Errors) error.WriteLine($"vigo: {problem.Message}");
        var verb = string.Join(' ', parsed.CommandResult.Path());
        var subcommands = parsed.CommandResult.Command.Subcommands.Where(command => !command.Hidden).ToList();
        if (subcommands.Count > 0) error.WriteLine($"  '{verb}' has these commands: {string.Join(", ", subcommands.Select(command => command.Name))}");
        error.WriteLine($"  '{verb} --help' shows how it is used");
        return ExitCode.WrongUsage;
    }

    private static bool ShowStackTrace(Exception exception, TextWriter error)
    {
        if (Environment.GetEnvironmentVariable("VIGO_DEBUG") != "1") return false;
        error.WriteLine(exception);
        return true;
    }
}
