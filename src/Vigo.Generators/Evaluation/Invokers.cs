namespace Vigo.Generators.Evaluation;

/// <summary>Methods as plain functions. Made here and not where they are lowered, so that none of them can hold on to a symbol.</summary>
internal static class Invokers
{
    public static Func<Frame, Site, Value[], Value> Authored(string key, IReadOnlyList<TypeArgumentCode> types) => (frame, site, arguments) =>
        UserMembers.Invoke(frame, site, key, default, arguments, isVirtual: false, UserMembers.Types(frame, default, types));

    /// <summary>An operator or conversion that an interface declares and the type that stands for a type parameter has.</summary>
    public static Func<Frame, Site, Value[], Value> Constrained(string key, TypeReference owner, IReadOnlyList<TypeArgumentCode> types) => (frame, site, arguments) =>
        StaticInterfaceCallExpression.Invoke(frame, site, key, owner, arguments, types);

    public static Func<Frame, Site, Value[], Value> Native(NativeMethod method, IReadOnlyList<TypeReference> types) => (frame, site, arguments) =>
        NativeInvocation.Invoke(frame, site, method, default, arguments, TypeReference.ResolveAll(types, frame));

    public static Func<Frame, Site, Value, Value[], Value> AuthoredOn(string key, bool isVirtual, IReadOnlyList<TypeArgumentCode> types) => (frame, site, self, arguments) =>
        UserMembers.Invoke(frame, site, key, self, arguments, isVirtual, UserMembers.Types(frame, self, types));

    /// <summary>A member of the library's; one of an interface of its, where the author's type has it, is the author's.</summary>
    public static Func<Frame, Site, Value, Value[], Value> NativeOn(NativeMethod method, IReadOnlyList<TypeReference> types, string? ofInterface = null) => (frame, site, self, arguments) =>
        ofInterface is not null && UserMembers.CallOfInterface(frame, site, ofInterface, self, arguments) is { } own
            ? own
            : NativeInvocation.Invoke(frame, site, method, self, arguments, TypeReference.ResolveAll(types, frame));

    /// <summary>A method that extends its instance: that is its first argument.</summary>
    public static Func<Frame, Site, Value, Value[], Value> Extending(Func<Frame, Site, Value, Value[], Value> invoke) => (frame, site, self, arguments) =>
        invoke(frame, site, default, [self, .. arguments]);

    public static Func<Frame, Site, Value, Value[], Value> IntrinsicOn(Intrinsic intrinsic, IReadOnlyList<TypeReference> types, TypeReference returns) => (frame, site, self, arguments) =>
        NativeInvocation.Run(frame, site, () => intrinsic(new IntrinsicCall(frame, site, self, arguments, TypeReference.ResolveAll(types, frame), returns.Resolve(frame))));
}
