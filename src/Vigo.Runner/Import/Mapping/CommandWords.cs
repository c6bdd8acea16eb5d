using System.Text;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>A command line in words, as Compose splits it: quotes and backslashes, what stands in backticks or <c>$(…)</c> in one piece, and nothing else of a shell.</summary>
/// <remarks>github.com/mattn/go-shellwords, without variables and backticks.</remarks>
internal static class CommandWords
{
    /// <summary>The words of a list, or of a text.</summary>
    public static Sequence<string> Read(SourceNode node, ImportContext context)
    {
        if (node is SourceList)
            return Collections.List(node, Scalars.Text);
        var text = Scalars.Text(node);
        if (Interpolation.HasToken(text))
            context.Say(node.Place, "Compose would split the values of variables here into words too; now each is part of one word");
        return Split(text, node, context).ToSequence();
    }

    private static List<string> Split(string text, SourceNode node, ImportContext context)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isEscaped, isWord, isBackQuoted, isSubstitution, tokens) = ('\0', false, false, false, false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            tokens += character switch { '\uE000' => 1, '\uE001' => -1, _ => 0 };
            if (isEscaped || tokens > 0 || character == '\uE001')
            {
                word.Append(character);
                (isEscaped, isWord) = (false, true);
            }
            else if (character == '\\' && quote != '\'')
            {
                isEscaped = true;
            }
            else if (character is ' ' or '\t' or '\r' or '\n' && quote == '\0' && !isBackQuoted && !isSubstitution)
            {
                if (isWord)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
            else if (character is '"' or '\'' && !isSubstitution && (quote == '\0' || quote == character))
            {
                quote = quote == '\0' ? character : '\0';
                isWord = true;
            }
            else if (character is ';' or '&' or '|' or '<' or '>' && quote == '\0' && !isBackQuoted && !isSubstitution)
            {
                // 2>&1
                if (character == '>' && word.Length > 0 && char.IsAsciiDigit(word[0]))
                    isWord = false;
                context.Say(node.Place, $"Compose runs no shell and drops what begins with {character} here: '{Interpolation.ToCompose(text[i..])}'; so does the import");
                break;
            }
            else if (character is '(' && quote == '\0' && !isBackQuoted && (isSubstitution || word.Length == 0 || word[^1] != '$'))
            {
                throw Wrong(node);
            }
            else
            {
                if (character is '(' or ')' && quote == '\0' && !isBackQuoted)
                    isSubstitution = !isSubstitution;
                if (character == '`' && quote == '\0' && !isSubstitution)
                    isBackQuoted = !isBackQuoted;
                word.Append(character);
                isWord = true;
            }
        }

        if (quote != '\0' || isEscaped || isBackQuoted || isSubstitution)
            throw Wrong(node);
        if (isWord)
            words.Add(word.ToString());
        return words;
    }

    private static CommandLine.UserError Wrong(SourceNode node) =>
        Refusal.At(node.Place, "Compose can't split this command line into words: a quote or a backslash is not closed, or a parenthesis stands alone", "write a list of words");
}
