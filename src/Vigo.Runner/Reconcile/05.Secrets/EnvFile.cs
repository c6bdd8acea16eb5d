using System.Collections.Immutable;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>An env file as this host's containers get it: decrypted, and with the host's own values in it.</summary>
/// <param name="Path">Its path in the repository.</param>
internal sealed record EnvFile(string Path, ImmutableArray<EnvPair> Pairs);
