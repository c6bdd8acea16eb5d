using System.Runtime.CompilerServices;
using Vigo.Model;

namespace Vigo.Rules;

/// <summary>What a finding is about.</summary>
public abstract record Subject;

/// <summary>Something in a record. Whoever made the record knows where it was written.</summary>
/// <param name="Root">The stack, host or retirement, told from its equals by reference.</param>
/// <param name="Path">The way from there.</param>
public sealed record ModelSubject(object Root, ModelPath Path) : Subject
{
    /// <inheritdoc/>
    public bool Equals(ModelSubject? other) => other is not null && ReferenceEquals(Root, other.Root) && Path.Equals(other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((RuntimeHelpers.GetHashCode(Root) * 31) + Path.GetHashCode());
}

/// <summary>A place in a file of the repository that is not C#: an env file, <c>.sops.yaml</c>.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record FileSubject(string Path, int Line, int Column) : Subject;

/// <summary>The repository as a whole, for what has no better place.</summary>
public sealed record RepositorySubject : Subject
{
    private RepositorySubject()
    {
    }

    /// <summary>The only one.</summary>
    public static RepositorySubject Instance { get; } = new();
}
