using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class BoundsTests
{
    private static void IsUnbounded(string markedBody, string message, string members = "") => Refusal.Ends($$"""
        public static class Program
        {
            public static object? Main()
            {
                {{markedBody}}
            }

            {{members}}
        }
        """, Problem.Unbounded, message);

    private static string? ProblemOf(string body) => Measured(body).Problem;

    private static (string? Problem, long Steps) Measured(string body)
    {
        var program = new OracleProgram($$"""
            public static class Program { public static object? Main() { {{body}} } }
            public struct Two { public object First; public object Second; }
            public record Named(string Name);
            """);
        var result = Evaluated.Of(program.Compilation, program.Cases.Single(), TestContext.Current.CancellationToken);
        return (result.Problem?.Id, result.Cost?.Steps ?? 0);
    }

    [Fact]
    public void An_endless_loop_ends() => IsUnbounded("[|while (true)|] { }", "does not end");

    [Fact]
    public void An_endless_for_ends() => IsUnbounded("var n = 0; [|for (;;)|] { n++; }", "does not end");

    [Fact]
    public void An_endless_do_ends() => IsUnbounded("[|do { } while (true);|]", "does not end");

    [Fact]
    public void A_switch_that_leads_back_to_itself_ends() => IsUnbounded("[|switch (1) { case 1: goto case 2; case 2: goto case 1; }|] return 1;", "does not end");

    [Fact]
    public void An_endless_recursion_ends() => IsUnbounded("return Down(1);", "nested", "private static int Down(int n) => [|Down(n + 1)|] + 1;");

    [Fact]
    public void An_endless_local_recursion_ends() => IsUnbounded("int Down(int n) => [|Down(n + 1)|] + 1; return Down(1);", "nested");

    [Fact]
    public void An_endless_lambda_ends() => IsUnbounded("Func<int, int> f = null!; f = n => [|f(n + 1)|] + 1; return f(1);", "nested");

    [Fact]
    public void A_property_that_reads_itself_ends() => IsUnbounded("return Me;", "nested", "private static string Me => [|Me|] + \"x\";");

    [Fact]
    public void An_endless_iterator_ends() => IsUnbounded("return Endless().Count();", "does not end", "private static IEnumerable<int> Endless() { while (true) [|yield return 1;|] }");

    [Fact]
    public void A_huge_range_ends_without_eating_memory()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        IsUnbounded("return [|Enumerable.Range(0, 1_000_000_000).Max()|];", "does not end");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 2_000_000_000);
    }

    [Theory]
    [InlineData("var s = new string('x', 900_000); var n = 0; for (var i = 0; i < 100_000; i++) n += [|s.IndexOf('y')|]; return n;")]
    [InlineData("var s = new string('x', 900_000); var n = 0; for (var i = 0; i < 100_000; i++) if ([|s.Contains(\"xy\")|]) n++; return n;")]
    [InlineData("var s = new string('x', 900_000); var t = s + \"\"; var n = 0; for (var i = 0; i < 100_000; i++) if ([|s == t|]) n++; return n;")]
    [InlineData("var s = new string('x', 900_000); var n = 0; for (var i = 0; i < 100_000; i++) n += [|string.CompareOrdinal(s, s)|]; return n;")]
    [InlineData("var s = new string('x', 900_000); var d = new HashSet<string> { s }; var n = 0; for (var i = 0; i < 100_000; i++) if ([|d.Contains(s)|]) n++; return n;")]
    [InlineData("var s = new string('x', 900_000); var n = 0; for (var i = 0; i < 100_000; i++) if ([|int.TryParse(s, out _)|]) n++; return n;")]
    [InlineData("var l = Enumerable.Range(0, 100_000).ToList(); var n = 0; for (var i = 0; i < 100_000; i++) if ([|l.Contains(-1)|]) n++; return n;")]
    [InlineData("var l = new LinkedList<int>(Enumerable.Range(0, 100_000)); var n = 0; for (var i = 0; i < 100_000; i++) if ([|l.Contains(-1)|]) n++; return n;")]
    [InlineData("var a = Enumerable.Range(0, 100_000).ToArray(); var n = 0; for (var i = 0; i < 100_000; i++) n += [|Array.IndexOf(a, -1)|]; return n;")]
    [InlineData("var l = Enumerable.Range(0, 100_000).ToList(); while (l.Count > 0) [|l.RemoveAt(0)|]; return 1;")]
    [InlineData("var a = new int[100_000]; var b = new int[100_000]; for (var i = 0; i < 100_000; i++) [|Array.Copy(a, b, a.Length)|]; return b[0];")]
    [InlineData("var a = Enumerable.Range(0, 100_000).ToList(); var b = new int[100_000]; for (var i = 0; i < 100_000; i++) [|a.CopyTo(b)|]; return b[0];")]
    [InlineData("var a = new int[100_000]; for (var i = 0; i < 100_000; i++) [|Array.Clear(a)|]; return a[0];")]
    [InlineData("var a = new int[100_000]; for (var i = 0; i < 100_000; i++) [|Array.Resize(ref a, 100_000 + i % 2)|]; return a[0];")]
    [InlineData("var a = new int[100_000]; for (var i = 0; i < 100_000; i++) [|Array.Fill(a, 1)|]; return a[0];")]
    [InlineData("var a = new int[100_000]; var n = 0; for (var i = 0; i < 100_000; i++) n += [|a.AsSpan().IndexOfAny(4, 5)|]; return n;")]
    [InlineData("var q = new PriorityQueue<int, int>(Enumerable.Range(0, 100_000).Select(n => (n, n))); for (var i = 0; i < 100_000; i++) [|q.Remove(-1, out _, out _)|]; return 1;")]
    [InlineData("var d = new OrderedDictionary<int, int>(Enumerable.Range(0, 50_000).Select(n => KeyValuePair.Create(n, n))); while (d.Count > 1) [|d.Remove(d.GetAt(0).Key)|]; return d.Count;")]
    [InlineData("var l = Enumerable.Repeat(new string('x', 2_000), 1_000).ToList(); var t = new string('x', 1_999) + \"y\"; var n = 0; for (var i = 0; i < 100_000; i++) n += [|l.IndexOf(t)|]; return n;")]
    [InlineData("var l = Enumerable.Range(0, 5_000).Select(i => (i, i)).ToList(); var n = 0; for (var i = 0; i < 100_000; i++) n += [|l.IndexOf((-1, 0))|]; return n;")]
    public void Real_code_is_charged_for_what_it_goes_through(string body) => IsUnbounded(body, "does not end");

    [Fact]
    public void Comparing_records_is_charged_record_by_record() => IsUnbounded(
        "var l = Enumerable.Range(0, 5_000).Select(i => new Port(i, \"p\")).ToList(); var n = 0; for (var i = 0; i < 100_000; i++) n += [|l.IndexOf(new Port(-1, \"p\"))|]; return n;", "does not end",
        "private sealed record Port(int Number, string Name);");

    [Theory]
    [InlineData("n += l.OrderBy(x => x).Count(x => x.Length > 0);")]
    [InlineData("n += l.OrderBy(x => x, StringComparer.Ordinal).First().Length;")]
    [InlineData("n += l.Distinct().Count();")]
    [InlineData("n += l.Distinct(StringComparer.OrdinalIgnoreCase).Count();")]
    [InlineData("n += l.GroupBy(x => x).Count();")]
    [InlineData("n += l.Max()!.Length;")]
    [InlineData("n += l.SequenceEqual(m) ? 1 : 0;")]
    [InlineData("n += new Named(l[0]) == new Named(m[0]) ? 1 : 0;")]
    [InlineData("n += (l[0], 1) == (m[0], 1) ? 1 : 0;")]
    [InlineData("n += l[0] switch { \"a\" => 1, var u when u.Equals(m[0]) => 2, _ => 3 };")]
    [InlineData("n += new Named(l[0]).ToString().Length + (l[0], 1).ToString().Length;")]
    [InlineData("n += new HashSet<Named> { new(l[0]) }.Count;")]
    public void Comparing_long_texts_is_charged_by_their_length_wherever_it_is_done(string body)
    {
        var (problem, steps) = Measured($"var p = new string('x', 50_000); var l = Enumerable.Range(0, 100).Select(i => p + i).ToList(); var m = l.Select(x => x + \"\").ToList(); var n = 0; for (var i = 0; i < 2; i++) {{ {body} }} return n;");
        Assert.Null(problem);
        Assert.True(steps > 2 * 50_000 / 128, $"only {steps} steps");
    }

    [Theory]
    [InlineData("try { throw new FormatException(); } catch (FormatException) { }", 60)]
    [InlineData("try { int.Parse(\"x\"); } catch (FormatException) { }", 60)]
    [InlineData("d[i] = i;", 7)]
    [InlineData("Image.Of(\"postgres\");", 7)]
    public void What_takes_long_costs_several_steps(string body, int least)
    {
        var (problem, steps) = Measured($"var d = new Dictionary<int, int>(); for (var i = 0; i < 100; i++) {{ {body} }} return d.Count;");
        Assert.Null(problem);
        Assert.True(steps > 100 * least, $"only {steps} steps");
    }

    [Fact]
    public void What_is_found_at_once_costs_a_step() => Assert.True(Evaluates(
        """
        var set = Enumerable.Range(0, 50_000).ToHashSet();
        var map = set.ToDictionary(n => n, n => n);
        var list = new List<int>();
        for (var i = 0; i < 50_000; i++) { if (set.Contains(i) && map.ContainsKey(i)) list.Add(map[i]); }
        return list.Count;
        """));

    // Where an item came from is looked up whenever it is taken out, and must not be looked for among all of them.
    [Theory]
    [InlineData("var q = new Queue<string>(); for (var i = 0; i < 50_000; i++) q.Enqueue(\"text\" + i); var n = 0; while (q.Count > 0) n += q.Dequeue().Length; return n;")]
    [InlineData("var q = new Stack<string>(); for (var i = 0; i < 50_000; i++) q.Push(\"text\" + i); var n = 0; foreach (var s in q) n += s.Length; return n;")]
    [InlineData("var q = new PriorityQueue<string, int>(); for (var i = 0; i < 50_000; i++) q.Enqueue(\"text\" + i, -i); var n = 0; while (q.Count > 0) n += q.Dequeue().Length; return n;")]
    [InlineData("var q = new LinkedList<object>(); for (var i = 0; i < 50_000; i++) q.AddFirst(new object[] { i }); var n = 0; foreach (var s in q) n++; return n;")]
    public void Items_that_lie_elsewhere_than_they_were_put_are_found_at_once(string body) => Assert.True(Evaluates(body));

    [Fact]
    public void A_huge_list_ends() => IsUnbounded("return [|Enumerable.Range(0, 1_000_000_000).ToList()|];", "");

    [Fact]
    public void A_huge_repetition_ends() => IsUnbounded("return [|string.Concat(Enumerable.Repeat(\"abc\", 1_000_000_000))|];", "");

    [Fact]
    public void Doubling_text_ends() => IsUnbounded("var s = \"x\"; while (true) s = [|s + s|];", "more than");

    [Fact]
    public void Doubling_text_by_interpolation_ends() => IsUnbounded("var s = \"x\"; while (true) s = [|$\"{s}{s}\"|];", "more than");

    [Fact]
    public void Doubling_text_by_joining_ends() => IsUnbounded("var s = \"x\"; while (true) s = [|string.Join(s, s, s)|];", "more than");

    [Fact]
    public void Doubling_text_by_replacing_ends() => IsUnbounded("var s = \"xx\"; while (true) s = [|s.Replace(\"x\", s)|];", "more than");

    [Fact]
    public void Huge_padding_ends() => IsUnbounded("return [|\"x\".PadLeft(2_000_000_000)|];", "more than");

    [Fact]
    public void Huge_alignment_ends() => IsUnbounded("return [|$\"{1,2000000000}\"|];", "more than");

    [Fact]
    public void Huge_precision_ends() => IsUnbounded("return [|1.5.ToString(\"F999999999\")|];", "more than");

    [Fact]
    public void Huge_precision_in_an_interpolated_string_ends() => IsUnbounded("return [|$\"{1.5:F999999999}\"|];", "more than");

    [Fact]
    public void Huge_precision_in_a_composite_format_ends() => IsUnbounded("return [|string.Format(\"{0:D999999999}\", 5)|];", "more than");

    [Fact]
    public void Huge_alignment_in_a_composite_format_ends() => IsUnbounded("return [|string.Format(\"{0,999999999}\", 5)|];", "more than");

    [Fact]
    public void A_huge_string_of_one_character_ends() => IsUnbounded("return [|new string('x', 2_000_000_000)|];", "more than");

    [Fact]
    public void A_huge_array_ends() => IsUnbounded("return [|new int[2_000_000_000]|];", "more than");

    [Fact]
    public void A_huge_array_of_arrays_ends() => IsUnbounded("return [|new int[60_000, 60_000]|];", "more than");

    [Fact]
    public void A_huge_capacity_ends() => IsUnbounded("return [|new List<long>(2_000_000_000)|];", "more than");

    [Fact]
    public void A_huge_capacity_of_a_builder_ends() => IsUnbounded("return [|new System.Text.StringBuilder(2_000_000_000)|];", "more than");

    [Fact]
    public void A_builder_that_doubles_ends() => IsUnbounded("var s = new System.Text.StringBuilder(\"x\"); while (true) [|s.Append(s)|];", "more than");

    [Fact]
    public void A_builder_made_longer_ends() => IsUnbounded("var s = new System.Text.StringBuilder(); [|s.Length|] = 2_000_000_000; return s;", "more than");

    [Fact]
    public void A_list_that_doubles_ends() => IsUnbounded("var l = new List<int> { 1 }; while (true) [|l.AddRange(l.ToArray())|];", "more than");

    [Fact]
    public void Chunks_of_a_huge_range_end() => IsUnbounded("return [|Enumerable.Range(0, 1_000_000_000).Chunk(1_000_000_000)|].First();", "");

    [Fact]
    public void Sequences_over_sequences_over_sequences_end() => IsUnbounded(
        "var q = new[] { 1 }.AsEnumerable(); for (var i = 0; i < 5_000; i++) q = [|q.Where(x => x > 0)|]; return q.Count();", "nested");

    [Theory]
    [InlineData("q = [|q.Append(1)|]; return q.Any();")]
    [InlineData("q = [|q.Concat(q)|]; return q.Last();")]
    [InlineData("q = [|q.Reverse()|]; return q.First();")]
    [InlineData("q = [|q.Select(x => x)|]; return q.ElementAt(0);")]
    [InlineData("q = [|q.OrderBy(x => x)|]; return q.Contains(1);")]
    public void Sequences_over_sequences_are_asked_for_one_item_only_so_deep(string body) => IsUnbounded(
        $"var q = new[] {{ 1 }}.AsEnumerable(); for (var i = 0; i < 100_000; i++) {body}", "nested");

    [Fact]
    public void Parts_of_parts_are_not_nested() => Oracle.Clr.AgreesOnBodies(
        "var rest = Enumerable.Range(0, 3_000); var pages = 0; while (rest.Any()) { rest = rest.Skip(3); pages++; } return pages;",
        "var rest = Enumerable.Range(0, 900).Where(x => x >= 0); var pages = 0; while (rest.Any()) { rest = rest.Skip(3); pages++; } return pages;",
        "IEnumerable<int> rest = Enumerable.Range(0, 3_000).Select(x => x + 1).ToList(); for (var i = 0; i < 2_000; i++) rest = rest.Take(2_900 - i); return (rest.Count(), rest.Last());");

    [Fact]
    public void The_end_of_a_huge_range_is_at_hand() => Oracle.Clr.AgreesOnEach("""
        Enumerable.Range(0, 1_000_000_000).Count()
        Enumerable.Range(0, 1_000_000_000).Last()
        Enumerable.Range(0, 1_000_000_000).Reverse().ElementAtOrDefault(5)
        Enumerable.Range(0, 1_000_000_000).TakeLast(2).ToList()
        Enumerable.Range(0, 1_000_000_000).Last(x => x % 1000 == 0)
        """);

    [Fact]
    public void Records_inside_records_without_end_can_be_compared_only_so_deep() => IsUnbounded(
        "Node a = new(null, 0), b = new(null, 0); for (var i = 0; i < 5_000; i++) { a = new(a, i); b = new(b, i); } return [|a == b|];", "nested",
        "private sealed record Node(Node? Next, int Value);");

    [Fact]
    public void Records_inside_records_without_end_can_be_printed_only_so_deep() => IsUnbounded(
        "Node a = new(null, 0); for (var i = 0; i < 5_000; i++) a = new(a, i); return [|a.ToString()|];", "nested",
        "private sealed record Node(Node? Next, int Value);");

    [Theory]
    [InlineData("for (var i = 0; i < 100_000; i++) a = (a, 1); return a.ToString();")]
    [InlineData("for (var i = 0; i < 100_000; i++) { a = (a, 1); b = (b, 1); } return Equals(a, b);")]
    [InlineData("for (var i = 0; i < 50; i++) a = (a, a); return $\"{a}\";")]
    [InlineData("for (var i = 0; i < 50; i++) { a = (a, a); b = (b, b); } return Equals(a, b);")]
    [InlineData("for (var i = 0; i < 18; i++) { a = (a, a); b = (b, b); } var n = 0; while (true) n += Equals(a, b) ? 1 : 0;")]
    [InlineData("for (var i = 0; i < 50; i++) a = new Two { First = a, Second = a }; return a;")]
    public void Tuples_and_structs_inside_each_other_are_copied_and_looked_into_only_so_deep(string body) =>
        Assert.Equal(Problem.Unbounded, ProblemOf($"object a = 1, b = 1; {body}"));

    [Theory]
    [InlineData("var m = new Map<string>(); var i = 0; while (true) m = m.Set($\"k{i++}\", \"v\");")]
    [InlineData("var d = Enumerable.Range(0, 1_000).ToDictionary(x => x); while (true) d = new Dictionary<int, int>(d);")]
    [InlineData("var s = string.Join(',', Enumerable.Range(0, 10_000)); while (true) s.Split(',');")]
    public void Whole_copies_are_counted_as_the_room_that_they_take(string body)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(Problem.Unbounded, ProblemOf(body));
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 1_000_000_000);
    }

    [Fact]
    public void Copying_what_doubles_makes_nothing_that_is_not_counted()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(Problem.Unbounded, ProblemOf("object a = 1; while (true) a = (a, a);"));
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 1_000_000_000);
    }

    [Fact]
    public void A_sort_that_never_agrees_ends() => Assert.True(Evaluates("var r = new List<int> { 3, 1, 2 }; r.Sort((a, b) => 1); return r.Count;"));

    [Theory]
    [InlineData("var s = new string('x', 1_000_000); var n = 0; while (true) n += s.IndexOf(\"y\");")]
    [InlineData("var s = new string('x', 900_000); var n = 0; while (true) n += s.Contains('y') ? 1 : 0;")]
    [InlineData("var s = new string('x', 900_000); var n = 0; while (true) n += s.EndsWith(s) ? 1 : 0;")]
    [InlineData("var l = Enumerable.Range(0, 300_000).ToList(); var n = 0; while (true) n += l.Contains(-1) ? 1 : 0;")]
    [InlineData("var l = Enumerable.Range(0, 300_000).ToList(); while (true) l.Reverse();")]
    [InlineData("var l = Enumerable.Range(0, 300_000).ToList(); while (true) l.Sort();")]
    [InlineData("var l = new List<int>(); while (true) l.Insert(0, 1);")]
    [InlineData("var m = new Map<string>(); var i = 0; while (true) m = m.Set($\"k{i++}\", \"v\");")]
    [InlineData("var l = System.Collections.Immutable.ImmutableArray<int>.Empty; while (true) l = l.Add(1);")]
    public void Real_code_that_reads_much_at_each_call_is_no_way_around_the_bounds(string body) =>
        Assert.Equal(Problem.Unbounded, ProblemOf(body));

    [Fact]
    public void A_long_list_and_a_long_text_can_be_built_and_read_all_the_same() => Assert.True(Evaluates(
        "var l = new List<int>(); var s = new System.Text.StringBuilder(); for (var i = 0; i < 50_000; i++) { l.Add(i); s.Append('x'); } var t = 0; for (var i = 0; i < l.Count; i++) t += l[i]; return t + s.Length;"));

    [Fact]
    public void A_catch_does_not_hide_a_bound() => IsUnbounded("try { [|while (true)|] { } } catch { return 1; } finally { }", "does not end");

    [Fact]
    public void A_finally_that_loops_ends() => IsUnbounded("try { return 1; } finally { [|while (true)|] { } }", "does not end");

    [Fact]
    public void A_long_sum_of_texts_is_no_recursion() => Assert.True(Evaluates($"return ({string.Join(" + ", Enumerable.Repeat("\"a\"", 400))}).Length + ({string.Join(" + ", Enumerable.Repeat("One()", 400))});", "private static int One() => 1;"));

    private static bool Evaluates(string body, string members = "")
    {
        var program = new OracleProgram($$"""
            public static class Program
            {
                public static object? Main() { {{body}} }
                {{members}}
            }
            """);
        var result = Evaluated.Of(program.Compilation, program.Cases.Single(), TestContext.Current.CancellationToken);
        return result.Problem is null ? true : throw new InvalidOperationException(result.Problem.Message);
    }
}
