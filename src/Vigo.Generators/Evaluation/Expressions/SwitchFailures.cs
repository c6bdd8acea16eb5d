namespace Vigo.Generators.Evaluation;

/// <summary>The exception of a switch expression without an arm that fits.</summary>
internal static class SwitchFailures
{
    // .NET Framework, on which some IDEs run the compiler, has no such type.
    private static readonly Type? RealType = Type.GetType("System.Runtime.CompilerServices.SwitchExpressionException");

    public static Exception Of(object? unmatched) =>
        RealType is null
            ? new InvalidOperationException($"Non-exhaustive switch expression failed to match its input.\nUnmatched value was {Formatting.Text(unmatched)}.")
            : (Exception)RealType.GetConstructor([typeof(object)])!.Invoke([unmatched]);
}
