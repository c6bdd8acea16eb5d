using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Pure members of the library that are rarer than most: bytes as text, code points, long tuples, builders.</summary>
public sealed class LibraryMemberTests
{
    [Fact]
    public void Bytes_and_texts() => Clr.Agrees("using System.Text;\n" + OperatorMatrix.Program(
    [
        "byte[] b = [0, 10, 255]; return (Convert.ToHexString(b), Convert.ToHexStringLower(b), Convert.ToHexString(b, 1, 2), Convert.ToHexString([]), Convert.ToBase64String(b), Convert.ToBase64String(b, 1, 1));",
        "return (Convert.FromHexString(\"000aFF\"), Convert.FromHexString(\"\"), Convert.FromBase64String(\" AAr/ \"));",
        "return Try(() => Convert.FromHexString(\"abc\"));",
        "return Try(() => Convert.FromHexString(\"zz\"));",
        "return Try(() => Convert.FromHexString((string)null!));",
        "return Try(() => Convert.ToHexString((byte[])null!));",
        "return Try(() => Convert.ToHexString([1], 1, 1));",
        "return Try(() => Convert.FromBase64String(\"a\"));",
        "return Convert.ToBase64String(new byte[60], Base64FormattingOptions.InsertLineBreaks);",
        "return Convert.ToHexString(\"é\"u8);",
        "return Convert.ToHexString(new byte[] { 1, 2, 3 }.AsSpan(1));",
        "return (Convert.ToInt32(\"ff\", 16), Convert.ToString(10, 2), Convert.ToByte(\"300\", 8), Convert.ToBoolean(\"True\"), Convert.ChangeType(\"5\", TypeCode.Int32));",
        "return (Encoding.UTF8.GetBytes(\"é\"), Encoding.Unicode.GetBytes(\"é\"), Encoding.BigEndianUnicode.GetBytes(\"é\"), Encoding.Latin1.GetBytes(\"é\"), Encoding.UTF32.GetBytes(\"é\"));",
        "return (Encoding.UTF8.GetChars([97]), Encoding.UTF8.GetCharCount([195, 169]), Encoding.UTF8.GetPreamble(), Encoding.Latin1.WebName, Encoding.Unicode.GetString([97, 0]));",
    ]));

    [Fact]
    public void Code_points() => Clr.Agrees("using System.Text;\n" + OperatorMatrix.Program(
    [
        "var all = new List<object>(); foreach (var rune in \"a😀é\") all.Add(rune); foreach (var rune in \"a😀é\".EnumerateRunes()) { all.Add(rune.Value); all.Add(rune.ToString()); all.Add($\"{rune}\"); } return all;",
        "return (new Rune('a') < new Rune('b'), new Rune('a') == (Rune)'a', Rune.IsLetter(new Rune(0x1F600)), Rune.ToUpperInvariant(new Rune('é')).Value, new Rune('x').IsAscii, Rune.GetRuneAt(\"a😀\", 1).Utf16SequenceLength);",
        "return Try(() => new Rune('\\ud800'));",
        "return Try(() => Rune.GetRuneAt(\"a\", 1));",
        "return (Rune.TryCreate(0x110000, out var rune), rune.Value, Rune.IsValid(5));",
        "return \"a😀b\".EnumerateRunes().Select(rune => rune.Utf8SequenceLength).ToList();",
    ]));

    [Fact]
    public void The_invariant_formats() => Clr.AgreesOnBodies(
        "return 1234.5.ToString(\"N1\", System.Globalization.NumberFormatInfo.InvariantInfo) + double.Parse(\"1.5\", System.Globalization.NumberFormatInfo.InvariantInfo) + new DateTime(2024, 2, 3).ToString(\"d\", System.Globalization.DateTimeFormatInfo.InvariantInfo);");

    [Fact]
    public void Long_tuples() => Clr.AgreesOnBodies(
        "return (Tuple.Create(\"a\").Item1, Tuple.Create(1, 2, 3, 4, 5).Item5, Tuple.Create(1, 2, 3, 4, 5, 6).ToString(), Tuple.Create(1, 2, 3, 4, 5, 6, 7).Equals(Tuple.Create(1, 2, 3, 4, 5, 6, 7)), Tuple.Create(1, 2, 3, 4, 5, 6, 7, \"h\").Rest.Item1);",
        "return new Tuple<int, int, int, int, int, int, int, Tuple<string>>(1, 2, 3, 4, 5, 6, 7, Tuple.Create(\"h\")).ToString();");

    [Fact]
    public void Builders_that_sort() => Clr.AgreesOnBodies(
        "var b = ImmutableSortedSet.CreateBuilder<string>(); b.Add(\"b\"); b.Add(\"B\"); b.Add(\"a\"); b.UnionWith([\"ä\"]); return (b.ToImmutable(), b.Min, b.Max, b[1], b.Count, b.Remove(\"a\"), b.IndexOf(\"b\"));",
        "var b = ImmutableSortedDictionary.CreateBuilder<string, int>(); b[\"b\"] = 1; b.Add(\"B\", 2); b[\"a\"] = 3; return (b.ToImmutable(), b.Keys, b.ContainsKey(\"B\"), b.TryGetValue(\"x\", out var n), n, b.GetValueOrDefault(\"a\"));",
        "var b = ImmutableSortedSet.Create(\"b\", \"a\").ToBuilder(); b.Add(\"B\"); return b.ToImmutable();",
        "var b = ImmutableSortedSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase); b.Add(\"b\"); b.Add(\"B\"); return b.ToImmutable();",
        "var b = ImmutableSortedDictionary.CreateBuilder<string, int>(); b[\"b\"] = 1; return b.ToImmutableSortedDictionary();",
        "var b = ImmutableSortedSet.CreateBuilder<int>(); b.Add(3); b.Add(1); foreach (var n in b) return n; return null;");

    [Fact]
    public void Arrays_that_nothing_was_put_in() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. ((string[])["a.Add(1)", "a.Length", "a.Contains(1)", "a[0]", "a.ToArray()", "a.Select(x => x).ToList()", "a.IsDefault", "a.IsDefaultOrEmpty", "a.Equals(default)", "a == default", "a.ToBuilder()", "a.RemoveAll(x => true)"])
            .Select(use => $"return Try(() => {{ ImmutableArray<int> a = default; return {use}; }});"),
        "return Try(() => { ImmutableArray<int> a = default; var b = new int[2]; a.CopyTo(b); return b; });",
        "return Try(() => { ImmutableArray<int> a = default; foreach (var x in a) return x; return 0; });",
        "return Try(() => { ImmutableArray<int> a = default; List<int> all = [1, .. a]; return all; });",
    ]));

    [Fact]
    public void An_array_seen_as_one_of_a_base_takes_nothing_else() => Clr.Agrees(OperatorMatrix.Program(
    [
        "return Try(() => { object[] o = new string[1]; o[0] = 5; return o; });",
        "return Try(() => { object[] o = new string[1]; o[0] = null!; return o; });",
        "return Try(() => { IList<object> o = new string[1]; o[0] = \"a\"; return o; });",
        "return new string(\"abc\".AsSpan(1)) + new string(ReadOnlySpan<char>.Empty);",
    ]));

    [Fact]
    public void Comparers_by_their_name() => Clr.AgreesOnBodies(
        "return new[] { \"a\", \"A\" }.Distinct(StringComparer.FromComparison(StringComparison.OrdinalIgnoreCase)).Count();",
        "return new HashSet<string>(StringComparer.FromComparison(StringComparison.Ordinal)) { \"a\", \"A\" };",
        "return StringComparer.FromComparison(StringComparison.InvariantCultureIgnoreCase).Equals(\"a\", \"A\");",
        "try { return StringComparer.FromComparison((StringComparison)9); } catch (ArgumentException e) { return e; }");

    [Theory]
    [InlineData("return [|\"é\".Normalize()|];", "write the text in the form that you want")]
    [InlineData("return [|\"é\".IsNormalized(System.Text.NormalizationForm.FormD)|];", "write the text in the form that you want")]
    [InlineData("Func<string> f = [|\"é\".Normalize|]; return f();", "write the text in the form that you want")]
    [InlineData("return [|new UriBuilder(\"https\", \"example.org\")|];", "new Uri(")]
    [InlineData("return [|System.Net.WebUtility.UrlEncode(\"a b\")|];", "use Uri.EscapeDataString")]
    [InlineData("return [|System.Text.Json.JsonSerializer.Serialize(1)|];", "write the text with a raw string literal")]
    [InlineData("return new HashSet<object>([|ReferenceEqualityComparer.Instance|]);", "compare what they hold")]
    [InlineData("return [|BitConverter.GetBytes(1)|];", "print bytes with Convert.ToHexString")]
    [InlineData("return [|string.Intern(\"a\")|];", "compare with ==")]
    [InlineData("return [|StringComparer.CurrentCulture|];", "use StringComparer.Ordinal")]
    [InlineData("return [|new System.Collections.ObjectModel.Collection<int>()|];", "use List")]
    [InlineData("return [|new System.Collections.Hashtable()|];", "of the type that you have")]
    [InlineData("return [|new System.Collections.Concurrent.ConcurrentDictionary<string, int>()|];", "there is only one thread")]
    [InlineData("return [|Array.CreateInstance(null!, 3)|];", "write new T[n]")]
    [InlineData("return [|5.GetTypeCode()|];", "compare with 'is'")]
    [InlineData("return [|new ArraySegment<int>([1])|];", "write all[1..3]")]
    [InlineData("return [|\"a\".AsMemory().Length|];", "use the array or the string itself")]
    [InlineData("return [|System.Text.Encoding.Default|].GetBytes(\"a\");", "use Encoding.UTF8")]
    public void What_depends_on_the_machine_or_says_nothing_is_refused_by_name(string body, string reason) => Refusal.At($$"""
        public static class Program { public static object? Main() { {{body}} } }
        """, reason);
}
