using System.Text;
using CsCheck;
using Vigo.EndToEnd.Tests.Import.Models;
using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Fuzzing;

/// <summary>Bytes that somebody might name to <c>vigo import</c>: noise, text that looks like YAML, and compose files that somebody or something has spoiled.</summary>
/// <param name="files">Compose files to spoil.</param>
internal sealed class FuzzInput(IReadOnlyList<byte[]> files) : Gen<byte[]>
{
    private static readonly string[] Tokens =
    [
        "services:", "networks:", "volumes:", "image:", "a:", "b:", "ports:", "environment:", "<<:", "? ", "- ", "- a", ": ", ":", "#", " # x", "\n", "\n", "\n  ", "\n    ", "\n      ", "\t", "&a ", "*a", "*b", "!reset ", "!override ",
        "!!str ", "!!int ", "!!binary ", "!!map", "!x ", "!<tag:a> ", "[", "]", "{", "}", ",", "'", "\"", "|", "|2-", ">", ">-", "---", "...", "%YAML 1.2", "%TAG ! x", "~", "null", "true", "${A}", "${A:-", "}", "$", "$$", "${A?b}",
        "80:80", "99999999999999999999", "-9223372036854775809", "1e999", "0x", "1_0", ".inf", "\0", "\u0001", "\u0085", "\u2028", "\ufeff", "é", "😀", "\ue000", "\ue001", "x-a:", "1:1:1:1", "\\", "\\x", "\r", "\r\n", " ", "  ",
    ];

    /// <summary>The input of that number.</summary>
    public byte[] Generate(ulong seed, int number) => Generate(new PCG((uint)number, seed), null, out _);

    public override byte[] Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        var choices = new Choices(pcg);
        return choices.Below(20) switch
        {
            0 => [.. choices.Several(0, 200, () => (byte)choices.Below(256))],
            < 4 => Encoding.UTF8.GetBytes(string.Concat(choices.Several(1, 60, () => choices.Among(Tokens)))),
            < 8 => Spoiled(Encoding.UTF8.GetBytes(RandomModelTests.Written(new StackGenerator(new()).Generate(pcg, null, out _))), choices),
            _ => Spoiled(choices.Among(files), choices),
        };
    }

    private byte[] Spoiled(byte[] file, Choices choices)
    {
        foreach (var _ in Enumerable.Range(0, choices.Below(4) == 0 ? choices.Between(3, 12) : choices.Between(1, 2)))
            file = choices.Below(10) < 2 ? SpoiledBytes(file, choices) : Encoding.UTF8.GetBytes(SpoiledLines(Encoding.UTF8.GetString(file), choices));
        return file;
    }

    private static byte[] SpoiledBytes(byte[] file, Choices choices)
    {
        if (file.Length == 0)
            return file;
        var at = choices.Below(file.Length);
        byte[] with = choices.Among<byte[]>([0], [0xff], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80], [(byte)choices.Below(256)], [(byte)(file[at] ^ (1 << choices.Below(8)))]);
        return choices.Below(4) switch
        {
            0 => file[..at],
            1 => [.. file[..at], .. with, .. file[at..]],
            2 => [.. with, .. file],
            _ => [.. file[..at], .. with, .. file[(at + 1)..]],
        };
    }

    private string SpoiledLines(string text, Choices choices)
    {
        var lines = text.Split('\n').ToList();
        var (at, other) = (choices.Below(lines.Count), choices.Below(lines.Count));
        var line = lines[at];
        var indent = line.Length - line.TrimStart(' ').Length;
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        switch (choices.Below(15))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(other, line);
                break;
            case 2:
                lines.RemoveAt(at);
                lines.Insert(Math.Min(other, lines.Count), line);
                break;
            case 3:
                lines[at] = new string(' ', choices.Below(8)) + line.TrimStart(' ');
                break;
            case 4:
                lines[at] = "\t" + line;
                break;

            // Another value of the file, or of another file, in the place of this one.
            case 5 or 6 when colon >= 0:
                var donor = choices.Chance(50) ? lines[other] : choices.Among(Encoding.UTF8.GetString(choices.Among(files)).Split('\n'));
                lines[at] = line[..(colon + 2)] + donor[(donor.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..].Trim();
                break;
            case 7 when colon >= 0:
                lines[at] = line[..(colon + 2)] + choices.Among(Tokens) + choices.Among("", choices.Among(Tokens));
                break;
            case 8 when colon >= 0:
                lines[at] = line[..(colon + 2)] + HostileTexts.Plain(choices);
                break;
            case 9 when colon >= 0:
                lines[at] = line[..(colon + 2)] + choices.Among("&a ", "!reset ", "!override ", "!!str ", "*a #", "[", "{a: ") + line[(colon + 2)..];
                break;
            case 10:
                lines.Insert(at, new string(' ', indent) + choices.Among("<<: *a", "x-y: &a {b: c}", "<<: {a: b}", "<<: [*a, *a]", "? [a]", "a: *a", "image: " + choices.Among(Tokens), "- " + choices.Among(Tokens)));
                break;
            case 11:
                lines.InsertRange(at, Encoding.UTF8.GetString(choices.Among(files)).Split('\n').Skip(choices.Below(20)).Take(choices.Between(1, 10)));
                break;
            case 12 when line.Length > 0:
                var place = choices.Below(line.Length);
                lines[at] = line[..place] + choices.Among(Tokens) + line[place..];
                break;
            case 13 when colon >= 0:
                lines[at] = new string(' ', indent) + choices.Among("image", "ports", "volumes", "command", "environment", "deploy", "healthcheck", "build", "networks", "depends_on", "extends", "include", "configs", "name", "version") + line[colon..];
                break;
            default:
                lines = [.. lines.Take(at)];
                break;
        }

        return string.Join('\n', lines);
    }
}
