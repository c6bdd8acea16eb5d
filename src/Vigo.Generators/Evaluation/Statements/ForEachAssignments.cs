namespace Vigo.Generators.Evaluation;

/// <summary>Where a foreach puts each item.</summary>
internal static class ForEachAssignments
{
    public static Action<Frame, Value> To(Site site, LocalVariable variable, Func<Frame, Value, object?>? convert) => convert is null
        ? (frame, item) => variable.Write(frame, Structs.Copy(item))
        : (frame, item) => variable.Write(frame, NativeInvocation.Run(frame, site, () => item.WithData(convert(frame, item))));

    public static Action<Frame, Value> To(Deconstruction parts) => (frame, item) => parts.Locate(frame)(item);
}
