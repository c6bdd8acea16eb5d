using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Indices and ranges as values, and in brackets, where the compiler makes no values of them.</summary>
public sealed class IndexTests
{
    [Fact]
    public void Indices_and_ranges_are_values_as_others_are() => Clr.Agrees("""
        public static class Program
        {
            record Slice(Range R, Index I);
            static T Id<T>(T t) => t;
            public static object? Case0() { Index[] x = [0, ^1]; return x.Length + " " + x[0] + x[1]; }
            public static object? Case1() { Index i = 3; Index? j = 4; Index? k = null; return i + " " + j + " " + k; }
            public static object? Case2() { List<Index> x = [0, ^1]; return x[1].ToString(); }
            public static object? Case3() { List<Range> x = [0..1, (..), ^1..]; return string.Join(",", x); }
            public static object? Case4() { var x = new Dictionary<string, Index> { ["a"] = ^2 }; return x["a"].IsFromEnd; }
            public static object? Case5() { (Index, Range) t = (1, 2..3); return t.ToString(); }
            public static object? Case6() { Index d = default; Range r = default; return $"{d} {r}"; }
            public static object? Case7() { Index[] x = new Index[2]; return x[1].ToString(); }
            public static object? Case8() { Index[] x = { 1, ^2 }; return x[1].ToString(); }
            public static object? Case9() { Index[] x = new Index[] { 1, ^2 }; return x[1] .Value; }
            public static object? Case10() { object o = ^2; return o is Index i && i.IsFromEnd; }
            public static object? Case11() { object o = 1..2; return o is Range { Start.Value: 1, End: { IsFromEnd: false } }; }
            public static object? Case12() { var r = 1..2; var (a, b) = (r.Start, r.End); return (a.Value, b.Value); }
            public static object? Case13() { Index a = 1, b = 1, c = ^1; return (a.Equals(b), a.Equals(c), a.Equals((object)b), a.GetOffset(4), c.GetOffset(4)); }
            public static object? Case14() { return (1..2).Equals(1..2) && !(1..2).Equals(1..^2); }
            public static object? Case15() { var d = new Dictionary<Index, string> { [1] = "a", [^1] = "b" }; return d[^1] + d[1]; }
            public static object? Case16() { HashSet<Range> s = [1..2, 1..2, (..)]; return s.Count; }
            public static object? Case17() { return new Slice(1..2, 3).ToString(); }
            public static object? Case18() { return new Slice(1..2, 3) == new Slice(1..2, 3); }
            public static object? Case19() { return new { R = 1..2, I = ^1 }.ToString(); }
            public static object? Case20() { return Id(^1).ToString() + Id<Index>(1) + Id(1..); }
            public static object? Case21() { Stack<Index> s = new(); s.Push(1); s.Push(^2); return s.Pop().ToString() + s.Pop(); }
            public static object? Case22() { var l = new List<Index> { 1, ^2 }; return (l.Contains(^2), l.IndexOf(1)); }
            public static object? Case23() { var q = new[] { 1, 2, 3 }.Take(1..).ToList(); return q; }
            public static object? Case24() { var q = new[] { 1, 2, 3 }.ElementAt(^1); return q; }
            public static object? Case25() { Range? r = null; return r is null; }
            public static object? Case26() { Range? r = 1..2; return r.Value.ToString() + r?.Start + r.HasValue; }
            public static object? Case27() { return (Index)(object)3 is { }; }
            public static object? Case28() { return (int)(object)^3; }
        }
        """);

    [Fact]
    public void Numbers_become_indices_wherever_one_is_wanted() => Clr.Agrees("""
        public static class Program
        {
            static int? Ni => 4;
            static string Pi(params Index[] i) => string.Join(",", i);
            static string Pd(Index i = default, Range r = default, Index? j = null) => $"{i} {r} {j}";
            public static object? Case0() { int[] a = [1, 2]; Index[] x = [.. a]; return string.Join(",", x); }
            public static object? Case1() { var a = new[] { 1, 2 }.Select(i => (Index)i).ToArray(); return string.Join(",", a); }
            public static object? Case2() { var a = new[] { 1, 2 }.Select(i => ^i).ToList(); return string.Join(",", a); }
            public static object? Case3() { var a = new[] { 1, 2 }.Select<int, Index>(i => i).ToList(); return string.Join(",", a); }
            public static object? Case4() { foreach (Index i in new[] { 1 }) return i.ToString(); return 0; }
            public static object? Case5() { Func<int, Index> f = i => i; return f(2).ToString(); }
            public static object? Case6() { Func<int, Index> f = i => ^i; return f(2).ToString(); }
            public static object? Case7() { Index i = Ni ?? 0; return i.ToString(); }
            public static object? Case8() { Index i = Ni > 3 ? 1 : ^2; return i.ToString(); }
            public static object? Case9() { Index i = Ni switch { 1 => 2, _ => ^3 }; return i.ToString(); }
            public static object? Case10() { Index? i = null; i ??= 4; return i.ToString(); }
            public static object? Case11() => Pi(1, ^2);
            public static object? Case12() => Pd();
            public static object? Case13() => Pd(1, 1..2, 3);
            public static object? Case14() { Index i = 1; i = 2; return i.ToString(); }
        }
        """);

    [Fact]
    public void No_index_is_negative() => Clr.Agrees("""
        public static class Program
        {
            static int N => -1;
            static string T(Func<object?> f) { try { return $"{f()}"; } catch (ArgumentOutOfRangeException e) { return "AOOR" + e.Message; } catch (Exception e) { return e.Message; } }
            public static object? Case0() => T(() => new Index(N));
            public static object? Case1() => T(() => (Index)N);
            public static object? Case2() => T(() => ^N);
            public static object? Case3() => T(() => N..3);
            public static object? Case4() => T(() => 1..^N);
            public static object? Case5() { Index i = N; return i; }
            public static object? Case6() { Index[] i = [N]; return i; }
            public static object? Case7() { int[] a = [N]; Index[] i = [.. a]; return i; }
            public static object? Case8() => Index.FromStart(N);
            public static object? Case9() => Index.FromEnd(N);
            public static object? Case10() { int? n = -3; Index? i = ^n; return i; }
            public static object? Case11() => new[] { 1, 2, 3 }.Take(N..2).ToList();
        }
        """);

    [Fact]
    public void Members_of_indices_and_ranges() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() => (Index.Start, Index.End, Index.FromEnd(3), Index.FromStart(2), new Index(3, true), new Index(3), new Index(), default(Index));
            public static object? Case1() => (Range.All, Range.StartAt(2), Range.EndAt(^1), new Range(1, ^2), new Range(), default(Range)).ToString();
            public static object? Case2() => (1..^1).GetOffsetAndLength(5);
            public static object? Case3() => (1..^1).GetOffsetAndLength(1);
            public static object? Case4() { var (o, l) = (1..3).GetOffsetAndLength(5); return o + l; }
            public static object? Case5() { var l = new List<Index> { 1 }; return (l.FirstOrDefault(), l.Skip(1).FirstOrDefault(), new Dictionary<string, Range>().GetValueOrDefault("x")).ToString(); }
            public static object? Case6() { var d = new Dictionary<string, Index>(); d.TryGetValue("x", out var i); return i; }
            public static object? Case7() => new[] { "a" }.Index().ToList();
            public static object? Case8() => (^1).Equals(Index.FromEnd(1));
            public static object? Case9() => new[] { ^1, 2, ^3 }.Select(i => i.GetOffset(10)).ToList();
            public static object? Case10() => new[] { ^1, 2, ^3 }.ToDictionary(i => i.ToString());
            public static object? Case11() => $"{^1,5}|{1..2,-7}|";
            public static object? Case12() => "x" + ^1 + (1..2);
            public static object? Case13() => default(Range).Equals(0..0);
        }
        """);

    [Fact]
    public void Indices_and_ranges_are_told_apart() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() { object o = (Index)3; return o switch { Index { IsFromEnd: true } => 1, Index i => i.Value, _ => 0 }; }
            public static object? Case1() { object o = 1..2; return o switch { Index => 1, Range r => r.End.Value, _ => 0 }; }
            public static object? Case2() { object o = 3; return (Index)o; }
            public static object? Case3() { object o = (Index)3; return (Range)o; }
            public static object? Case4() { ValueType o = (Index)3; return (Index)o; }
            public static object? Case5() => new List<(Index, int)> { (1, 2), (^3, 4) }[1].Item1;
            public static object? Case6() { var a = new Index[2, 2]; a[0, 1] = ^1; return (a[0, 1], a[1, 1]); }
        }
        """);

    [Fact]
    public void Ranges_of_nothing() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() => ((int[]?)null)![1..2];
            public static object? Case1() => ((string?)null)![1..2];
            public static object? Case2() => ((List<int>?)null)![1..2];
            public static object? Case3() { Range r = 1..2; return ((int[]?)null)![r]; }
            public static object? Case4() { Range r = 1..2; return ((string?)null)![r]; }
            public static object? Case5() => ((string?)null).AsSpan()[..].Length;
            public static object? Case6() => ((string?)null).AsSpan()[1..].Length;
            public static object? Case7() => ((string?)null).AsSpan()[^1];
        }
        """);

    [Fact]
    public void Ranges_of_spans() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() => "abc".AsSpan()[1..9].ToString();
            public static object? Case1() => "abc".AsSpan()[2..1].ToString();
            public static object? Case2() => "abc".AsSpan()[1..^1].ToString();
            public static object? Case3() => "abc".AsSpan()[^1];
            public static object? Case4() => "abc".AsSpan()[^4];
            public static object? Case5() => new[] { 1, 2, 3 }.AsSpan()[^2];
            public static object? Case6() => new[] { 1, 2, 3 }.AsSpan()[^2..].ToArray();
            public static object? Case7() => new[] { 1, 2, 3 }.AsSpan()[3..].ToArray();
            public static object? Case8() => new[] { 1, 2, 3 }.AsSpan()[4..].ToArray();
            public static object? Case9() { ReadOnlySpan<int> s = default; return s[..].ToArray(); }
            public static object? Case10() { ReadOnlySpan<int> s = default; return s[1..].ToArray(); }
        }
        """);

    [Fact]
    public void Indices_that_may_be_missing() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() { Index? i = null; Index? j = ^2; Range? r = i..j; Range? q = j..4; return (r, q); }
            public static object? Case1() { int? n = null; Index? i = ^n; return i; }
            public static object? Case2() { int? n = 3; Index? i = ^n; return i; }
            public static object? Case3() { int? n = -3; Index? i = ^n; return i; }
            public static object? Case4() { Index? i = 2; return new[] { 1, 2, 3 }[i.Value]; }
        }
        """);

    [Fact]
    public void Ranges_and_positions_of_lists() => Clr.Agrees("""
        public static class Program
        {
            static int N => -1;
            public static object? Case0() => new List<int> { 1, 2, 3 }[1..];
            public static object? Case1() => new List<int> { 1, 2, 3 }[1..9];
            public static object? Case2() => new List<int> { 1, 2, 3 }[2..1];
            public static object? Case3() => new List<int> { 1, 2, 3 }[^9..];
            public static object? Case4() { var l = new List<int> { 1, 2, 3 }; l[^1] = 5; l[^2] += 3; l[^3]++; return l; }
            public static object? Case5() { var l = new[] { 1, 2, 3 }; l[^1] = 5; l[^2] += 3; l[^3]++; Index i = 1; l[i] *= 2; return l; }
            public static object? Case6() => "abc"[N..2];
            public static object? Case7() => "abc"[..N];
            public static object? Case8() => new[] { 1, 2 }[..N];
            public static object? Case9() => new[] { 1, 2 }[(Index)N];
            public static object? Case10() { Index i = 5; return new[] { 1, 2 }[i]; }
            public static object? Case11() { Index i = 5; return "ab"[i]; }
            public static object? Case12() { Index i = ^5; return "ab"[i]; }
            public static object? Case13() { Index i = ^5; return new List<int>()[i]; }
            public static object? Case14() => ImmutableArray.Create(1, 2, 3)[^1];
            public static object? Case15() => ImmutableList.Create(1, 2, 3)[^1];
            public static object? Case16() => ((IList<int>)new[] { 1, 2 })[^1];
            public static object? Case17() => ((IReadOnlyList<int>)new List<int> { 1, 2 })[1];
            public static object? Case18() => new System.Text.StringBuilder("abc")[^1];
            public static object? Case19() => new[] { 1, 2, 3 }.ElementAtOrDefault(^9);
            public static object? Case20() => "abcdef"[(Range)(1..3)];
            public static object? Case21() => "abcdef"[Range.All] + "abcdef"[..] + "abc"[3..];
            public static object? Case22() => new[] { 1, 2, 3 } is [.., var x] ? x : 0;
        }
        """);

    [Fact]
    public void Brackets_ask_for_the_length_when_the_compiler_does() => Clr.Agrees("""
        public class Log { public string Text = ""; } public class L(Log g) { string Log { get => g.Text; set => g.Text = value; } public L Say(string s) { Log += s + " "; return this; } public int Length { get { Log += "len "; return 5; } } public int this[int i] { get { Log += $"get{i} "; return i; } set { Log += $"set{i} "; } } public string Slice(int s, int l) { Log += $"slice{s},{l} "; return "s"; } }
        public static class Program
        {
            static L R(Log g) => new L(g).Say("recv");
            static int N(Log g, int i) { g.Text += $"n{i} "; return i; }
            static Index I(Log g, Index i) { g.Text += $"i{i} "; return i; }
            static Range G(Log g, Range i) { g.Text += $"r{i} "; return i; }
            static string T(Func<Log, object?> f) { var g = new Log(); try { f(g); } catch (ArgumentOutOfRangeException e) { return g.Text + "AOOR" + e.Message; } catch (Exception e) { return g.Text + e.Message; } return g.Text; }
            public static object? Case0() => T(g => R(g)[^N(g, 1)]);
            public static object? Case1() => T(g => R(g)[I(g, ^1)]);
            public static object? Case2() => T(g => R(g)[(Index)N(g, 1)]);
            public static object? Case3() => T(g => R(g)[new Index(N(g, 1), true)]);
            public static object? Case4() => T(g => R(g)[new Index(N(g, 1), false)]);
            public static object? Case5() => T(g => R(g)[N(g, 1)..N(g, 2)]);
            public static object? Case6() => T(g => R(g)[^N(g, 1)..^N(g, 2)]);
            public static object? Case7() => T(g => R(g)[N(g, 1)..^N(g, 2)]);
            public static object? Case8() => T(g => R(g)[^N(g, 1)..N(g, 2)]);
            public static object? Case9() => T(g => R(g)[I(g, 1)..I(g, ^2)]);
            public static object? Case10() => T(g => R(g)[N(g, 1)..I(g, ^2)]);
            public static object? Case11() => T(g => R(g)[N(g, 1)..]);
            public static object? Case12() => T(g => R(g)[..N(g, 1)]);
            public static object? Case13() => T(g => R(g)[..^N(g, 1)]);
            public static object? Case14() => T(g => R(g)[^N(g, 1)..]);
            public static object? Case15() => T(g => R(g)[..]);
            public static object? Case16() => T(g => R(g)[G(g, 1..^1)]);
            public static object? Case17() => T(g => R(g)[^N(g, -1)]);
            public static object? Case18() => T(g => R(g)[(Index)N(g, -1)]);
            public static object? Case19() => T(g => R(g)[N(g, -1)..N(g, -2)]);
            public static object? Case20() => T(g => R(g)[^N(g, 1)] = N(g, 7));
            public static object? Case21() => T(g => R(g)[^N(g, 1)] += N(g, 7));
            public static object? Case22() => T(g => R(g)[^1..^1]);
            public static object? Case23() => T(g => R(g)[0..^0]);
            public static object? Case24() => T(g => R(g)[0..2]);
            public static object? Case25() => T(g => R(g)[1..]);
            public static object? Case26() => T(g => R(g)[^5..^1]);
            public static object? Case27() => T(g => { var l = R(g); return l[^1] == l[I(g, 0)]; });
            public static object? Case28() => T(g => R(g)[I(g, 2)..^N(g, 1)]);
            public static object? Case29() => T(g => R(g)[^N(g, 1)..I(g, 2)]);
        }
        """);

    [Fact]
    public void Indices_in_brackets_are_made_before_the_length_is_asked_for() => Clr.Agrees("""
        public class Log { public string Text = ""; } public class L(Log g) { string Log { get => g.Text; set => g.Text = value; } public L Say(string s) { Log += s + " "; return this; } public int Length { get { Log += "len "; return 5; } } public int this[int i] { get { Log += $"get{i} "; return i; } set { Log += $"set{i} "; } } public string Slice(int s, int l) { Log += $"slice{s},{l} "; return "s"; } }
        public static class Program
        {
            static L R(Log g) => new L(g).Say("recv");
            static int N(Log g, int i) { g.Text += $"n{i} "; return i; }
            static Index I(Log g, Index i) { g.Text += $"i{i} "; return i; }
            static string T(Func<Log, object?> f) { var g = new Log(); try { f(g); } catch (ArgumentOutOfRangeException e) { return g.Text + "AOOR" + e.Message; } catch (Exception e) { return g.Text + e.Message; } return g.Text; }
            public static object? Case0() => T(g => R(g)[new Index(N(g, -1), true)]);
            public static object? Case1() => T(g => R(g)[new Index(N(g, -1))]);
            public static object? Case2() => T(g => R(g)[new Index(N(g, -1), true)..new Index(N(g, -2))]);
            public static object? Case3() => T(g => R(g)[I(g, N(g, -1))..1]);
            public static object? Case4() => T(g => R(g)[Index.FromEnd(N(g, 1))]);
            public static object? Case5() => T(g => R(g)[new Index(N(g, 1))]);
            public static object? Case6() => T(g => R(g)[Range.StartAt(N(g, 1))]);
        }
        """);

    [Fact]
    public void Brackets_of_nothing() => Clr.Agrees("""
        public class Log { public string Text = ""; } public class L(Log g) { string Log { get => g.Text; set => g.Text = value; } public L Say(string s) { Log += s + " "; return this; } public int Length { get { Log += "len "; return 5; } } public int this[int i] { get { Log += $"get{i} "; return i; } set { Log += $"set{i} "; } } public string Slice(int s, int l) { Log += $"slice{s},{l} "; return "s"; } }
        public static class Program
        {
            static int N(Log g, int i) { g.Text += $"n{i} "; return i; }
            static Index I(Log g, Index i) { g.Text += $"i{i} "; return i; }
            static Range G(Log g, Range i) { g.Text += $"r{i} "; return i; }
            static string T(Func<Log, object?> f) { var g = new Log(); try { f(g); } catch (ArgumentOutOfRangeException e) { return g.Text + "AOOR" + e.Message; } catch (Exception e) { return g.Text + e.Message; } return g.Text; }
            public static object? Case0() { L? l = null; return T(g => l![^N(g, 1)]); }
            public static object? Case1() { L? l = null; return T(g => l![N(g, 1)..N(g, 2)]); }
            public static object? Case2() { L? l = null; return T(g => l![N(g, 1)..^N(g, 2)]); }
            public static object? Case3() { L? l = null; return T(g => l![I(g, 1)]); }
            public static object? Case4() { L? l = null; return T(g => l![G(g, 1..2)]); }
            public static object? Case5() { int[]? l = null; return T(g => l![N(g, 1)..N(g, 2)]); }
            public static object? Case6() { int[]? l = null; return T(g => l![^N(g, 2)]); }
            public static object? Case7() { int[]? l = null; return T(g => l![I(g, ^N(g, 2))]); }
            public static object? Case8() { int[] l = [1, 2]; return T(g => l![^N(g, -2)]); }
            public static object? Case9() { int[] l = [1, 2]; return T(g => l![N(g, -2)..N(g, 1)]); }
            public static object? Case10() { int[] l = [1, 2]; return T(g => l![(Index)N(g, -2)]); }
            public static object? Case11() { int[] l = [1, 2]; return T(g => l![I(g, N(g, -2))]); }
            public static object? Case12() { L? l = null; return T(g => l?[N(g, 1)..N(g, 2)]); }
        }
        """);

    [Fact]
    public void Positions_from_the_end_are_assigned() => Clr.Agrees("""
        public class Log { public string Text = ""; } public class L(Log g) { string Log { get => g.Text; set => g.Text = value; } public L Say(string s) { Log += s + " "; return this; } public int Length { get { Log += "len "; return 5; } } public int this[int i] { get { Log += $"get{i} "; return i; } set { Log += $"set{i} "; } } public string Slice(int s, int l) { Log += $"slice{s},{l} "; return "s"; } }
        public static class Program
        {
            static L R(Log g) => new L(g).Say("recv");
            static int N(Log g, int i) { g.Text += $"n{i} "; return i; }
            static Index I(Log g, Index i) { g.Text += $"i{i} "; return i; }
            static string T(Func<Log, object?> f) { var g = new Log(); try { f(g); } catch (ArgumentOutOfRangeException e) { return g.Text + "AOOR" + e.Message; } catch (Exception e) { return g.Text + e.Message; } return g.Text; }
            public static object? Case0() => T(g => { var l = R(g); l[^N(g, 1)]++; return 1; });
            public static object? Case1() => T(g => { var (a, b) = (1, 2); var l = R(g); (l[^N(g, 1)], l[I(g, ^2)]) = (a, b); return 1; });
            public static object? Case2() { int[] l = [1, 2]; var t = T(g => l[^N(g, 1)] = N(g, 2)); return t + string.Join(",", l); }
            public static object? Case3() { int[] l = [1, 2]; var t = T(g => l[I(g, 1)] += N(g, 2)); return t + string.Join(",", l); }
        }
        """);

    [Fact]
    public void List_patterns_ask_types_of_your_own_for_their_items() => Clr.Agrees("""
        public class Log { public string Text = ""; } public class L(Log g) { string Log { get => g.Text; set => g.Text = value; } public L Say(string s) { Log += s + " "; return this; } public int Length { get { Log += "len "; return 5; } } public int this[int i] { get { Log += $"get{i} "; return i; } set { Log += $"set{i} "; } } public string Slice(int s, int l) { Log += $"slice{s},{l} "; return "s"; } }
        public static class Program
        {
            static L R(Log g) => new L(g).Say("recv");
            static string T(Func<Log, object?> f) { var g = new Log(); try { f(g); } catch (ArgumentOutOfRangeException e) { return g.Text + "AOOR" + e.Message; } catch (Exception e) { return g.Text + e.Message; } return g.Text; }
            public static object? Case0() => T(g => R(g) is [var a, .., var b]);
            public static object? Case1() => T(g => R(g) is [var a, .. var s, var b]);
            public static object? Case2() => T(g => R(g) is [.., 9]);
            public static object? Case3() => T(g => R(g) is [9, .. { } s, 3]);
        }
        """);

    [Fact]
    public void Members_by_which_places_are_found_are_those_of_what_it_is() => Clr.Agrees("""
        public class Row { public virtual int Length => 2; public virtual string this[int i] { get => "row" + i; set { } } public virtual string Slice(int start, int length) => $"row {start} {length}"; }
        public class Table : Row { public string Log = ""; public override int Length => 5; public override string this[int i] { get => "table" + i; set => Log += i + value; } public override string Slice(int start, int length) => $"table {start} {length}"; }
        public static class Program
        {
            public static object? Main() { var table = new Table(); Row row = table; row[^1] = "x"; row[^2] += "y"; return (row[^1], row[1..^1], row is [_, .. var rest, "table4"] ? rest : "none", table.Log); }
        }
        """);

    [Fact]
    public void List_patterns_take_the_indexer_and_not_the_enumerator() => Clr.Agrees("""
        public class Two { public int Count => 2; public int this[int i] => i + 10; public IEnumerator<int> GetEnumerator() { yield return 1; } }
        public static class Program
        {
            public static object? Case0() => new Two() is [10, 11] && new Two() is not [1] && new Two() is [.., 11] && new Two()[^1] == 11;
        }
        """);
}
