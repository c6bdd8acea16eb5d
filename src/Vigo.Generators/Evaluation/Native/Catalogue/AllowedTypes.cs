using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>What of the base class library is pure, and so is called for real.</summary>
internal static class AllowedTypes
{
    public static IReadOnlyList<AllowedGroup> Groups { get; } =
    [
        new("Text",
        [
            Allow(typeof(string), except: ["Intern", "IsInterned", "Create", "Copy", "GetEnumerator", "Normalize", "IsNormalized", "GetPinnableReference"]),
            Allow(typeof(char)), Newer("System.Text.Rune"),
            Allow(typeof(StringBuilder), except: ["GetChunks"]),
            Allow(typeof(StringComparer), except: ["CurrentCulture", "CurrentCultureIgnoreCase", "Create"]),
            Allow(typeof(StringComparison)), Allow(typeof(StringSplitOptions)),
            Allow(typeof(Encoding), only: ["UTF8", "ASCII", "Latin1", "Unicode", "BigEndianUnicode", "UTF32", "GetBytes", "GetString", "GetByteCount", "GetChars", "GetCharCount", "GetPreamble", "WebName"]),
        ]),
        new("Numbers",
        [
            Allow(typeof(bool)), Allow(typeof(byte)), Allow(typeof(sbyte)), Allow(typeof(short)), Allow(typeof(ushort)), Allow(typeof(int)), Allow(typeof(uint)),
            Allow(typeof(long)), Allow(typeof(ulong)), Allow(typeof(float)), Allow(typeof(double)), Allow(typeof(decimal)),
            Newer("System.Half"), Newer("System.Int128"), Newer("System.UInt128"),
            Allow(typeof(Math)), Newer("System.MathF"), Allow(typeof(MidpointRounding)), Allow(typeof(Convert)),
        ]),
        new("Dates and times",
        [
            Allow(typeof(TimeSpan)),
            Allow(typeof(DateTime), except: [
                "Now", "UtcNow", "Today", "ToLocalTime", "ToUniversalTime", "ToFileTime", "ToFileTimeUtc", "FromFileTime", "ToBinary", "FromBinary", "IsDaylightSavingTime", "GetDateTimeFormats"]),
            Allow(typeof(DateTimeOffset), except: ["Now", "UtcNow", "ToLocalTime", "LocalDateTime", "FromFileTime"]),
            Newer("System.DateOnly"), Newer("System.TimeOnly"), Allow(typeof(DayOfWeek)), Allow(typeof(DateTimeKind)), Allow(typeof(DateTimeStyles)),
        ]),
        new("Formats",
        [
            Allow(typeof(CultureInfo), only: ["InvariantCulture"]), Allow(typeof(NumberFormatInfo), only: ["InvariantInfo"]), Allow(typeof(DateTimeFormatInfo), only: ["InvariantInfo"]), Allow(typeof(NumberStyles)), Allow(typeof(IFormatProvider)), Allow(typeof(IFormattable)),
        ]),
        new("Addresses, versions and identifiers", [Allow(typeof(Uri)), Allow(typeof(UriKind)), Allow(typeof(UriPartial)), Allow(typeof(UriHostNameType)), Allow(typeof(Version)), Allow(typeof(Guid), except: ["NewGuid", "CreateVersion7"])]),
        new("Objects, pairs and tuples",
        [
            Allow(typeof(object), only: ["Equals", "ReferenceEquals", "ToString", ".ctor"]),
            Allow(typeof(Nullable), only: ["Compare", "Equals"]),
            Allow(typeof(KeyValuePair<,>)), Newer("System.Collections.Generic.KeyValuePair"),
            Allow(typeof(Tuple)), Allow(typeof(Tuple<>)), Allow(typeof(Tuple<,>)), Allow(typeof(Tuple<,,>)), Allow(typeof(Tuple<,,,>)), Allow(typeof(Tuple<,,,,>)), Allow(typeof(Tuple<,,,,,>)),
            Allow(typeof(Tuple<,,,,,,>)), Allow(typeof(Tuple<,,,,,,,>)),
        ]),
        new("Comparing",
        [
            Allow(typeof(EqualityComparer<>), only: ["Default", "Equals", "Create"]), Allow(typeof(Comparer<>), only: ["Default", "Compare", "Create"]),
            Allow(typeof(IComparable)), Allow(typeof(IComparable<>)), Allow(typeof(IEquatable<>)), Allow(typeof(IEqualityComparer<>)), Allow(typeof(IComparer<>)),
        ]),
        new("Arrays and collections",
        [
            Allow(typeof(Array), only: [
                "Empty", "IndexOf", "LastIndexOf", "Exists", "Find", "FindIndex", "FindLast", "FindLastIndex", "FindAll", "TrueForAll", "ConvertAll", "ForEach", "Length", "LongLength", "Rank",
                "GetLength", "GetLongLength", "GetLowerBound", "GetUpperBound", "IsFixedSize", "IsReadOnly", "BinarySearch", "Reverse", "Fill", "Sort", "Copy", "ConstrainedCopy", "CopyTo", "Clone", "AsReadOnly"]),
            Allow(typeof(List<>)), Allow(typeof(Dictionary<,>)), Allow(typeof(Dictionary<,>.KeyCollection)), Allow(typeof(Dictionary<,>.ValueCollection)), Allow(typeof(HashSet<>)),
            Allow(typeof(SortedDictionary<,>)), Allow(typeof(SortedDictionary<,>.KeyCollection)), Allow(typeof(SortedDictionary<,>.ValueCollection)), Allow(typeof(SortedList<,>)), Allow(typeof(SortedSet<>)), Allow(typeof(Queue<>)), Allow(typeof(Stack<>)),
            Allow(typeof(LinkedList<>)), Allow(typeof(LinkedListNode<>)), Allow(typeof(ReadOnlyCollection<>)), Allow(typeof(ReadOnlyDictionary<,>)),
            Allow(typeof(ReadOnlyDictionary<,>.KeyCollection)), Allow(typeof(ReadOnlyDictionary<,>.ValueCollection)),
            Newer("System.Collections.Generic.OrderedDictionary`2"), Newer("System.Collections.Generic.OrderedDictionary`2+KeyCollection"), Newer("System.Collections.Generic.OrderedDictionary`2+ValueCollection"),
            Newer(PriorityQueues.Name), Newer(PriorityQueues.Name + "+UnorderedItemsCollection"),
            Newer("System.Collections.Generic.CollectionExtensions"),
        ]),
        new("Immutable collections",
        [
            Allow(typeof(ImmutableArray)), Allow(typeof(ImmutableArray<>)), Allow(typeof(ImmutableArray<>.Builder)),
            Allow(typeof(ImmutableList)), Allow(typeof(ImmutableList<>)), Allow(typeof(ImmutableList<>.Builder)),
            Allow(typeof(ImmutableDictionary)), Allow(typeof(ImmutableDictionary<,>)), Allow(typeof(ImmutableDictionary<,>.Builder)),
            Allow(typeof(ImmutableHashSet)), Allow(typeof(ImmutableHashSet<>)), Allow(typeof(ImmutableHashSet<>.Builder)),
            Allow(typeof(ImmutableSortedDictionary)), Allow(typeof(ImmutableSortedDictionary<,>)), Allow(typeof(ImmutableSortedDictionary<,>.Builder)),
            Allow(typeof(ImmutableSortedSet)), Allow(typeof(ImmutableSortedSet<>)), Allow(typeof(ImmutableSortedSet<>.Builder)),
            Allow(typeof(ImmutableQueue)), Allow(typeof(ImmutableQueue<>)), Allow(typeof(ImmutableStack)), Allow(typeof(ImmutableStack<>)),
        ]),
        new("Interfaces of collections",
        [
            Allow(typeof(IEnumerable)), Allow(typeof(IEnumerable<>)), Allow(typeof(ICollection)), Allow(typeof(ICollection<>)), Allow(typeof(IList)), Allow(typeof(IList<>)),
            Allow(typeof(IReadOnlyCollection<>)), Allow(typeof(IReadOnlyList<>)), Allow(typeof(IDictionary<,>)), Allow(typeof(IReadOnlyDictionary<,>)), Allow(typeof(ISet<>)),
            Newer("System.Collections.Generic.IReadOnlySet`1"),
            Allow(typeof(IImmutableList<>)), Allow(typeof(IImmutableDictionary<,>)), Allow(typeof(IImmutableSet<>)),
        ]),
    ];

    private static readonly Dictionary<string, AllowedType> ByName = Groups.SelectMany(group => group.Types).ToDictionary(allowed => allowed.FullName, StringComparer.Ordinal);

    public static AllowedType? Find(string fullName) => ByName.TryGetValue(fullName, out var allowed) ? allowed : null;

    private static AllowedType Allow(Type type, string[]? only = null, string[]? except = null) => new(type.FullName!, type, only, except);

    private static AllowedType Newer(string fullName) => new(fullName, null, null, null);
}
