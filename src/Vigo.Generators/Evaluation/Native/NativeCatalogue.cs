using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>What of the base class library is pure, and so is called for real. The vocabulary is, whole.</summary>
internal static class NativeCatalogue
{
    private static readonly string[] Everywhere = ["GetHashCode", "GetType", "GetEnumerator", "Finalize", "MemberwiseClone", "GetTypeCode", "CopyTo", "TryFormat", "TryCopyTo", "AsSpan", "AsMemory"];

    private static readonly Dictionary<string, Allowed> Types = new[]
    {
        Allow(typeof(object), only: ["Equals", "ReferenceEquals", "ToString", ".ctor"]),
        Allow(typeof(string), except: ["Intern", "IsInterned", "Create", "Copy", "GetEnumerator", "Normalize", "IsNormalized", "GetPinnableReference"]),
        Allow(typeof(char)), Allow(typeof(bool)),
        Allow(typeof(byte)), Allow(typeof(sbyte)), Allow(typeof(short)), Allow(typeof(ushort)), Allow(typeof(int)), Allow(typeof(uint)),
        Allow(typeof(long)), Allow(typeof(ulong)), Allow(typeof(float)), Allow(typeof(double)), Allow(typeof(decimal)),
        Allow(typeof(Math)), Allow(typeof(TimeSpan)), Allow(typeof(Version)), Allow(typeof(Uri)),
        Allow(typeof(DateTime), except: ["Now", "UtcNow", "Today", "ToLocalTime", "ToUniversalTime", "ToFileTime", "FromFileTime"]),
        Allow(typeof(DateTimeOffset), except: ["Now", "UtcNow", "ToLocalTime", "LocalDateTime", "FromFileTime"]),
        Allow(typeof(DayOfWeek)), Allow(typeof(DateTimeKind)),
        Allow(typeof(Guid), except: ["NewGuid", "CreateVersion7"]),
        Allow(typeof(Convert), except: ["ToHexString"]),
        Allow(typeof(StringBuilder), except: ["GetChunks", "EnsureCapacity"]),
        Allow(typeof(StringComparer), except: ["CurrentCulture", "CurrentCultureIgnoreCase", "Create", "FromComparison"]),
        Allow(typeof(StringComparison)), Allow(typeof(StringSplitOptions)), Allow(typeof(MidpointRounding)),
        Allow(typeof(CultureInfo), only: ["InvariantCulture"]), Allow(typeof(NumberStyles)), Allow(typeof(IFormatProvider)),
        Allow(typeof(Encoding), only: ["UTF8", "ASCII", "GetBytes", "GetString", "GetByteCount"]),
        Allow(typeof(Nullable), only: ["Compare", "Equals"]),
        Allow(typeof(Array), only: ["Empty", "IndexOf", "LastIndexOf", "Exists", "Find", "FindIndex", "FindLast", "FindLastIndex", "FindAll", "TrueForAll", "ConvertAll", "ForEach", "Length", "Rank", "GetLength", "Reverse", "Fill", "Sort", "Clone", "AsReadOnly"]),
        Allow(typeof(KeyValuePair<,>)),
        Allow(typeof(EqualityComparer<>), only: ["Default", "Equals", "Create"]), Allow(typeof(Comparer<>), only: ["Default", "Compare", "Create"]),
        Allow(typeof(Tuple)), Allow(typeof(Tuple<,>)), Allow(typeof(Tuple<,,>)), Allow(typeof(Tuple<,,,>)),
        Allow(typeof(IComparable)), Allow(typeof(IComparable<>)), Allow(typeof(IEquatable<>)), Allow(typeof(IFormattable)),
        Allow(typeof(IEqualityComparer<>)), Allow(typeof(IComparer<>)),
        Allow(typeof(IEnumerable)), Allow(typeof(IEnumerable<>)), Allow(typeof(ICollection)), Allow(typeof(ICollection<>)), Allow(typeof(IList)), Allow(typeof(IList<>)),
        Allow(typeof(IReadOnlyCollection<>)), Allow(typeof(IReadOnlyList<>)), Allow(typeof(IDictionary<,>)), Allow(typeof(IReadOnlyDictionary<,>)), Allow(typeof(ISet<>)),
        Allow(typeof(List<>), except: ["EnsureCapacity", "TrimExcess"]),
        Allow(typeof(Dictionary<,>), except: ["EnsureCapacity", "TrimExcess"]),
        Allow(typeof(HashSet<>), except: ["EnsureCapacity", "TrimExcess"]),
        Allow(typeof(SortedDictionary<,>)), Allow(typeof(SortedList<,>)), Allow(typeof(SortedSet<>)), Allow(typeof(Queue<>)), Allow(typeof(Stack<>)), Allow(typeof(LinkedList<>)), Allow(typeof(LinkedListNode<>)),
        Allow(typeof(Dictionary<,>.KeyCollection)), Allow(typeof(Dictionary<,>.ValueCollection)), Allow(typeof(System.Collections.ObjectModel.ReadOnlyCollection<>)),
        Allow(typeof(ImmutableArray<>.Builder)), Allow(typeof(ImmutableList<>.Builder)), Allow(typeof(ImmutableDictionary<,>.Builder)), Allow(typeof(ImmutableHashSet<>.Builder)),
        Allow(typeof(ImmutableSortedSet)), Allow(typeof(ImmutableSortedSet<>)), Allow(typeof(ImmutableQueue)), Allow(typeof(ImmutableQueue<>)), Allow(typeof(ImmutableStack)), Allow(typeof(ImmutableStack<>)),
        Allow(typeof(IImmutableSet<>)),
        Allow(typeof(ImmutableArray)), Allow(typeof(ImmutableArray<>)), Allow(typeof(ImmutableList)), Allow(typeof(ImmutableList<>)),
        Allow(typeof(ImmutableDictionary)), Allow(typeof(ImmutableDictionary<,>)), Allow(typeof(ImmutableHashSet)), Allow(typeof(ImmutableHashSet<>)),
        Allow(typeof(ImmutableSortedDictionary)), Allow(typeof(ImmutableSortedDictionary<,>)),
        Allow(typeof(IImmutableList<>)), Allow(typeof(IImmutableDictionary<,>)),
    }.ToDictionary(allowed => allowed.Type.FullName!, StringComparer.Ordinal);

    // Not in the library that this one is compiled against, but in that of the author's project.
    private static readonly string[] Newer =
    [
        "System.DateOnly", "System.TimeOnly", "System.Half", "System.Int128", "System.UInt128", "System.MathF",
        "System.Collections.Generic.KeyValuePair", "System.Collections.Generic.CollectionExtensions", "System.Collections.Generic.IReadOnlySet`1",
    ];

    // The longest prefix that fits gives the reason.
    private static readonly (string Prefix, string Reason)[] Reasons =
    [
        ("System.IO.", "input and output would make the result depend on the machine: write the value in C#, or mount the file beside the stack"),
        ("System.IO.Path.", "paths of the build machine mean nothing on a host: write the path as a text with '/'"),
        ("System.Console.", "nobody reads a configuration's output: remove it, or throw to fail the build with a message"),
        ("System.Net.", "the network would make the result depend on the day: write the value in C#"),
        ("System.DateTime.", "a clock would make each build different: write the date out, e.g. new DateTime(2027, 1, 31)"),
        ("System.DateTimeOffset.", "a clock would make each build different: write the date out"),
        ("System.TimeProvider.", "a clock would make each build different: write the date out"),
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
        ("System.Collections.Generic.IEnumerator", "an enumerator held by hand is not evaluated: use foreach or LINQ"),
        ("System.Collections.IEnumerator.", "an enumerator held by hand is not evaluated: use foreach or LINQ"),
    ];

    /// <summary>The real type behind a name, when it is one whose values may appear; generic ones by their definition.</summary>
    /// <param name="fullName">The metadata name, nested types after <c>+</c>: <c>System.Collections.Generic.List`1</c>.</param>
    public static Type? FindType(string fullName)
    {
        if (fullName.StartsWith("Vigo.", StringComparison.Ordinal) && typeof(Stack).Assembly.GetType(fullName) is { } vocabulary)
            return vocabulary;
        if (Types.TryGetValue(fullName, out var allowed))
            return allowed.Type;
        var type = Type.GetType(fullName) ?? typeof(List<>).Assembly.GetType(fullName) ?? typeof(HashSet<>).Assembly.GetType(fullName) ?? typeof(ImmutableArray).Assembly.GetType(fullName);
        return type;
    }

    /// <summary>Why a member of a real type is not evaluated; null when it is.</summary>
    public static string? WhyRefused(Type? type, string fullTypeName, string member)
    {
        if (type?.Assembly == typeof(Stack).Assembly)
            return null;
        var isEverywhere = Everywhere.Contains(member, StringComparer.Ordinal);
        if (type is not null && !isEverywhere)
        {
            if (typeof(Exception).IsAssignableFrom(type) && (member is ".ctor" or "Message" or "InnerException" or "InnerExceptions" or "ParamName" or "ActualValue" || member.StartsWith("ThrowIf", StringComparison.Ordinal)))
                return null;
            if (Newer.Contains(fullTypeName, StringComparer.Ordinal) && !string.Equals(member, "Now", StringComparison.Ordinal))
                return null;
            if (Types.TryGetValue(fullTypeName, out var allowed) && allowed.Permits(member))
                return null;
        }

        var name = $"{fullTypeName}.{member}";
        var reason = member switch
        {
            "GetHashCode" => "hash codes differ from run to run: compare the values, or derive a number from a name",
            "GetType" => "reflection would see more than the source says: compare with 'is', or use nameof",
            _ => Reasons.Where(candidate => name.StartsWith(candidate.Prefix, StringComparison.Ordinal)).OrderByDescending(candidate => candidate.Prefix.Length).FirstOrDefault().Reason,
        };
        return $"'{Short(fullTypeName)}.{(string.Equals(member, ".ctor", StringComparison.Ordinal) ? "new" : member)}' is not evaluated: {reason ?? "it is not among the pure members that docs/evaluation.md lists; write the value out, or compute it from those"}";
    }

    private static string Short(string fullTypeName)
    {
        var name = fullTypeName.Substring(fullTypeName.LastIndexOfAny(['.', '+']) + 1);
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }

    private static Allowed Allow(Type type, string[]? only = null, string[]? except = null) => new(type, only, except);

    private sealed record Allowed(Type Type, string[]? Only, string[]? Except)
    {
        public bool Permits(string member) => Only?.Contains(member, StringComparer.Ordinal) ?? Except?.Contains(member, StringComparer.Ordinal) != true;
    }
}
