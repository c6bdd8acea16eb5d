namespace Vigo.Generators.Evaluation;

/// <summary>One evaluation: the program, what it has spent, and the static members it has computed.</summary>
internal sealed class EvaluationContext(IProgram program, CancellationToken cancellation = default)
{
    public IProgram Program { get; } = program;

    public Budget Budget { get; } = new(cancellation);

    public StaticMembers Statics { get; } = new();

    /// <summary>Set when a stop is on its way out, so that no <c>finally</c> of an iterator runs.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A stop inside an exception filter, where the CLR would swallow it.</summary>
    public EvaluationStop? StoppedInFilter { get; set; }
}

/// <summary>The author's code in lowered form, found by key.</summary>
internal interface IProgram
{
    /// <summary>A method, constructor, accessor or initializer.</summary>
    FunctionCode Function(string key);

    /// <summary>A type.</summary>
    UserTypeDefinition Type(string key);
}
