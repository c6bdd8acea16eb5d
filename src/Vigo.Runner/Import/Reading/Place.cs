namespace Vigo.Runner.Import.Reading;

/// <summary>Where in a file something stands.</summary>
/// <param name="File">The file's path as the person gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>What YAML's reader says of a file of few enough lines.</summary>
    public static Place Of(string file, YamlDotNet.Core.Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    /// <summary>As editors and compilers write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
