using Vigo.Model;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;

namespace Vigo.Runner.Import;

/// <summary>What an imported stack is called.</summary>
/// <remarks>Compose Specification, "name".</remarks>
internal static class StackName
{
    /// <summary>The name that was asked for, or that in the <c>.env</c> beside the file, or the file's own, or that of the folder which the file lies in.</summary>
    /// <exception cref="UserError">It is none that a stack can have.</exception>
    public static string Of(string? asked, SourceProject project, string path)
    {
        if (asked is not null)
            return Checked(asked, null);
        if (project.Own.Values.GetValueOrDefault("COMPOSE_PROJECT_NAME") is { Length: > 0 } set)
            return Checked(set, null);
        if (project.File.Find("name") is SourceScalar { IsNothing: false } own)
            return Checked(project.Values.Evaluate(own.Text), own.Place);
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "";
        return Checked(new string([.. folder.ToLowerInvariant().Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')]).TrimStart('-', '_'), null);
    }

    /// <summary>Why what is not the proxy can't have the name; null when it can.</summary>
    /// <param name="name">The name.</param>
    /// <param name="where">What would be called so.</param>
    /// <param name="whatToDo">The way out.</param>
    public static UserError? Refused(string name, string where, string whatToDo) => StackNames.WhyNot(name) is { } why ? new(why, where, whatToDo) : null;

    private static string Checked(string name, Place? place)
    {
        try
        {
            return new Stack(name).Name;
        }
        catch (ArgumentException refused)
        {
            throw new UserError(refused.Message, place?.ToString(), "choose a name with --stack");
        }
    }
}
