using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2013: an image or a route that only the host knows.</summary>
public static class UndecidableValue
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO2013", "Image or route given whole by an env variable", RuleSeverity.Warning, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        foreach (var service in stack.Stack.Services)
        {
            if (service.Value.Image is { Kind: TagKind.Variable } image)
                yield return OfImage(stack, service.Key, image);
            for (var i = 0; i < service.Value.Routes.Count; i++)
            {
                if (IsWholeKey(service.Value.Routes[i].Host))
                    yield return OfRoute(stack, service.Key, i, service.Value.Routes[i].Host);
            }
        }
    }

    private static bool IsWholeKey(string host) => Interpolation.Expressions(host) is [var expression] && string.Equals(host, Interpolation.Token(expression), StringComparison.Ordinal);

    private static Finding OfImage(DeployedStack stack, string service, Image image) => new(
        stack.At(ModelPath.ToService(service).Property(nameof(Service.Image))),
        $"{(image.Tag is null ? "the image" : "the tag of the image")} of service '{service}' in stack '{stack.Stack.Name}' is given by {Interpolation.ToCompose(image.Tag ?? image.Repository)}: "
            + "whether it can move is not known before it runs, and a commit no longer says what does; "
            + "write it here, like Image.Of(\"ghcr.io/acme/web\").Sha(\"0a1b2c3\")",
        Rule.SeverityOn(stack.Kind))
    {
        Value = Interpolation.ToCompose(image.ToString()),
    };

    private static Finding OfRoute(DeployedStack stack, string service, int index, string host) => new(
        stack.At(ModelPath.ToService(service).Property(nameof(Service.Routes)).Index(index)),
        $"the host name of a route to service '{service}' in stack '{stack.Stack.Name}' is given whole by {Interpolation.ToCompose(host)}: "
            + "two stacks that claim one host name are not found before they run; write it here, like Route.To(\"app.example.org\", port: 80)",
        Rule.SeverityOn(stack.Kind))
    {
        Value = Interpolation.ToCompose(host),
    };
}
