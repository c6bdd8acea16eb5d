namespace Vigo;

/// <summary>How a service follows its source code while one works on it: <c>docker compose watch</c>. Servers ignore it.</summary>
/// <remarks>Compose Specification, "Develop". Since Compose 2.22.</remarks>
/// <example><code>Develop = new() { Watch = [Watch.Sync("./src", "/app/src"), Watch.Rebuild("package.json")] }</code></example>
public sealed record Develop
{
    /// <summary>What is watched, and what happens then.</summary>
    public Sequence<Watch> Watch { get; init; } = Sequence<Watch>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}
