using Vigo.Runner.Templates;

namespace Vigo.Runner.Import.Writing;

/// <summary>The templates of imported files: a team's own from its repository, else those that Vigo brings.</summary>
/// <param name="repository">The repository.</param>
internal sealed class TeamTemplates(string repository)
{
    /// <summary>Where a team puts its own, beside its templates in C#.</summary>
    public const string Folder = "infra/Templates/Import";

    /// <summary>The path of the team's template.</summary>
    /// <param name="template">The file that it makes: <c>Stack.cs</c>.</param>
    public string PathOf(string template) => Path.Combine(repository, Folder, template + ".sbn");

    /// <summary>The file's text.</summary>
    /// <param name="template">The file: <c>Stack.cs</c>.</param>
    /// <param name="values">What the template names in double braces.</param>
    public string Render(string template, IReadOnlyDictionary<string, object> values) => SourceTemplates.Render("Import", template, values, PathOf(template));
}
