namespace Vigo.Model;

/// <summary>Everything a repository declares, evaluated: what the rules judge and what the files are rendered from.</summary>
public sealed record Fleet
{
    /// <summary>The base stacks, in ordinal order of their names; the proxy is not among them.</summary>
    public Sequence<Declared<Stack>> Stacks { get; init; } = Sequence<Declared<Stack>>.Empty;

    /// <summary>The proxies; a repository has at most one.</summary>
    public Sequence<Declared<Stack>> Proxies { get; init; } = Sequence<Declared<Stack>>.Empty;

    /// <summary>The declared hosts, in ordinal order of their names.</summary>
    public Sequence<Declared<Host>> Hosts { get; init; } = Sequence<Declared<Host>>.Empty;

    /// <summary>How stacks that left end, in ordinal order of their names.</summary>
    public Sequence<Declared<Retirement>> Retirements { get; init; } = Sequence<Declared<Retirement>>.Empty;

    /// <summary>Whether declarations are missing here because they could not be evaluated: what is not here may exist all the same.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The repository's env files, base and per host, in ordinal order of their paths.</summary>
    public Sequence<EnvFileSource> EnvFiles { get; init; } = Sequence<EnvFileSource>.Empty;

    /// <summary>The text of <c>.sops.yaml</c>; null when there is none.</summary>
    public string? SopsConfiguration { get; init; }
}

/// <summary>A record and the source file that declares it.</summary>
/// <param name="Value">The record.</param>
/// <param name="SourceFile">The path from the repository's root, with forward slashes.</param>
public sealed record Declared<T>(T Value, string SourceFile)
{
    /// <summary>Whether overlays of the host are missing here because they could not be evaluated, though their stacks could. False unless set.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>An env file as it lies in the repository.</summary>
/// <param name="Path">The path from the repository's root, with forward slashes: <c>env/exolan.env</c>, <c>hosts/vps-1/env/global.env</c>.</param>
/// <param name="Text">Its text, encrypted or not.</param>
public sealed record EnvFileSource(string Path, string Text);
