using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Reading and setting properties of real objects, with the origin of what they hold.</summary>
internal static class NativeProperties
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(Type Type, PropertyInfo Property), PropertyInfo> Known = new();
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<PropertyInfo, ParameterInfo[]> Parameters = new();

    public static Value Read(Frame frame, Site site, Value self, PropertyInfo property)
    {
        var actual = Actual(self.Data, property);
        var data = NativeInvocation.Get(frame, site, actual, self.Data);
        if (property.Name is "Keys" or "Values" && data is IEnumerable entries && self.Data is IEnumerable dictionary && SizeGuard.Size(self.Data) > 0)
        {
            frame.Context.Budget.Spend(frame, site, SizeGuard.Size(self.Data));
            PrintedParts.TrackEntries(entries, dictionary, isKeys: property.Name is "Keys");
        }

        var origin = self.Data is null ? null : OriginOf(self, property.Name, data);
        return new Value(Crossing.FromClr(data), Origin.Of(site, origin ?? self.Origin));
    }

    public static void Write(Frame frame, Site site, Value self, PropertyInfo property, Value value, Site? given = null)
    {
        var actual = Actual(self.Data, property);
        var data = Crossing.ToClr(frame, site, value, actual.PropertyType);
        Sharing.Guard(frame, site, self.Data);
        SizeGuard.BeforeSet(frame, site, actual.SetMethod!, self.Data, data);
        NativeInvocation.Set(frame, given ?? site, actual, self.Data, data);
        ObjectProvenance.Set(self.Data!, property.Name, value);
    }

    public static Value ReadIndexer(Frame frame, Site site, Value self, PropertyInfo indexer, Value[] indices)
    {
        var actual = Actual(self.Data, indexer);
        var arguments = Indices(frame, site, actual, indices);
        var data = NativeInvocation.Get(frame, site, actual, self.Data, arguments);
        var origin = indices.Length == 1 && PartOf(self.Data, indices[0].Data) is { } part ? ObjectProvenance.Find(self.Data!, part, data) : null;
        return new Value(Crossing.FromClr(data), Origin.Of(site, origin ?? self.Origin));
    }

    public static void WriteIndexer(Frame frame, Site site, Value self, PropertyInfo indexer, Value[] indices, Value value)
    {
        var actual = Actual(self.Data, indexer);
        var arguments = Indices(frame, site, actual, indices);
        var data = Crossing.ToClr(frame, site, value, actual.PropertyType);
        Sharing.Guard(frame, site, self.Data);
        NativeInvocation.Set(frame, site, actual, self.Data, data, arguments);
        frame.Context.Budget.Spend(frame, site, self.Data is System.Collections.IDictionary ? Budget.StepsOfAnEntry : 0);
        frame.Context.Budget.Grow(frame, site, 1);
        if (indices.Length == 1 && PartOf(self.Data, indices[0].Data) is { } part)
            ObjectProvenance.Set(self.Data!, part, value);
        if (self.Data is System.Text.StringBuilder builder)
            PrintedParts.Write(builder, value.Origin);
        if (indices.Length == 1 && indices[0].Data is string key)
            ObjectProvenance.Set(self.Data!, new MapName(key), indices[0]);
    }

    private static object?[] Indices(Frame frame, Site site, PropertyInfo indexer, Value[] indices)
    {
        var parameters = Parameters.GetOrAdd(indexer, found => found.GetIndexParameters());
        var arguments = new object?[indices.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Crossing.ToClr(frame, site, indices[i], parameters[i].ParameterType);
        return arguments;
    }

    // The number that a dictionary is asked for is a key, and says nothing of where its entry lies.
    private static object? PartOf(object? owner, object? index) => index switch
    {
        string key => new MapKey(key),
        int position when owner is not (IDictionary or System.Text.StringBuilder) => position,
        _ => null,
    };

    // An entry of a map is boxed anew each time, so it hands on what its collection knew.
    private static Origin? OriginOf(Value self, string property, object? data) =>
        self.Data is ValueType or string ? self.Origin : ObjectProvenance.Find(self.Data!, property, data);

    private static PropertyInfo Actual(object? self, PropertyInfo property) =>
        self is null || property.DeclaringType is not { ContainsGenericParameters: true }
            ? property
            : Known.GetOrAdd((self.GetType(), property), found => Construct(found.Type, found.Property));

    private static PropertyInfo Construct(Type self, PropertyInfo property)
    {
        var definition = property.DeclaringType!.GetGenericTypeDefinition();
        var constructed = definition.IsInterface
            ? self.GetInterfaces().First(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            : BaseOf(self, definition);
        Type[] indices = [.. property.GetIndexParameters().Select(parameter => parameter.ParameterType)];
        return constructed.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .First(candidate => string.Equals(candidate.Name, property.Name, StringComparison.Ordinal) && candidate.GetIndexParameters().Length == indices.Length);
    }

    private static Type BaseOf(Type? type, Type definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == definition)
                return type;
        }

        throw new InvalidOperationException($"no construction of {definition.Name}");
    }
}
