namespace Vigo.Generators.Evaluation;

/// <summary>Using members of the author's types.</summary>
internal static class UserMembers
{
    private const string TypedEqualsKey = "M:System.IEquatable`1.Equals(`0)";

    public static Value Invoke(Frame frame, Site site, string key, Value self, Value[] arguments, bool isVirtual, IReadOnlyDictionary<string, RuntimeType> types)
    {
        if (self.Data is null && arguments.Length == 0 && types.Count == 0 && frame.Context.Kept(key) is { } kept)
            return kept;
        if (isVirtual && self.Data is UserObject user)
        {
            key = user.Type.Implementation(key);
            types = Merge(user.Type.TypeArgumentsOfMembers, types);
        }

        return frame.Context.Function(key).Invoke(frame.Context, frame, site, self, arguments, types);
    }

    /// <summary>Whether an instance of the author's has a member of an interface of the library.</summary>
    public static bool Implements(Value self, string key) => self.Data is UserObject user && !string.Equals(user.Type.Implementation(key), key, StringComparison.Ordinal);

    /// <summary>What a method of an interface of the library gives that the author's type implements; null where the object is none of the author's.</summary>
    public static Value? CallOfInterface(Frame frame, Site site, string key, Value self, Value[] arguments)
    {
        // The compiler writes one for each record, which a base's own does not stand for.
        if (self.Data is UserObject { Type.Definition.IsRecord: true } record && string.Equals(key, TypedEqualsKey, StringComparison.Ordinal))
            return new Value(record.Equals(arguments[0].Data), Origin.Of(site, null, self.Origin, arguments[0].Origin));
        return Implements(self, key) ? Invoke(frame, site, key, self, arguments, isVirtual: true, Types(frame, self, [])).Through(site) : null;
    }

    public static Value ReadProperty(Frame frame, Site site, Value self, string declaringType, string name)
    {
        var user = (UserObject)self.Data!;
        return user.Type.HasSlot(declaringType, name)
            ? user.Slots[user.Type.Slot(declaringType, name)]
            : Invoke(frame, site, "P:" + declaringType.Substring(2) + "." + name, self, [], isVirtual: true, user.Type.TypeArguments);
    }

    /// <summary>The type arguments that a call brings: its own, beside those of the instance's type.</summary>
    public static IReadOnlyDictionary<string, RuntimeType> Types(Frame frame, Value self, IReadOnlyList<TypeArgumentCode> arguments)
    {
        var own = self.Data is UserObject user ? user.Type.TypeArguments : Frame.EmptyTypes;
        if (arguments.Count == 0)
            return own;
        var types = new Dictionary<string, RuntimeType>(StringComparer.Ordinal);
        foreach (var argument in arguments)
            types[argument.Parameter] = argument.Type.Resolve(frame);
        return Merge(own, types);
    }

    public static Exception NullReference(Frame frame, Site site) => new AuthorException(
        new NullReferenceException(),
        frame.Stop(Problem.Thrown, site, "this is null here (NullReferenceException); give it a value first, or ask with '?.'").Problem);

    /// <summary>Both, the second's where they differ.</summary>
    public static IReadOnlyDictionary<string, RuntimeType> Merge(IReadOnlyDictionary<string, RuntimeType> first, IReadOnlyDictionary<string, RuntimeType> second)
    {
        if (second.Count == 0)
            return first;
        if (first.Count == 0)
            return second;
        var merged = new Dictionary<string, RuntimeType>(StringComparer.Ordinal);
        foreach (var entry in first)
            merged[entry.Key] = entry.Value;
        foreach (var entry in second)
            merged[entry.Key] = entry.Value;
        return merged;
    }
}
