namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>A struct with initializers. Whether they run depends on the constructor that makes it, and on whether <c>new</c> without arguments has one to call.</summary>
    private void DeclareStruct()
    {
        var name = Name("S");
        var (first, second) = (new Property("Count", Types.Int, IsSettable: true, IsInitializable: true), new Property("Label", Types.String, IsSettable: true, IsInitializable: true));
        var measure = Apart(() => Expression(Types.Int, 2), hasLog: false, new Variable("self.Count", Types.Int, true), new Variable("amount", Types.Int, true), new Variable("self.Label", Types.String, true));
        var (isPrimary, isRecord) = choices.Below(5) switch { 0 or 1 => (true, false), 2 => (false, true), _ => (false, false) };
        // No field is made by a constructor: it may throw, and when the CLR first asks for the field of a type without a static constructor is its own affair.
        _types.Add(Fragment.Of(Sorts.Member, $$"""
            public {{(isRecord ? "record struct" : "struct")}} {{name}}{{(isPrimary ? "(int count, string label)" : "")}}
            {
                {{(isPrimary ? WithPrimaryConstructor(name) : WithConstructor(name))}}
                public static {{choices.Among($"readonly {name} Standard = default;", $"{name} Standard => new();")}}
                public int Measure(int amount) { var self = this; Count++; {{choices.Among("", "", "if (amount == 7) this = default;", "if (amount == 7) this = new();")}} return {{measure}}; }
            }
            """));
        _structures.Add(new(name, [first, second], [first, second], null) { IsStruct = true, IsRecord = isRecord, HasMeasure = true, HasStandard = true });
    }

    private Fragment WithPrimaryConstructor(string name)
    {
        var (count, label) = Apart(() => (Initial(Types.Int, "count"), Initial(Types.String, "label")), hasLog: false, new Variable("count", Types.Int, false), new Variable("label", Types.String, false));
        var own = Own(() => Fragment.Of(Sorts.Member, $"public {name}() : this({Expression(Types.Int, 1)}, {Expression(Types.String, 1)}) {{ {choices.Among("", "Count = unchecked(Count * 2 + 1);")} }}"));
        return Fragment.Of(Sorts.Member, $"public int Count = {count}; public string Label {{ get; set; }} = {label}; {choices.Among("", "public string Given => label;")} {own}");
    }

    private Fragment WithConstructor(string name)
    {
        var (count, label) = Apart(() => (Expression(Types.Int, 1), Expression(Types.String, 1)), hasLog: false);
        var own = Own(() => Fragment.Text(Sorts.Member, $"public {name}() {{ {choices.Among("", "Count = unchecked(Count + 3);", "Label = Label + Count;")} }}"));
        return Fragment.Of(Sorts.Member, $$"""
            public int Count = {{count}}; public string Label { get; set; } = {{label}}; {{own}}
            public {{name}}(int count, string label){{choices.Among("", " : this()")}} { Count = unchecked(Count * 3 + count); {{choices.Among("Label = label;", "Label += label;", "")}} }
            """);
    }

    private Fragment Own(Func<Fragment> constructor) => choices.Chance(60) ? Apart(constructor, hasLog: false) : Fragment.Text(Sorts.Member, "");

    // Mostly what was given, or there would be nothing to tell by.
    private Fragment Initial(CSharpType type, string given) => choices.Chance(60) ? Fragment.Text(type.Name, given) : Expression(type, 1);

    /// <summary>A struct without arguments: what its own constructor makes, or all zeros.</summary>
    private Fragment Blank(StructureType type, int depth) => choices.Way(
        () => Of(type, $"new {type}()"),
        () => Initialized(type, depth),
        () => Of(type, $"default({type})"),
        () => Of(type, $"(new {type}[2])[{Index()}]"),
        () => Of(type, $"Made<{type}>()"),
        () => Of(type, $"default({type}?).GetValueOrDefault()"),
        () => Of(type, $"Enumerable.Empty<{type}>().FirstOrDefault()"),
        () => type.HasStandard ? Of(type, $"{type}.Standard") : Of(type, $"new {type}()"));

    private Fragment Initialized(StructureType type, int depth)
    {
        List<Property> settable = [.. type.Properties.Where(property => property.IsInitializable)];
        if (settable.Count == 0)
            return Of(type, $"new {type}()");
        var property = choices.Among(settable);
        return Of(type, $"new {type} {{ {property.Name} = {Expression(property.Type, depth - 1)} }}");
    }
}
