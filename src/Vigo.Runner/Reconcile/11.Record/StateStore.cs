using System.Collections.Immutable;
using System.Text.Json;

namespace Vigo.Runner.Reconcile;

/// <summary>A file for each project in the state folder. One that cannot be read costs its own project's memory and no other's.</summary>
internal sealed class StateStore(string stateFolder, Narrator narrator)
{
    private const string Extension = ".json";
    private readonly string _folder = Path.Combine(stateFolder, "projects");

    /// <summary>Every project that Vigo has deployed, or tried to, on this host.</summary>
    public ImmutableSortedDictionary<string, ProjectState> All()
    {
        if (!Directory.Exists(_folder)) return ImmutableSortedDictionary.Create<string, ProjectState>(StringComparer.Ordinal);
        return Directory.EnumerateFiles(_folder, "*" + Extension)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .Select(Read).OfType<ProjectState>()
            .ToImmutableSortedDictionary(state => state.Name, state => state, StringComparer.Ordinal);
    }

    /// <summary>What is remembered of a project; an empty memory when nothing is.</summary>
    public ProjectState Get(string name) => (File.Exists(PathOf(name)) ? Read(PathOf(name)) : null) ?? ProjectState.NewFor(name);

    public void Save(ProjectState state)
    {
        HostDisk.CreatePrivateFolder(_folder);
        HostDisk.Write(PathOf(state.Name), JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.ProjectState), HostDisk.Private);
    }

    public void Forget(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(_folder, name + Extension);

    private ProjectState? Read(string path)
    {
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.ProjectState);
            if (state is { Schema: ProjectState.NewestSchema } && state.Name == Path.GetFileNameWithoutExtension(path)) return state;
            narrator.Warn($"{path} was written by another version of vigo and is not read: the project is deployed as if for the first time");
        }
        catch (JsonException broken)
        {
            narrator.Warn($"{path} is damaged ({broken.Message}) and is not read: the project is deployed as if for the first time");
        }

        return null;
    }
}
