using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Has every image of a release on the host before anything is stopped. An image that is here is not asked for again, unless its tag
/// is mutable and points elsewhere now.
/// </summary>
internal sealed class PullStage(IEngine engine, Narrator narrator)
{
    /// <param name="rollout">The release.</param>
    /// <param name="ranBefore">The images it ran with, when it is one to go back to; empty for a new one.</param>
    /// <exception cref="StackFailure">An image cannot be had.</exception>
    public async Task Run(Rollout rollout, ImmutableSortedDictionary<string, DeployedService> ranBefore, CancellationToken cancellation)
    {
        foreach (var (name, service) in rollout.Model.Services)
        {
            if (service.Image is not { } image) continue;
            var digest = rollout.Id.MutableDigests.GetValueOrDefault(name);
            try
            {
                if (digest is not null && ranBefore.TryGetValue(name, out var before) && before.ImageId is { } imageId) await BringBack(rollout.Release.Name, image, imageId, digest, cancellation);
                else await Bring(rollout.Release.Name, service, image, digest, cancellation);
            }
            catch (RegistryFailure refused)
            {
                throw new StackFailure(
                    $"image {image} of service {name} could not be pulled: {refused.Message}",
                    "what runs keeps running, and the next pass tries again. Check the tag, and 'docker login' for a private registry",
                    FailureKind.Surroundings,
                    refused);
            }
        }
    }

    private async Task Bring(string project, ComposeService service, string image, string? digest, CancellationToken cancellation)
    {
        var here = await engine.Image(image, cancellation);
        if (here is not null && (digest is null || Is(here, digest))) return;
        narrator.Say(project, $"pulling {image}");
        await engine.Pull(image, service.Platform, cancellation);
    }

    // A mutable tag names another image by now: it is made to name the one that ran.
    private async Task BringBack(string project, string image, string imageId, string digest, CancellationToken cancellation)
    {
        if (await engine.Image(image, cancellation) is { } here && here.Id == imageId) return;
        if (await engine.Image(imageId, cancellation) is not null)
        {
            await engine.Tag(imageId, image, cancellation);
            return;
        }

        var pinned = $"{ImageName.Parse(image).Repository}@{digest}";
        narrator.Say(project, $"pulling {pinned}");
        await engine.Pull(pinned, null, cancellation);
        await engine.Tag(pinned, image, cancellation);
    }

    private static bool Is(EngineImage image, string digest) => image.Id == digest || image.Digests.Any(known => known.EndsWith("@" + digest, StringComparison.Ordinal));
}
