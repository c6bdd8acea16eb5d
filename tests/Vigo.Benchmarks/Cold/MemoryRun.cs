using System.Diagnostics;
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Cold;

/// <summary>How much memory a cold run takes. In a process of its own, since the peak of one never goes down again.</summary>
internal sealed record MemoryRun(double PeakMegabytes, double HeapMegabytes)
{
    /// <summary>The argument by which this program does one run and says what it took.</summary>
    public const string Verb = "memory-of";

    public static MemoryRun Of(string side, int stacks)
    {
        var result = Cli.Wrap(Environment.ProcessPath!)
            .WithArguments([Verb, side, stacks.ToString(CultureInfo.InvariantCulture)])
            .ExecuteBufferedAsync().GetAwaiter().GetResult();
        var numbers = result.StandardOutput.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new(numbers[0], numbers[1]);
    }

    /// <summary>The run, in the child.</summary>
    public static void Print(string side, int stacks)
    {
        var repository = RepositoryGenerator.Of(stacks);
        _ = side == "vigo" ? ColdRun.OfVigo(repository) : ColdRun.OfRoslyn(repository);
        using var self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 / 1e6:0.0} {GC.GetTotalMemory(forceFullCollection: false) / 1e6:0.0}"));
    }
}
