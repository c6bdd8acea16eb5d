using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A service as a Compose mapping.</summary>
internal static class ServiceRenderer
{
    public static ComposeMapping Render(Service service, ServiceRouting routing, string rootFromHere, ModelPath path)
    {
        var mapping = new MappingBuilder(capacity: 16);
        var record = new RecordBuilder(mapping, path);
        ServiceSource.AddOrigin(record, service);
        record.Record("image", service.Image, nameof(Service.Image), ImageRenderer.Render);
        ServiceSource.AddBuild(record, service);
        record.Text("container_name", service.ContainerName, nameof(Service.ContainerName));
        record.Text("hostname", service.Hostname, nameof(Service.Hostname));
        record.Text("domainname", service.DomainName, nameof(Service.DomainName));
        record.Value("user", service.User, nameof(Service.User));
        record.Text("working_dir", service.WorkingDirectory, nameof(Service.WorkingDirectory));
        if (service.Entrypoint is { } entrypoint)
            mapping.Add("entrypoint", MappingBuilder.Texts(entrypoint, path.Property(nameof(Service.Entrypoint))));
        if (service.Command is { } command)
            mapping.Add("command", MappingBuilder.Texts(command, path.Property(nameof(Service.Command))));
        ServiceProcess.AddTerminal(record, service);
        mapping.Add("env_file", EnvFiles(service, rootFromHere, path.Property(nameof(Service.EnvFiles))));
        record.Variables("environment", service.Environment, nameof(Service.Environment), service.PassedEnvironment, nameof(Service.PassedEnvironment));
        mapping.Add("labels", Labels(service, routing, path));
        record.UniqueTexts("label_file", service.LabelFiles, nameof(Service.LabelFiles));
        record.Map("annotations", service.Annotations, nameof(Service.Annotations));
        record.List("ports", service.Ports, nameof(Service.Ports), ServiceNetworks.Port);
        record.Values("expose", service.Expose, nameof(Service.Expose));
        mapping.Add("volumes", MountRenderer.Render(service.Volumes, path.Property(nameof(Service.Volumes))));
        ServiceStorage.Add(record, service);
        mapping.Add("depends_on", DependsOn(service, path.Property(nameof(Service.DependsOn))));
        mapping.Add("healthcheck", Healthcheck(service.Health, path.Property(nameof(Service.Health))));
        record.Value("restart", service.Restart, nameof(Service.Restart));
        ServiceProcess.AddHooks(record, service);
        record.Value("network_mode", service.NetworkMode, nameof(Service.NetworkMode));
        mapping.Add("networks", Networks(routing, path.Property(nameof(Service.Networks))));
        ServiceNetworks.AddNames(record, service);
        mapping.Add("models", Models(service, path.Property(nameof(Service.Models))));
        ServiceSecurity.Add(record, service);
        record.Value("init", service.Init, nameof(Service.Init));
        ServiceResources.Add(record, service);
        record.Value("scale", service.Replicas, nameof(Service.Replicas));
        record.Value("stop_grace_period", service.StopGracePeriod, nameof(Service.StopGracePeriod));
        record.Value("stop_signal", service.StopSignal, nameof(Service.StopSignal));
        record.Record("logging", service.Logging, nameof(Service.Logging), RenderLogging);
        record.Record("deploy", service.Deploy, nameof(Service.Deploy), DeployRenderer.Render);
        record.Record("develop", service.Develop, nameof(Service.Develop), DevelopRenderer.Render);
        record.Extensions(service.Extensions);
        return mapping.Build();
    }

    private static ComposeList? EnvFiles(Service service, string rootFromHere, ModelPath path) => service.EnvFiles.Count == 0
        ? null
        : MappingBuilder.List(service.EnvFiles, path, (file, at) => EnvFile(file, rootFromHere, at));

    private static ComposeNode EnvFile(EnvFile file, string rootFromHere, ModelPath path)
    {
        var text = MappingBuilder.Text($"{rootFromHere}/{file.Path}", path.Property(nameof(Vigo.EnvFile.Path)));
        if (file is { IsRequired: null, Format: null })
            return text;
        var mapping = new RecordBuilder(path);
        mapping.Node("path", text);
        mapping.Value("required", file.IsRequired, nameof(Vigo.EnvFile.IsRequired));
        mapping.Word("format", file.Format, nameof(Vigo.EnvFile.Format));
        return mapping.Build();
    }

    private static ComposeList? Labels(Service service, ServiceRouting routing, ModelPath path)
    {
        if (routing.Labels.Count + service.Labels.Count == 0)
            return null;
        var labelsPath = path.Property(nameof(Service.Labels));
        var labels = new List<ComposeNode>(routing.Labels.Count + service.Labels.Count);
        for (var i = 0; i < routing.Labels.Count; i++)
            labels.Add(MappingBuilder.Text(routing.Labels[i].Text, routing.Labels[i].Sources));
        foreach (var label in service.Labels)
            labels.Add(MappingBuilder.Text($"{label.Key}={label.Value}", ScalarSources.Of(labelsPath.Key(label.Key)).And(labelsPath.NameOf(label.Key))));
        return new ComposeList(labels.ToSequence());
    }

    private static ComposeNode? DependsOn(Service service, ModelPath path)
    {
        if (service.DependsOn.Count == 0)
            return null;
        if (service.DependsOn.All(dependency => dependency.IsPlain))
            return MappingBuilder.List(service.DependsOn, path, (dependency, at) => MappingBuilder.Text(dependency.Service, at.Property(nameof(Dependency.Service))));

        var mapping = new MappingBuilder();
        for (var i = 0; i < service.DependsOn.Count; i++)
        {
            var (dependency, condition) = (service.DependsOn[i], new RecordBuilder(path.Index(i)));
            condition.Word<DependencyCondition>("condition", dependency.Condition, nameof(Dependency.Condition));
            condition.Value("restart", dependency.Restarts, nameof(Dependency.Restarts));
            condition.Flag("required", dependency.IsRequired, nameof(Dependency.IsRequired));
            condition.Extensions(dependency.Extensions);
            mapping.Add(dependency.Service, condition.Build(), path.Index(i).Property(nameof(Dependency.Service)));
        }

        return mapping.Build();
    }

    private static ComposeMapping? Healthcheck(Health? health, ModelPath path)
    {
        if (health is null or { Kind: HealthKind.OneShot })
            return null;
        var mapping = new MappingBuilder();
        if (health.Test.Count > 0)
            mapping.Add("test", Test(health.Test, path));
        var record = new RecordBuilder(mapping, path);
        record.Value("interval", health.Interval, nameof(Health.Interval));
        record.Value("timeout", health.Timeout, nameof(Health.Timeout));
        record.Value("retries", health.Retries, nameof(Health.Retries));
        record.Value("start_period", health.StartPeriod, nameof(Health.StartPeriod));
        record.Value("start_interval", health.StartInterval, nameof(Health.StartInterval));
        record.Value("disable", health.IsDisabled, nameof(Health.IsDisabled));
        record.Extensions(health.Extensions);
        return record.BuildUnlessEmpty();
    }

    private static ComposeList Test(Sequence<string> words, ModelPath path)
    {
        var items = new ComposeNode[words.Count];

        // The first word says how the rest is run, which the way of writing the check chose.
        items[0] = MappingBuilder.Text(words[0], path.Property(nameof(Health.Kind)));
        for (var i = 1; i < items.Length; i++)
            items[i] = MappingBuilder.Text(words[i], path.Property(nameof(Health.Test)).Index(i));
        return new(new Sequence<ComposeNode>(items));
    }

    private static ComposeNode? Networks(ServiceRouting routing, ModelPath path)
    {
        var networks = routing.Networks;
        if (networks.Count == 0)
            return null;
        if (networks.All(network => network.IsPlain))
            return Keys();

        var mapping = new MappingBuilder(networks.Count);
        for (var i = 0; i < networks.Count; i++)
        {
            // Nothing more to say is nothing, not an empty mapping: Compose tells the two apart.
            mapping.Add(
                networks[i].Network,
                networks[i].IsPlain ? new ComposeScalar("null", IsText: false, Because(i)) : ServiceNetworks.Attachment(networks[i], path.Index(i - routing.ImpliedNetworks)),
                Source(i));
        }

        return mapping.Build();

        ComposeList Keys()
        {
            var keys = new ComposeNode[networks.Count];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = MappingBuilder.Text(networks[i].Network, Source(i));
            return new(new Sequence<ComposeNode>(keys));
        }

        ScalarSource Source(int index) => index < routing.ImpliedNetworks
            ? ScalarSource.Because(routing.Cause)
            : path.Index(index - routing.ImpliedNetworks).Property(nameof(NetworkAttachment.Network));

        ScalarSource Because(int index) =>
            ScalarSource.Because(index < routing.ImpliedNetworks ? routing.Cause : path.Index(index - routing.ImpliedNetworks).Property(nameof(NetworkAttachment.Network)));
    }

    private static ComposeNode? Models(Service service, ModelPath path)
    {
        if (service.Models.Count == 0)
            return null;
        if (service.Models.All(model => model.IsPlain))
            return MappingBuilder.List(service.Models, path, (model, at) => MappingBuilder.Text(model.Model, at.Property(nameof(ModelUse.Model))));

        var mapping = new MappingBuilder();
        for (var i = 0; i < service.Models.Count; i++)
        {
            var (model, use) = (service.Models[i], new RecordBuilder(path.Index(i)));
            use.Text("endpoint_var", model.EndpointVariable, nameof(ModelUse.EndpointVariable));
            use.Text("model_var", model.ModelVariable, nameof(ModelUse.ModelVariable));
            use.Extensions(model.Extensions);
            mapping.Add(model.Model, use.Build(), path.Index(i).Property(nameof(ModelUse.Model)));
        }

        return mapping.Build();
    }

    private static ComposeNode RenderLogging(Logging logging, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("driver", logging.Driver, nameof(Logging.Driver));
        mapping.Map("options", logging.Options, nameof(Logging.Options));
        mapping.Extensions(logging.Extensions);
        return mapping.Build();
    }
}
