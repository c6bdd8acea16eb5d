using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Looks up, each pass, where the mutable tags of a project point to now.</summary>
internal sealed class MutableTags(IEngine engine)
{
    /// <param name="settings">The project.</param>
    /// <param name="images">The image that each service names.</param>
    /// <param name="known">What the tags pointed to when they were looked up last.</param>
    public async Task<MutableTagLookup> Look(
        ProjectSettings settings, IReadOnlyDictionary<string, string?> images, ImmutableSortedDictionary<string, string> known, CancellationToken cancellation)
    {
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        StackFailure? failure = null;
        foreach (var service in settings.Mutable)
        {
            if (images.GetValueOrDefault(service) is not { } image) continue;
            try
            {
                digests[service] = await engine.RegistryDigest(image, cancellation);
            }
            catch (RegistryFailure refused)
            {
                var here = await engine.Image(image, cancellation);
                // An image that only this host has moves when it is made anew here.
                if (refused.NotThere && here is not null) digests[service] = here.Id;
                else
                {
                    if (known.TryGetValue(service, out var before)) digests[service] = before;
                    else if (here is not null) digests[service] = here.Id;
                    failure = new StackFailure(
                        $"the registry could not be asked where {image} points to: {refused.Message}",
                        $"what runs keeps running, and the next pass asks again. Check with: docker manifest inspect {image}",
                        FailureKind.Surroundings,
                        refused);
                }
            }
        }

        return new MutableTagLookup(digests.ToImmutable(), failure);
    }
}

/// <summary>Where mutable tags point to.</summary>
/// <param name="Digests">By service; the last known where the registry did not say.</param>
/// <param name="Failure">Why not all are known to be current; null when they are.</param>
internal sealed record MutableTagLookup(ImmutableSortedDictionary<string, string> Digests, StackFailure? Failure);
