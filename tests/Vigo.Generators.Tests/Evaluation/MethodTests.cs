using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class MethodTests
{
    [Fact]
    public void Arguments_reach_their_parameters() => Clr.AgreesOnEach(
        """
        Optional(1)
        Optional(1, "b")
        Optional(c: 5, a: 1)
        Optional(1, c: 7)
        Params()
        Params(1, 2, 3)
        Params([4, 5])
        Params(null!)
        ParamsList("a", "b")
        ParamsSpan(1, 2)
        Mixed("x", 1, 2)
        Generic(5)
        Generic("a")
        Generic<object>(5)
        Pair(1, "a")
        DefaultOf<int>()
        DefaultOf<string>()
        DefaultOf<int?>()
        DefaultOf<DayOfWeek>()
        DefaultOf<(int, string)>()
        DefaultOf<Point>()
        TryGet("a", out var found) ? found : -1
        TryGet("z", out var missing) ? missing : missing - 1
        TryGet("a", out _)
        Swap()
        In(5)
        Overloaded(1)
        Overloaded("a")
        Overloaded(1.5)
        Overloaded(null)
        5.Doubled()
        "abc".Shout("?")
        new[] { 1, 2 }.SecondOf()
        Extensions.Shout("x")
        new Point(1, 2).Moved(dx: 3)
        Recursive(20)
        Enumerable.Range(1, 3).Select(Twice)
        Caller()
        Is<int>(5)
        Is<string>(5)
        Make<List<int>>(() => [1])
        Nested(Nested(1, 2), Nested(3, 4))
        Max(3, 9)
        Constraint(new Point(1, 2))
        Deep(new Point(3, 4))
        DateDefault()
        Literal(default)
        """,
        """
            private static string Optional(int a, string b = "default", int c = 3 + 4) => $"{a} {b} {c}";
            private static int Params(params int[] all) => all is null ? -1 : all.Sum();
            private static string ParamsList(params List<string> all) => string.Join("+", all);
            private static int ParamsSpan(params ReadOnlySpan<int> all) { var t = 0; foreach (var x in all) t += x; return t; }
            private static string Mixed(string a, params object[] rest) => a + rest.Length;
            private static string Generic<T>(T value) => value switch { int i => $"int {i}", string s => $"string {s}", _ => "other" };
            private static (A, B) Pair<A, B>(A a, B b) => (a, b);
            private static T? DefaultOf<T>() => default;
            private static bool TryGet(string key, out int value) { if (key == "a") { value = 1; return true; } value = 0; return false; }
            private static (int, int) Swap() { int a = 1, b = 2; Swap(ref a, ref b); return (a, b); }
            private static void Swap(ref int a, ref int b) => (a, b) = (b, a);
            private static int In(in int x) => x + 1;
            private static string Overloaded(int i) => "int";
            private static string Overloaded(double d) => "double";
            private static string Overloaded(string? s) => "string";
            private static int Recursive(int n) => n == 0 ? 0 : n + Recursive(n - 1);
            private static int Twice(int x) => x * 2;
            private static string Caller([System.Runtime.CompilerServices.CallerMemberName] string name = "") => name.Length > 0 ? "named" : "none";
            private static bool Is<T>(object o) => o is T;
            private static T Make<T>(Func<T> make) => make();
            private static int Nested(int a, int b) => a * 10 + b;
            private static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
            private static int Constraint<T>(T value) where T : IPoint => value.X + value.Y;
            private static string Deep<T>(T value) => Generic(value) + Is<T>(value!);
            private static DateTime DateDefault(DateTime at = default) => at;
            private static string Literal(TimeSpan? at) => at is null ? "none" : "some";
        """,
        """
        public interface IPoint { int X { get; } int Y { get; } }
        public readonly record struct Point(int X, int Y) : IPoint;
        public static class Extensions
        {
            public static int Doubled(this int i) => i * 2;
            public static string Shout(this string s, string end = "!") => s.ToUpperInvariant() + end;
            public static T SecondOf<T>(this IEnumerable<T> items) => items.Skip(1).First();
            public static Point Moved(this Point point, int dx = 0, int dy = 0) => point with { X = point.X + dx, Y = point.Y + dy };
        }
        """);

    [Fact]
    public void Extension_blocks_add_members() => Clr.AgreesOnEach(
        """
        "abc".Shouted
        "abc".Times(2)
        new[] { 1, 2, 3 }.Middle()
        """,
        types: """
        public static class Extensions
        {
            extension(string text)
            {
                public string Shouted => text.ToUpperInvariant() + "!";
                public string Times(int count) => string.Concat(Enumerable.Repeat(text, count));
            }

            extension<T>(IReadOnlyList<T> items)
            {
                public T Middle() => items[items.Count / 2];
            }
        }
        """);

    [Fact]
    public void Several_files_partial_and_nested_classes() => Clr.Agrees(
        """
        namespace Infra.Shared;

        public static partial class Names
        {
            public const string Prefix = "acme";
            public static string App(string name) => $"{Prefix}-{name}-{Suffix}";

            public static class Ports
            {
                public static readonly int Web = 8080;
                public static int Next => Web + Offset;
                private const int Offset = 1;
            }
        }
        """,
        """
        namespace Infra.Shared;

        public static partial class Names
        {
            private static string Suffix => Ports.Next.ToString();
        }
        """,
        """
        using Infra.Shared;
        using static Infra.Shared.Names;
        using Port = Infra.Shared.Names.Ports;

        public static class Program
        {
            public static string Qualified => Names.App("web");
            public static string Static => App("api");
            public static int Alias => Port.Next;
            public static string Const => Prefix;
        }
        """);

    [Fact]
    public void A_factory_reads_as_it_would_run() => Clr.Agrees("""
        public static class Program
        {
            private static Service Web(string app, Image image, string host) => new()
            {
                Image = image,
                Restart = Restart.UnlessStopped,
                Routes = [Route.To(host, port: 80)],
                Environment = new() { ["APP"] = app, ["HOST"] = $"https://{host}" },
            };

            public static object? Stack => new Stack("apps")
            {
                Services = Enumerable.Range(1, 3).ToMap(i => $"worker{i}", i => Web($"worker{i}", Image.Of("ghcr.io/acme/worker").Sha("0a1b2c3"), $"w{i}.acme.be")),
            };
        }
        """);
}
