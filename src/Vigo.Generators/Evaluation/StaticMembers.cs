namespace Vigo.Generators.Evaluation;

/// <summary>
/// Static fields and properties with storage, each computed when it is first read. The CLR initializes a type's fields together, in order,
/// so that one which reads a later one sees its default; the same holds here.
/// </summary>
internal sealed class StaticMembers
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly List<(string Type, int Position)> _running = [];

    public Value Read(Frame frame, Site site, string type, string key, TypeReference fieldType)
    {
        if (_values.TryGetValue(key, out var known))
            return known;

        var definition = frame.Context.Program.Type(type);
        var position = PositionOf(definition, key);
        if (position < 0 || _running.Any(running => string.Equals(running.Type, type, StringComparison.Ordinal) && position >= running.Position))
            return new Value(fieldType.Resolve(frame).Default, new Origin(site));

        var depth = _running.Count;
        _running.Add((type, position));
        try
        {
            var initializer = frame.Context.Program.Function(key);
            var value = initializer.Invoke(frame.Context, frame, site, default, []);
            _values[key] = value;
            return value;
        }
        finally
        {
            _running.RemoveRange(depth, _running.Count - depth);
        }
    }

    private static int PositionOf(UserTypeDefinition definition, string key)
    {
        for (var i = 0; i < definition.StaticFields.Count; i++)
        {
            if (string.Equals(definition.StaticFields[i], key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
