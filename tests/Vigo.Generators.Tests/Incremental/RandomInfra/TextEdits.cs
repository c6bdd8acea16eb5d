using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>Edits of texts, whatever they mean: comments and blank lines, what breaks the syntax, what the compiler is told on the side.</summary>
internal static class TextEdits
{
    private static readonly string[] Harmless = ["", "    ", "// a comment", "/* a comment */", "/// <summary>Documented.</summary>"];
    private static readonly string[] Directives = ["#pragma warning disable VIGO1001, VIGO2011, VIGO4001", "#pragma warning restore", "#line 300", "#line 7 \"elsewhere.cs\"", "#line default", "#nullable disable", "#region r", "#if EXTRA"];
    private static readonly string[] Breaking = ["}", "{", "/*", "(", "public static int = ;", "\"", "public static Unknown Member => 1;", "#endif", "[Stack]", "using System.Text;"];

    public static ImmutableArray<InfraEdit> All { get; } =
    [
        new("a comment or a blank line", (model, random) => Put(model, random, Harmless)) { Weight = 8 },
        new("a directive", (model, random) => Put(model, random, Directives)) { Weight = 3 },
        new("a symbol of one file", (model, random) => Put(model, random, ["#define EXTRA"], line: 0)) { Weight = 2 },
        new("something that does not compile", (model, random) => Put(model, random, Breaking)) { Weight = 3 },
        new("a line that was put in goes", (model, random) => model.Scribbles.IsEmpty ? model : model with { Scribbles = model.Scribbles.RemoveAt(random.Next(model.Scribbles.Count)) }) { Weight = 6 },
        new("all lines that were put in go", (model, _) => model with { Scribbles = [] }) { Weight = 4 },
    ];

    private static InfraModel Put(InfraModel model, Random random, string[] lines, int? line = null)
    {
        string[] paths = [InfraText.UsingsPath, InfraText.TemplatePath, InfraText.HostsPath, .. model.Files.Select(file => file.Path), .. model.Stacks.Select(stack => stack.Path)];
        return model with { Scribbles = model.Scribbles.Add(new(paths[random.Next(paths.Length)], line ?? random.Next(60), lines[random.Next(lines.Length)])) };
    }
}
