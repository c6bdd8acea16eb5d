using Vigo.Env;
using Vigo.Model;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Baseline;
using Vigo.Runner.Import.Commenting;
using Vigo.Runner.Import.Companions;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Import.Routing;
using Vigo.Runner.Import.Writing;
using Vigo.Runner.Secrets;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Import;

/// <summary>One run of the import, over one project or many: what it will write, what it can't, and what there is to say. Nothing is written by it.</summary>
/// <param name="repository">The repository that gets what is imported.</param>
internal sealed class ImportSession(string repository)
{
    private const string TagsPath = "infra/Tags.cs";

    private readonly List<UserError> _refusals = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<MovedEnvFile> _envFiles = [];
    private readonly List<PlannedFile> _companions = [];
    private readonly List<PlannedText> _code = [];
    private readonly List<(string Kind, string Path)> _inTheWay = [];
    private readonly List<Declared<Stack>> _stacks = [];
    private readonly List<Declared<Host>> _hosts = [];
    private Declared<Stack>? _proxy;
    private readonly TeamTemplates _templates = new(repository);
    private readonly TagsFile _tags = TagsFile.Of(ReadIfThere(Path.Combine(repository, TagsPath)), Path.Combine(repository, TagsPath), new(repository));
    private readonly Dictionary<string, Image> _pins = new(StringComparer.Ordinal);

    /// <summary>The repository that gets what is imported.</summary>
    public string Repository => repository;

    /// <summary>Copies files, with one bound for all of the run.</summary>
    public Companions.Companions Companions { get; } = new(CompanionLimits.Usual);

    /// <summary>A rule for env files that the repository has none for yet; null for none.</summary>
    public SopsConfigFile? NewSopsConfig { get; set; }

    /// <summary>Whether the person may choose the name of what is imported: of one stack, and not of a whole repository.</summary>
    public bool HasChosenName { get; init; }

    /// <summary>Whether something can't be imported.</summary>
    public bool IsRefused => _refusals.Count > 0;

    /// <summary>Takes a failure, so that one run finds them all.</summary>
    public void Refuse(UserError refusal) => _refusals.Add(refusal);

    /// <summary>Says something, once.</summary>
    public void Say(string note)
    {
        if (_said.Add(note))
            _notes.Add(note);
    }

    /// <summary>Takes what was found out while a part was read.</summary>
    public void Take(ImportContext context)
    {
        _refusals.AddRange(context.Refusals);
        foreach (var note in context.Notes)
            Say(note);
    }

    /// <summary>Takes env files.</summary>
    public void Take(IEnumerable<MovedEnvFile> files) => _envFiles.AddRange(files);

    /// <summary>Takes files to copy.</summary>
    public void Take(IEnumerable<PlannedFile> files) => _companions.AddRange(files);

    /// <summary>Reads a project.</summary>
    /// <param name="files">Its compose files, later ones overriding earlier.</param>
    /// <param name="name">The stack's name; null for the project's own.</param>
    /// <param name="folder">The folder in the repository that a stack's compose file will lie in, given its name.</param>
    /// <param name="where">Where it comes from, and goes.</param>
    /// <returns>The project; null when it can't be read, and then the session knows why.</returns>
    public ImportedProject? Read(IReadOnlyList<string> files, string? name, Func<string, string> folder, StackPlace where)
    {
        var resolving = new ImportContext("");
        try
        {
            var project = ProjectResolver.Resolve(files, resolving, where.Base is null ? null : path => LocateOver(Path.GetDirectoryName(files[0])!, where.Base, path));
            var stackName = StackName.Of(name, project, files[0]);
            var (file, moved, forStack, sources) = EnvFileMoves.Of(project, stackName, where, resolving);
            var mapping = new ImportContext(folder(stackName));
            var stack = StackKeys.Read(stackName, file, mapping) with { EnvFiles = forStack };
            if (project.Own.Values.GetValueOrDefault("COMPOSE_PROFILES") is { Length: > 0 } profiles)
                resolving.Say(file.Place, $"{where.Locate(project.Folder, ".env")} activates the profiles {profiles}: hosts activate none, so take profiles off the services that shall run");
            IReadOnlyList<SharedDefaults> defaults = [];
            IReadOnlyList<PlacedComment> comments = [];
            if (mapping.Refusals.Count == 0)
            {
                stack = RouteRecognition.Of(stack, file, mapping);
                comments = CommentPlaces.Of(file, stack);
                defaults = SharedDefaults.Of(file, stack);
                CommentPlaces.SayWhatIsLost(project.Named, comments, "since what it is about is overridden", mapping);
                CommentPlaces.SayWhatIsLost(project.Referenced, comments, "since of this file only what another one uses is taken over", mapping);
            }

            Take(resolving);
            Take(mapping);
            Take(moved);
            return new(stack, project, sources) { Comments = comments, Defaults = defaults };
        }
        catch (UserError refusal)
        {
            Take(resolving);
            Refuse(refusal);
            return null;
        }
    }

    /// <summary>Finds the files that a project's services use.</summary>
    /// <param name="project">The project.</param>
    /// <param name="folder">The folder in the repository that its compose file will lie in.</param>
    /// <param name="where">Where it comes from.</param>
    public void Accompany(ImportedProject project, string folder, StackPlace where)
    {
        var context = new ImportContext(folder);
        var found = CompanionSearch.Of(project.Source, folder, where, repository, Companions, project.EnvFileSources.Contains, context);

        // Of what a host has of its own, each file lies where it is to lie again.
        if (where.Base is null)
            Take(found);
        Take(context);
    }

    /// <summary>What env keys are called in the C# of a stack.</summary>
    public EnvKeyNames KeysFor(params IEnumerable<Stack> stacks)
    {
        var files = EnvKeyNames.FilesOf(repository).ToDictionary(StringComparer.Ordinal);
        foreach (var file in _envFiles)
        {
            var name = Path.GetFileNameWithoutExtension(file.Target);
            files[name] = [.. files.GetValueOrDefault(name, []).Union(file.Keys.Where(DotenvFile.IsName), StringComparer.Ordinal)];
        }

        var preferred = stacks.SelectMany(HostViews.EnvFilesOf).Select(path => Path.GetFileNameWithoutExtension(path)).Reverse().Distinct(StringComparer.Ordinal);
        return new(files, [.. preferred]);
    }

    /// <summary>The pins for a class, those of the run so far among them.</summary>
    public ImageTags TagsFor(string className) => new(_tags.Pins.Concat(_pins).ToDictionary(StringComparer.Ordinal), _tags.Members, className);

    /// <summary>Takes the pins that a class added.</summary>
    public void Take(ImageTags tags)
    {
        foreach (var (member, image) in tags.Added)
            _pins.Add(member, image);
    }

    /// <summary>Writes a stack's C#.</summary>
    public void Write(ImportedProject project, StackShape shape)
    {
        var stack = project.Stack;
        var tags = TagsFor(shape.ClassName);
        Write(shape.Path, shape.Attribute is null ? "file" : shape.Attribute == StackShape.OfProxy.Attribute ? "proxy" : "stack", StackFile.Render(stack, tags, KeysFor(stack), shape, project.Defaults, project.Comments, _templates));
        Take(tags);
        if (shape.Attribute == StackShape.OfProxy.Attribute)
            _proxy = new(stack, shape.Path);
        else if (shape.Attribute is not null)
            _stacks.Add(new(stack, shape.Path));
    }

    /// <summary>Writes a host's C#.</summary>
    public void Write(Host host, string path, string text)
    {
        Write(path, "host", text);
        _hosts.Add(new(host, path));
    }

    private void Write(string path, string kind, string text)
    {
        // What an import that was killed has written is no other stack.
        if (File.Exists(Path.Combine(repository, path)) && File.ReadAllText(Path.Combine(repository, path)) != text)
            _inTheWay.Add((kind, path));
        else
            _code.Add(new(path, text));
    }

    // All of them at once: each is removed by hand.
    private void RefuseWhatIsInTheWay()
    {
        if (_inTheWay.Count == 0)
            return;
        var there = string.Join(", ", _inTheWay.Select(file => $"a {file.Kind} in {file.Path}"));
        Refuse(HasChosenName
            ? new($"there is {there} already", _inTheWay[0].Path, "remove the file, or choose another name with --stack")
            : new($"there is {there} already", _inTheWay[0].Path, $"take over what you need of it, then remove {string.Join(" and ", _inTheWay.Select(file => file.Path))}, and import again"));
    }

    /// <summary>Everything together.</summary>
    /// <exception cref="UserError">Something can't be imported; the error names each place.</exception>
    public ImportResult Finish()
    {
        RefuseWhatIsInTheWay();
        var placement = SopsConfigFile.Find(repository) is { } there
            ? new EnvFilePlacement(repository, there, isCopied: false, Say, Refuse)
            : new EnvFilePlacement(repository, NewSopsConfig, isCopied: true, Say, Refuse);
        List<PlannedFile> files = [.. placement.Place(_envFiles), .. _companions];
        if (_pins.Count > 0)
            files.Add(new PlannedText(TagsPath, _tags.With(_pins), Replaces: true));

        // The pins before what names them: cut off between the two, what is there still compiles.
        files.AddRange(_code);
        if (!IsRefused && ImportedSins.Baseline(repository, _stacks, _proxy, _hosts, [.. files.OfType<PlannedText>().Select(file => new SourceFile(file.Path, file.Text))], placement.Readable) is var (baseline, note))
        {
            files.Add(new PlannedText(baseline.Path, baseline.Text, Replaces: true));
            Say(note);
        }

        _refusals.AddRange(WritePlan.Conflicts(files, repository));
        if (!HasProject())
            Say("infra: there is no project in it yet, so 'dotnet build infra' has nothing to build: 'vigo init DIR' makes a repository that has one; import into that, with --out DIR");
        return IsRefused ? throw Several(_refusals) : new([.. files.DistinctBy(file => file.Path, StringComparer.Ordinal)], _notes);
    }

    private bool HasProject() =>
        Directory.Exists(Path.Combine(repository, "infra")) && Directory.EnumerateFiles(Path.Combine(repository, "infra"), "*.csproj").Any();

    // One message, however many places.
    private static UserError Several(IReadOnlyList<UserError> refusals) => refusals is [var only]
        ? only
        : new UserError(
            $"{refusals.Count} things can't be imported:" + string.Concat(refusals.Select(refusal => $"\n  {(refusal.Where is null ? "" : $"{refusal.Where}: ")}{refusal.Message}; {refusal.WhatToDo}")),
            null,
            "nothing was written");

    // What many places have to say of one file is said at the first.
    private void Say(Note note)
    {
        var line = $"{note.Place}: {note.Text}";
        if (_said.Add(note.IsOfPlace ? line : note.Text))
            _notes.Add(line);
    }

    private static string LocateOver(string folder, string under, string path)
    {
        var own = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(path);
        return File.Exists(path) || !full.StartsWith(own, StringComparison.Ordinal) ? path : Path.Combine(under, full[own.Length..]);
    }

    private static string? ReadIfThere(string path) => File.Exists(path) ? FileText.ReadWhole(path, ReadingLimits.Usual) : null;
}
