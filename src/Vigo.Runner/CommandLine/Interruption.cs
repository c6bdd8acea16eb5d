using System.Runtime.InteropServices;

namespace Vigo.Runner.CommandLine;

/// <summary>Waits for Ctrl+C and SIGTERM while something is at work that must be undone first; without it, they end the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

    private Interruption() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Take), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take)];

    /// <summary>Cancelled by the first of the signals.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What a shell says of a process that the signal ended: 128 and its number. Default: that of Ctrl+C.</summary>
    public int ExitCode { get; private set; } = 130;

    /// <summary>Begins to wait.</summary>
    public static Interruption Watch() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_source.IsCancellationRequested)
            return;
        ExitCode = signal.Signal == PosixSignal.SIGTERM ? 143 : 130;
        _source.Cancel();
    }
}
