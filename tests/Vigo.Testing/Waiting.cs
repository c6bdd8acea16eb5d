using System.Diagnostics;

namespace Vigo.Testing;

/// <summary>Waits for what the outside world does in its own time, and never longer than said.</summary>
public static class Waiting
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns as soon as <paramref name="condition"/> holds.</summary>
    /// <param name="condition">Asked again and again; an exception from it ends the wait.</param>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="what">What is waited for, for the message: "the registry to answer".</param>
    /// <exception cref="TimeoutException">The condition did not hold in time.</exception>
    public static async Task Until(Func<Task<bool>> condition, TimeSpan timeout, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > timeout)
                throw new TimeoutException($"Waited {timeout.TotalSeconds:0.#} s for {what}, in vain.");
            await Task.Delay(Between);
        }
    }

    /// <inheritdoc cref="Until(Func{Task{bool}}, TimeSpan, string)"/>
    public static Task Until(Func<bool> condition, TimeSpan timeout, string what) =>
        Until(() => Task.FromResult(condition()), timeout, what);
}
