using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>Why an env file cannot be decrypted or written.</summary>
public enum SopsFailure
{
    /// <summary>Nothing in the file is encrypted.</summary>
    NotEncrypted,

    /// <summary>The file has lost its end, or lines of its metadata.</summary>
    Incomplete,

    /// <summary>There is no MAC, so nobody could tell whether values were swapped or removed.</summary>
    MacMissing,

    /// <summary>A value is readable that the metadata says is encrypted.</summary>
    ReadableValue,

    /// <summary>A line is cut off or malformed.</summary>
    DamagedLine,

    /// <summary>None of the keys at hand is a recipient of the file.</summary>
    NoKey,

    /// <summary>The data key in the metadata was changed.</summary>
    DataKeyDamaged,

    /// <summary>A value was changed after it was encrypted, or comes from another file.</summary>
    ValueChanged,

    /// <summary>A value stands under another key than the one it was encrypted for.</summary>
    ValueMoved,

    /// <summary>The MAC itself, or the time it is bound to, was changed.</summary>
    MacDamaged,

    /// <summary>Each value is genuine, and together they are not what was encrypted: one was removed, added, reordered or taken from an older version.</summary>
    MacMismatch,

    /// <summary>The file uses something of SOPS that Vigo does not.</summary>
    Unsupported,

    /// <summary>A value is no UTF-8 text, so it cannot be an environment variable.</summary>
    NotText,

    /// <summary>A key cannot be written.</summary>
    InvalidKey,

    /// <summary>A value cannot be written so that it would be read back as it is.</summary>
    InvalidValue,

    /// <summary>The key to change stands in the file more than once.</summary>
    DuplicateKey,
}

/// <summary>An env file that cannot be decrypted or written. Neither message nor advice holds secret material.</summary>
/// <param name="failure">The reason.</param>
/// <param name="message">What happened, as a sentence without a full stop.</param>
/// <param name="whatToDo">The next step for the reader.</param>
/// <param name="line">The line in the file, counted from 1; null when it is about the whole file.</param>
public sealed class SopsException(SopsFailure failure, string message, string whatToDo, int? line = null) : Exception(message)
{
    /// <summary>The reason.</summary>
    public SopsFailure Failure { get; } = failure;

    /// <summary>The next step for the reader.</summary>
    public string WhatToDo { get; } = whatToDo;

    /// <summary>The line in the file, counted from 1; null when it is about the whole file.</summary>
    public int? Line { get; } = line;

    /// <summary>The same, for the file it happened in.</summary>
    public UserError ToUserError(string path) => new(Message, Line is null ? path : $"{path}:{Line}", WhatToDo);
}
