using System.Collections.Immutable;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Merging;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Follows whatever files refer to, until one file says the same as all of them.</summary>
/// <remarks>Compose Specification, "extends", "include" and "Merge", in the order of compose-go's loader: each file's extends, then its includes, then the files on top of each other.</remarks>
internal sealed class ProjectResolver
{
    private static readonly string[] Sections = ["services", "networks", "volumes", "configs", "secrets", "models"];

    private readonly SourceReader _reader;
    private readonly Func<string, string> _locate;
    private readonly ImportContext _context;
    private readonly KeyPool _keys = new();
    private readonly List<string> _envFiles = [];

    private ProjectResolver(ImportContext context, Func<string, string> locate) => (_context, _locate, _reader) = (context, locate, new(ReadingLimits.Usual, locate));

    /// <summary>The project of these files.</summary>
    /// <param name="files">Compose files, later ones overriding earlier.</param>
    /// <param name="context">Takes what can't be resolved, and what there is to say.</param>
    /// <param name="locate">Where a file lies that the project names; null for where it names it.</param>
    /// <exception cref="CommandLine.UserError">A file can't be read.</exception>
    public static SourceProject Resolve(IReadOnlyList<string> files, ImportContext context, Func<string, string>? locate = null)
    {
        var resolver = new ProjectResolver(context, locate ?? (path => path));
        var folder = FolderOf(files[0]);
        var beside = Path.Combine(folder, ".env");
        var unset = new List<Note>();
        var env = resolver.ReadEnvFile(beside, Variables.None, (place, text) => unset.Add(new(place, text)));
        var scope = new KeyScope(resolver._keys, Variables.None.Over(ComposeDotenv.Values(env)), (_, _) => { });
        var own = scope.Variables;
        var merged = resolver.Merge([.. files.Select(file => (file, resolver._reader.Read(file, null)))], folder, scope, []);

        // One that nobody uses is the program's own.
        var isUsed = own.Values.Keys.Any(resolver._keys.Has);
        foreach (var note in isUsed ? unset : [])
            context.Say(note.Place, note.Text);
        var brought = resolver._keys.Values.Where(pair => !own.Values.ContainsKey(pair.Key)).ToList();
        return new(merged, folder, resolver._reader.Paths, isUsed ? env : [], brought, resolver._envFiles)
        {
            Named = resolver._reader.Named,
            Referenced = resolver._reader.Referenced,
            Own = own,
            Values = own.Over(brought.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))),
        };
    }

    // What all files use keeps its name, whatever one of them includes: hence first the one, then the other.
    private SourceMapping Merge(IReadOnlyList<(string Path, SourceMapping Tree)> files, string folder, KeyScope scope, ImmutableList<Inclusion> chain)
    {
        var taken = files.Select(file => (file.Path, Tree: scope.Take(file.Tree))).ToList();
        var extends = new ExtendsResolver(_reader, scope, _context);
        var resolved = taken.Select((file, index) => (file.Path, Tree: extends.Resolve(file.Tree, file.Path, folder, isOverride: index > 0))).ToList();
        return Overrides.Merge([.. resolved.Select(file => WithIncluded(file.Tree, folder, scope.Variables, chain.Add(new(Path.GetFullPath(file.Path), file.Tree.Place))))]);
    }

    private SourceMapping WithIncluded(SourceMapping file, string folder, Variables variables, ImmutableList<Inclusion> chain)
    {
        if (file.Find("include") is not SourceList includes)
            return file;
        var kept = new List<SourceNode>();
        var whole = file;
        foreach (var include in includes.Items)
        {
            try
            {
                var before = _context.Refusals.Count;
                var said = Composition.Include(include, _context);
                if (_context.Refusals.Count > before)
                    continue;
                if (said.Paths.Any(path => IsRemote(Value(path, variables))))
                {
                    _context.Say(include.Place, "this is not on this machine, and stays a reference");
                    kept.Add(include);
                    continue;
                }

                whole = WithResources(whole, Included(said, include.Place, folder, variables, chain), include.Place);
            }
            catch (CommandLine.UserError refusal) when (refusal.Where is not null)
            {
                _context.Refuse(refusal);
            }
        }

        return kept.Count == 0 ? whole.Without("include") : whole.At("include", _ => includes with { Items = kept });
    }

    // As it stands in the folder of who includes it.
    private SourceMapping Included(Include include, Place place, string folder, Variables variables, ImmutableList<Inclusion> chain)
    {
        var paths = include.Paths.Select(path => InFolder(folder, Value(path, variables))).ToList();
        var full = Path.GetFullPath(paths[0]);
        if (chain.FindIndex(known => known.FullPath == full) is >= 0 and var first)
            throw Refusal.At(place, $"{paths[0]} includes itself: {string.Join(", then ", chain.Skip(first + 1).Select(link => link.Place.ToString()).Append(place.ToString()))}", "take one include out of the circle");

        var itsFolder = include.ProjectDirectory is { } named ? InFolder(folder, Value(named, variables)) : FolderOf(paths[0]);
        var envFiles = include.EnvFiles.Count == 0 ? [Path.Combine(itsFolder, ".env")] : include.EnvFiles.Select(path => InFolder(folder, Value(path, variables))).ToList();
        if (include.EnvFiles.Count > 0 && envFiles.Find(path => !File.Exists(_locate(path)) && path != "/dev/null") is { } missing)
            throw Refusal.At(place, $"there is no file {missing}", "name an env file that exists; the path starts from the folder of the file that names it");
        var scope = new KeyScope(
            _keys,
            variables.Over(ComposeDotenv.Values(envFiles.SelectMany(path => ReadEnvFile(path, variables, _context.Say)))),
            (from, to) => _context.Say(place, $"the variable {from} of what is included here means something else elsewhere in the project: it is called {to} now"));
        var its = scope.Variables;
        var merged = Merge([.. paths.Select(path => (path, _reader.Read(path, place)))], itsFolder, scope, [.. chain, .. paths.Select(path => new Inclusion(Path.GetFullPath(path), place))]);
        if (scope.Used.Any(key => its.Values.ContainsKey(key) && !variables.Values.ContainsKey(key)))
            _envFiles.AddRange(envFiles.Select(_locate).Where(File.Exists).Except(_envFiles));
        return Rebasing.File(merged, RelativePath.Between(folder, itsFolder), scope.Variables);
    }

    private SourceMapping WithResources(SourceMapping file, SourceMapping included, Place place)
    {
        _reader.Count(included, place);
        foreach (var section in Sections)
        {
            if (included.Find(section) is not SourceMapping resources)
                continue;
            var own = (file.Find(section) as SourceMapping)?.Entries ?? [];
            var known = own.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
            foreach (var entry in resources.Entries.Where(entry => known.TryGetValue(entry.Key.Text, out var other) && !SourceTrees.SaysTheSame(other.Value, entry.Value)))
                _context.Refuse(Refusal.At(known[entry.Key.Text].Key.Place, $"{section}.{entry.Key.Text} is here, and something else in what is included: {entry.Key.Place}", "Compose refuses that too: rename one, or put what differs into an override: path: [FILE, OVERRIDE]"));
            var all = new SourceMapping(resources.Place, null, [.. own, .. resources.Entries.Where(entry => !known.ContainsKey(entry.Key.Text))]);
            file = file.Find(section) is null
                ? file with { Entries = [.. file.Entries, new(new(resources.Place, null, section, IsPlain: false), all)] }
                : file.At(section, _ => all);
        }

        return file;
    }

    private List<EnvLine> ReadEnvFile(string path, Variables outer, Action<Place, string> say) =>
        _locate(path) is var found && File.Exists(found) ? ComposeDotenv.Read(found, FileText.Read(found, ReadingLimits.Usual), outer, say) : [];

    private static string Value(string text, Variables variables) => variables.Evaluate(Interpolation.ToCompose(text));

    private static bool IsRemote(string path) => path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal);

    private static string InFolder(string folder, string path) => Path.IsPathRooted(path) ? path : folder == "." ? path : Path.Combine(folder, path);

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";

    private sealed record Inclusion(string FullPath, Place Place);
}
