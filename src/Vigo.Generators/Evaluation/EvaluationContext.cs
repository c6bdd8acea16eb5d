namespace Vigo.Generators.Evaluation;

/// <summary>One evaluation: the program, what it has spent, and the static members it has computed.</summary>
internal sealed class EvaluationContext(IProgram program, CancellationToken cancellation = default)
{
    private readonly Dictionary<string, FunctionCode> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserRuntimeType> _types = new(StringComparer.Ordinal);
    private readonly List<Problem> _lost = [];

    public IProgram Program { get; } = program;

    public Budget Budget { get; } = new(cancellation);

    public StaticMembers Statics { get; } = new();

    /// <summary>A method, constructor, accessor or initializer.</summary>
    public FunctionCode Function(string key)
    {
        if (!_functions.TryGetValue(key, out var function))
            _functions.Add(key, function = Program.Function(key));
        return function;
    }

    /// <summary>A type of the author's with these arguments; the same one each time.</summary>
    public UserRuntimeType UserType(string key, IReadOnlyList<RuntimeType> arguments, Frame frame)
    {
        var identity = arguments.Count == 0 ? key : $"{key}[{string.Join(",", arguments.Select(argument => argument.Identity))}]";
        if (!_types.TryGetValue(identity, out var type))
            _types[identity] = type = new UserRuntimeType(Program.Type(key), arguments, frame).In(this);
        return type;
    }

    /// <summary>An anonymous type; the same one for the same members.</summary>
    public UserRuntimeType AnonymousType(UserTypeDefinition definition, Frame frame)
    {
        if (!_types.TryGetValue(definition.Key, out var type))
            _types[definition.Key] = type = new UserRuntimeType(definition, [], frame).In(this);
        return type;
    }

    /// <summary>What a static member without parameters gave in an evaluation of its own, as if it were called here; null when it must be called.</summary>
    /// <remarks>Records never change, so that one is shared shows nowhere.</remarks>
    public Value? Kept(string key) => Program.Kept(key) is { } kept && Budget.TrySpend(kept.Cost) ? kept.Value : null;

    /// <summary>How often an object of the author's was printed so far: tells whether one was for a text, or for another one before.</summary>
    public int Printings { get; set; }

    /// <summary>Set when a stop is on its way out, so that no <c>finally</c> of an iterator runs.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A stop inside an exception filter, where the CLR would swallow it.</summary>
    public EvaluationStop? StoppedInFilter { get; set; }

    /// <summary>Why parts are missing that the rest does without.</summary>
    public IReadOnlyList<Problem> Lost => _lost;

    /// <summary>How many <c>try</c> blocks are being executed whose <c>catch</c> may see an exception.</summary>
    public int Guards { get; set; }

    /// <summary>Whether what comes after a failure can be evaluated all the same: not when nothing is left to spend on it, nor when the author may have a use for the exception.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="isGuarded">Whether the author may catch what is thrown.</param>
    public bool CanLose(Exception exception, bool isGuarded) => exception is AuthorException ? !isGuarded : exception is EvaluationStop && !Budget.IsSpent;

    /// <summary>Goes on without what failed.</summary>
    public void Lose(Exception exception)
    {
        _lost.Add(exception is EvaluationStop stop ? stop.Problem : ((AuthorException)exception).Problem);
        IsStopped = false;
    }
}

/// <summary>The author's code in lowered form, found by key.</summary>
internal interface IProgram
{
    /// <summary>A method, constructor, accessor or initializer.</summary>
    FunctionCode Function(string key);

    /// <summary>A type.</summary>
    UserTypeDefinition Type(string key);

    /// <summary>What a declaration gave that was evaluated by itself, and what that cost; null when it is none, or is not known to be the same again.</summary>
    /// <exception cref="EvaluationStop">It could not be evaluated.</exception>
    KeptValue? Kept(string key);
}
