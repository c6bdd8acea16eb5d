using System.Collections.Immutable;
using Vigo.Generators.Tests.Incremental.Walks;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>Edits at random, of two repositories in turn; the same for the same seed.</summary>
internal static class RandomWalk
{
    private static readonly ImmutableArray<InfraEdit> Edits = [.. CouplingEdits.All, .. RepositoryEdits.All, .. TextEdits.All];
    private static readonly ImmutableArray<InfraEdit> Drawn = [.. Edits.SelectMany(edit => Enumerable.Repeat(edit, edit.Weight))];

    public static Walk Of(int seed, int length)
    {
        var random = new Random(seed);
        var start = RandomModel.Of(random);

        // The second starts as a copy, edited: most of its texts are the same at the same paths.
        var histories = new[] { new List<InfraModel> { start }, [Next(start, random).Model] };
        var steps = histories.Select((history, project) => new Step(project, "opened", InfraText.Of(history[0]))).ToImmutableList();
        while (steps.Count < length)
        {
            var project = random.Next(4) == 0 ? 1 : 0;
            var history = histories[project];
            var (edit, model) = random.Next(8) == 0 ? Back(history, random) : Next(history[^1], random);
            var repository = InfraText.Of(model);
            if (repository.Equals(steps.FindLast(step => step.Project == project)!.Repository))
                continue;
            history.Add(model);
            steps = steps.Add(new(project, edit, repository));
        }

        return new(steps);
    }

    // Now and then several at once, as when a branch is checked out.
    private static (string Edit, InfraModel Model) Next(InfraModel model, Random random)
    {
        var edits = Enumerable.Range(0, random.Next(6) == 0 ? 3 : 1).Select(_ => Drawn[random.Next(Drawn.Length)]).ToList();
        return (string.Join("; ", edits.Select(edit => edit.Name)), edits.Aggregate(model, (edited, edit) => edit.Apply(edited, random)));
    }

    private static (string Edit, InfraModel Model) Back(List<InfraModel> history, Random random)
    {
        var earlier = history[random.Next(history.Count)];
        var now = history[^1];
        if (random.Next(2) == 0)
            return ("everything as it was once", earlier);
        if (now.Undone.Count > 1)
            return ("files that went back follow again", now with { Undone = now.Undone.Clear() });
        var texts = InfraText.Of(earlier).Files;
        var path = texts.Keys.ElementAt(random.Next(texts.Count));
        return ("one file as it was once", now with { Undone = now.Undone.SetItem(path, texts[path]) });
    }
}
