namespace Vigo;

/// <summary>What a tag promises.</summary>
public enum TagKind
{
    /// <summary>No tag: the registry's <c>latest</c>.</summary>
    None,

    /// <summary><c>latest</c>, or another name that is moved to each new release (<c>stable</c>, <c>edge</c>, …).</summary>
    Latest,

    /// <summary><c>sha-&lt;commit&gt;</c>: built once from one commit, never moved.</summary>
    Sha,

    /// <summary><c>branch-&lt;name&gt;</c>: moved with each build of a branch.</summary>
    Branch,

    /// <summary>A version down to at least its minor number: <c>v0.1.3</c>, <c>16.4-alpine</c>.</summary>
    Version,

    /// <summary>A major version alone, moved with each minor release: <c>16-alpine</c>.</summary>
    MajorVersion,

    /// <summary>A name that promises nothing, and so may move: <c>alpine</c>, <c>bookworm-slim</c>, <c>prod</c>.</summary>
    Other,

    /// <summary>A name with a number in it, taken for one build of its publisher's: <c>release-42</c>, <c>RELEASE.2024-08-17</c>.</summary>
    Build,

    /// <summary>Given by an env key on the host: not known at build time.</summary>
    Variable,
}
