using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Static members of interfaces, and <c>new T()</c>: what a type parameter gives at its place.</summary>
public sealed class StaticInterfaceTests
{
    [Fact]
    public void They_are_those_of_the_type_that_stands_for_the_parameter() => Clr.Agrees("""
        public interface IShape<T> where T : IShape<T>
        {
            static abstract T Of(int size);
            static abstract string Kind { get; }
            static virtual string Described => "a " + T.Kind;
            static virtual int Twice(int n) => n * 2;
            static abstract T operator +(T a, T b);
            static abstract bool operator ==(T a, T b);
            static abstract bool operator !=(T a, T b);
            static abstract implicit operator int(T shape);
            static abstract T operator ++(T a);
            static string Plain() => "plain";
        }

        public sealed record Square(int Side) : IShape<Square>
        {
            public static Square Of(int size) => new(size);
            public static string Kind => "square";
            public static Square operator +(Square a, Square b) => new(a.Side + b.Side);
            public static implicit operator int(Square shape) => shape.Side;
            public static Square operator ++(Square a) => new(a.Side + 1);
        }

        public struct Dot : IShape<Dot>
        {
            public int X;
            public static Dot Of(int size) => new() { X = size };
            static string IShape<Dot>.Kind => "dot";
            public static string Described => "just a dot";
            public static int Twice(int n) => n * 20;
            public static Dot operator +(Dot a, Dot b) => Of(a.X * b.X);
            public static bool operator ==(Dot a, Dot b) => true;
            public static bool operator !=(Dot a, Dot b) => false;
            public static implicit operator int(Dot shape) => shape.X;
            public static Dot operator ++(Dot a) => Of(a.X + 5);
            public override bool Equals(object? obj) => true;
            public override int GetHashCode() => 0;
        }

        public class Named { public string Name { get; set; } = "unnamed"; }
        public sealed class Failing { public Failing() => throw new FormatException("made"); }
        public struct Plain { public int X; }
        public struct Own { public int X; public Own() => X = 7; }

        public static class Program
        {
            public static object? Made() => (Make<Square>(3), Make<Dot>(4).X);
            public static object? Kinds() => (Describe<Square>(), Describe<Dot>());
            public static object? Methods() => (Doubled<Square>(2), Doubled<Dot>(2), IShape<Square>.Plain());
            public static object? Added() => (Sum(new Square(1), new Square(2)), Sum(Dot.Of(3), Dot.Of(4)).X);
            public static object? Compared() => (Same(new Square(1), new Square(2)), Same(Dot.Of(3), Dot.Of(4)));
            public static object? Converted() => (Number(new Square(1)), Number(Dot.Of(3)));
            public static object? Stepped() => (Next(new Square(1)), Next(Dot.Of(3)).X);
            public static object? New() => (Create<Named>().Name, Create<Plain>().X, Create<Own>().X, Create<int>(), Create<List<int>>().Count, Create<DateTime>().Year);
            public static object? NewWithInitializer() => CreateNamed<Named>().Name;
            public static object? NewThatThrows() { try { return Create<Failing>(); } catch (FormatException) { return 1; } catch (Exception e) { return (e.Message, e.InnerException!.Message); } }
            public static object? NewUncaught() => Create<Failing>();
            public static object? InATypeOfMyOwn() => new Box<Square>().Make().Side + new Box<Square>().Kind;

            private sealed class Box<T> where T : IShape<T> { public T Make() => T.Of(9); public string Kind => T.Kind; }
            private static T Make<T>(int size) where T : IShape<T> => T.Of(size);
            private static string Describe<T>() where T : IShape<T> => T.Described + " " + T.Kind;
            private static int Doubled<T>(int n) where T : IShape<T> => T.Twice(n);
            private static T Sum<T>(T a, T b) where T : IShape<T> { a += b; return a + b; }
            private static bool Same<T>(T a, T b) where T : IShape<T> => a == b;
            private static int Number<T>(T a) where T : IShape<T> => a;
            private static T Next<T>(T a) where T : IShape<T> => ++a;
            private static T Create<T>() where T : new() => new T();
            private static T CreateNamed<T>() where T : Named, new() => new() { Name = "given" };
        }
        """);

    [Fact]
    public void Arithmetic_over_any_number_of_the_library_is_refused() => Refusal.At("""
        using System.Numerics;
        public static class Program
        {
            public static object? Main() => Sum(1, 2);
            private static T Sum<T>(T a, T b) where T : INumber<T> => [|a + b|];
        }
        """, "write the method for int, or pass a function");

    [Fact]
    public void Types_of_the_library_that_are_not_evaluated_are_not_made_either() => Refusal.At("""
        public static class Program
        {
            public static object? Main() => Create<Random>();
            private static T Create<T>() where T : new() => [|new T()|];
        }
        """, "randomness");
}
