using System.Collections.Immutable;
using System.Globalization;

namespace Vigo.Testing.Engine;

/// <summary>A small image made of a static busybox and a few scripts, to stand in for any other under any name.</summary>
/// <remarks>
/// The entry point is a script that ignores its arguments, so a <c>command:</c> meant for the real image does no harm. It stays the first process and
/// ends on SIGTERM: a server in that place would ignore it, and every stop would take the engine's ten seconds of grace.
/// </remarks>
public sealed record TestImage
{
    /// <summary>Scripts on the PATH of the image by name; <c>start</c> is the entry point.</summary>
    public ImmutableSortedDictionary<string, string> Programs { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the web server serves, by path below the root: <c>index.html</c>.</summary>
    public ImmutableSortedDictionary<string, string> Pages { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The port that the image declares; null for none.</summary>
    public int? Port { get; init; }

    /// <summary>
    /// Serves a body at <c>/</c>, <c>ok</c> at <c>/health</c>, and at <c>/cgi-bin/environ</c> the environment that the engine gave the container,
    /// byte for byte as <c>/proc/1/environ</c> has it.
    /// </summary>
    /// <param name="body">The response body, UTF-8.</param>
    /// <param name="port">The port it listens on inside the container.</param>
    public static TestImage Web(string body, int port = 80) =>
        (Running(Serve(port)) with { Port = port }).WithPage("index.html", body).WithPage("health", "ok");

    /// <summary>The web image, whose server starts only after a while: healthy late, not never.</summary>
    public static TestImage SlowStart(string body, TimeSpan after, int port = 80) =>
        Web(body, port).WithProgram("start", UntilStopped($"(sleep {Number(after.TotalSeconds)}; {Serve(port)})"));

    /// <summary>A web image to read a container's environment from, there or with <see cref="RunningEngine.EnvironmentOf"/>.</summary>
    public static TestImage EnvDump() => Web("the environment is at /cgi-bin/environ");

    /// <summary>Runs until it is stopped and serves nothing.</summary>
    public static TestImage Sleep() => Running("sleep 1000000");

    /// <summary>Says so and ends at once with an exit code, as migrations and other one-shots do.</summary>
    public static TestImage OneShot(int exitCode) =>
        new TestImage().WithProgram("start", $"echo one shot, exit code {exitCode}\nexit {exitCode}");

    /// <summary>Lives for a moment and fails, every time.</summary>
    public static TestImage CrashLoop() => new TestImage().WithProgram("start", "echo crashing >&2\nsleep 0.2\nexit 1");

    /// <summary>The image with one more program on its PATH: <c>pg_isready</c>, <c>curl</c>, whatever a healthcheck calls.</summary>
    /// <param name="name">The program's file name.</param>
    /// <param name="shell">Its source for <c>/bin/sh</c>.</param>
    public TestImage WithProgram(string name, string shell) => this with { Programs = Programs.SetItem(name, $"#!/bin/sh\n{shell}\n") };

    /// <summary>The web image with one more page.</summary>
    /// <param name="path">Below the root, without a leading slash: <c>api/health</c>.</param>
    /// <param name="body">The response body, UTF-8.</param>
    public TestImage WithPage(string path, string body) => this with { Pages = Pages.SetItem(path, body) };

    private static TestImage Running(string command) => new TestImage().WithProgram("start", UntilStopped(command));

    private static string UntilStopped(string command) => $"trap 'kill $!; exit 0' TERM INT\n{command} &\nwait $!";

    private static string Serve(int port) => $"busybox httpd -f -p {Number(port)} -h /www";

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
