using System.Collections.Immutable;
using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>Edits of two projects whose files have the same paths, each as the repository that it leaves behind.</summary>
internal sealed record Walk(ImmutableList<Step> Steps);

/// <summary>An edit.</summary>
/// <param name="Project">Which project it is of.</param>
/// <param name="Edit">What it is, in words.</param>
/// <param name="Repository">The repository after it.</param>
internal sealed record Step(int Project, string Edit, Repository Repository);
