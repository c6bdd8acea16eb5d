using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Lowering;

/// <summary>The tokens of one member: what a place in it is counted by, and what its code comes down to. Holds nothing of the tree.</summary>
internal sealed class MemberTokens
{
    // Grown once for each thread, and not once for each member.
    [ThreadStatic]
    private static List<int>? _startsOfThread;

    [ThreadStatic]
    private static List<int>? _endsOfThread;

    [ThreadStatic]
    private static List<TextToken>? _textsOfThread;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private MemberTokens(int[] starts, int[] ends, Digest shape, IReadOnlyList<TextToken> texts, bool isPlain)
    {
        _starts = starts;
        _ends = ends;
        Shape = shape;
        Texts = texts;
        IsPlain = isPlain;
    }

    /// <summary>Stands for all tokens; of those in <see cref="Texts"/>, for their being there.</summary>
    public Digest Shape { get; }

    /// <summary>The strings, and the texts between the holes of interpolated ones, in order. What else a member means does not follow from what they say.</summary>
    public IReadOnlyList<TextToken> Texts { get; }

    /// <summary>Whether the tokens are all there is to it: no directive among them, and none that the parser missed or skipped.</summary>
    public bool IsPlain { get; }

    /// <param name="member">The member, or a whole file.</param>
    /// <param name="start">Where it starts, as places in it are counted.</param>
    /// <param name="end">Where it ends.</param>
    public static MemberTokens Of(SyntaxNode member, int start, int end)
    {
        var (starts, ends, texts, shape) = (Emptied(ref _startsOfThread), Emptied(ref _endsOfThread), Emptied(ref _textsOfThread), DigestedText.Empty());
        foreach (var token in new TokensBelow(member, end))
        {
            if (IsText(token))
            {
                texts.Add(new(starts.Count, ContentOf(token)));
                shape.Append('"');
                shape.Append(token.RawKind);
            }
            else
            {
                shape.Append(token.Text);
            }

            shape.Append('\n');
            var span = token.Span;
            starts.Add(span.Start - start);
            ends.Add(span.End - start);
        }

        return new([.. starts], [.. ends], shape.ToDigest(), [.. texts], isPlain: !member.ContainsDirectives && !member.ContainsDiagnostics);
    }

    private static List<T> Emptied<T>(ref List<T>? items)
    {
        items ??= [];
        items.Clear();
        return items;
    }

    /// <summary>Whether a token is one of <see cref="Texts"/>. In raw strings, what a text says depends on what stands around it.</summary>
    public static bool IsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken)
        || (token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Parent?.Parent is InterpolatedStringExpressionSyntax whole
            && (whole.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) || whole.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken)));

    /// <summary>What a text says, escapes aside; doubled braces are left to the binder by the compiler's scanner.</summary>
    public static string ContentOf(SyntaxToken text) =>
        text.IsKind(SyntaxKind.StringLiteralToken) ? text.ValueText : text.ValueText.Replace("{{", "{").Replace("}}", "}");

    /// <summary>The numbers of the first token and the last in a stretch; when there is none in it, that of the next, and the one before.</summary>
    /// <param name="start">Where it starts, counted from the member's start.</param>
    /// <param name="end">Where it ends.</param>
    public (int First, int Last) In(int start, int end)
    {
        var first = Array.BinarySearch(_starts, start);
        var last = Array.BinarySearch(_ends, end);
        first = first < 0 ? ~first : Lowest(first);
        return (first, Math.Max(first - 1, last < 0 ? ~last - 1 : Highest(last)));

        // Tokens that the parser missed lie where others start or end.
        int Lowest(int at)
        {
            while (at > 0 && _starts[at - 1] == start)
                at--;
            return at;
        }

        int Highest(int at)
        {
            while (at + 1 < _ends.Length && _ends[at + 1] == end)
                at++;
            return at;
        }
    }

    /// <summary>Where some tokens stand, counted from the member's start; null when there are fewer.</summary>
    public TextSpan? SpanOf(int first, int last)
    {
        if (last >= _starts.Length || first > _starts.Length)
            return null;
        var start = first < _starts.Length ? _starts[first] : _ends.Length == 0 ? 0 : _ends[_ends.Length - 1];
        return last < first ? new(start, 0) : TextSpan.FromBounds(start, _ends[last]);
    }
}

/// <summary>A string in a member, or a part of an interpolated one.</summary>
/// <param name="Token">The token's number.</param>
/// <param name="Content">What it says, escapes aside.</param>
internal readonly record struct TextToken(int Token, string Content);
