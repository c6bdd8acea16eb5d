using Vigo.Compose;
using Vigo.Dsl.Tests.Vocabulary.Examples;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>How everything is written: what a reviewer of a generated file reads.</summary>
public class WrittenExamplesTests
{
    [Fact]
    public void Everything_is_written_one_way() =>
        Snapshot.Match(string.Join('\n', VocabularyExamples.All.Select(example => YamlWriter.Write($"# {example.Name}", ComposeRenderer.Render(example, "../..")))), "yml");
}
