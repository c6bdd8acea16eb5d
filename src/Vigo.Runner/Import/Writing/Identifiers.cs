using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Vigo.Runner.Import.Writing;

/// <summary>Names of C# for names of compose files.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The native program keeps every type of the vocabulary: Native.targets.")]
internal static class Identifiers
{
    private static readonly HashSet<string> OfVocabulary = [.. typeof(Stack).Assembly.GetExportedTypes().Select(type => type.Name)];

    // What the stack's class refers to, or what every object has.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Tags", "EnvFiles", "TimeSpan", "Infra", "Stacks", "System", "Vigo", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Its words, each with a capital: <c>my-app</c> as <c>MyApp</c>, <c>DB_USER</c> as <c>DbUser</c>.</summary>
    public static string Pascal(string name)
    {
        var isShouted = !name.Any(char.IsLower);
        var identifier = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            var isPart = character != '_' && char.IsLetterOrDigit(character);
            if (isPart)
                identifier.Append(startsWord ? char.ToUpperInvariant(character) : isShouted ? char.ToLowerInvariant(character) : character);
            startsWord = !isPart;
        }

        return identifier.Length > 0 && char.IsLetter(identifier[0]) ? identifier.ToString() : "_" + identifier;
    }

    /// <summary>Whether the name means something else where a stack is written.</summary>
    public static bool IsTaken(string name) => OfVocabulary.Contains(name) || Others.Contains(name);

    /// <summary>The name, or else with a word after it, or else with a number too.</summary>
    public static string Free(string name, Func<string, bool> isTaken, string word)
    {
        if (!isTaken(name))
            return name;
        var longer = name + word;
        for (var number = 2; isTaken(longer); number++)
            longer = name + word + number.ToString(CultureInfo.InvariantCulture);
        return longer;
    }
}
