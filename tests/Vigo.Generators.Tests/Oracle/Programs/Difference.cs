using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A program of which the CLR and the evaluator make different things.</summary>
/// <param name="Program">The program.</param>
/// <param name="Expected">What the CLR makes of it.</param>
/// <param name="Actual">What the evaluator makes of it.</param>
internal sealed record Difference(Fragment Program, string Expected, string Actual)
{
    /// <summary>What generated programs use beside the implicit namespaces.</summary>
    public const string Usings = "using System.Collections.ObjectModel; using System.Globalization; using System.Text;";

    /// <summary>The program by itself, as a test may hold it.</summary>
    public string Source => $"{Usings}\nusing static Program;\n{CSharpSyntaxTree.ParseText(Program.ToString(), new(LanguageVersion.CSharp14)).GetRoot().NormalizeWhitespace(eol: "\n").ToFullString()}";

    /// <summary>Whether another difference may be the same: a refusal does not stand for a wrong value.</summary>
    public bool IsLike(Difference other) => string.Equals(Kind(Actual), Kind(other.Actual), StringComparison.Ordinal);

    /// <summary>The difference as a regression test, to be pasted into the class of its theme.</summary>
    public override string ToString() => $""""
            [Fact]
            public void What_it_is_about() => Clr.Agrees("""
                {Source.Replace("\n", "\n        ", StringComparison.Ordinal)}
                """);

        the CLR gives
        {Expected.TrimEnd()}
        the evaluator gives
        {Actual.TrimEnd()}

        """";

    private static string Kind(string outcome) => outcome.StartsWith("VIGO", StringComparison.Ordinal) ? outcome[..8] : "";
}
