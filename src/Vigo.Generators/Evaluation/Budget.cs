using System.Runtime.CompilerServices;

namespace Vigo.Generators.Evaluation;

/// <summary>What an evaluation may spend. It makes every program end, and soon: configuration that needs more is a mistake.</summary>
internal sealed class Budget(CancellationToken cancellation = default)
{
    /// <summary>Statements and items of sequences, and calls, which count for several.</summary>
    public const int MaximumSteps = 1_000_000;

    /// <summary>Calls inside calls.</summary>
    public const int MaximumDepth = 800;

    /// <summary>Characters and items made, over the whole evaluation.</summary>
    public const long MaximumSize = 32_000_000;

    // A call costs about as much as this many statements.
    private const int StepsOfACall = 3;

    /// <summary>Raising an exception, real as it is here, costs about as much as this many statements.</summary>
    public const int StepsOfAnException = 60;

    /// <summary>So does a call of the vocabulary, which checks what it is given, and an entry of a dictionary, which is found by its key.</summary>
    public const int StepsOfAnEntry = 6;

    // When a stop is raised the stack is as deep as it was, and every sequence is disposed of on top of it: it must not be filled.
    private const int MaximumSequences = 200;

    private const int StepsBetweenLooks = 1024;

    [ThreadStatic]
    private static Budget? _current;

    private int _sequences;
    private int _values;
    private Frame? _frame;
    private Site? _site;
    private long _steps;
    private long _nextLook;
    private int _depth;
    private int _deepest;
    private int _deepestSequences;
    private long _size;

    public void Step(Frame frame, Site site) => Spend(frame, site, 1);

    /// <summary>Steps at once, for work that real code does without taking any.</summary>
    public void Spend(Frame frame, Site site, long steps)
    {
        _frame = frame;
        _site = site;
        if (_steps >= _nextLook)
        {
            cancellation.ThrowIfCancellationRequested();
            _nextLook = _steps + StepsBetweenLooks;
        }

        if ((_steps += steps) > MaximumSteps)
            throw frame.Stop(Problem.Unbounded, site, $"this does not end within {MaximumSteps:N0} steps; configuration must be computed in fewer: bound the loop, or write the result out");
    }

    /// <summary>A call begins; each type argument that it brings is looked up.</summary>
    public void Enter(Frame frame, Site site, int types)
    {
        Spend(frame, site, StepsOfACall + types);
        _deepest = Math.Max(_deepest, ++_depth);
        if (_depth > MaximumDepth || !HasStack())
            throw frame.Stop(Problem.Unbounded, site, $"calls are nested more than {MaximumDepth} deep here; end the recursion, or write a loop");
    }

    public void Leave() => _depth--;

    /// <summary>An item is asked for, perhaps through other sequences that ask for theirs.</summary>
    public void Pull(Frame frame, Site site)
    {
        Step(frame, site);
        _deepestSequences = Math.Max(_deepestSequences, ++_sequences);
        Chain(frame, site, _sequences);
        if (!HasStack())
            throw Nested(frame, site);
    }

    /// <summary>A sequence is made over others: who asks it something asks them, one inside the other.</summary>
    public void Chain(Frame frame, Site site, int depth)
    {
        if (depth > MaximumSequences)
            throw Nested(frame, site);
    }

    public void Pulled() => _sequences--;

    /// <summary>What the evaluation on this thread spends, for values that do not know which one they are of; null after it.</summary>
    public static Budget? Current => _current;

    /// <summary>Makes this the budget of the thread until the result is disposed of.</summary>
    public IDisposable Entered()
    {
        var before = _current;
        _current = this;
        return new Leaving(before);
    }

    /// <summary>Values inside values are compared or printed, where no frame is known: the last step tells where.</summary>
    public void Nest()
    {
        if (++_values > MaximumDepth || !HasStack())
            throw _frame!.Stop(Problem.Unbounded, _site!, "values are nested too deep here; keep them in a list rather than inside each other");
        if (_frame is not null)
            Step(_frame, _site!);
    }

    public void Nested() => _values--;

    /// <summary>Work beyond the last step's, where no frame is known: the last step tells where.</summary>
    public void Read(long steps)
    {
        if (_frame is not null)
            Spend(_frame, _site!, steps);
    }

    /// <summary>A refusal where no frame is known: the last step tells where.</summary>
    public EvaluationStop Refusal(string what) => _frame!.NotEvaluated(_site!, what);

    /// <summary>Nothing where something must be, and no frame is known: the last step tells where.</summary>
    public Exception NullReference() => UserMembers.NullReference(_frame!, _site!);

    public void Grow(Frame frame, Site site, long size)
    {
        if (size > MaximumSize || (_size += size) > MaximumSize)
            throw frame.Stop(Problem.Unbounded, site, $"this makes more than {MaximumSize:N0} characters or items; configuration must be smaller");
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _steps > MaximumSteps || _size > MaximumSize;

    /// <summary>What was spent so far.</summary>
    public EvaluationCost Spent => new(_steps, _size, _deepest, _deepestSequences);

    /// <summary>Spends what another evaluation took; nothing, when it would reach a bound, whose place only evaluating tells.</summary>
    public bool TrySpend(EvaluationCost cost)
    {
        if (_steps + cost.Steps > MaximumSteps || _size + cost.Size > MaximumSize || _depth + cost.Depth > MaximumDepth || _sequences + cost.Sequences > MaximumSequences)
            return false;
        _steps += cost.Steps;
        _size += cost.Size;
        _deepest = Math.Max(_deepest, _depth + cost.Depth);
        _deepestSequences = Math.Max(_deepestSequences, _sequences + cost.Sequences);
        return true;
    }

    private static EvaluationStop Nested(Frame frame, Site site) => frame.Stop(Problem.Unbounded, site, "sequences are nested too deep here; make a list of them now and then with ToList");

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private sealed class Leaving(Budget? before) : IDisposable
    {
        public void Dispose() => _current = before;
    }
}
