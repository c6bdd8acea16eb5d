using System.Text;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>
/// What the provenance says is so: another value for an expression changes each generated value that is made of it, and nothing else.
/// </summary>
public class MutationProofTests
{
    // What a stack's network is called decides whether Traefik finds its services by itself, so more than the name changes.
    private static readonly string[] NamesWithAMeaning = ["infra/Templates/WebApp.cs:25:29"];

    // By these an overlay asks for what it changes; they come into no file.
    private static readonly string[] NamesThatAsk = ["infra/Hosts/Staging1.cs:15:31", "infra/Hosts/Staging1.cs:17:23", "infra/Hosts/Staging1.cs:18:23"];

    private readonly OwnInfra _infra = new();
    private readonly GeneratedValues _values;

    public MutationProofTests() => _values = new(_infra.Generated);

    [Fact]
    public void Another_value_at_the_start_of_a_chain_changes_the_values_that_name_it_and_nothing_else()
    {
        var wrong = new StringBuilder();
        foreach (var (place, mutation) in Mutations())
        {
            if (InPlace(mutation) is { } mutated)
                Compare($"{place} {mutation.Written}", place, mutated, wrong);
            else if (!NamesWithAMeaning.Concat(NamesThatAsk).Contains(place.ToString()))
                wrong.Append($"{place} {mutation.Written}: no other value leaves everything else in its place\n");
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void Another_name_with_a_meaning_changes_each_value_that_names_it()
    {
        foreach (var (place, mutation) in Mutations().Where(found => NamesWithAMeaning.Contains(found.Place.ToString())))
        {
            var mutated = _infra.With(mutation.Candidates[0].Texts);

            var before = _values.All.Where(value => value.StartsAt(place)).Select(value => value.Text).ToList();
            Assert.NotEmpty(before);
            Assert.True(mutated.IsComplete);
            Assert.DoesNotContain(new GeneratedValues(mutated).All.Where(value => value.StartsAt(place)), value => before.Contains(value.Text));
        }
    }

    [Fact]
    public void Every_value_starts_at_something_of_a_known_kind()
    {
        var kinds = from value in _values.All
                    let first = value.Scalar.Chains.FirstOrDefault()
                    select first is null ? "nothing: Vigo writes it, whatever the records say"
                        : first.IsCause ? $"a cause: {Mutate(first.Links[0]).Written}"
                        : Mutate(first.Links[0]) is { Candidates.Count: 0 } mutation ? $"{mutation.Kind}: {mutation.Written}"
                        : Mutate(first.Links[0]).Kind;

        var counts = kinds.GroupBy(kind => kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count(),4}  {kind.Key}");
        Snapshot.Match(string.Join('\n', counts));
    }

    // For each expression that some value starts at and that can be another, and for each literal that none starts at: it must change nothing.
    private IEnumerable<(SourcePlace Place, Mutation Mutation)> Mutations() => _values.All
        .SelectMany(value => value.Scalar.Chains).Where(chain => !chain.IsCause).Select(chain => chain.Links[0])
        .Concat(_infra.Texts.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => SourceMutations.LiteralsIn(file.Key, file.Value))).Distinct()
        .OrderBy(place => place.ToString(), StringComparer.Ordinal)
        .Select(place => (place, Mutate(place))).Where(pair => pair.Item2.Candidates.Count > 0);

    private Mutation Mutate(SourcePlace place) =>
        place.File.EndsWith(".env", StringComparison.Ordinal) ? EnvFileMutations.At(_infra.Texts, place) : SourceMutations.At(_infra.Texts, place);

    // The first other value after which the same values stand in the same order.
    private GeneratedValues? InPlace(Mutation mutation) => mutation.Candidates
        .Select(candidate => _infra.With(candidate.Texts) is { IsComplete: true } generated ? new GeneratedValues(generated, candidate) : null)
        .FirstOrDefault(values => values is not null && values.Shapes.SequenceEqual(_values.Shapes));

    private void Compare(string what, SourcePlace place, GeneratedValues mutated, StringBuilder wrong)
    {
        var expected = _values.All.Where(value => value.StartsAt(place)).Select(value => value.Name).ToList();
        var changed = _values.All.Zip(mutated.All).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First.Name).ToList();
        foreach (var name in changed.Except(expected))
            wrong.Append($"{what}: changes {name}, which does not name it\n");
        foreach (var name in expected.Except(changed))
            wrong.Append($"{what}: does not change {name}, which names it\n");
        if (!_values.Rest().SequenceEqual(mutated.Rest()))
            wrong.Append($"{what}: changes what is no value\n");
    }
}
