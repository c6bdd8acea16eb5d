using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>What calls are given.</summary>
internal static class ArgumentConstructs
{
    // Where a call stands is no part of what it means: moving a line must change nothing.
    public static Construct<ArgumentCode> Place { get; } = Rows.Arguments.Refused<IArgumentOperation>(
        "`[CallerLineNumber]` and `[CallerFilePath]`", "Line()", "the place of a call is not evaluated: it is no part of a configuration; pass the value",
        argument => argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } && parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute"));

    public static IReadOnlyList<Construct<ArgumentCode>> All { get; } =
    [
        Rows.Arguments.On<IArgumentOperation>("arguments by reference", "Double(ref port); return port;", (lowering, _, argument) => lowering.ReferenceArgument(argument), IsReference),
        Rows.Arguments.On<IArgumentOperation>("optional arguments", "new App(\"web\")", (lowering, _, argument) => lowering.OptionalArgument(argument), argument => argument.ArgumentKind == ArgumentKind.DefaultValue),
        Rows.Arguments.On<IArgumentOperation>("`params`", "Total(1, 2, 3)", Lowered, argument => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection),
        Rows.Arguments.On<IArgumentOperation>("named arguments", "new App(Port: 81, Name: \"web\")", Lowered, argument => argument.Syntax is ArgumentSyntax { NameColon: not null }),
        Rows.Arguments.On<IArgumentOperation>("arguments", "Twice(port)", Lowered),
    ];

    private static bool IsReference(IArgumentOperation argument) =>
        argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && argument.Value is not IInterpolatedStringHandlerCreationOperation;

    private static ArgumentCode Lowered(OperationLowering lowering, Site site, IArgumentOperation argument) => lowering.Argument(argument);
}
