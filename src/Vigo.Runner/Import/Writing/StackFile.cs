using Vigo.Runner.Templates;

namespace Vigo.Runner.Import.Writing;

/// <summary>The C# of one stack.</summary>
internal static class StackFile
{
    private const int InClass = 4;

    /// <summary>The class that holds a stack of that name.</summary>
    public static string ClassName(string stack) => Identifiers.Free(Identifiers.Pascal(stack), Identifiers.IsTaken, "Stack");

    /// <summary>The file's text.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="tags">Where its images are pinned; takes those that are new.</param>
    /// <param name="keys">What env keys are called; takes those that no env file has.</param>
    /// <param name="shape">In which class it is written.</param>
    public static string Render(Stack stack, ImageTags tags, EnvKeyNames keys, StackShape shape)
    {
        // Rendered first: it finds the members.
        var code = CodeLayout.Of(new ValueWriter(tags, keys).Of(stack), InClass);
        return SourceTemplates.Render("Import", "Stack.cs", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["namespace"] = shape.Namespace,
            ["summary"] = shape.Summary ?? "",
            ["class_name"] = shape.ClassName,
            ["attribute"] = shape.Attribute ?? "",
            ["stack"] = code,
            ["members"] = keys.Members.Select(member => new Dictionary<string, object> { ["name"] = member.Member, ["key"] = member.Key }).ToList(),
        });
    }
}
