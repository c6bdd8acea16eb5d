namespace Vigo.Model;

/// <summary>
/// The way from a record (a stack, a host) to something inside it: <c>Services["web"].Volumes[0]</c>. What rules point with, and what
/// rendering leaves on each scalar; the reader of C# turns it into the expression that set the value, the reader of YAML into a line.
/// </summary>
public sealed class ModelPath : IEquatable<ModelPath>
{
    private readonly ModelPath? _parent;

    // Of a step to a property or to a name of a map the text alone: most steps are, and few are ever looked at.
    private readonly object? _step;
    private readonly StepKind _kind;

    private ModelPath(ModelPath? parent, object? step, StepKind kind = StepKind.KeyOrIndex)
    {
        _parent = parent;
        _step = step;
        _kind = kind;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The record itself.</summary>
    public static ModelPath Root { get; } = new(null, null);

    /// <summary>Stands for every path where nobody will ask for one: each step leads back here.</summary>
    internal static ModelPath Nowhere { get; } = new(null, null);

    /// <summary>The path without its last step; null at the root.</summary>
    public ModelPath? Parent => _parent;

    /// <summary>How many steps lead here.</summary>
    public int Depth { get; }

    /// <summary>The last step: a <see cref="PropertyStep"/>, a <see cref="string"/> key of a map, a <see cref="NameStep"/>, or an <see cref="int"/> index of a sequence. Null at the root.</summary>
    public object? Step => _kind switch
    {
        StepKind.Property => new PropertyStep((string)_step!),
        StepKind.Name => new NameStep((string)_step!),
        _ => _step,
    };

    /// <summary>The steps from the record on.</summary>
    public IReadOnlyList<object> Steps
    {
        get
        {
            var steps = new object[Depth];
            for (var path = this; path._parent is not null; path = path._parent)
                steps[path.Depth - 1] = path.Step!;
            return steps;
        }
    }

    /// <summary>One property further.</summary>
    /// <param name="name">The property's name in the record.</param>
    public ModelPath Property(string name) => Then(name, StepKind.Property);

    /// <summary>One entry of a map further.</summary>
    public ModelPath Key(string key) => Then(key);

    /// <summary>The name of one entry of a map, not what it names.</summary>
    public ModelPath NameOf(string key) => Then(key, StepKind.Name);

    /// <summary>One item of a sequence further.</summary>
    public ModelPath Index(int index) => ReferenceEquals(this, Nowhere) ? this : Then(index >= 0 && index < SmallIndices.Length ? SmallIndices[index] : index);

    private ModelPath Then(object step, StepKind kind = StepKind.KeyOrIndex) => ReferenceEquals(this, Nowhere) ? this : new(this, step, kind);

    private enum StepKind : byte
    {
        KeyOrIndex,
        Property,
        Name,
    }

    // Boxed once: there are tens of thousands of paths, and few long lists.
    private static readonly object[] SmallIndices = [.. Enumerable.Range(0, 32).Select(index => (object)index)];

    /// <summary>The path to a service of a stack.</summary>
    public static ModelPath ToService(string service) => Root.Service(service);

    /// <summary>From a stack, the way to one of its services.</summary>
    internal ModelPath Service(string name) => Property(nameof(Stack.Services)).Key(name);

    /// <inheritdoc/>
    public bool Equals(ModelPath? other)
    {
        if (other is null || other.Depth != Depth)
            return false;
        for (var (left, right) = (this, other); !ReferenceEquals(left, right); (left, right) = (left._parent, right._parent!))
        {
            if (left._parent is null || left._kind != right._kind || !Equals(left._step, right._step))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelPath);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((_parent?.GetHashCode() ?? 17) * 31) + (_step?.GetHashCode() ?? 0));

    /// <inheritdoc/>
    public override string ToString() => _parent is null ? "" : _parent + Step switch
    {
        PropertyStep property => (_parent._parent is null ? "" : ".") + property.Name,
        string key => $"[\"{key}\"]",
        NameStep name => $".Keys[\"{name.Key}\"]",
        var index => $"[{index}]",
    };
}

/// <summary>A step to a property of a record.</summary>
/// <param name="Name">The property's name.</param>
public sealed record PropertyStep(string Name);

/// <summary>A step to the name of a map's entry.</summary>
/// <param name="Key">The name.</param>
public sealed record NameStep(string Key);
