using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Companions;

/// <summary>An env file on its way into the repository's <c>env/</c>.</summary>
/// <param name="Target">Its path in the repository: <c>env/shop.env</c>.</param>
/// <param name="Source">Where it comes from, for messages.</param>
/// <param name="Encrypted">The text of a file that is encrypted already; null when it is readable.</param>
/// <param name="Lines">What a readable file says.</param>
internal sealed record MovedEnvFile(string Target, string Source, string? Encrypted, IReadOnlyList<EnvLine> Lines)
{
    /// <summary>Its keys.</summary>
    public IEnumerable<string> Keys => Encrypted is null ? Lines.OfType<EnvPair>().Select(pair => pair.Key).Distinct(StringComparer.Ordinal) : Env.DotenvFile.Parse(Encrypted).Keys;

    /// <summary>What a file says, encrypted or as Compose reads it.</summary>
    /// <param name="target">Its path in the repository.</param>
    /// <param name="source">The file.</param>
    public static MovedEnvFile Read(string target, string source)
    {
        var text = Reading.FileText.Read(source, Reading.ReadingLimits.Usual);
        return Env.EnvFileCheck.IsPlaintext(Env.DotenvFile.Parse(text))
            ? new(target, source, null, Resolving.ComposeDotenv.Read(source, text))
            : new(target, source, text, []);
    }
}
