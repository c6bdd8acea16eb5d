using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>What the variables in a file stand for while its paths are followed. The imported stack keeps the variables themselves.</summary>
/// <param name="values">Values by key.</param>
/// <remarks>Compose Specification, "Interpolation".</remarks>
internal sealed class Variables(ImmutableDictionary<string, string> values)
{
    /// <summary>Those without a value for any key.</summary>
    public static Variables None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Values by key.</summary>
    public ImmutableDictionary<string, string> Values { get; } = values;

    /// <summary>These, and the others where these say nothing: a project's own win over those of what it includes.</summary>
    public Variables Over(IEnumerable<KeyValuePair<string, string>> others) =>
        new(others.Aggregate(Values, (all, pair) => Values.ContainsKey(pair.Key) ? all : all.SetItem(pair.Key, pair.Value)));

    /// <summary>The text with the variables' values; a variable without one is an empty text, as for Compose.</summary>
    public string Evaluate(string text) => text.Contains('$', StringComparison.Ordinal) ? Replace(Interpolation.FromCompose(text)) : text;

    /// <summary>The keys in a text of a compose file.</summary>
    public static IEnumerable<string> KeysIn(string text) =>
        text.Contains('$', StringComparison.Ordinal) ? Interpolation.Keys(Interpolation.FromCompose(text)).Select(key => key.Name) : [];

    /// <summary>Whether every key in a text has a value, or something that stands in for it.</summary>
    public bool Knows(string text) => !text.Contains('$', StringComparison.Ordinal)
        || Interpolation.Keys(Interpolation.FromCompose(text)).All(key => key.HasFallback || Values.ContainsKey(key.Name));

    /// <summary>The text with other keys in place of some.</summary>
    public static string Rename(string text, Func<string, string> name)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var tokens = Interpolation.FromCompose(text);
        var renamed = new StringBuilder(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            renamed.Append(tokens[i]);
            if (tokens[i] != Start)
                continue;
            var key = Name(tokens, i + 1);
            renamed.Append(name(key));
            i += key.Length;
        }

        return Interpolation.ToCompose(renamed.ToString());
    }

    /// <summary>A tree with another text in place of each.</summary>
    public static SourceNode EachText(SourceNode node, Func<string, string> change) => node switch
    {
        SourceScalar scalar => change(scalar.Text) is var text && text == scalar.Text ? scalar : scalar with { Text = text },
        SourceList list => list.EachItem(item => EachText(item, change)),
        SourceMapping mapping => mapping.EachValue(value => EachText(value, change)),
        _ => node,
    };

    /// <summary>The keys in all texts of a tree.</summary>
    public static IEnumerable<string> KeysIn(SourceNode node) => node switch
    {
        SourceScalar scalar => KeysIn(scalar.Text),
        SourceList list => list.Items.SelectMany(KeysIn),
        SourceMapping mapping => mapping.Entries.SelectMany(entry => KeysIn(entry.Value)),
        _ => [],
    };

    private const char Start = '\uE000';

    private const char End = '\uE001';

    private string Replace(string tokens)
    {
        var text = new StringBuilder();
        var (depth, start) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] == Start)
            {
                if (depth++ == 0)
                    start = i + 1;
            }
            else if (tokens[i] == End && depth > 0)
            {
                if (--depth == 0)
                    text.Append(ValueOf(tokens[start..i]));
            }
            else if (depth == 0)
            {
                text.Append(tokens[i]);
            }
        }

        return text.ToString();
    }

    private string ValueOf(string expression)
    {
        var name = Name(expression, 0);
        var rest = expression[name.Length..];
        var value = Values.GetValueOrDefault(name);
        var isSet = value is not null && !(rest.StartsWith(':') && value.Length == 0);
        return rest.TrimStart(':') switch
        {
            ['-', .. var fallback] => isSet ? value! : Replace(fallback),
            ['+', .. var replacement] => isSet ? Replace(replacement) : "",
            _ => value ?? "",
        };
    }

    private static string Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return text[start..end];
    }
}
