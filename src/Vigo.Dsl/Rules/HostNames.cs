using Vigo.Model;

namespace Vigo.Rules;

/// <summary>Hosts in messages.</summary>
internal static class HostNames
{
    private const int MostNames = 5;

    /// <summary>Where something happens, with a space in front: <c> on 'vps-1' and 'vps-2'</c>. Empty when no host is declared, since then there is nothing to tell apart.</summary>
    /// <param name="hosts">The hosts where it does.</param>
    /// <param name="context">The hosts there are.</param>
    public static string On(IReadOnlyCollection<HostView> hosts, RuleContext context)
    {
        if (hosts.Count == context.Hosts.Count)
            return hosts.Count == 1 ? "" : " on every host";
        var names = hosts.Select(host => host.Host is null ? "a host without a record" : $"'{host.Name}'").ToList();
        if (names.Count == 1)
            return " on " + names[0];
        return names.Count <= MostNames
            ? $" on {string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}"
            : FormattableString.Invariant($" on {string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");
    }
}
