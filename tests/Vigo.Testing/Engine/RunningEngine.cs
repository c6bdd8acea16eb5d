using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Testing.Engine;

/// <summary>A Docker engine that answers, driven through the real <c>docker</c> client.</summary>
/// <param name="host">Its address, as <c>DOCKER_HOST</c> has it: <c>unix:///…/docker.sock</c>.</param>
public sealed class RunningEngine(string host)
{
    /// <summary>The address, as <c>DOCKER_HOST</c> has it.</summary>
    public string Host { get; } = host;

    /// <summary>Runs the <c>docker</c> client and returns its standard output without the last line end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds the command and its error output.</exception>
    public Task<string> Docker(params IEnumerable<string> arguments) => Docker(PipeSource.Null, arguments);

    /// <inheritdoc cref="Docker(IEnumerable{string})"/>
    public async Task<string> Docker(PipeSource input, params IEnumerable<string> arguments)
    {
        var result = await TryDocker(input, arguments);
        if (!result.IsSuccess)
            throw new InvalidOperationException($"docker {string.Join(' ', arguments)}: exit code {result.ExitCode}\n{result.StandardError}");
        return result.StandardOutput.TrimEnd('\n');
    }

    /// <summary>Runs the <c>docker</c> client where failing is an answer too.</summary>
    public async Task<BufferedCommandResult> TryDocker(PipeSource input, params IEnumerable<string> arguments) =>
        await Cli.Wrap("docker")
            .WithArguments(["--host", Host, .. arguments])
            .WithStandardInputPipe(input)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();

    /// <summary>Runs <c>docker compose</c> on a file; the project is named after the file's folder unless the arguments say otherwise.</summary>
    public Task<string> Compose(string file, params IEnumerable<string> arguments) => Docker(["compose", "--file", file, .. arguments]);

    /// <summary>What the engine tells of the containers of a Compose project, running or not, ordered by name.</summary>
    public async Task<IReadOnlyList<ContainerState>> Containers(string project)
    {
        var ids = await Docker("ps", "--all", "--quiet", "--no-trunc", "--filter", $"label=com.docker.compose.project={project}");
        return ids.Length == 0 ? [] : ContainerState.Parse(await Docker(["inspect", .. ids.Split('\n')]));
    }

    /// <summary>What the engine tells of one container.</summary>
    public async Task<ContainerState> Container(string idOrName) => ContainerState.Parse(await Docker("inspect", "--type", "container", idOrName)).Single();

    /// <summary>The environment a running container's first process was started with, byte for byte.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnvironmentOf(string idOrName)
    {
        using var bytes = new MemoryStream();
        await Cli.Wrap("docker")
            .WithArguments(["--host", Host, "exec", idOrName, "/bin/busybox", "cat", "/proc/1/environ"])
            .WithStandardOutputPipe(PipeTarget.ToStream(bytes))
            .ExecuteAsync();
        return ProcessEnvironment.Parse(bytes.ToArray());
    }

    /// <summary>Removes a Compose project's containers, networks and volumes.</summary>
    public async Task RemoveProject(string project)
    {
        foreach (var (list, remove) in new (string[], string[])[]
        {
            (["ps", "--all", "--quiet"], ["rm", "--force", "--volumes"]),
            (["network", "ls", "--quiet"], ["network", "rm"]),
            (["volume", "ls", "--quiet"], ["volume", "rm"]),
        })
        {
            var found = await Docker([.. list, "--filter", $"label=com.docker.compose.project={project}"]);
            if (found.Length > 0)
                await Docker([.. remove, .. found.Split('\n')]);
        }
    }
}
