using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>Who may read, write and run a file: the octal mode of Unix.</summary>
/// <example><code>Permissions = "0440"</code> or <code>Permissions = FilePermissions.Of(owner: 4, group: 4, others: 0)</code></example>
public sealed record FilePermissions : IWritten
{
    private FilePermissions(string text) => Text = text;

    /// <summary>The octal digits, a zero first; or the env key that gives them.</summary>
    public string Text { get; }

    // A number with a leading zero is octal for every reader of Compose files.
    Written IWritten.Written => new(Text, IsText: Interpolation.HasToken(Text), nameof(Text));

    /// <summary>Permissions from a digit for each: 4 to read, 2 to write, 1 to run, added up.</summary>
    /// <exception cref="ArgumentException">A digit is not from 0 to 7.</exception>
    public static FilePermissions Of([Sets(nameof(Text))] int owner, [Sets(nameof(Text))] int group, [Sets(nameof(Text))] int others) =>
        Parse(string.Concat(owner.ToString(CultureInfo.InvariantCulture), group.ToString(CultureInfo.InvariantCulture), others.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Permissions from octal digits: <c>440</c>, <c>0440</c> or <c>1777</c>.</summary>
    /// <exception cref="ArgumentException">The text is not three or four octal digits.</exception>
    public static FilePermissions Parse([Sets(nameof(Text))] string text)
    {
        if (Interpolation.HasToken(text))
            return new(text);
        var digits = text.TrimStart('0').PadLeft(3, '0');
        return text.Length is >= 3 and <= 5 && digits.Length <= 4 && digits.All(digit => digit is >= '0' and <= '7')
            ? new("0" + digits)
            : throw new ArgumentException($"'{text}' is no file mode: write three octal digits, \"0440\"");
    }

    /// <summary>The octal digits.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as octal digits.</summary>
    public static implicit operator FilePermissions([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>Permissions that a host gives.</summary>
    public static implicit operator FilePermissions([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());
}
