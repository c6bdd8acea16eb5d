using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Vigo.Runner.Reconcile;

/// <summary>Reads the JSON that <c>docker compose config</c> prints.</summary>
internal static class ComposeModelReader
{
    /// <param name="json">What Compose printed.</param>
    /// <param name="folder">The folder it was asked about; mounts are told relative to it.</param>
    /// <param name="alsoOneShot">Services that the author declared to be one-shots.</param>
    public static ComposeModel Read(string json, string folder, IReadOnlyCollection<string> alsoOneShot, Fingerprint fingerprint)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var oneShots = alsoOneShot.Concat(WaitedForToEnd(root)).ToHashSet(StringComparer.Ordinal);
        var services = Members(root, "services").ToImmutableSortedDictionary(
            service => service.Name, service => Service(service.Value, root, folder, oneShots.Contains(service.Name), fingerprint), StringComparer.Ordinal);
        var networks = Members(root, "networks").ToList();
        return new ComposeModel(
            services,
            [.. networks.Where(network => IsExternal(network.Value)).Select(network => Text(network.Value, "name") ?? network.Name)],
            networks.Where(network => !IsExternal(network.Value)).ToImmutableSortedDictionary(network => network.Name, network => Text(network.Value, "name") ?? network.Name, StringComparer.Ordinal));
    }

    private static ComposeService Service(JsonElement service, JsonElement root, string folder, bool oneShot, Fingerprint fingerprint) => new(
        Text(service, "image"),
        Text(service, "platform"),
        Replicas(service),
        oneShot,
        [.. Items(service, "ports").SelectMany(Ports).Distinct().OrderBy(port => port.Number)],
        [.. Sources(service, root).Select(source => Below(folder, source)).OfType<string>().Distinct(StringComparer.Ordinal)],
        // Where the project lies is no setting of the service: `vigo plan` asks about another folder than the one it runs from.
        fingerprint.Of(Members(service).Where(member => member.Name != "image").OrderBy(member => member.Name, StringComparer.Ordinal)
            .SelectMany(member => new[] { member.Name, member.Value.GetRawText().Replace(folder, ".", StringComparison.Ordinal) })))
    {
        StopGrace = Text(service, "stop_grace_period") is { } grace ? Duration(grace) : ComposeService.DefaultStopGrace,
    };

    // A service that another one waits for until it has ended well is a one-shot, whoever declares it.
    private static IEnumerable<string> WaitedForToEnd(JsonElement root) => Members(root, "services")
        .SelectMany(service => Members(service.Value, "depends_on"))
        .Where(dependency => Text(dependency.Value, "condition") == "service_completed_successfully")
        .Select(dependency => dependency.Name);

    private static int Replicas(JsonElement service)
    {
        if (service.TryGetProperty("scale", out var scale) && scale.TryGetInt32(out var number)) return number;
        return service.TryGetProperty("deploy", out var deploy) && deploy.ValueKind == JsonValueKind.Object && deploy.TryGetProperty("replicas", out var replicas) && replicas.TryGetInt32(out number) ? number : 1;
    }

    // Compose prints durations as 1h30m0.5s.
    private static TimeSpan Duration(string text)
    {
        var (seconds, start) = (0.0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || text[at] == '.') continue;
            var unit = at + 1 < text.Length && text[at + 1] == 's' ? text[at..(at + 2)] : text[at..(at + 1)];
            var factor = unit switch { "h" => 3600, "m" => 60, "s" => 1, "ms" => 0.001, _ => 0 };
            if (double.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) seconds += number * factor;
            at += unit.Length - 1;
            start = at + 1;
        }

        return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds));
    }

    private static IEnumerable<PublishedPort> Ports(JsonElement port)
    {
        if (Text(port, "published") is not { Length: > 0 } published) yield break;
        var protocol = Text(port, "protocol") ?? "tcp";
        var range = published.Split('-');
        if (!int.TryParse(range[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)) yield break;
        // The engine takes any one port of a range, so only a single port can be in another's hands.
        if (range.Length == 1 && first != 0) yield return new PublishedPort(first, protocol);
    }

    private static IEnumerable<string> Sources(JsonElement service, JsonElement root) =>
        Items(service, "volumes").Where(volume => Text(volume, "type") == "bind").Select(volume => Text(volume, "source"))
            .Concat(FilesOf(service, root, "configs")).Concat(FilesOf(service, root, "secrets"))
            .OfType<string>();

    private static IEnumerable<string?> FilesOf(JsonElement service, JsonElement root, string kind) => Items(service, kind)
        .Select(use => Text(use, "source"))
        .Select(name => name is not null && root.TryGetProperty(kind, out var all) && all.TryGetProperty(name, out var one) ? Text(one, "file") : null);

    private static string? Below(string folder, string path)
    {
        if (path == folder) return "";
        return path.StartsWith(folder + '/', StringComparison.Ordinal) ? path[(folder.Length + 1)..].TrimEnd('/') : null;
    }

    private static bool IsExternal(JsonElement network) => network.ValueKind == JsonValueKind.Object && network.TryGetProperty("external", out var external) && external.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var members) ? Members(members) : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];
}
