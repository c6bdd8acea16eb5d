using Microsoft.CodeAnalysis;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Incremental.RandomInfra;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>What random repositories are made of says something: a walk over code that never compiled, or over declarations that nobody heard, would find nothing.</summary>
public class CouplingTests
{
    public static TheoryData<string> Names { get; } = [.. Couplings.All.Select(coupling => coupling.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_an_edit_everything_evaluates(string name)
    {
        for (var use = 0; use < Coupling(name).Use.Length; use++)
        {
            var project = new OpenProject(InfraText.Of(Model(name, use)));

            var (result, compiled) = project.Generate(TestContext.Current.CancellationToken);

            Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            Assert.True(Answer.Generated(result).Any(line => line.Contains("Vigo.Output.Manifest(", StringComparison.Ordinal)), Coupling(name).Use[use]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_other_version_of_a_declaration_shows(string name)
    {
        var uses = Coupling(name).Use.Length;
        for (var piece = 0; piece < Coupling(name).Pieces.Length; piece++)
        {
            for (var version = 1; version < Coupling(name).Pieces[piece].Texts.Length; version++)
            {
                var shows = false;
                for (var use = 0; use < uses && !shows; use++)
                    shows = (await Of(Model(name, use))).DifferencesFrom(await Of(WithVersion(Model(name, use), piece, version))) is not [];
                Assert.True(shows, Coupling(name).Pieces[piece].Texts[version]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_open_project_follows_every_edit_of_it_and_back(string name)
    {
        for (var use = 0; use < Coupling(name).Use.Length; use++)
        {
            var start = Model(name, use);
            var steps = Edits(start).SelectMany(model => new[] { start, model }).Append(start).Select((model, i) => new Step(0, $"edit {i} of use {use}", InfraText.Of(model)));
            var walk = new Walk([.. steps]);
            var staleness = await WalkRun.FirstStaleness(walk, repository => WalkRun.Open(repository, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.True(staleness is null, staleness is null ? "" : WalkText.Of(new(walk.Steps.GetRange(Math.Max(0, staleness.Step - 1), Math.Min(2, staleness.Step + 1))), staleness));
        }
    }

    private static IEnumerable<InfraModel> Edits(InfraModel model)
    {
        var pieces = model.Couplings[0].Pieces;
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            for (var version = 1; version < Couplings.All[model.Couplings[0].Coupling].Pieces[piece].Texts.Length; version++)
            {
                yield return WithVersion(model, piece, version);
                yield return WithVersion(model, piece, version) with { HasSymbol = true };
            }

            yield return With(model, piece, pieces[piece] with { Digit = 4 });
            yield return With(model, piece, pieces[piece] with { File = 1 - pieces[piece].File });
            yield return With(model, piece, pieces[piece] with { Order = 9 });
        }

        yield return model with { Couplings = [model.Couplings[0] with { Renames = 1 }] };
        yield return model with { HasSymbol = true };
        yield return model with { IsChecked = true };
        yield return model with { LibraryRelease = 1 };
        yield return model with { Stacks = [model.Stacks[0] with { Usings = 0 }] };
        yield return model with { Scribbles = [.. model.Files.Select(file => new Scribble(file.Path, 0, "#define EXTRA"))] };
        yield return model with { Scribbles = [new(model.Stacks[0].Path, 6, "// a comment")] };
    }

    private static Task<Answer> Of(InfraModel model) => FreshProject.Answer(InfraText.Of(model), TestContext.Current.CancellationToken);

    private static Coupling Coupling(string name) => Couplings.All.Single(coupling => coupling.Name == name);

    private static InfraModel Model(string name, int use)
    {
        var model = new InfraModel
        {
            Stacks = [new(1, "app1", 0, "infra/Stacks/S1.cs")],
            Files = [RandomModel.File(0), RandomModel.File(1)],
            Couplings = [],
            Hosts = [],
            OtherFiles = OtherFiles.First,
        };
        var coupling = RandomModel.Coupling(model, Couplings.All.IndexOf(Coupling(name)), new Random(1));
        return model with { Couplings = [coupling with { Use = use, Pieces = [.. coupling.Pieces.Select((piece, i) => piece with { Digit = 3, File = Math.Min(i, 1) })] }] };
    }

    private static InfraModel WithVersion(InfraModel model, int piece, int version) => With(model, piece, model.Couplings[0].Pieces[piece] with { Version = version });

    private static InfraModel With(InfraModel model, int index, PieceModel piece)
    {
        var coupling = model.Couplings[0];
        return model with { Couplings = [coupling with { Pieces = coupling.Pieces.SetItem(index, piece) }] };
    }
}
