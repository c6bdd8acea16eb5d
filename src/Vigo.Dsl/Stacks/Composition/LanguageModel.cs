namespace Vigo;

/// <summary>A language model that services of a stack ask.</summary>
/// <remarks>Compose Specification, "Models top-level element". Since Compose 2.38; Swarm does not take it.</remarks>
/// <example><code>Models = new() { ["llm"] = new("ai/smollm2") { ContextSize = 4096 } }</code></example>
/// <param name="Model">What runs, as an OCI artifact: <c>ai/smollm2</c>.</param>
public sealed record LanguageModel(string Model)
{
    /// <summary>The name; null for the key.</summary>
    public string? Name { get; init; }

    /// <summary>The most tokens that it keeps in mind; null leaves it to the model.</summary>
    public Number? ContextSize { get; init => field = ValueChecks.AtLeast(value, 1, "number of tokens"); }

    /// <summary>Further words for the program that runs it.</summary>
    public Sequence<string> RuntimeFlags { get; init; } = Sequence<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>A service's use of a language model.</summary>
/// <remarks>Compose Specification, "models" of a service. A key alone hands the address on as <c>KEY_URL</c> and the name as <c>KEY_MODEL</c>.</remarks>
/// <example><code>Models = [ModelUse.Of("llm") with { EndpointVariable = "AI_URL" }]</code></example>
public sealed record ModelUse
{
    private ModelUse(string model) => Model = model;

    /// <summary>The key in the stack's models.</summary>
    public string Model { get; }

    /// <summary>The variable that holds the model's address; null for the usual one.</summary>
    public string? EndpointVariable { get; init; }

    /// <summary>The variable that holds the model's name; null for the usual one.</summary>
    public string? ModelVariable { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Whether there is nothing to say but the key.</summary>
    internal bool IsPlain => this == new ModelUse(Model);

    /// <summary>A model of the stack.</summary>
    public static ModelUse Of(string model) => new(model);

    /// <summary>A key alone uses the usual variables.</summary>
    public static implicit operator ModelUse(string model) => Of(model);
}
