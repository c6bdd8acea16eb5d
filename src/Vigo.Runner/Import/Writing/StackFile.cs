using Vigo.Model;
using Vigo.Runner.Import.Commenting;

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
    /// <param name="defaults">What its services start from.</param>
    /// <param name="comments">What people wrote beside its parts.</param>
    /// <param name="templates">The team's own templates.</param>
    public static string Render(
        Stack stack, ImageTags tags, EnvKeyNames keys, StackShape shape, IReadOnlyList<SharedDefaults> defaults, IReadOnlyList<PlacedComment> comments, TeamTemplates templates)
    {
        // Rendered first: it finds the members.
        keys.Reserve(shape.ClassName, "");
        IReadOnlyList<SharedDefaults> named = [.. defaults.Select(shared => shared with { Member = keys.Reserve(shared.Member, "Defaults") })];
        var factories = new ServiceFactories(keys);
        var writer = new ValueWriter(tags, keys, named, factories);
        var (written, header) = CodeComments.Placed(writer.Of(stack, ModelPath.Root), comments);
        var code = CodeLayout.Of(written, InClass);
        var methods = named.Select(shared => (shared.Member, Body: writer.Of(shared.Service))).Concat(factories.Methods)
            .Select(method => $"private static Service {method.Item1} => {CodeLayout.Of(method.Item2, InClass)};").ToList();
        return templates.Render("Stack.cs", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["namespace"] = shape.Namespace,
            ["summary"] = shape.Summary ?? "",
            ["class_name"] = shape.ClassName,
            ["attribute"] = shape.Attribute ?? "",
            ["stack_name"] = stack.Name,
            ["comments"] = header,
            ["methods"] = methods,
            ["stack"] = code,
            ["members"] = keys.Members.Select(member => new Dictionary<string, object> { ["name"] = member.Member, ["key"] = member.Key }).ToList(),
        });
    }
}
