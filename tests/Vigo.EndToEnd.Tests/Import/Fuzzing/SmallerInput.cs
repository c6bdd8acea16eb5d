using System.Text;

namespace Vigo.EndToEnd.Tests.Import.Fuzzing;

/// <summary>An input that shows a problem, made shorter for as long as it shows it: first of lines, then of bytes.</summary>
internal static class SmallerInput
{
    private const int Attempts = 4000;

    public static byte[] Of(byte[] failing, Func<byte[], bool> fails)
    {
        var attempts = 0;
        var lines = Shorter(Lines(failing), parts => ++attempts < Attempts && fails([.. parts.SelectMany(part => part)]));
        var bytes = Shorter([.. lines.SelectMany(line => line).Select(each => new[] { each })], parts => ++attempts < Attempts && fails([.. parts.SelectMany(part => part)]));
        return [.. bytes.SelectMany(part => part)];
    }

    /// <summary>The bytes as somebody would write them into a test.</summary>
    public static string Told(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var isText = Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(input);
        return isText ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true) : $"Convert.FromHexString(\"{Convert.ToHexString(input)}\")";
    }

    // Ever smaller runs of parts are left out.
    private static List<byte[]> Shorter(List<byte[]> parts, Func<List<byte[]>, bool> fails)
    {
        for (var length = Math.Max(parts.Count / 2, 1); length > 0; length /= 2)
        {
            for (var start = 0; start < parts.Count;)
            {
                List<byte[]> shorter = [.. parts.Take(start), .. parts.Skip(start + length)];
                if (fails(shorter))
                    parts = shorter;
                else
                    start += length;
            }
        }

        return parts;
    }

    private static List<byte[]> Lines(byte[] input)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < input.Length;)
        {
            var end = Array.IndexOf(input, (byte)'\n', start) is >= 0 and var found ? found + 1 : input.Length;
            lines.Add(input[start..end]);
            start = end;
        }

        return lines;
    }
}
