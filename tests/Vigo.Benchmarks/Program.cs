using Vigo.Benchmarks;
using Vigo.Benchmarks.Builds;
using Vigo.Benchmarks.Cold;
using Vigo.Benchmarks.Keystroke;
using Vigo.Benchmarks.Peers;
using Vigo.Benchmarks.Reporting;

if (args is [MemoryRun.Verb, var side, var size])
{
    MemoryRun.Print(side, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

var arguments = new Arguments(args);
if (arguments.Problem is { } problem)
{
    Progress.Say(problem);
    return 2;
}

var sections = new List<Section>();
if (arguments.What is "keystroke" or "all")
{
    sections.AddRange(KeystrokeBenchmark.Run(new(
        arguments.Numbers("--stacks", [10, 100, 250, 1_000]),
        arguments.Names("--only", EditPlan.EveryKind),
        arguments.Number("--warm-up", 200),
        arguments.Number("--edits", 400))));
}

if (arguments.What is "cold" or "scaling" or "all")
    sections.Add(ColdTables.Of(ColdBenchmark.Run(arguments.Numbers("--stacks", arguments.What == "cold" ? [250] : [10, 100, 250, 1_000]), arguments.Number("--runs", 7))));
if (arguments.What is "cold" or "all")
    sections.Add(ColdTables.Of(250, MemoryRun.Of("vigo", 250), MemoryRun.Of("roslyn", 250)));

if (arguments.What is "build" or "all")
    sections.Add(BuildTables.Of(BuildBenchmark.Run(stacks: 100, arguments.Number("--runs", 9))));

if (arguments.What is "peers" or "cold" or "all")
    sections.Add(PeerTables.Of(250, PeerBenchmark.Run(250, arguments.Number("--runs", 5))));

foreach (var section in sections)
    Console.WriteLine($"## {section.Name}\n\n{section.Markdown}");
return 0;
