using Vigo.Benchmarks;
using Vigo.Benchmarks.Keystroke;
using Vigo.Benchmarks.Reporting;

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
        arguments.Names<EditKind>("--only"),
        arguments.Number("--warm-up", 200),
        arguments.Number("--edits", 400))));
}

foreach (var section in sections)
    Console.WriteLine($"## {section.Name}\n\n{section.Markdown}");
return 0;
