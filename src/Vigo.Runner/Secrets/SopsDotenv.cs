using Vigo.Env;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Secrets.Sops;

namespace Vigo.Runner.Secrets;

/// <summary>
/// Dotenv files encrypted by SOPS for age recipients, read and written without the <c>sops</c> program.
/// What is written here SOPS decrypts, and the other way round.
/// </summary>
public static class SopsDotenv
{
    /// <summary>Decrypts a file and checks that it is whole.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="identities">The keys to try.</param>
    /// <exception cref="SopsException">It is not encrypted, incomplete, changed, or for somebody else. There is no partial result.</exception>
    public static DecryptedEnv Decrypt(string text, IReadOnlyList<AgeIdentity> identities) =>
        new([.. SopsReader.Open(text, identities).Lines.Select(line => line.Line)]);

    /// <summary>Encrypts variables into a new file, under a new data key.</summary>
    /// <param name="pairs">The variables, in the order they shall stand in.</param>
    /// <param name="recipients">Who shall be able to decrypt it; at least one.</param>
    /// <param name="now">The time it will carry, in whole seconds.</param>
    /// <exception cref="SopsException">A key or value cannot be written.</exception>
    public static string Encrypt(IReadOnlyList<EnvPair> pairs, IReadOnlyList<AgeRecipient> recipients, DateTimeOffset now) =>
        Encrypt(pairs, recipients, SopsSelection.Default, macOnlyEncrypted: false, now);

    /// <summary>Encrypts lines into a new file, under a new data key, as a rule of <c>.sops.yaml</c> asks.</summary>
    /// <exception cref="SopsException">A key or value cannot be written.</exception>
    public static string Encrypt(IReadOnlyList<EnvLine> lines, IReadOnlyList<AgeRecipient> recipients, SopsSelection selection, bool macOnlyEncrypted, DateTimeOffset now)
    {
        if (recipients.Count == 0) throw new ArgumentException("an encrypted file needs at least one recipient", nameof(recipients));
        return SopsWriter.WriteNew(lines, recipients, selection, macOnlyEncrypted, now);
    }

    /// <summary>
    /// Sets variables in an existing file: known ones keep their place, new ones follow the last line. The data key and every other
    /// line stay as they are, so the change is as small as its meaning. Nothing to change gives back the same text.
    /// </summary>
    /// <exception cref="SopsException">The file cannot be decrypted, a key stands in it twice, or a value cannot be written.</exception>
    public static string Set(string text, IReadOnlyList<EnvPair> changes, IReadOnlyList<AgeIdentity> identities, DateTimeOffset now)
    {
        var opened = SopsReader.Open(text, identities);
        var lines = opened.Lines.Select(line => line.Line).ToList();
        foreach (var change in changes)
        {
            var places = Enumerable.Range(0, lines.Count).Where(index => lines[index] is EnvPair pair && pair.Key == change.Key).ToList();
            if (places.Count > 1)
                throw new SopsException(SopsFailure.DuplicateKey, $"'{change.Key}' stands in the file {places.Count} times", "take the surplus lines out with vigo env edit");
            if (places.Count == 1) lines[places[0]] = change;
            else lines.Add(change);
        }
        return Write(text, opened, lines, now);
    }

    /// <summary>Replaces the content of an existing file; lines that are the same before and after keep their ciphertext.</summary>
    /// <exception cref="SopsException">The file cannot be decrypted, or a value cannot be written.</exception>
    public static string Replace(string text, IReadOnlyList<EnvLine> lines, IReadOnlyList<AgeIdentity> identities, DateTimeOffset now) =>
        Write(text, SopsReader.Open(text, identities), lines, now);

    private static string Write(string text, OpenedFile before, IReadOnlyList<EnvLine> after, DateTimeOffset now) =>
        before.Lines.Select(line => line.Line).SequenceEqual(after) ? text : SopsWriter.WriteChanged(before, after, now);
}
