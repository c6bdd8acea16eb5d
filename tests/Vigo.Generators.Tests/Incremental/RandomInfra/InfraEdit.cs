namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>A kind of edit.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Apply">The model after it; the model itself where there is nothing to edit.</param>
internal sealed record InfraEdit(string Name, Func<InfraModel, Random, InfraModel> Apply)
{
    /// <summary>How often it is drawn, against others.</summary>
    public int Weight { get; init; } = 1;
}
