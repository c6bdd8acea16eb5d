using System.Globalization;
using System.Text.Json.Nodes;
using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Variables that stand for a value of a kind, and what a host says they are.</summary>
internal static class Variables
{
    private static readonly Dictionary<Type, (string Name, string Value)> Kinds = new()
    {
        [typeof(string)] = ("WORD", "word"),
        [typeof(Attestation)] = ("ATTESTATION", "mode=max"),
        [typeof(BuildContext)] = ("CONTEXT", "./app"),
        [typeof(ByteSize)] = ("SIZE", "64m"),
        [typeof(Capability)] = ("CAPABILITY", "NET_ADMIN"),
        [typeof(CpuSet)] = ("PROCESSORS", "0-1"),
        [typeof(Device)] = ("DEVICE", "/dev/ttyUSB1"),
        [typeof(DeviceCount)] = ("COUNT", "2"),
        [typeof(Duration)] = ("SPAN", "30s"),
        [typeof(ExposedPort)] = ("PORT", "8080"),
        [typeof(FilePermissions)] = ("PERMISSIONS", "0440"),
        [typeof(Flag)] = ("SWITCH", "true"),
        [typeof(Fraction)] = ("FRACTION", "0.5"),
        [typeof(HostAddresses)] = ("ADDRESS", "192.0.2.9"),
        [typeof(Image)] = ("IMAGE", "docker.io/library/nginx:1.27"),
        [typeof(IpAddress)] = ("ADDRESS", "192.0.2.9"),
        [typeof(IpcMode)] = ("IPC", "host"),
        [typeof(IsolationKind)] = ("ISOLATION", "default"),
        [typeof(MacAddress)] = ("MAC", "02:42:ac:11:65:43"),
        [typeof(NetworkMode)] = ("MODE", "host"),
        [typeof(Number)] = ("NUMBER", "50"),
        [typeof(PidMode)] = ("PID", "host"),
        [typeof(Platform)] = ("PLATFORM", "linux/amd64"),
        [typeof(ProviderOption)] = ("WORD", "word"),
        [typeof(ProviderValue)] = ("WORD", "word"),
        [typeof(PullPolicy)] = ("PULL", "always"),
        [typeof(Raw)] = ("WORD", "word"),
        [typeof(Restart)] = ("RESTART", "always"),
        [typeof(Route)] = ("PORT", "8080"),
        [typeof(SecurityOption)] = ("SECURITY", "no-new-privileges:true"),
        [typeof(Signal)] = ("SIGNAL", "SIGTERM"),
        [typeof(Subnet)] = ("SUBNET", "172.28.0.0/16"),
        [typeof(Ulimit)] = ("NUMBER", "50"),
        [typeof(User)] = ("USER_ID", "1000"),
        [typeof(UserGroup)] = ("GROUP", "1000"),
        [typeof(UserNamespace)] = ("USERNS", "host"),
        [typeof(UtsMode)] = ("UTS", "host"),
        [typeof(Config)] = ("WORD", "word"),
        [typeof(Secret)] = ("WORD", "word"),
    };

    /// <summary>The values on the host, as <c>NAME=value</c>.</summary>
    public static IEnumerable<string> OnHost => Kinds.Values.Distinct().Select(kind => $"{kind.Name}={kind.Value}");

    /// <summary>Replaces a text of one variable by what that is on the host: a number or yes or no, where it looks like one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where it is, as a JSON pointer.</param>
    /// <returns>Whether there was such a text.</returns>
    public static bool PutIn(JsonNode document, string place)
    {
        var steps = place.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        if (steps.Count == 0 || steps[..^1].Aggregate((JsonNode?)document, Step) is not { } parent || Step(parent, steps[^1]) is not JsonValue value || !value.TryGetValue<string>(out var text))
            return false;
        if (Interpolation.Keys(Interpolation.FromCompose(text)) is not [var key, ..] || Kinds.Values.FirstOrDefault(kind => kind.Name == key.Name).Value is not { } known)
            return false;
        JsonNode real = bool.TryParse(known, out var flag) ? flag : long.TryParse(known, CultureInfo.InvariantCulture, out var whole) ? whole : double.TryParse(known, CultureInfo.InvariantCulture, out var number) ? number : known;
        if (parent is JsonArray list)
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = real;
        else
            parent[steps[^1]] = real;
        return true;

        static JsonNode? Step(JsonNode? node, string step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : (node as JsonObject)?[step];
    }

    /// <summary>A variable for a value of that kind, with any of Compose's operators.</summary>
    public static EnvVariable Of(Type kind, Choices choices)
    {
        var (name, value) = Kinds.TryGetValue(kind, out var known) ? known : throw new NotSupportedException($"{kind.Name} takes a variable, and {nameof(Variables)} has no name and value for one");
        var isText = kind == typeof(string);
        var variable = choices.Below(5) switch
        {
            0 => new EnvVariable(name).Or(!isText ? value : choices.Chance(30) ? $"a{Of(kind, choices)}" : HostileTexts.InBraces(choices)),
            1 => new EnvVariable(name).Required(HostileTexts.InBraces(choices)),
            2 => new EnvVariable(name).Then(!isText ? value : HostileTexts.InBraces(choices)),
            _ => new EnvVariable(name),
        };
        return choices.Chance(20) && (variable.Fallback ?? variable.Complaint ?? variable.Replacement) is not null ? variable.OrEmpty() : variable;
    }
}
