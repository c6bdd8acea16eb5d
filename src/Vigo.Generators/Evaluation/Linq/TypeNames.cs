namespace Vigo.Generators.Evaluation;

/// <summary>Types as the CLR's messages name them.</summary>
internal static class TypeNames
{
    public static string Of(object data) => data switch
    {
        UserObject user => Of(user.Type),
        UserEnum value => Of(value.Type),
        TupleObject tuple => new TupleRuntimeType([.. tuple.Items.Select(_ => (RuntimeType)new ClrRuntimeType(typeof(object), []))]).Name,
        IndexObject => IndexRuntimeType.Index.Name,
        RangeObject => IndexRuntimeType.Range.Name,
        _ => data.GetType().FullName ?? data.GetType().Name,
    };

    public static string Of(RuntimeType type) => type switch
    {
        UserRuntimeType user => user.Arguments.Count == 0 ? user.Definition.FullName : $"{user.Definition.FullName}[{string.Join(",", user.Arguments.Select(Of))}]",
        ClrRuntimeType real => real.Erased.FullName ?? real.Name,
        UnknownRuntimeType unknown => unknown.FullName,
        _ => type.Name,
    };
}
