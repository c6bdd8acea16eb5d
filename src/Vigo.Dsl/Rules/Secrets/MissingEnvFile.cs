using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2005: an env file that is named and does not exist.</summary>
public static class MissingEnvFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO2005", "Env file does not exist", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        foreach (var (file, service, index) in Named(stack.Stack))
        {
            var without = EnvScope.HostsWithout(context, stack, file.Path);
            if (without.Count == 0)
                continue;
            var nearest = NearestName.Of(file.Path, context.EnvFiles.Select(known => known.Path));
            yield return new(
                stack.At((service is null ? ModelPath.Root.Property(nameof(Stack.EnvFiles)) : ModelPath.ToService(service).Property(nameof(Service.EnvFiles))).Index(index)),
                $"{(service is null ? "" : $"service '{service}' of ")}stack '{stack.Stack.Name}' names the env file '{file.Path}', which is missing{HostNames.On(without, context)}: Compose refuses to start the stack; "
                    + (nearest is null ? "" : $"did you mean '{nearest}'? else ") + $"make it with 'vigo env set {file.Path} KEY=VALUE', or take the name out",
                Rule.SeverityOn(stack.Kind))
            {
                Value = file.Path,
                Correction = nearest is null ? null : new(file.Path, nearest),
            };
        }
    }

    // Of a file that a service names, the service too; and which of its files it is.
    private static IEnumerable<(EnvFile File, string? Service, int Index)> Named(Stack stack)
    {
        for (var i = 0; i < stack.EnvFiles.Count; i++)
            yield return (stack.EnvFiles[i], null, i);
        foreach (var service in stack.Services)
        {
            for (var i = 0; i < service.Value.EnvFiles.Count; i++)
                yield return (service.Value.EnvFiles[i], service.Key, i);
        }
    }
}
