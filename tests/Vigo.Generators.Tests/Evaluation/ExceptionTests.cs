using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ExceptionTests
{
    [Fact]
    public void Exceptions_are_thrown_and_caught() => Clr.AgreesOnBodies(
        "throw new InvalidOperationException(\"plain\");",
        "throw new ArgumentException(\"bad\", \"name\");",
        "throw new ArgumentNullException(\"name\");",
        "throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));",
        "try { throw new FormatException(\"f\"); } catch (FormatException e) { return e.Message; }",
        "try { throw new FormatException(\"f\"); } catch (ArgumentException) { return 1; } catch (Exception e) { return e.Message; }",
        "try { throw new ArgumentNullException(\"p\"); } catch (ArgumentException e) { return e.ParamName; }",
        "try { throw new FormatException(\"f\"); } catch { return \"any\"; }",
        "try { return int.Parse(\"x\"); } catch (FormatException e) { return e.Message; }",
        "try { return new[] { 1 }[3]; } catch (IndexOutOfRangeException e) { return e.Message; }",
        "try { string? s = null; return s!.Length; } catch (NullReferenceException) { return \"null\"; }",
        "try { var zero = 0; return 1 / zero; } catch (DivideByZeroException e) { return e.Message; }",
        "try { object o = \"a\"; return (int)o; } catch (InvalidCastException) { return \"cast\"; }",
        "try { return new Dictionary<string, int>()[\"k\"]; } catch (KeyNotFoundException e) { return e.Message; }",
        "try { return new int[0].First(); } catch (InvalidOperationException e) { return e.Message; }",
        "try { throw new InvalidOperationException(\"a\"); } catch (InvalidOperationException e) when (e.Message == \"b\") { return 1; } catch (InvalidOperationException e) when (e.Message == \"a\") { return 2; }",
        "var log = \"\"; try { log += \"t\"; } finally { log += \"f\"; } return log;",
        "var log = \"\"; try { try { throw new InvalidOperationException(\"x\"); } finally { log += \"f\"; } } catch (Exception e) { log += e.Message; } return log;",
        "var log = \"\"; int F() { try { return 1; } finally { log += \"finally\"; } } var r = F(); return log + r;",
        "int F() { var x = 1; try { return x; } finally { x = 2; } } return F();",
        "for (var i = 0; i < 3; i++) { try { if (i == 1) continue; if (i == 2) break; } finally { } } return \"done\";",
        "var log = \"\"; for (var i = 0; i < 3; i++) { try { if (i == 1) continue; log += i; } finally { log += \"f\"; } } return log;",
        "try { try { throw new FormatException(\"first\"); } catch (FormatException) { throw; } } catch (Exception e) { return e.Message; }",
        "try { try { throw new FormatException(\"first\"); } catch (FormatException e) { throw new InvalidOperationException(\"second\", e); } } catch (Exception e) { return e.Message + e.InnerException!.Message; }",
        "try { throw new FormatException(\"first\"); } catch (FormatException) { throw new InvalidOperationException(\"second\"); }",
        "try { throw new FormatException(\"first\"); } finally { throw new InvalidOperationException(\"from finally\"); }",
        "var log = \"\"; try { Inner(); } catch (Exception e) { log += e.Message; } return log; void Inner() { try { Deep(); } catch (ArgumentException) { log += \"wrong\"; } finally { log += \"inner \"; } } void Deep() => throw new InvalidOperationException(\"deep\");",
        "try { try { throw new FormatException(); } catch { try { throw new ArgumentException(\"i\"); } catch (ArgumentException) { } throw; } } catch (FormatException) { return \"format\"; }",
        "bool Log(List<string> l, string s) { l.Add(s); return false; } var log = new List<string>(); try { try { throw new FormatException(); } finally { log.Add(\"finally\"); } } catch (Exception) when (Log(log, \"filter\")) { } catch { log.Add(\"caught\"); } return log;",
        "try { ArgumentNullException.ThrowIfNull((object?)null, \"x\"); return 1; } catch (ArgumentNullException e) { return e.Message; }",
        "try { ArgumentException.ThrowIfNullOrEmpty(\"\", \"x\"); return 1; } catch (ArgumentException e) { return e.Message; }",
        "try { ArgumentOutOfRangeException.ThrowIfNegative(-1, \"x\"); return 1; } catch (ArgumentOutOfRangeException e) { return e.Message; }",
        "throw null!;",
        "Exception e = new ArgumentException(\"stored\"); throw e;",
        "var e = new InvalidOperationException(\"m\"); return (e.Message, e.InnerException);",
        "return new AggregateException(\"all\", new FormatException(\"a\")).InnerExceptions.Count;",
        "throw new NotSupportedException();",
        "throw new NotImplementedException();",
        "throw new Exception();",
        "throw new KeyNotFoundException();",
        "throw new TimeoutException(\"t\");",
        "throw new IOException(\"disk\");",
        "try { Enumerable.Range(1, 3).Select(i => i == 2 ? throw new FormatException(\"at 2\") : i).ToList(); return 1; } catch (FormatException e) { return e.Message; }",
        "try { new List<int> { 1, 2 }.ForEach(i => throw new FormatException(\"each\")); return 1; } catch (FormatException e) { return e.Message; }",
        "var list = new List<int> { 2, 1 }; list.Sort((a, b) => throw new FormatException(\"compare\")); return list;",
        "try { return new Uri(\"::\").Host; } catch (UriFormatException) { return \"uri\"; }",
        "checked { try { var i = int.MaxValue; i++; return i; } catch (OverflowException e) { return e.Message; } }");

    [Fact]
    public void A_switch_that_nothing_matches_throws_whatever_the_text_of_the_value_does() => Clr.Agrees("""
        public record Bad(string Name) { public string First => Name.Substring(5); }
        public record Part(string Name);
        public record Whole(Part[] Parts);
        public record Loud(List<object?> Log) { public override string ToString() { Log.Add("asked"); return "loud"; } }
        public static class Program
        {
            private static string Caught(Func<object?> code) { try { return code()?.ToString() ?? ""; } catch (ArgumentOutOfRangeException) { return "outside"; } catch (Exception) { return "unmatched"; } }
            public static object? OfOneWhoseTextThrows() => Caught(() => new Bad("a") switch { { Name: "b" } => 1 });
            public static object? OfOneWithoutText() => Caught(() => new Whole([new("a")]) switch { { Parts.Length: 5 } => 1 });
            public static object? Untold() => new Bad("a") switch { { Name: "b" } => 1 };
            public static object? ThrownAgain() => Caught(() => { try { return new Bad("a") switch { { Name: "b" } => 1 }; } catch (Exception e) when (e is not ArgumentException) { throw; } });
            public static object? NobodyAsked() { var log = new List<object?>(); try { return new Loud(log) switch { { Log.Count: 5 } => 1 }; } catch (Exception) { log.Add("caught"); } return log; }
            public static object? NobodyAskedAgain() { var log = new List<object?>(); try { try { return new Loud(log) switch { { Log.Count: 5 } => 1 }; } catch (InvalidOperationException) { throw; } } catch (Exception) { log.Add("caught"); } return log; }
            public static object? OfAList() => Caught(() => new List<Part>() switch { [_] => 1 });
            public static object? Told() => new Part("a") switch { { Name: "b" } => 1 };
        }
        """);
}
