using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2005: an env file that is named and does not exist.</summary>
public static class MissingEnvFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO2005", "Env file does not exist", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        foreach (var (file, user, path) in Named(stack.Stack))
        {
            var without = stack.Hosts.Where(host => !EnvScope.Exists(context, host, file.Path)).ToList();
            if (without.Count == 0)
                continue;
            var nearest = NearestName.Of(file.Path, context.EnvFiles.Select(known => known.Path));
            yield return new(
                stack.At(path),
                $"{user} names the env file '{file.Path}', which is missing{HostNames.On(without, context)}: Compose refuses to start the stack; "
                    + (nearest is null ? "" : $"did you mean '{nearest}'? else ") + $"make it with 'vigo env set {file.Path} KEY=VALUE', or take the name out",
                Rule.SeverityOn(stack.Kind))
            {
                Value = file.Path,
                Correction = nearest is null ? null : new(file.Path, nearest),
            };
        }
    }

    private static IEnumerable<(EnvFile File, string User, ModelPath Path)> Named(Stack stack) =>
        stack.EnvFiles.Select((file, index) => (file, $"stack '{stack.Name}'", ModelPath.Root.Property(nameof(Stack.EnvFiles)).Index(index)))
            .Concat(from service in stack.Services
                    from named in service.Value.EnvFiles.Select((file, index) => (file, index))
                    select (named.file, $"service '{service.Key}' of stack '{stack.Name}'", ModelPath.ToService(service.Key).Property(nameof(Service.EnvFiles)).Index(named.index)));
}
