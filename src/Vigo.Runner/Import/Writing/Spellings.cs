using System.Globalization;
using Vigo.Runner.Import.Mapping;

namespace Vigo.Runner.Import.Writing;

/// <summary>
/// What is made by functions of the vocabulary, with the record that each makes; what the record still lacks is written as <c>with</c>. A type that is missing here is written by what its
/// members say of themselves.
/// </summary>
internal static class Spellings
{
    /// <summary>The C# and what it makes; null for a type that says of itself how it is written.</summary>
    public static (Code Start, object Made)? Of(object value, ValueWriter writer) => value switch
    {
        Number number => (number.Value is { } known ? known.ToString(CultureInfo.InvariantCulture) : writer.Variable(number.Expression!), number),
        Fraction fraction => (fraction.Value is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : writer.Variable(fraction.Expression!), fraction),
        Flag flag => (flag.Value is { } known ? known ? "true" : "false" : writer.Variable(flag.Expression!), flag),
        Duration duration => (Durations(duration, writer), duration),
        ByteSize size => (Sizes(size, writer), size),
        Port port => Ports(port, writer),
        Route route => Routes(route, writer),
        Mount mount => Mounts(mount, writer),
        Health health => Healths(health, writer),
        Dependency dependency => Dependencies(dependency, writer),
        NetworkAttachment attachment => (writer.Text(attachment.Network), NetworkAttachment.To(attachment.Network)) is var (name, made)
            ? attachment.Equals(made) ? (name, made) : (Code.Row("NetworkAttachment.To(", name, ")"), made) : null,
        FileGrant grant => (writer.Text(grant.Source), FileGrant.Of(grant.Source)) is var (source, made)
            ? grant.Equals(made) ? (source, made) : (Code.Row("FileGrant.Of(", source, ")"), made) : null,
        ModelUse use => (writer.Text(use.Model), ModelUse.Of(use.Model)) is var (model, made)
            ? use.Equals(made) ? (model, made) : (Code.Row("ModelUse.Of(", model, ")"), made) : null,
        ImageBuild { Context: { } context } build when build.Equals(ImageBuild.From(context)) => (Interpolation.HasToken(context.ToString()) ? writer.Text(context.ToString()) : writer.Of(context), build),
        HostAddresses { Addresses: [var one] } host => (writer.Of(one), host),
        HostAddresses host => (Call("HostAddresses.Of", host.Addresses.Select(address => writer.Of(address))), host),
        ExposedPort port when int.TryParse(port.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (number.ToString(CultureInfo.InvariantCulture), port),
        UserGroup { IsNumber: true } group => (group.Text, group),
        DeviceCount count when char.IsDigit(count.Text[0]) => (count.Text, count),
        Ulimit { IsOneNumber: true } limit => (writer.Of(limit.Soft), limit),
        Ulimit limit => (Code.Row("Ulimit.Of(soft: ", writer.Of(limit.Soft), ", hard: ", writer.Of(limit.Hard), ")"), Ulimit.Of(limit.Soft, limit.Hard)),
        _ => SpecialSpellings.Of(value, writer),
    };

    /// <summary>A call with arguments.</summary>
    public static Code Call(string function, IEnumerable<Code> arguments)
    {
        var parts = new List<Code> { function + "(" };
        foreach (var argument in arguments)
        {
            if (parts.Count > 1)
                parts.Add(", ");
            parts.Add(argument);
        }

        return new CodeRow([.. parts, ")"]);
    }

    private static Code Durations(Duration duration, ValueWriter writer)
    {
        if (duration.Value is not { } time)
            return writer.Variable(duration.Expression!);
        if (time == TimeSpan.Zero)
            return "TimeSpan.Zero";
        foreach (var (unit, ticks) in new[] { ("Hours", TimeSpan.TicksPerHour), ("Minutes", TimeSpan.TicksPerMinute), ("Seconds", TimeSpan.TicksPerSecond), ("Milliseconds", TimeSpan.TicksPerMillisecond) })
        {
            if (time.Ticks % ticks == 0)
                return FormattableString.Invariant($"TimeSpan.From{unit}({time.Ticks / ticks})");
        }

        return writer.Text(duration.ToString());
    }

    private static Code Sizes(ByteSize size, ValueWriter writer)
    {
        var unit = size.Text[^1];
        var name = unit switch { 'k' => "Kilobytes", 'm' => "Megabytes", 'g' => "Gigabytes", >= '0' and <= '9' => "Bytes", _ => null };
        var digits = char.IsAsciiDigit(unit) ? size.Text : size.Text[..^1];
        return size == ByteSize.Unlimited ? "ByteSize.Unlimited"
            : name is not null && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && digits == count.ToString(CultureInfo.InvariantCulture) ? $"ByteSize.{name}({digits})"
            : writer.Variable(size.Text);
    }

    private static (Code, object) Ports(Port port, ValueWriter writer)
    {
        var target = Number(port.Target);
        if (port.Published is null)
            return target is not null ? (port.Equals(Port.Anywhere(int.Parse(target, CultureInfo.InvariantCulture))) ? target : $"Port.Anywhere({target})", Port.Anywhere(int.Parse(target, CultureInfo.InvariantCulture))) : (writer.Text(port.Target), Port.Parse(port.Target));
        var made = Port.Publish(port.Published, port.Target);
        var code = Number(port.Published) is { } published && target is not null
            ? $"Port.Publish({published}, {target})"
            : Call("Port.Publish", [writer.Variable(port.Published), writer.Variable(port.Target)]);
        if (port.Address is { } address)
            (code, made) = (Code.Row(code, Call(".On", [writer.Variable(address)])), made.On(address));
        if (port.Protocol is "udp")
            (code, made) = (Code.Row(code, ".Udp()"), made.Udp());
        else if (port.Protocol is "sctp")
            (code, made) = (Code.Row(code, ".Sctp()"), made.Sctp());
        return (code, made);
    }

    private static (Code, object) Routes(Route route, ValueWriter writer)
    {
        var isNumber = int.TryParse(route.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var made = isNumber ? Route.To(route.Host, number) : Route.To(route.Host, Interpolations.Variable(route.Port)!);
        var code = Call("Route.To", [writer.Variable(route.Host), Code.Row("port: ", isNumber ? route.Port : writer.Variable(route.Port))]);
        if (route.Aliases.Count > 0)
            (code, made) = (Code.Row(code, Call(".Also", route.Aliases.Select(writer.Variable))), made.Also([.. route.Aliases]));
        if (route.Redirects.Count > 0)
            (code, made) = (Code.Row(code, Call(".RedirectFrom", route.Redirects.Select(writer.Variable))), made.RedirectFrom([.. route.Redirects]));
        return (code, made);
    }

    private static (Code, object) Mounts(Mount mount, ValueWriter writer)
    {
        var target = writer.Variable(mount.Target);
        var (code, made) = mount switch
        {
            { Kind: MountKind.Volume, Source: { } volume } => (Call("Mount.Volume", [writer.Variable(volume), target]), Mount.Volume(volume, mount.Target)),
            { Kind: MountKind.Volume } => (Call("Mount.Anonymous", [target]), Mount.Anonymous(mount.Target)),
            { Kind: MountKind.Bind, Source: { } path } => (Call("Mount.Bind", [writer.Variable(path), target]), Mount.Bind(path, mount.Target)),
            { Kind: MountKind.Image, Source: { } image } => (Call("Mount.Image", [writer.Of(Image.Parse(image)), target]), Mount.Image(Image.Parse(image), mount.Target)),
            { Kind: MountKind.Cluster, Source: { } volume } => (Call("Mount.Cluster", [writer.Variable(volume), target]), Mount.Cluster(volume, mount.Target)),
            { Kind: MountKind.Npipe, Source: { } pipe } => (Call("Mount.Pipe", [writer.Variable(pipe), target]), Mount.Pipe(pipe, mount.Target)),
            _ => (Call("Mount.Tmpfs", [target]), Mount.Tmpfs(mount.Target)),
        };
        return mount.IsReadOnly is { Value: true } ? (Code.Row(code, ".ReadOnly()"), made.ReadOnly()) : (code, made);
    }

    private static (Code, object) Healths(Health health, ValueWriter writer) => health switch
    {
        { Kind: HealthKind.None } => (Call("Health.None", [writer.Text(health.Because ?? "")]), Health.None(health.Because ?? "")),
        { Kind: HealthKind.OneShot } => ("Health.OneShot", Health.OneShot),
        { Test: ["CMD-SHELL", var command] } => (Call("Health.Shell", [writer.Variable(command)]), Health.Shell(command)),
        { Test: ["CMD-SHELL", var command, ..] } => (Call("Health.Shell", health.Test.Skip(1).Select(writer.Variable)), Health.Shell(command, [.. health.Test.Skip(2)])),
        { Test.Count: > 0 } => (Call("Health.Command", health.Test.Skip(1).Select(writer.Variable)), Health.Command([.. health.Test.Skip(1)])),
        _ => ("Health.OfImage", Health.OfImage),
    };

    private static (Code, object) Dependencies(Dependency dependency, ValueWriter writer)
    {
        var made = Dependency.On(dependency.Service);
        var name = writer.Text(dependency.Service);
        if (dependency.Equals(made))
            return (name, made);
        var code = Call("Dependency.On", [name]);
        if (dependency.Condition == DependencyCondition.Healthy)
            (code, made) = (Code.Row(code, ".Healthy()"), made.Healthy());
        else if (dependency.Condition == DependencyCondition.Completed)
            (code, made) = (Code.Row(code, ".Completed()"), made.Completed());
        return dependency.IsRequired is false ? (Code.Row(code, ".Optional()"), made.Optional()) : (code, made);
    }

    private static string? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? text : null;
}
