using System.Text;
using Vigo.Env;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Secrets.Sops;

namespace Vigo.Runner.Import.Companions;

/// <summary>
/// Puts env files into the repository: encrypted where its <c>.sops.yaml</c> says for whom, else readable, and then it says so. A file that is there already is never replaced.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="ruleFor">The rule of <c>.sops.yaml</c> for a path of the repository; null for none.</param>
/// <param name="say">Is told what the person must know.</param>
/// <param name="refuse">Takes what can't be placed.</param>
internal sealed class EnvFilePlacement(string repository, Func<string, SopsCreationRule?> ruleFor, Action<string> say, Action<UserError> refuse)
{
    /// <summary>What is to be written.</summary>
    public IReadOnlyList<PlannedText> Place(IEnumerable<MovedEnvFile> files)
    {
        var placed = new List<PlannedText>();
        foreach (var same in files.GroupBy(file => file.Target, StringComparer.Ordinal))
        {
            var file = same.First();
            if (same.FirstOrDefault(other => !SaysTheSame(other, file)) is { } different)
                refuse(new($"{file.Source} and {different.Source} would both become {file.Target}, and say different things", file.Target, "rename one of them, or make one of the two"));
            else if (File.Exists(Path.Combine(repository, file.Target)))
                Compare(file);
            else if (New(file) is { } made)
                placed.Add(made);
        }

        return placed;
    }

    private PlannedText? New(MovedEnvFile file)
    {
        if (file.Keys.Where(key => !DotenvFile.IsName(key)).ToList() is { Count: > 0 } odd)
            say($"{file.Target}: hosts take no key like {string.Join(", ", odd)}: letters, digits and underscores, no digit first. Set what it is for in Environment of the service, and take it out");
        if (file.Encrypted is { } encrypted)
            return new(file.Target, encrypted);
        if (Recipients(file.Target) is var (rule, recipients))
        {
            try
            {
                var text = SopsDotenv.Encrypt(file.Lines, recipients, rule.Selection, rule.MacOnlyEncrypted, TimeProvider.System.GetUtcNow());
                say($"{file.Target}: encrypted, from {file.Source}");
                return new(file.Target, text);
            }
            catch (SopsException failure)
            {
                refuse(failure.ToUserError(file.Source));
                return null;
            }
        }

        say(Readable(file));
        return new(file.Target, PlainText(file.Lines), IsPrivate: true);
    }

    private static string Readable(MovedEnvFile file) =>
        $"{file.Target}: READABLE, from {file.Source}: don't commit it like this. Hosts refuse it, and the build is silent (VIGO2001) only for as long as the baseline holds it. Say in .sops.yaml for whom to encrypt (docs/secrets.md), then 'vigo env encrypt {file.Target}'";

    // What the repository has is its own. Values that are encrypted can't be compared, keys can.
    private void Compare(MovedEnvFile file)
    {
        var text = File.ReadAllText(Path.Combine(repository, file.Target));
        if (text == file.Encrypted)
            return;
        var known = DotenvFile.Parse(text);
        if (file.Keys.Except(known.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            refuse(new($"{file.Target} is there already, and lacks {string.Join(", ", missing)} of {file.Source}", file.Target, $"set them first: vigo env set {file.Target} KEY=VALUE"));
        else if (file.Encrypted is null && EnvFileCheck.IsPlaintext(known) && !SaysAll(MovedEnvFile.Read(file.Target, Path.Combine(repository, file.Target)), file))
            refuse(new($"{file.Target} is there already, and gives other values than {file.Source}", file.Target, "make one of the two, and import again"));
        else if (EnvFileCheck.IsPlaintext(known))
            say(Readable(file));
        else
            say($"{file.Target}: kept as it is, with all keys of {file.Source}; whether the values are the same is not known");
    }

    private (SopsCreationRule Rule, IReadOnlyList<AgeRecipient> Recipients)? Recipients(string path)
    {
        if (ruleFor(path) is not { AgeRecipients.Count: > 0 } rule)
            return null;
        try
        {
            return (rule, [.. rule.AgeRecipients.Select(AgeRecipient.Parse)]);
        }
        catch (AgeException)
        {
            return null;
        }
    }

    private static bool SaysAll(MovedEnvFile one, MovedEnvFile other) =>
        ComposeDotenv.Values(one.Lines).ToDictionary(StringComparer.Ordinal) is var known && ComposeDotenv.Values(other.Lines).All(pair => known.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static bool SaysTheSame(MovedEnvFile one, MovedEnvFile other) =>
        one.Encrypted == other.Encrypted && ComposeDotenv.Values(one.Lines).OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(ComposeDotenv.Values(other.Lines).OrderBy(pair => pair.Key, StringComparer.Ordinal));

    // As Compose reads it, quoted only where it must be.
    private static string PlainText(IEnumerable<EnvLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            _ = line switch
            {
                EnvPair pair when pair.Value.All(character => char.IsAsciiLetterOrDigit(character) || "-_./:@,+=%*?&!~^()[]{}<>;| ".Contains(character, StringComparison.Ordinal)) && pair.Value.Trim() == pair.Value => text.Append(pair.Key).Append('=').Append(pair.Value).Append('\n'),
                EnvPair pair => text.Append(pair.Key).Append(ComposeEnvFile.Write([KeyValuePair.Create("K", pair.Value)]).AsSpan(1)),
                EnvComment comment => text.Append('#').Append(comment.Text).Append('\n'),
                _ => text.Append('\n'),
            };
        }

        return text.ToString();
    }
}
