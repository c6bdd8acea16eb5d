namespace Vigo.Runner.Reconcile;

/// <summary>Why a project is touched.</summary>
/// <param name="Subject">The service, file or container it is about.</param>
internal sealed record Reason(ReasonKind Kind, string? Subject = null, string? From = null, string? To = null)
{
    /// <summary>The reason as a person reads it.</summary>
    public override string ToString() => Kind switch
    {
        ReasonKind.NewProject => "not deployed by Vigo before",
        ReasonKind.PassInterrupted => "an earlier pass did not finish",
        ReasonKind.ImageTagChanged => $"image tag changed {Subject}: {From} → {To}",
        ReasonKind.ImageChanged => $"image changed {Subject}: {From} → {To}",
        ReasonKind.MutableTagMoved => $"mutable tag moved {Subject}: {From} → {To}",
        ReasonKind.ServiceAdded => $"service added: {Subject}",
        ReasonKind.ServiceRemoved => $"service removed: {Subject}",
        ReasonKind.ServiceChanged => $"service settings changed: {Subject}",
        ReasonKind.ComposeFileChanged => "compose file changed",
        ReasonKind.EnvFileChanged => $"env file changed: {Subject}",
        ReasonKind.CompanionFileChanged => $"companion file changed: {Subject}",
        ReasonKind.FileOnHostChanged => $"file on the host is not what the repository says: {Subject}",
        ReasonKind.ContainerMissing => $"container missing: {Subject}",
        ReasonKind.ContainerStopped => $"container stopped: {Subject}",
        ReasonKind.ContainerReplaced => $"container was replaced by someone else: {Subject}",
        ReasonKind.TermsChanged => "it failed before, and the host's record says otherwise now how to run it",
        ReasonKind.LeftRepository => "left the repository",
        ReasonKind.Retired => "retired by its author",
        _ => Kind.ToString(),
    };
}

internal enum ReasonKind
{
    NewProject,
    PassInterrupted,
    ImageTagChanged,
    ImageChanged,
    MutableTagMoved,
    ServiceAdded,
    ServiceRemoved,
    ServiceChanged,
    ComposeFileChanged,
    EnvFileChanged,
    CompanionFileChanged,
    FileOnHostChanged,
    ContainerMissing,
    ContainerStopped,
    ContainerReplaced,
    TermsChanged,
    LeftRepository,
    Retired,
}
