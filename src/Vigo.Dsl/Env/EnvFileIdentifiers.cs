using System.Globalization;
using System.Text;

namespace Vigo.Env;

/// <summary>The C# names of env files and their keys: what <c>EnvFiles</c> calls them, for all who write that class or write of it.</summary>
/// <remarks>C# specification, "Identifiers" (6.4.3) and "Keywords" (6.4.4).</remarks>
public static class EnvFileIdentifiers
{
    /// <summary>What the class of a file's keys has at its name's end.</summary>
    public const string ClassSuffix = "EnvFile";

    // A member of one of these names would hide what every object has.
    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else",
        "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual",
        "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>The property of a file: its words, each with a capital, <c>my-app</c> as <c>MyApp</c>.</summary>
    /// <param name="name">The file's name without its extension.</param>
    public static string OfFile(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            var isPart = character != '_' && IsPart(character);
            if (isPart)
                identifier.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !isPart;
        }

        var result = Started(identifier.ToString());
        var isTaken = OfObject.Contains(result) || result is "EnvFiles" || result.EndsWith(ClassSuffix, StringComparison.Ordinal);
        return isTaken ? result + "_" : result;
    }

    /// <summary>The member of a key: the key itself, with an underscore for each character that C# refuses, <c>FOO.BAR</c> as <c>FOO_BAR</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="file">The property of the file that has it, as <see cref="OfFile"/> names it.</param>
    public static string OfKey(string key, string file)
    {
        var identifier = new StringBuilder(key.Length);
        foreach (var character in key)
            identifier.Append(IsPart(character) ? character : '_');
        var result = Started(identifier.ToString());
        var isTaken = OfObject.Contains(result) || result is "op_Implicit" || string.Equals(result, file + ClassSuffix, StringComparison.Ordinal);
        return isTaken ? result + "_" : result;
    }

    /// <summary>The files that become a property each, in ordinal order of their names; of two that would become the same one, the first does.</summary>
    /// <param name="names">Names without extension.</param>
    public static IReadOnlyList<NamedMember> OfFiles(IEnumerable<string> names)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var members = new List<NamedMember>();
        foreach (var name in names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            var identifier = OfFile(name);
            var isFirst = !taken.TryGetValue(identifier, out var other);
            members.Add(new(name, identifier, isFirst ? null : other));
            if (isFirst)
                taken.Add(identifier, name);
        }

        return members;
    }

    /// <summary>The keys that become a member each. One that is an identifier already keeps its name, whatever else would become it; then the first in ordinal order does.</summary>
    /// <param name="keys">The keys of a file and its overrides.</param>
    /// <param name="file">The property of the file, as <see cref="OfFile"/> names it.</param>
    public static IReadOnlyList<NamedMember> OfKeys(IEnumerable<string> keys, string file)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var members = new List<NamedMember>();
        foreach (var (key, identifier) in keys.Distinct(StringComparer.Ordinal)
            .Select(key => (Key: key, Identifier: OfKey(key, file)))
            .OrderBy(mapped => string.Equals(mapped.Key, mapped.Identifier, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(mapped => mapped.Key, StringComparer.Ordinal))
        {
            // A property claims the names of its accessors too.
            string[] claims = [identifier, "get_" + identifier, "set_" + identifier];
            var claimed = claims.FirstOrDefault(taken.ContainsKey);
            members.Add(new(key, identifier, claimed is null ? null : taken[claimed]));
            if (claimed is not null)
                continue;
            foreach (var claim in claims)
                taken.Add(claim, key);
        }

        return members;
    }

    /// <summary>An identifier as source must spell it: <c>@class</c>.</summary>
    public static string Escaped(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether an identifier may begin with the character.</summary>
    public static bool IsStart(char character) => character == '_' || (character < '\u0080' ? IsAsciiLetter(character) : IsLetter(CharUnicodeInfo.GetUnicodeCategory(character)));

    /// <summary>Whether an identifier may hold the character.</summary>
    public static bool IsPart(char character) => character < '\u0080'
        ? character == '_' || IsAsciiLetter(character) || character is >= '0' and <= '9'
        : CharUnicodeInfo.GetUnicodeCategory(character) is var category && (IsLetter(category) || category
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    private static bool IsAsciiLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsLetter(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;

    private static string Started(string identifier) => identifier.Length > 0 && IsStart(identifier[0]) ? identifier : "_" + identifier;
}

/// <summary>A name, and the member of <c>EnvFiles</c> that it becomes.</summary>
/// <param name="Name">The file's or key's name.</param>
/// <param name="Identifier">The member's name, a keyword not yet escaped.</param>
/// <param name="Other">The name that has become that member already, so that this one becomes none; null when it does.</param>
public sealed record NamedMember(string Name, string Identifier, string? Other);
