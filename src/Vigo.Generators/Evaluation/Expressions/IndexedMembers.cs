using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary><c>list[^1]</c>: an index over something that has a length and a plain indexer.</summary>
internal sealed class ImplicitIndexTarget(Site site, Expression collection, Expression index, Func<Frame, Site, Value, int> length, Func<Frame, Site, Value, Value, Place> item) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = collection.Evaluate(frame);
        var at = index.Evaluate(frame);
        if (owner.Data is null)
            throw UserMembers.NullReference(frame, Site);
        return item(frame, Site, owner, at.Data is IndexObject position ? at.WithData(position.Offset(length(frame, Site, owner))) : at);
    }
}

/// <summary>Lengths and indexers by which indices and ranges are carried out. Made here and not where they are lowered, so that none of them can hold on to a symbol.</summary>
internal static class IndexedMembers
{
    public static Func<Frame, Site, Value, int> NativeLength(PropertyInfo length) => (frame, site, owner) => (int)NativeProperties.Read(frame, site, owner, length).Data!;

    public static Func<Frame, Site, Value, Value, Place> NativeItem(PropertyInfo indexer) => (frame, site, owner, at) =>
        new(() => NativeProperties.ReadIndexer(frame, site, owner, indexer, [at]), value => NativeProperties.WriteIndexer(frame, site, owner, indexer, [at], value));

    public static Func<Frame, Site, Value, int> AuthoredLength(string getter) => (frame, site, owner) => (int)Invoke(frame, site, getter, owner).Data!;

    public static Func<Frame, Site, Value, Value, Place> AuthoredItem(string getter, string? setter) => (frame, site, owner, at) =>
        new(() => Invoke(frame, site, getter, owner, at), value => Invoke(frame, site, setter!, owner, at, value));

    private static Value Invoke(Frame frame, Site site, string key, Value owner, params Value[] arguments) =>
        UserMembers.Invoke(frame, site, key, owner, arguments, isVirtual: true, UserMembers.Types(frame, owner, []));
}
