using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>A port of the host, as <c>80</c> or <c>53/udp</c>.</summary>
internal readonly record struct PublishedPort(int Number, string Protocol)
{
    public override string ToString() =>
        Protocol == "tcp" ? Number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Number}/{Protocol}");
}
