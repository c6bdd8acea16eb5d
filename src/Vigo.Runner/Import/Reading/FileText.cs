using System.Text;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Import.Reading;

/// <summary>The text of a file that may be anything.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole text, without a byte order mark.</summary>
    /// <exception cref="UserError">It can't be read, is too large, or is no UTF-8.</exception>
    public static string Read(string path, ReadingLimits limits)
    {
        var bytes = ReadBytes(path, limits);
        return Decoded(path, bytes, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
    }

    /// <summary>The whole text, its byte order mark too: of a file that is written again.</summary>
    /// <exception cref="UserError">It can't be read, is too large, or is no UTF-8.</exception>
    public static string ReadWhole(string path, ReadingLimits limits) => Decoded(path, ReadBytes(path, limits), 0);

    private static string Decoded(string path, byte[] bytes, int start)
    {
        try
        {
            return Utf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException failure)
        {
            throw Refusal.At(PlaceOf(path, bytes, start + failure.Index), $"{path} is no UTF-8 text", "save it as UTF-8, and import it again");
        }
    }

    private static byte[] ReadBytes(string path, ReadingLimits limits)
    {
        if (Directory.Exists(path))
            throw new UserError($"{path} is a folder", null, $"name the compose file in it: {Path.Combine(path, "compose.yaml")}");
        try
        {
            // The length of a pipe or a device says nothing: read on until one byte too many.
            using var stream = File.OpenRead(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > limits.Bytes)
                    throw new UserError($"{path} is larger than {limits.Bytes / 1024 / 1024} MiB", $"{path}:1:1", "no compose file that people read is: import the file that it was made from");
            }

            return bytes.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserError($"there is no file {path}", null, "name a compose file that exists");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new UserError($"{path} can't be read: {failure.Message.TrimEnd('.')}", null, "see to it that this user may read it");
        }
    }

    private static Place PlaceOf(string path, byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        return new(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
