using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Exceptions of the author's own types.</summary>
public sealed class OwnExceptionTests
{
    [Fact]
    public void They_are_thrown_caught_and_filtered() => Clr.Agrees("""
        namespace Acme
        {
            public class BadPort : Exception
            {
                public BadPort(int port, Exception? inner = null) : base($"port {port} is bad", inner) => Port = port;
                public int Port { get; }
                public bool IsLow => Port < 1024;
            }

            public sealed class MissingPort(string service) : BadPort(0)
            {
                public override string Message => $"{service} has no port: {base.Message}";
            }

            public sealed class Silent : Exception { public string Why = "none"; }
            public sealed class Nested { public sealed class Inside : InvalidOperationException; }
            public sealed class Wrong(string message, string? parameter = null) : ArgumentException(message, parameter);
            public sealed class Late : Exception { public string? Text; public override string Message => Text ?? base.Message; }
            public sealed class Failing : Exception { public override string Message => throw new FormatException("no message"); }
            public sealed class Of<T>(T value) : Exception { public T Value => value; }
        }

        public static class Program
        {
            public static object? Thrown() => throw new Acme.BadPort(80);
            public static object? ThrownInside() => throw new Acme.BadPort(80, new FormatException("inner"));
            public static object? ThrownInsideAnother() => throw new InvalidOperationException("outer", new Acme.BadPort(5));
            public static object? Overridden() => throw new Acme.MissingPort("web");
            public static object? WithoutMessage() => throw new Acme.Silent();
            public static object? NestedWithoutMessage() => throw new Acme.Nested.Inside();
            public static object? Caught() { try { throw new Acme.BadPort(80); } catch (Acme.BadPort bad) { return (bad.Port, bad.Message, bad.IsLow); } }
            public static object? CaughtAsBase() { try { throw new Acme.MissingPort("web"); } catch (Acme.BadPort bad) { return (bad.Port, bad.Message); } }
            public static object? CaughtAsReal() { try { throw new Acme.MissingPort("web"); } catch (Exception bad) { return (bad.Message, bad is Acme.MissingPort, bad is InvalidOperationException); } }
            public static object? CaughtAsRealBase() { try { throw new Acme.Wrong("bad", "p"); } catch (ArgumentException bad) { return (bad.Message, bad.ParamName); } }
            public static object? NotCaught() { try { throw new Acme.BadPort(1); } catch (ArgumentException) { return 1; } }
            public static object? Filtered() { try { throw new Acme.BadPort(8080); } catch (Acme.BadPort bad) when (bad.IsLow) { return "low"; } catch (Acme.BadPort bad) when (bad is { Port: > 8000 }) { return "high"; } }
            public static object? Rethrown() { try { try { throw new Acme.BadPort(3); } catch (Acme.BadPort) { throw; } } catch (Exception again) { return again.Message; } }
            public static object? Wrapped() { try { try { throw new Acme.BadPort(3); } catch (Acme.BadPort bad) { throw new InvalidOperationException("outer", bad); } } catch (Exception e) { return ((Acme.BadPort)e.InnerException!).Port; } }
            public static object? Same() { var bad = new Acme.BadPort(3); try { throw bad; } catch (Exception e) { return ReferenceEquals(e, bad); } }
            public static object? Inner() { var bad = new Acme.BadPort(3, new Acme.Silent()); return (bad.InnerException is Acme.Silent, bad.InnerException!.Message); }
            public static object? Late() { var late = new Acme.Late(); var before = late.Message; late.Text = "set"; return (before, late.Message, ((Exception)late).Message); }
            public static object? Finally() { var log = ""; try { try { throw new Acme.BadPort(1); } finally { log += "finally "; } } catch (Acme.BadPort bad) { return log + bad.Port; } }
            public static object? MessageIsAskedForLate() { try { throw new Acme.Failing(); } catch (Acme.Failing) { return "caught"; } }
            public static object? Generic() { try { throw new Acme.Of<int>(7); } catch (Acme.Of<string>) { return "text"; } catch (Acme.Of<int> of) { return of.Value; } }
            public static object? InAList() { var all = new List<Exception> { new Acme.BadPort(1), new FormatException("f") }; return (all.OfType<Acme.BadPort>().Single().Port, all.Select(e => e.Message).ToList()); }
            public static object? InAnArray() { Exception[] all = [new Acme.BadPort(1)]; return (all[0] is Acme.BadPort, ((Acme.BadPort)all[0]).Port); }
            public static object? InASpan() { ReadOnlySpan<Exception> all = new Exception[] { new Acme.BadPort(1) }; return (all[0] is Acme.BadPort, ((Acme.BadPort)all[0]).Port); }
            public static object? Aggregated() { var all = new AggregateException("all", new Acme.BadPort(1), new Acme.BadPort(2)); return all.InnerExceptions.Cast<Acme.BadPort>().Select(bad => bad.Port).ToList(); }
            public static object? Switched() => Kind(new Acme.MissingPort("x")) + Kind(new Acme.BadPort(1)) + Kind(new FormatException());
            public static object? FromALambda() { try { return new List<int> { 1, 2 }.ConvertAll(n => n > 1 ? throw new Acme.BadPort(n) : n); } catch (Acme.BadPort bad) { return bad.Port; } }
            public static object? FromAQuery() { try { return new[] { 1, 2 }.Select(n => n > 1 ? throw new Acme.BadPort(n) : n).ToList(); } catch (Acme.BadPort bad) { return bad.Port; } }
            public static object? FromAFactory() { try { throw Make(9); } catch (Acme.BadPort bad) { return bad.Port; } static Acme.BadPort Make(int n) => new(n); }
            public static object? Itself() => new Acme.BadPort(80);
            private static string Kind(Exception e) => e switch { Acme.MissingPort => "missing ", Acme.BadPort { Port: 1 } => "one ", _ => "other " };
        }
        """);

    [Fact]
    public void One_that_nobody_catches_fails_at_its_throw_with_its_message() => Refusal.Ends("""
        public sealed class BadPort(int port) : Exception($"port {port} is bad");
        public static class Program
        {
            public static object? Main() { [|throw new BadPort(80);|] }
        }
        """, Problem.Thrown, "port 80 is bad (BadPort)");

    [Fact]
    public void An_overridden_message_is_said_at_the_throw() => Refusal.Ends("""
        public sealed class BadPort : Exception { public int Port { get; init; } public override string Message => $"not {Port}"; }
        public static class Program
        {
            public static object? Main() => Check(0);
            private static int Check(int port) => port > 0 ? port : [|throw new BadPort { Port = port }|];
        }
        """, Problem.Thrown, "not 0 (BadPort)");

    [Fact]
    public void A_message_that_can_t_be_told_does_not_hide_the_throw() => Refusal.Ends("""
        public sealed class BadPort : Exception { public override string Message => DateTime.Now.ToString(); }
        public static class Program
        {
            public static object? Main() { [|throw new BadPort();|] }
        }
        """, Problem.Thrown, "BadPort was thrown, and its Message can't be evaluated");

    [Theory]
    [InlineData("return [|$\"{new BadPort()}\"|];")]
    [InlineData("return [|\"\" + new BadPort()|];")]
    [InlineData("return [|$\"{new FormatException()}\"|];")]
    [InlineData("return [|new FormatException() + \"\"|];")]
    public void The_text_of_an_exception_is_refused(string body) => Refusal.At($$"""
        public sealed class BadPort : Exception;
        public static class Program
        {
            public static object? Main() { {{body}} }
        }
        """, "use its Message");
}
