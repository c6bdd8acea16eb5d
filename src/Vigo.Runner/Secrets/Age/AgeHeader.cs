using System.Text;

namespace Vigo.Runner.Secrets.Age;

/// <summary>One recipient's part of a header.</summary>
/// <param name="Type">The kind of recipient, <c>X25519</c> for ours.</param>
/// <param name="Arguments">What follows the type on its line.</param>
/// <param name="Body">The wrapped file key.</param>
internal sealed record AgeStanza(string Type, IReadOnlyList<string> Arguments, byte[] Body);

/// <summary>The textual header of an age file. Specification: age, "Header".</summary>
/// <param name="Stanzas">The recipients' parts.</param>
/// <param name="Mac">The HMAC over the header; 32 bytes.</param>
/// <param name="Authenticated">The bytes that the HMAC covers: everything up to and with <c>---</c>.</param>
/// <param name="Length">Where the payload begins.</param>
internal sealed record AgeHeader(IReadOnlyList<AgeStanza> Stanzas, byte[] Mac, byte[] Authenticated, int Length)
{
    private const string Version = "age-encryption.org/v1";
    private const int Columns = 64;
    private const int MacBytes = 32;

    public static string Write(IEnumerable<AgeStanza> stanzas)
    {
        var text = new StringBuilder(Version).Append('\n');
        foreach (var stanza in stanzas)
        {
            text.Append("-> ").Append(stanza.Type);
            foreach (var argument in stanza.Arguments) text.Append(' ').Append(argument);
            text.Append('\n');
            var body = AgeBase64.Encode(stanza.Body);
            foreach (var line in body.Chunk(Columns)) text.Append(line).Append('\n');
            // A body ends with a line shorter than full, if need be an empty one.
            if (body.Length % Columns == 0) text.Append('\n');
        }
        return text.Append("---").ToString();
    }

    public static AgeHeader Parse(ReadOnlySpan<byte> file)
    {
        var position = 0;
        if (ReadLine(file, ref position) != Version) throw Malformed("the first line is not that of an age file");
        var stanzas = new List<AgeStanza>();
        while (true)
        {
            var start = position;
            var line = ReadLine(file, ref position);
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                if (stanzas.Count == 0) throw Malformed("it names no recipient");
                var mac = line.StartsWith("--- ", StringComparison.Ordinal) ? AgeBase64.Decode(line[4..]) : null;
                return mac is { Length: MacBytes } ? new AgeHeader(stanzas, mac, file[..(start + 3)].ToArray(), position) : throw Malformed("its last line is wrong");
            }
            stanzas.Add(ReadStanza(line, file, ref position));
        }
    }

    private static AgeStanza ReadStanza(string first, ReadOnlySpan<byte> file, ref int position)
    {
        if (!first.StartsWith("-> ", StringComparison.Ordinal)) throw Malformed("a recipient does not begin with ->");
        var words = first[3..].Split(' ');
        if (words.Any(word => word.Length == 0 || word.Any(character => character is < '!' or > '~'))) throw Malformed("a recipient has an empty or unprintable argument");
        var body = new List<byte>();
        while (true)
        {
            var line = ReadLine(file, ref position);
            var bytes = line.Length <= Columns ? AgeBase64.Decode(line) : null;
            body.AddRange(bytes ?? throw Malformed("a recipient's body is wrong"));
            if (line.Length < Columns) return new AgeStanza(words[0], words[1..], [.. body]);
        }
    }

    private static string ReadLine(ReadOnlySpan<byte> file, ref int position)
    {
        var length = file[position..].IndexOf((byte)'\n');
        if (length < 0) throw Malformed("it is cut off");
        var line = Encoding.Latin1.GetString(file.Slice(position, length));
        position += length + 1;
        return line;
    }

    private static AgeException Malformed(string why) => new(AgeFailure.Header, $"the age header is malformed: {why}");
}
