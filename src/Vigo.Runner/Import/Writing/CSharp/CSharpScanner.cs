namespace Vigo.Runner.Import.Writing.CSharp;

/// <summary>The tokens of C# text: comments, directives and blanks left out, and no brace taken for one that stands in a literal.</summary>
/// <remarks>C# Language Specification, "Lexical structure". The compiler's own parser would make the native program several times as large.</remarks>
internal sealed class CSharpScanner
{
    private readonly string _text;
    private readonly List<CSharpToken> _tokens = [];
    private int _at;

    private CSharpScanner(string text) => _text = text;

    /// <summary>The tokens.</summary>
    /// <exception cref="CSharpSyntaxException">A comment or literal is never closed.</exception>
    public static IReadOnlyList<CSharpToken> Scan(string text)
    {
        var scanner = new CSharpScanner(text);
        while (scanner.SkipBlanks())
            scanner._tokens.Add(scanner.Next());
        return scanner._tokens;
    }

    private char Current => Peek(0);

    private char Peek(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private bool IsAtEnd => _at >= _text.Length;

    // False at the end.
    private bool SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(Current) || Current is '\uFEFF' or '\u001A')
                _at++;
            else if (Current == '/' && Peek(1) == '/')
                SkipLine();
            else if (Current == '/' && Peek(1) == '*')
                SkipComment();
            else if (Current == '#' && IsFirstOfLine())
                SkipLine();
            else
                return true;
        }

        return false;
    }

    private void SkipLine()
    {
        while (!IsAtEnd && !IsLineEnd(Current))
            _at++;
    }

    private void SkipComment()
    {
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? throw new CSharpSyntaxException("this comment is never closed", _at) : end + 2;
    }

    private bool IsFirstOfLine()
    {
        var before = _at - 1;
        while (before >= 0 && !IsLineEnd(_text[before]) && (char.IsWhiteSpace(_text[before]) || _text[before] == '\uFEFF'))
            before--;
        return before < 0 || IsLineEnd(_text[before]);
    }

    private CSharpToken Next()
    {
        var start = _at;
        var kind = CSharpTokenKind.Symbol;
        if (IsLiteral())
        {
            kind = CSharpTokenKind.Literal;
            SkipLiteral();
        }
        else if (IsPartOfWord(Current) || (Current == '@' && IsPartOfWord(Peek(1))))
        {
            kind = CSharpTokenKind.Word;
            do _at++;
            while (IsPartOfWord(Current));
        }
        else
        {
            _at += (Current, Peek(1)) is ('=', '>') or ('=', '=') or (':', ':') ? 2 : 1;
        }

        return new(kind, start, _text[start.._at]);
    }

    private bool IsLiteral()
    {
        var distance = 0;
        while (Peek(distance) is '$' or '@')
            distance++;
        return Peek(distance) == '"' || (distance == 0 && Current == '\'');
    }

    private void SkipLiteral()
    {
        var start = _at;
        var (dollars, isVerbatim) = (0, false);
        for (; Current is '$' or '@'; _at++)
        {
            dollars += Current == '$' ? 1 : 0;
            isVerbatim |= Current == '@';
        }

        var quotes = Run('"');
        if (Current == '\'')
            SkipEscaped('\'', isInterpolated: false, start);
        else if (isVerbatim)
            SkipVerbatim(dollars > 0, start);
        else if (quotes >= 3)
            SkipRaw(quotes, dollars, start);
        else
            SkipEscaped('"', dollars > 0, start);
    }

    private void SkipEscaped(char quote, bool isInterpolated, int start)
    {
        for (_at++; ; _at++)
        {
            if (IsAtEnd || IsLineEnd(Current))
                throw NeverClosed(start);
            if (Current == quote)
                break;
            if (Current == '\\')
                _at++;
            else if (isInterpolated)
                SkipHole(1, start);
        }

        _at++;
    }

    private void SkipVerbatim(bool isInterpolated, int start)
    {
        for (_at++; ; _at++)
        {
            if (IsAtEnd)
                throw NeverClosed(start);
            if (Current == '"' && Peek(1) == '"')
                _at++;
            else if (Current == '"')
                break;
            else if (isInterpolated)
                SkipHole(1, start);
        }

        _at++;
    }

    private void SkipRaw(int quotes, int dollars, int start)
    {
        _at += quotes;
        while (Run('"') < quotes)
        {
            if (IsAtEnd)
                throw NeverClosed(start);
            if (Current == '"')
                _at += Run('"');
            else
            {
                if (dollars > 0)
                    SkipHole(dollars, start);
                _at++;
            }
        }

        _at += Run('"');
    }

    // From a brace that opens a hole to the last that closes it, both included but for that last character. Where there is none, nothing happens but that doubled braces are passed.
    private void SkipHole(int braces, int start)
    {
        var run = Run('{');
        if (run == 0)
            return;
        if (braces == 1 && !IsRawAt(start) ? run % 2 == 0 : run < braces)
        {
            _at += run - 1;
            return;
        }

        _at += run;
        var depth = 0;
        while (SkipBlanks())
        {
            if (depth == 0 && Current == '}')
            {
                _at += braces - 1;
                return;
            }

            if (depth == 0 && Current == ':' && Peek(1) != ':')
            {
                SkipFormat(start);
                continue;
            }

            var token = Next();
            depth += token.Kind != CSharpTokenKind.Symbol ? 0 : token.Text is "{" or "(" or "[" ? 1 : token.Text is "}" or ")" or "]" ? -1 : 0;
        }

        throw NeverClosed(start);
    }

    // It is text, so a slash or a quote in it begins nothing.
    private void SkipFormat(int start)
    {
        while (Current != '}')
        {
            if (IsAtEnd)
                throw NeverClosed(start);
            _at++;
        }
    }

    private bool IsRawAt(int start) => _text.AsSpan(start).TrimStart('$').StartsWith("\"\"\"", StringComparison.Ordinal);

    private int Run(char character)
    {
        var length = 0;
        while (Peek(length) == character && _at + length < _text.Length)
            length++;
        return length;
    }

    private static CSharpSyntaxException NeverClosed(int start) => new("this literal is never closed", start);

    private static bool IsPartOfWord(char character) => character == '_' || char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    private static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
