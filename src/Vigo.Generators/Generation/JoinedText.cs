using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Generation;

/// <summary>The text of a source that is made of parts, none of which is copied: with one part another, the source is another, and the other parts are as long as ever.</summary>
internal sealed class JoinedText : SourceText
{
    private readonly string[] _parts;

    // One more than there are parts: where each begins, and where the last ends.
    private readonly int[] _starts;

    public JoinedText(IEnumerable<string> parts)
    {
        // Two that begin at one place could not be told apart.
        _parts = [.. parts.Where(part => part.Length > 0)];
        _starts = new int[_parts.Length + 1];
        for (var i = 0; i < _parts.Length; i++)
            _starts[i + 1] = _starts[i] + _parts[i].Length;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _starts[_parts.Length];

    /// <inheritdoc/>
    public override char this[int position]
    {
        get
        {
            var part = PartAt(position);
            return _parts[part][position - _starts[part]];
        }
    }

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        for (var part = PartAt(sourceIndex); count > 0; part++)
        {
            var start = sourceIndex - _starts[part];
            var copied = Math.Min(count, _parts[part].Length - start);
            _parts[part].CopyTo(start, destination, destinationIndex, copied);
            sourceIndex += copied;
            destinationIndex += copied;
            count -= copied;
        }
    }

    private int PartAt(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
