namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>
/// A way of writing that says nothing which another does not. The vocabulary has one form of each thing, and the emitter one way of writing it. <see cref="SpellingTests"/>
/// asks Compose whether the two are the same.
/// </summary>
/// <param name="Key">Where: how the points go before the part that differs.</param>
/// <param name="End">How the points end that are written so.</param>
/// <param name="Other">How the points end that say the same; null where the key can as well be left out.</param>
internal sealed record Spelling(string Key, string End, string? Other)
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        // A map may be a list of key=value. A service's labels are written as a list, as Traefik's documentation has them; all others as maps.
        .. ListsOfPairs.SelectMany(list => new Spelling[] { new(list, ":object", ":array"), new(list, "/*", "[]"), new(list, "/*:string", "[]") }),
        .. ListsOfPairs.SelectMany(list => Scalars.Select(type => new Spelling(list, $"/*:{type}", "[]"))),
        .. Maps.SelectMany(map => new Spelling[] { new(map, ":array", ":object"), new(map, "[]", "/*") }),

        // What is no text becomes one.
        .. Maps.Append("/driver_opts").Append("/logging/options").SelectMany(map => Scalars.Select(type => new Spelling(map, $"/*:{type}", "/*:string"))),
        new("/expose[]", ":number", ":string"), new("/ports[]", ":number", ":string"), new("/published", ":integer", ":string"),

        // One text stands for a list of it; of a command it is split into words, and of a health check it is a line for the shell.
        .. new[] { "/path", "/env_file", "/ignore", "/include", "/dns", "/dns_search", "/label_file", "/tmpfs", "/command", "/entrypoint", "/test" }.Select(key => new Spelling(key, ":string", ":array")),

        // Nothing is as much as no key at all, or an empty map.
        .. new[] { "/command", "/entrypoint", "/develop", "/deploy", "/pid" }.Select(key => new Spelling(key, ":null", null)),
        new("/networks/*", ":null", ":object"), new("/volumes/*", ":null", ":object"),

        // The name of what is external has a key of its own now.
        new("/external", ":object", ":boolean"), new("", "/external/name", "/name"), new("", "/external/x-*", "/x-*"),

        // Neither a word nor a list has keys: nothing can be written so.
        new("/gpus", "/x-*", "[]"),
    ];

    private static string[] ListsOfPairs => ["/services/*/labels", "/ssh"];

    private static string[] Maps => ["/environment", "/labels", "/annotations", "/args", "/additional_contexts", "/sysctls", "/options", "/extra_hosts"];

    private static string[] Scalars => ["number", "boolean", "null"];

    public static Spelling? Of(string point) => All.FirstOrDefault(spelling => spelling.Is(point));

    public bool Is(string point) => point.EndsWith(Key + End, StringComparison.Ordinal);

    public string SaidAs(string point) => point[..^(Key + End).Length] + (Other is null ? "" : Key + Other);
}
