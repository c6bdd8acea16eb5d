using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2013: an image or a route that only the host knows.</summary>
public static class UndecidableValue
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO2013", "Image or route given whole by an env variable", RuleSeverity.Warning, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack) =>
        from service in stack.Stack.Services
        from finding in Images(stack, service.Key, service.Value).Concat(Routes(stack, service.Key, service.Value))
        select finding;

    private static IEnumerable<Finding> Images(DeployedStack stack, string name, Service service)
    {
        if (service.Image is not { Kind: TagKind.Variable } image)
            yield break;
        yield return new(
            stack.At(ModelPath.ToService(name).Property(nameof(Service.Image))),
            $"{(image.Tag is null ? "the image" : "the tag of the image")} of service '{name}' in stack '{stack.Stack.Name}' is given by {Interpolation.ToCompose(image.Tag ?? image.Repository)}: "
                + "whether it can move is not known before it runs, and a commit no longer says what does; "
                + "write it here, like Image.Of(\"ghcr.io/acme/web\").Sha(\"0a1b2c3\")",
            Rule.SeverityOn(stack.Kind))
        {
            Value = Interpolation.ToCompose(image.ToString()),
        };
    }

    private static IEnumerable<Finding> Routes(DeployedStack stack, string name, Service service)
    {
        for (var i = 0; i < service.Routes.Count; i++)
        {
            var host = service.Routes[i].Host;
            if (Interpolation.Expressions(host) is not [var expression] || !string.Equals(host, Interpolation.Token(expression), StringComparison.Ordinal))
                continue;
            yield return new(
                stack.At(ModelPath.ToService(name).Property(nameof(Service.Routes)).Index(i)),
                $"the host name of a route to service '{name}' in stack '{stack.Stack.Name}' is given whole by {Interpolation.ToCompose(host)}: "
                    + "two stacks that claim one host name are not found before they run; write it here, like Route.To(\"app.example.org\", port: 80)",
                Rule.SeverityOn(stack.Kind))
            {
                Value = Interpolation.ToCompose(host),
            };
        }
    }
}
