using System.Globalization;
using System.Text;
using Vigo.Env;
using Vigo.Runner.Import.Mapping;

namespace Vigo.Runner.Import.Writing;

/// <summary>What env keys and env files are called in C#: members of <c>EnvFiles</c> where the repository has them, else members of the stack's own class.</summary>
/// <param name="files">The repository's env files: name without extension, and keys.</param>
/// <param name="preferred">The files that the stack reads, in the order in which a key is looked for.</param>
internal sealed class EnvKeyNames(IReadOnlyDictionary<string, IReadOnlyList<string>> files, IReadOnlyList<string> preferred)
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    /// <summary>The keys that no env file of the repository has, by the name of the member that stands for each.</summary>
    public IEnumerable<(string Member, string Key)> Members => _members.Select(member => (member.Value, member.Key));

    /// <summary>The names and keys of a repository's env files.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FilesOf(string repository)
    {
        var folder = Path.Combine(repository, "env");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.env").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => (IReadOnlyList<string>)[.. DotenvFile.Parse(File.ReadAllText(file)).Keys], StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<string>>();
    }

    /// <summary>The member for an env file; null when the repository has no such file.</summary>
    public string? FileMember(string path)
    {
        var name = path.StartsWith("env/", StringComparison.Ordinal) && path.EndsWith(".env", StringComparison.Ordinal) ? path["env/".Length..^".env".Length] : "";
        return files.ContainsKey(name) ? "EnvFiles." + Identifiers.OfEnvFile(name) : null;
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

    private string KeyMember(string key)
    {
        var holder = preferred.Concat(files.Keys).FirstOrDefault(name => files.TryGetValue(name, out var keys) && keys.Contains(key));
        if (holder is not null)
            return $"EnvFiles.{Identifiers.OfEnvFile(holder)}.{key}";
        if (!_members.TryGetValue(key, out var member))
        {
            member = Identifiers.Free(Identifiers.Pascal(key), name => Identifiers.IsTaken(name) || _members.ContainsValue(name), "Key");
            _members.Add(key, member);
        }

        return member;
    }
}
