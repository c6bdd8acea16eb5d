using System.Collections.Concurrent;
using System.Globalization;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A run of random programs, made once for the tests that look at it.</summary>
public sealed class RandomProgramRun
{
    private const int BatchSize = 150;

    /// <summary>So many programs meet every row; counting more would only cost time.</summary>
    public const int Counted = 900;

    private readonly ConcurrentBag<(int Number, Difference Difference)> _differences = [];
    private readonly ConcurrentBag<string> _refusals = [];

    public RandomProgramRun()
    {
        var generator = new ProgramGenerator();
        var batches = Enumerable.Range(0, Count).Chunk(BatchSize);
        Parallel.ForEach(batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, numbers => Run([.. numbers.Select(number => (number, generator.Generate(Seed, number).Code))]));
    }

    /// <summary>How many programs there are: <c>VIGO_ORACLE_PROGRAMS</c>.</summary>
    public static int Count { get; } = Setting("VIGO_ORACLE_PROGRAMS", 2_000);

    /// <summary>What they are made from: <c>VIGO_ORACLE_SEED</c>.</summary>
    public static ulong Seed { get; } = (ulong)Setting("VIGO_ORACLE_SEED", 1);

    /// <summary>Why the compiler refused some: the generator knows C# less well than it.</summary>
    public IReadOnlyList<string> Refusals => [.. _refusals.Order(StringComparer.Ordinal)];

    internal Coverage Coverage { get; } = new();

    internal IReadOnlyList<(int Number, Difference Difference)> Differences => [.. _differences.OrderBy(found => found.Difference.Program.Size)];

    private void Run(IReadOnlyList<(int Number, Fragment Code)> programs)
    {
        var batch = ProgramBatch.Compile([.. programs.Select(program => program.Code.ToString())]);
        foreach (var refusal in batch.Refusals)
            _refusals.Add(refusal);
        for (var i = 0; i < programs.Count; i++)
        {
            if (batch.Compiled(i) is not { } tree)
                continue;
            if (batch.Compare(i, programs[i].Code) is { } difference)
                _differences.Add((programs[i].Number, difference));
            if (programs[i].Number < Counted)
                Coverage.Add(batch.Compilation, tree);
        }
    }

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
