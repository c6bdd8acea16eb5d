namespace Vigo.Env;

/// <summary>
/// A dotenv file as SOPS writes it, read without decrypting anything: keys, what state their values are in, comments and metadata.
/// Anything can be read; what is wrong with a file is data (<see cref="Problems"/>), never an exception.
/// </summary>
/// <remarks>
/// The dialect is that of SOPS's dotenv store: one <c>KEY=value</c> a line, a comment only where <c>#</c> is the first
/// character, no quoting, and a line break inside a readable value written as <c>\n</c>. Two files are equal when their texts are.
/// </remarks>
public sealed class DotenvFile : IEquatable<DotenvFile>
{
    private DotenvFile(string text, List<DotenvEntry> entries, List<DotenvComment> comments, List<DotenvEntry> metadata, List<DotenvProblem> problems)
    {
        Text = text;
        Entries = entries;
        Comments = comments;
        Metadata = metadata.Count == 0 ? null : new SopsMetadata(metadata);
        Problems = problems;
    }

    /// <summary>The text it was read from.</summary>
    public string Text { get; }

    /// <summary>The <c>KEY=value</c> lines in the order of the file, metadata left out, duplicates kept.</summary>
    public IReadOnlyList<DotenvEntry> Entries { get; }

    /// <summary>The names of the keys in the order of the file, each once.</summary>
    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The comment lines in the order of the file.</summary>
    public IReadOnlyList<DotenvComment> Comments { get; }

    /// <summary>The <c>sops_*</c> lines; null when there are none, and so the file was never encrypted or has lost its end.</summary>
    public SopsMetadata? Metadata { get; }

    /// <summary>What is wrong with single lines, in the order of the file.</summary>
    public IReadOnlyList<DotenvProblem> Problems { get; }

    /// <summary>Reads a file's text. Line ends may be LF or CRLF.</summary>
    public static DotenvFile Parse(string text)
    {
        var entries = new List<DotenvEntry>();
        var comments = new List<DotenvComment>();
        var metadata = new List<DotenvEntry>();
        var problems = new List<DotenvProblem>();
        var firstLineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;

        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            number++;
            end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.EndsWith("\r".AsSpan(), StringComparison.Ordinal)) line = line.Slice(0, line.Length - 1);
            if (line.IsEmpty) continue;
            if (line[0] == '#')
            {
                var comment = line.Slice(1);
                var kind = KindOf(comment);
                comments.Add(new DotenvComment(comment.ToString(), kind, number));
                if (kind == DotenvValueKind.Damaged) problems.Add(Damaged(number, 2, "the comment"));
                continue;
            }

            var equals = line.IndexOf('=');
            if (equals < 0)
            {
                problems.Add(new DotenvProblem(DotenvProblemKind.NoEqualsSign, number, 1, "the line has no '=': it is neither KEY=value nor a comment, or was cut off"));
                continue;
            }

            var key = line.Slice(0, equals).ToString();
            var value = line.Slice(equals + 1);
            var entry = new DotenvEntry(key, value.ToString(), KindOf(value), number);
            (key.StartsWith(SopsMetadata.Prefix, StringComparison.Ordinal) ? metadata : entries).Add(entry);
            if (!IsName(key)) problems.Add(new DotenvProblem(DotenvProblemKind.KeyNotAName, number, 1, $"'{key}' is not a name: use letters, digits and underscores, and no digit first"));
            if (firstLineOf.TryGetValue(key, out var first)) problems.Add(new DotenvProblem(DotenvProblemKind.DuplicateKey, number, 1, $"'{key}' stands in line {first} already"));
            else firstLineOf.Add(key, number);
            if (entry.Kind == DotenvValueKind.Damaged) problems.Add(Damaged(number, entry.ValueColumn, $"the value of '{key}'"));
        }

        return new DotenvFile(text, entries, comments, metadata, problems);
    }

    /// <summary>Whether a key is a name that a shell, Compose and C# agree on.</summary>
    public static bool IsName(string key) =>
        key.Length > 0 && key[0] is not (>= '0' and <= '9')
        && key.AsSpan().All(character => character is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <inheritdoc/>
    public bool Equals(DotenvFile? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DotenvFile);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private static DotenvValueKind KindOf(ReadOnlySpan<char> value) =>
        value.IsEmpty ? DotenvValueKind.Empty
        : !SopsCiphertext.LooksEncrypted(value) ? DotenvValueKind.Plaintext
        : SopsCiphertext.IsComplete(value) ? DotenvValueKind.Encrypted
        : DotenvValueKind.Damaged;

    private static DotenvProblem Damaged(int line, int column, string what) =>
        new(DotenvProblemKind.DamagedValue, line, column, $"{what} begins with ENC[ and is not a complete encrypted value: it was cut off or edited by hand");
}
