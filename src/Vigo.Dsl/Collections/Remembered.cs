using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Vigo;

/// <summary>
/// What was made of things last, and from what besides. Records never change, so what was made of one holds as long as the rest is the same; it is forgotten with the
/// record. This is what makes judging and rendering cost what an edit changed, however many stacks there are.
/// </summary>
/// <typeparam name="TThing">The thing, told from its equals by reference.</typeparam>
/// <typeparam name="TBasis">What else went in, compared by value.</typeparam>
/// <typeparam name="TResult">What came out.</typeparam>
/// <param name="make">Makes it: a function of the two and nothing else.</param>
internal sealed class Remembered<TThing, TBasis, TResult>(Func<TThing, TBasis, TResult> make)
    where TThing : class
{
    private readonly ConditionalWeakTable<TThing, Entry> _entries = new();

    public TResult Of(TThing thing, TBasis basis)
    {
        if (_entries.TryGetValue(thing, out var known) && EqualityComparer<TBasis>.Default.Equals(known.Basis, basis))
            return known.Result;
        var made = new Entry(basis, make(thing, basis));
        _entries.Put(thing, made);
        return made.Result;
    }

    /// <summary>What was made already; false when nothing was.</summary>
    public bool TryFind(TThing thing, TBasis basis, [MaybeNullWhen(false)] out TResult result)
    {
        var isKnown = _entries.TryGetValue(thing, out var known) && EqualityComparer<TBasis>.Default.Equals(known.Basis, basis);
        result = isKnown ? known!.Result : default;
        return isKnown;
    }

    private sealed record Entry(TBasis Basis, TResult Result);
}

/// <summary>What was made of things, where nothing else goes in.</summary>
/// <typeparam name="TThing">The thing, told from its equals by reference.</typeparam>
/// <typeparam name="TResult">What came out.</typeparam>
/// <param name="make">Makes it: a function of the thing and nothing else.</param>
[UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "Only GetOrCreateValue of such a table makes values by reflection, and nobody calls it.")]
internal sealed class Remembered<TThing, TResult>(Func<TThing, TResult> make)
    where TThing : class
    where TResult : class
{
    private readonly ConditionalWeakTable<TThing, TResult> _results = new();

    public TResult Of(TThing thing) => _results.TryGetValue(thing, out var known) ? known : _results.GetValue(thing, missing => make(missing));
}
