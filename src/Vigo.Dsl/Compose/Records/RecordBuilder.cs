using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Writes the properties of one record into a mapping, each with its way from the document's record; what is not set writes nothing.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="path">The way to the record.</param>
internal readonly struct RecordBuilder(MappingBuilder mapping, ModelPath path)
{
    public RecordBuilder(ModelPath path)
        : this(new MappingBuilder(), path)
    {
    }

    public ComposeMapping Build() => mapping.Build();

    /// <summary>The mapping; null when nothing is set.</summary>
    public ComposeMapping? BuildUnlessEmpty() => mapping.IsEmpty ? null : mapping.Build();

    public void Node(string key, ComposeNode? node) => mapping.Add(key, node);

    // Most properties of most records are not set: those cost nothing.
    public void Text(string key, string? value, string property)
    {
        if (value is not null)
            mapping.AddText(key, value, path.Property(property));
    }

    public void Flag(string key, bool? value, string property)
    {
        if (value is not null)
            mapping.AddFlag(key, value, path.Property(property));
    }

    public void Value(string key, IWritten? value, string property)
    {
        if (value is not null)
            mapping.Add(key, WrittenScalars.Of(value, path.Property(property)));
    }

    /// <summary>A value that must be a text, whatever it looks like.</summary>
    public void ValueAsText(string key, IWritten? value, string property)
    {
        if (value is not null)
            mapping.Add(key, WrittenScalars.Of(value, path.Property(property)) with { IsText = true });
    }

    /// <summary>A duration in a key whose unit is the microsecond.</summary>
    public void Microseconds(string key, Duration? value, string property)
    {
        if (value is not null)
            mapping.Add(key, WrittenScalars.Of(value, path.Property(property)) with { Text = Interpolation.ToCompose(value.Microseconds), IsText = value.Expression is not null });
    }

    public void Word<T>(string key, T? value, string property)
        where T : struct, Enum
    {
        if (value is { } word)
            mapping.AddText(key, Words.Of(word), path.Property(property));
    }

    public void Texts(string key, Sequence<string> values, string property)
    {
        if (values.Count > 0)
            mapping.AddTexts(key, values, path.Property(property));
    }

    /// <summary>Words that replace others: none of them is something else than nothing said.</summary>
    public void Command(string key, Sequence<string>? words, string property)
    {
        if (words is not null)
            mapping.Add(key, MappingBuilder.Texts(words, path.Property(property)));
    }

    /// <summary>Texts of which Compose wants each once.</summary>
    public void UniqueTexts(string key, Sequence<string> values, string property) => List(key, values, property, (value, at) => MappingBuilder.Text(value, at));

    /// <summary>Values of which Compose wants each once.</summary>
    public void Values<T>(string key, Sequence<T> values, string property)
        where T : IWritten => List(key, values, property, (value, at) => WrittenScalars.Of(value, at));

    /// <summary>Things of which Compose wants each once.</summary>
    public void List<T>(string key, Sequence<T> values, string property, Func<T, ModelPath, ComposeNode> render)
    {
        if (values.Count > 0)
            mapping.Add(key, values.Count == 1 ? MappingBuilder.List(values, path.Property(property), render) : Unique(values, path.Property(property), render));
    }

    public void Map(string key, Map<string> values, string property)
    {
        if (values.Count > 0)
            mapping.AddMap(key, values, path.Property(property));
    }

    public void Map<T>(string key, Map<T> values, string property, Func<T, ModelPath, ComposeNode> render)
    {
        if (values.Count > 0)
            mapping.Add(key, MappingBuilder.Map(values, path.Property(property), render));
    }

    /// <summary>Variables, and those that are only handed on.</summary>
    public void Variables(string key, Map<string> values, string property, Sequence<string> passed, string passedProperty)
    {
        if (values.Count + passed.Count == 0)
            return;
        var entries = new MappingBuilder(values.Count + passed.Count);
        var at = path.Property(property);
        foreach (var entry in values)
            entries.Add(entry.Key, MappingBuilder.Text(entry.Value, at.Key(entry.Key)), at.NameOf(entry.Key));
        for (var i = 0; i < passed.Count; i++)
        {
            var source = path.Property(passedProperty).Index(i);
            if (!values.ContainsKey(passed[i]) && passed.Take(i).All(name => !string.Equals(name, passed[i], StringComparison.Ordinal)))
                entries.Add(passed[i], new ComposeScalar("null", IsText: false, ScalarSource.Because(source)), source);
        }

        mapping.Add(key, entries.Build());
    }

    /// <summary>A record of its own; nothing when nothing of it is set.</summary>
    public void Record<T>(string key, T? value, string property, Func<T, ModelPath, ComposeNode?> render)
        where T : class
    {
        if (value is not null)
            mapping.Add(key, render(value, path.Property(property)));
    }

    public void Extensions(Map<Raw> extensions, string property = "Extensions")
    {
        if (extensions.Count == 0)
            return;
        var at = path.Property(property);
        foreach (var extension in extensions)
            mapping.Add(extension.Key, RawRenderer.Render(extension.Value, at.Key(extension.Key)), at.NameOf(extension.Key));
    }

    private static ComposeList Unique<T>(Sequence<T> values, ModelPath path, Func<T, ModelPath, ComposeNode> render)
    {
        var items = new List<ComposeNode>(values.Count);
        var known = new HashSet<T>();
        for (var i = 0; i < values.Count; i++)
        {
            if (known.Add(values[i]))
                items.Add(render(values[i], path.Index(i)));
        }

        return new(items.ToSequence());
    }
}
