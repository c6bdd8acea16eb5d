using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ClassTests
{
    [Fact]
    public void Constructors_and_initializers_run_in_the_order_of_the_language() => Clr.Agrees("""
        public static class Log
        {
            public static T Note<T>(List<string> log, string what, T value) { log.Add(what); return value; }
        }

        public class Base
        {
            protected readonly List<string> Log;
            public int FromBaseField = 1;
            public Base(List<string> log) { Log = log; log.Add("base constructor"); Virtual(); }
            protected virtual void Virtual() => Log.Add("base virtual");
        }

        public class Derived : Base
        {
            private readonly string _field = "initialized";
            private readonly string? _late;
            public Derived(List<string> log) : this(log, global::Log.Note(log, "argument of this", 5)) { log.Add("derived short"); }
            public Derived(List<string> log, int x) : base(global::Log.Note(log, "argument of base", log)) { _late = "late"; log.Add("derived long " + x); }
            protected override void Virtual() => Log.Add($"derived virtual {_field} {_late ?? "null"}");
            public string All => $"{_field} {_late} {FromBaseField}";
        }

        public class Chained(int a, int b)
        {
            public int Sum { get; } = a + b;
            public int Product = a * b;
            public Chained(int a) : this(a, 10) { Product++; }
            public int Later() => a * 100;
        }

        public sealed class Counter
        {
            private int _count;
            public int Increment() => ++_count;
            public int Count { get => _count; private set => _count = value; }
            public void Reset() => Count = 0;
            public int this[int index] { get => _count * index; set => _count = value + index; }
        }

        public static class Program
        {
            public static object? Order() { var log = new List<string>(); var d = new Derived(log); return (d.All, string.Join("; ", log)); }
            public static object? Chain() => (new Chained(3), new Chained(3).Sum, new Chained(2, 3).Product, new Chained(4).Later());
            public static object? Count() { var c = new Counter(); c.Increment(); c.Increment(); var before = c.Count; c.Reset(); c[2] = 5; return (before, c.Count, c[3], c.Increment()); }
            public static object? Initialized() => new Holder { Name = "n", Inner = { Value = 5 }, Items = { 1, 2 }, Map = { ["a"] = 1, ["b"] = 2 }, [3] = "three" };
        }

        public sealed class Holder
        {
            public string Name { get; set; } = "";
            public Inner Inner { get; } = new();
            public List<int> Items { get; } = [0];
            public Dictionary<string, int> Map { get; } = new() { ["z"] = 26 };
            public string Last = "";
            public string this[int i] { get => Last; set => Last = i + value; }
        }

        public sealed class Inner { public int Value; }
        """);

    [Fact]
    public void Members_are_found_virtually_and_through_interfaces() => Clr.AgreesOnEach(
        """
        Name(new Dog())
        Name(new Animal())
        Name(new Puppy())
        new Puppy().Sound()
        ((Animal)new Puppy()).Sound()
        new Hidden().Sound()
        ((Animal)new Hidden()).Sound()
        new Dog().Legs
        ((IAnimal)new Dog()).Greeting()
        ((IAnimal)new Rude()).Greeting()
        ((IGreeter)new Explicit()).Hello()
        new Explicit().Hello()
        new Puppy().Base()
        new Puppy().ToString()
        new Dog().Equals(new Dog())
        new IAnimal[] { new Dog(), new Puppy() }.Select(a => a.Name)
        new Impl<int>().Of(5)
        ((IGeneric<string>)new Impl<string>()).Of("x")
        new Ranked(1).CompareTo(new Ranked(2))
        new[] { new Ranked(3), new Ranked(1) }.Order().Select(r => r.Value)
        new[] { new Ranked(3), new Ranked(1) }.Max()!.Value
        new List<Ranked> { new(3), new(1), new(2) }.Min()!.Value
        Sorted()
        new[] { new Named("b"), new Named("B") }.Distinct().Count()
        Comparer()
        string.Join(",", new Numbers())
        new Numbers().Sum()
        new Numbers().Select(n => n * 2)
        new List<int>(new Numbers())
        Foreach()
        """,
        """
            private static string Name(IAnimal animal) => animal.Name;
            private static object Sorted() { var list = new List<Ranked> { new(3), new(1), new(2) }; list.Sort(); return list.Select(r => r.Value); }
            private static object Comparer() => (new[] { "bb", "a", "ccc" }.OrderBy(s => s, new ByLength()).ToList(), new[] { "a", "A", "b" }.Distinct(new IgnoreCase()).ToList(), new Dictionary<string, int>(new IgnoreCase()) { ["a"] = 1 }["A"]);
            private static int Foreach() { var t = 0; foreach (var n in new Numbers()) t += n; return t; }
        """,
        """
        public interface IAnimal { string Name { get; } int Legs => 4; string Greeting() => $"I am {Name}"; }
        public class Animal : IAnimal { public virtual string Name => "animal"; public virtual string Sound() => "..."; public int Legs => 4; }
        public class Dog : Animal { public override string Name => "dog"; public override string Sound() => "woof"; public string Base() => base.Sound() + base.Name; }
        public class Puppy : Dog { public override string Name => "puppy " + base.Name; public sealed override string Sound() => base.Sound() + "!"; public override string ToString() => "a puppy"; }
        public class Hidden : Animal { public new string Sound() => "hidden"; }
        public class Rude : IAnimal { public string Name => "rude"; public string Greeting() => "what"; }
        public interface IGreeter { string Hello(); }
        public class Explicit : IGreeter { string IGreeter.Hello() => "explicit"; public string Hello() => "own"; }
        public interface IGeneric<T> { string Of(T value); }
        public class Impl<T> : IGeneric<T> { public string Of(T value) => $"{value}!"; }
        public sealed class Ranked(int value) : IComparable<Ranked> { public int Value => value; public int CompareTo(Ranked? other) => value.CompareTo(other!.Value); }
        public sealed class Named(string name) : IEquatable<Named> { public string Name => name; public bool Equals(Named? other) => string.Equals(Name, other?.Name, StringComparison.OrdinalIgnoreCase); public override int GetHashCode() => 7; }
        public sealed class ByLength : IComparer<string> { public int Compare(string? x, string? y) => x!.Length.CompareTo(y!.Length); }
        public sealed class IgnoreCase : IEqualityComparer<string> { public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase); public int GetHashCode(string s) => s.Length; }
        public sealed class Numbers : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; yield return 3; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """);

    [Fact]
    public void Members_of_object_are_reached_by_base() => Clr.Agrees("""
        namespace Acme
        {
            public class Plain { public override string ToString() => "plain " + base.ToString(); public override bool Equals(object? obj) => base.Equals(obj) || obj is string; public override int GetHashCode() => base.GetHashCode(); }
            public sealed class Derived : Plain { public override string ToString() => "derived " + base.ToString(); }
            public class Outer { public sealed class Inner; public sealed class Of<T>; }
            public struct Point { public int X; public override string ToString() => base.ToString() + X; public override bool Equals(object? obj) => base.Equals(obj); public override int GetHashCode() => base.GetHashCode(); }
            public record Shape(int A) { public override string ToString() => "shape"; }
            public record Square(int A, int B) : Shape(A) { public override string ToString() => base.ToString() + B; }
            public record Base(int A);
            public record Noted(int A, string B) : Base(A) { public override string ToString() => "noted " + base.ToString(); }
            public record Printed(int A, string B) : Base(A) { protected override bool PrintMembers(System.Text.StringBuilder text) { if (base.PrintMembers(text)) text.Append(", "); text.Append("b: ").Append(B); return true; } }
            public record Ignoring(int A, string B) : Base(A) { public virtual bool Equals(Ignoring? other) => base.Equals((Base?)other); public override int GetHashCode() => base.GetHashCode(); }
        }

        public static class Program
        {
            public static object? Texts() => (new Acme.Plain().ToString(), new Acme.Derived().ToString(), new Acme.Outer().ToString(), new Acme.Outer.Inner().ToString(), $"{new Acme.Outer.Of<int>()}", new Acme.Point { X = 5 }.ToString());
            public static object? Equal() { var plain = new Acme.Plain(); return (plain.Equals(plain), plain.Equals(new Acme.Plain()), plain.Equals("x"), new Acme.Point { X = 1 }.Equals(new Acme.Point { X = 1 }), new Acme.Point { X = 1 }.Equals(new Acme.Point { X = 2 })); }
            public static object? Distinct() { var plain = new Acme.Plain(); return new[] { plain, plain, new Acme.Plain() }.Distinct().Count(); }
            public static object? Records() => (new Acme.Square(1, 2).ToString(), new Acme.Noted(1, "b").ToString(), new Acme.Printed(1, "b").ToString(), new Acme.Base(3).ToString());
            public static object? EqualRecords() => (new Acme.Ignoring(1, "a") == new Acme.Ignoring(1, "b"), new Acme.Ignoring(1, "a") == new Acme.Ignoring(2, "a"), new[] { new Acme.Ignoring(1, "a"), new(1, "b") }.Distinct().Count());
        }
        """);

    [Fact]
    public void Interfaces_of_the_library_are_told_by_is() => Clr.AgreesOnEach(
        """
        (object)new Closing() is IDisposable
        (object)new Closing() is IComparable
        (object)new Plain() is IDisposable
        (object)new Ranked(1) is IComparable<Ranked>
        (object)new Ranked(1) is IComparable<string>
        (object)new Ranked(1) is IComparable
        (object)new Numbers() is IEnumerable<int>
        (object)new Numbers() is IEnumerable<string>
        (object)new Numbers() is System.Collections.IEnumerable
        new Closing() as IDisposable is not null
        (object)new Of<Ranked>() is IEquatable<Of<Ranked>>
        (object)new Of<Ranked>() is IEquatable<Of<int>>
        """,
        types: """
        public class Plain;
        public class Closing : IDisposable { public void Dispose() { } }
        public sealed record Ranked(int Value) : IComparable<Ranked> { public int CompareTo(Ranked? other) => 0; }
        public sealed record Of<T>;
        public sealed class Numbers : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { yield return 1; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """);

    [Fact]
    public void Structs_are_copied() => Clr.Agrees("""
        public struct Point { public int X; public int Y { get; set; } public Point(int x) { X = x; Y = x; } public void Move(int by) { X += by; Y += by; } public readonly int Sum => X + Y; }
        public struct Pair { public Point A; public Point B; }
        public sealed class Holder { public Point Field; public Point Property { get; set; } }
        public record struct Mutable(int A);

        public static class Program
        {
            public static object? Assigned() { var a = new Point(1); var b = a; b.X = 9; return (a, b); }
            public static object? Passed() { var a = new Point(1); Change(a); return a; }
            public static object? ByReference() { var a = new Point(1); ChangeIt(ref a); return a; }
            public static object? Moved() { var a = new Point(1); a.Move(3); return a; }
            public static object? InArray() { var a = new Point[2]; a[1].X = 5; a[0].Move(2); var copy = a[1]; copy.X = 0; return a; }
            public static object? InList() { var l = new List<Point> { new(1) }; var p = l[0]; p.X = 9; return (l, p); }
            public static object? InField() { var h = new Holder(); h.Field.X = 4; h.Field.Move(1); h.Property.Move(7); var p = h.Property; p.X = 3; h.Property = p; return h; }
            public static object? Nested() { var p = new Pair(); p.A.X = 1; var q = p; q.A.X = 2; q.B.Move(1); return (p, q); }
            public static object? Boxed() { var a = new Point(1); object o = a; a.X = 9; var b = (Point)o; b.X = 5; return (a, b, o); }
            public static object? Defaults() => (default(Point), new Point(), new Point { X = 3 });
            public static object? Equal() => (new Point(1).Equals(new Point(1)), new Point(1).Equals(new Point(2)));
            public static object? Foreach() { var sum = 0; foreach (var p in new[] { new Point(1), new Point(2) }) { var c = p; c.Move(10); sum += p.Sum; } return sum; }
            public static object? Captured() { var a = new Point(1); Action move = () => a.Move(1); move(); move(); return a; }
            public static object? InTuple() { var t = (P: new Point(1), N: 2); var u = t; u.P.X = 9; u.N = 5; return (t, u); }
            public static object? With() { var m = new Mutable(1); var n = m with { A = 2 }; m.A = 7; return (m, n); }
            public static object? ReadOnly() => Copy(in Origin);
            private static readonly Point Origin = new(5);
            private static int Copy(in Point p) { p.Move(3); return p.X; }
            private static void Change(Point p) => p.X = 100;
            private static void ChangeIt(ref Point p) { p.X = 100; p.Move(1); }
        }
        """);

    [Fact]
    public void Initializers_of_a_struct_run_with_its_constructors_and_never_without() => Clr.Agrees("""
        public struct Bare { public int A = 3; public string? B { get; set; } = "b"; public Bare(int a) { A += a; } }
        public struct Own { public int A = 3; public string? B { get; set; } = "b"; public Own() { A++; } public Own(int a) { A += a; } public Own(string b) : this() { B += b; } }
        public struct Primary(int a, string? b) { public int A = a * 2; public string? B { get; set; } = b + "!"; public string? Given => b; }
        public struct Both(int a, string? b) { public int A = a * 2; public string? B { get; set; } = b + "!"; public Both() : this(4, "both") { A++; } public Both(int a) : this(a, null) { } }
        public struct ByThis { public int A = 3; public ByThis(int a) : this() { A += a; } }
        public record struct Positional(int A, Own Part) { public Positional() : this(7, new()) { } public int Twice { get; init; } = A * 2; }
        public struct Holding() { public Own Made = new(); public Own Blank; public Both[] All = new Both[2]; }
        public struct Throwing() { public int A = int.Parse("x"); }

        public static class Program
        {
            public static object? Bares() => (new Bare(), default(Bare), new Bare(1), new Bare { B = "set" }, new Bare[1], Made<Bare>());
            public static object? Owns() => (new Own(), default(Own), new Own(1), new Own("c"), new Own { B = "set" }, new Own[1], Made<Own>(), Blank<Own>());
            public static object? Primaries() => (new Primary(), default(Primary), new Primary(1, "p"), new Primary().Given, new Primary(1, "p").Given, Made<Primary>());
            public static object? Boths() => (new Both(), default(Both), new Both(1, "p"), new Both(2), new Both { A = 1 }, new Both[2], Made<Both>());
            public static object? Others() => (new ByThis(), new ByThis(2), new Positional(), default(Positional), new Positional(1, default) with { A = 9 }, Made<Positional>());
            public static object? Held() => (new Holding(), default(Holding).All, Enumerable.Empty<Own>().FirstOrDefault(), default(Own?).GetValueOrDefault(), ((Own?)new Own()).GetValueOrDefault());
            public static object? Thrown() => new Throwing();
            public static object? ThrownNot() => default(Throwing).A + (new Throwing[1])[0].A;
            public static object? ThrownMade() => Made<Throwing>();
            public static object? Collected() { List<Own> all = [new(), default, new(5)]; return all; }
            private static T Made<T>() where T : new() => new T();
            private static T? Blank<T>() => default;
        }
        """);

    [Fact]
    public void A_struct_may_put_another_in_its_own_place() => Clr.Agrees("""
        public struct Place(int row)
        {
            public int Row = row;
            public string Log { get; set; } = "";
            public void Clear() => this = default;
            public Place Next() { var before = this; this = new Place(Row + 1) { Log = before.Log + "next " }; return before; }
            public void Swap(ref Place other) => (this, other) = (other, this);
            public void Reset() => Zero(ref this);
            public void Itself() => this = this;
            public int Counted() { var rows = new[] { 1, 2 }; this = this with { Row = rows.Length }; return Row; }
            public void Fails() => this = Bad();
            private static Place Bad() => throw new FormatException("bad");
            private static void Zero(ref Place place) => place = new Place(-1);
        }
        public struct Twice { public Place A; public Place B; public void Both() { A.Clear(); B.Next(); } public Twice(int row) { this = default; A = new(row); } }

        public static class Program
        {
            public static object? Cleared() { var p = new Place(3); var q = p; p.Clear(); return (p, q); }
            public static object? Moved() { var p = new Place(3); var first = p.Next(); var second = p.Next(); return (p, first, second); }
            public static object? Swapped() { var (p, q) = (new Place(1), new Place(2)); p.Swap(ref q); q.Row = 9; return (p, q); }
            public static object? SwappedWithItself() { var p = new Place(1); p.Swap(ref p); return p; }
            public static object? ByReference() { var p = new Place(1); p.Reset(); return p; }
            public static object? Same() { var p = new Place(1); p.Itself(); return p; }
            public static object? With() { var p = new Place(1); return (p.Counted(), p); }
            public static object? Failing() { var p = new Place(1); try { p.Fails(); } catch (FormatException) { } return p; }
            public static object? InArray() { var all = new[] { new Place(1), new Place(2) }; all[0].Next(); all[1].Clear(); return all; }
            public static object? InList() { var all = new List<Place> { new(1) }; all[0].Clear(); return all; }
            public static object? Nested() { var t = new Twice(4); t.Both(); return t; }
            public static object? Boxed() { object o = new Place(4); ((Place)o).Clear(); return o; }
            public static object? ReadOnly() { Fixed.Clear(); return Fixed; }
            private static readonly Place Fixed = new(7);
        }
        """);

    [Fact]
    public void Properties_may_use_the_field_keyword() => Clr.Agrees("""
        public sealed class Port
        {
            public int Number { get; init => field = value > 0 ? value : throw new ArgumentException("port"); } = 80;
            public string Name { get => field ?? "unnamed"; set; }
            public int Lazy => field == 0 ? field = 42 : field;
        }

        public static class Program
        {
            public static object? Default() => new Port().Number;
            public static object? Set() => new Port { Number = 8080 }.Number;
            public static object? Throws() => new Port { Number = 0 };
            public static object? Unnamed() => new Port().Name;
            public static object? Named() => new Port { Name = "web" }.Name;
            public static object? Later() { var p = new Port(); return p.Lazy + p.Lazy; }
        }
        """);

    [Fact]
    public void Generic_types_keep_their_arguments() => Clr.Agrees("""
        public class Repository<T> where T : class
        {
            private readonly List<T> _items = [];
            public Repository<T> Add(T item) { _items.Add(item); return this; }
            public T? Find(Func<T, bool> predicate) => _items.FirstOrDefault(predicate);
            public IReadOnlyList<T> All => _items;
            public static Repository<T> Empty { get; } = new();
            public bool IsOf<U>() => typeof(T) == typeof(U);
        }

        public sealed class Named(string name) { public string Name => name; }
        public sealed class Names : Repository<Named> { public Names() => Add(new("first")); public int Count => All.Count; }
        public static class Factory<T> { public static readonly string Kind = default(T) is null ? "reference" : "value"; }
        public sealed class Tree<T>(T value, params Tree<T>[] children)
        {
            public IEnumerable<T> Flatten() => [value, .. children.SelectMany(child => child.Flatten())];
        }

        public static class Program
        {
            public static object? Found() => new Repository<Named>().Add(new("a")).Add(new("b")).Find(n => n.Name == "b")!.Name;
            public static object? Missing() => new Repository<string>().Find(s => s.Length > 0);
            public static object? Inherited() => new Names().Count;
            public static object? Statics() => (Factory<int>.Kind, Factory<string>.Kind, Factory<Named>.Kind, Factory<int?>.Kind);
            public static object? Flat() => new Tree<int>(1, new(2, new Tree<int>(3)), new(4)).Flatten();
        }
        """);

    [Fact]
    public void Partial_members_are_what_their_implementing_part_says() => Clr.Agrees("""
        public partial class Parts
        {
            public partial string Name { get; }
            public partial string Method(int x = 5);
            public static partial int Twice(int x);
            public partial Parts(string name);
        }

        public partial class Parts
        {
            private readonly string _name;
            public partial Parts(string name) { _name = name + "!"; }
            public partial string Name => _name;
            public partial string Method(int x) => _name + x;
            public static partial int Twice(int y) => y * 2;
        }

        public static class Program
        {
            public static object?[] Main() { var parts = new Parts("a"); return [parts.Name, parts.Method(), Parts.Twice(4)]; }
        }
        """);

    [Fact]
    public void Static_fields_are_initialized_in_their_order_whoever_reads_first() => Clr.Agrees("""
        public static class Program
        {
            private static readonly int Early = Late + 1;
            private static readonly int Late = Seven();
            private static readonly int Between = Early * 10 + Late;
            private static int Seven() => 7;

            public static object? LateFirst() => new[] { Late, Early, Between };
            public static object? EarlyFirst() => new[] { Early, Late, Between };
        }
        """);

    [Fact]
    public void Arguments_and_values_are_computed_before_a_missing_instance_shows() => Clr.Agrees("""
        public sealed class Node
        {
            public int Field;
            public Node? Next { get; set; }
            public int Computed { get => Field; set => Field = value; }
            public int this[int index] { get => index; set => Field = value; }
            public int Take(int value) => value;
        }

        public static class Program
        {
            private static int Note(List<object?> log, int value) { log.Add(value); return value; }

            private static object? After(Action<List<object?>, Node> use)
            {
                var log = new List<object?>();
                try { use(log, new Node()); } catch (NullReferenceException e) { log.Add(e); }
                return log;
            }

            public static object? Method() => After((log, node) => node.Next!.Take(Note(log, 1)));
            public static object? Property() => After((log, node) => node.Next!.Computed = Note(log, 2));
            public static object? Storage() => After((log, node) => node.Next!.Field = Note(log, 3));
            public static object? Indexer() => After((log, node) => node.Next![Note(log, 4)] = Note(log, 5));
            public static object? Compound() => After((log, node) => node.Next!.Field += Note(log, 6));
            public static object? Item() => After((log, _) => ((int[])null!)[Note(log, 7)] = Note(log, 8));
            public static object? OfLibrary() => After((log, _) => ((string)null!).Substring(Note(log, 9)));
            public static object? OfDictionary() => After((log, _) => ((Dictionary<int, int>)null!)[Note(log, 10)] = Note(log, 11));
            public static object? Deconstructed() => After((log, _) => { var (a, b) = (KeyPair)null!; });
            private sealed record KeyPair(int A, int B);
        }
        """);

    [Fact]
    public void Interfaces_of_the_library_are_implemented_and_asked_through() => Clr.Agrees("""
        public record Holder<T>(T Value) : IComparable<Holder<T>> where T : IComparable<T> { public int CompareTo(Holder<T>? other) => other is null ? 1 : Value.CompareTo(other.Value); }
        public sealed class Ports(params int[] all) : IReadOnlyList<int>
        {
            public int Count => all.Length;
            public int this[int index] => all[index] + 1000;
            public IEnumerator<int> GetEnumerator() { foreach (var port in all) yield return port; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Settings : IReadOnlyDictionary<string, int>
        {
            private readonly Dictionary<string, int> _all = new() { ["a"] = 1 };
            public int this[string key] => _all[key] * 10;
            IEnumerable<string> IReadOnlyDictionary<string, int>.Keys => _all.Keys;
            public IEnumerable<int> Values => _all.Values;
            int IReadOnlyCollection<KeyValuePair<string, int>>.Count => 7;
            public bool ContainsKey(string key) => key == "b" || _all.ContainsKey(key);
            public bool TryGetValue(string key, out int value) { value = 5; return key == "c"; }
            public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => _all.GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public readonly record struct Money(decimal Amount) : IFormattable
        {
            public string ToString(string? format, IFormatProvider? provider) => format switch { null => $"{Amount:0.00}", "C" => $"€{Amount:0}", _ => throw new FormatException($"no format '{format}'") };
            public override string ToString() => "money";
        }
        public static class Program
        {
            private static T Most<T>(T first, T second) where T : IComparable<T> => first.CompareTo(second) > 0 ? first : second;
            private static string Written(IFormattable value) => value.ToString("C", null);
            public static object? Compared() => (Most(3, 9), Most("b", "a"), Most(new Holder<int>(1), new Holder<int>(5)), Most(new Holder<string>("x"), new Holder<string>("a")));
            public static object? Listed() { IReadOnlyList<int> ports = new Ports(80, 443); IReadOnlyCollection<int> all = ports; return (ports.Count, ports[1], all.Count, ports.Sum()); }
            public static object? Outside() { IReadOnlyList<int> ports = new Ports(80); return ports[5]; }
            public static object? Mapped() { IReadOnlyDictionary<string, int> map = new Settings(); return (map["a"], map.Count, map.Keys.Single(), map.Values.Single(), map.ContainsKey("b"), map.TryGetValue("c", out var c), c, map.TryGetValue("d", out _)); }
            public static object? Formatted() => ($"{new Money(5)}|{new Money(5):C}|{new Money(7.5m),8:C}|", string.Format("{0:C} {0}", new Money(1)), "a" + new Money(2), new Money(3).ToString(), Written(new Money(4)), new { Cost = new Money(6) }.ToString());
            public static object? BadFormat() => $"{new Money(5):Q}";
        }
        """);
}
