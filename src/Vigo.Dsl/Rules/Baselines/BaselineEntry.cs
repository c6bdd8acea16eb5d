using System.Text;
using Vigo.Model;

namespace Vigo.Rules.Baselines;

/// <summary>A sin that was there on the first day, as a line of the baseline: <c>stacks/shop/docker-compose.yml VIGO1001 Services["web"].Image nginx:latest</c>.</summary>
/// <remarks>Nothing of it changes when lines of C# move, when items of a list change places, or when a rule finds better words.</remarks>
/// <param name="File">The generated file that holds it, or the file of the repository that is at fault; <c>.</c> for the repository as a whole.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Path">The place in the record, without the positions in lists; <c>-</c> for all of it.</param>
/// <param name="Value">What is at fault there; see <see cref="Finding.Value"/>.</param>
public sealed record BaselineEntry(string File, string Rule, string Path, string Value)
{
    /// <summary>What stands for a record or a file as a whole.</summary>
    public const string Whole = "-";

    /// <summary>The line.</summary>
    public string Text => $"{BaselineEscapes.Word(File)} {Rule} {Path}{(Value.Length == 0 ? "" : " " + BaselineEscapes.RestOfLine(Value))}";

    /// <summary>A place in a record as an entry says it.</summary>
    internal static string PathOf(ModelPath path)
    {
        var text = new StringBuilder();
        foreach (var step in path.Steps)
        {
            _ = step switch
            {
                PropertyStep property => Property(property.Name),
                NameStep name => Property("Keys").Append(Key(name.Key)),
                string key => text.Append(Key(key)),
                _ => text,
            };
        }

        return text.Length == 0 ? Whole : text.ToString();

        StringBuilder Property(string name) => text.Append(text.Length == 0 ? "" : ".").Append(name);
    }

    private static string Key(string key) => $"[\"{BaselineEscapes.Word(Interpolation.ToCompose(key), "\"")}\"]";
}
