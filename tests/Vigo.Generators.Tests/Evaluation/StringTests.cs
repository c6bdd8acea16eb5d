using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class StringTests
{
    [Fact]
    public void Interpolation_formats_invariantly() => Clr.AgreesOnEach(
        """
        $"{1} {1.5} {1.50m} {true} {'c'} {"s"} {null}"
        $"{N()}|{A()}"
        $"{5:D3} {255:x} {255:X4} {1234.5:F2} {1234567:N0} {0.25:P0} {1234.5:E2}"
        $"{5,4}|{5,-4}|{"ab",5}|{"ab",-5}|{"abcdef",3}"
        $"{5,6:D3}|{3.14159,-8:F2}|"
        $"{{literal}} {{{1}}}"
        $"{new DateTime(2026, 11, 23, 8, 5, 9):yyyy-MM-dd HH:mm:ss}"
        $"{new DateTime(2026, 11, 23)}"
        $"{TimeSpan.FromSeconds(90):c} {TimeSpan.FromMinutes(1.5)}"
        $"{DayOfWeek.Friday} {DayOfWeek.Friday:D}"
        $"{(A() > 3 ? "yes" : "no")}"
        $"{"nested " + $"{1 + 1}"}"
        $@"c:\{1}\""x\"
        $"{Guid.Empty:N}"
        $"{(1, "a")}"
        $"{new[] { 1 }}"
        $"{new List<int>()}"
        $"{new Point(1, 2)}"
        $"{new Point(1, 2),20}|"
        $"{new Plain()}"
        $"{double.NaN} {double.PositiveInfinity} {-0.0} {1e20} {1.0} {0.1f}"
        $"{int.MinValue:N2}"
        $"{A(),Width}|"
        $"{Version.Parse("1.2.3")}"
        """,
        """
            private const int Width = -6;
            private static int? N() => null;
            private static int? A() => 5;
        """,
        """
        public sealed record Point(int X, int Y);
        public sealed class Plain { public override string ToString() => "plain text"; }
        """);

    [Fact]
    public void Members_of_strings() => Clr.AgreesOnEach(
        """
        "abc".Length
        "abc"[1]
        "abc"[5]
        "abc"[^1]
        "abc".ToUpper()
        "ABC".ToLower()
        "abc".ToUpperInvariant()
        "  a ".Trim()
        "xxaxx".Trim('x')
        "xyaxy".Trim('x', 'y')
        "xxaxx".TrimStart('x')
        "xxaxx".TrimEnd('x')
        "a,b,,c".Split(',')
        "a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries)
        "a, b ,c".Split(',', StringSplitOptions.TrimEntries)
        "a,b;c".Split(',', ';')
        "a--b--c".Split("--")
        "a,b,c".Split(',', 2)
        "a b\tc".Split()
        "abc".Contains("b")
        "abc".Contains('b')
        "aBc".Contains("b", StringComparison.OrdinalIgnoreCase)
        "abc".StartsWith("ab")
        "abc".StartsWith('a')
        "abc".StartsWith("AB", StringComparison.OrdinalIgnoreCase)
        "abc".EndsWith("bc")
        "abc".EndsWith('c')
        "abcabc".IndexOf("b")
        "abcabc".IndexOf('b', 2)
        "abcabc".LastIndexOf("b")
        "abcabc".IndexOf("x")
        "abc".IndexOfAny(['c', 'b'])
        "a\r\nb".IndexOf("\n")
        "abc".Replace("b", "xx")
        "abc".Replace('b', 'x')
        "abc".Remove(1)
        "abc".Remove(1, 1)
        "abc".Insert(1, "xx")
        "abc".Substring(1)
        "abc".Substring(1, 1)
        "abc".Substring(5)
        "abc"[1..]
        "abc"[..^1]
        "abc"[1..2]
        "abc".PadLeft(5)
        "abc".PadRight(5, '.')
        "abc".CompareTo("abd") < 0
        string.Compare("a", "B", StringComparison.OrdinalIgnoreCase)
        string.CompareOrdinal("a", "b")
        string.Equals("a", "A", StringComparison.OrdinalIgnoreCase)
        "a".Equals("A", StringComparison.OrdinalIgnoreCase)
        string.IsNullOrEmpty("")
        string.IsNullOrWhiteSpace("  ")
        string.Join(", ", "a", "b")
        string.Join(", ", new[] { "a", "b" })
        string.Join(", ", new List<int> { 1, 2 })
        string.Join(", ", Enumerable.Range(1, 3))
        string.Join(", ", new[] { 1, 2 }.Select(i => $"n{i}"))
        string.Join(',', "a", "b")
        string.Join("-", 1, "a", 2.5, null)
        string.Join(", ", new[] { DayOfWeek.Friday })
        string.Join(", ", new[] { new Point(1, 2) })
        string.Join(", ", new[] { (1, "a"), (2, "b") })
        string.Concat("a", "b", "c")
        string.Concat("a", "b", "c", "d", "e")
        string.Concat(new[] { "a", "b" })
        string.Concat(Enumerable.Range(1, 3))
        string.Concat(1, "a")
        string.Format("{0} {1:D3} {0}", "a", 5)
        string.Format("{0,5}|", 5)
        string.Format("{0}", null!)
        string.Format("{1}", 1)
        new string('x', 3)
        new string(['a', 'b'])
        "abc".ToCharArray()
        "abc".Reverse()
        new string("abc".Reverse().ToArray())
        "abc".Select(c => (char)(c + 1))
        "abc".Any(char.IsDigit)
        "a1b2".Where(char.IsDigit)
        "abc".First()
        "line1\nline2".Split('\n')
        "a\nb".ReplaceLineEndings("|")
        "abc".ToString()
        "abc".Equals((object)"abc")
        "straße".ToUpperInvariant()
        "ÀÉ".ToLowerInvariant()
        "İ".ToLowerInvariant()
        "a".CompareTo(null)
        "abc".Substring(0, 2) + "abc"[^1..]
        string.IsNullOrEmpty(null)
        ((string?)null)?.Length
        ((string)null!).Length
        "{0}".Replace("{0}", "x")
        "a.b.c".Split('.')[^1]
        "abc" is ['a', ..]
        "abc".EnumerateRunes().Count()
        "abc".AsSpan().Length
        "abc".AsSpan(1).ToString()
        "k=v".Split('=') is [var k, var v] ? k + v : ""
        """,
        types: "public sealed record Point(int X, int Y);");

    [Fact]
    public void Members_of_characters_and_numbers() => Clr.AgreesOnEach("""
        char.IsDigit('5')
        char.IsLetter('x')
        char.IsLetterOrDigit('_')
        char.IsUpper('X')
        char.IsWhiteSpace(' ')
        char.ToUpper('x')
        char.ToUpperInvariant('é')
        char.GetNumericValue('7')
        'x'.ToString()
        'x'.CompareTo('y')
        char.IsAsciiLetter('x')
        char.IsAsciiDigit('x')
        char.IsBetween('b', 'a', 'c')
        int.Parse("42")
        int.Parse("x")
        int.Parse("99999999999")
        int.Parse("-7")
        int.Parse("ff", System.Globalization.NumberStyles.HexNumber)
        int.TryParse("42", out var i) ? i : -1
        int.TryParse("x", out var j) ? j : j - 1
        double.Parse("1.5")
        double.TryParse("1,5", out var d)
        decimal.Parse("1.50")
        bool.Parse("True")
        long.Parse("5000000000")
        byte.Parse("300")
        5.ToString()
        5.ToString("D3")
        5.5.ToString("F1")
        1234.5.ToString("N1")
        255.ToString("X")
        true.ToString()
        5.CompareTo(7)
        Math.Max(3, 5)
        Math.Min(3L, 5)
        Math.Abs(-5)
        Math.Abs(int.MinValue)
        Math.Round(2.5)
        Math.Round(3.5)
        Math.Round(2.345, 2)
        Math.Round(2.5, MidpointRounding.AwayFromZero)
        Math.Round(2.5m)
        Math.Floor(-2.5)
        Math.Ceiling(2.1)
        Math.Truncate(-2.7)
        Math.Pow(2, 10)
        Math.Sqrt(2)
        Math.Sign(-3)
        Math.Clamp(15, 1, 10)
        Math.DivRem(7, 2, out var r) + r
        Math.DivRem(7, 2)
        Math.Log2(8)
        int.Max(3, 4)
        int.Clamp(5, 1, 3)
        int.IsEvenInteger(4)
        double.IsNaN(double.NaN)
        double.IsInteger(3.0)
        Convert.ToInt32("42")
        Convert.ToInt32(2.5)
        Convert.ToString(255, 16)
        Convert.ToBase64String(new byte[] { 1, 2, 3 })
        decimal.Round(2.5m)
        uint.MaxValue.ToString()
        """);

    [Fact]
    public void Times_versions_addresses_and_identifiers() => Clr.AgreesOnEach("""
        TimeSpan.FromSeconds(30)
        TimeSpan.FromSeconds(1.5)
        TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(3)
        TimeSpan.FromHours(1).TotalMinutes
        TimeSpan.FromDays(1) > TimeSpan.FromHours(23)
        TimeSpan.Parse("00:01:30")
        new TimeSpan(1, 2, 3)
        new TimeSpan(1, 2, 3).ToString()
        TimeSpan.FromSeconds(10) * 3
        TimeSpan.FromSeconds(10) / 4
        -TimeSpan.FromSeconds(10)
        TimeSpan.FromMilliseconds(1500).Seconds
        new DateTime(2026, 11, 23)
        new DateTime(2026, 11, 23).AddDays(10)
        new DateTime(2026, 13, 1)
        new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc).ToString("o")
        new DateTime(2026, 11, 23) - new DateTime(2026, 11, 1)
        new DateTime(2026, 11, 23).DayOfWeek
        DateTime.Parse("2026-11-23")
        new DateOnly(2026, 11, 23).AddDays(8)
        new DateOnly(2026, 11, 23).ToString("yyyy-MM-dd")
        new TimeOnly(8, 30).AddHours(20)
        new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.FromHours(1)).UtcDateTime
        new Version(1, 2, 3) > new Version(1, 2)
        Version.Parse("1.2.3").Minor
        new Uri("https://exolan.be:8443/path?q=1").Host
        new Uri("https://exolan.be:8443/path?q=1").Port
        new Uri("https://exolan.be/a/b").AbsolutePath
        new Uri("no scheme")
        Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff")
        new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff").ToString("N")
        """);

    [Fact]
    public void Text_is_built_piece_by_piece() => Clr.AgreesOnBodies(
        """
        var text = new System.Text.StringBuilder();
        text.Append("a").Append(1).Append('c').AppendLine().AppendLine("line").Insert(0, "start ").Append(2.5).Append(true);
        for (var i = 0; i < 3; i++)
            text.Append(i).Append(i < 2 ? ", " : "");
        text.Replace("line", "LINE").Length -= 1;
        text.AppendJoin("-", new[] { 1, 2, 3 }).AppendFormat("{0:D2}", 5).Append($" {1 + 1}");
        return text.ToString();
        """,
        "var text = new System.Text.StringBuilder(\"abc\"); text[1] = 'x'; text.Remove(0, 1); return (text.ToString(), text.Length, text[0]);",
        "return new System.Text.StringBuilder().AppendLine(\"a\").AppendLine($\"b{1}\").ToString();",
        "var s = new System.Text.StringBuilder(); s.Append('=', 10); return s;");

    [Fact]
    public void Bytes_of_text() => Clr.AgreesOnEach("""
        System.Text.Encoding.UTF8.GetBytes("aé")
        System.Text.Encoding.UTF8.GetString(new byte[] { 97, 98 })
        "ab"u8.ToArray()
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:pass"))
        Convert.FromBase64String("AQID")
        """);
}
