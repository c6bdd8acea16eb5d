namespace Vigo.Generators.Evaluation;

/// <summary>
/// Static fields and properties with storage, each computed when it is first read. The CLR initializes a type's fields together, in order,
/// so that one which reads a later one sees its default; the same holds here. A type with a static constructor is initialized as a whole, before the first use of it.
/// </summary>
internal sealed class StaticMembers
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorException> _failed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _constructed = new(StringComparer.Ordinal);
    private readonly List<(string Type, int Position)> _running = [];
    private readonly HeldObjects _held = new();

    /// <param name="frame">Who reads.</param>
    /// <param name="site">Where.</param>
    /// <param name="type">The declaring type's key.</param>
    /// <param name="key">The initializer's key.</param>
    /// <param name="fieldType">The member's type, for its default.</param>
    /// <param name="types">The declaring type's arguments: each construction has fields of its own.</param>
    public Value Read(Frame frame, Site site, string type, string key, TypeReference fieldType, IReadOnlyDictionary<string, RuntimeType> types)
    {
        var definition = frame.Context.Program.Type(type);
        Construct(frame, site, definition, types);
        var construction = ConstructionOf(definition, types);
        var position = PositionOf(definition, key);

        // Asked before what is known: a later field may have been computed already, for somebody who read it first.
        if (position >= 0 && !IsRunning(type + construction, position) && _values.TryGetValue(key + construction, out var known))
            return known;
        if (position < 0 || _constructed.Contains(type + construction) || IsRunning(type + construction, position))
            return new Value(fieldType.Resolve(frame, types).Default, Origin.Of(site));
        var value = Computed(frame, site, definition, position, construction, types);
        _held.Add(value.Data);
        return value;
    }

    /// <summary>What a static constructor writes; C# lets nobody else.</summary>
    public void Write(Frame frame, string type, string key, IReadOnlyDictionary<string, RuntimeType> types, Value value) =>
        _values[key + ConstructionOf(frame.Context.Program.Type(type), types)] = value;

    /// <summary>Runs the initializers and the static constructor of a type that has one, unless they ran or are running.</summary>
    public void Construct(Frame frame, Site site, UserTypeDefinition definition, IReadOnlyDictionary<string, RuntimeType> types)
    {
        if (definition.StaticConstructor is not { } constructor)
            return;
        var construction = ConstructionOf(definition, types);
        var type = definition.Key + construction;
        if (_failed.TryGetValue(type, out var failure))
            throw failure;
        if (!_constructed.Add(type))
            return;
        try
        {
            for (var i = 0; i < definition.StaticFields.Count; i++)
                Computed(frame, site, definition, i, construction, types);
            var code = frame.Context.Function(constructor);
            code.Invoke(frame.Context, frame, code.Site, default, [], types);
        }
        catch (AuthorException exception)
        {
            throw _failed[type] = exception.Thrown is TypeInitializationException ? exception : Uninitialized(definition, exception);
        }

        foreach (var field in definition.StaticFields)
            _held.Add(_values.TryGetValue(field + construction, out var value) ? value.Data : null);
    }

    /// <summary>Whether a static member holds this very object, or something does that it holds; it must not change then.</summary>
    public bool Holds(object? data) => _held.Contains(data);

    private Value Computed(Frame frame, Site site, UserTypeDefinition definition, int position, string construction, IReadOnlyDictionary<string, RuntimeType> types)
    {
        var depth = _running.Count;
        _running.Add((definition.Key + construction, position));
        try
        {
            var key = definition.StaticFields[position];
            return _values[key + construction] = frame.Context.Function(key).Invoke(frame.Context, frame, site, default, [], types);
        }
        catch (AuthorException exception) when (definition.StaticConstructor is null && exception.Thrown is not TypeInitializationException)
        {
            throw Uninitialized(definition, exception);
        }
        finally
        {
            _running.RemoveRange(depth, _running.Count - depth);
        }
    }

    private bool IsRunning(string type, int position)
    {
        foreach (var running in _running)
        {
            if (position >= running.Position && string.Equals(running.Type, type, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // The CLR names a nested type by its own name alone.
    private static AuthorException Uninitialized(UserTypeDefinition definition, AuthorException exception) =>
        exception.Inside(thrown => new TypeInitializationException(definition.FullName.Substring(definition.FullName.LastIndexOf('+') + 1), thrown));

    private static string ConstructionOf(UserTypeDefinition definition, IReadOnlyDictionary<string, RuntimeType> types) => definition.TypeParameters.Count == 0 ? "" : ArgumentsOf(definition, types);

    // Apart, so that a class that is not generic makes no closure.
    private static string ArgumentsOf(UserTypeDefinition definition, IReadOnlyDictionary<string, RuntimeType> types) =>
        string.Join(",", definition.TypeParameters.Select(parameter => types.TryGetValue(parameter, out var type) ? type.Identity : parameter));

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

/// <summary>The start of what first uses a type that has a static constructor: its static methods and its constructors.</summary>
internal sealed class StaticConstructorStatement(Site site, string type) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        frame.Context.Statics.Construct(frame, Site, frame.Context.Program.Type(type), frame.TypeArguments);
        return Completion.Normal;
    }
}
