using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Generators.Generation;

/// <summary>Finds the expressions that parts of a fleet's records came through, in the code of a compilation that declares it.</summary>
internal sealed class FleetTrace(Origins origins, Program program, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<ModelSubject, KnownChain> Known = new();

    /// <summary>Makes ready for who is about to ask about all records: on every processor, and not one after the other.</summary>
    public void Prepare() => Prepare(origins.Declared);

    /// <summary>The same for the records that findings are about.</summary>
    public void Prepare(IEnumerable<ModelSubject> subjects) =>
        Prepare(subjects.Where(subject => KnownChainOf(subject) is null).Select(subject => origins.Of(subject.Root)).OfType<RecordOrigin>());

    // What others go on with comes first, each once.
    private void Prepare(IEnumerable<RecordOrigin> records)
    {
        var wanted = new HashSet<Trace>();
        foreach (var record in records)
            Want(record.Trace);
        foreach (var level in wanted.GroupBy(trace => trace.Depth).OrderBy(level => level.Key).Select(level => level.ToList()))
            EvaluationThreads.Each(level.Count, trace => level[trace].In(program, cancellation));

        void Want(Trace trace)
        {
            if (trace.Known is not null || !wanted.Add(trace))
                return;
            foreach (var before in trace.Taken)
                Want(before);
        }
    }

    /// <inheritdoc cref="Origins.Of"/>
    public RecordOrigin? OriginOf(object record) => origins.Of(record);

    /// <summary>The chain of something in a record, as <see cref="RecordOrigin.Chain"/> has it; empty when the record is not remembered.</summary>
    public IReadOnlyList<Site> Chain(object record, ModelPath path) => origins.Of(record)?.Chain(path, program, cancellation) ?? [];

    /// <summary>A chain for each part that it is made of.</summary>
    public IReadOnlyList<IReadOnlyList<Site>> Chains(object record, ModelPath path) => origins.Of(record)?.Chains(path, program, cancellation) ?? [];

    /// <summary>The chain of what a finding is about.</summary>
    public IReadOnlyList<Site> ChainOf(ModelSubject subject)
    {
        if (KnownChainOf(subject) is { } known)
            return known.Sites;
        var anew = new KnownChain(origins.Of(subject.Root), Chain(subject.Root, subject.Path));
        Known.Put(subject, anew);
        return anew.Sites;
    }

    // A finding that is kept keeps its subject, and a record its origin, unless it is declared in another way from now on.
    private KnownChain? KnownChainOf(ModelSubject subject) => Known.TryGetValue(subject, out var known) && known.Origin == origins.Of(subject.Root) ? known : null;

    private sealed record KnownChain(RecordOrigin? Origin, IReadOnlyList<Site> Sites);
}
