using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ControlFlowTests
{
    [Fact]
    public void Conditions_and_loops() => Clr.AgreesOnBodies(
        "if (1 > 2) return \"a\"; else if (2 > 1) return \"b\"; else return \"c\";",
        "var total = 0; for (var i = 0; i < 10; i++) { if (i == 3) continue; if (i == 7) break; total += i; } return total;",
        "var total = 0; for (int i = 0, j = 10; i < j; i++, j--) total += i * j; return total;",
        "var i = 0; while (i < 5) i++; return i;",
        "var i = 10; do { i++; } while (i < 5); return i;",
        "var i = 0; while (true) { i++; if (i % 2 == 0) continue; if (i > 7) break; } return i;",
        "var i = 0; do { i++; if (i == 2) continue; } while (i < 4); return i;",
        "var i = 0; do { i++; if (i == 2) continue; if (i == 3) break; } while (i != 2); return i;",
        "var n = 0; foreach (var a in new[] { 1, 2, 3 }) foreach (var b in new[] { 10, 20 }) { if (b == 20 && a == 2) break; n += a * b; } return n;",
        "foreach (var c in \"abc\") if (c == 'b') return c; return null;",
        "var list = new List<string>(); foreach (var (key, value) in new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }) list.Add($\"{key}={value}\"); return list;",
        "var list = new List<int>(); foreach (var (a, (b, _)) in new[] { (1, (2, 3)), (4, (5, 6)) }) list.Add(a + b); return list;",
        "for (;;) { return 1; }",
        "var n = 0; for (var i = 0; i < 3; n += i, i++) { } return n;",
        "int x; if (int.TryParse(\"5\", out x)) return x; return -x;",
        "{ var a = 1; { var b = a + 1; return b; } }",
        "var seen = new List<int>(); foreach (int i in Enumerable.Range(0, 100)) { if (i > 3) break; seen.Add(i); } return seen;",
        "int? found = null; foreach (var i in new[] { 3, 5, 8 }) { if (i % 2 == 0) { found = i; break; } } return found;",
        "const int Max = 3; var result = \"\"; for (var i = 1; i <= Max; i++) result += i < Max ? $\"{i},\" : $\"{i}\"; return result;",
        "var list = new List<int> { 1, 2, 3 }; foreach (var i in list) list.Add(i); return list;",
        "int[]? none = null; foreach (var i in none!) { } return 1;",
        "var a = 0; var b = 1; while (b < 100) (a, b) = (b, a + b); return a;",
        "string text; switch (3) { case 1: text = \"one\"; break; default: text = \"many\"; break; } return text;",
        "var log = \"\"; for (var i = 0; i < 6; i++) { switch (i) { case 0: case 1: log += \"low\"; break; case 2: log += \"two\"; continue; case > 4: log += \"end\"; break; default: log += \"x\"; break; } log += \";\"; } return log;",
        "checked { var i = int.MaxValue; try { i++; } catch (OverflowException) { return \"caught\"; } return i; }",
        "unchecked { var i = int.MaxValue; i++; return i; }",
        "var n = 5; var f = 1; while (n > 1) { f *= n--; } return f;");

    [Fact]
    public void A_section_leads_on_to_another_with_goto() => Clr.AgreesOnBodies(
        "var log = \"\"; for (var i = 0; i < 5; i++) { switch (i) { case 0: log += \"a\"; goto case 2; case 1: log += \"b\"; break; case 2: log += \"c\"; goto default; case 3: log += \"d\"; goto case 1; default: log += \";\"; break; } } return log;",
        "var text = \"x\"; switch (text) { case \"x\": if (text.Length > 0) goto case \"y\"; goto default; case \"y\": return 1; case null: return 2; default: return 3; }",
        "var n = 0; switch (1) { case 1: foreach (var i in new[] { 1, 2, 3 }) { n += i; if (i == 2) goto case 5; } break; case 5: n += 100; break; } return n;",
        "var n = 0; switch (1) { case 1: while (true) { n++; if (n > 3) goto default; } default: n += 10; break; } return n;",
        "var log = \"\"; switch (1) { case 1: try { goto case 2; } finally { log += \"f\"; } case 2: log += \"2\"; break; } return log;",
        "var log = \"\"; switch (1) { case 1: switch (5) { case 5: log += \"i\"; goto case 6; case 6: log += \"j\"; break; } goto case 2; case 2: log += \"o\"; break; } return log;",
        "IEnumerable<int> Items() { switch (1) { case 1: yield return 1; goto case 3; case 3: yield return 3; goto default; default: yield return 9; break; } yield return 10; } return Items();",
        "var day = DayOfWeek.Friday; switch (day) { case DayOfWeek.Friday: goto case DayOfWeek.Monday; case DayOfWeek.Monday: return \"m\"; default: return \"d\"; }");

    [Fact]
    public void Conditional_expressions_compute_one_branch() => Clr.AgreesOnEach(
        """
        true ? 1 : Throw()
        false ? Throw() : 2
        B() ? "a" : null
        B() ? 1 : 2.5
        B() ? 1 : (int?)null
        !B() ? 1 : (long)2
        N() ?? "given"
        N() ?? Text()
        Text() ?? (string)(object)Throw()
        N()?.Length
        N()?.Trim().Length
        Text()?.Trim().Length
        N()?[0]
        Text()?[0]
        Text()?.ToUpper()?.Substring(1)
        N()?.Split(',').First()
        Text()!.Length
        N()?.Substring(Throw())
        B() ? N() : Text()
        (N() ?? Text()).Length
        new Node(new Node(null, "inner"), "outer").Next?.Name
        new Node(null, "outer").Next?.Name
        new Node(null, "outer").Next?.Next?.Name
        new Node(null, "outer").Next?.Next!.Name.Length
        new Node(null, "o").Next?.Call(Throw())
        """,
        """
            private static int Throw() => throw new InvalidOperationException("not reached");
            private static bool B() => true;
            private static string? N() => null;
            private static string Text() => "text";
        """,
        "public sealed record Node(Node? Next, string Name) { public string Call(int i) => Name + i; }");

    [Fact]
    public void Throw_expressions_end_the_evaluation() => Clr.AgreesOnEach(
        """
        N() ?? throw new InvalidOperationException("no name")
        false ? 1 : throw new ArgumentException("bad", "name")
        Check(-1)
        Check(5)
        Missing()
        new Port(0)
        new Port(80)
        """,
        """
            private static string? N() => null;
            private static int Check(int port) => port > 0 ? port : throw new ArgumentOutOfRangeException(nameof(port), port, "must be positive");
            private static int Missing() => throw new KeyNotFoundException();
        """,
        """
        public sealed record Port(int Number)
        {
            public int Number { get; } = Number > 0 ? Number : throw new ArgumentException($"port {Number}");
        }
        """);
}
