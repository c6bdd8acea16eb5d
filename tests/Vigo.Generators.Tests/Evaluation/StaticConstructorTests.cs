using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Static constructors, and what becomes of exceptions in initializers.</summary>
public sealed class StaticConstructorTests
{
    [Fact]
    public void They_run_before_the_first_use_of_their_type() => Clr.Agrees("""
        public static class Ports
        {
            public static readonly int Web = 80;
            public static readonly int Api;
            public static readonly int Sum;
            public static IReadOnlyList<int> All { get; }
            static Ports() { Api = Web + 8000; var list = new List<int>(); foreach (var port in new[] { Web, Api }) list.Add(port); All = list; Sum = All.Sum(); Add(); }
            public static int Twice => Sum * 2;
            private static void Add() => Later = Api + 1;
            private static int Later { set { } }
        }

        public static class Early { public static readonly int First = Late.Second + 1; public static readonly int Plain = 5; static Early() { } }
        public static class Late { public static readonly int Second; static Late() { Second = Early.Plain + 100; } }
        public static class Failing { public static readonly int Port; static Failing() { Port = 1; throw new FormatException("clash"); } public static int Method() => 5; }
        public sealed class FailingInstance { static FailingInstance() => throw new FormatException("clash"); public int Port = 1; }
        public static class Inits { public static readonly int Port = int.Parse("x"); }
        public sealed class Of<T> { public static readonly string Name; static Of() { Name = default(T) is null ? "reference" : "value"; } }
        public static class Generic { public static readonly string Text; static Generic() { Text = "t"; } public static string Both<A>(A value) => $"{value}{Text}"; }

        public static class Program
        {
            public static object? Values() => (Ports.Web, Ports.Api, Ports.Sum, Ports.All, Ports.Twice);
            public static object? Circle() => (Early.First, Late.Second);
            public static object? Field() => Failing.Port;
            public static object? Method() => Failing.Method();
            public static object? Instance() => new FailingInstance();
            public static object? Caught() { try { return Failing.Port; } catch (TypeInitializationException e) { return (e.Message, e.InnerException!.Message); } }
            public static object? CaughtAgain() { try { Failing.Method(); } catch (TypeInitializationException) { } try { return Failing.Port; } catch (FormatException) { return 1; } catch (TypeInitializationException e) { return e.InnerException!.Message; } }
            public static object? CaughtOfAnInitializer() { try { return Inits.Port; } catch (FormatException) { return 1; } catch (TypeInitializationException e) { return e.Message; } }
            public static object? Generics() => (Of<int>.Name, Of<string>.Name, Generic.Both(5), Generic.Both("x"));
        }
        """);

    [Fact]
    public void What_one_throws_fails_at_the_throw() => Refusal.Ends("""
        public static class Ports { public static readonly int Web = 80; static Ports() { [|throw new InvalidOperationException("ports clash");|] } }
        public static class Program { public static object? Main() => Ports.Web; }
        """, "VIGO0004", "ports clash (InvalidOperationException)");

    [Fact]
    public void What_one_makes_is_not_changed_later() => Refusal.At("""
        public static class Ports { public static readonly List<int> All; static Ports() { All = [80]; All.Add(443); } }
        public static class Program { public static object? Main() { [|Ports.All.Add(5)|]; return 1; } }
        """, "changes what a static member holds");

    [Fact]
    public void A_type_that_fails_to_initialize_is_named_as_the_CLR_names_it() => Clr.Agrees("""
        namespace Acme
        {
            public class Outer<T> { public class Inner { public static int Port { get; } = int.Parse("x"); } public static int Port { get; } = int.Parse("y"); }
            public class Plain { public class Inner { public static readonly int Port = int.Parse("x"); } public class Generic<T> { public static int Port { get; } = int.Parse("x"); } }
            public record Item(string Name) { public static Item None { get; } = new(default(Item)!); }
        }
        public static class Program
        {
            public static object? InAGenericOne() => Acme.Outer<int>.Inner.Port;
            public static object? GenericOne() => Acme.Outer<int>.Port;
            public static object? Nested() => Acme.Plain.Inner.Port;
            public static object? NestedGenericOne() => Acme.Plain.Generic<string>.Port;
            public static object? CopyOfNothing() => Acme.Item.None;
        }
        """);
}
