using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Secrets.Sops;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Decrypts env files, in memory. A file that does not decrypt whole stops the projects that use it and nothing else; there is no
/// way past it, least of all the ciphertext.
/// </summary>
internal sealed class SecretsStage(Func<IReadOnlyList<AgeIdentity>> loadKeys, Scrubber scrubber)
{
    private readonly Dictionary<string, ImmutableArray<EnvPair>> _decrypted = new(StringComparer.Ordinal);
    private IReadOnlyList<AgeIdentity>? _keys;

    /// <summary>The env files of a project in order of precedence, later ones winning.</summary>
    /// <exception cref="StackFailure">One of them cannot be had.</exception>
    public ImmutableArray<EnvFile> Run(ProjectSource source)
    {
        foreach (var missing in source.Settings.EnvFiles.Except(source.EnvFiles, StringComparer.Ordinal)) throw new StackFailure(
            $"{missing} is not in the repository",
            $"make it with: vigo env set {missing} KEY, and commit it",
            FailureKind.Content);
        return [.. source.Settings.EnvFiles.Select(file => new EnvFile(file, Merged(source, file)))];
    }

    private ImmutableArray<EnvPair> Merged(ProjectSource source, string file) => EnvMerge.Merge(
        Decrypted(source, file),
        file == EnvPaths.Global ? [] : Decrypted(source, ProjectSource.OnHost(source.Host, EnvPaths.Global)),
        Decrypted(source, ProjectSource.OnHost(source.Host, file)));

    private ImmutableArray<EnvPair> Decrypted(ProjectSource source, string path)
    {
        if (!source.Files.TryGetValue(path, out var file)) return [];
        var text = Encoding.UTF8.GetString(file.Content);
        if (_decrypted.TryGetValue(text, out var known)) return known;
        var pairs = Decrypt(path, text);
        RequireNames(path, pairs);
        foreach (var pair in pairs) scrubber.Learn(pair.Value);
        return _decrypted[text] = pairs;
    }

    // SOPS takes keys that no program can read from its environment.
    private static void RequireNames(string path, ImmutableArray<EnvPair> pairs)
    {
        if (pairs.FirstOrDefault(pair => !ComposeEnvFile.IsName(pair.Key)) is { } odd) throw new StackFailure(
            $"{path}: the env key '{odd.Key}' is not a name that Compose reads",
            "rename it: letters, digits and underscores, and no digit first",
            FailureKind.Surroundings);
    }

    private ImmutableArray<EnvPair> Decrypt(string path, string text)
    {
        try
        {
            _keys ??= loadKeys();
            return [.. SopsDotenv.Decrypt(text, _keys).Pairs];
        }
        catch (SopsException failure)
        {
            var place = failure.Line is null ? path : $"{path}:{failure.Line}";
            throw new StackFailure($"{place} cannot be decrypted: {failure.Message}", failure.WhatToDo, FailureKind.Surroundings, failure);
        }
        catch (UserError failure)
        {
            throw new StackFailure($"{path} cannot be decrypted: {failure.Message} ({failure.Where})", failure.WhatToDo, FailureKind.Surroundings, failure);
        }
    }
}
