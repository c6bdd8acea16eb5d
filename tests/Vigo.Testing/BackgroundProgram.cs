using System.Collections.Concurrent;
using System.Threading.Channels;
using CliWrap;

namespace Vigo.Testing;

/// <summary>A program that runs beside the tests, and ends with them even when they are killed.</summary>
/// <remarks>
/// The program's owner holds its standard input open. When that closes, by <see cref="DisposeAsync"/> or by the owner's death,
/// a shell between the two sends the program SIGTERM. A program that watches its standard input itself needs no such shell.
/// </remarks>
public sealed class BackgroundProgram : IAsyncDisposable
{
    private const string EndWithStandardInput = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        program=$!
        { read -r _ <&3; kill "$program"; } &
        watch=$!
        code=0; wait "$program" || code=$?
        kill "$watch" 2>/dev/null
        exit $code
        """;

    private readonly CommandTask<CommandResult> _run;
    private readonly Channel<string> _input = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _said = new();

    private BackgroundProgram(Command command)
    {
        _run = command
            .WithStandardInputPipe(PipeSource.Create(FeedInput))
            .WithStandardOutputPipe(PipeTarget.ToDelegate(Hear(line => _lines.Writer.TryWrite(line))))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(Hear()))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync();
        Ended = End();
    }

    /// <summary>Completes when the program has ended, whatever its exit code.</summary>
    public Task Ended { get; }

    /// <summary>The last lines it wrote to either output, for messages.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts a program that knows nothing of its owner.</summary>
    /// <param name="program">An executable, by path or by name on PATH.</param>
    /// <param name="arguments">Its arguments, each as the program shall see it.</param>
    public static BackgroundProgram Start(string program, params IEnumerable<string> arguments) =>
        new(Cli.Wrap("bash").WithArguments(["-c", EndWithStandardInput, "bash", program, .. arguments]));

    /// <summary>Starts a program that ends by itself when its standard input does.</summary>
    /// <param name="program">An executable, by path or by name on PATH.</param>
    /// <param name="arguments">Its arguments, each as the program shall see it.</param>
    public static BackgroundProgram StartConversation(string program, params IEnumerable<string> arguments) =>
        new(Cli.Wrap(program).WithArguments(arguments));

    /// <summary>Writes a line to its standard input.</summary>
    public void Tell(string line) => _input.Writer.TryWrite(line);

    /// <summary>The next line of its standard output, or null when it ended instead.</summary>
    /// <exception cref="TimeoutException">It neither wrote nor ended in time.</exception>
    public async Task<string?> Hear(TimeSpan timeout)
    {
        var more = await _lines.Reader.WaitToReadAsync().AsTask().WaitAsync(timeout);
        return more && _lines.Reader.TryRead(out var line) ? line : null;
    }

    /// <summary>Waits until the program serves, or throws with what it said when it ends before that.</summary>
    public async Task<bool> Serves(Func<Task<bool>> condition, TimeSpan timeout, string what)
    {
        await Waiting.Until(async () => Ended.IsCompleted || await condition(), timeout, what);
        return !Ended.IsCompleted;
    }

    /// <summary>Ends the program and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        _input.Writer.TryComplete();
        await Ended;
    }

    private async Task End()
    {
        await _run;
        _input.Writer.TryComplete();
        _lines.Writer.TryComplete();
    }

    private async Task FeedInput(Stream input, CancellationToken cancellation)
    {
        await foreach (var line in _input.Reader.ReadAllAsync(cancellation))
        {
            await input.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line + "\n"), cancellation);
            await input.FlushAsync(cancellation);
        }
    }

    private Action<string> Hear(Action<string>? also = null) => line =>
    {
        const int kept = 40;
        _said.Enqueue(line);
        while (_said.Count > kept)
            _said.TryDequeue(out _);
        also?.Invoke(line);
    };
}
