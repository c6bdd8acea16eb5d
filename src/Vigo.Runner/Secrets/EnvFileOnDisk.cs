using System.Text;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Files;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Secrets.Sops;

namespace Vigo.Runner.Secrets;

/// <summary>An encrypted env file on disk: what can go wrong with it becomes a <see cref="UserError"/> that names it.</summary>
public sealed class EnvFileOnDisk(string path)
{
    /// <summary>The path as the person gave it.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the file is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The file's text, still encrypted.</summary>
    public string Read()
    {
        try
        {
            return File.ReadAllText(Path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new UserError("the file is no UTF-8 text", Path, "restore it from git (git checkout -- FILE)");
        }
        catch (FileNotFoundException)
        {
            throw Missing();
        }
        catch (DirectoryNotFoundException)
        {
            throw Missing();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the file cannot be read: {failure.Message}", Path, "check the path and its permissions");
        }
    }

    /// <summary>Decrypts the file.</summary>
    public DecryptedEnv Decrypt(IReadOnlyList<AgeIdentity> identities) => Naming(() => SopsDotenv.Decrypt(Read(), identities));

    /// <summary>Sets variables, making the file when it is missing. Existing files keep their recipients and data key.</summary>
    /// <param name="changes">The variables.</param>
    /// <param name="identities">Finds the keys; not asked for a new file, which needs none.</param>
    /// <param name="now">The time to record.</param>
    /// <returns>False when the file said the same already, and was not touched.</returns>
    public bool Set(IReadOnlyList<EnvPair> changes, Func<IReadOnlyList<AgeIdentity>> identities, DateTimeOffset now)
    {
        if (!Exists)
        {
            var unique = changes.Select((change, index) => (change, index)).GroupBy(item => item.change.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Min(item => item.index)).Select(group => group.Last().change).ToList();
            Write(EncryptNew(unique, now));
            return true;
        }
        var before = Read();
        return WriteIfChanged(before, Naming(() => SopsDotenv.Set(before, changes, identities(), now)));
    }

    /// <summary>Replaces the content.</summary>
    /// <param name="before">The text that the content was decrypted from; null when there was no file.</param>
    /// <param name="lines">The new content.</param>
    /// <param name="identities">The keys; not used for a new file.</param>
    /// <param name="now">The time to record.</param>
    /// <returns>False when the file said the same already, and was not touched.</returns>
    public bool Replace(string? before, IReadOnlyList<EnvLine> lines, IReadOnlyList<AgeIdentity> identities, DateTimeOffset now)
    {
        if (before is not null) return WriteIfChanged(before, Naming(() => SopsDotenv.Replace(before, lines, identities, now)));
        if (lines.Count == 0) return false;
        Write(EncryptNew(lines, now));
        return true;
    }

    /// <summary>Encrypts the same content anew: another data key, and the recipients that <c>.sops.yaml</c> names today.</summary>
    /// <returns>The recipients.</returns>
    public IReadOnlyList<AgeRecipient> Rotate(IReadOnlyList<AgeIdentity> identities, DateTimeOffset now)
    {
        var lines = Decrypt(identities).Lines;
        Write(EncryptNew(lines, now));
        return SopsConfigFile.ToWrite(Path).Recipients;
    }

    /// <summary>Puts encrypted lines in the place of a readable file.</summary>
    public void Encrypt(IReadOnlyList<EnvLine> lines, DateTimeOffset now) => Write(EncryptNew(lines, now));

    private string EncryptNew(IReadOnlyList<EnvLine> lines, DateTimeOffset now)
    {
        var (rule, recipients) = SopsConfigFile.ToWrite(Path);
        return Naming(() => SopsDotenv.Encrypt(lines, recipients, rule.Selection, rule.MacOnlyEncrypted, now));
    }

    private bool WriteIfChanged(string before, string after)
    {
        if (after == before) return false;
        Write(after);
        return true;
    }

    private void Write(string text)
    {
        try
        {
            AtomicFile.Write(Path, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the file cannot be written, and is as it was: {failure.Message}", Path, "check the folder's permissions and the free space");
        }
    }

    private T Naming<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SopsException failure)
        {
            throw failure.ToUserError(Path);
        }
    }

    private UserError Missing() => new("there is no such env file", Path, $"'vigo env set {Path} KEY=VALUE' makes it");
}
