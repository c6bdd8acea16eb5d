using System.Globalization;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;

namespace Vigo.Runner.Import.Companions;

/// <summary>
/// Where a project's env files go: to the repository's <c>env/</c>, the only place that hosts read them from. One that lies in such a folder already keeps its name; the others are called
/// after the stack.
/// </summary>
internal sealed class EnvFileMoves
{
    // No path holds it.
    private const string Missing = "\0";

    // What a host has in env/ would steer its own Compose too.
    private static readonly string[] Steering =
    [
        "COMPOSE_ANSI", "COMPOSE_API_VERSION", "COMPOSE_BAKE", "COMPOSE_COMPATIBILITY", "COMPOSE_CONVERT_WINDOWS_PATHS", "COMPOSE_DISABLE_ENV_FILE", "COMPOSE_DOCKER_CLI_BUILD", "COMPOSE_ENV_FILES",
        "COMPOSE_EXPERIMENTAL", "COMPOSE_FILE", "COMPOSE_HTTP_TIMEOUT", "COMPOSE_IGNORE_ORPHANS", "COMPOSE_MENU", "COMPOSE_PARALLEL_LIMIT", "COMPOSE_PATH_SEPARATOR", "COMPOSE_PROFILES", "COMPOSE_PROGRESS",
        "COMPOSE_PROJECT_NAME", "COMPOSE_REMOVE_ORPHANS", "COMPOSE_STATUS_STDOUT",
    ];

    private readonly SourceProject _project;
    private readonly string _stack;
    private readonly StackPlace _where;
    private readonly ImportContext _context;
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly List<MovedEnvFile> _files = [];
    private readonly Dictionary<string, IReadOnlyList<Secrets.EnvPair>> _steering = new(StringComparer.Ordinal);

    private EnvFileMoves(SourceProject project, string stack, StackPlace where, ImportContext context) => (_project, _stack, _where, _context) = (project, stack, where, context);

    /// <summary>The project with its env files where they go, and the files.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="where">Where the stack comes from, and goes.</param>
    /// <param name="context">Takes what there is to say.</param>
    /// <returns>The project's tree; what is moved; and the files that its variables come from, for the stack's record.</returns>
    public static (SourceMapping File, IReadOnlyList<MovedEnvFile> Moved, Sequence<EnvFile> ForStack, IReadOnlySet<string> Sources) Of(SourceProject project, string stack, StackPlace where, ImportContext context)
    {
        var moves = new EnvFileMoves(project, stack, where, context);
        var forStack = moves.OfVariables();
        var file = moves.WithSteering(WithoutMissing(PathKeys.Rewrite(project.File, use => use.Kind == PathKind.EnvFile ? moves.Moved(use) : use.Text)));
        moves.WarnOfShadows(forStack);
        return (file, moves._files, [.. forStack.Select(path => new EnvFile(path))], moves._targets.Keys.Concat(project.IncludedEnvFiles.Select(Path.GetFullPath)).ToHashSet(StringComparer.Ordinal));
    }

    private List<string> OfVariables()
    {
        var files = new List<string>();
        var beside = _where.Locate(_project.Folder, ".env");
        if (_project.Env.Count > 0 && WithoutSteering(new(Free(_stack), beside, null, _project.Env)) is var own && own.Keys.Any())
        {
            files.Add(_targets[Path.GetFullPath(beside)] = own.Target);
            _files.Add(own);
        }

        if (_project.IncludedEnv.Count > 0)
        {
            files.Add(Free($"{_stack}-included"));
            _files.Add(new(files[^1], string.Join(", ", _project.IncludedEnvFiles), null, _project.IncludedEnv));
        }

        return files;
    }

    private string Moved(PathUse use)
    {
        var value = _project.Values.Evaluate(use.Text);
        if (!_project.Values.Knows(use.Text) || !RelativePath.Is(PathKind.EnvFile, value))
            return use.Text;
        if (value != use.Text)
            _context.Say(use.Place, $"which env file this is depends on a variable; from now on it is {value}, whatever the variable says");
        var path = RelativePath.Fold(value);
        var source = _where.Locate(_project.Folder, path);
        var full = Path.GetFullPath(source);
        if (!_targets.TryGetValue(full, out var target))
        {
            if (!File.Exists(source) && !use.IsRequired && !RelativePath.LeadsOut(path))
            {
                _context.SayOfFile(use.Place, $"there is no {source}, and the service need not have it: it is left out, since a host wants every file that is named");
                return Missing;
            }

            _targets[full] = target = TargetOf(path);

            // A repository's own env files fill variables by custom.
            if (RelativePath.LeadsOut(path))
                _shared.Add(target);
            if (File.Exists(source))
                _files.Add(WithoutSteering(MovedEnvFile.Read(target, source, _project.Own, _context.Say)));
            else if (_where.Runs)
                _context.SayOfFile(use.Place, $"there is no {source}: make it with 'vigo env set {target} KEY=VALUE'");
        }

        return $"{_where.RootFromHere}/{target}";
    }

    private MovedEnvFile WithoutSteering(MovedEnvFile file)
    {
        var steering = file.Keys.Where(Steering.Contains).ToList();
        if (steering.Count == 0)
            return file;
        if (file.Encrypted is null)
            _context.SayOfFile(new(file.Source, 1, 1), $"{string.Join(", ", steering)} {(steering.Count == 1 ? "tells" : "tell")} Compose itself what to do, as on every host: left out of {file.Target}; a service that has the file gets it in its environment");
        else
            _context.SayOfFile(new(file.Source, 1, 1), $"{string.Join(", ", steering)} {(steering.Count == 1 ? "tells" : "tell")} Compose itself what to do, on every host too: take it out with 'vigo env edit {file.Target}'");
        _steering[file.Target] = [.. file.Lines.OfType<Secrets.EnvPair>().Where(pair => Steering.Contains(pair.Key))];
        return file with { Lines = [.. file.Lines.Where(line => line is not Secrets.EnvPair pair || !Steering.Contains(pair.Key))] };
    }

    // A container that had it from its env file has it still.
    private SourceMapping WithSteering(SourceMapping file) => _steering.Count == 0 ? file : file.Each("services", service => service is SourceMapping mapping ? ServiceWithSteering(mapping) : service);

    private SourceMapping ServiceWithSteering(SourceMapping service)
    {
        var files = service.Find("env_file") switch { SourceList list => list.Items, { } one => [one], null => [] };
        var pairs = files
            .Select(file => (file as SourceMapping)?.Find("path") ?? file)
            .OfType<SourceScalar>()
            .SelectMany(file => _steering.FirstOrDefault(known => file.Text == $"{_where.RootFromHere}/{known.Key}").Value ?? [])
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(same => same.Last())
            .ToList();
        var place = service.Find("env_file")?.Place ?? service.Place;
        SourceScalar Scalar(string text) => new(place, null, text, IsPlain: false);
        string Literal(Secrets.EnvPair pair) => pair.Value.Replace("$", "$$", StringComparison.Ordinal);
        return pairs.Count == 0 ? service : service.Find("environment") switch
        {
            SourceList list => service.At("environment", _ => list with { Items = [.. pairs.Where(pair => !list.Items.Any(item => Names(item, pair.Key))).Select(pair => Scalar($"{pair.Key}={Literal(pair)}")), .. list.Items] }),
            SourceMapping mapping => service.At("environment", _ => mapping with { Entries = [.. pairs.Where(pair => mapping.Find(pair.Key) is null).Select(Entry), .. mapping.Entries] }),
            null => service with { Entries = [.. service.Entries, new(Scalar("environment"), new SourceMapping(place, null, [.. pairs.Select(Entry)]))] },
            _ => service,
        };

        SourceEntry Entry(Secrets.EnvPair pair) => new(Scalar(pair.Key), Scalar(Literal(pair)));
    }

    private static bool Names(SourceNode item, string key) => item is SourceScalar { Text: var text } && (text == key || text.StartsWith(key + "=", StringComparison.Ordinal));

    private string TargetOf(string path)
    {
        var name = Path.GetFileName(path);
        name = name.EndsWith(".env", StringComparison.Ordinal) ? name[..^".env".Length] : name.StartsWith(".env", StringComparison.Ordinal) ? name[".env".Length..] : name;
        name = new string([.. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' ? character : '-')]).Trim('-');

        // The repository's own, or one that others share.
        if (RelativePath.LeadsOut(path) && name.Length > 0)
            return $"env/{name}.env";
        var own = name.Length == 0 || name == _stack ? _stack : name.StartsWith(_stack + "-", StringComparison.Ordinal) ? name : $"{_stack}-{name}";
        return Free(own);
    }

    private string Free(string name)
    {
        var target = $"env/{name}.env";
        for (var number = 2; _targets.ContainsValue(target) || _where.IsTaken(target); number++)
            target = string.Create(CultureInfo.InvariantCulture, $"env/{name}-{number}.env");
        return target;
    }

    private static SourceMapping WithoutMissing(SourceMapping file) => file.Each("services", service => service is not SourceMapping mapping ? service : mapping.Find("env_file") switch
    {
        SourceList list when list.Items.Any(IsMissing) => mapping.At("env_file", _ => list with { Items = [.. list.Items.Where(item => !IsMissing(item))] }),
        { } one when IsMissing(one) => mapping.Without("env_file"),
        _ => mapping,
    });

    private static bool IsMissing(SourceNode file) => ((file as SourceMapping)?.Find("path") ?? file) is SourceScalar { Text: Missing };

    // A host fills variables from the services' env files too, and later files win.
    private void WarnOfShadows(List<string> forStack)
    {
        var values = _project.Values.Values;
        var used = Variables.KeysIn(_project.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in _files.Where(file => file.Encrypted is null && !forStack.Contains(file.Target)))
        {
            foreach (var pair in file.Lines.OfType<Secrets.EnvPair>().Where(pair => used.Contains(pair.Key) && (values.TryGetValue(pair.Key, out var known) ? known != pair.Value : !_shared.Contains(file.Target))))
                _context.SayOfFile(_project.File.Place, $"${{{pair.Key}}} had {(values.ContainsKey(pair.Key) ? "another value" : "no value")} here; a host takes the one of {file.Target}, which the stack is given too: rename one of the two keys if that is not meant");
        }
    }
}
