using System.Globalization;
using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Collects a mapping's entries, leaving out what says nothing.</summary>
/// <param name="capacity">How many entries are likely.</param>
internal sealed class MappingBuilder(int capacity = 4)
{
    private ComposeEntry[] _entries = [];
    private int _count;

    public bool IsEmpty => _count == 0;

    public static ComposeScalar Text(string value, ScalarSource source) => new(Interpolation.ToCompose(value), IsText: true, source);

    public static ComposeScalar Text(string value, Sequence<ScalarSource> sources) => Scalar(Interpolation.ToCompose(value), isText: true, sources);

    public static ComposeScalar Scalar(string text, bool isText, Sequence<ScalarSource> sources) => sources.Count == 0
        ? new(text, isText, ScalarSource.Unasked)
        : new(text, isText, sources[0]) { OtherSources = [.. sources.Skip(1)] };

    public static ComposeList Texts(Sequence<string> values, ModelPath path) => List(values, path, (value, at) => Text(value, at));

    public static ComposeList List<T>(Sequence<T> values, ModelPath path, Func<T, ModelPath, ComposeNode> render)
    {
        var items = new ComposeNode[values.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = render(values[i], path.Index(i));
        return new(new Sequence<ComposeNode>(items));
    }

    public static ComposeMapping Map<T>(Map<T> values, ModelPath path, Func<T, ModelPath, ComposeNode> render)
    {
        var mapping = new MappingBuilder(values.Count);
        foreach (var entry in values)
            mapping.Add(entry.Key, render(entry.Value, path.Key(entry.Key)), path.NameOf(entry.Key));
        return mapping.Build();
    }

    public void Add(string key, ComposeNode? node, ScalarSource? keySource = null)
    {
        if (node is null)
            return;
        if (_count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(capacity, (2 * _count) + 1));
        _entries[_count++] = new(key, node) { KeySource = keySource };
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
        if (values.Count > 0)
            Add(key, Map(values, path, (value, at) => Text(value, at)));
    }

    public ComposeMapping Build()
    {
        Array.Resize(ref _entries, _count);
        return new(new Sequence<ComposeEntry>(_entries));
    }
}
