using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Reconcile;

/// <summary>The world outside a pass: all that a test can put something else in place of.</summary>
/// <param name="LoadKeys">Reads the host's age keys, when there is something to decrypt.</param>
internal sealed record Outside(IGit Git, IEngine Engine, ICompose Compose, Func<IReadOnlyList<AgeIdentity>> LoadKeys, TimeProvider Clock);
