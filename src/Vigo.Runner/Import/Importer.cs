using Vigo.Output;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Companions;
using Vigo.Runner.Import.Trees;
using Vigo.Runner.Import.Writing;

namespace Vigo.Runner.Import;

/// <summary>From compose files to C#: read, resolve, merge, map, find companions, write, each without knowing of the next.</summary>
internal static class Importer
{
    /// <summary>What the import of these paths writes.</summary>
    /// <param name="paths">Compose files, later ones overriding earlier; or one folder that has them, or one repository of the shell-script VIGO.</param>
    /// <param name="name">The stack's name; null for the file's own, or its folder's.</param>
    /// <param name="repository">The repository that gets the stack.</param>
    /// <exception cref="UserError">Something can't be imported; the error names each place.</exception>
    public static ImportResult Import(IReadOnlyList<string> paths, string? name, string repository)
    {
        if (paths is not [var folder] || !Directory.Exists(folder))
            return ImportStack(paths, name, repository);
        if (InfraTree.Find(folder) is { } tree)
        {
            return name is null
                ? TreeImporter.Import(tree, repository)
                : throw new UserError($"{folder} has many stacks, and --stack names one", folder, "leave --stack out: each stack is called like its folder", ExitCode.WrongUsage);
        }

        return ComposeFolder.FilesOf(folder) is { Count: > 0 } files
            ? ImportStack(files, name, repository)
            : throw new UserError($"{folder} is a folder without a compose file", folder, "name a folder with a compose.yaml or docker-compose.yml in it, or with stacks/*/docker-compose.yml");
    }

    private static ImportResult ImportStack(IReadOnlyList<string> files, string? name, string repository)
    {
        var session = new ImportSession(repository) { HasChosenName = true };
        var where = new StackPlace();
        if (session.Read(files, name, stack => $"stacks/{stack}", where) is { } project)
        {
            if (StackName.Refused(project.Stack.Name, files[0], "choose another name with --stack; a repository's own proxy comes along when its folder is imported whole") is { } refused)
                throw refused;
            var folder = $"stacks/{project.Stack.Name}";
            session.Accompany(project, folder, where);
            if (!session.IsRefused)
                session.Write(project, StackShape.OfStack(StackFile.ClassName(project.Stack.Name)));
            SayWhatIsInTheWay(session, $"{folder}/docker-compose.yml");
        }

        return session.Finish();
    }

    /// <summary>Says of a compose file in a generated one's place that the build will not overwrite it, and of each beside it what Compose would make of it.</summary>
    public static void SayWhatIsInTheWay(ImportSession session, string path)
    {
        var file = Path.Combine(session.Repository, path);
        if (File.Exists(file) && !Marker.IsIn(File.ReadAllText(file)))
            session.Say($"{path} is where dotnet build puts what it generates, and is never overwritten: git rm it before the next build");

        // Of the generated file's own name there is nothing more to say.
        var folder = Path.GetDirectoryName(path)!;
        foreach (var other in ComposeFolder.AllNames.Where(name => name != Path.GetFileName(path) && File.Exists(Path.Combine(session.Repository, folder, name))))
            session.Say($"{folder}/{other} lies beside the docker-compose.yml that dotnet build generates, and 'docker compose' there {ComposeFolder.UseBesideGenerated(other)}: git rm it before the next build");
    }
}
