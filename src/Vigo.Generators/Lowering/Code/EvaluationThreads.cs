using System.Runtime.ExceptionServices;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Threads whose stacks hold all that the bounds let nest. Who asks for an evaluation may be deep in a thread with little left, where a recursion without end would take the
/// whole compiler along, and where the same code would end at another depth than elsewhere.
/// </summary>
internal static class EvaluationThreads
{
    // Only what is used of it is ever taken from the machine.
    private const int StackSize = 16 * 1024 * 1024;

    // A few evaluations take less than handing them to another thread does.
    private const int WorthAThread = 8;

    // Starting a thread costs as much as a small evaluation: it stays for the next keystroke.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private static readonly object Gate = new();
    private static readonly Queue<Action> Waiting = new();
    private static int _idle;

    [ThreadStatic]
    private static bool _isOne;

    /// <summary>Does some work on such a thread.</summary>
    public static T Run<T>(Func<T> work)
    {
        var result = default(T);
        Each(1, _ => result = work());
        return result!;
    }

    /// <summary>Does pieces of work that could be done right here, unless there are so many that they are worth other threads.</summary>
    public static void Each(IReadOnlyList<Action> work)
    {
        if (work.Count >= WorthAThread)
        {
            Each(work.Count, i => work[i]());
            return;
        }

        foreach (var piece in work)
            piece();
    }

    /// <summary>Does as many pieces of work, on as many threads as the machine has processors when there are enough of them. The first exception ends it.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the piece of that number.</param>
    public static void Each(int count, Action<int> work)
    {
        if (_isOne)
        {
            for (var i = 0; i < count; i++)
                work(i);
            return;
        }

        ThreadPool.GetMinThreads(out var processors, out _);
        var threads = Math.Max(0, Math.Min(processors, (count + WorthAThread - 1) / WorthAThread));
        if (threads == 0)
            return;
        var shares = new int[threads];
        for (var i = 0; i < threads; i++)
            shares[i] = StartOf(i);
        ExceptionDispatchInfo? thrown = null;
        using var ended = new CountdownEvent(threads);
        for (var i = 0; i < threads; i++)
        {
            var first = i;
            Hand(InThisFlow(() => Pieces(first)));
        }

        ended.Wait();
        thrown?.Throw();

        int StartOf(int share) => (int)((long)count * share / threads);

        // Pieces that lie beside each other mostly need the same things: who does its own share first seldom waits for what another is about to make. Then it takes from the others.
        void Pieces(int first)
        {
            try
            {
                for (var i = 0; i < threads; i++)
                    Share((first + i) % threads);
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
            finally
            {
                ended.Signal();
            }
        }

        void Share(int share)
        {
            var end = StartOf(share + 1);
            for (var i = Interlocked.Increment(ref shares[share]) - 1; i < end && thrown is null; i = Interlocked.Increment(ref shares[share]) - 1)
                work(i);
        }
    }

    // A new thread would take over what holds for the flow of control; one that waits must be given it.
    private static Action InThisFlow(Action work) => ExecutionContext.Capture() is { } flow ? () => ExecutionContext.Run(flow, _ => work(), null) : work;

    private static void Hand(Action work)
    {
        lock (Gate)
        {
            Waiting.Enqueue(work);
            if (_idle >= Waiting.Count)
            {
                Monitor.Pulse(Gate);
                return;
            }
        }

        var thread = new Thread(Serve, StackSize) { IsBackground = true, Name = "Vigo evaluation" };
        if (ExecutionContext.IsFlowSuppressed())
        {
            thread.Start();
            return;
        }

        using (ExecutionContext.SuppressFlow())
            thread.Start();
    }

    private static void Serve()
    {
        _isOne = true;
        while (Next() is { } work)
            work();
    }

    private static Action? Next()
    {
        lock (Gate)
        {
            while (Waiting.Count == 0)
            {
                _idle++;
                var isCalled = Monitor.Wait(Gate, Idle);
                _idle--;
                if (!isCalled && Waiting.Count == 0)
                    return null;
            }

            return Waiting.Dequeue();
        }
    }
}
