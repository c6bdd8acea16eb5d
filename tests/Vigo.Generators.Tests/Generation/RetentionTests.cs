using System.Runtime.CompilerServices;
using Vigo.Generators.Generation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Analysis;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Incremental.RandomInfra;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Generation;

/// <summary>What outlives a compilation keeps nothing of it alive.</summary>
[Collection(typeof(Alone))]
public class RetentionTests
{
    private const string EveryKindOfCode =
        """
        namespace Infra;

        public record Site(string Name, int Port = 80) { public string Host { get; init; } = Name + ".example.org"; public virtual string Title => Host; }
        public sealed record Shop(string Name) : Site(Name, 8080) { public override string Title => base.Title + "!"; }
        public enum Size { Small, Large }
        public struct Pair(int left, int right) { public int Left = left; public int Right { get; } = right; public static Pair operator +(Pair a, Pair b) => new(a.Left + b.Left, a.Right + b.Right); public static implicit operator int(Pair pair) => pair.Left; }

        public static class Code
        {
            private static readonly Dictionary<string, int> Ports = new() { ["a"] = 1, ["b"] = 2 };
            private static readonly IReadOnlyList<Site> Sites = [new("a"), new Shop("b"), .. Enumerable.Range(0, 2).Select(i => new Site($"s{i}", i))];

            public static Map<Service> Everything()
            {
                var text = "";
                var total = 0;
                foreach (var (name, port) in Ports)
                    total += port;
                for (var i = 0; i < 3; i++)
                {
                    if (i == 1)
                        continue;
                    var captured = i;
                    Func<int, int> add = x => x + captured;
                    total = add(total);
                }

                while (total > 5 && text is not null)
                    total--;
                do { total++; } while (total < 3);
                try { throw new InvalidOperationException("a"); }
                catch (InvalidOperationException e) when (e.Message is ['a', ..]) { text = e.Message; }
                finally { total ^= 1; }
                switch (total) { case > 3: text += "x"; break; default: text += "y"; break; }
                (int left, string right) = (1, "b");
                left++;
                int? nothing = null;
                nothing ??= left;
                long wide = checked(left * 2L);
                var pair = new Pair(1, 2) + new Pair(3, 4);
                int number = pair;
                var size = left > 1 ? Size.Large : Size.Small;
                object boxed = size;
                var anonymous = new { Name = right, wide };
                var (first, _) = Two<string>("q");
                var query = from site in Sites where site.Port > 0 orderby site.Name descending group site by site.Port into ports select ports.Key;
                var names = Sites.OfType<Shop>().Select(Name).Concat(Iterate(2)).ToList();
                string Local(string x) => x + number + boxed + anonymous.Name + names[^1];
                return Sites.Where(site => site is { Port: > 0 and < 9000 } and not Shop).ToMap(site => site.Name, site => new Service
                {
                    Image = Image.Of("nginx").Sha("0a1b2c3"),
                    Environment = new() { ["A"] = Local(site.Title), ["B"] = $"{query.Sum(),4:D2}{nothing}{first?.Length}" + nameof(Site), ["C"] = size switch { Size.Small => "s", _ => "l" } },
                }.With());
            }

            private static string Name(Site site) => site.Name[..1].ToUpperInvariant();
            private static (T, T) Two<T>(T value) => (value, value);
            private static IEnumerable<string> Iterate(int count) { for (var i = 0; i < count; i++) yield return i.ToString(); }
            private static Service With(this Service service, params string[] mounts) => service with { Volumes = [.. mounts.Select(mount => (Mount)mount)] };

            [Stack]
            public static Stack Stack => new("every") { Services = Everything() };
        }
        """;

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var symbol = new GeneratedInfra().Compilation.Assembly;
        Func<string> closure = () => symbol.Name;

        Assert.NotEmpty(Reachable.OfCompilationFrom(new List<object> { closure }));
    }

    [Fact]
    public void Files_hold_nothing_of_the_compilation()
    {
        var models = new GeneratedInfra().Run().Result.TrackedSteps
            .Where(step => step.Key is TrackingNames.Output or TrackingNames.Source or TrackingNames.Manifest or TrackingNames.RepositoryInputs)
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value).ToList();

        Assert.InRange(models.Count, 5, 20);
        Assert.Empty(Reachable.OfCompilationFrom(models));
    }

    [Fact]
    public void Lowered_code_holds_nothing_of_the_compilation()
    {
        var compilation = EvaluatedCompilation.Of(new GeneratedInfra([InfraProject.Usings, ("/repo/infra/Code.cs", EveryKindOfCode)]).Compilation, RepositoryInputs.Empty);
        var program = Program.For(compilation);
        var kept = program.Code;
        var result = program.Evaluate(compilation.GetTypeByMetadataName("Infra.Code")!.GetMembers("Stack").Single(), TestContext.Current.CancellationToken);
        Assert.True(result.Problem is null, $"{result.Problem} {result.Thrown}");

        Assert.InRange(kept.Members.Count, 15, 200);
        Assert.Single(kept.Results);
        Assert.Empty(Reachable.OfCompilationFrom(kept));
        Assert.Empty(Reachable.OfCompilationFrom(result.Value!.Value));
    }

    // To find where such a thing was made, it is evaluated once more.
    [Theory]
    [InlineData("IEnumerable<Stack> All => new[] { \"a\" }.Select(name => new Stack(name));")]
    [InlineData("Func<Stack> All => () => new(\"a\");")]
    [InlineData("object All => new Other();")]
    public void A_declaration_that_gives_something_else_holds_nothing_of_the_compilation(string declaration)
    {
        var files = new[] { InfraProject.Usings, ("/repo/infra/Code.cs", $"namespace Infra; public static class Code {{ [Stack] public static {declaration} private sealed class Other; }}") };
        var compilation = EvaluatedCompilation.Of(new GeneratedInfra(files).Compilation, RepositoryInputs.Empty);
        var program = Program.For(compilation);

        var root = EvaluatedRoot.Of(program, Assert.Single(Roots.Find(program, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

        Assert.Equal(Generators.Evaluation.Problem.WrongValue, root.Problem!.Id);
        Assert.Empty(Reachable.OfCompilationFrom(root));
    }

    [Fact]
    public async Task No_static_field_holds_anything_of_a_compilation()
    {
        var walk = RandomWalk.Of(seed: 1, length: 8);
        Assert.Null(await WalkRun.FirstStaleness(walk, repository => WalkRun.Open(repository, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        var fields = new[] { typeof(VigoGenerator).Assembly, typeof(Stack).Assembly }.SelectMany(Reachable.Statics).ToList();

        Assert.Contains(fields, field => field.Field == $"{nameof(LoweredCode)}.Snapshots");

        // Trees of the evaluator's own, parsed of generated text; no compilation of the author's is behind them.
        Assert.Equal(1, fields.RemoveAll(field => field.Field == $"{nameof(EnvFileTrees)}.Latest"));
        Assert.Empty(fields.SelectMany(field => Reachable.OfCompilationFrom(field.Value).Select(way => $"{field.Field}: {way}")));
    }

    [Fact]
    public async Task Compilations_that_edits_have_replaced_are_collected()
    {
        var replaced = await Edit();

        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(12, replaced.Project.Count);
        Assert.Equal(0, replaced.Project.SkipLast(1).Count(compilation => compilation.IsAlive));
        GC.KeepAlive(replaced.Open);
    }

    // Apart, so that nothing on the stack holds what is asked after.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(OpenProject Open, List<WeakReference> Project)> Edit()
    {
        var compilations = new List<WeakReference>();
        var walk = RandomWalk.Of(seed: 3, length: 30).Steps.Where(step => step.Project == 0).Take(12).ToList();
        var project = new OpenProject(walk[0].Repository);
        foreach (var step in walk)
        {
            project.Edit(step.Repository);
            await project.Answer(TestContext.Current.CancellationToken);
            compilations.Add(new(project.Compilation));
        }

        return (project, compilations);
    }

    /// <summary>Other tests' work that still waits for a thread holds their compilations, and rightly.</summary>
    [CollectionDefinition(DisableParallelization = true)]
    public class Alone;
}
