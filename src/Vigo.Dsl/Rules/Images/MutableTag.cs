using Vigo.Model;

namespace Vigo.Rules.Images;

/// <summary>VIGO1001: what a production host runs can change without a commit.</summary>
public static class MutableTag
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO1001", "Mutable tag on a production host", RuleSeverity.Error, Check) with { RelaxesOffProduction = true };

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        foreach (var service in stack.Stack.Services)
        {
            if (service.Value.Image is not { } image || Judged(image) is not { IsMutable: true } judged || ImageReference.Problem(image) is not null)
                continue;
            yield return new(
                stack.At(ModelPath.ToService(service.Key).Property(nameof(Service.Image))),
                $"service '{service.Key}' of stack '{stack.Stack.Name}' runs '{Interpolation.ToCompose(image.ToString())}', {WhatMoves(judged)}: "
                    + "what runs changes without a commit, and a rollback does not bring the old build back; "
                    + "pin the build with .Sha(\"<commit>\"), a full version, or .Digest(\"sha256:…\")",
                Rule.SeverityOn(stack.Kind))
            {
                Value = Interpolation.ToCompose(image.ToString()),
            };
        }
    }

    // A tag that a host gives cannot be judged, unless something stands in for it on hosts that don't.
    private static Image? Judged(Image image)
    {
        if (image.Kind != TagKind.Variable)
            return image;
        var text = image.ToString();
        return Interpolation.Keys(text).All(key => key.HasFallback) ? Image.Parse(Interpolation.WithFallbacks(text)) : null;
    }

    private static string WhatMoves(Image image) => image.Kind switch
    {
        TagKind.None => "which has no tag and so means ':latest'",
        TagKind.Branch => $"whose tag '{image.Tag}' follows a branch",
        TagKind.Other => $"whose tag '{image.Tag}' names no version and so may be moved",
        TagKind.MajorVersion => $"whose tag '{image.Tag}' names a major version alone and moves with each minor release",
        _ => $"whose tag '{image.Tag}' is moved to each new release",
    };
}
