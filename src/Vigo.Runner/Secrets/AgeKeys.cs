using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Secrets;

/// <summary>Finds the age keys of this machine or person, where SOPS looks for them too.</summary>
public static class AgeKeys
{
    /// <summary>What every command that decrypts calls its option.</summary>
    public const string OptionName = "--age-key-file";

    /// <summary>The variable that holds a key itself, and that no program started by this one needs.</summary>
    internal const string KeyVariable = "SOPS_AGE_KEY";

    private static readonly string[] FileVariables = ["SOPS_AGE_KEY_FILE", "VIGO_AGE_KEY_FILE"];

    /// <summary>
    /// Reads the keys: from the file given on the command line alone, else from <c>SOPS_AGE_KEY</c>, <c>SOPS_AGE_KEY_FILE</c> and
    /// <c>VIGO_AGE_KEY_FILE</c> together in this order, else from <see cref="DefaultFile"/>.
    /// </summary>
    /// <param name="file">The file given on the command line, or null.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UserError">There is no key, or what should hold one cannot be read.</exception>
    public static IReadOnlyList<AgeIdentity> Load(string? file, Func<string, string?> variable)
    {
        if (file is not null) return ReadFile(file, OptionName);

        var identities = new List<AgeIdentity>();
        var asked = false;
        if (variable(KeyVariable) is { Length: > 0 } key)
        {
            asked = true;
            identities.AddRange(Read(key, KeyVariable));
        }
        foreach (var name in FileVariables)
        {
            if (variable(name) is not { Length: > 0 } path) continue;
            asked = true;
            identities.AddRange(ReadFile(path, name));
        }
        if (asked) return identities;

        var standard = DefaultFile(variable);
        return File.Exists(standard)
            ? ReadFile(standard, "the default key file")
            : throw new UserError("there is no age key to decrypt with", standard,
                $"put the key there, or name it with SOPS_AGE_KEY_FILE or {OptionName}; 'vigo env keygen' makes a new one");
    }

    /// <summary><c>sops/age/keys.txt</c> in <c>XDG_CONFIG_HOME</c> or <c>~/.config</c>: on a host <c>/root/.config/sops/age/keys.txt</c>, also where systemd sets no <c>HOME</c>.</summary>
    public static string DefaultFile(Func<string, string?> variable)
    {
        var folder = variable("XDG_CONFIG_HOME") is { Length: > 0 } configured ? configured
            : Path.Combine(variable("HOME") is { Length: > 0 } home ? home : "/root", ".config");
        return Path.Combine(folder, "sops", "age", "keys.txt");
    }

    private static IReadOnlyList<AgeIdentity> ReadFile(string path, string from)
    {
        try
        {
            return Read(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the age key file named by {from} cannot be read: {failure.Message}", path, "check the path and its permissions");
        }
    }

    private static IReadOnlyList<AgeIdentity> Read(string text, string where)
    {
        try
        {
            return AgeIdentity.ParseFile(text) is { Count: > 0 } identities
                ? identities
                : throw new UserError("there is no age key in it", where, "it should hold a line that begins with AGE-SECRET-KEY-1");
        }
        catch (AgeException malformed)
        {
            throw new UserError($"an age key cannot be read: {malformed.Message}", where, "each line is a comment or begins with AGE-SECRET-KEY-1");
        }
    }
}
