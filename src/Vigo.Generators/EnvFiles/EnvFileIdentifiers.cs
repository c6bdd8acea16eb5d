using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.EnvFiles;

/// <summary>The C# names of env files and their keys.</summary>
internal static class EnvFileIdentifiers
{
    // A member of one of these names would hide what every object has.
    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The property of a file: its words, each with a capital, <c>my-app</c> as <c>MyApp</c>.</summary>
    public static string OfFile(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            var isPart = character != '_' && SyntaxFacts.IsIdentifierPartCharacter(character);
            if (isPart)
                identifier.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !isPart;
        }

        var result = Started(identifier.ToString());
        var isTaken = OfObject.Contains(result) || result is "EnvFiles" || result.EndsWith(EnvFileMembers.ClassSuffix, StringComparison.Ordinal);
        return isTaken ? result + "_" : result;
    }

    /// <summary>The member of a key: the key itself, with an underscore for each character that C# refuses, <c>FOO.BAR</c> as <c>FOO_BAR</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="className">The class that has the member.</param>
    public static string OfKey(string key, string className)
    {
        var identifier = new StringBuilder(key.Length);
        foreach (var character in key)
            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        var result = Started(identifier.ToString());
        var isTaken = OfObject.Contains(result) || result is "op_Implicit" || string.Equals(result, className, StringComparison.Ordinal);
        return isTaken ? result + "_" : result;
    }

    /// <summary>An identifier as source must spell it: <c>@class</c>.</summary>
    public static string Escaped(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    private static string Started(string identifier) =>
        identifier.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
}
