using CsCheck;
using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Random stacks that Compose takes, over the whole vocabulary.</summary>
/// <param name="coverage">Notes what they are made of.</param>
/// <param name="excluded">Properties, words and ways to make a record that they don't use, by name.</param>
internal sealed class StackGenerator(Coverage coverage, params IEnumerable<string> excluded) : Gen<Stack>
{
    private readonly HashSet<string> _excluded = [.. excluded];

    /// <summary>The stack of that number of the run.</summary>
    public Stack Generate(ulong seed, int number) => Generate(new PCG((uint)number, seed), null, out _);

    public override Stack Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        var choices = new Choices(pcg);
        var records = new RecordGenerator(choices, coverage, _excluded);
        var stack = (Stack)records.Record(typeof(Stack), "Stack");
        return Declared(stack, records);
    }

    // What services refer to is there: a service that refers to nothing, and one declaration of each kind.
    private static Stack Declared(Stack stack, RecordGenerator records)
    {
        var services = new Map<Service>().Set("base", new() { Image = Image.Of("base").Version("1.0") });
        foreach (var (name, service) in stack.Services)
            services = services.Set(name, service);
        return stack with
        {
            Services = services,
            Networks = With(stack.Networks, records, services.Values.SelectMany(service => service.Networks).Select(network => network.Network).Where(name => name != "default")),
            Volumes = With(stack.Volumes, records, services.Values.SelectMany(service => service.Volumes).Where(mount => mount.Kind == MountKind.Volume && mount.Source is not null).Select(mount => mount.Source!)),
            Configs = With(stack.Configs, records, services.Values.SelectMany(service => service.Configs.Select(grant => grant.Source).Concat(service.CredentialSpec?.Config is { } config ? [config] : []))),
            Secrets = With(stack.Secrets, records, services.Values.SelectMany(service => service.Secrets.Concat(service.Build?.Secrets ?? [])).Select(grant => grant.Source)),
            Models = With(stack.Models, records, services.Values.SelectMany(service => service.Models).Select(model => model.Model)),
        };
    }

    private static Map<T> With<T>(Map<T> declared, RecordGenerator records, IEnumerable<string> names) =>
        names.Where(name => !declared.ContainsKey(name)).Distinct(StringComparer.Ordinal).Aggregate(declared, (all, name) => all.Set(name, (T)records.Record(typeof(T), typeof(T).Name)));
}
