namespace Vigo.Env;

/// <summary>Why an env file must not be committed or deployed as it is. The names of the rules that report it are in <see cref="EnvFileFinding.Rule"/>.</summary>
public enum EnvFileFindingKind
{
    /// <summary>Nothing in the file is encrypted.</summary>
    NotEncrypted,

    /// <summary>The file is encrypted, and this value is not.</summary>
    ReadableValue,

    /// <summary>A line is cut off or malformed.</summary>
    DamagedLine,

    /// <summary>Values are encrypted, and the metadata that could open them is missing or incomplete.</summary>
    MetadataIncomplete,

    /// <summary>There is no MAC, or only a part of it, so nobody could tell whether values were swapped or removed.</summary>
    MacMissing,

    /// <summary>The file is encrypted for other recipients than <c>.sops.yaml</c> names.</summary>
    RecipientsDiffer,
}

/// <summary>One reason why an env file must not be committed or deployed as it is.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">A sentence for a person. It never quotes a value.</param>
public sealed record EnvFileFinding(EnvFileFindingKind Kind, int Line, int Column, string Message)
{
    /// <summary>What of the file it is about, however the message puts it: a key, a recipient. Never a value. Default: the message.</summary>
    public string About { get; init; } = Message;

    /// <summary>The diagnostic that reports it.</summary>
    public string Rule => Kind switch
    {
        EnvFileFindingKind.NotEncrypted or EnvFileFindingKind.ReadableValue => "VIGO2001",
        EnvFileFindingKind.RecipientsDiffer => "VIGO2003",
        _ => "VIGO2002",
    };
}
