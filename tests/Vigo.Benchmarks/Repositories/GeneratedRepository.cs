namespace Vigo.Benchmarks.Repositories;

/// <summary>An infra repository of a given size, the same at every run.</summary>
/// <param name="Stacks">What its stacks are, in the order of their numbers.</param>
/// <param name="Sources">The C#, less what an SDK adds to every project.</param>
/// <param name="Others">Env files and <c>.sops.yaml</c>.</param>
internal sealed record GeneratedRepository(IReadOnlyList<StackPlan> Stacks, IReadOnlyList<SourceFile> Sources, IReadOnlyList<SourceFile> Others)
{
    /// <summary>Services a stack has.</summary>
    public const int ServicesPerStack = 12;

    public int ServiceCount => Stacks.Count * ServicesPerStack;
}
