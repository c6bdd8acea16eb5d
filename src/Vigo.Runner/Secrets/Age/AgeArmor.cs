using System.Text;

namespace Vigo.Runner.Secrets.Age;

/// <summary>The text wrapping of age files: strict PEM (RFC 7468) with the label <c>AGE ENCRYPTED FILE</c>. Specification: age, "ASCII armor".</summary>
internal static class AgeArmor
{
    private const string Begin = "-----BEGIN AGE ENCRYPTED FILE-----";
    private const string End = "-----END AGE ENCRYPTED FILE-----";
    private const int Columns = 64;

    public static string Wrap(ReadOnlySpan<byte> file)
    {
        var text = new StringBuilder(Begin).Append('\n');
        foreach (var line in Convert.ToBase64String(file).Chunk(Columns)) text.Append(line).Append('\n');
        return text.Append(End).Append('\n').ToString();
    }

    public static byte[] Unwrap(ReadOnlySpan<byte> armored)
    {
        var lines = Encoding.Latin1.GetString(armored).Trim(' ', '\t', '\r', '\n').Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line).ToList();
        if (lines[0] != Begin || lines[^1] != End || lines.Count < 2) throw Malformed("it does not begin and end as it should; it may be cut off");
        var body = lines[1..^1];
        if (body.Count == 0) return [];
        if (body.Take(body.Count - 1).Any(line => line.Length != Columns) || body[^1].Length is 0 or > Columns) throw Malformed("a line has the wrong length");
        return AgeBase64.DecodePadded(string.Concat(body)) ?? throw Malformed("a character in it is wrong");
    }

    private static AgeException Malformed(string why) => new(AgeFailure.Armor, $"the age armor is malformed: {why}");
}
