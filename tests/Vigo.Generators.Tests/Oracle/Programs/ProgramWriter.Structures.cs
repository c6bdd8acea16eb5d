namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private readonly List<EnumType> _enums = [];
    private readonly List<StructureType> _structures = [];
    private readonly List<Fragment> _types = [];
    private readonly List<Variable> _constants = [];

    private void DeclareTypes()
    {
        if (choices.Chance(60))
            DeclareEnum();
        for (var count = choices.Between(0, 2); count > 0; count--)
        {
            switch (choices.Below(6))
            {
                case 0 or 1:
                    DeclareRecord(isStruct: false);
                    break;
                case 2:
                    DeclareRecord(isStruct: true);
                    break;
                case 3:
                    DeclareStruct();
                    break;
                case 4:
                    DeclareGeneric();
                    break;
                default:
                    DeclareClasses();
                    break;
            }
        }
    }

    private void DeclareEnum()
    {
        var (name, isFlags) = (Name("E"), choices.Chance(40));
        var underlying = choices.Among<NumberType>(Types.Int, Types.Int, Types.Byte, Types.Long, new("sbyte"), new("ushort"), new("uint"), new("ulong"));
        string[] members = ["None", "First", "Second", "Third"];
        string[] values = isFlags ? ["0", "1", "2", "4"] : choices.Chance(50) ? ["0", "1", "2", "3"] : ["1", "5", "5", "100"];
        _types.Add(Fragment.Text(Sorts.Member, $"{(isFlags ? "[Flags] " : "")}public enum {name} : {underlying} {{ {string.Join(", ", members.Zip(values, (member, value) => $"{member} = {value}"))} }}"));
        _enums.Add(new(name, underlying, members, isFlags));
    }

    private void DeclareRecord(bool isStruct)
    {
        var name = Name("R");
        var parameters = choices.Several(1, 3, () => new Property(Name("P"), FieldType(), IsSettable: false, IsInitializable: true)).ToList();
        var added = choices.Chance(50) ? new Property(Name("P"), FieldType(), IsInitializable: true) : null;
        var computed = new Property(Name("C"), FieldType());
        List<Property> stored = added is null ? parameters : [.. parameters, added];
        var value = added is null ? null : Apart(() => Literal(added.Type), hasLog: false);
        var self = isStruct ? "self." : "";
        var members = Apart(() => Fragment.List(Sorts.List, "\n", RecordMembers(name, (added, value), computed, isStruct)), hasLog: false, stored.Select(property => new Variable(self + property.Name, property.Type, false)));
        var keyword = isStruct ? choices.Among("record struct", "readonly record struct") : "record";
        var blank = isStruct && choices.Chance(30) ? Apart(() => Fragment.Of(Sorts.Member, $"public {name}() : this({Fragment.List("fixed", ", ", parameters.Select(parameter => Expression(parameter.Type, 1)))}) {{ }}"), hasLog: false) : Fragment.Text(Sorts.Member, "");
        _types.Add(Fragment.Of(Sorts.Member, $"public {keyword} {name}({Listed(parameters)}) {{ {blank} {members} }}"));
        var record = new StructureType(name, parameters, [.. stored, computed], null) { IsRecord = true, IsStruct = isStruct };
        _structures.Add(record);
        if (!isStruct && choices.Chance(50))
            DeclareDerivedRecord(record);
    }

    private IEnumerable<Fragment> RecordMembers(string name, (Property? Property, Fragment? Value) added, Property computed, bool isStruct)
    {
        if (added is { Property: { } property, Value: { } value })
            yield return Fragment.Of(Sorts.Member, $"public {property.Type} {property.Name} {{ get; {(isStruct ? "init" : choices.Among("init", "set"))}; }} = {value};");
        yield return isStruct
            ? Fragment.Of(Sorts.Member, $"public {computed.Type} {computed.Name} {{ get {{ var self = this; return {Expression(computed.Type, 2)}; }} }}")
            : Fragment.Of(Sorts.Member, $"public {computed.Type} {computed.Name} => {Expression(computed.Type, 2)};");
        if (isStruct)
            yield break;
        if (choices.Chance(15))
            yield return Fragment.Of(Sorts.Member, $"public override string ToString() => {Expression(Types.String, 1)};");
        if (choices.Chance(10))
            yield return Fragment.Of(Sorts.Member, $"public virtual bool Equals({name}? other) => {Expression(Types.Bool, 1)}; public override int GetHashCode() => 1;");
    }

    private void DeclareDerivedRecord(StructureType parent)
    {
        var (name, added) = (Name("R"), new Property(Name("P"), FieldType(), IsInitializable: true));
        List<Property> parameters = [.. parent.Parameters.Select(parameter => parameter with { Name = parameter.Name }), added];
        var arguments = string.Join(", ", parent.Parameters.Select(parameter => parameter.Name));
        _types.Add(Fragment.Text(Sorts.Member, $"public {choices.Among("", "sealed ")}record {name}({Listed(parameters)}) : {parent}({arguments});"));
        _structures.Add(new(name, parameters, [.. parameters, .. parent.Properties.Where(property => parameters.All(parameter => parameter.Name != property.Name))], parent) { IsRecord = true });
    }

    private void DeclareGeneric()
    {
        var (name, argument) = (Name("G"), FieldType());
        var kind = choices.Among("record", "record struct");
        _types.Add(Fragment.Text(Sorts.Member, $"public {kind} {name}<T>(T Value, int Rank) {{ public T[] Both() => new[] {{ Value, Value }}; public {name}<T> Raised() => this with {{ Rank = Rank + 1 }}; }}"));
        List<Property> parameters = [new("Value", argument, IsInitializable: true), new("Rank", Types.Int, IsInitializable: true)];
        _structures.Add(new($"{name}<{argument}>", parameters, parameters, null) { IsRecord = true, IsStruct = kind is "record struct" });
    }

    private void DeclareClasses()
    {
        var (contract, parent, child) = (Name("I"), Name("B"), Name("D"));
        var state = new Property("State", Types.Int, IsSettable: true, IsInitializable: true);
        var title = new Property("Title", Types.String);
        Variable[] inside = [new("State", Types.Int, true), new("amount", Types.Int, true), new("Extra", Types.Int, false)];
        var (own, overriding) = (Apart(() => Expression(Types.Int, 2), hasLog: false, inside), Apart(() => Expression(Types.Int, 2), hasLog: false, inside));
        _types.Add(Fragment.Of(Sorts.Member, $$"""
            public interface {{contract}}
            {
                int State { get; set; }
                string Title => "title of " + State;
                int Measure(int amount);
            }
            """));
        _types.Add(Fragment.Of(Sorts.Member, $$"""
            public {{choices.Among("class", "abstract class")}} {{parent}} : {{contract}}
            {
                protected readonly List<object?> Log;
                protected int Extra = 3;
                private int _state;
                public {{parent}}(List<object?> log, int start) { Log = log; Log.Add("{{parent}}"); State = start; }
                public int State { get => _state; set => _state = value == 31 ? throw new ArgumentException("bad state", nameof(value)) : value; }
                public string Title => $"{{parent}} {Describe()} {State}";
                protected virtual string Describe() => "base";
                public virtual int Measure(int amount) => {{own}};
            }
            """));
        _types.Add(Fragment.Of(Sorts.Member, $$"""
            public sealed class {{child}}(List<object?> log, int start) : {{parent}}(log, Added(log, "argument", start))
            {
                private readonly int _first = Added(log, "first", 1);
                private readonly int _second = Added(log, "second", start);
                protected override string Describe() => $"child {_first} {_second} {base.Describe()}";
                public override int Measure(int amount) => base.Measure({{overriding}}) - _second;
                private static int Added(List<object?> log, string what, int value) { log.Add(what); return value; }
            }
            """));
        var implemented = new StructureType(contract, [], [state, title], null) { IsAbstract = true, HasMeasure = true };
        var derived = new StructureType(parent, [state], [state, title], implemented) { IsAbstract = true, HasMeasure = true };
        _structures.AddRange([implemented, derived, new(child, [state], [state, title], derived) { TakesLog = true, HasMeasure = true }]);
    }

    private CSharpType FieldType() => choices.Below(8) switch
    {
        0 or 1 => Types.Int,
        2 or 3 => Types.String,
        4 => choices.Among(Types.Numbers),
        5 when _enums.Count > 0 => choices.Among(_enums),
        6 => new NullableType(choices.Among(Types.Numbers)),
        7 when _structures.Find(structure => structure is { IsRecord: true }) is { } record => record,
        _ => Types.Bool,
    };

    private static string Listed(IEnumerable<Property> parameters) => string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    /// <summary>An instance: made, copied, or given by something else.</summary>
    private Fragment Structure(StructureType type, int depth)
    {
        if (depth > 0 && type is { IsRecord: true } && choices.Chance(40))
            return With(type, depth);
        if (type.IsStruct && choices.Chance(25))
            return Blank(type, depth);
        List<StructureType> made = [.. _structures.Where(candidate => !candidate.IsAbstract && (_hasLog || !candidate.TakesLog) && Leads(candidate, type))];
        if (made.Count == 0)
            return Of(type, $"default({type})!");
        var chosen = choices.Among(made);
        var arguments = Fragment.List("fixed", ", ", chosen.Parameters.Select(parameter => Expression(parameter.Type, depth - 1)));
        var initialized = chosen.Properties.Where(property => property.IsInitializable && chosen.Parameters.All(parameter => parameter.Name != property.Name) && choices.Chance(60)).ToList();
        var initializer = initialized.Count == 0 ? Fragment.Text("fixed", "")
            : Fragment.Of("fixed", $" {{ {Fragment.List(Sorts.List, ", ", initialized.Select(property => Fragment.Of(Sorts.List, $"{property.Name} = {Expression(property.Type, depth - 1)}")))} }}");
        var creation = Of(type, $"new {chosen}({(chosen.TakesLog ? "log, " : "")}{arguments}){initializer}");
        return chosen == type ? creation : Of(type, $"(({type})({creation}))");
    }

    private Fragment With(StructureType type, int depth)
    {
        var changed = type.Properties.Where(property => property.IsInitializable && choices.Chance(50)).ToList();
        return Of(type, $"({Expression(type, depth - 1)} with {{ {Fragment.List(Sorts.List, ", ", changed.Select(property => Fragment.Of(Sorts.List, $"{property.Name} = {Expression(property.Type, depth - 1)}")))} }})");
    }

    private static bool Leads(StructureType? from, StructureType to) => from is not null && (from == to || Leads(from.Base, to));

    private Fragment Measured(int depth)
    {
        List<StructureType> measurable = [.. _structures.Where(structure => structure.HasMeasure)];
        return measurable.Count == 0 ? Leaf(Types.Int) : Of(Types.Int, $"{Parenthesized(Expression(choices.Among(measurable), depth))}.Measure({Expression(Types.Int, depth)})");
    }

    private void DeclareConstants()
    {
        if (!choices.Chance(60))
            return;
        var (early, late, text, items) = (Name("Early"), Name("Late"), Name("Text"), Name("Items"));
        _members.Add(Fragment.Text(Sorts.Member, $"static readonly int {early} = {late} + 1;"));
        _members.Add(Fragment.Of(Sorts.Member, $"static readonly int {late} = Self({Literal(Types.Int)});"));
        _members.Add(Fragment.Of(Sorts.Member, $"const string {text} = {Literal(Types.String)};"));
        _members.Add(Fragment.Text(Sorts.Member, $"static IEnumerable<int> {items} {{ get; }} = new[] {{ {early}, {late}, {early} }};"));
        _constants.AddRange([new(early, Types.Int, false), new(late, Types.Int, false), new(text, Types.String, false), new(items, new SequenceType(Types.Int), false)]);
    }

}
