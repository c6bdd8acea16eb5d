using System.Globalization;
using System.Text;
using Vigo.Env;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Writing;

/// <summary>What env keys and env files are called in C#: members of <c>EnvFiles</c> where the repository has them, else members of the stack's own class.</summary>
/// <param name="files">The repository's env files: name without extension, and keys.</param>
/// <param name="preferred">The files that the stack reads, in the order in which a key is looked for.</param>
internal sealed class EnvKeyNames(IReadOnlyDictionary<string, IReadOnlyList<string>> files, IReadOnlyList<string> preferred)
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);

    // Files by name, and of each the keys, as the generator of EnvFiles names both: a name that lost against another has no member.
    private readonly Dictionary<string, (string Identifier, Dictionary<string, string> Keys)> _files = EnvFileIdentifiers.OfFiles(files.Keys)
        .Where(file => file.Other is null)
        .ToDictionary(
            file => file.Name,
            file => (file.Identifier, EnvFileIdentifiers.OfKeys(files[file.Name], file.Identifier).Where(key => key.Other is null).ToDictionary(key => key.Name, key => key.Identifier, StringComparer.Ordinal)),
            StringComparer.Ordinal);

    /// <summary>The keys that no env file of the repository has, by the name of the member that stands for each.</summary>
    public IEnumerable<(string Member, string Key)> Members => _members.Select(member => (member.Value, member.Key));

    /// <summary>The names and keys of a repository's env files, those that only hosts have among them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FilesOf(string repository) => EnvFiles.InRepository(repository)
        .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.SelectMany(file => DotenvFile.Parse(File.ReadAllText(file)).Keys).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    /// <summary>The member for an env file; null when the repository has no such file.</summary>
    public string? FileMember(string path)
    {
        var name = path.StartsWith("env/", StringComparison.Ordinal) && path.EndsWith(".env", StringComparison.Ordinal) ? path["env/".Length..^".env".Length] : "";
        return _files.TryGetValue(name, out var file) ? "EnvFiles." + file.Identifier : null;
    }

    /// <summary>An expression for a variable, as it stands in Compose's braces: <c>KEY:-fallback</c>.</summary>
    public string Expression(string expression)
    {
        var variable = Interpolations.Variable(Interpolation.Token(expression)) ?? throw new ArgumentException($"'{expression}' is no variable", nameof(expression));
        var code = new StringBuilder(KeyMember(variable.Name));
        if (variable.AllowsEmpty)
            code.Append(".OrEmpty()");
        foreach (var (method, argument) in new[] { ("Or", variable.Fallback), ("Required", variable.Complaint), ("Then", variable.Replacement) })
        {
            if (argument is not null)
                code.Append(CultureInfo.InvariantCulture, $".{method}({CodeLayout.Of(TextLiterals.Of(argument, Expression), 0)})");
        }

        return code.ToString();
    }

    /// <summary>A name that nothing else in the stack's class has from now on: this one, or a longer one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="word">What makes it longer.</param>
    public string Reserve(string name, string word)
    {
        var free = Identifiers.Free(name, taken => Identifiers.IsTaken(taken) || _reserved.Contains(taken), word);
        _reserved.Add(free);
        return free;
    }

    private string KeyMember(string key)
    {
        foreach (var name in preferred.Concat(_files.Keys.Order(StringComparer.Ordinal)))
        {
            if (_files.TryGetValue(name, out var file) && file.Keys.TryGetValue(key, out var identifier))
                return $"EnvFiles.{file.Identifier}.{EnvFileIdentifiers.Escaped(identifier)}";
        }

        if (!_members.TryGetValue(key, out var member))
        {
            member = Reserve(Identifiers.Pascal(key), "Key");
            _members.Add(key, member);
        }

        return member;
    }
}
