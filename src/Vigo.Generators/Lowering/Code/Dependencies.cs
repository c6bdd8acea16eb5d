using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The code that an evaluation went through: as long as it is the same, so is what came of it.</summary>
internal sealed class Dependencies
{
    private readonly DeclarationEnvironment _environment;
    private readonly IReadOnlyList<(string File, Digest? Content)> _files;
    private readonly IReadOnlyDictionary<string, FunctionCode> _functions;
    private readonly IReadOnlyDictionary<string, UserTypeDefinition> _types;

    private Dependencies(DeclarationEnvironment environment, IReadOnlyList<(string File, Digest? Content)> files, IReadOnlyDictionary<string, FunctionCode> functions, IReadOnlyDictionary<string, UserTypeDefinition> types)
    {
        _environment = environment;
        _files = files;
        _functions = functions;
        _types = types;
    }

    public static Dependencies On(Program program, IReadOnlyDictionary<string, FunctionCode> functions, IReadOnlyDictionary<string, UserTypeDefinition> types)
    {
        var (seen, files) = (new HashSet<string>(StringComparer.Ordinal), new List<(string File, Digest? Content)>());
        foreach (var function in functions)
            Add(function.Key);
        foreach (var type in types)
            Add(type.Key);
        return new(program.Environment, files, functions, types);

        void Add(string key)
        {
            if (program.FilesOf(key) is not { } declaring)
                return;
            for (var i = 0; i < declaring.Count; i++)
            {
                if (seen.Add(declaring[i]))
                    files.Add((declaring[i], program.Trees.ContentOf(declaring[i])));
            }
        }
    }

    /// <summary>Adds the code to that of an evaluation which took its result over.</summary>
    public void AddTo(Dictionary<string, FunctionCode> functions, Dictionary<string, UserTypeDefinition> types)
    {
        foreach (var function in _functions)
            functions[function.Key] = function.Value;
        foreach (var type in _types)
            types[type.Key] = type.Value;
    }

    /// <summary>Whether nothing at all changed in the files that hold the code, nor in what any code may depend on.</summary>
    public bool AreUntouchedIn(Program program)
    {
        if (!ReferenceEquals(_environment, program.Environment))
            return false;
        foreach (var (file, content) in _files)
        {
            if (program.Trees.ContentOf(file) != content)
                return false;
        }

        return true;
    }

    /// <summary>The same in a snapshot that was derived of another, where all of the code was taken over; else as they are, to be looked through when somebody asks.</summary>
    public Dependencies Under(CodeSnapshot derived, CodeSnapshot from)
    {
        if (!ReferenceEquals(_environment, from.Environment))
            return this;
        foreach (var function in _functions)
        {
            if (!derived.Members.TryGetValue(function.Key, out var member) || !ReferenceEquals(member.Code, function.Value))
                return this;
        }

        foreach (var type in _types)
        {
            if (!derived.Types.TryGetValue(type.Key, out var defined) || !ReferenceEquals(defined.Definition, type.Value))
                return this;
        }

        return new(derived.Environment, _files, _functions, _types);
    }

    /// <summary>The same code in a program of later; null when some of it is not the same.</summary>
    public Dependencies? In(Program program)
    {
        // An edit is in one file, and a host's overlays go through a hundred: code of the others need not be looked at, unless declarations changed.
        var edited = ReferenceEquals(_environment, program.Environment) ? EditedIn(program) : null;
        try
        {
            foreach (var function in _functions)
            {
                if (!IsSameFunction(function.Key, function.Value))
                    return null;
            }

            foreach (var type in _types)
            {
                if (!IsSameType(type.Key, type.Value))
                    return null;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Code that is gone, or that can't be lowered any more, is not the same.
            return null;
        }

        return edited is null ? On(program, _functions, _types) : new(_environment, [.. _files.Select(file => (file.File, program.Trees.ContentOf(file.File)))], _functions, _types);

        bool IsSameFunction(string key, FunctionCode code) =>
            (edited is not null && program.Code.Members.TryGetValue(key, out var kept) && ReferenceEquals(kept.Code, code) && !kept.Source.StandsInAny(edited))
            || ReferenceEquals(program.Function(key), code);

        bool IsSameType(string key, UserTypeDefinition definition) =>
            (edited is not null && program.Code.Types.TryGetValue(key, out var kept) && ReferenceEquals(kept.Definition, definition) && !kept.Source.StandsInAny(edited))
            || ReferenceEquals(program.Type(key), definition);
    }

    /// <summary>The files that are not as they were when the code was gone through.</summary>
    private HashSet<string> EditedIn(Program program) =>
        new(_files.Where(file => program.Trees.ContentOf(file.File) != file.Content).Select(file => file.File), StringComparer.Ordinal);
}

/// <summary>A declaration's result, and what it holds under.</summary>
/// <param name="Result">The result.</param>
/// <param name="Dependencies">The code that gave it.</param>
/// <param name="IsCalled">Whether the declaration is called each time it is used, as against a field, which is filled once.</param>
internal sealed record KeptResult(EvaluationResult Result, Dependencies Dependencies, bool IsCalled);
