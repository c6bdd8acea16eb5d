using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>The repository that a walk starts from.</summary>
internal static class RandomModel
{
    private static readonly string[] Namespaces = ["Infra", "Infra.Stacks", "Infra.Extra"];

    public static InfraModel Of(Random random)
    {
        var stacks = Enumerable.Range(1, random.Next(5, 13)).Select(number => Stack(number, random)).ToImmutableList();
        var files = Enumerable.Range(0, random.Next(2, 5)).Select(File).ToImmutableList();
        var model = new InfraModel
        {
            Stacks = stacks,
            Files = files,
            Couplings = [],
            Hosts = [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => Host(number, stacks, random))],
            Proxy = random.Next(2),
            Retired = random.Next(3) == 0 ? 90 : null,
            OtherFiles = OtherFiles.First,
        };

        // Each coupling once at most, and half of them: what is there is edited often.
        foreach (var coupling in Enumerable.Range(0, Couplings.All.Length).Where(_ => random.Next(2) == 0))
            model = model with { Couplings = model.Couplings.Add(Coupling(model, coupling, random)) };
        return model;
    }

    public static StackModel Stack(int number, Random random) => new(number, $"app{number}", random.Next(5), $"infra/Stacks/S{number}.cs");

    public static SourceFile File(int number) => new($"infra/Lib{number}.cs", Namespaces[number % Namespaces.Length]);

    public static HostModel Host(int number, ImmutableList<StackModel> stacks, Random random) =>
        new(number, random.Next(3), [.. stacks.Where(_ => random.Next(4) == 0).Select(stack => stack.Number)], random.Next(4));

    public static CouplingModel Coupling(InfraModel model, int coupling, Random random) => new(
        coupling,
        model.Couplings.Select(known => known.Number).DefaultIfEmpty(0).Max() + 1,
        model.Stacks[random.Next(model.Stacks.Count)].Number,
        random.Next(10),
        [.. Couplings.All[coupling].Pieces.Select((_, order) => new PieceModel(0, random.Next(10), random.Next(model.Files.Count), order))]);
}
