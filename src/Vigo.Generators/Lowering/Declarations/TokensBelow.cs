using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>The tokens of a piece of code in order, those of no width included, up to a position. To be gone through once, by <c>foreach</c>.</summary>
/// <remarks>Code is nested deeper than a thread's stack may be, so the way down is kept here. This is done for every member: a thread makes the room for it once.</remarks>
/// <param name="node">The code.</param>
/// <param name="end">Where to stop.</param>
internal ref struct TokensBelow(SyntaxNode node, int end)
{
    [ThreadStatic]
    private static ChildSyntaxList.Enumerator[]? _room;

    private ChildSyntaxList.Enumerator[] _way = Begun(node);
    private int _depth = 0;

    public SyntaxToken Current { get; private set; }

    public readonly TokensBelow GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_depth >= 0)
        {
            if (!_way[_depth].MoveNext())
            {
                // Nothing of a tree may stay behind.
                _way[_depth--] = default;
                continue;
            }

            var child = _way[_depth].Current;
            if (child.AsNode() is { } inner)
            {
                if (inner.SpanStart < end)
                    Enter(inner);
            }
            else if (child.SpanStart >= end && child.Span.Length > 0)
            {
                return false;
            }
            else
            {
                Current = child.AsToken();
                return true;
            }
        }

        return false;
    }

    public readonly void Dispose()
    {
        for (var depth = _depth; depth >= 0; depth--)
            _way[depth] = default;
        _room = _way;
    }

    private static ChildSyntaxList.Enumerator[] Begun(SyntaxNode node)
    {
        // Taken out, so that whoever looks at other code meanwhile makes room of its own.
        var way = _room ?? new ChildSyntaxList.Enumerator[64];
        _room = null;
        way[0] = node.ChildNodesAndTokens().GetEnumerator();
        return way;
    }

    private void Enter(SyntaxNode node)
    {
        if (++_depth == _way.Length)
            Array.Resize(ref _way, _way.Length * 2);
        _way[_depth] = node.ChildNodesAndTokens().GetEnumerator();
    }
}
