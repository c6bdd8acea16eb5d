using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Env files as Compose reads them: quotes, escapes, comments at a line's end, and variables in values. What comes of it are the values themselves.</summary>
/// <remarks>docs.docker.com, "Syntax for environment files in Docker Compose"; compose-go, <c>dotenv/parser.go</c>.</remarks>
internal sealed class ComposeDotenv
{
    private readonly string _path;
    private readonly string _text;
    private readonly List<EnvLine> _lines = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _at;

    private ComposeDotenv(string path, string text) => (_path, _text) = (path, text.ReplaceLineEndings("\n"));

    /// <summary>The file's variables and comments, in its order.</summary>
    /// <param name="path">The file, for places.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UserError">Compose can't read it; the message shows no value.</exception>
    public static List<EnvLine> Read(string path, string text) => new ComposeDotenv(path, text).Lines();

    /// <summary>Values by key, the last of each.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(IEnumerable<EnvLine> lines) =>
        lines.OfType<EnvPair>().GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(pairs => KeyValuePair.Create(pairs.Key, pairs.Last().Value));

    private List<EnvLine> Lines()
    {
        while (_at < _text.Length)
        {
            var line = _at;
            SkipBlanks();
            if (_at == _text.Length)
                break;
            if (_text[_at] == '\n')
            {
                _at++;
                if (_lines.Count > 0)
                    _lines.Add(new EnvBlank());
            }
            else if (_text[_at] == '#')
            {
                _lines.Add(new EnvComment(RestOfLine()[1..].TrimEnd()));
            }
            else
            {
                Variable(line);
            }
        }

        while (_lines is [.., EnvBlank])
            _lines.RemoveAt(_lines.Count - 1);
        return _lines;
    }

    private void Variable(int line)
    {
        if (_text.AsSpan(_at).StartsWith("export ", StringComparison.Ordinal))
        {
            _at += "export ".Length;
            SkipBlanks();
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('=' or ':' or '\n'))
            _at++;
        var key = _text[start.._at].Trim();

        // Without a value it is that of the environment in which Compose runs; a repository knows none.
        if (_at == _text.Length || _text[_at] == '\n')
        {
            if (!IsKey(key))
                throw Wrong(line, "this is no variable, and no comment");
            return;
        }

        if (!IsKey(key))
            throw Wrong(line, "before the = stands no name of a variable");
        _at++;
        SkipBlanks();
        var value = _at < _text.Length && _text[_at] is '\'' or '"' ? Quoted(_text[_at]) : Plain();
        _values[key] = value;
        _lines.Add(new EnvPair(key, value));
    }

    // Compose takes more than names of variables; hosts don't, and whoever places the file says so.
    private static bool IsKey(string key) => key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-');

    private string Plain()
    {
        var rest = RestOfLine();
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '#' && (i == 0 || rest[i - 1] is ' ' or '\t'))
            {
                rest = rest[..i];
                break;
            }
        }

        return Expand(rest.Trim());
    }

    private string Quoted(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (character == quote)
            {
                _at++;
                RestOfLine();
                return quote == '"' ? Expand(value.ToString()).Replace('\uE000', '$') : value.ToString();
            }

            if (character != '\\' || _at + 1 == _text.Length)
            {
                value.Append(character);
                continue;
            }

            var next = _text[_at + 1];
            if (quote == '\'' && next != '\'')
            {
                value.Append(character);
                continue;
            }

            _at++;
            _ = next switch
            {
                'n' => value.Append('\n'),
                'r' => value.Append('\r'),
                't' => value.Append('\t'),
                '"' or '\\' or '\'' => value.Append(next),

                // Not a variable's dollar any more.
                '$' => value.Append('\uE000'),
                _ => value.Append('\\').Append(next),
            };
        }

        throw Wrong(start, "the quote that begins here is not closed");
    }

    private string Expand(string text) => new Variables(_values.ToImmutableDictionary(StringComparer.Ordinal)).Evaluate(text);

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
    }

    private string RestOfLine()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != '\n')
            _at++;
        var rest = _text[start.._at];
        if (_at < _text.Length)
            _at++;
        return rest;
    }

    private UserError Wrong(int at, string what)
    {
        var before = _text.AsSpan(0, at);
        return Refusal.At(new(_path, before.Count('\n') + 1, at - (before.LastIndexOf('\n') + 1) + 1), what, "write KEY=VALUE; quote values that hold #, $ or line breaks");
    }
}
