using System.Globalization;

namespace Vigo;

/// <summary>The spelling of ports, ranges of them, and transports.</summary>
internal static class PortSyntax
{
    public const string Tcp = "tcp";

    /// <summary>A port or a range of them.</summary>
    /// <param name="text">The port.</param>
    /// <param name="whole">The text that it was part of, for the message.</param>
    /// <exception cref="ArgumentException">It is neither, or beyond 65535.</exception>
    public static string Range(string text, string whole)
    {
        if (Interpolation.HasToken(text))
            return text;
        var numbers = text.Split('-').Select(NumberIn).ToArray();
        return numbers is [{ }] || (numbers is [{ } first, { } last] && first <= last) ? text : throw Wrong(text, whole);
    }

    /// <exception cref="ArgumentException">The engine has no such transport.</exception>
    public static string Protocol(string text) => Interpolation.HasToken(text) || text is "tcp" or "udp" or "sctp"
        ? text
        : throw new ArgumentException($"'{text}' is no transport: it is tcp, udp or sctp");

    /// <summary>The address, without the brackets that only the short syntax needs.</summary>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static string? Address(string? text) => text is null ? null : IpAddress.Parse(text).Text;

    /// <summary>An address before a colon.</summary>
    public static string InShortSyntax(string address) => ShortSyntax.Literal(address).IndexOf(':') >= 0 ? $"[{address}]" : address;

    public static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535 ? number : null;

    private static ArgumentException Wrong(string text, string whole) =>
        new($"'{text}'{(text == whole ? "" : $" in '{whole}'")} is no port: a port is a number up to 65535, a range two of them, \"8000-8010\"");
}
