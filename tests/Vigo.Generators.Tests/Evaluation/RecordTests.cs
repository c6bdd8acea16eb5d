using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class RecordTests
{
    private const string Types = """
        public sealed record Point(int X, int Y)
        {
            public int Sum => X + Y;
            public string? Label { get; init; }
            public static Point Origin { get; } = new(0, 0);
        }

        public abstract record Shape(string Name)
        {
            public virtual double Area => 0;
            public string Described => $"{Name} of {Area}";
        }

        public record Square(double Side) : Shape("square")
        {
            public override double Area => Side * Side;
        }

        public sealed record Named(double Side, string Nick) : Square(Side)
        {
            public override string ToString() => $"<{Nick}>";
        }

        public record struct Size(int Width, int Height);
        public readonly record struct Fixed(int Value) { public int Twice => Value * 2; }

        public record Person
        {
            public required string Name { get; init; }
            public int Age { get; init; } = 18;
            public Person? Parent { get; init; }
            public List<string> Tags { get; init; } = [];
        }

        public sealed record Same(string Text)
        {
            public bool Equals(Same? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);
            public override int GetHashCode() => 1;
        }

        public record Box<T>(T Value, string Kind = "box")
        {
            public Box<U> To<U>(Func<T, U> f) => new(f(Value), Kind);
        }

        public record Validated(int Port)
        {
            public int Port { get; init; } = Port is > 0 and < 65536 ? Port : throw new ArgumentOutOfRangeException(nameof(Port));
        }

        public record Printed(int A) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append("custom"); return true; } }
        public record Empty;
        public record WithField(int A) { public int Field = A + 1; private int _hidden = 3; public int Hidden => _hidden; }
        public record Mutable(int A) { public int B { get; set; } = A; }
        """;

    [Fact]
    public void Records_hold_copy_compare_and_print() => Clr.AgreesOnEach(
        """
        new Point(1, 2)
        new Point(1, 2) { Label = "a" }
        new Point(1, 2).Sum
        new Point(Y: 2, X: 1)
        Point.Origin
        new Point(1, 2) with { X = 5 }
        new Point(1, 2) with { X = 5, Label = "b" }
        (new Point(1, 2) with { X = 5 }).Sum
        new Point(1, 2) with { }
        new Point(1, 2) == new Point(1, 2)
        new Point(1, 2) != new Point(1, 3)
        new Point(1, 2) { Label = "a" } == new Point(1, 2)
        new Point(1, 2).Equals(new Point(1, 2))
        new Point(1, 2).Equals((object)new Point(1, 2))
        new Point(1, 2).Equals(null)
        ReferenceEquals(new Point(1, 2), new Point(1, 2))
        new Point(1, 2) == null
        new Point(1, 2).ToString()
        $"{new Point(1, 2) { Label = "x" }}"
        new Point(1, 2) is (1, var y) ? y : 0
        Deconstructed()
        new Square(3)
        new Square(3).Area
        new Square(3).Described
        new Square(3).ToString()
        new Square(3) with { Side = 4 }
        new Square(3) with { Name = "other" }
        ((Shape)new Square(3)) with { Name = "base" }
        ((Shape)new Square(3)) == new Square(3)
        new Square(3) == new Named(3, "n")
        new Named(2, "nick")
        new Named(2, "nick").ToString()
        new Named(2, "nick").Area
        new Named(2, "nick") with { Side = 5 }
        new Size(1, 2)
        new Size(1, 2) == new Size(1, 2)
        new Size(1, 2).ToString()
        new Size(1, 2) with { Width = 9 }
        default(Size)
        new Size()
        new Fixed(3).Twice
        new Fixed(3).Equals(new Fixed(3))
        new Person { Name = "a" }
        new Person { Name = "a", Age = 5, Parent = new() { Name = "b" } }
        new Person { Name = "a" } with { Age = 7 }
        new Person { Name = "a" } == new Person { Name = "a" }
        new Person { Name = "a", Tags = { "x", "y" } }
        new Person { Name = "a", Parent = new() { Name = "b" } } with { Parent = null }
        new Person { Name = "a" }.ToString()
        new Same("a") == new Same("A")
        new HashSet<Same> { new("a"), new("A"), new("b") }.Count
        new[] { new Same("a"), new Same("A") }.Distinct().Count()
        new Box<int>(5)
        new Box<int>(5).To(x => $"v{x}")
        new Box<Point>(new(1, 2)).Value.X
        new Box<int>(5).ToString()
        new Box<Box<string>>(new("a"))
        new Box<int>(5) == new Box<int>(5)
        new Box<int>(5).Equals(new Box<long>(5))
        new Validated(80)
        new Validated(0)
        new Validated(80) with { Port = -5 }
        new Printed(1).ToString()
        new Empty()
        new Empty().ToString()
        new Empty() == new Empty()
        new WithField(1)
        new WithField(1).ToString()
        new WithField(1) with { Field = 9 }
        new WithField(1) == new WithField(1)
        Mutated()
        new Dictionary<Point, string> { [new(1, 2)] = "a" }[new(1, 2)]
        new[] { new Point(1, 2), new Point(1, 2), new Point(0, 0) }.Distinct()
        new HashSet<Size> { new(1, 2), new(1, 2) }.Count
        new[] { new Point(2, 1), new Point(1, 2) }.OrderBy(p => p.X)
        Shared()
        """,
        """
            private static object Deconstructed() { var (x, y) = new Point(3, 4); (var a, _) = new Size(5, 6); return (x, y, a); }
            private static object Mutated() { var m = new Mutable(1); var copy = m with { A = 2 }; m.B = 9; copy.B++; return (m, copy); }
            private static object Shared() { var p = new Person { Name = "a" }; var q = p with { Name = "b" }; q.Tags.Add("t"); return (p, q, ReferenceEquals(p.Tags, q.Tags)); }
        """,
        Types);

    [Fact]
    public void With_copies_by_the_record_s_own_copy_constructor() => Clr.Agrees("""
        public record App(string Name)
        {
            public int Copies { get; init; } = 7;
            public List<string> Tags { get; init; } = [];
            protected App(App original) { Name = original.Name + "'"; Copies = original.Copies + 1; Tags = [.. original.Tags]; }
        }

        public record Web(string Name, int Port) : App(Name) { public string Note { get; init; } = "fresh"; }

        public record Api(string Name, int Port) : App(Name)
        {
            public string Note { get; init; } = "fresh";
            protected Api(Api original) : base(original) { Port = original.Port + 1000; }
        }

        public record Plain(int A) { public int Initialized = 5; }
        public record Late(int A, int B) : Plain(A) { protected Late(Late original) : base(original) => B = original.B * 2; public Late Again() => this with { }; }
        public sealed record Checked(int A) { private Checked(Checked original) => A = original.A > 3 ? throw new InvalidOperationException("too many") : original.A + 1; }
        public record Of<T>(T Value) { protected Of(Of<T> original) => Value = original.Value is null ? throw new FormatException() : original.Value; }
        public record struct Struct(int A) { public Struct(Struct other) : this(other.A + 100) { } }

        public static class Program
        {
            public static object? Own() { var app = new App("web") { Tags = { "a" } }; var copy = app with { }; copy.Tags.Add("b"); return (app, copy, copy with { Copies = 1 }); }
            public static object? OfADerived() { var web = new Web("web", 80) { Note = "set" }; return (web with { }, web with { Port = 81 }); }
            public static object? OfADerivedAsBase() { App web = new Web("web", 80) { Note = "set", Copies = 3 }; return web with { Name = "other" }; }
            public static object? OwnOfADerived() => new Api("api", 80) { Note = "set", Copies = 3 } with { Name = "other" };
            public static object? OwnAfterTheCompilers() => new Late(1, 2) { Initialized = 9 }.Again();
            public static object? Thrown() => new Checked(5) with { A = 1 };
            public static object? Counted() { var c = new Checked(1); for (var i = 0; i < 2; i++) c = c with { }; return c; }
            public static object? Generic() => new Of<string>("x") with { };
            public static object? Structs() => new Struct(1) with { };
        }
        """);

    [Fact]
    public void Anonymous_objects() => Clr.AgreesOnEach("""
        new { A = 1, B = "x" }
        new { A = 1, B = "x" }.B
        new { A = 1 }.ToString()
        new { A = 1, B = (string?)null }.ToString()
        new { A = 1 }.Equals(new { A = 1 })
        new { A = 1 } with { A = 5 }
        new[] { 1, 2 }.Select(i => new { i, Double = i * 2 })
        new[] { 1, 2, 1 }.Select(i => new { i }).Distinct()
        new[] { 3, 1, 2 }.Select(i => new { Key = i, Text = $"t{i}" }).OrderBy(x => x.Key).Select(x => x.Text)
        new { Inner = new { Deep = 1 } }.Inner.Deep
        new[] { "a", "bb", "cc" }.GroupBy(s => new { s.Length }).Select(g => $"{g.Key.Length}:{g.Count()}")
        """);

    [Fact]
    public void The_compiler_writes_text_and_equality_anew_for_each_record_that_derives() => Clr.AgreesOnEach(
        """
        new Dog("Rex", 3).ToString()
        ((Animal)new Dog("Rex", 3)).ToString()
        $"{new Dog("Rex", 3)}"
        new Cat("Tom").ToString()
        ((Quiet)new Cat("Tom")).ToString()
        ((Animal)new Dog("Rex", 3)).Equals(new Dog("REX", 4))
        ((Animal)new Dog("Rex", 3)).Equals(new Dog("REX", 3))
        ((Animal)new Dog("Rex", 3)) == new Dog("REX", 3)
        new Animal("Rex").Equals(new Animal("REX"))
        Itself(new Unequal(1))
        new[] { new Unequal(1), new Unequal(1) }.Distinct().Count()
        """,
        "private static object Itself(Unequal one) => (one.Equals(one), one == one, Equals(one, one), new List<Unequal> { one }.Contains(one));",
        """
        public record Animal(string Name)
        {
            public override string ToString() => "an animal";
            public virtual bool Equals(Animal? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
            public override int GetHashCode() => 1;
        }
        public record Dog(string Name, int Age) : Animal(Name);
        public abstract record Quiet { public sealed override string ToString() => "quiet"; }
        public record Cat(string Name) : Quiet;
        public sealed record Unequal(int A) { public bool Equals(Unequal? other) => false; public override int GetHashCode() => 1; }
        """);

    [Fact]
    public void A_record_asks_its_base_first_whatever_it_is_compared_with() => Clr.AgreesOnEach(
        """
        object.Equals(new Wide(true, "a"), new Narrow(true))
        object.Equals(new Wide(true, "a"), new Wide(true, "b"))
        object.Equals(new Wide(true, "a"), new Wide(false, "a"))
        object.Equals(new Narrow(true), new Wide(true, "a"))
        object.Equals(new Bare(true), new Narrow(true))
        object.Equals(new Bare(true), "text")
        new Wide(true, "a").Equals((object)"text")
        new Bare(true).Equals((object?)null)
        new Wide(true, "a").Equals((object?)null)
        object.Equals(new Wide(true, "a"), null)
        new Narrow(true).Equals(null)
        new Narrow(true) == null
        null == new Narrow(true)
        new Narrow(true) != null
        new Wide(true, "a") == null
        new Bare(true) == null
        (Narrow)new Bare(true) == new Wide(true, "a")
        new List<Narrow> { new Bare(true) }.Contains(new Narrow(false))
        (Narrow)new Plain(true) == new Narrow(true)
        new Derived(1, 2) == (Root)new Further(1, 2, 3)
        new Root(1) == null
        (Root?)null == null
        """,
        types: """
        public record Narrow(bool Is) { public virtual bool Equals(Narrow? other) => true; public override int GetHashCode() => 1; }
        public record Wide(bool Is, string Name) : Narrow(Is);
        public record Bare(bool Is) : Narrow(Is);
        public record Plain(bool Is) : Narrow(Is) { public virtual bool Equals(Plain? other) => other is not null; public override int GetHashCode() => 1; }
        public record Root(int A);
        public record Derived(int A, int B) : Root(A);
        public record Further(int A, int B, int C) : Derived(A, B);
        """);

    [Fact]
    public void Records_whose_hash_codes_differ_are_not_compared_in_collections() => Clr.AgreesOnEach(
        """
        new Dictionary<Same, string> { { new Same(1), "a" }, { new More(1, null), "b" } }.Count
        new HashSet<Same> { new More(1, 9), new Same(1), new More(1, 0), new More(2, 9), new Same(3) }.Count
        new HashSet<Same> { new Other(1), new Another(1), new Other(2) }.Count
        new[] { new Fields(1, "a"), new Fields(2, "a"), new Fields(1, "a") }.Distinct().Count()
        new[] { new Base(1), new Base(1), new Base(2) }.Distinct().Count()
        new[] { new Text("a"), new Text("b"), new Text("a") }.GroupBy(t => t).Count()
        new HashSet<Same> { new Same(1), new Same(2) }.Count
        new[] { new Identity(), new Identity() }.Distinct().Count()
        """,
        types: """
        public record Same(int A) { public virtual bool Equals(Same? other) => true; public override int GetHashCode() => 1; }
        public sealed record More(int A, int? B) : Same(A);
        public record Other(int A) : Same(A);
        public record Another(int A) : Same(A);
        public record Fields(int A, string B) { public virtual bool Equals(Fields? other) => true; }
        public record Root(int A);
        public record Base(int A) : Root(A) { public virtual bool Equals(Base? other) => true; public override int GetHashCode() => base.GetHashCode(); }
        public readonly record struct Text(string Name) { public bool Equals(Text other) => true; }
        public sealed class Identity { public override bool Equals(object? obj) => true; public override int GetHashCode() => base.GetHashCode(); }
        """);

    [Fact]
    public void A_parameter_called_as_a_member_of_the_base_is_that_member() => Clr.AgreesOnEach(
        """
        Apart(new Wide(1, 2, 3))
        new Wide(1, 2, 3) is (1, _, 3)
        new Wide(1, 2, 3) with { X = 7 }
        """,
        "private static object Apart(Wide wide) { var (x, y, z) = wide; return (x, y, z); }",
        "public record Narrow(int X, int Y); public record Wide(int X, int Y, int Z) : Narrow(X, Y);");

    [Fact]
    public void A_struct_made_without_a_constructor_of_its_own_is_blank() => Clr.Agrees("""
        public record struct Sized(int Width) { public int Height = 5; public int Depth { get; set; } = 6; }
        public struct Held(string name) { public string Name = name; public int Rank = 3; }
        public static class Program
        {
            public static object? Main() { var sized = new Sized(); var held = new Held(); var made = new Sized(1); return (sized.Width, sized.Height, sized.Depth, held.Name, held.Rank, made.Height, made.Depth, new Held("x").Rank, new Sized { Width = 2 }.Height); }
        }
        """);

    [Fact]
    public void The_equality_that_the_compiler_writes_is_that_of_the_interface() => Clr.AgreesOnEach(
        """
        ((IEquatable<Place>)new Place(1, 2)).Equals(new Place(1, 2))
        ((IEquatable<Place>)new Place(1, 2)).Equals(new Place(2, 2))
        ((IEquatable<App>)new App("a")).Equals(new App("a"))
        ((IEquatable<App>)new App("a")).Equals(null)
        ((IEquatable<App>)new Web("a", 1)).Equals(new Web("a", 1))
        ((IEquatable<App>)new Web("a", 1)).Equals(new App("a"))
        ((IEquatable<Loose>)new Loose("a")).Equals(new Loose("b"))
        ((IEquatable<Loose>)new Tight("a", 1)).Equals(new Tight("b", 1))
        ((IEquatable<Loose>)new Tight("a", 1)).Equals(new Tight("b", 2))
        Same(new Place(1, 2), new Place(1, 2))
        Same(new App("a"), new App("b"))
        Same<App>(new Web("a", 1), new Web("a", 1))
        Same(new Tight("a", 1), new Tight("b", 1))
        Same(1, 1)
        Same("a", "b")
        """,
        "private static bool Same<T>(T first, T second) where T : IEquatable<T> => first.Equals(second);",
        """
        public readonly record struct Place(int X, int Y);
        public record App(string Name);
        public record Web(string Name, int Port) : App(Name);
        public record Loose(string Name) { public virtual bool Equals(Loose? other) => other is not null; public override int GetHashCode() => 1; }
        public record Tight(string Name, int Port) : Loose(Name);
        """);
}
