namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private static readonly StructureType Amount = new("Amount", [new("Value", Types.Int)], [new("Value", Types.Int)], null) { IsStruct = true };

    private readonly HashSet<Feature> _features = [];

    private void DeclareFeatures()
    {
        foreach (var feature in System.Enum.GetValues<Feature>().Where(_ => choices.Chance(35)))
        {
            // Declared first: a body that used its own feature could call itself without end, and take the CLR along.
            _types.Add(Apart(() => Declared(feature), hasLog: false));
            _features.Add(feature);
        }

        if (_features.Contains(Feature.Operators))
            _structures.Add(Amount);
    }

    private Fragment Declared(Feature feature) => feature switch
    {
        Feature.Operators => Operators(),
        Feature.Extensions => Extensions(),
        Feature.StaticInterface => Fragment.Of(Sorts.Member, $$"""
            public interface IUnit<T> where T : IUnit<T> { static abstract int Scale { get; } static virtual string Plural(int n) => n + " of " + T.Name; static abstract string Name { get; } int Size { get; } }
            public sealed class Meter : IUnit<Meter> { public static int Scale => {{Leaf(Types.Int)}}; public static string Name => "meter"; public int Size { get; set; } = {{Leaf(Types.Int)}}; }
            public struct Foot() : IUnit<Foot> { public static int Scale => 3; public static string Name => "foot"; public static string Plural(int n) => "feet " + n; public int Size { get; set; } = 12; }
            public static class Units { public static int Total<T>(int n) where T : IUnit<T>, new() => unchecked(T.Scale * n + new T().Size); public static string Named<T>(int n) where T : IUnit<T> => T.Plural(n); }
            """),
        Feature.Disposable => Fragment.Text(Sorts.Member, """
            public sealed class Closing(List<object?> log, string name) : IDisposable { public string Open() { log.Add("open " + name); return name; } public void Dispose() => log.Add("close " + name); }
            """),
        Feature.OwnException => Fragment.Of(Sorts.Member, $$"""
            public class BadValue : Exception { public BadValue(int code, Exception? inner = null) : base("bad " + code, inner) { Code = code; } public int Code { get; } public virtual string Why => "because"; }
            public sealed class WorseValue(int code, string why) : BadValue(code + 1) { public override string Why => {{Leaf(Types.String)}} + why; public override string Message => Why + "!"; }
            """),
        Feature.Members => Fragment.Text(Sorts.Member, """
            public delegate int Turn(int number);
            public partial class Sundry
            {
                public required string Name { get; init; }
                public int Doubled { get => field; set => field = unchecked(value * 2); }
                public Sundry(int start) { Doubled = start; }
                public Sundry() : this(4) { }
            }
            public partial class Sundry
            {
                public void Deconstruct(out string name, out int doubled) => (name, doubled) = (Name, Doubled);
                public static IEnumerable<int> Counted(int n) { for (var i = 0; i < n; i++) yield return i; }
                public void operator +=(int n) => Doubled = unchecked(Doubled + n);
                public void operator ++() => Doubled = 1;
                public sealed class Nested { public const int Depth = 3; public static readonly int Wide; static Nested() { Wide = Depth * 2; } }
            }
            public record Copied(int A) { protected Copied(Copied other) { A = unchecked(other.A + 1); } }
            """),
        Feature.Collections => Fragment.Of(Sorts.Member, $$"""
            public sealed class Tags : IEnumerable<string> { private readonly List<string> _all = []; public void Add(string tag) { if (tag.Length > {{choices.Between(0, 3)}}) _all.Add(tag); else throw new ArgumentException("short " + tag); } public static Tags Of(Tags tags) => tags; public void Add(int tag) => _all.Add("n" + tag); public IEnumerator<string> GetEnumerator() => _all.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
            [System.Runtime.CompilerServices.CollectionBuilder(typeof(Chain), "Of")]
            public sealed record Chain<T>(T[] Links) : IEnumerable<T> { IEnumerator<T> IEnumerable<T>.GetEnumerator() { foreach (var link in Links) yield return link; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Links.GetEnumerator(); }
            public static class Chain { public static Chain<T> Of<T>(ReadOnlySpan<T> links) => new(links.ToArray()); public static string Kind<T>(Chain<T> chain) => typeof(T).Name + chain.Links.Length; }
            """),
        _ => Fragment.Text(Sorts.Member, """
            public sealed class Holder { public List<int> Numbers { get; } = [1]; public Dictionary<string, int> Map { get; } = new(); public Inner Inside { get; } = new(); public override string ToString() => string.Join(",", Numbers) + "|" + string.Join(",", Map) + "|" + Inside.Text + Inside.Count; }
            public sealed class Inner { public string Text { get; set; } = "none"; public int Count; }
            """),
    };

    private Fragment Operators()
    {
        Variable[] two = [new("a.Value", Types.Int, false), new("b.Value", Types.Int, false)];
        return Fragment.Of(Sorts.Member, $$"""
            public readonly struct Amount(int value)
            {
                public int Value => value;
                public string this[int index] => "at " + index + " of " + value;
                public static Amount operator +(Amount a, Amount b) => new({{Apart(() => Expression(Types.Int, 2), false, two)}});
                public static Amount operator *(Amount a, int b) => new(unchecked(a.Value * b));
                public static Amount operator -(Amount a) => new({{Apart(() => Expression(Types.Int, 1), false, two[0])}});
                public static Amount operator ++(Amount a) => new(unchecked(a.Value + 2));
                public static bool operator <(Amount a, Amount b) => a.Value < b.Value;
                public static bool operator >(Amount a, Amount b) => a.Value > b.Value;
                public static bool operator true(Amount a) => a.Value > 1;
                public static bool operator false(Amount a) => a.Value <= 1;
                public static Amount operator &(Amount a, Amount b) => new(a.Value & b.Value);
                public static Amount operator |(Amount a, Amount b) => new(a.Value | b.Value);
                public static implicit operator Amount(int number) => new(number);
                public static explicit operator int(Amount a) => a.Value;
                public override string ToString() => $"<{value}>";
            }
            """);
    }

    private Fragment Extensions()
    {
        Variable[] receiver = [new("text", Types.String, false), new("number", Types.Int, false)];
        return Fragment.Of(Sorts.Member, $$"""
            public static class Extensions
            {
                public static int Measured(this string text, int number = 3) => {{Apart(() => Expression(Types.Int, 2), false, receiver)}};
                public static T Or<T>(this T? value, T other) where T : class => value ?? other;
                extension(string text)
                {
                    public string Initial => text.Length == 0 ? "-" : text[..1];
                    public string Shouted(int number) => {{Apart(() => Expression(Types.String, 2), false, receiver)}};
                    public static string Made(int number) => "made " + number;
                }
            }
            """);
    }

    private Fragment AmountExpression(int depth) => choices.Way(
        () => Of(Amount, $"({Expression(Amount, depth)} + {Expression(Amount, depth)})"),
        () => Of(Amount, $"({Expression(Amount, depth)} * {Expression(Types.Int, depth)})"),
        () => Of(Amount, $"(-{Parenthesized(Expression(Amount, depth))})"),
        () => Of(Amount, $"((Amount){Parenthesized(Expression(Types.Int, depth))})"),
        () => Of(Amount, $"({Expression(Amount, depth)} {choices.Among("&&", "||", "&", "|")} {Expression(Amount, depth)})"),
        () => _variables.Find(variable => variable.IsMutable && variable.Type == Amount) is { } amount ? Fragment.Text(Amount.Name, choices.Among($"({amount.Name}++)", $"(++{amount.Name})", $"({amount.Name} += 5)")) : Of(Amount, $"new Amount({Expression(Types.Int, depth)})"));

    private enum Feature
    {
        Operators,
        Extensions,
        StaticInterface,
        Disposable,
        OwnException,
        Holder,
        Members,
        Collections,
    }
}
