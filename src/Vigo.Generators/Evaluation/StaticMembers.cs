namespace Vigo.Generators.Evaluation;

/// <summary>
/// Static fields and properties with storage, each computed when it is first read. The CLR initializes a type's fields together, in order,
/// so that one which reads a later one sees its default; the same holds here.
/// </summary>
internal sealed class StaticMembers
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly List<(string Type, int Position)> _running = [];
    private readonly HashSet<object> _held = new(ReferenceEquality.Instance);

    /// <param name="frame">Who reads.</param>
    /// <param name="site">Where.</param>
    /// <param name="type">The declaring type's key.</param>
    /// <param name="key">The initializer's key.</param>
    /// <param name="fieldType">The member's type, for its default.</param>
    /// <param name="types">The declaring type's arguments: each construction has fields of its own.</param>
    public Value Read(Frame frame, Site site, string type, string key, TypeReference fieldType, IReadOnlyDictionary<string, RuntimeType> types)
    {
        var construction = types.Count == 0 ? "" : string.Join(",", types.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(argument => argument.Value.Identity));
        if (_values.TryGetValue(key + construction, out var known))
            return known;

        var definition = frame.Context.Program.Type(type);
        var position = PositionOf(definition, key);
        if (position < 0 || _running.Any(running => string.Equals(running.Type, type + construction, StringComparison.Ordinal) && position >= running.Position))
            return new Value(fieldType.Resolve(frame, types).Default, new Origin(site));

        var depth = _running.Count;
        _running.Add((type + construction, position));
        try
        {
            var initializer = frame.Context.Function(key);
            var value = initializer.Invoke(frame.Context, frame, site, default, [], types);
            _values[key + construction] = value;
            if (value.Data is not null and not ValueType and not string)
                _held.Add(value.Data);
            return value;
        }
        finally
        {
            _running.RemoveRange(depth, _running.Count - depth);
        }
    }

    /// <summary>Whether a static member holds this very object, which must not change then.</summary>
    public bool Holds(object? data) => data is not null && _held.Contains(data);

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
