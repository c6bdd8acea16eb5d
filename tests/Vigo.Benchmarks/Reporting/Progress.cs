namespace Vigo.Benchmarks.Reporting;

/// <summary>What a run is at, for who waits: on standard error, since standard output is for results.</summary>
internal static class Progress
{
    public static void Say(string text) => Console.Error.WriteLine(text);
}
