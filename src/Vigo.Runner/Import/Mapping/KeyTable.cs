using System.Collections;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>How each key of a mapping becomes part of a record. A key that is not in the table is refused at its place.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="what">What the mapping is, for messages: <c>a service</c>.</param>
/// <param name="withExtensions">Takes over the keys that start with <c>x-</c>; null where there can be none.</param>
internal sealed class KeyTable<T>(string what, Func<T, Map<Raw>, T>? withExtensions = null) : IEnumerable<string>
{
    private readonly Dictionary<string, Func<T, SourceNode, ImportContext, T>> _readers = new(StringComparer.Ordinal);

    /// <summary>A key whose value is all that its part of the record needs.</summary>
    public void Add(string key, Func<T, SourceNode, T> read) => _readers.Add(key, (record, node, _) => read(record, node));

    /// <summary>A key that needs more than its value.</summary>
    public void Add(string key, Func<T, SourceNode, ImportContext, T> read) => _readers.Add(key, read);

    /// <summary>The record with what the mapping says.</summary>
    public T Read(T record, SourceNode node, ImportContext context)
    {
        if (node is not SourceMapping mapping)
            throw Refusal.At(node.Place, $"{what} is a mapping, and this is {node.What}", "write its keys and values");
        var extensions = new List<KeyValuePair<string, Raw>>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (context.IsFull)
                break;
            try
            {
                if (value.Tag is { } tag)
                    throw Refusal.At(value.Place, $"there is nothing here that {tag} could be about", $"name the file that this one overrides before it, or leave {tag} out");
                if (withExtensions is not null && key.Text.StartsWith("x-", StringComparison.Ordinal))
                    extensions.Add(KeyValuePair.Create(key.Text, Raws.Of(value)));
                else if (!_readers.TryGetValue(key.Text, out var read))
                    throw Refusal.At(key.Place, $"{what} has no key '{key.Text}'", NearestKey(key.Text) is { } near ? $"did you mean '{near}'?" : "mend or remove it; docker compose config says what Compose makes of it");
                else if (!value.IsNothing)
                    record = read(record, value, context);
            }
            catch (UserError refusal)
            {
                // What is wrong with the value as a whole is told with its key; with a part of it, the part says where it is.
                context.Refuse(_readers.ContainsKey(key.Text) && refusal.Where == value.Place.ToString() ? new(key.Text + ": " + refusal.Message, refusal.Where, refusal.WhatToDo, refusal.ExitCode) : refusal);
            }
            catch (ArgumentException refused)
            {
                context.Refuse(Refusal.At(value.Place, refused.Message, "mend the value"));
            }
        }

        return extensions.Count == 0 ? record : withExtensions!(record, new(extensions));
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _readers.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? NearestKey(string key) => _readers.Keys
        .Select(known => (known, distance: EditDistance.Between(known, key)))
        .Where(candidate => candidate.distance <= 1 + (key.Length / 4))
        .OrderBy(candidate => candidate.distance)
        .Select(candidate => candidate.known)
        .FirstOrDefault();
}
