using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Members of spans: what they find, count and compare, their pieces and lines.</summary>
public sealed class SpanTests
{
    private static readonly string[] Texts = ["\"\"", "((string?)null)", "\"a\"", "\"abcab\"", "\" a,b ,,c \"", "\",\"", "\"ABC\""];

    private static readonly string[] Arrays = ["new int[0]", "new[] { 1 }", "new[] { 1, 2, 3, 1, 2 }", "new[] { 5, 5, 5 }"];

    private static readonly string[] Ends = ["IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept", "ContainsAny", "ContainsAnyExcept"];

    [Fact]
    public void Any_of_several_items_is_found() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. from text in Texts
           from search in Ends
           from sought in (string[])["'a', 'b'", "'a', ',', ' '", "\"ab\"", "\"\"", "['x', 'a']"]
           select $"return {text}.AsSpan().{search}({sought});",
        .. from array in Arrays
           from search in Ends
           from sought in (string[])["1, 2", "5, 2, 3", "[2, 3]", "[]", "new[] { 9, 1 }.AsSpan(1)"]
           select $"return {array}.AsSpan().{search}({sought});",
        .. from text in Texts.Concat(["\"b😀\""])
           from search in (string[])["IndexOfAnyInRange", "LastIndexOfAnyInRange", "IndexOfAnyExceptInRange", "LastIndexOfAnyExceptInRange", "ContainsAnyInRange", "ContainsAnyExceptInRange"]
           select $"return {text}.AsSpan().{search}('a', 'b');",
        .. from search in Ends.Where(name => name.EndsWith("Except")) select $"return new[] {{ 1, 2, 1 }}.AsSpan().{search}(1);",
        "return new[] { \"a\", \"B\", null }.AsSpan().IndexOfAny(\"b\", \"c\");",
        "return ((ReadOnlySpan<string>)new[] { \"a\", \"B\" }).IndexOfAny(\"b\", \"c\", StringComparer.OrdinalIgnoreCase);",
        "return ((ReadOnlySpan<string>)new[] { \"a\", \"B\" }).IndexOfAny([\"b\", \"c\"], StringComparer.OrdinalIgnoreCase);",
        "return (new[] { 3, 4 }.AsSpan().IndexOfAnyInRange(4, 9), new[] { 3, 4 }.AsSpan()[1..].IndexOfAny(3, 4));",
        "return Try(() => new[] { \"a\" }.AsSpan().IndexOfAnyInRange(null!, \"b\"));",
        "var none = ((string?)null).AsSpan(); return (none.IndexOf('a'), none.LastIndexOf(\"a\"), none.Contains('a'), none.StartsWith(\"a\"), none.EndsWith('a'), none.SequenceEqual(\"\"), none.ToString(), ((int[]?)null).AsSpan().ToArray());",
    ]));

    [Fact]
    public void Items_are_counted_and_compared() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. from text in Texts
           from sought in (string[])["'a'", "\"ab\"", "\"\"", "\",\""]
           select $"return {text}.AsSpan().Count({sought});",
        .. from array in Arrays
           from sought in (string[])["1", "[1, 2]", "[]", "[5, 5]"]
           select $"return {array}.AsSpan().Count({sought});",
        .. from text in Texts
           from other in Texts
           select $"return ({text}.AsSpan().CommonPrefixLength({other}), {text}.AsSpan().SequenceCompareTo((ReadOnlySpan<char>){other}), {text}.AsSpan().CompareTo({other}, StringComparison.Ordinal), {text}.AsSpan().CompareTo({other}, StringComparison.OrdinalIgnoreCase), {text}.AsSpan().Equals({other}, StringComparison.OrdinalIgnoreCase));",
        .. from array in Arrays
           from other in Arrays
           select $"return ({array}.AsSpan().CommonPrefixLength({other}), {array}.AsSpan().SequenceCompareTo((ReadOnlySpan<int>){other}));",
        .. from text in (string[])["\"\"", "\" \\t\"", "\" a\""] select $"return {text}.AsSpan().IsWhiteSpace();",
        "return (\"abca\".AsSpan().CountAny('a', 'c'), \"abca\".AsSpan().CountAny(\"ab\"), ((ReadOnlySpan<string>)[\"a\", \"A\"]).Count(\"a\", StringComparer.OrdinalIgnoreCase));",
        "return (new byte[] { 1, 2, 3 }.AsSpan().SequenceCompareTo(new byte[] { 1 }), new[] { \"a\" }.AsSpan().SequenceCompareTo(new[] { \"b\", \"c\" }), new[] { \"a\" }.AsSpan().SequenceCompareTo(new[] { \"a\", \"c\", \"d\" }));",
        .. ((string[])["0", "1", "3", "4", "9"]).Select(sought => $"return (new[] {{ 1, 3, 3, 5 }}.AsSpan().BinarySearch({sought}), new[] {{ 5, 3, 1 }}.AsSpan().BinarySearch({sought}, Comparer<int>.Create((x, y) => y - x)));"),
        "return Try(() => new[] { \"a\" }.AsSpan().BinarySearch((string)null!));",
    ]));

    [Fact]
    public void A_span_has_pieces_and_lines() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. from text in Texts
           from split in (string[])["Split(',')", "Split(\"ab\")", "Split(\"\")", "Split(\", \")", "SplitAny(',', 'b')", "SplitAny(\"\")", "SplitAny(\" a\")"]
           select $"var all = new List<string>(); var text = {text}.AsSpan(); foreach (var piece in text.{split}) all.Add(piece + \":\" + text[piece].ToString()); return all;",
        .. from array in Arrays
           from split in (string[])["Split(1)", "Split([1, 2])", "SplitAny(2, 3)", "SplitAny([])", "Split([])"]
           select $"var all = new List<object>(); ReadOnlySpan<int> text = {array}; foreach (var piece in text.{split}) all.Add(text[piece].ToArray()); return all;",
        .. ((string[])["", "a", "a\\nb", "a\\r\\nb\\n", "\\n\\r\\r\\n", "a\\fb\\u0085c\\u2028d\\u2029e", "a\\r"]).Select(text => $"var all = new List<string>(); foreach (var line in \"{text}\".AsSpan().EnumerateLines()) all.Add(line.ToString()); return all;"),
        "var all = new List<int>(); foreach (var line in new[] { 'a', '\\n', 'b' }.AsSpan().EnumerateLines()) all.Add(line.Length); return all;",
        "foreach (var piece in \"a=b\".AsSpan().Split('=')) { var (offset, length) = piece.GetOffsetAndLength(3); return (offset, length, piece.Start); } return null;",
    ]));

    [Fact]
    public void Ends_of_a_span_are_cut_off() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. from trim in (string[])["Trim", "TrimStart", "TrimEnd"]
           from text in Texts
           from what in (string[])["", "'a'", "\"a \"", "\"\"", "' '"]
           select $"return {text}.AsSpan().{trim}({what}).ToString();",
        .. from trim in (string[])["Trim", "TrimStart", "TrimEnd"]
           from array in Arrays
           from what in (string[])["5", "[1, 2]", "[]"]
           select $"return {array}.AsSpan().{trim}({what}).ToArray();",
        "var all = new[] { ' ', 'a', ' ' }; var part = all.AsSpan().Trim(); part[0] = 'b'; return new string(all);",
        "var all = new[] { 1, 2, 1 }; all.AsSpan(1).Replace(1, 7); return all;",
        "var all = new[] { \"a\", \"A\" }; all.AsSpan().Replace(\"a\", \"x\", StringComparer.OrdinalIgnoreCase); return all;",
    ]));

    [Fact]
    public void Spans_are_made_and_copied() => Clr.Agrees(OperatorMatrix.Program(
    [
        "return (new ReadOnlySpan<int>([1, 2]).Length, new Span<int>().Length, ReadOnlySpan<char>.Empty.ToString(), Span<int>.Empty.IsEmpty, new ReadOnlySpan<int>(null).Length);",
        "var all = new[] { 1, 2, 3 }; var part = new Span<int>(all, 1, 2); part[0] = 9; return all;",
        .. from at in (string[])["-1", "0", "2", "3", "4"]
           from length in (string[])["-1", "0", "1", "4"]
           select $"return Try(() => new ReadOnlySpan<int>([1, 2, 3], {at}, {length}).ToArray());",
        "var all = new int[3]; return (new[] { 1, 2 }.AsSpan().TryCopyTo(all), new[] { 1, 2, 3, 4 }.AsSpan().TryCopyTo(all), all);",
        "var all = new char[3]; \"ab\".CopyTo(all.AsSpan(1)); return (new string(all), \"abcd\".TryCopyTo(all), \"x\".TryCopyTo(all), new string(all));",
        "var all = new int[3]; new List<int> { 1, 2 }.CopyTo(all.AsSpan(1)); return all;",
        "var all = new List<int> { 1, 2 }; all.AddRange(new[] { 3, 4 }.AsSpan(1)); all.InsertRange(1, new[] { 8, 9 }.AsSpan()); all.AddRange(ReadOnlySpan<int>.Empty); return all;",
        .. ((string[])["-1", "0", "1", "2"]).Select(at => $"return Try(() => {{ var all = new List<int> {{ 1 }}; all.InsertRange({at}, new[] {{ 8, 9 }}.AsSpan()); return all; }});"),
        "return Try(() => { ((List<int>)null!).AddRange(new[] { 3, 4 }.AsSpan()); return 1; });",
        "var all = new List<(int A, int B)>(); var given = new[] { (1, 2) }; all.AddRange(given.AsSpan()); given[0].Item1 = 5; return (all, given);",
        "return Try(() => { \"abcd\".CopyTo(new char[2].AsSpan()); return 1; });",
        "return Try(() => { new List<int> { 1, 2 }.CopyTo(new int[1].AsSpan()); return 1; });",
    ]));

    /// <summary>An expression, and the literal that its text comes from.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { "Added(new[] { \"a\", \"b\" })[2]", "b" },
        { "Piece(\"a,b\")", "a,b" },
        { "Line(\"a\\nb\")", "a\\nb" },
        { "\" a \".AsSpan().Trim(\" x\").ToString()", " a " },
        { "Made(new string[2], all => new List<string> { \"a\" }.CopyTo(all.AsSpan(1)))[1]", "a" },
        { "Made(new[] { \"a\", \"b\" }, all => all.AsSpan().Replace(\"b\", \"c\"))[1]", "c" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_keeps_its_origin(string expression, string literal) => Assert.Contains($"\"{literal}\"", Provenance.Leaves(expression, """
        private static string? Piece(string all) { var text = all.AsSpan(); foreach (var piece in text.Split(',')) return text[piece].ToString(); return null; }
        private static string? Line(string all) { foreach (var line in all.AsSpan().EnumerateLines()) return line.ToString(); return null; }
        private static List<string> Added(string[] items) { var all = new List<string> { "x" }; all.AddRange(items.AsSpan()); return all; }
        private static T[] Made<T>(T[] all, Action<T[]> change) { change(all); return all; }
        """));

    [Theory]
    [InlineData("return [|\"a\".AsSpan() == \"a\"|];", "compare with SequenceEqual")]
    [InlineData("var all = new char[3]; return [|\"a\".AsSpan().ToUpperInvariant(all)|];", "it writes into a buffer")]
    [InlineData("var all = new Range[3]; return [|\"a,b\".AsSpan().Split(all, ',')|];", "foreach over Split")]
    [InlineData("var pieces = \"a,b\".AsSpan().Split(','); return [|pieces.MoveNext()|];", "use foreach or LINQ")]
    [InlineData("return [|\"a\".AsSpan().Overlaps(\"b\")|];", "use the array or the string itself")]
    public void What_is_not_evaluated_is_refused_by_name(string body, string reason) => Refusal.At($$"""
        public static class Program { public static object? Main() { {{body}} } }
        """, reason);

    [Fact]
    public void A_struct_of_the_authors_may_hold_them() => Clr.Agrees("""
        public ref struct Reader(ReadOnlySpan<char> text)
        {
            private ReadOnlySpan<char> _rest = text;
            public bool Next(out ReadOnlySpan<char> word)
            {
                _rest = _rest.TrimStart();
                if (_rest.IsEmpty) { word = default; return false; }
                var end = _rest.IndexOf(' ');
                word = end < 0 ? _rest : _rest[..end];
                _rest = _rest[word.Length..];
                return true;
            }
        }
        public ref struct Held { public Span<int> Numbers; public ReadOnlySpan<string> Names { get; set; } }
        public static class Program
        {
            public static object? Words() { var reader = new Reader("ab  cd e"); var words = new List<string>(); while (reader.Next(out var word)) words.Add(word.ToString()); return words; }
            public static object? Blank() { var held = new Held(); return (held.Numbers.Length, held.Numbers.IsEmpty, held.Names.Length, held.Numbers.ToArray()); }
            public static object? Set() { int[] numbers = [1, 2]; var held = new Held { Numbers = numbers }; held.Numbers[0] = 5; return numbers; }
        }
        """);
}
