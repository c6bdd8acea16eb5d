using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Constructs;

/// <summary>The examples of the table, in a program whose names they use.</summary>
internal static class ExampleProgram
{
    private const string Types = """
        using System.Runtime.CompilerServices;
        using System.Text;

        public record App(string Name, int Port = 80)
        {
            public const string Registry = "ghcr.io";
            public static readonly int[] Ports = [80, 443];
            public static App Default { get; } = new("default");
            public string Address => $"{Name}:{Port}";
            public App Itself() => this;
        }

        public enum Tier { Web, Data }

        public interface IMade<T> where T : IMade<T> { static abstract T Of(int number); }
        public interface IGreeter { string Greet(); }
        public class Quiet : IGreeter { public virtual string Greet() => "hello"; }
        public sealed class Loud : Quiet { public override string Greet() => base.Greet() + "!"; }
        public struct Place { public int Row; }
        public sealed class BadPort(int port) : Exception($"port {port} is bad") { public int Port => port; }
        public sealed class Closing(List<int> log) : IDisposable { public int Open() => log.Count; public void Dispose() => log.Add(0); }
        public static class Changing { public static int Count; public static int Limit { get; set; } }

        public readonly record struct Size(int Megabytes) : IMade<Size>
        {
            public static Size Of(int number) => new(number);
            public static Size operator +(Size a, Size b) => new(a.Megabytes + b.Megabytes);
            public static Size operator -(Size a) => new(-a.Megabytes);
            public static explicit operator Size(int megabytes) => new(megabytes);
        }

        public sealed record Answer(int Weight)
        {
            public static bool operator true(Answer answer) => answer.Weight > 0;
            public static bool operator false(Answer answer) => answer.Weight <= 0;
            public static Answer operator &(Answer a, Answer b) => new(a.Weight * b.Weight);
        }

        public sealed class Counter
        {
            public int Count;
            public List<string> Log { get; } = [];
            public int this[int times] { get => Count * times; set => Count += times * value; }
            public event Action? Changed;
        }

        public sealed class Names : System.Collections.IEnumerable { private readonly List<string> _all = []; public int Count => _all.Count; public void Add(string name) => _all.Add(name); public System.Collections.IEnumerator GetEnumerator() => _all.GetEnumerator(); }
        [CollectionBuilder(typeof(Chain), "Of")]
        public sealed record Chain<T>(List<T> Items) : IEnumerable<T> { public IEnumerator<T> GetEnumerator() => Items.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        public static class Chain { public static Chain<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]); }
        public sealed class Tally { public int Sum; public void operator +=(int number) => Sum += number; public void operator ++() => Sum++; }

        public static class Texts
        {
            public static string Quoted(this string text) => $"'{text}'";
            extension(string text)
            {
                public string Shout() => text + "!";
                public char Initial => text[0];
            }
        }

        """;

    private static readonly IReadOnlyList<Construct> Rows = [.. Generators.Lowering.Constructs.All];

    private static readonly Lazy<OracleProgram> Made = new(() => new OracleProgram(Types + $$"""
        public static partial class Program
        {
            private static int Twice(int number) => number * 2;
            private static void Double(ref int number) => number *= 2;
            private static int Line([CallerLineNumber] int line = 0) => line;
            private static int Total(params int[] numbers) => numbers.Sum();
            private static (A, B) Pair<A, B>(A first, B second) => (first, second);
            private static T Make<T>() where T : new() => new();
            private static T MadeBy<T>(int number) where T : IMade<T> => T.Of(number);
        {{string.Join("\n", Rows.Select((row, index) => Case(index, row is DeclarationConstruct ? $"{Name(index)}Types.Uses.Use()" : row.Example)))}}
        }

        {{string.Join("\n", Rows.Select((row, index) => row is DeclarationConstruct declaration ? Declaration(index, declaration) : ""))}}
        """));

    /// <summary>All examples, each a method, compiled once.</summary>
    public static OracleProgram Program => Made.Value;

    public static ISymbol Of(Construct construct) => Program.Cases.Single(member => member.Name == Name(Rows.ToList().IndexOf(construct)));

    /// <summary>The types and members that a declaration's example declares.</summary>
    public static IEnumerable<ISymbol> Declared(DeclarationConstruct construct) =>
        Symbols(Program.Compilation.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == Name(Rows.ToList().IndexOf(construct)) + "Types"));

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container) =>
        container.GetMembers().Where(member => member.Name != "Uses").SelectMany(member => member is INamespaceOrTypeSymbol inner ? Symbols(inner).Prepend(member) : [member]);

    private static readonly Lazy<SemanticModel> Model = new(() => Program.Compilation.GetSemanticModel(Program.Compilation.SyntaxTrees.Last()));

    private static readonly Lazy<HashSet<Construct?>> OfWhatExamplesCall = new(() => [.. RowsIn(method => !method.StartsWith("Case", StringComparison.Ordinal))]);

    /// <summary>Whether an example, or what examples call, has an operation of its row.</summary>
    public static bool Hits(Construct construct)
    {
        var example = Of(construct).Name;
        return OfWhatExamplesCall.Value.Contains(construct) || RowsIn(method => method == example).Contains(construct);
    }

    private static IEnumerable<Construct?> RowsIn(Func<string, bool> methods) => Model.Value.SyntaxTree.GetRoot().DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax)
        .Where(node => methods(node.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().LastOrDefault()?.Identifier.Text ?? ""))
        .Select(node => Model.Value.GetOperation(node)).OfType<IOperation>().SelectMany(operation => operation.DescendantsAndSelf()).Select(Generators.Lowering.Constructs.Of);

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"Case{index}");

    private static string Declaration(int index, DeclarationConstruct construct) => $$"""
        namespace {{Name(index)}}Types
        {
            {{construct.Example}}
            static class Uses { public static object? Use() => {{construct.Use}}; }
        }
        """;

    private static string Case(int index, string example) => $$"""
            public static object? {{Name(index)}}()
            {
                var port = 80;
                var name = "web";
                int? maybe = null;
                object? boxed = name;
                var ports = new List<int> { 80, 443 };
                int[] numbers = [1, 2, 3];
                var map = new Dictionary<string, int> { ["a"] = 1 };
                var app = new App("web");
                App? nobody = null;
                var counter = new Counter();
                var tally = new Tally();
                Func<int, int> twice = Twice;
                {{Body(example)}}
            }
        """;

    private static string Body(string example)
    {
        if (!SyntaxFactory.ParseExpression(example).ContainsDiagnostics)
            return $"return {example};";
        return example.Contains("return", StringComparison.Ordinal) ? example : example + " return port;";
    }
}
