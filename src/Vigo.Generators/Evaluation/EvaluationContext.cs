namespace Vigo.Generators.Evaluation;

/// <summary>One evaluation: the program, what it has spent, and the static members it has computed.</summary>
internal sealed class EvaluationContext(IProgram program, CancellationToken cancellation = default)
{
    public IProgram Program { get; } = program;

    public Budget Budget { get; } = new(cancellation);

    public StaticMembers Statics { get; } = new();
}

/// <summary>The author's code in lowered form, found by key.</summary>
internal interface IProgram
{
    /// <summary>A method, constructor, accessor or initializer.</summary>
    FunctionCode Function(string key);

    /// <summary>A type.</summary>
    UserTypeDefinition Type(string key);
}
