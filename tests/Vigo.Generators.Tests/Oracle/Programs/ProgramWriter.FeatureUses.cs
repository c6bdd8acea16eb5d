namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>A number, text or truth by what a program declares beside its records and classes, or by forms that are rare.</summary>
    private Fragment Featured(CSharpType type, int depth) => type switch
    {
        NumberType { Name: "int" } => FeaturedNumber(depth),
        SimpleType { Name: "string" } => FeaturedText(depth),
        SimpleType { Name: "bool" } when _features.Contains(Feature.Operators) => Of(type, $"({Expression(Amount, depth)} {choices.Among("<", ">")} {Expression(Amount, depth)})"),
        StructureType { Name: "Amount" } => AmountExpression(depth),
        _ => Of(type, $"{Sequence(type, depth)}.{choices.Among("MinBy", "MaxBy")}({Each(type, () => Expression(KeyOfOrder(), depth))})!"),
    };

    private Fragment FeaturedNumber(int depth) => choices.Below(18) switch
    {
        14 when _features.Contains(Feature.Extensions) => Of(Types.Int, $"Extensions.Shouted({Expression(Types.String, depth)}, {Expression(Types.Int, depth)}).Length"),
        15 or 16 when _features.Contains(Feature.Collections) => Chained(depth),
        17 => SpanNumber(depth),
        0 when _features.Contains(Feature.Operators) => Of(Types.Int, $"((int){Expression(Amount, depth)})"),
        1 or 2 when _features.Contains(Feature.Extensions) => Of(Types.Int, $"{Expression(Types.String, depth)}.Measured({choices.Among("", "number: 4", "7")})"),
        3 or 4 when _features.Contains(Feature.StaticInterface) => Of(Types.Int, $"Units.Total<{choices.Among("Meter", "Foot")}>({Expression(Types.Int, depth)})"),
        5 => Fragment.Text("int", choices.Among("sizeof(long)", "sizeof(char)", "\"äb\"u8.Length", "\"xyz\"u8[1]", "nameof(Program.Main).Length")),
        6 => Of(Types.Int, $"({Expression(Types.String, depth)}?.Length ?? {Expression(Types.Int, depth)})"),
        7 => Of(Types.Int, $"({Expression(new ListType(Types.Int), depth)}?[{Index()}] ?? {Expression(Types.Int, depth)})"),
        8 => Of(Types.Int, $"(({Expression(Types.Object, depth)} as string)?.Trim()?.Length ?? {Expression(Types.Int, depth)})"),
        9 => Combination(depth),
        10 => Of(Types.Int, $"({Expression(new ListType(ScalarType()), depth)}.TryGetNonEnumeratedCount(out var {Name("known")}) ? 1 : 2)"),
        11 when choices.Chance(40) => Of(Types.Int, $"Enumerable.InfiniteSequence({Expression(Types.Int, 0)}, 4).Take(3).Sum()"),
        11 => Of(Types.Int, $"Enumerable.{choices.Among("InfiniteSequence(3, 4).Take(3)", "Sequence(1, 9, 2)", "Sequence(5, -4, -3)")}.Sum()"),
        12 => Of(Types.Int, $"(((int, long))({Expression(Types.Byte, depth)}, {Expression(Types.Int, depth)})).Item1"),
        _ => Of(Types.Int, $"((int?){Expression(Types.Int, depth)}).GetValueOrDefault({Expression(Types.Int, depth)})"),
    };

    private Fragment NamesOfTypes() => Fragment.Text("string", choices.Among("typeof(Chain<int>).Name", "typeof(Tags).Name", "Chain.Kind<string>([])", "Chain.Kind([1L, 2L])", "Chain.Kind<Tags>([[\"many\"], []])", "typeof(List<string>).Name"));

    private Fragment Chained(int depth) => Of(
        Types.Int,
        $"((Chain<int>)[{Expression(Types.Int, depth)}, .. {Sequence(Types.Int, depth)}, {Expression(Types.Int, depth)}]).{choices.Among("Links.Length", "Links[0]", "Last()", "Max()", "Select(link => link % 7).Distinct().Count()")}");

    private Fragment TagsText(int depth) => Of(
        Types.String,
        $"string.Join(\",\", Tags.Of([{Expression(Types.String, depth)}, .. {Sequence(Types.String, depth)}, {Expression(Types.String, depth)}]))");

    // Statements, for a span lives in no expression that a query or a lambda takes along.
    private Fragment SpanNumber(int depth) => Of(
        Types.Int,
        $"((Func<int>)(() => {{ var all = {Sequence(Types.Int, depth)}.ToArray(); Span<int> part = all.AsSpan({choices.Between(0, 2)}); {choices.Among("part[0] = 7;", "part[^1] += 5;", "part.Reverse();", "part.Sort();", "part.Replace(1, 7);", "part[1..].Fill(9);", "part[..1].Clear();", "part.CopyTo(all);", "(part[0], part[^1]) = (part[^1], part[0]);")} return unchecked(all.Select((n, i) => n % 100 * (i + 1)).Sum() + part.Length + part.{choices.Among("IndexOf(1)", "LastIndexOf(2)", "IndexOfAny(1, 2)", "LastIndexOfAnyExcept(0)", "IndexOfAnyInRange(1, 5)", "Count(1)", "BinarySearch(3)", "TrimStart(0).Length", "CommonPrefixLength(all)", "ToArray().Length", "Slice(1)[0]")}); }}))()");

    private Fragment SpanText(int depth) => Of(
        Types.String,
        $"{Expression(Types.String, depth)}.AsSpan(){choices.Among("", "[1..]", "[..^1]", ".Trim()", ".TrimEnd()", ".Slice(1, 1)")}{choices.Among(".ToString()", ".LastIndexOf('a').ToString()", ".StartsWith(\"a\").ToString()", ".EndsWith(\"b\", StringComparison.OrdinalIgnoreCase).ToString()", ".IndexOf(\"bc\").ToString()", ".Contains('x').ToString()", ".ToArray().Length.ToString()")}");

    // What is added last is called last, and gives the result.
    private Fragment Combination(int depth)
    {
        var function = new FunctionType(Types.Int, Types.Int);
        return Of(Types.Int, $"({Lambda(function, depth)} {choices.Among("+", "-")} {Lambda(function, depth)})!({Expression(Types.Int, depth)})");
    }

    private Fragment FeaturedText(int depth) => choices.Below(19) switch
    {
        16 when _features.Contains(Feature.Collections) => TagsText(depth),
        17 when _features.Contains(Feature.Collections) => NamesOfTypes(),
        18 => choices.Chance(50) ? SpanText(depth) : Of(Types.String, $"({Expression(Types.Object, depth)} is string or int or bool or Exception ? \"plain\" : ({Expression(ScalarType(), depth)} as object)?.GetType().Name ?? \"none\")"),
        12 or 13 when _features.Contains(Feature.Extensions) => Of(Types.String, $"{Expression(Types.String, depth)}.Initial"),
        14 or 15 when _features.Contains(Feature.Operators) => Of(Types.String, $"{Parenthesized(Expression(Amount, depth))}[{Expression(Types.Int, depth)}]"),
        0 or 1 when _features.Contains(Feature.Operators) => Of(Types.String, $"{Parenthesized(Expression(Amount, depth))}[{Expression(Types.Int, depth)}]"),
        2 when _features.Contains(Feature.Extensions) => Of(Types.String, $"{Expression(Types.String, depth)}.{choices.Among("Initial", "Shouted(2)", "Or(\"other\")")}"),
        3 when _features.Contains(Feature.Extensions) => Of(Types.String, $"string.Made({Expression(Types.Int, depth)})"),
        4 when _features.Contains(Feature.StaticInterface) => Of(Types.String, $"Units.Named<{choices.Among("Meter", "Foot")}>({Expression(Types.Int, depth)})"),
        5 when _features.Contains(Feature.OwnException) => Of(Types.String, $"new {choices.Among("BadValue", "WorseValue")}({Expression(Types.Int, depth)}, {choices.Among("null", "null!")}).Why"),
        6 when _features.Contains(Feature.Holder) => HolderText(depth),
        7 => Of(Types.String, $"new StringBuilder().Append({Interpolated(depth)}).ToString()"),
        8 => Of(Types.String, $"({Expression(Types.Object, depth)} as string ?? {Expression(Types.String, depth)})"),
        9 => Of(Types.String, $"({Expression(Types.String, depth)}?.Trim()?.ToUpperInvariant()?[..1] ?? \"nothing\")"),
        10 => Of(Types.String, $"Image.Of({Expression(Types.String, 0)}).Version(\"16.4\").Tag!"),
        _ => Of(Types.String, $"((Port)\"80:8080\").ToString()"),
    };

    private Fragment HolderText(int depth) => Of(Types.String, $"new Holder {{ Numbers = {{ {Items(Types.Int, 1, 3, depth)} }}, Map = {{ [\"k\"] = {Expression(Types.Int, depth)} }}, Inside = {{ Text = {Expression(Types.String, depth)}, Count = {Expression(Types.Int, depth)} }} }}.ToString()");

    // What is declared and seldom chosen is used at least once.
    private IEnumerable<Fragment> FeatureUses()
    {
        if (_features.Contains(Feature.Holder))
            yield return Logged(HolderText(1));
        if (_features.Contains(Feature.Collections))
        {
            yield return Logged(TagsText(1));
            yield return Logged(Chained(1));
            yield return Logged(Of(Types.String, $"{NamesOfTypes()} + {Parenthesized(Expression(ScalarType(), 1))}.GetType().Name"));
        }

        if (_features.Contains(Feature.Extensions))
            yield return Logged(Of(Types.String, $"{Expression(Types.String, 1)}.Shouted({Expression(Types.Int, 1)})"));
    }

    private static Fragment Logged(Fragment value) => Fragment.Of(Sorts.Statement, $"try {{ log.Add({value}); }} catch (Exception thrown) {{ log.Add(thrown.Message); }}");

    private Fragment FeaturedStatement(int depth) => choices.Below(6) switch
    {
        0 => Fragment.Text(Sorts.Statement, ";"),
        1 or 2 when _hasLog && _features.Contains(Feature.Disposable) => choices.Chance(50)
            ? Fragment.Of(Sorts.Statement, $"using (var closing{Name("")} = new Closing(log, {Expression(Types.String, 0)})) {Block(depth)}")
            : Within(() => Fragment.Of(Sorts.Statement, $"{{ using Closing first = new(log, \"first\"), second = new(log, {Expression(Types.String, 0)}); {Statements(2, depth)} log.Add(first.Open()); }}")),
        3 when _hasLog && _features.Contains(Feature.OwnException) => Fragment.Of(Sorts.Statement, $"try {{ {(choices.Chance(50) ? $"throw new WorseValue({Index()}, \"why\");" : "throw new BadValue(7, new FormatException());")} }} catch (BadValue bad) when ({Condition(0)}) {{ log.Add(bad.Why + bad.Code + bad.Message); }}"),
        4 when _hasLog && _features.Contains(Feature.Members) => Fragment.Of(Sorts.Statement, $"{{ var sundry = new Sundry({Expression(Types.Int, depth)}) {{ Name = {Expression(Types.String, depth)} }}; sundry += {Expression(Types.Int, depth)}; log.Add(sundry.Doubled); sundry++; var (name, doubled) = sundry; Turn turn = number => unchecked(number + doubled); log.Add((name, turn({Expression(Types.Int, depth)}), new Sundry {{ Name = \"n\" }}.Doubled, Sundry.Nested.Wide, new Copied({Expression(Types.Int, depth)}) with {{ }}, Sundry.Counted(2).Sum())); }}"),
        4 => Jumps(depth),
        5 when _hasLog => Fragment.Of(Sorts.Statement, $"{{ Action all = () => log.Add({Tag()}); all += () => log.Add({Expression(Types.Int, depth)}); Action one = () => log.Add({Tag()}); all += one; all -= one; all(); }}"),
        _ => Declaration(depth),
    };

    private Fragment Jumps(int depth) => Fragment.Of(
        Sorts.Statement,
        $"switch ({Expression(Types.Int, depth)} % 3) {{ case 0: {Block(depth)} goto case 1; case 1: {Block(depth)} {choices.Among("goto default", "break")}; case 2: goto case 0; default: {Block(depth)} break; }}");
}
