using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A program that remembers what it was asked for.</summary>
internal sealed class VisitedCode(Program program) : IProgram
{
    private readonly Dictionary<string, FunctionCode> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserTypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly List<Trace> _taken = [];

    /// <summary>The files that declare it.</summary>
    public IReadOnlyCollection<string> Files => [.. _functions.Values.Select(function => function.Site.File).Concat(_failed).Distinct(StringComparer.Ordinal)];

    /// <summary>All of it; null when something could not be lowered, of which nobody knows when it will be.</summary>
    public Dependencies? Dependencies => _failed.Count == 0 ? Dependencies.On(program, _functions, _types) : null;

    /// <summary>Of the evaluations whose records were taken over.</summary>
    public IReadOnlyList<Trace> Taken => _taken;

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

        if (kept.Result is not { Value: { } value, Cost: { } cost, Trace: { } trace })
            return null;
        if (ProvenanceStore.Current is { } store)
        {
            // Of what takes too much to trace the record is there all the same, and is not to take the host's places along.
            return trace.Known is not { } known ? null
                : known.Value is { } traced ? new(Traced(store, traced, known.Provenance), cost)
                : new(new Value(NativeRecords.CopyOf(value.Data!), null), cost);
        }

        kept.Dependencies.AddTo(_functions, _types);
        if (!_taken.Contains(trace))
            _taken.Add(trace);
        return new(new Value(NativeRecords.CopyOf(value.Data!), null), cost);
    }

    // Each call makes a record of its own: what is found in one is told apart from what is found in the other, though they are equal.
    private static Value Traced(ProvenanceStore store, Value value, ProvenanceStore provenance)
    {
        store.Take(provenance);
        var copy = NativeRecords.CopyOf(value.Data!);
        ObjectProvenance.Derive(copy, [new Source(null, value)]);

        // The last link is the declaration's own; whoever reads it here adds another.
        return new(copy, value.Origin?.From);
    }
}
