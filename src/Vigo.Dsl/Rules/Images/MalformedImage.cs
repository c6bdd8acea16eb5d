using Vigo.Model;

namespace Vigo.Rules.Images;

/// <summary>VIGO1003: an image reference that no engine can read.</summary>
public static class MalformedImage
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO1003", "Malformed image reference, tag or digest", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        foreach (var service in stack.Stack.Services)
        {
            if (service.Value.Image is not { } image || ImageReference.Problem(image) is not { } problem)
                continue;
            yield return new(
                stack.At(ModelPath.ToService(service.Key).Property(nameof(Service.Image))),
                $"the image '{Interpolation.ToCompose(image.ToString())}' of service '{service.Key}' in stack '{stack.Stack.Name}' is malformed: {problem}; "
                    + "an engine refuses such a reference, or pulls what was not meant; write it as the registry lists it, like Image.Of(\"ghcr.io/acme/web\").Sha(\"0a1b2c3\")",
                Rule.SeverityOn(stack.Kind))
            {
                Value = Interpolation.ToCompose(image.ToString()),
            };
        }
    }
}
