namespace Vigo.Generators.Evaluation;

/// <summary>One activation of a function: its variables, its <c>this</c>, its type arguments, and who called.</summary>
internal sealed class Frame(EvaluationContext context, int slots, Frame? caller, Site? callSite)
{
    public EvaluationContext Context { get; } = context;

    public Frame? Caller { get; } = caller;

    public Site? CallSite { get; } = callSite;

    public Value[] Slots { get; } = slots == 0 ? [] : new Value[slots];

    public Value This { get; init; }

    /// <summary>Type arguments by type parameter, for those of the function and of its type.</summary>
    public IReadOnlyDictionary<string, RuntimeType> TypeArguments { get; init; } = EmptyTypes;

    /// <summary>The strings that the function was handed.</summary>
    public IReadOnlyList<Text> Texts { get; init; } = [];

    /// <summary>The object whose initializer runs.</summary>
    public Value Receiver { get; set; }

    public Value Result { get; set; }

    /// <summary>Where a <c>goto case</c> leads.</summary>
    public int Section { get; set; }

    /// <summary>The exception that a <c>throw;</c> raises again.</summary>
    public Exception? Caught { get; set; }

    /// <summary>What the last <c>yield return</c> gave, in an iterator, which returns nothing.</summary>
    public Value Yielded { get => Result; set => Result = value; }

    public static IReadOnlyDictionary<string, RuntimeType> EmptyTypes { get; } = new Dictionary<string, RuntimeType>(StringComparer.Ordinal);

    public void Step(Site site) => Context.Budget.Step(this, site);

    public EvaluationStop Stop(string id, Site site, string message) => new(new Problem(id, site, message, Calls()));

    public EvaluationStop NotEvaluated(Site site, string what) => Stop(Problem.NotEvaluated, site, what);

    private List<Site> Calls()
    {
        const int Enough = 8;
        var calls = new List<Site>();
        for (var frame = this; frame is not null && calls.Count < Enough; frame = frame.Caller)
        {
            if (frame.CallSite is { } site)
                calls.Add(site);
        }

        return calls;
    }
}

/// <summary>A variable that is shared: it outlives its activation because a lambda or local function uses it, or was passed by reference.</summary>
internal class Cell
{
    public virtual Value Value { get; set; }
}

/// <summary>A place that was passed by reference: the parameter is another name for it.</summary>
/// <param name="place">The place.</param>
/// <param name="default">What stands in when real code gives nothing; null when nothing is right.</param>
internal sealed class PlaceCell(Place place, Func<object?>? @default) : Cell
{
    public override Value Value
    {
        get => place.Read();
        set => place.Write(value.Data is null && @default is not null ? value.WithData(@default()) : value);
    }
}
