using System.Globalization;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>What extensions hold.</summary>
internal static class Raws
{
    /// <summary>The value, as it stands.</summary>
    public static Raw Of(SourceNode node) => node switch
    {
        SourceList list => Raw.List([.. list.Items.Select(Of)]),
        SourceMapping mapping => Raw.Map(new(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value))))),
        { IsNothing: true } => Raw.Nothing,
        SourceScalar { IsPlain: true } scalar => Plain(scalar),
        _ => Scalars.Text(node),
    };

    private static Raw Plain(SourceScalar scalar) => PlainNumbers.AsText(scalar.Text) switch
    {
        "true" => true,
        "false" => false,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text when text.All(char.IsAsciiDigit) => throw Refusal.At(scalar.Place, $"{scalar.What} is a larger number than Vigo holds exactly", "write it in quotes"),
        var text when char.IsAsciiDigit(text[^1]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => Scalars.Text(scalar),
    };
}
