using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Writing;

/// <summary>What the author of a file wrote once, below <c>x-…</c>, and merged into services: a member of the stack's class from which these services start.</summary>
/// <param name="Member">The name that the member should have.</param>
/// <param name="Service">What it holds.</param>
/// <param name="Users">The services that start from it.</param>
internal sealed record SharedDefaults(string Member, Service Service, IReadOnlySet<string> Users)
{
    // What a member with less in it would be about is told as quickly as its name.
    private const int FewestProperties = 2;
    private const int FewestUsers = 2;

    /// <summary>What the services of a file share by merge keys, where it reads better as a member. A service starts from one at most.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stack">The stack that came of it.</param>
    public static IReadOnlyList<SharedDefaults> Of(SourceMapping file, Stack stack)
    {
        var found = new List<SharedDefaults>();
        if (file.Find("services") is not SourceMapping services)
            return found;
        foreach (var (key, value) in file.Entries.Where(entry => entry.Key.Text.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (value is not SourceMapping { Entries.Count: >= FewestProperties } defaults || Read(defaults, stack) is not { } written)
                continue;
            var places = defaults.Entries.Select(entry => entry.Key.Place).ToHashSet();
            var merging = services.Entries
                .Where(entry => entry.Value is SourceMapping mapping && mapping.Entries.Count(merged => places.Contains(merged.Key.Place)) >= FewestProperties)
                .Select(entry => entry.Key.Text)
                .Where(name => !found.Any(other => other.Users.Contains(name)))
                .ToList();
            var service = InCommon(written, merging.ConvertAll(name => stack.Services[name]));
            var users = merging.Where(name => ReadsBetter(service, stack.Services[name])).ToHashSet(StringComparer.Ordinal);
            if (users.Count >= FewestUsers)
                found.Add(new(Identifiers.Pascal(key.Text["x-".Length..]), service, users));
        }

        return found;
    }

    // What services have is not always what was written for them: paths are from where the file lies now, and labels have become routes.
    private static Service InCommon(Service written, List<Service> users)
    {
        var (empty, common) = (new Service(), new Service());
        foreach (var property in PropertyOrder.Of(typeof(Service)))
        {
            var value = property.GetValue(written);
            if (Equals(value, property.GetValue(empty)))
                continue;
            var held = users.Select(property.GetValue).ToList();
            if (held.Any(other => Equals(other, value)))
                property.SetValue(common, value);
            else if (held.GroupBy(other => other).MaxBy(group => group.Count()) is { Key: { } most } group && group.Count() >= FewestUsers)
                property.SetValue(common, most);
        }

        return common;
    }

    // A service that takes back more than it keeps does not start from there.
    private static bool ReadsBetter(Service defaults, Service service)
    {
        var (empty, set) = (new Service(), PropertyOrder.Of(typeof(Service)));
        var said = set.Where(property => !Equals(property.GetValue(defaults), property.GetValue(empty))).ToList();
        var kept = said.Count(property => Equals(property.GetValue(defaults), property.GetValue(service)));
        return kept >= FewestProperties && said.Count - kept < kept;
    }

    private static Service? Read(SourceMapping defaults, Stack stack)
    {
        var context = new ImportContext($"stacks/{stack.Name}");
        var service = ServiceKeys.All.Read(new(), defaults, context);
        return context.Refusals.Count == 0 ? service : null;
    }
}
