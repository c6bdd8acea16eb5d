using Vigo.Model;
using Vigo.Rules;
using Vigo.Rules.Baselines;
using Vigo.Rules.Secrets;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Secrets;
using Vigo.Runner.Templates;
using BaselineFile = Vigo.Rules.Baselines.Baseline;

namespace Vigo.Runner.Import.Baseline;

/// <summary>What the rules object to in stacks that are imported: kept in the repository's baseline, so that the repository builds, and nothing new is let in.</summary>
internal static class ImportedSins
{
    /// <summary>The baseline with what is imported; null when the rules object to nothing that it does not hold already.</summary>
    /// <remarks>
    /// The rules judge base stacks as the build does, whichever hosts there are: a host without a record runs each of them, as production. What an import can't see is how they get on
    /// with what the repository's C# declares: the build reports that.
    /// </remarks>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="stacks">The stacks, and the files that will declare them.</param>
    /// <param name="proxy">The proxy; null when it is not imported.</param>
    /// <param name="hosts">Hosts that are imported, with what they run instead.</param>
    /// <param name="written">What else the import writes: an env file among it counts as there.</param>
    /// <param name="readable">The env files of the import that are readable, written by it or in place already.</param>
    public static (SourceFile File, Note Note)? Baseline(string repository, IEnumerable<Declared<Stack>> stacks, Declared<Stack>? proxy, IEnumerable<Declared<Host>> hosts, IReadOnlyList<SourceFile> written, IReadOnlySet<string> readable)
    {
        var fleet = new Fleet
        {
            Stacks = stacks.OrderBy(stack => stack.Value.Name, StringComparer.Ordinal).ToSequence(),
            Proxies = proxy is null ? [] : [proxy],
            Hosts = hosts.OrderBy(host => host.Value.Name, StringComparer.Ordinal).ToSequence(),
            EnvFiles = EnvFilesOf(repository, written),
        };
        var path = Path.Combine(repository, BaselineFile.Path);
        var baseline = BaselineFile.Parse(File.Exists(path) ? File.ReadAllText(path) : null);
        var sins = Baselining.Of(fleet, RuleEngine.Run(fleet).Where(IsSin), baseline)
            .Where(judged => !judged.IsKnown && IsSin(judged.Found)).Select(judged => judged.Entry).ToList();
        if (sins.Count == 0)
            return null;
        var text = baseline.With(sins);
        var first = BaselineFile.Parse(text).Lines.First(line => sins.Contains(line.Entry)).Line;
        return (new(BaselineFile.Path, text), new(new(BaselineFile.Path, first, 1), $"{Counted(sins.Count)} kept here, so that the build reports new ones alone: review them, and delete each line when you mend what it is about"));

        // Of env files only that one of the import's is readable: whatever else there is to say of them is about this repository.
        bool IsSin(RuleFinding found) => found.Finding switch
        {
            { Subject: ModelSubject, Severity: >= RuleSeverity.Warning } => true,
            { Subject: FileSubject file } => ReferenceEquals(found.Rule, ReadableEnvFile.Rule) && readable.Contains(file.Path),
            _ => false,
        };
    }

    private static string Counted(int sins) => sins == 1 ? "1 finding that the file already had is" : $"{sins} findings that the file already had are";

    // Those that the build hands to the compiler.
    private static Sequence<EnvFileSource> EnvFilesOf(string repository, IReadOnlyList<SourceFile> written)
    {
        var texts = EnvFiles.InRepository(repository).ToDictionary(file => Path.GetRelativePath(repository, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText, StringComparer.Ordinal);
        foreach (var file in written.Where(file => IsEnvFile(file.Path.Split('/'))))
            texts[file.Path] = file.Text;
        return texts.Select(file => new EnvFileSource(file.Key, file.Value)).OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence();
    }

    private static bool IsEnvFile(string[] path) => path is ["env", var name] && name.EndsWith(".env", StringComparison.Ordinal)
        || path is ["hosts", _, "env", var own] && own.EndsWith(".env", StringComparison.Ordinal);
}
