using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Init;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo init</c>: the repository that a team starts with.</summary>
public static class InitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The new repository: a folder that is not there yet, or holds nothing but .git." };
        var source = new Option<string?>("--source") { Description = "Where the package Vigo comes from: a folder of packages, or the address of a feed. Default: nuget.org.", HelpName = "FEED" };
        var command = new Command("init", "Make a new infra repository: a proxy, a sample stack, a host, and what a build needs. A folder that holds anything is left alone.") { folder, source };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            var feed = parsed.GetValue(source) is { } named ? PackageSource.Of(named) : null;
            var files = NewRepository.Make(path, feed);
            var talk = parsed.InvocationConfiguration.Error;
            talk.WriteLine($"made {path}: {string.Join(", ", files)}");
            if (feed is { IsFolder: true })
                talk.WriteLine($"  nuget.config names {feed.Address}: who builds on another machine needs the packages there, too");
            talk.WriteLine("  next:");
            if (Path.GetFullPath(path) != Directory.GetCurrentDirectory())
                talk.WriteLine($"    cd {path}");
            if (!Path.Exists(Path.Combine(path, ".git")))
                talk.WriteLine("    git init");
            talk.WriteLine("    dotnet build infra");
            return ExitCode.Done;
        });
        return command.WithExamples("vigo init ~/infra", "vigo init ~/infra --source ~/packages");
    }
}
