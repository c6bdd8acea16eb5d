using System.Globalization;

namespace Vigo.Routing;

/// <summary>What can't stand in a rule or in the name of a label, and would be another rule or label there. A text with an env key in it is only known on a host, and passes.</summary>
/// <remarks>Traefik v3, "Rules": arguments stand in backticks; "Docker provider": the parts of a label's name are put apart by dots.</remarks>
internal static class RouteChecks
{
    private const string NotInAHostName = "`\"'(){}[]/\\:,;?#@&|!=<>";

    public static string HostName(string host) => Interpolation.HasToken(host) || (host.Length > 0 && !host.Any(character => IsBlank(character) || NotInAHostName.IndexOf(character) >= 0))
        ? host
        : throw new ArgumentException($"'{host}' is no host name: write one such as \"exolan.be\", without scheme, port and path");

    public static Sequence<string> HostNames(Sequence<string> hosts)
    {
        foreach (var host in hosts)
            HostName(host);
        return hosts;
    }

    public static int Port(int port) => port is >= 1 and <= 65535
        ? port
        : throw new ArgumentException($"{port.ToString(CultureInfo.InvariantCulture)} is no port: it goes from 1 to 65535");

    public static string? Path(string? path) => path is null || Interpolation.HasToken(path) || (path.StartsWith("/", StringComparison.Ordinal) && !path.Any(character => character == '`' || char.IsControl(character)))
        ? path
        : throw new ArgumentException($"'{path}' is no path: it begins with '/' and holds no backtick");

    public static string? Name(string? name, string what) => name is null || Interpolation.HasToken(name) || (name.Length > 0 && !name.Any(character => IsBlank(character) || character is '.' or '=' or '`' or '@'))
        ? name
        : throw new ArgumentException($"'{name}' can't name a {what}: it would be cut where labels are put apart; leave out spaces and '.', '=', '@'");

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
