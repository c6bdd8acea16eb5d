using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Calls, and functions as values.</summary>
internal static class CallConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Call("calls of delegates", "twice(port)", (lowering, site, call) => lowering.DelegateCall(site, call), call => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke),
        Call("calls of local functions", "int Next(int n) => n + 1; return Next(port);", (lowering, site, call) => lowering.LocalFunctionCall(site, call), call => call.TargetMethod.MethodKind == MethodKind.LocalFunction),
        Call("LINQ", "ports.Where(p => p > 80).Select(p => new { p }).ToList()", (lowering, site, call) => lowering.LibraryCall(site, call), call => call.TargetMethod.ContainingType.Name is "Enumerable" && !IsAuthored(call)),
        Call("Vigo's vocabulary", "Image.Of(\"postgres\").Version(\"16.4\")", (lowering, site, call) => lowering.LibraryCall(site, call), call => call.TargetMethod.ContainingAssembly?.Name is "Vigo.Dsl"),
        Call("the library's pure members", "name.ToUpperInvariant()", (lowering, site, call) => lowering.LibraryCall(site, call), call => !IsAuthored(call)),
        Call("calls of members of extension blocks as static methods", "Texts.Shout(name)", (lowering, site, call) => lowering.ExtensionMethodCall(site, call), call => Extensions.MemberOf(call.TargetMethod) is not null),
        Call("calls of members that the compiler writes for records", "app.Equals(new App(\"web\"))", (lowering, site, call) => lowering.SynthesizedCall(site, call), call => call.TargetMethod.IsImplicitlyDeclared || call.TargetMethod.ContainingType.IsAnonymousType),
        Call("calls of members of extension blocks", "name.Shout()", (lowering, site, call) => lowering.ExtensionCall(site, call), call => call.TargetMethod.ContainingType.IsExtension),
        Call("calls of static members of interfaces", "MadeBy<Size>(5).Megabytes", (lowering, site, call) => lowering.StaticInterfaceCall(site, call), call => call.TargetMethod is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true }),
        Call("calls of extension methods", "name.Quoted()", (lowering, site, call) => lowering.AuthoredCall(site, call), call => call.TargetMethod.IsExtensionMethod),
        Call("calls of generic methods", "Pair(port, name)", (lowering, site, call) => lowering.AuthoredCall(site, call), call => call.TargetMethod.IsGenericMethod),
        Call("calls of static methods", "Twice(port)", (lowering, site, call) => lowering.AuthoredCall(site, call), call => call.TargetMethod.IsStatic),
        Call("calls through `base`", "new Loud().Greet()", (lowering, site, call) => lowering.AuthoredCall(site, call), call => OperationLowering.IsBase(call.Instance)),
        Call("calls of virtual methods and those of interfaces", "((IGreeter)new Loud()).Greet()", (lowering, site, call) => lowering.AuthoredCall(site, call), call => call.IsVirtual),
        Call("calls of methods", "app.Itself()", (lowering, site, call) => lowering.AuthoredCall(site, call), _ => true),
        Rows.Expressions.On<IDelegateCreationOperation>("functions as delegates", "new Func<int, int>(Twice)(port)", (lowering, _, creation) => lowering.Expression(creation.Target)),
        Rows.Expressions.On<IAnonymousFunctionOperation>("lambdas and what they capture", "Func<int> next = () => port + 1; port = 90; return next();", (lowering, site, lambda) => lowering.Lambda(site, lambda)),
        Rows.Expressions.On<IMethodReferenceOperation>("method groups", "ports.Select(Twice)", (lowering, site, method) => lowering.MethodReference(site, method)),
        Rows.Expressions.On<ITranslatedQueryOperation>("query expressions", "from p in ports where p > 80 orderby p descending select p", (lowering, _, query) => lowering.Expression(query.Operation)),
    ];

    private static bool IsAuthored(IInvocationOperation call) => TypeReferences.IsAuthored(call.TargetMethod.ContainingType) || call.TargetMethod.ContainingType.IsAnonymousType;

    private static Construct<Expression> Call(string title, string example, Func<OperationLowering, Site, IInvocationOperation, Expression> lower, Func<IInvocationOperation, bool> when) =>
        Rows.Expressions.On(title, example, lower, when);
}
