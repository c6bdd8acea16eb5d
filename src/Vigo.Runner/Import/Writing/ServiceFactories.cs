using System.Globalization;
using Vigo.Env;
using Vigo.Model;

namespace Vigo.Runner.Import.Writing;

/// <summary>Services that differ in few words as calls of one method, where that reads better: at least three, with much in common, and a name that says what they are.</summary>
/// <param name="keys">What else the stack's class has as members.</param>
internal sealed class ServiceFactories(EnvKeyNames keys)
{
    private const int FewestServices = 3;
    private const int FewestInCommon = 4;
    private const int MostParameters = 3;

    private readonly List<(string Signature, Code Body)> _methods = [];

    /// <summary>The methods, in the order of use.</summary>
    public IReadOnlyList<(string Signature, Code Body)> Methods => _methods;

    /// <summary>The code of each service, as a call where there is a method for it.</summary>
    /// <param name="services">Services by name, each as it is written by itself.</param>
    public IReadOnlyList<Code> Calls(IReadOnlyList<(string Name, Code Code)> services)
    {
        var calls = services.Select(service => service.Code).ToArray();
        if (services.Count < FewestServices)
            return calls;
        var words = services.Select(service => CodeTokens.Of(service.Code)).ToList();
        foreach (var group in Enumerable.Range(0, services.Count).GroupBy(index => Shape(words[index]), StringComparer.Ordinal).Where(group => group.Count() >= FewestServices))
        {
            var members = group.ToList();
            if (NameOf([.. members.Select(index => services[index].Name)]) is not { } name || Parameters([.. members.Select(index => words[index])]) is not { } parameters
                || InCommon(services[members[0]].Code, parameters) < FewestInCommon)
                continue;
            var method = keys.Reserve(name, "Service");
            var shown = parameters.Where(parameter => parameter.Of is null).ToList();
            var used = parameters.SelectMany(parameter => parameter.Places.Select(place => (place, parameter))).ToDictionary(pair => pair.place, pair => pair.parameter);
            _methods.Add((
                $"{method}({string.Join(", ", shown.Select(parameter => $"{parameter.Type} {parameter.Name}"))})",
                CodeTokens.Replaced(services[members[0]].Code, (place, text) => used.TryGetValue(place, out var parameter) ? parameter.Use : text)));
            for (var i = 0; i < members.Count; i++)
                calls[members[i]] = Spellings.Call(method, shown.Select(parameter => (Code)(parameter.Type == "int" ? $"{parameter.Name}: {parameter.Values[i]}" : parameter.Values[i])));
        }

        return calls;
    }

    private static string Shape(IReadOnlyList<CodeToken> words) => string.Concat(words.Select(word => word.Kind == CodeTokenKind.Fixed ? word.Text : $"\0{word.Kind}\0"));

    // The word that all names begin or end with: worker-mail and worker-pdf are workers.
    private static string? NameOf(IReadOnlyList<string> names)
    {
        var words = names.Select(name => name.Split('-', '_', '.').SelectMany(word => new[] { word.TrimEnd("0123456789".ToCharArray()) }).Where(word => word.Length > 0).ToList()).ToList();
        if (words.Any(parts => parts.Count == 0))
            return null;
        var first = words[0][0];
        var last = words[0][^1];
        return words.All(parts => parts[0] == first) ? Identifiers.Pascal(first) : words.All(parts => parts[^1] == last) ? Identifiers.Pascal(last) : null;
    }

    private static List<Parameter>? Parameters(IReadOnlyList<IReadOnlyList<CodeToken>> services)
    {
        var parameters = new List<Parameter>();
        for (var place = 0; place < services[0].Count; place++)
        {
            var values = services.Select(words => words[place].Text).ToList();
            if (values.All(value => value == values[0]))
                continue;
            if (parameters.Find(known => known.Values.SequenceEqual(values)) is { } same)
            {
                same.Places.Add(place);
                continue;
            }

            var word = services[0][place];
            parameters.Add(new(Identifiers.Free(WordFor(word), name => parameters.Any(known => known.Name == name), ""), word.Kind switch { CodeTokenKind.Text => "string", CodeTokenKind.Number => "int", _ => "Image" }, values, [place]));
        }

        // Of texts around each other, the innermost is the parameter.
        var inner = parameters.Where(parameter => !parameters.Any(other => parameter.Around(other) is not null)).ToList();
        foreach (var parameter in parameters)
            parameter.Of = inner.Find(other => parameter.Around(other) is not null);
        return parameters.Count > 0 && parameters.Count(parameter => parameter.Of is null) <= MostParameters ? parameters : null;
    }

    // Properties that are the same in all.
    private static int InCommon(Code code, IReadOnlyList<Parameter> parameters)
    {
        var varied = parameters.SelectMany(parameter => parameter.Places).ToHashSet();
        var words = CodeTokens.Of(code);
        var all = new HashSet<ModelPath>();
        var different = new HashSet<ModelPath>();
        for (var i = 0; i < words.Count; i++)
        {
            if (PropertyOf(words[i].Path) is not { } property)
                continue;
            all.Add(property);
            if (varied.Contains(i))
                different.Add(property);
        }

        return all.Count - different.Count;
    }

    private static ModelPath? PropertyOf(ModelPath? path)
    {
        while (path is { Depth: > 3 })
            path = path.Parent;
        return path is { Depth: 3 } ? path : null;
    }

    // What a person would call it: the key of a map, the option before it on a command line, or else the property.
    private static string WordFor(CodeToken word)
    {
        var name = word.Path?.Step switch
        {
            string key => key.Split('.')[^1],
            int when word.Before is { } option && option.Trim('"').TrimStart('-') is { Length: > 1 } flag && option.StartsWith("\"-", StringComparison.Ordinal) && !flag.Contains('=', StringComparison.Ordinal) => flag,
            int when word.Path.Parent?.Step is PropertyStep { Name: nameof(Service.Command) or nameof(Service.Entrypoint) } => "argument",
            int when word.Path.Parent?.Step is PropertyStep list => list.Name.EndsWith('s') ? list.Name[..^1] : list.Name,
            PropertyStep property => property.Name,
            _ => "value",
        };
        var pascal = Identifiers.Pascal(name).TrimStart('_');
        var camel = pascal.Length == 0 || !char.IsLetter(pascal[0]) ? "value" : char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return EnvFileIdentifiers.Escaped(camel);
    }

    private sealed record Parameter(string Name, string Type, IReadOnlyList<string> Values, List<int> Places)
    {
        /// <summary>The parameter that this one is only a longer text around.</summary>
        public Parameter? Of { get; set; }

        public string Use => Of is { } inner && Around(inner) is var (before, after) ? $"$\"{before}{{{inner.Name}}}{after}\"" : Name;

        /// <summary>What stands before and after the other one in each value; null when this is not the other with something around it.</summary>
        public (string Before, string After)? Around(Parameter inner)
        {
            if (Type != "string" || inner.Type != "string" || Values.Concat(inner.Values).Any(value => value.AsSpan().IndexOfAny('\\', '{', '}') >= 0))
                return null;
            var core = inner.Values[0][1..^1];
            if (core.Length == 0 || Values[0].IndexOf(core, StringComparison.Ordinal) is not (> 0 and var at))
                return null;
            var (before, after) = (Values[0][1..at], Values[0][(at + core.Length)..^1]);
            return before.Length + after.Length > 0 && Values.Zip(inner.Values).All(pair => pair.First == $"\"{before}{pair.Second[1..^1]}{after}\"") ? (before, after) : null;
        }
    }
}
