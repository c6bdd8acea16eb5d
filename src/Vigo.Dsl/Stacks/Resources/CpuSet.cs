using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>Which processors a container may run on, counted from 0.</summary>
/// <remarks>Compose Specification, "cpuset". Swarm ignores it. A text is read as ranges and numbers, separated by commas.</remarks>
/// <example><code>CpuSet = CpuSet.Of(0, 2)</code> or <code>CpuSet = "0-3"</code></example>
public sealed record CpuSet : IWritten
{
    private CpuSet(string text) => Text = text;

    /// <summary>The processors: <c>0-3</c>, <c>0,2</c>.</summary>
    public string Text { get; }

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>Some processors.</summary>
    public static CpuSet Of([Sets(nameof(Text))] params int[] processors) => Parse(string.Join(",", processors.Select(processor => processor.ToString(CultureInfo.InvariantCulture))));

    /// <summary>A row of processors, both ends among them.</summary>
    public static CpuSet Range([Sets(nameof(Text))] int first, [Sets(nameof(Text))] int last) =>
        Parse($"{first.ToString(CultureInfo.InvariantCulture)}-{last.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Processors from their text.</summary>
    /// <exception cref="ArgumentException">The text is not ranges and numbers.</exception>
    public static CpuSet Parse([Sets(nameof(Text))] string text) => Interpolation.HasToken(text) || text.Split(',').All(IsRange)
        ? new(text)
        : throw new ArgumentException($"'{text}' names no processors: write \"0-3\" or \"0,2\"");

    /// <summary>The processors.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as ranges and numbers.</summary>
    public static implicit operator CpuSet([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>Processors that a host gives.</summary>
    public static implicit operator CpuSet([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());

    private static bool IsRange(string text)
    {
        var numbers = text.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return numbers.All(number => number >= 0) && (numbers.Length == 1 || (numbers.Length == 2 && numbers[0] <= numbers[1]));
    }
}
