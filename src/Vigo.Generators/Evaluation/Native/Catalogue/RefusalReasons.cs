namespace Vigo.Generators.Evaluation;

/// <summary>Why members of the library are not evaluated, and what to write instead.</summary>
internal static class RefusalReasons
{
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
        ("System.Type.", "reflection would see more than the source says: compare with 'is', or use nameof"),
        ("System.Activator.", "reflection would see more than the source says: use 'new'"),
        ("System.Text.RegularExpressions.", "a regular expression's only bound is a clock: use Contains, StartsWith, Split or IndexOf"),
        ("System.Numerics.", "arithmetic over any kind of number has no place in a configuration: write the method for int, or pass a function"),
        ("System.GC.", "memory is not part of a value: remove it"),
        ("System.Lazy", "it would be computed anyway: compute the value where it is used"),
        ("System.HashCode.", "hash codes differ from run to run: compare the values, or derive a number from a name"),
        ("System.OperatingSystem.", "the build machine is not the host: say in C# what the host is"),
        ("System.Runtime.InteropServices.RuntimeInformation.", "the build machine is not the host: say in C# what the host is"),
        ("System.Globalization.CultureInfo.", "the build machine's language would change the result: use CultureInfo.InvariantCulture"),
        ("System.Collections.Generic.IEnumerator", ByHand),
        ("System.Collections.IEnumerator.", ByHand),
    ];

    /// <summary>The reason for a member; null when none is known.</summary>
    public static string? Of(string fullTypeName, string member) => member switch
    {
        "GetHashCode" => "hash codes differ from run to run: compare the values, or derive a number from a name",
        "GetType" => "reflection would see more than the source says: compare with 'is', or use nameof",
        _ when fullTypeName.EndsWith("+Enumerator", StringComparison.Ordinal) => ByHand,
        _ => All.Where(candidate => $"{fullTypeName}.{member}".StartsWith(candidate.Prefix, StringComparison.Ordinal)).OrderByDescending(candidate => candidate.Prefix.Length).FirstOrDefault().Reason,
    };
}
