namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>A type whose values are compared, printed and kept in collections.</summary>
    private CSharpType ScalarType() => choices.Below(12) switch
    {
        0 or 1 => Types.Int,
        2 or 3 => Types.String,
        4 => Types.Bool,
        5 or 6 => choices.Among(Types.Numbers),
        7 when _enums.Count > 0 => choices.Among(_enums),
        8 or 9 when _structures.Count > 0 => choices.Among(_structures),
        10 => choices.Chance(50) ? Types.TimeSpan : Types.DateTime,
        11 => new TupleType(choices.Among<CSharpType>(Types.Int, Types.String), choices.Among<CSharpType>(Types.Int, Types.String, Types.Bool)),
        _ => Types.Int,
    };

    private CSharpType AnyType() => choices.Below(16) switch
    {
        0 => new ListType(ScalarType()),
        1 => new ArrayType(ScalarType()),
        2 => new SequenceType(ScalarType()),
        3 => new SetType(KeyType()),
        4 => new DictionaryType(KeyType(), ScalarType()),
        5 => new FunctionType(ScalarType(), ScalarType()),
        6 => new TupleType(ScalarType(), ScalarType()),
        7 or 8 => new NullableType(choices.Way<CSharpType>(() => choices.Among(Types.Numbers), () => Types.Bool, () => _enums.Count > 0 ? choices.Among(_enums) : Types.Int)),
        9 => Types.Object,
        _ => ScalarType(),
    };

    private CSharpType KeyType() => choices.Way<CSharpType>(
        () => Types.String,
        () => Types.Int,
        () => Types.Char,
        () => _enums.Count > 0 ? choices.Among(_enums) : Types.String,
        () => _structures.FirstOrDefault(structure => structure is { IsRecord: true, IsAbstract: false }) ?? (CSharpType)Types.Int);

    private CSharpType SequenceItem() => choices.Below(6) switch
    {
        0 or 1 => Types.Int,
        2 => Types.String,
        _ => ScalarType(),
    };
}
