using System.Globalization;
using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Collects a mapping's entries, leaving out what says nothing.</summary>
internal sealed class MappingBuilder
{
    private readonly List<ComposeEntry> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    public static ComposeScalar Text(string value, ScalarSource source) => new(Interpolation.ToCompose(value), IsText: true, source);

    public static ComposeScalar Text(string value, Sequence<ScalarSource> sources) => Scalar(Interpolation.ToCompose(value), isText: true, sources);

    public static ComposeScalar Scalar(string text, bool isText, Sequence<ScalarSource> sources) => sources.Count == 0
        ? new(text, isText, ScalarSource.Unasked)
        : new(text, isText, sources[0]) { OtherSources = [.. sources.Skip(1)] };

    public static ComposeList Texts(IEnumerable<string> values, ModelPath path) => Texts(values, path.Index);

    public static ComposeList Texts(IEnumerable<string> values, Func<int, ScalarSource> source) =>
        new(values.Select((value, index) => (ComposeNode)Text(value, source(index))).ToSequence());

    public static ComposeList Texts(IEnumerable<string> values, Func<int, ModelPath> path) => Texts(values, index => (ScalarSource)path(index));

    public void Add(string key, ComposeNode? node, ScalarSource? keySource = null)
    {
        if (node is not null)
            _entries.Add(new(key, node) { KeySource = keySource });
    }

    public void AddText(string key, string? value, ScalarSource source)
    {
        if (value is not null)
            Add(key, Text(value, source));
    }

    public void AddFlag(string key, bool? value, ScalarSource source)
    {
        if (value is { } flag)
            Add(key, new ComposeScalar(flag ? "true" : "false", IsText: false, source));
    }

    public void AddNumber(string key, double? value, ScalarSource source)
    {
        if (value is { } number)
            Add(key, new ComposeScalar(number.ToString("R", CultureInfo.InvariantCulture), IsText: false, source));
    }

    public void AddDuration(string key, TimeSpan? value, ScalarSource source)
    {
        if (value is { } duration)
            Add(key, new ComposeScalar(Durations.ToCompose(duration), IsText: true, source));
    }

    public void AddTexts(string key, Sequence<string> values, ModelPath path)
    {
        if (values.Count > 0)
            Add(key, Texts(values, path));
    }

    public void AddMap(string key, Map<string> values, ModelPath path)
    {
        if (values.Count == 0)
            return;
        var mapping = new MappingBuilder();
        foreach (var entry in values)
            mapping.Add(entry.Key, Text(entry.Value, path.Key(entry.Key)), path.NameOf(entry.Key));
        Add(key, mapping.Build());
    }

    public ComposeMapping Build() => new(_entries.ToSequence());
}
