using CsCheck;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Tests.Oracle.Programs;

public sealed class RandomProgramTests
{
    [Fact]
    public void Trial()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("VIGO_ORACLE_PROGRAMS") ?? "300", System.Globalization.CultureInfo.InvariantCulture);
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("VIGO_ORACLE_SEED") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        var generator = new ProgramGenerator();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var programs = Enumerable.Range(0, count).Select(index => generator.Generate(new PCG((uint)index, seed), null, out _)).ToList();
        Console.Error.WriteLine($"generated {watch.ElapsedMilliseconds} ms, size {programs.Average(p => p.Code.Size)}, max {programs.Max(p => p.Code.Size)}, chars {programs.Average(p => p.Code.ToString().Length)}");
        watch.Restart();
        var errors = new Dictionary<string, int>();
        ProgramBatch.Refused = all =>
        {
            foreach (var d in all.Where(d => d.Severity == DiagnosticSeverity.Error))
            {
                var id = d.Id;
                errors[id] = errors.GetValueOrDefault(id) + 1;
                if (errors[id] <= 3) { var text = d.Location.SourceTree!.GetText().ToString(); var from = Math.Max(0, d.Location.SourceSpan.Start - 120); Console.Error.WriteLine($"{d.Id} {d.GetMessage()} \n     {text.Substring(from, Math.Min(240, text.Length - from)).ReplaceLineEndings(" ")}"); }
            }
        };
        var dropped = 0; var agreed = 0;
        long compile = 0, run = 0, evaluate = 0;
        var report = new List<string>();
        foreach (var chunk in programs.Chunk(300))
        {
            watch.Restart();
            var batch = ProgramBatch.Compile(chunk.Select(program => program.Code.ToString()).ToList());
            compile += watch.ElapsedMilliseconds;
            for (var i = 0; i < chunk.Length; i++)
            {
                if (!batch.Compiled(i)) { dropped++; continue; }
                File.WriteAllText("/tmp/oracle-scratch/current.txt", chunk[i].Seed + "\n" + chunk[i].Code);
                watch.Restart();
                var clr = Outcome.OfRunning(batch.Assembly, batch.Case(i));
                run += watch.ElapsedMilliseconds;
                watch.Restart();
                File.WriteAllText("/tmp/oracle-scratch/current2.txt", chunk[i].Seed + " " + i);
                var ours = Outcome.OfEvaluating(batch.Compilation, batch.Case(i));
                evaluate += watch.ElapsedMilliseconds;
                if (clr == ours) { agreed++; continue; }
                var (a, b) = (clr.Split('\n'), ours.Split('\n'));
                var at = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
                report.Add($"{chunk[i].Seed}: clr ‹{a.ElementAtOrDefault(at)}› evaluator ‹{string.Join(" | ", b.Skip(at).Take(2))}›");
            }
        }
        Console.Error.WriteLine($"compile {compile} run {run} evaluate {evaluate}; dropped {dropped} agreed {agreed} differ {report.Count}");
        foreach (var e in errors.OrderByDescending(e => e.Value)) Console.Error.Write($"{e.Key} {e.Value}; ");
        File.WriteAllLines("/tmp/oracle-scratch/report.txt", report);
    }
}
