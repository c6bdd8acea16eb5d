using System.Globalization;
using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Collects a mapping's entries, leaving out what says nothing.</summary>
internal sealed class MappingBuilder
{
    private readonly List<KeyValuePair<string, ComposeNode>> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    public static ComposeScalar Text(string value, ModelPath path) => new(Interpolation.ToCompose(value), IsText: true, path);

    public static ComposeList Texts(IEnumerable<string> values, ModelPath path) =>
        new(values.Select((value, index) => (ComposeNode)Text(value, path.Index(index))).ToSequence());

    public void Add(string key, ComposeNode? node)
    {
        if (node is not null)
            _entries.Add(new(key, node));
    }

    public void AddText(string key, string? value, ModelPath path)
    {
        if (value is not null)
            Add(key, Text(value, path));
    }

    public void AddFlag(string key, bool? value, ModelPath path)
    {
        if (value is { } flag)
            Add(key, new ComposeScalar(flag ? "true" : "false", IsText: false, path));
    }

    public void AddNumber(string key, double? value, ModelPath path)
    {
        if (value is { } number)
            Add(key, new ComposeScalar(number.ToString("R", CultureInfo.InvariantCulture), IsText: false, path));
    }

    public void AddDuration(string key, TimeSpan? value, ModelPath path)
    {
        if (value is { } duration)
            Add(key, new ComposeScalar(Durations.ToCompose(duration), IsText: true, path));
    }

    public void AddTexts(string key, Sequence<string> values, ModelPath path)
    {
        if (values.Count > 0)
            Add(key, Texts(values, path));
    }

    public void AddMap(string key, Map<string> values, ModelPath path)
    {
        if (values.Count > 0)
            Add(key, new ComposeMapping(values.Select(entry => new KeyValuePair<string, ComposeNode>(entry.Key, Text(entry.Value, path.Key(entry.Key)))).ToSequence()));
    }

    public ComposeMapping Build() => new(_entries.ToSequence());
}
