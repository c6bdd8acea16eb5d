namespace Vigo.Generators.Evaluation;

/// <summary>Taking a value apart, for deconstruction and positional patterns.</summary>
/// <param name="frame">Who does it.</param>
/// <param name="site">Where.</param>
/// <param name="value">The value.</param>
/// <param name="count">Into how many parts.</param>
internal delegate IReadOnlyList<Value> Deconstructor(Frame frame, Site site, Value value, int count);

/// <summary>The ways to take a value apart.</summary>
internal static class Deconstructing
{
    /// <summary>By a method of the author's, that of the type as which the code knows the value.</summary>
    public static Deconstructor ByMethod(string key, bool isVirtual) => (frame, site, value, count) => value.Data is null
        ? throw UserMembers.NullReference(frame, site)
        : Given(count, parts => UserMembers.Invoke(frame, site, key, value, parts, isVirtual, UserMembers.Types(frame, value, [])));

    /// <summary>By an extension method of the author's.</summary>
    public static Deconstructor ByExtension(string key, IReadOnlyList<TypeArgumentCode> types) => (frame, site, value, count) =>
        Given(count, parts => UserMembers.Invoke(frame, site, key, default, [value, .. parts], isVirtual: false, UserMembers.Types(frame, default, types)));

    /// <summary>By the positions of a record, as the compiler does.</summary>
    public static Deconstructor ByPositions(string declaringType) => (frame, site, value, _) =>
    {
        if (value.Data is not UserObject user)
            throw UserMembers.NullReference(frame, site);
        var type = user.Type;
        while (!string.Equals(type.Definition.Key, declaringType, StringComparison.Ordinal))
            type = type.Base!;
        return [.. type.Definition.Positional.Select(member => UserMembers.ReadProperty(frame, site, value, member.DeclaringType, member.Name))];
    };

    private static IReadOnlyList<Value> Given(int count, Action<Value[]> call)
    {
        Cell[] parts = [.. Enumerable.Range(0, count).Select(_ => new Cell())];
        call([.. parts.Select(part => new Value(part, null))]);
        return [.. parts.Select(part => part.Value)];
    }

    /// <summary>A tuple by its items, and what the library makes by its own <c>Deconstruct</c>.</summary>
    public static IReadOnlyList<Value> Parts(Frame frame, Site site, Value value, int count) => value.Data switch
    {
        null => throw UserMembers.NullReference(frame, site),
        TupleObject tuple when tuple.Items.Length == count => tuple.Items,
        { } data when NativeParts(frame, site, value, data, count) is { } parts => parts,
        _ => throw frame.NotEvaluated(site, $"this value does not come apart into {count} parts; name its members instead"),
    };

    private static IReadOnlyList<Value>? NativeParts(Frame frame, Site site, Value value, object data, int count)
    {
        if (data.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) && count == 2)
            return [NativeProperties.Read(frame, site, value, pair.GetProperty("Key")!), NativeProperties.Read(frame, site, value, pair.GetProperty("Value")!)];
        var method = data.GetType().GetMethods().FirstOrDefault(candidate =>
            string.Equals(candidate.Name, "Deconstruct", StringComparison.Ordinal) && candidate.GetParameters().Length == count);
        if (method is null)
            return null;
        var arguments = new object?[count];
        method.Invoke(data, arguments);
        return [.. arguments.Select(argument => new Value(argument, value.Origin))];
    }
}
