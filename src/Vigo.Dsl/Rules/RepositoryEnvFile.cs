using Vigo.Env;
using Vigo.Model;

namespace Vigo.Rules;

/// <summary>An env file of the repository, read.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="File">What stands in it.</param>
public sealed record RepositoryEnvFile(string Path, DotenvFile File)
{
    private static readonly Remembered<EnvFileSource, string, RepositoryEnvFile> Known = new((source, path) => new(path, DotenvFile.Parse(source.Text)));
    private static readonly Remembered<RepositoryEnvFile, SopsConfig?, Judgement> Judged = new((file, sops) =>
    {
        var rule = sops?.RuleFor(file.Path);
        return new(rule is not null, EnvFileCheck.Findings(file.File, rule).ToSequence());
    });

    /// <summary>The host whose file it is, and the file that it stands over there; null when it is no host's.</summary>
    internal (string Host, string Path)? Overridden { get; } = OverriddenBy(Path);

    /// <summary>Its keys and which of them are empty, as a text: what a stack that uses them depends on.</summary>
    internal string Shape { get; } = string.Join("\n", File.Entries.Select(entry => entry.Kind == DotenvValueKind.Empty ? entry.Key + "=" : entry.Key));

    /// <summary>What a file holds; read once as long as the source is the same object.</summary>
    public static RepositoryEnvFile Of(EnvFileSource source) => Known.Of(source, source.Path);

    /// <summary>What is wrong with it by itself and by what <c>.sops.yaml</c> says of it.</summary>
    internal Judgement JudgedBy(SopsConfig? sops) => Judged.Of(this, sops);

    private static (string Host, string Path)? OverriddenBy(string path)
    {
        const string hosts = "hosts/";
        if (!path.StartsWith(hosts, StringComparison.Ordinal) || path.IndexOf('/', hosts.Length) is not (>= 0 and var end))
            return null;
        return (path.Substring(hosts.Length, end - hosts.Length), path.Substring(end + 1));
    }

    /// <param name="HasRule">Whether a creation rule is for the file.</param>
    /// <param name="Findings">What is wrong, in the order of the file.</param>
    internal sealed record Judgement(bool HasRule, Sequence<EnvFileFinding> Findings);
}
