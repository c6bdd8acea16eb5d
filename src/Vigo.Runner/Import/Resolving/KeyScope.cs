using System.Globalization;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>
/// The variables of a project's own files, or of what it includes, which may have values of its own for keys that others use too. In the one file that comes of it each key can mean but
/// one thing, so such a key gets another name here.
/// </summary>
/// <param name="pool">The keys of the whole project.</param>
/// <param name="variables">What variables stand for here.</param>
/// <param name="renamed">Is told of each key that gets another name.</param>
internal sealed class KeyScope(KeyPool pool, Variables variables, Action<string, string> renamed)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>What variables stand for here, under their names of now.</summary>
    public Variables Variables { get; private set; } = variables;

    /// <summary>The keys that are used here, as the files name them.</summary>
    public IEnumerable<string> Used => _names.Keys;

    /// <summary>A file as it can stand beside the others.</summary>
    public SourceMapping Take(SourceMapping file)
    {
        foreach (var key in Variables.KeysIn(file).Where(key => !_names.ContainsKey(key)))
            _names.Add(key, NameOf(key));
        return (SourceMapping)Variables.EachText(file, text => Variables.Rename(text, key => _names.GetValueOrDefault(key, key)));
    }

    private string NameOf(string key)
    {
        var meaning = Variables.Values.GetValueOrDefault(key);
        var name = key;
        for (var number = 2; !pool.Take(name, meaning); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{key}_{number}");
        if (name == key)
            return key;
        renamed(key, name);
        if (meaning is not null)
            Variables = Variables.Over([KeyValuePair.Create(name, meaning)]);
        return name;
    }
}
