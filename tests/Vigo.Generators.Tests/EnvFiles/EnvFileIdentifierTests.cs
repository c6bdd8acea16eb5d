using Microsoft.CodeAnalysis.CSharp;
using Vigo.Env;

namespace Vigo.Generators.Tests.EnvFiles;

/// <summary>The vocabulary knows no compiler, and says the same of identifiers as it does.</summary>
public class EnvFileIdentifierTests
{
    [Fact]
    public void Of_every_character_the_vocabulary_says_what_the_compiler_says()
    {
        var all = Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).ToList();

        Assert.Equal(all.Where(SyntaxFacts.IsIdentifierStartCharacter), all.Where(EnvFileIdentifiers.IsStart));
        Assert.Equal(all.Where(SyntaxFacts.IsIdentifierPartCharacter), all.Where(EnvFileIdentifiers.IsPart));
    }

    [Fact]
    public void Every_keyword_is_escaped_and_nothing_else()
    {
        var words = SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Append("name").ToList();

        Assert.All(words, word => Assert.Equal(SyntaxFacts.GetKeywordKind(word) == SyntaxKind.None ? word : "@" + word, EnvFileIdentifiers.Escaped(word)));
    }
}
