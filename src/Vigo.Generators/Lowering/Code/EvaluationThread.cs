using System.Runtime.ExceptionServices;

namespace Vigo.Generators.Lowering;

/// <summary>
/// A thread whose stack holds all that the bounds let nest. Who asks for an evaluation may be deep in a thread with little left, where a recursion without end would take the
/// whole compiler along, and where the same code would end at another depth than elsewhere.
/// </summary>
internal static class EvaluationThread
{
    // Only what is used of it is ever taken from the machine.
    private const int StackSize = 16 * 1024 * 1024;

    [ThreadStatic]
    private static bool _isThis;

    public static T Run<T>(Func<T> work)
    {
        if (_isThis)
            return work();
        var result = default(T);
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result!;

        void Work()
        {
            _isThis = true;
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
