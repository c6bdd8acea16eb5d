namespace Vigo.Generators.Evaluation;

/// <summary>Taking a value apart, for deconstruction and positional patterns.</summary>
internal static class Deconstructing
{
    public static IReadOnlyList<Value> Parts(Frame frame, Site site, Value value, int count) => value.Data switch
    {
        null => throw UserMembers.NullReference(frame, site),
        TupleObject tuple when tuple.Items.Length == count => tuple.Items,
        UserObject user => UserParts(frame, site, user, count),
        { } data when NativeParts(frame, site, value, data, count) is { } parts => parts,
        _ => throw frame.NotEvaluated(site, $"this value does not come apart into {count} parts; name its members instead"),
    };

    private static IReadOnlyList<Value> UserParts(Frame frame, Site site, UserObject user, int count)
    {
        for (var type = user.Type; type is not null; type = type.Base)
        {
            var definition = type.Definition;
            if (definition.Deconstructors.TryGetValue(count, out var key))
            {
                Cell[] parts = [.. Enumerable.Range(0, count).Select(_ => new Cell())];
                Value[] arguments = [.. parts.Select(part => new Value(part, null))];
                frame.Context.Function(key).Invoke(frame.Context, frame, site, new Value(user, null), arguments, user.Type.TypeArguments);
                return [.. parts.Select(part => part.Value)];
            }

            if (definition.Positional.Count == count)
                return [.. definition.Positional.Select(member => UserMembers.ReadProperty(frame, site, new Value(user, null), member.DeclaringType, member.Name))];
        }

        throw frame.NotEvaluated(site, $"'{user.Type.Name}' has no Deconstruct with {count} parts");
    }

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
