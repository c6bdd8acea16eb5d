using System.Text.Json;

namespace Vigo.Testing.Engine;

/// <summary>What tells whether a container was touched: two equal states mean nothing happened to it.</summary>
/// <param name="Name">Without the leading slash.</param>
/// <param name="Id">The full container id; a recreated container has another.</param>
/// <param name="Image">The id of the image it runs.</param>
/// <param name="StartedAt">The engine's own text; a restarted container has another.</param>
/// <param name="Status"><c>running</c>, <c>exited</c>, <c>restarting</c>, …</param>
/// <param name="Health"><c>healthy</c>, <c>unhealthy</c>, <c>starting</c>; null without a healthcheck.</param>
/// <param name="RestartCount">How often the engine restarted it.</param>
public sealed record ContainerState(string Name, string Id, string Image, string StartedAt, string Status, string? Health, int RestartCount)
{
    internal static IReadOnlyList<ContainerState> Parse(string inspect)
    {
        using var document = JsonDocument.Parse(inspect);
        return [.. document.RootElement.EnumerateArray().Select(Read).OrderBy(container => container.Name, StringComparer.Ordinal)];
    }

    private static ContainerState Read(JsonElement container)
    {
        var state = container.GetProperty("State");
        return new ContainerState(
            container.GetProperty("Name").GetString()!.TrimStart('/'),
            container.GetProperty("Id").GetString()!,
            container.GetProperty("Image").GetString()!,
            state.GetProperty("StartedAt").GetString()!,
            state.GetProperty("Status").GetString()!,
            state.TryGetProperty("Health", out var health) ? health.GetProperty("Status").GetString() : null,
            container.GetProperty("RestartCount").GetInt32());
    }
}
