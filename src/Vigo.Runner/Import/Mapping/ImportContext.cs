using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>What is known while one stack is read, and what is found out that no record holds.</summary>
/// <param name="folder">The folder in which the stack's generated file will lie, from the repository's root: <c>stacks/shop</c>.</param>
internal sealed class ImportContext(string folder)
{
    private readonly List<UserError> _refusals = [];
    private readonly List<Note> _notes = [];

    /// <summary>Where the stack's generated file will lie, from the repository's root.</summary>
    public string Folder { get; } = folder;

    /// <summary>What can't be imported, in the order of the file.</summary>
    public IReadOnlyList<UserError> Refusals => _refusals;

    /// <summary>What the person should know of.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>Whether more has been refused than anybody reads.</summary>
    public bool IsFull => _refusals.Count >= 200;

    /// <summary>Keeps a refusal, so that one run finds them all.</summary>
    public void Refuse(UserError refusal) => _refusals.Add(refusal);

    /// <summary>Says something of a place that is imported all the same.</summary>
    public void Say(Place place, string text) => _notes.Add(new(place, text));
}

/// <summary>Something that the person should know of a place that was imported.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">What there is to know.</param>
internal sealed record Note(Place Place, string Text);
