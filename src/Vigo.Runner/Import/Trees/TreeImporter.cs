using Vigo.Env;
using Vigo.Model;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Commenting;
using Vigo.Runner.Import.Companions;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Import.Writing;

namespace Vigo.Runner.Import.Trees;

/// <summary>A whole repository of the shell-script VIGO: stacks, proxy, hosts with what they run instead, env files, and every file beside a compose file.</summary>
internal sealed class TreeImporter
{
    private readonly InfraTree _tree;
    private readonly ImportSession _session;
    private readonly Dictionary<string, BaseStack> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal) { "Proxy" };

    private TreeImporter(InfraTree tree, string repository) => (_tree, _session) = (tree, new(repository));

    /// <summary>What the import writes.</summary>
    /// <exception cref="UserError">Something can't be imported; the error names each place.</exception>
    public static ImportResult Import(InfraTree tree, string repository)
    {
        var importer = new TreeImporter(tree, repository);
        importer.TakeEnvFiles();
        var projects = importer.Projects();
        if (!importer._session.IsRefused)
        {
            importer.WriteBases();
            importer.WriteUnused(projects);
            importer.WriteHosts(projects);
        }

        importer.SayRest();
        return importer._session.Finish();
    }

    private void TakeEnvFiles()
    {
        var unset = new ImportContext("");
        foreach (var path in _tree.EnvFiles)
        {
            try
            {
                var file = MovedEnvFile.Read(path, Path.Combine(_tree.Root, path), say: unset.Say);
                var target = path[path.IndexOf("env/", StringComparison.Ordinal)..];
                _keys[target] = [.. _keys.GetValueOrDefault(target, []), .. file.Keys];
                _session.Take([file]);
            }
            catch (UserError refusal)
            {
                _session.Refuse(refusal);
            }
        }

        _session.Take(unset);
        var sops = Path.Combine(_tree.Root, ".sops.yaml");
        if (!File.Exists(sops) || File.Exists(Path.Combine(_session.Repository, ".sops.yaml")))
            return;
        _session.NewSopsConfig = new(sops, SopsConfig.Parse(File.ReadAllText(sops)));
        _session.Take([new PlannedCopy(".sops.yaml", sops)]);
    }

    // Those for every host first: what a host has of its own is told by what differs.
    private List<(TreeProject From, ImportedProject Project)> Projects()
    {
        var read = new List<(TreeProject, ImportedProject)>();
        foreach (var from in _tree.Projects)
        {
            var project = from.Files.Count > 0 ? Read(from) : null;
            if (project is not null)
            {
                read.Add((from, project));
                if (from.Kind is TreeProjectKind.Stack or TreeProjectKind.Proxy && !_bases.ContainsKey(from.BaseFolder))
                    AddBase(from, project);
            }

            if (from.Kind is TreeProjectKind.Stack or TreeProjectKind.Proxy)
                Accompany(from, project);
        }

        return read;
    }

    private ImportedProject? Read(TreeProject from)
    {
        // What a host has of its own is called like what it stands for.
        var known = _bases.GetValueOrDefault(from.BaseFolder)?.Project.Stack.Name;
        var name = from.Kind == TreeProjectKind.Proxy ? StackNames.Proxy : from.Host is null ? null : known;
        var read = WithSharedEnv(_session.Read(from.Files, name, stack => from.Kind == TreeProjectKind.Proxy ? "proxy" : $"stacks/{stack}", WhereIs(from)));
        if (from.Kind == TreeProjectKind.Stack && StackName.Refused(read?.Stack.Name ?? from.Name, from.Folder, "rename its folder, or say another name in its compose file; the proxy itself lies in proxy/") is { } refused)
            _session.Refuse(refused);
        return read;
    }

    // In such a repository the global file, then the stack's own, fill variables without being named.
    private ImportedProject? WithSharedEnv(ImportedProject? project)
    {
        if (project is null)
            return null;
        var named = HostViews.EnvFilesOf(project.Stack);
        var missing = Variables.KeysIn(project.Source.File).Except(project.Source.Values.Values.Keys, StringComparer.Ordinal).Except(named.SelectMany(path => _keys.GetValueOrDefault(path, [])), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var filling = new[] { "env/global.env", $"env/{project.Stack.Name}.env" }.Except(named, StringComparer.Ordinal).Where(path => _keys.GetValueOrDefault(path, []).Any(missing.Contains));
        return project with { Stack = project.Stack with { EnvFiles = [.. filling.Select(path => new EnvFile(path)), .. project.Stack.EnvFiles] } };
    }

    private StackPlace WhereIs(TreeProject from) => new()
    {
        RootFromHere = from.Kind == TreeProjectKind.Proxy ? ".." : "../..",
        Base = from.Host is null ? null : Path.Combine(_tree.Root, from.BaseFolder),
        Runs = from.Kind is TreeProjectKind.Stack or TreeProjectKind.Proxy,
        IsTaken = target => _tree.EnvFiles.Contains(target),
    };

    private void AddBase(TreeProject from, ImportedProject project)
    {
        var className = from.Kind == TreeProjectKind.Proxy ? "Proxy" : Identifiers.Free(StackFile.ClassName(project.Stack.Name), _classes.Contains, "Stack");
        _classes.Add(className);
        if (_bases.Values.FirstOrDefault(other => other.Project.Stack.Name == project.Stack.Name) is { } same)
            _session.Refuse(new($"{from.Folder} and {same.From.Folder} are both called {project.Stack.Name}", from.Folder, "give one of them another name: in its compose file"));
        _bases.Add(from.BaseFolder, new(from, project, className));
    }

    // In such a repository a project's folder is deployed whole.
    private void Accompany(TreeProject from, ImportedProject? project)
    {
        var context = new ImportContext(from.OwnFolder);
        var place = new Place(from.Files.Count > 0 ? from.Files[0] : from.Folder, 1, 1);
        var name = _bases.GetValueOrDefault(from.BaseFolder)?.Project.Stack.Name ?? from.Name;
        var target = from.Kind == TreeProjectKind.Proxy ? from.OwnFolder : from.OwnFolder[..^from.Name.Length] + name;
        if (Path.GetFullPath(from.Folder) != Path.GetFullPath(Path.Combine(_session.Repository, target)))
            _session.Take(_session.Companions.Find(from.Folder, from.Folder, target, place, path => IsNoCompanion(path, project), context));
        _session.Take(context);
        if (project is not null)
            _session.Accompany(project, target, WhereIs(from));
        if (from.Files.Count > 0)
            Importer.SayWhatIsInTheWay(_session, $"{target}/docker-compose.yml");
    }

    private bool IsNoCompanion(string path, ImportedProject? project) =>
        project?.Source.Paths.Contains(path) == true || project?.EnvFileSources.Contains(path) == true || _tree.Projects.Any(other => other.Files.Any(file => Path.GetFullPath(file) == path));

    private void WriteBases()
    {
        foreach (var (from, project, className) in _bases.Values)
            _session.Write(project, from.Kind == TreeProjectKind.Proxy ? StackShape.OfProxy : StackShape.OfStack(className));
    }

    private void WriteUnused(IEnumerable<(TreeProject From, ImportedProject Project)> projects)
    {
        foreach (var (from, project) in projects)
        {
            var (section, word, summary) = from.Kind switch
            {
                TreeProjectKind.Example => ("Examples", "Example", "An example that no host runs: with [Stack] on its member, every host does."),
                TreeProjectKind.Template => ("Templates", "Template", "A template that no host runs: copy it, replace the names, and put [Stack] on its member; or make it a method."),
                _ => ("", "", ""),
            };
            if (section.Length == 0)
                continue;
            var className = Identifiers.Free(Identifiers.Pascal(from.Name), Identifiers.IsTaken, word);
            _session.Write(project, new($"infra/{section}/{className}.cs", $"Infra.{section}", className, null, summary));
            _session.Say($"{from.Folder}: no host runs it, so infra/{section}/{className}.cs declares no stack");
            if (Directory.EnumerateFileSystemEntries(from.Folder).Select(Path.GetFullPath).Any(path => !project.Source.Paths.Contains(path)))
                _session.Say($"{from.Folder}: the files beside its compose file are not copied");
        }
    }

    private void WriteHosts(List<(TreeProject From, ImportedProject Project)> projects)
    {
        var taken = _classes.ToHashSet(StringComparer.Ordinal);
        foreach (var host in _tree.Hosts)
        {
            try
            {
                var own = projects.Where(project => project.From.Host == host)
                    .Select(project => new HostOverlay(_bases[project.From.BaseFolder].ClassName, _bases[project.From.BaseFolder].Project.Stack, project.Project.Stack))
                    .Where(overlay => !ReferenceEquals(overlay.Base, overlay.Own)).ToList();
                var without = _bases.Values.Where(stack => stack.From.Host is { } owner && owner != host && !projects.Any(project => project.From.Host == host && project.From.BaseFolder == stack.From.BaseFolder)).Select(stack => stack.Project.Stack.Name);
                var className = Identifiers.Free(Identifiers.Pascal(host), name => Identifiers.IsTaken(name) || taken.Contains(name), "Host");
                taken.Add(className);
                var record = HostCode.Record(host, without, own);
                foreach (var (_, project) in projects.Where(project => project.From.Host == host && !ReferenceEquals(project.Project, _bases[project.From.BaseFolder].Project)))
                    SayComments(project);
                _session.Write(record, $"infra/Hosts/{className}.cs", HostCode.Of(record, className, own, _session));
                _session.Say($"hosts/{host}: taken for {record.Kind}; if that is wrong, change Kind in infra/Hosts/{className}.cs");
            }
            catch (ArgumentException refused)
            {
                _session.Refuse(new(refused.Message, Path.Combine(_tree.Root, "hosts", host), "rename the folder to what hostname prints there"));
            }
        }
    }

    // What differs is told in place of the file, and has no room for what stood beside it.
    private void SayComments(ImportedProject own)
    {
        var context = new ImportContext("");
        foreach (var comment in own.Comments)
            context.Say(comment.Comment.Place, CommentPlaces.LeftOut(comment.Comment, "since it stands in a host's own file"));
        _session.Take(context);
    }

    private void SayRest()
    {
        foreach (var stack in _bases.Values.Where(stack => stack.From.Host is not null))
            _session.Say($"{stack.From.Folder}: only this host runs it, so the others have records that leave it out; a machine without a record would run it");
        if (_tree.NotTaken.Count > 0)
            _session.Say($"{_tree.Root}: not taken along: {string.Join(", ", _tree.NotTaken)}");
    }

    private sealed record BaseStack(TreeProject From, ImportedProject Project, string ClassName);
}
