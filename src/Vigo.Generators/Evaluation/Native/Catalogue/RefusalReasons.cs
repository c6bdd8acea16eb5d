namespace Vigo.Generators.Evaluation;

/// <summary>Why members of the library are not evaluated, and what to write instead.</summary>
internal static class RefusalReasons
{
    private const string Json = "it would read types by reflection: write the text with a raw string literal, or mount the file beside the stack";
    private const string Buffer = "it writes into a buffer: use the member of the text or the value that gives a text";
    private const string Untyped = "it holds objects of any type: use List, Dictionary or Queue of the type that you have";
    private const string Normalized = "the Unicode library of the machine that builds would decide, and some have none: write the text in the form that you want, an é as \"\\u00e9\"";
    private const string OneObject = "which texts are one object is no part of a value: compare with ==";
    private const string View = "it is a view for code that waits: use the array or the string itself";
    private const string OfSpans = "of a span only what it holds is evaluated: compare with SequenceEqual, and use the array or the string itself for the rest";
    private const string Reflection = "reflection would see more than the source says: compare with 'is', or use nameof";
    private const string ByHand = "an enumerator held by hand is not evaluated: use foreach or LINQ";

    // The longest prefix that fits gives the reason.
    public static IReadOnlyList<(string Prefix, string Reason)> All { get; } =
    [
        ("System.IO.", "input and output would make the result depend on the machine: write the value in C#, or mount the file beside the stack"),
        ("System.IO.Path.", "paths of the build machine mean nothing on a host: write the path as a text with '/'"),
        ("System.Console.", "nobody reads a configuration's output: remove it, or throw to fail the build with a message"),
        ("System.Net.", "the network would make the result depend on the day: write the value in C#"),
        ("System.Net.IPAddress.", "an address may name an interface of the machine that builds: write it as a text, and take that apart with Split"),
        ("System.Net.IPNetwork.", "an address may name an interface of the machine that builds: write it as a text, and take that apart with Split"),
        ("System.Collections.Frozen.", "its order differs from run to run, and nothing here is looked up often enough: use a Dictionary or a HashSet"),
        ("System.DateTime.", "a clock would make each build different: write the date out, e.g. new DateTime(2027, 1, 31)"),
        ("System.DateTimeOffset.", "a clock would make each build different: write the date out"),
        ("System.TimeProvider.", "a clock would make each build different: write the date out"),
        ("System.DateTime.ToLocalTime", TimeZones.Reason),
        ("System.DateTime.ToUniversalTime", TimeZones.Reason),
        ("System.DateTime.ToFileTime", TimeZones.Reason),
        ("System.DateTime.FromFileTime", TimeZones.Reason),
        ("System.DateTime.ToBinary", TimeZones.Reason),
        ("System.DateTime.FromBinary", TimeZones.Reason),
        ("System.DateTime.IsDaylightSavingTime", TimeZones.Reason),
        ("System.DateTime.GetDateTimeFormats", TimeZones.Reason),
        ("System.DateTimeOffset.ToLocalTime", TimeZones.Reason),
        ("System.DateTimeOffset.LocalDateTime", TimeZones.Reason),
        ("System.DateTimeOffset.FromFileTime", TimeZones.Reason),
        ("System.TimeZoneInfo.", TimeZones.Reason),
        ("System.TimeZone.", TimeZones.Reason),
        ("System.Diagnostics.", "processes and clocks would make each build different: write the value in C#"),
        ("System.Random.", "randomness would make each build different: write the value in C#, or derive it from a name"),
        ("System.Security.Cryptography.", "keys and randomness belong into an env file: vigo env set"),
        ("System.Guid.", "a new identifier each time would make each build different: write it out with new Guid(\"…\")"),
        ("System.Environment.", "the build machine's environment is not the host's: use a key of an env file, EnvFiles.…"),
        ("System.AppContext.", "the build machine's settings are not the host's: use a key of an env file, EnvFiles.…"),
        ("System.AppDomain.", "the build machine's settings are not the host's"),
        ("System.Threading.", "threads and tasks have no place in a value: compute it in order"),
        ("System.Reflection.", "reflection would see more than the source says: name the member itself"),
        ("System.Type.", Reflection),
        ("System.Activator.", "reflection would see more than the source says: use 'new'"),
        ("System.Text.RegularExpressions.", "a regular expression's only bound is a clock: use Contains, StartsWith, Split or IndexOf"),
        ("System.Numerics.", "arithmetic over any kind of number has no place in a configuration: write the method for int, or pass a function"),
        ("System.GC.", "memory is not part of a value: remove it"),
        ("System.Lazy", "it would be computed anyway: compute the value where it is used"),
        ("System.HashCode.", "hash codes differ from run to run: compare the values, or derive a number from a name"),
        ("System.OperatingSystem.", "the build machine is not the host: say in C# what the host is"),
        ("System.Runtime.InteropServices.RuntimeInformation.", "the build machine is not the host: say in C# what the host is"),
        ("System.Globalization.CultureInfo.", "the build machine's language would change the result: use CultureInfo.InvariantCulture"),
        ("System.String.Normalize", Normalized),
        ("System.String.IsNormalized", Normalized),
        ("System.StringNormalizationExtensions.", Normalized),
        ("System.String.Intern", OneObject),
        ("System.String.IsInterned", OneObject),
        ("System.String.Create", "it fills a buffer: write an interpolated string, or use a StringBuilder"),
        ("System.String.Copy", "a copy of a text is the text: use it"),
        ("System.StringComparer.", "the build machine's language would change the result: use StringComparer.Ordinal or OrdinalIgnoreCase"),
        ("System.Text.StringBuilder.GetChunks", "how it keeps its text is no part of that: use ToString"),
        ("System.Text.Encoding.", "the build machine would change the result, or nothing would: use Encoding.UTF8, and GetBytes and GetString of that"),
        ("System.Text.CompositeFormat.", "it only saves time: use string.Format, or an interpolated string"),
        ("System.Text.Json.", Json),
        ("System.Xml.", Json),
        ("System.Text.UTF8Encoding", "the encoding that there is, is Encoding.UTF8: use GetBytes and GetString of that"),
        ("System.Collections.Generic.ReferenceEqualityComparer.", "which texts are one object is no part of a value: compare what they hold, or records and classes with ReferenceEquals"),
        ("System.Collections.Immutable.ImmutableInterlocked.", "there is only one thread: assign what the collection's own method gives"),
        ("System.Array.CreateInstance", "it would take a type by reflection: write new T[n]"),
        ("System.Array.Initialize", "items that are structs are what they are by default: write new T[n], or Array.Fill"),
        ("System.Enum.", "it would take a type by reflection: write a cast, or the generic method"),
        ("System.Nullable.GetUnderlyingType", Reflection),
        ("System.ArraySegment", "a part of an array is one by a range: write all[1..3]"),
        ("System.Memory", View),
        ("System.ReadOnlyMemory", View),
        ("System.ReadOnlySpan`1.", OfSpans),
        ("System.Span`1.", OfSpans),
        ("System.MemoryExtensions.", "this member of a span is not evaluated: use the array or the string itself"),
        ("System.Collections.Immutable.ImmutableArray`1.AsSpan", "the array itself has what a span has: use it, or ToArray"),
        ("System.MemoryExtensions.ToLower", Buffer),
        ("System.MemoryExtensions.ToUpper", Buffer),
        ("System.MemoryExtensions.TryWrite", "it writes into a buffer: use an interpolated string"),
        ("System.MemoryExtensions+SpanSplitEnumerator", ByHand),
        ("System.Text.SpanLineEnumerator.", ByHand),
        ("System.Buffers.", "it only saves time or memory: use a string or an array, and Convert.ToBase64String"),
        ("System.BitConverter.", "the machine that builds would decide the order of the bytes: compute with numbers, and print bytes with Convert.ToHexString"),
        ("System.UriBuilder.", "an address is put together as a text: write $\"https://{host}/{path}\", and take it apart with new Uri(…)"),
        ("System.Net.WebUtility.", "it belongs to the network's library: use Uri.EscapeDataString for addresses, and Replace for markup"),
        ("System.Collections.ArrayList", Untyped),
        ("System.Collections.Hashtable", Untyped),
        ("System.Collections.SortedList", Untyped),
        ("System.Collections.Queue", Untyped),
        ("System.Collections.Stack", Untyped),
        ("System.Collections.IDictionary.", "it holds objects of any type: use IDictionary of the types that you have"),
        ("System.Collections.Specialized.", Untyped),
        ("System.Collections.Concurrent.", "there is only one thread: use Dictionary, List or Queue"),
        ("System.Collections.BitArray.", "use an array of bool, or an enum of flags"),
        ("System.Collections.ObjectModel.", "it only wraps another collection: use List, HashSet or an immutable one"),
        ("System.Collections.Generic.IEnumerator", ByHand),
        ("System.Collections.IEnumerator.", ByHand),
    ];

    /// <summary>The reason for a member; null when none is known.</summary>
    public static string? Of(string fullTypeName, string member) => member switch
    {
        "GetHashCode" => "hash codes differ from run to run: compare the values, or derive a number from a name",
        "TryFormat" => Buffer,
        "GetTypeCode" => "reflection would see more than the source says: compare with 'is'",
        "AsMemory" => View,
        "GetType" => Reflection,
        _ when fullTypeName.EndsWith("+Enumerator", StringComparison.Ordinal) => ByHand,
        _ => All.Where(candidate => $"{fullTypeName}.{member}".StartsWith(candidate.Prefix, StringComparison.Ordinal)).OrderByDescending(candidate => candidate.Prefix.Length).FirstOrDefault().Reason,
    };
}
