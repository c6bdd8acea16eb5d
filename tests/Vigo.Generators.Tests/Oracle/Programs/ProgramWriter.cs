namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>
/// Writes programs at random, of everything that is evaluated: what an expression may be is chosen by the type that it must have, from what is in scope. The files of this
/// class are the themes.
/// </summary>
internal sealed partial class ProgramWriter(Choices choices)
{
    private static readonly string[] Helpers =
    [
        "static T Note<T>(List<object?> log, string at, T value) { log.Add(at); return value; }",
        "static T Either<T>(bool first, T a, T b) => first ? a : b;",
        "public static T Self<T>(T value) => value;",
        "public static T Made<T>() where T : new() => new T();",
        "public static string Cut(string? text) => text is { Length: > 40 } ? text.Substring(0, 40) : text ?? \"\";",
    ];

    private readonly List<Variable> _variables = [];
    private readonly List<Fragment> _members = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private bool _hasLog;
    private int _loops;
    private int _lambdas;
    private bool _canLeave;

    /// <summary>A whole program: types, functions, and <c>Main</c>, which gives its log and all its variables.</summary>
    public Fragment Program()
    {
        DeclareTypes();
        DeclareFeatures();
        DeclareConstants();
        DeclareFunctions();
        var main = Main();
        _members.AddRange(Helpers.Select(helper => Fragment.Text(Sorts.Member, helper)));
        return Fragment.Of(Sorts.Program, $$"""
            public static class Program
            {
            {{main}}
            {{Fragment.List(Sorts.List, "\n", _members)}}
            }
            {{Fragment.List(Sorts.List, "\n", _types)}}
            """);
    }

    private Fragment Main()
    {
        _hasLog = true;
        var parts = choices.Several(1, 3, Part);
        var uses = FeatureUses().ToList();
        var (last, results) = (Statements(choices.Between(1, 4), choices.Between(1, 3)), Results());
        return Fragment.Of(Sorts.Member, $$"""
            public static object? Main()
            {
                var log = new List<object?>();
                {{Fragment.List(Sorts.List, "\n", parts)}}
                {{Fragment.List(Sorts.List, "\n", uses)}}
                {{last}}
                return new object?[] { {{results}}, log };
            }
            """);
    }

    // What a part throws ends the part alone: there is more to compare after it.
    private Fragment Part() => Within(() =>
    {
        var body = Statements(choices.Between(1, 4), choices.Between(1, 3));
        return Fragment.Of(Sorts.Statement, $"try {{ {body} log.Add(new object?[] {{ {Results()} }}); }} catch (Exception thrown) {{ log.Add(thrown); }}");
    });

    private Fragment Results() =>
        Fragment.List(Sorts.List, ", ", _variables.Where(variable => !variable.Name.Contains('.', StringComparison.Ordinal)).Select(variable => Fragment.Text("object", variable.Name)).Take(12).Append(Fragment.Text("object", "log.Count")));

    private string Name(string stem)
    {
        _names[stem] = _names.GetValueOrDefault(stem) + 1;
        return stem + (_names[stem] - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Makes something in a scope of its own: what it declares is gone afterwards.</summary>
    private T Within<T>(Func<T> make, params ReadOnlySpan<Variable> declared)
    {
        var outside = _variables.Count;
        _variables.AddRange(declared);
        var made = make();
        _variables.RemoveRange(outside, _variables.Count - outside);
        return made;
    }

    /// <summary>Makes a function's body: no loop around it can be left from there.</summary>
    private T Inside<T>(Func<T> make, params ReadOnlySpan<Variable> declared)
    {
        var canLeave = _canLeave;
        _canLeave = false;
        var made = Within(make, declared);
        _canLeave = canLeave;
        return made;
    }

    /// <summary>Makes something that sees nothing of what is around it.</summary>
    private T Apart<T>(Func<T> make, bool hasLog, params IEnumerable<Variable> declared)
    {
        var (outside, log, loops) = (_variables.ToList(), _hasLog, _loops);
        _variables.Clear();
        _variables.AddRange(declared);
        (_hasLog, _loops) = (hasLog, 0);
        var made = Inside(make);
        _variables.Clear();
        _variables.AddRange(outside);
        (_hasLog, _loops) = (log, loops);
        return made;
    }

    private sealed record Variable(string Name, CSharpType Type, bool IsMutable);
}
