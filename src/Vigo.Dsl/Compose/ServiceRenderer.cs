using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A service as a Compose mapping.</summary>
internal static class ServiceRenderer
{
    public static ComposeMapping Render(Service service, ServiceRouting routing, string rootFromHere, ModelPath path)
    {
        var mapping = new MappingBuilder();
        mapping.Add("image", service.Image is { } image ? ImageText(image, path.Property(nameof(Service.Image))) : null);
        mapping.AddText("container_name", service.ContainerName, path.Property(nameof(Service.ContainerName)));
        mapping.AddText("hostname", service.Hostname, path.Property(nameof(Service.Hostname)));
        mapping.AddText("user", service.User, path.Property(nameof(Service.User)));
        mapping.AddText("working_dir", service.WorkingDirectory, path.Property(nameof(Service.WorkingDirectory)));
        if (service.Entrypoint is { } entrypoint)
            mapping.Add("entrypoint", MappingBuilder.Texts(entrypoint, path.Property(nameof(Service.Entrypoint))));
        if (service.Command is { } command)
            mapping.Add("command", MappingBuilder.Texts(command, path.Property(nameof(Service.Command))));
        mapping.Add("env_file", EnvFiles(service, rootFromHere, path.Property(nameof(Service.EnvFiles))));
        mapping.AddMap("environment", service.Environment, path.Property(nameof(Service.Environment)));
        mapping.Add("labels", Labels(service, routing, path));
        mapping.Add("ports", Ports(service, path.Property(nameof(Service.Ports))));
        mapping.Add("volumes", MountRenderer.Render(service.Volumes, path.Property(nameof(Service.Volumes))));
        mapping.Add("depends_on", DependsOn(service, path.Property(nameof(Service.DependsOn))));
        mapping.Add("healthcheck", Healthcheck(service.Health, path.Property(nameof(Service.Health))));
        mapping.AddText("restart", RestartText(service.Restart), path.Property(nameof(Service.Restart)));
        mapping.AddText("network_mode", service.NetworkMode, path.Property(nameof(Service.NetworkMode)));
        mapping.Add("networks", Networks(routing, path.Property(nameof(Service.Networks))));
        mapping.AddMap("extra_hosts", service.ExtraHosts, path.Property(nameof(Service.ExtraHosts)));
        AddSecurity(mapping, service, path);
        AddLimits(mapping, service, path);
        mapping.Add("logging", RenderLogging(service.Logging, path.Property(nameof(Service.Logging))));
        return mapping.Build();
    }

    private static void AddSecurity(MappingBuilder mapping, Service service, ModelPath path)
    {
        mapping.AddFlag("privileged", service.Privileged ? true : null, path.Property(nameof(Service.Privileged)));
        mapping.AddFlag("read_only", service.ReadOnly ? true : null, path.Property(nameof(Service.ReadOnly)));
        mapping.AddTexts("cap_add", service.CapAdd, path.Property(nameof(Service.CapAdd)));
        mapping.AddTexts("cap_drop", service.CapDrop, path.Property(nameof(Service.CapDrop)));
        mapping.AddTexts("security_opt", service.SecurityOptions, path.Property(nameof(Service.SecurityOptions)));
        mapping.AddTexts("devices", service.Devices, path.Property(nameof(Service.Devices)));
        mapping.AddMap("sysctls", service.Sysctls, path.Property(nameof(Service.Sysctls)));
        mapping.AddText("pid", service.Pid, path.Property(nameof(Service.Pid)));
        mapping.AddText("ipc", service.Ipc, path.Property(nameof(Service.Ipc)));
    }

    private static void AddLimits(MappingBuilder mapping, Service service, ModelPath path)
    {
        mapping.AddFlag("init", service.Init, path.Property(nameof(Service.Init)));
        mapping.AddText("mem_limit", service.MemoryLimit, path.Property(nameof(Service.MemoryLimit)));
        mapping.AddNumber("cpus", service.CpuLimit, path.Property(nameof(Service.CpuLimit)));
        mapping.AddNumber("pids_limit", service.PidsLimit, path.Property(nameof(Service.PidsLimit)));
        mapping.AddNumber("scale", service.Replicas, path.Property(nameof(Service.Replicas)));
        mapping.AddDuration("stop_grace_period", service.StopGracePeriod, path.Property(nameof(Service.StopGracePeriod)));
        mapping.AddText("stop_signal", service.StopSignal, path.Property(nameof(Service.StopSignal)));
    }

    // Of a pinned image the pin is what changes from commit to commit.
    private static ComposeScalar ImageText(Image image, ModelPath path)
    {
        var sources = new List<ScalarSource>();
        if (image.Tag is not null)
            sources.Add(path.Property(nameof(Image.Tag)));
        if (image.ContentDigest is not null)
            sources.Add(path.Property(nameof(Image.ContentDigest)));
        sources.Add(path.Property(nameof(Image.Repository)));
        return MappingBuilder.Text(image.ToString(), sources);
    }

    private static ComposeList? EnvFiles(Service service, string rootFromHere, ModelPath path) => service.EnvFiles.Count == 0
        ? null
        : MappingBuilder.Texts(service.EnvFiles.Select(file => $"{rootFromHere}/{file.Path}"), index => path.Index(index).Property(nameof(EnvFile.Path)));

    private static ComposeList? Labels(Service service, ServiceRouting routing, ModelPath path)
    {
        var labelsPath = path.Property(nameof(Service.Labels));
        var own = service.Labels.Select(label => MappingBuilder.Text($"{label.Key}={label.Value}", [labelsPath.Key(label.Key), labelsPath.NameOf(label.Key)]));
        var routed = routing.Labels.Select(label => MappingBuilder.Text(label.Text, label.Sources));
        var labels = routed.Concat(own).Cast<ComposeNode>().ToSequence();
        return labels.Count == 0 ? null : new ComposeList(labels);
    }

    private static ComposeList? Ports(Service service, ModelPath path) => service.Ports.Count == 0
        ? null
        : new(service.Ports.Select((port, index) => (ComposeNode)MappingBuilder.Text(port.ToString(), PortSources(port, path.Index(index)))).ToSequence());

    private static List<ScalarSource> PortSources(Port port, ModelPath path)
    {
        var sources = new List<ScalarSource>();
        if (port.Published is not null)
            sources.Add(path.Property(nameof(Port.Published)));
        sources.Add(path.Property(nameof(Port.Target)));
        if (port.Address is not null)
            sources.Add(path.Property(nameof(Port.Address)));
        if (!string.Equals(port.Protocol, "tcp", StringComparison.Ordinal))
            sources.Add(path.Property(nameof(Port.Protocol)));
        return sources;
    }

    private static ComposeNode? DependsOn(Service service, ModelPath path)
    {
        if (service.DependsOn.Count == 0)
            return null;
        if (service.DependsOn.All(dependency => dependency.Condition == DependencyCondition.Started))
            return MappingBuilder.Texts(service.DependsOn.Select(dependency => dependency.Service), index => path.Index(index).Property(nameof(Dependency.Service)));

        var mapping = new MappingBuilder();
        for (var i = 0; i < service.DependsOn.Count; i++)
        {
            var condition = new MappingBuilder();
            condition.AddText("condition", ConditionText(service.DependsOn[i].Condition), path.Index(i).Property(nameof(Dependency.Condition)));
            mapping.Add(service.DependsOn[i].Service, condition.Build(), path.Index(i).Property(nameof(Dependency.Service)));
        }

        return mapping.Build();
    }

    private static ComposeMapping? Healthcheck(Health? health, ModelPath path)
    {
        if (health is null or { Kind: HealthKind.OneShot })
            return null;
        var mapping = new MappingBuilder();
        if (health.Test.Count > 0)
            mapping.Add("test", MappingBuilder.Texts(health.Test, index => TestPath(path, index)));
        mapping.AddDuration("interval", health.Interval, path.Property(nameof(Health.Interval)));
        mapping.AddDuration("timeout", health.Timeout, path.Property(nameof(Health.Timeout)));
        mapping.AddNumber("retries", health.Retries, path.Property(nameof(Health.Retries)));
        mapping.AddDuration("start_period", health.StartPeriod, path.Property(nameof(Health.StartPeriod)));
        return mapping.Build();
    }

    // The first word says how the rest is run, which the way of writing the check chose.
    private static ModelPath TestPath(ModelPath path, int index) =>
        index == 0 ? path.Property(nameof(Health.Kind)) : path.Property(nameof(Health.Test)).Index(index);

    private static ComposeNode? Networks(ServiceRouting routing, ModelPath path)
    {
        var networks = routing.Networks;
        if (networks.Count == 0)
            return null;
        if (networks.All(network => network.Aliases.Count == 0))
            return MappingBuilder.Texts(networks.Select(network => network.Network), Source);

        var mapping = new MappingBuilder();
        for (var i = 0; i < networks.Count; i++)
        {
            var attachment = new MappingBuilder();
            attachment.AddTexts("aliases", networks[i].Aliases, path.Index(i - routing.ImpliedNetworks).Property(nameof(NetworkAttachment.Aliases)));
            mapping.Add(networks[i].Network, attachment.Build(), Source(i));
        }

        return mapping.Build();

        ScalarSource Source(int index) => index < routing.ImpliedNetworks
            ? ScalarSource.Because(routing.Cause)
            : path.Index(index - routing.ImpliedNetworks).Property(nameof(NetworkAttachment.Network));
    }

    private static ComposeMapping? RenderLogging(Logging? logging, ModelPath path)
    {
        if (logging is null)
            return null;
        var mapping = new MappingBuilder();
        mapping.AddText("driver", logging.Driver, path.Property(nameof(Logging.Driver)));
        mapping.AddMap("options", logging.Options, path.Property(nameof(Logging.Options)));
        return mapping.Build();
    }

    private static string? RestartText(Restart? restart) => restart switch
    {
        null => null,
        Restart.No => "no",
        Restart.Always => "always",
        Restart.OnFailure => "on-failure",
        _ => "unless-stopped",
    };

    private static string ConditionText(DependencyCondition condition) => condition switch
    {
        DependencyCondition.Healthy => "service_healthy",
        DependencyCondition.Completed => "service_completed_successfully",
        _ => "service_started",
    };
}
