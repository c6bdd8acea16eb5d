using System.Text;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>
/// What the provenance says is so: another value for an expression changes each generated value that is made of it, and nothing else.
/// </summary>
public class MutationProofTests
{
    private readonly OwnInfra _infra = new();

    // What a stack's network is called decides whether Traefik finds its services by itself, so more than the name changes.
    private static readonly string[] NamesWithAMeaning = ["infra/Templates/WebApp.cs:25:29"];

    [Fact]
    public void Another_value_at_the_start_of_a_chain_changes_the_values_that_name_it_and_nothing_else()
    {
        var wrong = new StringBuilder();
        foreach (var (place, mutation) in Mutations())
        {
            var mutated = mutation.Candidates.Select(candidate => (Texts: candidate, Generated: _infra.With(candidate.Texts)))
                .FirstOrDefault(tried => tried.Generated.IsComplete && Shapes(tried.Generated, tried.Texts).SequenceEqual(Shapes(_infra.Generated, null)));
            if (mutated.Generated is not null)
                Compare(place, mutation, mutated.Generated, wrong);
            else if (!NamesWithAMeaning.Contains(place.ToString()))
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

            var before = Values(_infra.Generated).Where(value => StartsAt(value, place)).Select(value => value.Text).ToList();
            Assert.NotEmpty(before);
            Assert.True(mutated.IsComplete);
            Assert.DoesNotContain(Values(mutated).Where(value => StartsAt(value, place)), value => before.Contains(value.Text));
        }
    }

    [Fact]
    public void Every_value_starts_at_something_of_a_known_kind()
    {
        var kinds = from value in Values(_infra.Generated)
                    let first = value.Scalar.Chains.FirstOrDefault()
                    select first is null ? "nothing: Vigo writes it, whatever the records say"
                        : first.IsCause ? $"a cause: {Mutate(first.Links[0]).Written}"
                        : Mutate(first.Links[0]) is { Candidates.Count: 0 } mutation ? $"{mutation.Kind}: {mutation.Written}"
                        : Mutate(first.Links[0]).Kind;

        var counts = kinds.GroupBy(kind => kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count(),4}  {kind.Key}");
        Snapshot.Match(string.Join('\n', counts));
    }

    private Mutation Mutate(SourcePlace place) =>
        place.File.EndsWith(".env", StringComparison.Ordinal) ? EnvFileMutations.At(_infra.Texts, place) : SourceMutations.At(_infra.Texts, place);

    // For each expression that some value starts at, and that can be another.
    private IEnumerable<(SourcePlace Place, Mutation Mutation)> Mutations() => Values(_infra.Generated)
        .SelectMany(value => value.Scalar.Chains).Where(chain => !chain.IsCause).Select(chain => chain.Links[0]).Distinct()
        .OrderBy(place => place.ToString(), StringComparer.Ordinal)
        .Select(place => (place, Mutate(place))).Where(pair => pair.Item2.Candidates.Count > 0);

    private void Compare(SourcePlace place, Mutation mutation, GeneratedFiles mutated, StringBuilder wrong)
    {
        var expected = Values(_infra.Generated).Where(value => StartsAt(value, place)).Select(value => value.Name).ToList();
        var changed = Values(_infra.Generated).Zip(Values(mutated)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First.Name).ToList();
        foreach (var name in changed.Except(expected))
            wrong.Append($"{place} {mutation.Written}: changes {name}, which does not name it\n");
        foreach (var name in expected.Except(changed))
            wrong.Append($"{place} {mutation.Written}: does not change {name}, which names it\n");
        if (!Rest(_infra.Generated).SequenceEqual(Rest(mutated)))
            wrong.Append($"{place} {mutation.Written}: changes what is no value\n");
    }

    private static bool StartsAt(Value value, SourcePlace place) => value.Scalar.Chains.Any(chain => !chain.IsCause && chain.Links[0] == place);

    private static IEnumerable<Value> Values(GeneratedFiles generated) => InOrder(generated)
        .SelectMany(file => file.Scalars.Select(scalar => new Value($"{file.Path}:{scalar.Line} {generated.TextOf(file.Path, scalar)}", generated.TextOf(file.Path, scalar), scalar)));

    // By what they come from: a stack of another name is another file, and comes elsewhere among them.
    private static IEnumerable<FileProvenance> InOrder(GeneratedFiles generated) => generated.Provenance.OrderBy(file => Shape(file, null), StringComparer.Ordinal);

    private static IEnumerable<string> Shapes(GeneratedFiles generated, MutatedTexts? mutated) => generated.Provenance.Select(file => Shape(file, mutated)).Order(StringComparer.Ordinal);

    // The lines of every chain: where values come in another order, or others come, these do too.
    private static string Shape(FileProvenance file, MutatedTexts? mutated) => string.Join(
        '\n', file.Scalars.Select(scalar => string.Join(' ', scalar.Chains.SelectMany(chain => chain.Links).Select(link => $"{mutated?.FormerNames.GetValueOrDefault(link.File) ?? link.File}:{link.Line}"))));

    // What is left of the files when every value is taken out.
    private static IEnumerable<string> Rest(GeneratedFiles generated) => InOrder(generated).Select(file =>
    {
        var lines = generated.Texts[file.Path].Split('\n');
        foreach (var scalar in file.Scalars.Reverse())
            lines[scalar.Line - 1] = lines[scalar.Line - 1][..(scalar.Column - 1)] + "…" + lines[scalar.Line - 1][(scalar.EndColumn - 1)..];
        return string.Join('\n', lines);
    });

    private sealed record Value(string Name, string Text, ScalarProvenance Scalar);
}
