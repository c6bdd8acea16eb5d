using Vigo.Model;

namespace Vigo.Rules.Security;

/// <summary>VIGO3001: a container that can give orders to the engine is root on the host.</summary>
public static class ControlSocket
{
    private const string Why = "whoever reaches that socket is root on the host, read-only mount or not";
    private const string Instead = "take the mount out, or let the service ask a socket proxy that passes only the requests it needs";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO3001", "Container engine's control socket in a container", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack) => Mounts(stack).Concat(Volumes(stack)).Concat(ApiSockets(stack));

    private static IEnumerable<Finding> Mounts(DeployedStack stack)
    {
        foreach (var service in stack.Stack.Services)
        {
            for (var i = 0; i < service.Value.Volumes.Count; i++)
            {
                var mount = service.Value.Volumes[i];
                if (mount.Source is not { } source || !(mount.Kind == MountKind.Bind || HostPath.IsPath(source)) || Exposed(source, stack) is not { } exposed)
                    continue;
                if (stack.View.IsProxy && exposed.IsSocket && mount.IsReadOnly is { Value: true })
                    continue;
                yield return new(
                    stack.At(ModelPath.ToService(service.Key).Property(nameof(Service.Volumes)).Index(i)),
                    $"service '{service.Key}' of stack '{stack.Stack.Name}' mounts '{Interpolation.ToCompose(source)}', {exposed.Description}: {Why}; {Instead}"
                        + (stack.View.IsProxy ? "; the proxy may mount the socket itself, with .ReadOnly()" : ""),
                    Rule.SeverityOn(stack.Kind))
                {
                    Value = Interpolation.ToCompose(source),
                };
            }
        }
    }

    private static IEnumerable<Finding> ApiSockets(DeployedStack stack) =>
        from service in stack.Stack.Services
        where service.Value.UseApiSocket == true
        select new Finding(
            stack.At(ModelPath.ToService(service.Key).Property(nameof(Service.UseApiSocket))),
            $"service '{service.Key}' of stack '{stack.Stack.Name}' uses the engine's API socket, and the credentials of who deploys: whoever reaches that socket is root on the host; let the service ask a socket proxy that passes only the requests it needs",
            Rule.SeverityOn(stack.Kind))
        {
            Value = "true",
        };

    private static IEnumerable<Finding> Volumes(DeployedStack stack)
    {
        foreach (var volume in stack.Stack.Volumes)
        {
            if (!IsBind(volume.Value) || Exposed(volume.Value.DriverOptions["device"], stack) is not { } exposed)
                continue;
            var uses = UsesOf(volume.Key, stack).ToList();
            if (uses.Count == 0)
                continue;
            yield return new(
                stack.At(ModelPath.Root.Property(nameof(Stack.Volumes)).Key(volume.Key).Property(nameof(Volume.DriverOptions)).Key("device")),
                $"volume '{volume.Key}' of stack '{stack.Stack.Name}', mounted by {string.Join(", ", uses.Select(use => $"'{use.Service}'").Distinct(StringComparer.Ordinal))}, "
                    + $"binds '{Interpolation.ToCompose(volume.Value.DriverOptions["device"])}', {exposed.Description}: {Why}; {Instead}",
                Rule.SeverityOn(stack.Kind))
            {
                Value = Interpolation.ToCompose(volume.Value.DriverOptions["device"]),
                Related = uses.Select(use => (Subject)stack.At(use.Path)).ToSequence(),
            };
        }
    }

    // The local driver hands its options to mount(8), for which only a bind takes a folder of the host.
    private static bool IsBind(Volume volume) =>
        volume.DriverOptions.ContainsKey("device")
        && volume.DriverOptions.TryGetValue("o", out var options)
        && Interpolation.WithFallbacks(options, "bind").Split(',').Any(option => option.Trim() is "bind" or "rbind");

    private static IEnumerable<(string Service, ModelPath Path)> UsesOf(string volume, DeployedStack stack) =>
        from service in stack.Stack.Services
        from mount in service.Value.Volumes.Select((mount, index) => (mount.Kind, mount.Source, Index: index))
        where mount.Kind == MountKind.Volume && string.Equals(mount.Source, volume, StringComparison.Ordinal)
        select (service.Key, ModelPath.ToService(service.Key).Property(nameof(Service.Volumes)).Index(mount.Index));

    private static Exposure? Exposed(string source, DeployedStack stack)
    {
        var folder = stack.View.IsProxy ? "proxy" : $"stacks/{stack.Stack.Name}";
        foreach (var path in HostPath.Meanings(source, folder))
        {
            if (ControlSockets.IsSocket(path))
                return new(true, "the control socket of the container engine");
            if (ControlSockets.Below(path) is { } socket)
                return new(false, $"a folder that holds the container engine's control socket ({socket})");
        }

        return null;
    }

    private sealed record Exposure(bool IsSocket, string Description);
}
