using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The variables of one function while it is lowered, and those it shares with the functions around it.</summary>
internal sealed class Scope(Scope? outer, HashSet<ISymbol> captured)
{
    private readonly Dictionary<ISymbol, LocalVariable> _variables = new(SymbolEqualityComparer.Default);
    private readonly List<CaptureCode> _captures = [];
    private readonly List<Text> _texts = [];
    private Stack<LocalVariable>? _conditionalInstances;
    private Dictionary<ISymbol, int>? _sections;

    public HashSet<ISymbol> Captured => captured;

    public int Slots { get; private set; }

    /// <summary>Whether the compiler put values into the function of constants that are declared elsewhere.</summary>
    public bool EmbedsConstants { get; private set; }

    /// <summary>Whether the compiler put the text of an argument into the function.</summary>
    public bool QuotesItself { get; private set; }

    /// <summary>The strings that the function, with those inside, is handed.</summary>
    public IReadOnlyList<Text> Texts => _texts;

    public IReadOnlyList<CaptureCode> Captures => _captures;

    /// <summary>The instance of the innermost conditional access.</summary>
    public Stack<LocalVariable> ConditionalInstances => _conditionalInstances ??= new();

    /// <summary>The sections of <c>switch</c> statements by their labels, where <c>goto case</c> leads.</summary>
    public Dictionary<ISymbol, int> Sections => _sections ??= new(SymbolEqualityComparer.Default);

    public LocalVariable Declare(ISymbol variable)
    {
        if (_variables.TryGetValue(variable, out var known))
            return known;
        var declared = new LocalVariable(Slots++, captured.Contains(variable) || variable is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out });
        _variables.Add(variable, declared);
        return declared;
    }

    public LocalVariable Temporary() => new(Slots++, IsCaptured: false);

    /// <summary>The variable's place here; null when no function around declares it.</summary>
    public LocalVariable? Find(ISymbol variable)
    {
        if (_variables.TryGetValue(variable, out var known))
            return known;
        if (outer?.Find(variable) is not { } shared)
            return null;
        var inner = new LocalVariable(Slots++, IsCaptured: true);
        _variables.Add(variable, inner);
        _captures.Add(new(shared.Slot, inner.Slot));
        return inner;
    }

    /// <summary>Says that it did: for the function that is kept as a whole, not the one inside.</summary>
    public void NoteConstant()
    {
        EmbedsConstants = true;
        outer?.NoteConstant();
    }

    /// <summary>Says that the text of an argument is in it.</summary>
    public void NoteQuotation()
    {
        QuotesItself = true;
        outer?.NoteQuotation();
    }

    /// <summary>Hands the function a string: the outermost one, which is kept as a whole, for all inside. Gives the string's number.</summary>
    public int Text(Text text)
    {
        if (outer is not null)
            return outer.Text(text);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    /// <summary>Whether this function or one around it declares the variable.</summary>
    public bool Knows(ISymbol variable) => _variables.ContainsKey(variable) || outer?.Knows(variable) == true;
}
