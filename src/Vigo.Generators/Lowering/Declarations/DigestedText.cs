using System.Globalization;

namespace Vigo.Generators.Lowering;

/// <summary>A text that is put together for the sake of its digest, in room that each thread has once.</summary>
internal sealed class DigestedText
{
    [ThreadStatic]
    private static DigestedText? _ofThread;

    private char[] _characters = new char[4096];
    private int _length;

    private DigestedText()
    {
    }

    /// <summary>This thread's, with nothing in it.</summary>
    public static DigestedText Empty()
    {
        var text = _ofThread ??= new();
        text._length = 0;
        return text;
    }

    public void Append(char character)
    {
        if (_length == _characters.Length)
            Grow(1);
        _characters[_length++] = character;
    }

    public void Append(int number) => Append(number.ToString(CultureInfo.InvariantCulture));

    public void Append(string text)
    {
        if (_length + text.Length > _characters.Length)
            Grow(text.Length);
        text.CopyTo(0, _characters, _length, text.Length);
        _length += text.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => new(_characters, 0, _length);

    public Digest ToDigest() => Digest.Of(_characters, _length);

    private void Grow(int by) => Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + by));
}
