namespace Vigo.Runner.Secrets;

/// <summary>One decrypted line of an env file. None of them shows its content through <see cref="object.ToString"/>.</summary>
public abstract record EnvLine;

/// <summary>A variable.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value, byte for byte as it reaches the container.</param>
public sealed record EnvPair(string Key, string Value) : EnvLine
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}=(secret)";
}

/// <summary>A comment.</summary>
/// <param name="Text">What follows the <c>#</c>.</param>
public sealed record EnvComment(string Text) : EnvLine
{
    /// <inheritdoc/>
    public override string ToString() => "#(secret)";
}

/// <summary>An empty line, kept so that a change to one key is a change to one line.</summary>
public sealed record EnvBlank : EnvLine;
