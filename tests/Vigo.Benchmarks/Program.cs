using System.Globalization;
using Vigo.Benchmarks;
using Vigo.Benchmarks.Builds;
using Vigo.Benchmarks.Cold;
using Vigo.Benchmarks.Imports;
using Vigo.Benchmarks.Keystroke;
using Vigo.Benchmarks.Peers;
using Vigo.Benchmarks.Reporting;

if (args is [MemoryRun.Verb, var side, var size])
{
    MemoryRun.Print(side, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

var arguments = new Arguments(args);
if (arguments.Problem is { } problem)
{
    Progress.Say(problem);
    return 2;
}

var sections = new List<Section> { Machine.Describe() };
if (arguments.Measures("keystroke"))
{
    sections.AddRange(KeystrokeBenchmark.Run(new(
        arguments.Numbers("--stacks", [10, 100, 250, 1_000]),
        arguments.Names("--only", EditPlan.EveryKind),
        arguments.Number("--warm-up", 200),
        arguments.Number("--edits", 396))));
}

if (arguments.Measures("cold"))
    sections.AddRange(WholeBenchmark.Run(arguments.Number("--stacks", 250), arguments.Number("--runs", 7), arguments.Number("--runs", 3)));
if (arguments.Measures("scaling"))
    sections.Add(ColdTables.Scaling(ColdBenchmark.Run(arguments.Numbers("--stacks", [10, 100, 250, 1_000]), arguments.Number("--runs", 5))));
if (arguments.Measures("build"))
    sections.Add(BuildTables.Of(BuildBenchmark.Run(arguments.Number("--stacks", 100), arguments.Number("--runs", 9))));
if (arguments.Measures("import"))
    sections.Add(ImportTables.Of(ImportBenchmark.Run(arguments.Numbers("--services", [10, 30, 100, 1_000]), arguments.Number("--runs", 15))));

foreach (var section in sections)
    Console.WriteLine($"## {section.Name}\n\n{section.Markdown}");
if (!arguments.IsNarrowed)
    PerformanceDocument.Write(RepositoryRoot.Path, sections);
return 0;
