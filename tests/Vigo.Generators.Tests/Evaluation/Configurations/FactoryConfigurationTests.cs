using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Configurations;

/// <summary>Configurations whose services come from factories: generic, constrained, extended, built step by step.</summary>
public sealed class FactoryConfigurationTests
{
    [Fact]
    public void A_generic_factory_makes_what_its_constraints_promise() => Clr.Agrees("""
        public interface IComponent<TSelf> where TSelf : IComponent<TSelf>
        {
            static abstract string Prefix { get; }
            static virtual int FirstPort => 8000;
            static abstract TSelf Create(string name, int port);
            string Name { get; }
            string Title => $"{TSelf.Prefix}/{Name}";
        }
        public sealed record Worker(string Name, int Port) : IComponent<Worker> { public static string Prefix => "worker"; public static Worker Create(string name, int port) => new(name, port); }
        public sealed record Gateway(string Name, int Port) : IComponent<Gateway> { public static string Prefix => "gw"; public static int FirstPort => 443; public static Gateway Create(string name, int port) => new(name, port) { Note = "edge" }; public string? Note { get; init; } string IComponent<Gateway>.Title => "the gateway " + Name; }
        public sealed class Counting<T>(int step = 1) where T : IComponent<T>
        {
            private int _next = T.FirstPort;
            private readonly List<T> _made = [];
            public IReadOnlyList<T> Made => _made;
            public Counting<T> Add(params IEnumerable<string> names) { foreach (var name in names) { _made.Add(T.Create($"{T.Prefix}-{name}", _next)); _next += step; } return this; }
            public TResult Apply<TResult>(Func<IReadOnlyList<T>, TResult> map) => map(_made);
        }
        public static class Program
        {
            private static IEnumerable<T> Replicas<T>(int count) where T : IComponent<T> => Enumerable.Range(1, count).Select(i => T.Create($"{T.Prefix}{i:00}", T.FirstPort + i));
            private static TOut Convert<TIn, TOut>(TIn item) where TIn : IComponent<TIn> where TOut : IComponent<TOut> => TOut.Create(item.Name, TOut.FirstPort);
            private static T? FirstOrNone<T>(IEnumerable<T> items, string name) where T : class, IComponent<T> => items.FirstOrDefault(item => item.Name == name);
            private static T New<T>() where T : new() => new();
            private static string TitleOf<T>(T item) where T : IComponent<T> => item.Title;
            public static object? Workers() => Replicas<Worker>(3).ToList();
            public static object? Gateways() => Replicas<Gateway>(2).Select(TitleOf).ToList();
            public static object? Counted() => new Counting<Worker>(10).Add("a", "b").Add(["c"]).Made;
            public static object? Applied() => new Counting<Gateway>().Add(from n in new[] { 1, 2 } select $"n{n}").Apply(all => all.ToDictionary(g => g.Name, g => g.Port));
            public static object? Converted() => Convert<Worker, Gateway>(new("w", 1));
            public static object? Missing() => (FirstOrNone(Replicas<Worker>(2), "worker02"), FirstOrNone(Replicas<Worker>(2), "worker09")?.Port);
            public static object? Made() => (New<List<int>>().Count, New<int>(), New<DateTime>().Year);
            public static object? Each() => string.Join(' ', ((IComponent<Worker>)new Worker("x", 1)).Title, TitleOf(new Gateway("y", 2)));
        }
        """);

    [Fact]
    public void A_fluent_builder_collects_and_then_builds() => Clr.Agrees("""
        public sealed record Route(string Host, string Path, int Port, ImmutableArray<string> Middleware);
        public sealed class Router
        {
            private readonly Dictionary<string, List<Route>> _routes = new(StringComparer.OrdinalIgnoreCase);
            private readonly Stack<string> _middleware = new();
            public List<Route> this[string host] => _routes.TryGetValue(host, out var found) ? found : _routes[host] = [];
            public int Count { get; private set; }
            public Router Use(string name, Action<Router> inside) { _middleware.Push(name); try { inside(this); } finally { _middleware.Pop(); } return this; }
            public Router Map(string address, int port = 80)
            {
                var (host, path) = address.IndexOf('/') switch { -1 => (address, "/"), var at => (address[..at], address[at..]) };
                if (this[host] is var existing && existing.Any(r => r.Path == path)) throw new InvalidOperationException($"{host}{path} is mapped twice ({existing.Count} of {_routes.Count})");
                this[host].Add(new(host, path, port, [.. _middleware.Reverse()]));
                Count++;
                return this;
            }
            public IEnumerable<Route> Build() => from pair in _routes orderby pair.Key.Length descending, pair.Key from route in pair.Value orderby route.Path.Length descending select route;
        }
        public static class Program
        {
            private static Router Site() => new Router().Map("acme.be").Use("auth", r => r.Map("admin.acme.be", port: 8080).Use("rate", inner => inner.Map("acme.be/api/v1").Map("ACME.be/api"))).Map("acme.be/docs", 81);
            public static object? Built() => Site().Build().Select(r => $"{r.Host,-14}{r.Path,8} -> {r.Port,5} [{string.Join(',', r.Middleware)}]").ToList();
            public static object? Counted() => (Site().Count, Site()["Acme.BE"].Count, Site()["none"].Count);
            public static object? Twice() => Site().Map("Admin.Acme.Be");
            public static object? Popped() { var router = new Router(); try { router.Use("a", r => throw new InvalidOperationException("inside")); } catch (InvalidOperationException e) { router.Map(e.Message); } return router.Build().Single().Middleware.Length; }
        }
        """);

    [Fact]
    public void Extension_blocks_add_properties_operators_and_statics() => Clr.Agrees("""
        public sealed record Service(string Name) { public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal); public int Replicas { get; init; } = 1; }
        public readonly record struct Label(string Key, string Value);
        public static class ServiceExtensions
        {
            extension(Service service)
            {
                public bool IsScaled => service.Replicas > 1;
                public string? Owner => service.Labels.TryGetValue("owner", out var owner) ? owner : null;
                public Service Labelled(string key, string value) => service with { Labels = service.Labels.SetItem(key, value) };
                public Service Times(int replicas) => service with { Replicas = replicas };
                public static Service operator +(Service left, Label label) => left.Labelled(label.Key, label.Value);
                public static Service operator *(Service left, int times) => left.Times(left.Replicas * times);
                public static Service Named(string name) => new(name.Trim());
                public static string DefaultOwner => "ops";
            }
            extension<T>(IEnumerable<T> source) where T : notnull
            {
                public bool None => !source.Any();
                public (List<T> Yes, List<T> No) Split(Func<T, bool> by) { List<T> yes = [], no = []; foreach (var item in source) (by(item) ? yes : no).Add(item); return (yes, no); }
                public string Joined(string by = ", ") => string.Join(by, source);
            }
            extension<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map) where TKey : notnull
            {
                public TValue GetOr(TKey key, Func<TValue> otherwise) => map.TryGetValue(key, out var value) ? value : otherwise();
            }
            public static IEnumerable<(int Index, T Item)> Numbered<T>(this IEnumerable<T> items, int from = 1) { foreach (var item in items) yield return (from++, item); }
        }
        public static class Program
        {
            public static object? Properties() => (new Service("a").IsScaled, new Service("a").Times(2).IsScaled, new Service("a").Owner, new Service("a").Labelled("owner", "me").Owner, Service.DefaultOwner);
            public static object? Operators() => (Service.Named(" web ") + new Label("owner", "me") + new Label("a", "b")) * 3;
            public static object? Compound() { var service = new Service("w"); service += new Label("x", "y"); service *= 4; return service; }
            public static object? Generic() { var (yes, no) = new[] { 1, 2, 3, 4 }.Split(n => n % 2 == 0); return (yes, no, Array.Empty<string>().None, new[] { 'a', 'b' }.Joined(), "ab".Joined("-")); }
            public static object? Maps() => (new Dictionary<string, int> { ["a"] = 1 }.GetOr("b", () => 7), ImmutableDictionary<string, int>.Empty.Add("a", 1).GetOr("a", () => throw new InvalidOperationException()));
            public static object? Numbered() => new[] { "x", "y" }.Numbered().Concat(new[] { "z" }.Numbered(from: 9)).Select(t => $"{t.Index}{t.Item}").ToList();
            public static object? AsStatic() => ServiceExtensions.Labelled(new Service("s"), "k", "v").Labels["k"];
        }
        """);

    [Fact]
    public void Default_members_of_interfaces_are_what_a_class_does_not_say_itself() => Clr.Agrees("""
        public interface INamed { string Name { get; } }
        public interface IBackedUp : INamed { string Schedule => "daily"; int Keep => 7; string Describe() => $"{Name}: {Schedule}, {Keep} kept"; static IBackedUp Of(string name) => new Plain(name); private sealed record Plain(string Name) : IBackedUp; }
        public interface IOften : IBackedUp { string IBackedUp.Schedule => "hourly"; new string Describe() => "often " + ((IBackedUp)this).Describe(); }
        public record Database(string Name) : IBackedUp { public int Keep => 30; }
        public record Queue(string Name) : IOften { int IBackedUp.Keep => 2; }
        public sealed record Ledger(string Name) : Database(Name), IBackedUp { public string Schedule => "weekly"; string IBackedUp.Describe() => "ledger " + Keep; }
        public static class Program
        {
            private static readonly INamed[] All = [new Database("db"), new Queue("mq"), new Ledger("gl"), IBackedUp.Of("plain")];
            public static object? Described() => All.OfType<IBackedUp>().Select(b => b.Describe()).ToList();
            public static object? Often() => All.Select(n => n is IOften often ? often.Describe() : n.Name).ToList();
            public static object? Kept() => All.Cast<IBackedUp>().GroupBy(b => b.Keep switch { < 5 => "few", < 10 => "some", _ => "many" }).ToDictionary(g => g.Key, g => g.Select(b => b.Name).ToList());
            public static object? Schedules() => All.Select(n => (n as IBackedUp)?.Schedule).ToArray();
        }
        """);

    [Fact]
    public void Plans_are_visited_by_type_and_folded() => Clr.Agrees("""
        public abstract record Node { private Node() { } public sealed record Leaf(string Name, decimal Cost) : Node; public sealed record Group(string Name, params Node[] Parts) : Node; public sealed record Scaled(Node Inner, int By) : Node; public sealed record Off : Node { public static readonly Off Instance = new(); } }
        public static class Nodes
        {
            public static T Fold<T>(this Node node, Func<Node.Leaf, T> leaf, Func<string, IEnumerable<T>, T> group, Func<T, int, T> scaled, Func<T> off) => node switch
            {
                Node.Leaf l => leaf(l),
                Node.Group(var name, var parts) => group(name, parts.Select(p => p.Fold(leaf, group, scaled, off))),
                Node.Scaled { Inner: var inner, By: > 0 and var by } => scaled(inner.Fold(leaf, group, scaled, off), by),
                Node.Scaled(_, 0) or Node.Off => off(),
                Node.Scaled { By: var by } => throw new ArgumentOutOfRangeException(nameof(by), by, "a scale is positive"),
                null => throw new ArgumentNullException(nameof(node)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            public static decimal Cost(this Node node) => node.Fold(l => l.Cost, (_, all) => all.Sum(), (c, by) => c * by, () => 0m);
            public static string Text(this Node node) => node.Fold(l => l.Name, (n, all) => $"{n}({string.Join(", ", all)})", (t, by) => $"{by}×{t}", () => "-");
            public static IEnumerable<Node> Walk(this Node node) { yield return node; var inner = node switch { Node.Group g => g.Parts, Node.Scaled s => [s.Inner], _ => [] }; foreach (var child in inner) foreach (var found in child.Walk()) yield return found; }
        }
        public static class Program
        {
            private static readonly Node Plan = new Node.Group("all", new Node.Leaf("db", 12.50m), new Node.Scaled(new Node.Group("web", new Node.Leaf("a", 1.25m), new Node.Scaled(new Node.Leaf("b", 9m), 0)), 3), Node.Off.Instance);
            public static object? Cost() => Plan.Cost();
            public static object? Text() => Plan.Text();
            public static object? Walked() => Plan.Walk().Select((n, i) => $"{i}:{n switch { Node.Leaf { Name: [var c, ..] } => c, Node.Group { Parts.Length: var n2 } => (char)('0' + n2), _ => '.' }}").ToList();
            public static object? Negative() => new Node.Scaled(Plan, -1).Cost();
            public static object? Nothing() => ((Node)null!).Cost();
            public static object? Written() => new Node.Scaled(new Node.Leaf("x", 1.50m), 2).ToString();
            public static object? Equal() => new Node.Leaf("x", 1.0m) == new Node.Leaf("x", 1.00m);
        }
        """);
}
