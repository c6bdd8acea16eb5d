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

    private readonly SourceProject _project;
    private readonly string _stack;
    private readonly StackPlace _where;
    private readonly ImportContext _context;
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly List<MovedEnvFile> _files = [];

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
        var file = WithoutMissing(PathKeys.Rewrite(project.File, use => use.Kind == PathKind.EnvFile ? moves.Moved(use) : use.Text));
        moves.WarnOfShadows(forStack);
        return (file, moves._files, [.. forStack.Select(path => new EnvFile(path))], moves._targets.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private List<string> OfVariables()
    {
        var files = new List<string>();
        if (_project.Env.Count > 0)
        {
            var beside = _where.Locate(_project.Folder, ".env");
            files.Add(_targets[Path.GetFullPath(beside)] = Free(_stack));
            _files.Add(new(files[^1], beside, null, _project.Env));
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
            if (!File.Exists(source) && !use.IsRequired && !path.StartsWith("..", StringComparison.Ordinal))
            {
                _context.Say(use.Place, $"there is no {source}, and the service need not have it: it is left out, since a host wants every file that is named");
                return Missing;
            }

            _targets[full] = target = TargetOf(path);

            // A repository's own env files fill variables by custom.
            if (path.StartsWith("..", StringComparison.Ordinal))
                _shared.Add(target);
            if (File.Exists(source))
                _files.Add(MovedEnvFile.Read(target, source));
            else if (_where.Runs)
                _context.Say(use.Place, $"there is no {source}: make it with 'vigo env set {target} KEY=VALUE'");
        }

        return $"{_where.RootFromHere}/{target}";
    }

    private string TargetOf(string path)
    {
        var name = Path.GetFileName(path);
        name = name.EndsWith(".env", StringComparison.Ordinal) ? name[..^".env".Length] : name.StartsWith(".env", StringComparison.Ordinal) ? name[".env".Length..] : name;
        name = new string([.. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' ? character : '-')]).Trim('-');

        // The repository's own, or one that others share.
        if (path.StartsWith("..", StringComparison.Ordinal) && name.Length > 0)
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
                _context.Say(_project.File.Place, $"${{{pair.Key}}} had {(values.ContainsKey(pair.Key) ? "another value" : "no value")} here; a host takes the one of {file.Target}, which the stack is given too: rename one of the two keys if that is not meant");
        }
    }
}
