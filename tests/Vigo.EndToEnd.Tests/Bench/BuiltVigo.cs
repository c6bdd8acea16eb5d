namespace Vigo.EndToEnd.Tests.Bench;

/// <summary>The program that tests run as a person or a timer would.</summary>
internal static class BuiltVigo
{
    /// <summary>The program that was built beside the tests, or the one that <c>VIGO_PROGRAM</c> names: such as the native one that <c>dotnet publish</c> makes.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("VIGO_PROGRAM") is { Length: > 0 } given ? given : Path.Combine(AppContext.BaseDirectory, "vigo");
}
