using Vigo.Generators.Tests.Oracle;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Everything that the vocabulary can say, evaluated: the examples that the walk over the schema of the Compose Specification rests on.</summary>
public sealed class WholeVocabularyTests
{
    private static IEnumerable<string> Examples => Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Vigo.Dsl.Tests", "Vocabulary", "Examples"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    [Fact]
    public void The_CLR_and_the_evaluator_make_the_same_of_it() => Clr.Agrees(
    [
        .. Examples,
        """
        public static class Program
        {
            public static object? All => Vigo.Dsl.Tests.Vocabulary.Examples.VocabularyExamples.All;
        }
        """,
    ]);
}
