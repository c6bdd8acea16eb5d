using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>What a release is made of, by fingerprints that give nothing away.</summary>
/// <param name="Id">The fingerprint of the whole.</param>
/// <param name="Files">Each file of its folder.</param>
/// <param name="EnvFiles">Each env file, decrypted; keyed with a number that only this host knows, since short secrets could be guessed otherwise.</param>
internal sealed record ContentManifest(string Id, ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, string> EnvFiles);
