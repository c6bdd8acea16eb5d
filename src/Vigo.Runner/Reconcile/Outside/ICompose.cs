using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>The real <c>docker compose</c>.</summary>
internal interface ICompose
{
    /// <summary>Runs <c>docker compose</c> on a project. An exit code other than 0 is an answer, not an exception.</summary>
    /// <exception cref="ComposeMissing">There is no <c>docker compose</c> on this host.</exception>
    /// <exception cref="TimeoutException">It took longer than the time given, and was ended.</exception>
    Task<ComposeAnswer> Run(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation);
}

/// <summary>What <c>docker compose</c> is pointed at.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Folder">Where its compose file lies, or an empty folder when it is addressed by name alone.</param>
/// <param name="File">The compose file; null to address what runs by name alone.</param>
/// <param name="EnvFiles">The files that variables in the compose file come from, later ones winning.</param>
internal sealed record ComposeProject(string Name, string Folder, string? File, ImmutableArray<string> EnvFiles);

/// <summary>What <c>docker compose</c> said. Its texts may quote secrets and go through the scrubber before anyone reads them.</summary>
internal sealed record ComposeAnswer(int ExitCode, string Output, string Error);

/// <summary>There is no <c>docker compose</c> on this host.</summary>
internal sealed class ComposeMissing(string message, Exception? inner = null) : Exception(message, inner);
