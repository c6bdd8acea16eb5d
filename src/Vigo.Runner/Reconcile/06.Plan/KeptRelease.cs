namespace Vigo.Runner.Reconcile;

/// <summary>Makes a release again that was kept to go back to.</summary>
internal static class KeptRelease
{
    /// <summary>
    /// A release goes with its own env files: the change that made the new one fail may well be in them. Only where they cannot be
    /// decrypted any more, because the key has changed since, today's take their place.
    /// </summary>
    public static Release Build(ReleaseBuilder builder, ProjectSource source, Release current)
    {
        try
        {
            return builder.Build(source);
        }
        catch (StackFailure)
        {
            return current with { Source = source, Files = MaterializeStage.Run(source) };
        }
    }
}
