using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ProvenanceTests
{
    private static void Item(string marked, object index, string members = "") => Provenance.IsAt($$"""
        public static class Program
        {
            public static object? Main() => {{marked}};
            {{members}}
        }
        """, index);

    [Fact]
    public void Items_of_an_array() => Item("new[] { \"a\", [|\"b\"|] }", 1);

    [Fact]
    public void Items_of_a_collection_expression() => Item("(Sequence<string>)[\"a\", [|\"b\"|]]", 1);

    [Fact]
    public void Items_that_were_spread() => Item("(Sequence<string>)[\"z\", .. Names()]", 2, "private static string[] Names() => [\"a\", [|\"b\"|]];");

    [Fact]
    public void Items_of_a_filtered_list() => Item("new[] { \"a\", [|\"bb\"|] }.Where(s => s.Length > 1).ToList()", 0);

    [Fact]
    public void Items_of_a_sorted_list() => Item("new[] { [|\"b\"|], \"a\" }.Order().ToArray()", 1);

    [Fact]
    public void Items_of_a_projection() => Item("new[] { 1, 2 }.Select(i => i > 1 ? [|\"many\"|] : \"one\").ToSequence()", 1);

    [Fact]
    public void Items_of_groups() => Item("new[] { \"a\", [|\"bb\"|] }.GroupBy(s => s.Length).Last().ToList()", 0);

    [Fact]
    public void Items_added_to_a_list() => Provenance.IsAt("""
        public static class Program
        {
            public static object? Main() { var list = new List<string>(); list.Add("a"); list.Add([|"b"|]); return list; }
        }
        """, 1);

    [Fact]
    public void Items_after_others_were_taken_away() => Provenance.IsAt("""
        public static class Program
        {
            public static object? Main() { var list = new List<string> { "a", [|"b"|] }; list.RemoveAt(0); return list; }
        }
        """, 0);

    [Fact]
    public void Items_of_a_list_that_was_sorted() => Provenance.IsAt("""
        public static class Program
        {
            public static object? Main() { var list = new List<string> { "c", [|"b"|] }; list.Sort(); return list; }
        }
        """, 0);

    [Fact]
    public void Items_that_an_iterator_gave() => Item("Names().ToList()", 1, "private static IEnumerable<string> Names() { yield return \"a\"; yield return [|\"b\"|]; }");

    [Fact]
    public void Items_added_all_at_once() => Provenance.IsAt("""
        public static class Program
        {
            public static object? Main() { var list = new List<string> { "a" }; list.AddRange(new[] { "b", [|"c"|] }); return list; }
        }
        """, 2);

    [Fact]
    public void Items_of_a_list_made_of_a_query() => Item("new List<string>(new[] { \"a\", [|\"b\"|] }.Where(s => s != \"a\"))", 0);

    [Fact]
    public void Entries_of_a_map_made_of_a_sequence() => Item("Enumerable.Range(1, 2).ToMap(i => $\"n{i}\", i => i == 2 ? [|\"two\"|] : \"one\")", new MapKey("n2"));

    [Fact]
    public void Entries_of_an_initializer() => Item("new Map<string> { [\"a\"] = \"x\", [\"b\"] = [|\"y\"|] }", new MapKey("b"));

    [Fact]
    public void Entries_that_were_set_later() => Item("new Map<string> { [\"a\"] = \"x\" }.Set(\"b\", [|\"y\"|])", new MapKey("b"));

    [Fact]
    public void Entries_beside_those_that_were_set_later() => Item("new Map<string> { [\"a\"] = [|\"x\"|] }.Set(\"b\", \"y\")", new MapKey("a"));

    [Fact]
    public void A_property_through_a_factory_a_constant_and_with() => Provenance.IsAt("""
        public static class Names { public const string Web = [|"acme-web"|]; }
        public static class Program
        {
            private static Service Make(string name) => new() { Hostname = name };
            public static object? Main() => new Stack("s") { Services = new() { ["web"] = Make(Names.Web) with { Restart = Restart.Always } } };
        }
        """, "Services", new MapKey("web"), "Hostname");

    [Fact]
    public void A_property_that_with_replaced() => Provenance.IsAt("""
        public static class Program
        {
            private static Stack Base => new("s") { Services = new() { ["web"] = new() { Hostname = "a" }, ["api"] = new() { Hostname = "b" } } };
            public static object? Main() => Base.With("web", web => web with { Hostname = [|"changed"|] });
        }
        """, "Services", new MapKey("web"), "Hostname");

    [Fact]
    public void A_property_beside_the_one_that_with_replaced() => Provenance.IsAt("""
        public static class Program
        {
            private static Stack Base => new("s") { Services = new() { ["web"] = new() { Hostname = "a" }, ["api"] = new() { Hostname = [|"b"|] } } };
            public static object? Main() => Base.With("web", web => web with { Hostname = "changed" });
        }
        """, "Services", new MapKey("api"), "Hostname");

    [Fact]
    public void A_property_of_a_service_made_in_a_loop() => Provenance.IsAt("""
        public static class Program
        {
            public static object? Main()
            {
                var services = new Map<Service>();
                foreach (var name in new[] { "a", [|"b"|] })
                    services = services.Set(name, new() { Hostname = name });
                return new Stack("s") { Services = services };
            }
        }
        """, "Services", new MapKey("b"), "Hostname");

    [Fact]
    public void A_property_of_a_service_made_of_a_dictionarys_entries() => Provenance.IsAt("""
        public static class Program
        {
            private static readonly Dictionary<string, string> Apps = new() { ["web"] = "w", ["api"] = [|"a"|] };
            public static object? Main()
            {
                var services = new Map<Service>();
                foreach (var (name, hostname) in Apps)
                    services = services.Set(name, new() { Hostname = hostname });
                return new Stack("s") { Services = services };
            }
        }
        """, "Services", new MapKey("api"), "Hostname");

    [Fact]
    public void A_property_of_a_service_made_by_a_query() => Provenance.IsAt("""
        public sealed record App(string Name, string Container);
        public static class Program
        {
            private static readonly App[] Apps = [new("web", "w"), new("api", [|"a"|])];
            public static object? Main() => new Stack("s") { Services = Apps.Where(app => app.Name.Length > 0).OrderByDescending(app => app.Name).ToMap(app => app.Name, app => new Service { Hostname = app.Container }) };
        }
        """, "Services", new MapKey("api"), "Hostname");

    [Fact]
    public void A_property_from_a_tuple_a_dictionary_and_a_ternary() => Provenance.IsAt("""
        public static class Program
        {
            private static readonly Dictionary<string, (string Container, int Port)> Apps = new() { ["web"] = ("w", 80), ["api"] = ([|"a"|], 81) };
            public static object? Main()
            {
                var (container, port) = Apps["api"];
                return new Stack("s") { Services = new() { ["api"] = new() { Hostname = port > 80 ? container : "none" } } };
            }
        }
        """, "Services", new MapKey("api"), "Hostname");

    [Fact]
    public void A_property_from_the_authors_own_record() => Provenance.IsAt("""
        public sealed record App(string Name) { public string Container { get; init; } = "default"; public string Alias => Container; }
        public static class Program
        {
            private static App Web => new("web") { Container = [|"w"|] };
            public static object? Main() => new Stack("s") { Services = new() { ["web"] = new() { Hostname = (Web with { Name = "x" }).Alias } } };
        }
        """, "Services", new MapKey("web"), "Hostname");

    [Fact]
    public void Nobody_asks_whether_what_lies_in_sequences_is_equal_to_find_where_it_came_from() => Clr.Agrees("""
        public sealed class App(List<string> log, string name)
        {
            public string Name => name;
            public override bool Equals(object? other) { log.Add("asked " + name); return name == "bad" ? throw new InvalidOperationException("asked") : true; }
            public override int GetHashCode() { log.Add("hashed " + name); return 1; }
        }

        public static class Program
        {
            public static object? InImmutableLists() => Seen((a, b) => ImmutableList.Create(a).Insert(0, b).Insert(1, b));
            public static object? InCopies() => Seen((a, b) => { var all = new List<Sequence<App>>(ImmutableList.Create(a).Insert(0, b)); all.Insert(0, [.. b]); return all.GetRange(0, 2); });
            public static object? Turned() => Seen((a, b) => { var all = new List<Sequence<App>> { a, b }; all.Reverse(); return ImmutableList.CreateRange(all).Reverse().Add(a).RemoveAt(0); });
            public static object? Replaced() => Seen((a, b) => ImmutableList.Create(a, b).SetItem(0, b).Add(a).Reverse());
            public static object? InArrays() => Seen((a, b) => ImmutableArray.Create(a).Insert(0, b).Add([.. a]));
            public static object? InSequences() => Seen((a, b) => ((Sequence<Sequence<App>>)[b, .. ImmutableList.Create(a).Insert(0, b)]).Reverse().ToSequence());
            public static object? InMaps() { var log = new List<string>(); var (a, b) = (new App(log, "a"), new App(log, "bad")); var all = ImmutableList.Create(new Map<App> { ["x"] = a }).Insert(0, new Map<App> { ["x"] = b }); foreach (var map in all) log.Add(map["x"].Name); return (log, all[0]["x"].Name); }
            public static object? InTuples() { var log = new List<string>(); var all = ImmutableList.Create(Tuple.Create(new App(log, "a"))).Insert(0, Tuple.Create(new App(log, "bad"))); foreach (var one in all) log.Add(one.Item1.Name); return (log, all[0].Item1.Name); }
            public static object? AsText() { var log = new List<string>(); var all = ImmutableList.Create<Sequence<App>>([new App(log, "a")]).Insert(0, [new App(log, "bad")]); return string.Join(",", all.Select(part => part[0].Name)) + string.Join("|", log); }
            private static object? Seen(Func<Sequence<App>, Sequence<App>, IEnumerable<Sequence<App>>> make)
            {
                var log = new List<string>();
                Sequence<App> first = [new App(log, "a")], second = [new App(log, "bad")];
                foreach (var part in make(first, second))
                    log.Add(part[0].Name);
                return (log, make(second, first).First()[0].Name, make(first, second).ToList()[1][0].Name);
            }
        }
        """);
}
