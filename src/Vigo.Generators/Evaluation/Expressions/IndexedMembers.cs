using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Lengths and indexers by which indices and ranges are carried out. Made here and not where they are lowered, so that none of them can hold on to a symbol.</summary>
internal static class IndexedMembers
{
    public static Func<Frame, Site, Value, int> NativeLength(PropertyInfo length, InterfaceProperty? ofInterface) => (frame, site, owner) => ofInterface?.IsOf(owner) == true
        ? (int)ofInterface.Of(frame, site, owner, []).Read().Data!
        : (int)NativeProperties.Read(frame, site, Known(frame, site, owner), length).Data!;

    public static Func<Frame, Site, Value, Value, Place> NativeItem(PropertyInfo indexer, InterfaceProperty? ofInterface) => (frame, site, owner, at) => ofInterface?.IsOf(owner) == true
        ? ofInterface.Of(frame, site, owner, [at])
        : new(
            () => NativeProperties.ReadIndexer(frame, site, Known(frame, site, owner), indexer, [at]),
            value => NativeProperties.WriteIndexer(frame, site, Known(frame, site, owner), indexer, [at], value));

    public static Func<Frame, Site, Value, int, int, Value> NativeSlice() => (frame, site, owner, start, length) =>
        NativeInvocation.Run(frame, site, () => Slicing.Slice(frame, site, Known(frame, site, owner), start, length));

    public static Func<Frame, Site, Value, int> SpanLength() => (_, _, owner) => Spans.Length(owner.Data);

    public static Func<Frame, Site, Value, Value, Place> SpanItem() => (frame, site, owner, at) => Spans.Place(frame, site, owner, (int)at.Data!);

    public static Func<Frame, Site, Value, int, int, Value> SpanSlice() => (frame, site, owner, start, length) =>
        NativeInvocation.Run(frame, site, () => Spans.Part(site, owner, start, length));

    public static Func<Frame, Site, Value, int> AuthoredLength(string getter) => (frame, site, owner) => (int)Invoke(frame, site, getter, owner).Data!;

    public static Func<Frame, Site, Value, Value, Place> AuthoredItem(string getter, string? setter) => (frame, site, owner, at) =>
        new(() => Invoke(frame, site, getter, owner, at), value => Invoke(frame, site, setter!, owner, at, value));

    public static Func<Frame, Site, Value, int, int, Value> AuthoredSlice(string key) => (frame, site, owner, start, length) =>
        Invoke(frame, site, key, owner, new(start, owner.Origin), new(length, owner.Origin));

    private static Value Known(Frame frame, Site site, Value owner) => owner.Data is null ? throw UserMembers.NullReference(frame, site) : owner;

    private static Value Invoke(Frame frame, Site site, string key, Value owner, params Value[] arguments) =>
        UserMembers.Invoke(frame, site, key, owner, arguments, isVirtual: true, UserMembers.Types(frame, owner, []));
}
