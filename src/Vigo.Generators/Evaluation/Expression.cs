namespace Vigo.Generators.Evaluation;

/// <summary>An expression in lowered form: no symbols, no syntax, nothing of a compilation.</summary>
internal abstract class Expression(Site site)
{
    public Site Site { get; } = site;

    public abstract Value Evaluate(Frame frame);

    public T Evaluate<T>(Frame frame) => (T)Evaluate(frame).Data!;
}

/// <summary>An expression that can be assigned to.</summary>
internal abstract class Target(Site site) : Expression(site)
{
    /// <summary>Evaluates what says where (an instance, indices), once, in order, and gives the place.</summary>
    public abstract Place Locate(Frame frame);

    /// <summary>What assigns to the place, once what comes before it is evaluated.</summary>
    public virtual Action<Value> Writer(Frame frame) => Locate(frame).Write;

    public override Value Evaluate(Frame frame) => Locate(frame).Read();

    /// <summary>Puts a value there that is computed after the place is located.</summary>
    public virtual Value Assign(Frame frame, Expression value)
    {
        var place = Locate(frame);
        var result = value.Evaluate(frame);
        place.Write(result);
        return result;
    }

    /// <summary>Replaces what is there by what is computed of it, and gives both.</summary>
    public virtual (Value Before, Value After) Update(Frame frame, Func<Frame, Value, Value> change)
    {
        var place = Locate(frame);
        var before = place.Read();
        var after = change(frame, before);
        place.Write(after);
        return (before, after);
    }
}

/// <summary>A place that holds a value.</summary>
internal readonly struct Place(Func<Value> read, Action<Value> write)
{
    public Value Read() => read();

    public void Write(Value value) => write(Structs.Copy(value));
}

/// <summary>A statement in lowered form.</summary>
internal abstract class Statement(Site site)
{
    public Site Site { get; } = site;

    public abstract Completion Execute(Frame frame);

    /// <summary>Executes inside an iterator, stopping at each <c>yield return</c>; the last completion says how the statement ended.</summary>
    public virtual IEnumerable<Completion> Iterate(Frame frame)
    {
        yield return Execute(frame);
    }
}

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,

    /// <summary>To the section of the innermost <c>switch</c> that the frame names.</summary>
    GoToCase,

    /// <summary>Not ended: a value was yielded.</summary>
    Yield,
}
