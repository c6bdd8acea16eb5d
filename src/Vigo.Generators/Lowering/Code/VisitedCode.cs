using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A program that remembers what it was asked for.</summary>
internal sealed class VisitedCode(Program program) : IProgram
{
    private readonly Dictionary<string, FunctionCode> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserTypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>The files that declare it.</summary>
    public IReadOnlyCollection<string> Files => [.. _functions.Values.Select(function => function.Site.File).Concat(_failed).Distinct(StringComparer.Ordinal)];

    /// <summary>All of it; null when something could not be lowered, of which nobody knows when it will be.</summary>
    public Dependencies? Dependencies => _failed.Count == 0 ? Dependencies.On(program, _functions, _types) : null;

    public FunctionCode Function(string key)
    {
        try
        {
            return _functions[key] = program.Function(key);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            foreach (var reference in program.Symbol(MemberKeys.Declaration(key)).DeclaringSyntaxReferences)
                _failed.Add(reference.SyntaxTree.FilePath);
            throw;
        }
    }

    public UserTypeDefinition Type(string key) => _types[key] = program.Type(key);

    public KeptValue? Kept(string key)
    {
        if (program.KeptOf(key) is not { Result.Lost.Count: 0 } kept)
            return null;

        // It would stop there again, and perhaps only after everything is spent.
        if (kept.Result.Problem is { Id: Problem.NotEvaluated or Problem.Unbounded } problem)
        {
            kept.Dependencies.AddTo(_functions, _types);
            throw new EvaluationStop(problem);
        }

        if (kept.Result is not { Value: { } value, Cost: { } cost })
            return null;
        kept.Dependencies.AddTo(_functions, _types);
        ProvenanceStore.Current.Take(kept.Result.Provenance);

        // Each call makes a record of its own: what is found in one is told apart from what is found in the other, though they are equal.
        var copy = NativeRecords.CopyOf(value.Data!);
        ObjectProvenance.Derive(copy, [new Source(null, value)]);

        // The last link is the declaration's own; whoever reads it here adds another.
        return new(new Value(copy, value.Origin?.From), cost);
    }
}
