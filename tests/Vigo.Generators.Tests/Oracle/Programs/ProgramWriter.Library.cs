namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>Something made by a type of the library that has no form of its own in C#: a value, a text or a collection of it.</summary>
    private Fragment OfLibrary(int depth) => choices.Way(() => OfCollections(depth), () => OfImmutable(depth), () => OfInterfaces(depth), () => OfValues(depth), () => OfComparers(depth));

    private Fragment OfCollections(int depth) => choices.Way(
        () => Of(Types.Object, $"new Queue<int>({Sequence(Types.Int, depth)}).Peek()"),
        () => Of(Types.Object, $"new Stack<string>({Sequence(Types.String, depth)}).ToArray()"),
        () => Of(Types.Object, $"new SortedSet<int>({Sequence(Types.Int, depth)}) {{ {Expression(Types.Int, depth)} }}.Max"),
        () => Of(Types.Object, $"new SortedSet<string>({Sequence(Types.String, depth)})"),
        () => Of(Types.Object, $"new SortedDictionary<string, int> {{ [{Expression(Types.String, depth)}] = 1, [\"b\"] = {Expression(Types.Int, depth)} }}"),
        () => Of(Types.Object, $"new SortedDictionary<string, int> {{ [{Expression(Types.String, depth)}] = 1, [\"b\"] = {Expression(Types.Int, depth)} }}.{choices.Among("Keys.First()", "Values.Sum()", "Keys.Count", "Values.Count", "Keys.Contains(\"b\")")}"),
        () => Of(Types.Object, $"new SortedList<int, string> {{ {{ {Expression(Types.Int, depth)}, \"x\" }}, {{ 4, {Expression(Types.String, depth)} }} }}.Values[0]"),
        () => Of(Types.Object, $"new LinkedList<int>({Sequence(Types.Int, depth)}).First!.Value"),
        () => Of(Types.Object, $"new LinkedList<int>({Sequence(Types.Int, depth)}).AddLast({Expression(Types.Int, depth)}).Previous!.Value"),
        () => Of(Types.Object, $"new PriorityQueue<string, int>({Sequence(Types.String, depth)}.Select((text, i) => (text, i % 3))).{choices.Among("Dequeue()", "Peek()", "Count", "UnorderedItems.Last().Priority", "UnorderedItems.Count")}"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var queue = new PriorityQueue<int, string>(); queue.Enqueue(1, {Expression(Types.String, depth)}); queue.Enqueue(2, {Expression(Types.String, depth)}); return queue.{choices.Among("Dequeue()", "EnqueueDequeue(3, \"b\")", "UnorderedItems.ToList()", "TryPeek(out _, out var least) + least")}; }}))()"),
        () => Of(Types.Object, $"new OrderedDictionary<string, int> {{ [{Expression(Types.String, depth)}] = 1, [\"b\"] = {Expression(Types.Int, depth)} }}{choices.Among("", ".GetAt(0)", ".Keys.Last()", ".Values.Sum()", ".Keys.Count", ".Values.Count", ".IndexOf(\"b\")", "[\"a\"]")}"),
        () => Of(Types.Object, $"{Parenthesized(Expression(new ListType(Types.Int), depth))}.AsReadOnly()[{Index()}]"),
        () => Of(Types.Object, $"new ReadOnlyDictionary<string, int>({Expression(new DictionaryType(Types.String, Types.Int), depth)}).{choices.Among("Count", "Keys.Count", "Values.Count", "ContainsKey(\"a\")", "Keys.Contains(\"a\")", "Values.Sum()", "GetValueOrDefault(\"a\")")}"),
        () => Of(Types.Object, $"new ReadOnlyCollection<int>({Expression(new ListType(Types.Int), depth)}).Contains({Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"{Parenthesized(Expression(new DictionaryType(Types.String, Types.Int), depth))}.{choices.Among("Keys.Count", "Values.Sum()", "Keys.First()", "Values.Count", "GetValueOrDefault(\"a\", 5)", "ContainsValue(1)")}"),
        () => Of(Types.Object, $"Array.{choices.Among("IndexOf", "LastIndexOf")}({Expression(new ArrayType(Types.Int), depth)}, {Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"Array.{choices.Among("Exists", "Find", "FindIndex", "FindAll", "TrueForAll")}({Expression(new ArrayType(Types.Int), depth)}, {Each(Types.Int, () => Condition(depth))})"),
        () => Of(Types.Object, $"Array.ConvertAll({Expression(new ArrayType(Types.Int), depth)}, {Each(Types.Int, () => Expression(Types.String, depth))})"),
        () => Of(Types.Object, $"Array.BinarySearch({Expression(new ArrayType(Types.String), depth)}, {Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"{Parenthesized(Expression(new ListType(Types.Int), depth))}.BinarySearch({Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"{Parenthesized(Expression(new ArrayType(Types.Int), depth))}.{choices.Among("GetValue(1)", "GetUpperBound(0)", "LongLength", "Clone()")}"),
        () => Of(Types.Object, $"Array.AsReadOnly({Expression(new ArrayType(Types.String), depth)}).Count"));

    private Fragment OfImmutable(int depth) => choices.Way(
        () => Of(Types.Object, $"{Sequence(Types.Int, depth)}.ToImmutableArray().{choices.Among($"Add({choices.Between(0, 9)})", "RemoveAt(0)", "IndexOf(1)", "Reverse().ToArray()", "Length")}"),
        () => Of(Types.Object, $"ImmutableArray.Create({Expression(Types.String, depth)}, \"b\").Insert({Index()}, {Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"((Func<ImmutableArray<int>>)(() => {{ var builder = ImmutableArray.CreateBuilder<int>(); builder.Add({Expression(Types.Int, depth)}); builder.AddRange({Sequence(Types.Int, depth)}); return builder.ToImmutable(); }}))()"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var builder = ImmutableList.CreateBuilder<string>(); builder.Add({Expression(Types.String, depth)}); builder.Insert(0, \"z\"); return builder.ToImmutable(); }}))()"),
        () => Of(Types.Object, $"{Sequence(Types.String, depth)}.ToImmutableList().{choices.Among("Add(\"q\")", "RemoveAll(t => t.Length > 1)", "SetItem(0, \"s\")", "Count")}"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var builder = ImmutableDictionary.CreateBuilder<string, int>(); builder[{Expression(Types.String, depth)}] = 1; builder[\"k\"] = {Expression(Types.Int, depth)}; return builder.ToImmutable().Count; }}))()"),
        () => Of(Types.Object, $"ImmutableDictionary<string, int>.Empty.Add({Expression(Types.String, depth)}, 1).SetItem(\"a\", {Expression(Types.Int, depth)})[\"a\"]"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var builder = ImmutableHashSet.CreateBuilder<int>(); builder.Add({Expression(Types.Int, depth)}); return builder.ToImmutable().Contains({Expression(Types.Int, depth)}); }}))()"),
        () => Of(Types.Object, $"ImmutableHashSet.Create({Expression(Types.Int, depth)}, 3).{choices.Among("Count", "Contains(3)", "Overlaps(new[] { 3 })")}"),
        () => Of(Types.Object, $"ImmutableSortedDictionary<int, string>.Empty.Add({Expression(Types.Int, depth)}, \"a\").SetItem(2, {Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"ImmutableSortedDictionary.Create<string, int>().Add({Expression(Types.String, depth)}, 3)"),
        () => Of(Types.Object, $"ImmutableSortedSet.Create({Expression(Types.String, depth)}, \"m\").Union({Sequence(Types.String, depth)})"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var builder = ImmutableSortedSet.CreateBuilder<string>(); builder.Add({Expression(Types.String, depth)}); builder.Add(\"m\"); return builder.ToImmutable(); }}))()"),
        () => Of(Types.Object, $"((Func<object>)(() => {{ var builder = ImmutableSortedDictionary.CreateBuilder<string, int>(); builder[{Expression(Types.String, depth)}] = 1; builder[\"k\"] = {Expression(Types.Int, depth)}; return builder.ToImmutable(); }}))()"),
        () => Of(Types.Object, $"ImmutableQueue.Create({Expression(Types.Int, depth)}, 2).Enqueue({Expression(Types.Int, depth)}).Dequeue().Peek()"),
        () => Of(Types.Object, $"ImmutableStack.Create({Expression(Types.Int, depth)}, 2).Push({Expression(Types.Int, depth)}).Pop().Peek()"));

    private Fragment OfInterfaces(int depth) => choices.Way(
        () => Of(Types.Object, $"((System.Collections.IEnumerable){Parenthesized(Expression(new ListType(Types.Int), depth))}).Cast<int>().Sum()"),
        () => Of(Types.Object, $"((System.Collections.ICollection){Parenthesized(Expression(new ListType(Types.Int), depth))}).Count"),
        () => Of(Types.Object, $"((System.Collections.IList){Parenthesized(Expression(new ArrayType(Types.Int), depth))})[{Index()}]"),
        () => Of(Types.Object, $"(({choices.Among("ICollection", "IReadOnlyCollection")}<int>){Parenthesized(Expression(new ListType(Types.Int), depth))}).Count"),
        () => Of(Types.Object, $"(({choices.Among("IList", "IReadOnlyList")}<string>){Parenthesized(Expression(new ArrayType(Types.String), depth))})[{Index()}]"),
        () => Of(Types.Object, $"(({choices.Among("IDictionary", "IReadOnlyDictionary")}<string, int>){Parenthesized(Expression(new DictionaryType(Types.String, Types.Int), depth))})[{Expression(Types.String, depth)}]"),
        () => Of(Types.Object, $"(({choices.Among("ISet", "IReadOnlySet")}<int>){Parenthesized(Expression(new SetType(Types.Int), depth))}).{choices.Among("IsSubsetOf", "Overlaps", "SetEquals")}({Sequence(Types.Int, depth)})"),
        () => Of(Types.Object, $"((IImmutableList<int>){Sequence(Types.Int, depth)}.ToImmutableList()).Add({Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"((IImmutableDictionary<string, int>)ImmutableDictionary<string, int>.Empty).Add(\"a\", {Expression(Types.Int, depth)}).Count"),
        () => Of(Types.Object, $"((IImmutableSet<int>)ImmutableHashSet.Create(1, 2)).Contains({Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"((IComparable){Parenthesized(Expression(Types.Int, depth))}).CompareTo(3)"),
        () => Of(Types.Object, $"((IComparable<int>){Parenthesized(Expression(Types.Int, depth))}).CompareTo({Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"((IEquatable<string>){Parenthesized(Expression(Types.String, depth))}).Equals({Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"((IFormattable){Parenthesized(Expression(choices.Among(Types.Numbers.Where(number => number != Types.Char).ToList()), depth))}).ToString(\"N1\", (IFormatProvider)CultureInfo.InvariantCulture)"));

    private Fragment OfValues(int depth) => choices.Way(
        () => Of(Types.Object, $"new Version({choices.Between(0, 9)}, {Expression(Types.Int, depth)}).ToString()"),
        () => Of(Types.Object, $"(Version.Parse({Expression(Types.String, 0)}) < new Version(2, 1))"),
        () => Of(Types.Object, $"{Parenthesized(Expression(Types.String, depth))}.EnumerateRunes().Select(rune => rune.{choices.Among("Value", "ToString()", "Utf8SequenceLength", "IsBmp")}).ToList()"),
        () => Of(Types.Object, $"Rune.{choices.Among("IsLetter", "IsUpper", "IsWhiteSpace", "ToUpperInvariant")}(new Rune({Expression(Types.Char, 0)}))"),
        () => Of(Types.Object, $"new Uri(\"https://example.org/\" + {Expression(Types.String, 0)}).{choices.Among("AbsolutePath", "Host", "Port", "Scheme")}"),
        () => Of(Types.Object, $"Uri.TryCreate({Expression(Types.String, 0)}, UriKind.{choices.Among("Absolute", "RelativeOrAbsolute")}, out _)"),
        () => Of(Types.Object, $"new Uri(\"https://example.org:81/a/\" + {Expression(Types.String, 0)}).{choices.Among("GetLeftPart(UriPartial.Authority)", "HostNameType", "Authority")}"),
        () => Of(Types.Object, $"Uri.CheckHostName({Expression(Types.String, 0)})"),
        () => Of(Types.Object, $"string.Create(CultureInfo.InvariantCulture, {Interpolated(depth)})"),
        () => Of(Types.Object, $"new StringBuilder().Append(CultureInfo.InvariantCulture, {Interpolated(depth)}).AppendLine(CultureInfo.InvariantCulture, {Interpolated(depth)}).ToString()"),
        () => Of(Types.Object, $"new Guid({Expression(Types.Int, depth)}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(\"{choices.Among("N", "D", "B")}\")"),
        () => Of(Types.Object, $"new DateTimeOffset({Expression(Types.DateTime, depth)}, TimeSpan.FromHours({choices.Between(-3, 3)})).ToString(\"{choices.Among("O", "u", "zzz")}\", CultureInfo.InvariantCulture)"),
        () => Of(Types.Object, $"DateTime.SpecifyKind({Expression(Types.DateTime, depth)}, DateTimeKind.Utc).Kind"),
        () => Of(Types.Object, $"DateTime.TryParse({Expression(Types.String, depth)}, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out _)"),
        () => Of(Types.Object, $"(DayOfWeek)((int)({Expression(Types.DateTime, depth)}).DayOfWeek)"),
        () => Of(Types.Object, $"new DateOnly(2024, {choices.Between(1, 12)}, {choices.Between(28, 31)}).AddDays({Expression(Types.Int, depth)}).ToString(\"O\", CultureInfo.InvariantCulture)"),
        () => Of(Types.Object, $"new TimeOnly({choices.Between(0, 24)}, 30).Add({Expression(Types.TimeSpan, depth)}).ToString(\"HH:mm\", CultureInfo.InvariantCulture)"),
        () => Of(Types.Object, $"((Half){Parenthesized(Unfolded(Expression(Types.Double, depth)))}).ToString(CultureInfo.InvariantCulture)"),
        () => Of(Types.Object, $"((Int128){Parenthesized(Expression(Types.Long, depth))} * {Expression(Types.Long, depth)}).ToString()"),
        () => Of(Types.Object, $"unchecked((UInt128){Parenthesized(Unfolded(Expression(Types.Long, depth)))} + 1).ToString()"),
        () => Of(Types.Object, $"MathF.{choices.Among("Sqrt", "Round", "Floor")}({Expression(Types.Float, depth)})"),
        () => Of(Types.Object, $"Encoding.UTF8.GetString(Encoding.{choices.Among("UTF8", "ASCII")}.GetBytes({Expression(Types.String, depth)}))"),
        () => Of(Types.Object, $"Convert.{choices.Among("ToHexString", "ToHexStringLower")}(Encoding.{choices.Among("UTF8", "Unicode")}.GetBytes({Expression(Types.String, depth)}))"),
        () => Of(Types.Object, $"Convert.{choices.Among("FromHexString", "FromBase64String")}({Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"Convert.ToBase64String(Encoding.UTF8.GetBytes({Expression(Types.String, depth)}))"),
        () => Of(Types.Object, $"Tuple.Create({Expression(Types.Int, depth)}, {Expression(Types.String, depth)}).Item2"),
        () => Of(Types.Object, $"Tuple.Create({Expression(Types.Int, depth)}).Item1"),
        () => Of(Types.Object, $"Tuple.Create(1, 2, 3, 4, {Expression(Types.String, depth)}).Item5"),
        () => Of(Types.Object, $"Tuple.Create(1, 2, 3, 4, 5, {Expression(Types.Int, depth)}).ToString()"),
        () => Of(Types.Object, $"Tuple.Create(1, 2, 3, 4, 5, 6, {Expression(Types.Int, depth)}).Equals(Tuple.Create(1, 2, 3, 4, 5, 6, 7))"),
        () => Of(Types.Object, $"Tuple.Create(1, 2, 3, 4, 5, 6, 7, {Expression(Types.String, depth)}).Rest.Item1"),
        () => Of(Types.Object, $"new Tuple<int, string, bool>({Expression(Types.Int, depth)}, \"a\", {Expression(Types.Bool, depth)}).ToString()"),
        () => Of(Types.Object, $"Tuple.Create(1, 2, {Expression(Types.Int, depth)}, \"d\").Equals(Tuple.Create(1, 2, 3, \"d\"))"),
        () => Of(Types.Object, $"new KeyValuePair<string, int>({Expression(Types.String, depth)}, {Expression(Types.Int, depth)}).ToString()"),
        () => Of(Types.Object, $"KeyValuePair.Create({Expression(Types.String, depth)}, 4).Value"),
        () => Of(Types.Object, $"Math.Sign(System.Nullable.Compare({Expression(new NullableType(Types.Int), depth)}, {Expression(new NullableType(Types.Int), depth)}))"));

    private Fragment OfComparers(int depth) => choices.Way(
        () => Of(Types.Object, $"Math.Sign(Comparer<string>.Default.Compare({Expression(Types.String, depth)}, {Expression(Types.String, depth)}))"),
        () => Of(Types.Object, $"{Sequence(Types.Int, depth)}.OrderBy(x => x, Comparer<int>.Create((a, b) => (b % 3).CompareTo(a % 3))).ToArray()"),
        () => Of(Types.Object, $"{Sequence(Types.String, depth)}.Distinct(StringComparer.{choices.Among("Ordinal", "OrdinalIgnoreCase", "InvariantCultureIgnoreCase")}).ToList()"),
        () => Of(Types.Object, $"((IEqualityComparer<string>)StringComparer.OrdinalIgnoreCase).Equals({Expression(Types.String, depth)}, {Expression(Types.String, depth)})"),
        () => Of(Types.Object, $"Math.Sign(((IComparer<string>)StringComparer.Ordinal).Compare({Expression(Types.String, depth)}, {Expression(Types.String, depth)}))"),
        () => Of(Types.Object, $"EqualityComparer<int>.Default.Equals({Expression(Types.Int, depth)}, {Expression(Types.Int, depth)})"),
        () => Of(Types.Object, $"ReferenceEquals({Expression(Types.Object, depth)}, null)"));
}
