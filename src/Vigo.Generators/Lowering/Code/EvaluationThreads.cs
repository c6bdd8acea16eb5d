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

    // A few evaluations take less than starting another thread does.
    private const int WorthAThread = 8;

    [ThreadStatic]
    private static bool _isOne;

    /// <summary>Does some work on such a thread.</summary>
    public static T Run<T>(Func<T> work)
    {
        var result = default(T);
        Each(1, _ => result = work());
        return result!;
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

        var next = -1;
        ExceptionDispatchInfo? thrown = null;
        ThreadPool.GetMinThreads(out var processors, out _);
        var threads = new Thread[Math.Max(0, Math.Min(processors, (count + WorthAThread - 1) / WorthAThread))];
        for (var i = 0; i < threads.Length; i++)
            (threads[i] = new Thread(Work, StackSize) { IsBackground = true }).Start();
        foreach (var thread in threads)
            thread.Join();
        thrown?.Throw();

        void Work()
        {
            _isOne = true;
            try
            {
                for (var i = Interlocked.Increment(ref next); i < count && thrown is null; i = Interlocked.Increment(ref next))
                    work(i);
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
