using Vigo.Dsl.Tests.Vocabulary.Examples;
using Vigo.Model;
using Vigo.Output;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>
/// What the vocabulary can say, rendered, imported and rendered again: the same text, so every key of the specification is read and written back. References to other services and files are
/// followed instead (<see cref="ExtendsTests"/>, <see cref="IncludeTests"/>), and so are left out here.
/// </summary>
public class WholeVocabularyTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_rendered_stack_is_imported_as_it_was(string name)
    {
        using var repository = new ImportedRepository();
        var rendered = Rendered(WithoutReferences(VocabularyExamples.All.Single(stack => stack.Name == name)));
        var file = repository.Write("original/docker-compose.yml", rendered);

        await repository.Import(file, "--stack", name);

        TestContext.Current.TestOutputHelper?.WriteLine(repository.Read(Path.Combine("infra", "Stacks", Path.GetFileName(Directory.EnumerateFiles(Path.Combine(repository.Path, "infra", "Stacks")).Single()))));
        Assert.Equal(Said(rendered), Said(repository.Generate()[$"stacks/{name}/docker-compose.yml"]));
    }

    public static TheoryData<string> Examples => [.. VocabularyExamples.All.Select(stack => stack.Name)];

    private static string Rendered(Stack stack) =>
        RepositoryFiles.Of(new Fleet { Stacks = [new(stack, "infra/Stacks/Example.cs")] }).Single(file => file.Path == $"stacks/{stack.Name}/docker-compose.yml").Text;

    private static Stack WithoutReferences(Stack stack) => stack with
    {
        Include = [],
        Services = new(stack.Services.Select(service => KeyValuePair.Create(service.Key, service.Value with { Extends = null }))),
    };

    // The marker names another source, and the file's version says nothing.
    private static string Said(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#') && !line.StartsWith("version:", StringComparison.Ordinal)));
}
