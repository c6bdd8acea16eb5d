using System.Collections.Immutable;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Commands;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Demo;

/// <summary>The demo from its first step to its last, and the tidying up.</summary>
internal sealed class Performance(DemoRepository repository, Screen screen)
{
    private const string HostName = "vps-1";
    private const string PinFile = "infra/Tags.cs";
    private const string ShopFile = "infra/Stacks/Shop.cs";

    private string Shop => $"shop-{repository.Suffix}";

    private string Clock => $"clock-{repository.Suffix}";

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(bool keep, TextWriter output, CancellationToken cancellation)
    {
        var screen = Screen.On(output);
        screen.Say("Vigo: infrastructure as C#, from a record to a running container. Everything here is made for the occasion and taken away again.");
        using var repository = DemoRepository.Create();
        repository.IsKept = keep;
        try
        {
            return await new Performance(repository, screen).Play(cancellation);
        }
        finally
        {
            screen.Say(keep
                ? $"The repository is kept: {repository.Folder}. Change a record there and run: {InfraBuild.CommandLine}"
                : "The repository and all that came of it are gone; with --keep the repository stays.");
        }
    }

    private async Task<int> Play(CancellationToken cancellation)
    {
        Introduce();
        await Build(cancellation);
        await CatchAMistake(cancellation);
        Commit();
        if (OperatingSystem.IsWindows())
        {
            screen.Step("The host");
            screen.Say("Hosts run Linux, so the demo ends here on Windows: in WSL it goes on to the plan and the containers.");
            return ExitCode.Done;
        }

        return await new HostPart(screen, repository, Options(), [Shop, Clock]).Play(Pins(), cancellation);
    }

    private void Introduce()
    {
        screen.Step("An infrastructure repository: two stacks, a proxy, pins, an encrypted env file, two hosts");
        screen.Aside(string.Join("  ", repository.Files()));
        var encrypted = repository.Read("env/shop.env").Split('\n')[0];
        screen.Say("Key names stay readable in env/shop.env and become members for the C#; values do not:");
        screen.Quote(encrypted.Length > 60 ? encrypted[..60] + "…" : encrypted);
    }

    private async Task Build(CancellationToken cancellation)
    {
        screen.Step("The build writes the compose files");
        var build = await screen.Work(InfraBuild.CommandLine, () => InfraBuild.Run(repository.Folder, cancellation));
        if (!build.Succeeded) throw Unexpected("the demo's infrastructure did not build", build);
        var generated = $"stacks/{Shop}/docker-compose.yml";
        if (!repository.Has(generated)) throw Unexpected($"the build wrote no {generated}", build);
        screen.SideBySide((ShopFile, repository.Read(ShopFile)), (generated, repository.Read(generated)));
        screen.Aside("Generated files are committed and reviewed like code. A host reads only those: it needs neither .NET nor C#.");
    }

    private async Task CatchAMistake(CancellationToken cancellation)
    {
        screen.Step("A mistake does not get past the build");
        var good = repository.Read(PinFile);
        var bad = good.Replace(".Sha(\"4f2a91c\")", ".Version(\"latest\")", StringComparison.Ordinal);
        repository.Write(PinFile, bad);
        screen.Say($"In {PinFile}, .Sha(\"4f2a91c\") becomes .Version(\"latest\"): what production runs could change without a commit.");
        var build = await screen.Work(InfraBuild.CommandLine, () => InfraBuild.Run(repository.Folder, cancellation));
        repository.Write(PinFile, good);
        var errors = BuildDiagnostic.ErrorsIn(build.Output);
        if (build.Succeeded || errors.Count == 0) throw Unexpected("the build let the mistake pass", build);
        foreach (var error in errors) Show(error, bad);
        screen.Say($"The build failed and wrote nothing; editors show the same squiggle while you type. {PinFile} is put back.");
    }

    private void Show(BuildDiagnostic error, string pins)
    {
        var path = Path.GetRelativePath(repository.Folder, error.File).Replace('\\', '/');
        screen.Quote($"{path}:{error.Line}:{error.Column}: error {error.Code}", isError: true);
        if (path == PinFile)
        {
            var line = pins.Split('\n')[error.Line - 1];
            var indent = line.Length - line.TrimStart().Length;
            screen.Code($"{line.TrimStart()}\n{new string(' ', error.Column - 1 - indent)}^");
        }

        screen.Quote(error.Message);
    }

    private void Commit()
    {
        screen.Step("A commit on the host's branch");
        var files = repository.Files();
        var commit = repository.Push("Run the shop and the clock");
        screen.Say($"{Checkout.Short(commit)} on main: {files.Count} files, pushed to a bare repository beside it.");
    }

    private ImmutableArray<string> Pins() => [$"demo-{repository.Suffix}/shop:sha-4f2a91c", $"demo-{repository.Suffix}/clock:1.0.2"];

    private PassOptions Options() => new(
        HostName,
        Branch: "main",
        BranchIsExplicit: true,
        repository.Remote,
        Path.Combine(repository.Host, "clone"),
        Path.Combine(repository.Host, "runtime"),
        Path.Combine(repository.Host, "state"),
        repository.SecretsFolder,
        repository.KeyFile,
        WithProxy: true,
        Only: null,
        FreePorts: false,
        Grace: TimeSpan.FromSeconds(1));

    private static UserError Unexpected(string what, BuildOutcome build) => new(
        what,
        null,
        $"the build said: {(build.Output.Trim() is { Length: > 0 } output ? output : "nothing")}");
}
