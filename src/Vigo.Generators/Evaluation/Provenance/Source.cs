namespace Vigo.Generators.Evaluation;

/// <summary>Something that an object was made from.</summary>
/// <param name="Name">The parameter it was given for; null for the instance.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Source(string? Name, Value Value)
{
    private readonly IReadOnlyList<string>? _sets;

    /// <summary>The properties that it goes into, of what was made.</summary>
    public IReadOnlyList<string> Sets
    {
        get => _sets ?? (Name is null ? [] : [Name]);
        init => _sets = value;
    }
}
