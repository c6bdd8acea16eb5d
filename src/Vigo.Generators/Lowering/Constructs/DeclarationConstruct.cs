using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>A kind of type or member that an author declares.</summary>
/// <param name="title">What it is called.</param>
/// <param name="example">Types that declare it.</param>
/// <param name="use">An expression that evaluates it.</param>
/// <param name="covers">Which symbols it is about.</param>
/// <param name="refusal">What is said of it when it is not evaluated; null when it is.</param>
internal sealed class DeclarationConstruct(string title, string example, string use, Func<ISymbol, bool> covers, string? refusal = null) : Construct(title, example, refusal)
{
    public string Use { get; } = use;

    public override bool Covers(IOperation operation) => false;

    public bool Covers(ISymbol declared) => covers(declared);

    /// <summary>The refusal of a symbol; null when it is evaluated.</summary>
    public string? RefusalOf(ISymbol declared) => Refusal is null ? null : string.Format(CultureInfo.InvariantCulture, Refusal, declared.Name);
}
