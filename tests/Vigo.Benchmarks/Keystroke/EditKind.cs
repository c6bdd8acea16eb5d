namespace Vigo.Benchmarks.Keystroke;

/// <summary>What an edit changes.</summary>
internal enum EditKind
{
    /// <summary>A literal in a stack's own file.</summary>
    StackLiteral,

    /// <summary>The commit that a pin names.</summary>
    Pin,

    /// <summary>A blank line above a member, which moves what comes after.</summary>
    LineShift,

    /// <summary>A comment inside a member.</summary>
    Comment,

    /// <summary>A literal in the body of a factory that up to twenty stacks call.</summary>
    FactoryBody,

    /// <summary>A <c>static readonly</c> field that ten stacks read.</summary>
    StaticField,

    /// <summary>A <c>const</c> that ten stacks use.</summary>
    Constant,

    /// <summary>A value in an env file.</summary>
    EnvValue,

    /// <summary>A key more in an env file.</summary>
    EnvKey,
}
