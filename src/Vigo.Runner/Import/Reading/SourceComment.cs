namespace Vigo.Runner.Import.Reading;

/// <summary>What a person wrote for people: lines below each other, or the end of one.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Lines">Its lines, without <c>#</c> and the blank behind it.</param>
/// <param name="IsAfter">Whether it stands below what it belongs to, as a last item that somebody took out does; else it stands above, or at the end of its line.</param>
internal sealed record SourceComment(Place Place, IReadOnlyList<string> Lines, bool IsAfter);
