namespace Vigo.Generators.Evaluation;

/// <summary>A type of the library whose pure members are called for real.</summary>
/// <param name="FullName">The metadata name: <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="Type">The type; null for one that the author's library has and the one that this is compiled against has not.</param>
/// <param name="Only">The members that are pure; null when all are but the exceptions.</param>
/// <param name="Except">The members that are not; null when it is said which are.</param>
internal sealed record AllowedType(string FullName, Type? Type, IReadOnlyList<string>? Only, IReadOnlyList<string>? Except)
{
    public bool Permits(string member) => Only?.Contains(member, StringComparer.Ordinal) ?? Except?.Contains(member, StringComparer.Ordinal) != true;
}

/// <summary>Types that go together.</summary>
internal sealed record AllowedGroup(string Title, IReadOnlyList<AllowedType> Types);
