namespace Vigo.Generators.Lowering;

/// <summary>Something that a file declares, as far as the meaning of code in other files can depend on it.</summary>
/// <param name="Reach">Which code that is.</param>
/// <param name="Name">The declared name; empty where no single name stands for it.</param>
/// <param name="Text">The declaration without bodies and initializers.</param>
internal sealed record DeclarationFact(DeclarationReach Reach, string Name, string Text)
{
    public Digest Digest { get; } = Digest.Of(Text);
}

/// <summary>Which code a declaration can matter to.</summary>
internal enum DeclarationReach
{
    /// <summary>Any: types, operators, extension methods, usings are used by code that does not name them.</summary>
    Everywhere,

    /// <summary>Only code that mentions the name.</summary>
    Mentions,

    /// <summary>Only code that mentions the name, and however often it is declared.</summary>
    Namespace,

    /// <summary>Only code into which the compiler has put a constant's value.</summary>
    Constants,
}
