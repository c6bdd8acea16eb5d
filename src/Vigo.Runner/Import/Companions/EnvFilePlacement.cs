using System.Globalization;
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
/// <param name="sops">The <c>.sops.yaml</c> for its env files; null for none.</param>
/// <param name="isCopied">Whether it is yet to be copied into the repository's root.</param>
/// <param name="say">Is told what the person must know.</param>
/// <param name="refuse">Takes what can't be placed.</param>
internal sealed class EnvFilePlacement(string repository, SopsConfigFile? sops, bool isCopied, Action<string> say, Action<UserError> refuse)
{
    private readonly HashSet<string> _readable = new(StringComparer.Ordinal);
    private bool _isRefused;

    /// <summary>The paths of those that stay readable: written like that, or in place already.</summary>
    public IReadOnlySet<string> Readable => _readable;

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
        if (sops?.Config.Problems is [var problem, ..])
            RefuseRules(problem.Message.TrimEnd('.'), string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column}"), "mend it (docs/secrets.md shows one), and import again");
        else if (Recipients(file.Target) is var (rule, recipients))
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

        if (_isRefused)
            return null;
        SayReadable(file);
        return new(file.Target, PlainText(file.Lines), IsPrivate: true);
    }

    private void SayReadable(MovedEnvFile file)
    {
        _readable.Add(file.Target);
        say($"{file.Target}: READABLE, from {file.Source}: don't commit it like this. Hosts refuse it, and the build is silent (VIGO2001) only for as long as the baseline holds it. Say in .sops.yaml for whom to encrypt (docs/secrets.md), then 'vigo env encrypt {file.Target}'");
    }

    // What the repository has is its own. Values that are encrypted can't be compared, keys can.
    private void Compare(MovedEnvFile file)
    {
        var text = File.ReadAllText(Path.Combine(repository, file.Target));
        if (text == file.Encrypted)
            return;
        var known = DotenvFile.Parse(text);
        if (Path.GetFullPath(file.Source) == Path.GetFullPath(Path.Combine(repository, file.Target)))
            KeepInPlace(file);
        else if (file.Keys.Except(known.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            refuse(new($"{file.Target} is there already, and lacks {string.Join(", ", missing)} of {file.Source}", file.Target, $"set them first: vigo env set {file.Target} KEY=VALUE"));
        else if (file.Encrypted is null && EnvFileCheck.IsPlaintext(known) && !SaysAll(MovedEnvFile.Read(file.Target, Path.Combine(repository, file.Target)), file))
            refuse(new($"{file.Target} is there already, and gives other values than {file.Source}", file.Target, "make one of the two, and import again"));
        else if (EnvFileCheck.IsPlaintext(known))
            SayReadable(file);
        else
            say($"{file.Target}: kept as it is, with all keys of {file.Source}; whether the values are the same is not known");
    }

    // One that is copied with the files lies in another folder for now, and is for the same paths below it.
    private SopsCreationRule? RuleFor(string path) =>
        isCopied ? sops?.Config.RuleFor(path) : sops?.RuleFor(Path.Combine(repository, path));

    // It is its own original: what it takes from the project's .env stands nowhere else yet, and the file is the person's to change.
    private void KeepInPlace(MovedEnvFile file)
    {
        if (file.Encrypted is not null)
            return;
        var there = ComposeDotenv.Values(MovedEnvFile.Read(file.Target, file.Source).Lines).ToDictionary(StringComparer.Ordinal);
        if (ComposeDotenv.Values(file.Lines).Where(pair => there.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key).ToList() is { Count: > 0 } filled)
            say($"{file.Target}: {string.Join(", ", filled)} takes its value from the .env beside the compose file, which no host has: write the value out");
        SayReadable(file);
    }

    private (SopsCreationRule Rule, IReadOnlyList<AgeRecipient> Recipients)? Recipients(string path)
    {
        if (RuleFor(path) is not { AgeRecipients.Count: > 0 } rule)
            return null;
        try
        {
            return (rule, [.. rule.AgeRecipients.Select(AgeRecipient.Parse)]);
        }
        catch (AgeException malformed)
        {
            RefuseRules(malformed.Message, rule.Line.ToString(CultureInfo.InvariantCulture), "name X25519 recipients alone; 'vigo env keygen' makes a key and prints its recipient");
            return null;
        }
    }

    // Once, however many files it is for.
    private void RefuseRules(string what, string place, string whatToDo)
    {
        if (!_isRefused)
            refuse(new($"{what}: env files would stay readable, or be encrypted for the wrong ones", $"{sops!.Location}:{place}", whatToDo));
        _isRefused = true;
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
