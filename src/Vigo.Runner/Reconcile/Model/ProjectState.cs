using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>What Vigo remembers of a project on this host.</summary>
/// <param name="Deployed">The last release that became healthy; null before the first.</param>
/// <param name="Attempt">A release that is being put in place, or was left in place though it failed; null when the last good one is.</param>
/// <param name="Rejected">A release that failed, and is not tried again until its content or its terms change; null when none did.</param>
/// <param name="Placed">The files that Vigo has written into the project's folder.</param>
internal sealed record ProjectState(string Name, Deployment? Deployed, Attempt? Attempt, Rejection? Rejected, ImmutableSortedSet<string> Placed)
{
    public const int NewestSchema = 1;

    public int Schema { get; init; } = NewestSchema;

    public static ProjectState NewFor(string name) => new(name, null, null, null, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
}

/// <summary>What makes two releases the same: their content, and the digests behind their mutable tags.</summary>
internal sealed record ReleaseId(string Content, ImmutableSortedDictionary<string, string> MutableDigests)
{
    public bool Equals(ReleaseId? other) => other is not null && Content == other.Content && MutableDigests.SequenceEqual(other.MutableDigests);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Content);
}

/// <summary>A release that became healthy.</summary>
/// <param name="Services">Its services as they came to run.</param>
internal sealed record Deployment(
    ReleaseId Release, string Commit, DateTimeOffset At, ContentManifest Content, ImmutableSortedDictionary<string, DeployedService> Services);

/// <summary>A service as it came to run.</summary>
/// <param name="Image">The image that the compose file names; null when it is built on the host.</param>
/// <param name="ImageId">The engine's id of the image that runs; null when nothing of it was left to see.</param>
/// <param name="Settings">The fingerprint of everything but the image.</param>
/// <param name="ConfigHash">Compose's own fingerprint on its containers.</param>
/// <param name="Containers">How many containers it has.</param>
internal sealed record DeployedService(string? Image, string? ImageId, string Settings, string? ConfigHash, int Containers, bool OneShot);

/// <summary>A release that is being put in place.</summary>
internal sealed record Attempt(ReleaseId Release, string Commit, DateTimeOffset At, ContentManifest Content);

/// <summary>A release that failed.</summary>
/// <param name="Why">What happened, for a person.</param>
/// <param name="LeftInPlace">Whether it still runs, because there was nothing to go back to or going back was forbidden.</param>
/// <param name="Services">Its services, to know them again when they become healthy late.</param>
/// <param name="Terms">What the host's record said then: see <see cref="HostFile.TermsOf"/>.</param>
internal sealed record Rejection(
    ReleaseId Release, string Commit, DateTimeOffset At, string Why, bool LeftInPlace, ImmutableSortedDictionary<string, DeployedService> Services, string Terms);
