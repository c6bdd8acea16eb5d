using System.Collections.Immutable;
using System.Text;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A piece of C# made of pieces. It knows enough of its meaning to be made smaller, and no more: the compiler says what is valid.</summary>
internal sealed class Fragment
{
    private Fragment(string sort, ImmutableArray<string> texts, ImmutableArray<Fragment> parts, string? separator, bool folds)
    {
        (Sort, Texts, Parts, Separator) = (sort, texts, parts, separator);
        IsConstant = folds && parts.All(part => part.IsConstant);
        Size = 1 + parts.Sum(part => part.Size);
    }

    /// <summary>What may stand in this place: an expression's type in C#, or one of <see cref="Sorts"/>.</summary>
    public string Sort { get; }

    /// <summary>The text around the parts: one more than there are parts.</summary>
    public ImmutableArray<string> Texts { get; }

    public ImmutableArray<Fragment> Parts { get; }

    /// <summary>What stands between the parts of a list, whose parts may be left out; null for what is no list.</summary>
    public string? Separator { get; }

    /// <summary>Whether the compiler computes it, and so reports its overflow.</summary>
    public bool IsConstant { get; }

    /// <summary>How many fragments it is made of.</summary>
    public int Size { get; }

    /// <summary>A fragment whose holes are fragments; anything else in a hole is text.</summary>
    public static Fragment Of(string sort, FormattableString shape) => Of(sort, shape, folds: false);

    /// <summary>The same, constant when its parts are.</summary>
    public static Fragment Folding(string sort, FormattableString shape) => Of(sort, shape, folds: true);

    public static Fragment Text(string sort, string text) => new(sort, [text], [], null, folds: false);

    public static Fragment Constant(string sort, string text) => new(sort, [text], [], null, folds: true);

    /// <summary>Parts that may be left out.</summary>
    public static Fragment List(string sort, string separator, IEnumerable<Fragment> parts) => WithParts(sort, separator, [.. parts]);

    /// <summary>A list with other parts.</summary>
    public Fragment WithItems(ImmutableArray<Fragment> parts) => WithParts(Sort, Separator!, parts);

    /// <summary>The same with one part replaced.</summary>
    public Fragment With(int index, Fragment part) => new(Sort, Texts, Parts.SetItem(index, part), Separator, folds: false);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private static Fragment WithParts(string sort, string separator, ImmutableArray<Fragment> parts) =>
        new(sort, parts.IsEmpty ? [""] : ["", .. Enumerable.Repeat(separator, parts.Length - 1), ""], parts, separator, folds: false);

    private static Fragment Of(string sort, FormattableString shape, bool folds)
    {
        var (texts, parts) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Fragment>());
        var text = new StringBuilder();
        foreach (var (literal, hole) in Holes(shape.Format))
        {
            text.Append(literal);
            if (hole is not { } index)
                continue;
            if (shape.GetArgument(index) is Fragment part)
            {
                texts.Add(text.ToString());
                parts.Add(part);
                text.Clear();
            }
            else
            {
                text.Append(shape.GetArgument(index));
            }
        }

        texts.Add(text.ToString());
        return new(sort, texts.ToImmutable(), parts.ToImmutable(), null, folds);
    }

    private static IEnumerable<(string Literal, int? Hole)> Holes(string format)
    {
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' && format[i + 1] is not '{')
            {
                var end = format.IndexOf('}', i);
                yield return (literal.ToString(), int.Parse(format[(i + 1)..end], System.Globalization.CultureInfo.InvariantCulture));
                literal.Clear();
                i = end;
            }
            else
            {
                literal.Append(format[i]);
                if (format[i] is '{' or '}')
                    i++;
            }
        }

        yield return (literal.ToString(), null);
    }

    private void Write(StringBuilder text)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            text.Append(Texts[i]);
            Parts[i].Write(text);
        }

        text.Append(Texts[^1]);
    }
}

/// <summary>What a fragment can be that is no expression.</summary>
internal static class Sorts
{
    public const string Program = "program";
    public const string Member = "member";
    public const string Statement = "statement";
    public const string Pattern = "pattern";
    public const string Arm = "arm";
    public const string List = "list";
}
