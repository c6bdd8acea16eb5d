using System.Globalization;
using System.Text;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Dsl.Tests.Rules;

/// <summary>Small fleets, and what a rule finds in them.</summary>
internal static class FleetBuilder
{
    /// <summary>A stack named <c>app</c> with one service, <c>web</c>, pinned so that only what a test adds can be wrong.</summary>
    public static Stack App(Func<Service, Service>? web = null) =>
        new("app") { Services = new() { ["web"] = (web ?? (service => service))(new() { Image = Image.Of("ghcr.io/acme/app").Sha("0a1b2c3") }) } };

    public static Fleet Fleet(params Stack[] stacks) => new()
    {
        Stacks = stacks.Select(stack => new Declared<Stack>(stack, $"infra/Stacks/{stack.Name}.cs")).OrderBy(stack => stack.Value.Name, StringComparer.Ordinal).ToSequence(),
    };

    public static Fleet WithProxy(this Fleet fleet, Stack proxy) => fleet with { Proxies = [new(proxy, "infra/Proxy.cs")] };

    public static Fleet WithHosts(this Fleet fleet, params Host[] hosts) => fleet with
    {
        Hosts = hosts.Select(host => new Declared<Host>(host, $"infra/Hosts/{host.Name}.cs")).OrderBy(host => host.Value.Name, StringComparer.Ordinal).ToSequence(),
    };

    public static Fleet WithEnvFile(this Fleet fleet, string path, string text) => fleet with
    {
        EnvFiles = fleet.EnvFiles.Append(new(path, text)).OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence(),
    };

    public static IReadOnlyList<Finding> FindingsOf(this Rule rule, Fleet fleet) => [.. rule.Check(new RuleContext(fleet))];

    public static IReadOnlyList<Finding> FindingsOf(this Rule rule, Stack stack) => rule.FindingsOf(Fleet(stack));

    /// <summary>Where a finding is, for a person: <c>app: Services["web"].Image</c>.</summary>
    public static string Place(this Subject subject) => subject switch
    {
        ModelSubject { Root: Stack stack, Path: var path } => $"{stack.Name}: {path}",
        ModelSubject { Root: Host host, Path: var path } => $"{host.Name}: {path}",
        FileSubject file => $"{file.Path}({file.Line.ToString(CultureInfo.InvariantCulture)},{file.Column.ToString(CultureInfo.InvariantCulture)})",
        RepositorySubject => "the repository",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "a subject that the tests do not know"),
    };

    /// <summary>Findings as a user reads them, for a snapshot.</summary>
    public static string Report(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(finding.Severity.ToString().ToLowerInvariant()).Append(" at ").Append(finding.Subject.Place()).Append('\n');
            foreach (var related in finding.Related)
                text.Append("  and at ").Append(related.Place()).Append('\n');
            text.Append("  ").Append(finding.Message).Append('\n');
        }

        return text.ToString();
    }
}
