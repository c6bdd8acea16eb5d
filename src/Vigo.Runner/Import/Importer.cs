using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Baseline;
using Vigo.Runner.Import.Commenting;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Merging;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Routing;
using Vigo.Runner.Import.Writing;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Import;

/// <summary>From a compose file to the C# of a stack: read, merge, map, write, each without knowing of the next.</summary>
internal static class Importer
{
    /// <summary>What the import of these files writes.</summary>
    /// <param name="files">Compose files, later ones overriding earlier.</param>
    /// <param name="name">The stack's name; null for the file's own, or its folder's.</param>
    /// <param name="repository">The repository that gets the stack.</param>
    /// <exception cref="UserError">Something can't be imported; the error names each place.</exception>
    public static ImportedStack Import(IReadOnlyList<string> files, string? name, string repository)
    {
        var read = files.Select(file => YamlReader.Read(file, FileText.Read(file, ReadingLimits.Usual), ReadingLimits.Usual)).ToList();
        var merged = Overrides.Merge(read);
        var stackName = StackName.Of(name, merged, files[0]);
        var context = new ImportContext($"stacks/{stackName}");
        var stack = StackKeys.Read(stackName, merged, context);
        if (context.Refusals.Count > 0)
            throw Several(context.Refusals);
        stack = RouteRecognition.Of(stack, merged, context);
        var comments = CommentPlaces.Of(merged, stack);
        CommentPlaces.SayWhatIsLost(read, comments, context);

        var path = $"infra/Stacks/{StackFile.ClassName(stackName)}.cs";
        if (File.Exists(Path.Combine(repository, path)))
            throw new UserError($"there is a stack in {path} already", path, "remove the file, or choose another name with --stack");
        var written = Written(stack, SharedDefaults.Of(merged, stack), comments, path, repository);
        return ImportedSins.Baseline(repository, [new(stack, path)], proxy: null, written) is var (baseline, note)
            ? new(stack, [.. written, baseline], [.. context.Notes, note])
            : new(stack, written, context.Notes);
    }

    private static List<SourceFile> Written(Stack stack, IReadOnlyList<SharedDefaults> defaults, IReadOnlyList<PlacedComment> comments, string path, string repository)
    {
        const string TagsPath = "infra/Tags.cs";
        var existing = Path.Combine(repository, TagsPath);
        var templates = new TeamTemplates(repository);
        var file = TagsFile.Of(File.Exists(existing) ? File.ReadAllText(existing) : null, templates);
        var tags = new ImageTags(file.Pins, StackFile.ClassName(stack.Name));
        var preferred = stack.Services.Values.SelectMany(service => service.EnvFiles).Select(env => Path.GetFileNameWithoutExtension(env.Path)).Reverse().Distinct(StringComparer.Ordinal);
        var code = StackFile.Render(stack, tags, new EnvKeyNames(EnvKeyNames.FilesOf(repository), [.. preferred]), defaults, comments, templates);
        return tags.Added.Count == 0 ? [new(path, code)] : [new(path, code), new(TagsPath, file.With(tags.Added))];
    }

    // One message, however many places.
    private static UserError Several(IReadOnlyList<UserError> refusals) => refusals is [var only]
        ? only
        : new UserError(
            $"{refusals.Count} things can't be imported:" + string.Concat(refusals.Select(refusal => $"\n  {refusal.Where}: {refusal.Message}; {refusal.WhatToDo}")),
            null,
            "nothing was written");
}
