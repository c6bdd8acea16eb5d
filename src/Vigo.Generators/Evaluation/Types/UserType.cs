namespace Vigo.Generators.Evaluation;

/// <summary>A type of the author's, as its declaration says; the same for every construction of a generic type.</summary>
internal sealed class UserTypeDefinition
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required UserTypeKind Kind { get; init; }

    public bool IsValueType => Kind is UserTypeKind.Struct or UserTypeKind.RecordStruct or UserTypeKind.Enum;

    public bool IsRecord => Kind is UserTypeKind.Record or UserTypeKind.RecordStruct;

    /// <summary>The base class when it is the author's too.</summary>
    public TypeReference? Base { get; init; }

    public IReadOnlyList<TypeReference> Interfaces { get; init; } = [];

    /// <summary>Interfaces of the library.</summary>
    public IReadOnlyList<TypeReference> RealInterfaces { get; init; } = [];

    /// <summary>The type's name as <c>Type.FullName</c> has it: with its namespace, nested in another after <c>+</c>.</summary>
    public string FullName { get; init; } = "";

    /// <summary>The key of the constructor without parameters; null when there is none, or a struct's own that does nothing.</summary>
    public string? Constructor { get; init; }

    /// <summary>The key of the author's static constructor; null when there is none.</summary>
    public string? StaticConstructor { get; init; }

    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>Instance storage that this type adds, in the order of declaration.</summary>
    public IReadOnlyList<UserField> Fields { get; init; } = [];

    /// <summary>Whether the author's <c>ToString</c> holds for types that derive from this one, too.</summary>
    public bool HasSealedText { get; init; }

    /// <summary>Public properties and fields that a record prints, in order.</summary>
    public IReadOnlyList<string> Printed { get; init; } = [];

    /// <summary>Keys of the parameters' properties of a positional record, in order.</summary>
    public IReadOnlyList<PositionalMember> Positional { get; init; } = [];

    /// <summary>The key of the author's <c>PrintMembers</c>; null when the compiler writes it.</summary>
    public string? Printer { get; init; }

    /// <summary>The key of a record's copy constructor, the author's or the compiler's.</summary>
    public string? CopyConstructor { get; init; }

    /// <summary>Whether the author wrote the constructor that <c>with</c> copies by.</summary>
    public bool HasOwnCopy { get; init; }

    /// <summary>The key of the author's <c>GetEnumerator</c>; null when there is none.</summary>
    public string? Enumerator { get; init; }

    /// <summary>Keys of static fields with storage, in the order of initialization.</summary>
    public IReadOnlyList<string> StaticFields { get; init; } = [];

    /// <summary>What a virtual, abstract or interface member's key is implemented by here.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>An enum's members by value.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> EnumMembers { get; init; } = [];

    /// <summary>The CLR type that holds an enum's value.</summary>
    public Type? EnumUnderlying { get; init; }

    public bool IsFlags { get; init; }
}

internal enum UserTypeKind
{
    Class,
    Struct,
    Record,
    RecordStruct,
    Interface,
    Enum,
    Anonymous,
}

/// <summary>A field of an instance, or the storage of an automatic property.</summary>
/// <param name="Name">The field's name; a property's own name for its storage.</param>
/// <param name="Type">Its type, for its default.</param>
/// <param name="Initializer">The key of its initializer; null when it has none.</param>
internal sealed record UserField(string Name, TypeReference Type, string? Initializer);

/// <summary>A type of the author's, constructed.</summary>
internal sealed class UserRuntimeType : RuntimeType
{
    private readonly Dictionary<(string Type, string Field), int> _slots = [];

    public UserRuntimeType(UserTypeDefinition definition, IReadOnlyList<RuntimeType> arguments, Frame frame)
    {
        Definition = definition;
        Arguments = arguments;
        var types = new Dictionary<string, RuntimeType>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
            types[definition.TypeParameters[i]] = arguments[i];
        TypeArguments = types;
        Base = definition.Base?.Resolve(frame, types) as UserRuntimeType;
        if (Base is not null)
        {
            foreach (var inherited in Base.TypeArguments)
                types[inherited.Key] = inherited.Value;
            foreach (var slot in Base._slots)
                _slots[slot.Key] = slot.Value;
        }

        FirstSlot = Base?.SlotCount ?? 0;
        for (var i = 0; i < definition.Fields.Count; i++)
            _slots[(definition.Key, definition.Fields[i].Name)] = FirstSlot + i;
    }

    public UserTypeDefinition Definition { get; }

    public IReadOnlyList<RuntimeType> Arguments { get; }

    /// <summary>Type arguments by type parameter, those of base classes too.</summary>
    public IReadOnlyDictionary<string, RuntimeType> TypeArguments { get; }

    /// <summary>Type arguments of the interfaces that it implements beside its own: what their default members know. Apart, for a type may be an argument of its own interface.</summary>
    public IReadOnlyDictionary<string, RuntimeType> TypeArgumentsOfMembers => _typeArgumentsOfMembers ??= WithInterfaces();

    private IReadOnlyDictionary<string, RuntimeType>? _typeArgumentsOfMembers;

    public UserRuntimeType? Base { get; }

    public int FirstSlot { get; }

    public int SlotCount => FirstSlot + Definition.Fields.Count;

    /// <summary>The constructor that <c>with</c> copies by; null when nobody wrote one, here or in a base, so that copying every slot is the same.</summary>
    public string? CopyConstructor => HasOwnCopy ? Definition.CopyConstructor : null;

    private bool HasOwnCopy => Definition.HasOwnCopy || Base?.HasOwnCopy == true;

    public override Type Erased => typeof(object);

    public override string Name => Definition.Name;

    public override string Identity => Definition.Key + "[" + string.Join(",", Arguments.Select(argument => argument.Identity)) + "]";

    public bool IsValueType => Definition.IsValueType;

    public override object? Default => Definition.Kind switch
    {
        UserTypeKind.Enum => new UserEnum(this, Convert.ChangeType(0, Definition.EnumUnderlying!, System.Globalization.CultureInfo.InvariantCulture)),
        UserTypeKind.Struct or UserTypeKind.RecordStruct => CreateInstance(),
        _ => null,
    };

    private Value[]? _defaults;

    private EvaluationContext? Context { get; set; }

    /// <summary>The slot of a field that a type declares.</summary>
    public int Slot(string declaringType, string field) => _slots[(declaringType, field)];

    public bool HasSlot(string declaringType, string field) => _slots.ContainsKey((declaringType, field));

    /// <summary>The key of what a virtual, abstract or interface member is here. What implements an interface may be overridden in turn.</summary>
    public string Implementation(string member)
    {
        while (true)
        {
            var implementation = Overriding(member);
            if (string.Equals(implementation, member, StringComparison.Ordinal))
                return member;
            member = implementation;
        }
    }

    private string Overriding(string member)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (type.Definition.Overrides.TryGetValue(member, out var implementation))
                return implementation;
        }

        return member;
    }

    private IReadOnlyDictionary<string, RuntimeType> WithInterfaces()
    {
        var all = TypeArguments;
        for (var type = this; type is not null; type = type.Base)
        {
            foreach (var implemented in type.Definition.Interfaces)
            {
                if (implemented.Resolve(RootFrame(), type.TypeArguments) is UserRuntimeType { TypeArguments.Count: > 0 } found)
                    all = UserMembers.Merge(found.TypeArguments, all);
            }
        }

        return all;
    }

    public UserObject CreateInstance()
    {
        _defaults ??= Defaults();
        var slots = new Value[_defaults.Length];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = Structs.Copy(_defaults[i]);
        return new UserObject(this, slots, Context!);
    }

    private Value[] Defaults()
    {
        var defaults = new Value[SlotCount];
        var frame = RootFrame();
        for (var type = this; type is not null; type = type.Base)
        {
            for (var i = 0; i < type.Definition.Fields.Count; i++)
                defaults[type.FirstSlot + i] = new Value(type.Definition.Fields[i].Type.Resolve(frame, type.TypeArguments).Default, null);
        }

        return defaults;
    }

    public UserRuntimeType In(EvaluationContext context)
    {
        Context ??= context;
        return this;
    }

    public Frame RootFrame() => new(Context!, 0, null, null);

    public override bool IsInstance(object? data) => data switch
    {
        UserObject user => Inherits(user.Type),
        UserEnum value => ReferenceEquals(value.Type.Definition, Definition),
        _ => false,
    };

    /// <summary>Whether the type, or a base of it, implements an interface of the library.</summary>
    public bool Implements(RuntimeType real)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (type.Definition.RealInterfaces.Any(implemented => string.Equals(implemented.Resolve(RootFrame(), type.TypeArguments).Identity, real.Identity, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>What a generic interface of the library is constructed over, here or in a base; null when it is not implemented, or in several constructions.</summary>
    public RuntimeType? ArgumentOf(Type definition)
    {
        RuntimeType? found = null;
        for (var type = this; type is not null; type = type.Base)
        {
            foreach (var implemented in type.Definition.RealInterfaces)
            {
                if (implemented.Resolve(RootFrame(), type.TypeArguments) is not ClrRuntimeType { Erased.IsGenericType: true, Arguments: [var argument] } real || real.Erased.GetGenericTypeDefinition() != definition)
                    continue;
                if (found is not null && !string.Equals(found.Identity, argument.Identity, StringComparison.Ordinal))
                    return null;
                found = argument;
            }
        }

        return found;
    }

    private bool Inherits(UserRuntimeType candidate)
    {
        for (var type = candidate; type is not null; type = type.Base)
        {
            if (Same(type))
                return true;
            if (Definition.Kind == UserTypeKind.Interface
                && type.Definition.Interfaces.Any(implemented => implemented.Resolve(RootFrame(), type.TypeArguments) is UserRuntimeType found && found.Same(this)))
            {
                return true;
            }
        }

        return false;
    }

    public bool Same(UserRuntimeType other) =>
        string.Equals(Definition.Key, other.Definition.Key, StringComparison.Ordinal)
        && Arguments.Count == other.Arguments.Count
        && (Arguments.Count == 0 || string.Equals(Identity, other.Identity, StringComparison.Ordinal));
}

/// <summary>What a position of a record stands for.</summary>
/// <param name="DeclaringType">The key of the type that declares the member.</param>
/// <param name="Name">The member's name.</param>
internal sealed record PositionalMember(string DeclaringType, string Name);
