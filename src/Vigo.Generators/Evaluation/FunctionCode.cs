namespace Vigo.Generators.Evaluation;

/// <summary>A function in lowered form: a method, accessor, constructor, initializer, lambda or local function.</summary>
internal sealed class FunctionCode
{
    public required string Name { get; init; }

    public required Site Site { get; init; }

    public required int Slots { get; init; }

    public required IReadOnlyList<ParameterCode> Parameters { get; init; }

    public required Statement Body { get; init; }

    public IReadOnlyList<CaptureCode> Captures { get; init; } = [];

    public bool IsIterator { get; init; }

    /// <summary>Whether the compiler put values into it of constants that are declared elsewhere.</summary>
    public bool EmbedsConstants { get; init; }

    /// <summary>Whether the compiler put the text of an argument into it.</summary>
    public bool QuotesItself { get; init; }

    /// <summary>The strings that stand in it and in the functions inside; a function inside has none of its own.</summary>
    public IReadOnlyList<Text> Texts { get; init; } = [];

    /// <summary>The same code with other strings in it.</summary>
    public FunctionCode With(IReadOnlyList<Text> texts) => new()
    {
        Name = Name,
        Site = Site,
        Slots = Slots,
        Parameters = Parameters,
        Body = Body,
        Captures = Captures,
        IsIterator = IsIterator,
        EmbedsConstants = EmbedsConstants,
        QuotesItself = QuotesItself,
        Texts = texts,
    };

    public Value Invoke(EvaluationContext context, Frame? caller, Site site, Value self, Value[] arguments, IReadOnlyDictionary<string, RuntimeType>? types = null, Cell[]? captured = null, IReadOnlyList<Text>? texts = null)
    {
        var frame = Enter(context, caller, site, self, arguments, types, captured, texts);
        if (IsIterator)
            return Sequence(context, caller, site, self, arguments, types, captured, texts);
        context.Budget.Enter(frame, site, types?.Count ?? 0);
        try
        {
            Body.Execute(frame);
            return frame.Result;
        }
        finally
        {
            context.Budget.Leave();
        }
    }

    // Apart, so that a call of an ordinary function makes no closure.
    private Value Sequence(EvaluationContext context, Frame? caller, Site site, Value self, Value[] arguments, IReadOnlyDictionary<string, RuntimeType>? types, Cell[]? captured, IReadOnlyList<Text>? texts)
    {
        Value[] given = [.. arguments.Select(Structs.Copy)];
        object?[] sources = [self.Data, .. given.Select(argument => argument.Data), .. captured ?? []];
        return new(new ValueSequence(() => Iterate(context, caller, site, self, given, types, captured, texts), sources), Origin.Of(site));
    }

    private Frame Enter(EvaluationContext context, Frame? caller, Site site, Value self, Value[] arguments, IReadOnlyDictionary<string, RuntimeType>? types, Cell[]? captured, IReadOnlyList<Text>? texts)
    {
        var frame = new Frame(context, Slots, caller, site) { This = self, TypeArguments = types ?? Frame.EmptyTypes, Texts = texts ?? Texts };
        for (var i = 0; i < Parameters.Count; i++)
        {
            var value = Structs.Copy(arguments[i]);
            frame.Slots[Parameters[i].Slot] = Parameters[i].IsCaptured && !Parameters[i].IsReference ? new Value(new Cell { Value = value }, null) : value;
        }

        for (var i = 0; i < Captures.Count; i++)
            frame.Slots[Captures[i].Inner] = new Value(captured![i], null);
        return frame;
    }

    private IEnumerable<Value> Iterate(EvaluationContext context, Frame? caller, Site site, Value self, Value[] arguments, IReadOnlyDictionary<string, RuntimeType>? types, Cell[]? captured, IReadOnlyList<Text>? texts)
    {
        var frame = Enter(context, caller, site, self, arguments, types, captured, texts);
        foreach (var completion in Body.Iterate(frame))
        {
            if (completion == Completion.Yield)
                yield return frame.Yielded;
            else if (completion == Completion.Return)
                yield break;
        }
    }
}

/// <summary>A parameter's variable.</summary>
internal sealed record ParameterCode(string Name, int Slot, bool IsCaptured, bool IsReference);

/// <summary>A variable of the enclosing function that this one shares.</summary>
internal sealed record CaptureCode(int Outer, int Inner);

/// <summary>A string that stands in a function.</summary>
internal sealed class Text(Site site, string content)
{
    private Origin? _origin;

    public Site Site { get; } = site;

    public string Content { get; } = content;

    public Value Value => new(Content, Origin.OfConstant(Site, ref _origin));
}
