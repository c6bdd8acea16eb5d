using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The author's code of one compilation, lowered member by member as evaluation asks for it.</summary>
internal sealed class Program
{
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    private static readonly ConditionalWeakTable<Compilation, Program> Programs = new();
    private static readonly Recent<WeakReference<Program>> Latest = new(Most);

    private readonly Compilation _compilation;
    private readonly CodeSnapshot _code;
    private readonly ConcurrentDictionary<string, ISymbol> _symbols = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, string> _keys = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string> _storageKeys = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeReference> _constructions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, Lazy<LoweredMember>> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<DefinedType>> _types = new(StringComparer.Ordinal);

    private Program(Compilation compilation, ProgramTrees trees)
    {
        _compilation = compilation;
        Trees = trees;
        _code = LoweredCode.For(trees);
    }

    public ProgramTrees Trees { get; }

    public DeclarationEnvironment Environment => _code.Environment;

    /// <summary>What is kept for later compilations.</summary>
    public CodeSnapshot Code => _code;

    /// <summary>What is kept of the declarations of each file.</summary>
    public ConcurrentDictionary<string, FileRoots> Roots => _code.Roots;

    /// <summary>The program of a compilation; the same one each time, and the same for the generator and the analyzers, whose compilations differ in the generator's output.</summary>
    public static Program For(Compilation compilation) => Caches.AreSuspended ? new(compilation, new(compilation)) : Programs.GetValue(compilation, Found);

    /// <summary>Evaluates a static member without parameters.</summary>
    public EvaluationResult Evaluate(ISymbol member, CancellationToken cancellation = default) => Evaluate(EntryOf(member), cancellation);

    /// <summary>Evaluates a member, unless what it gave in an earlier compilation still holds.</summary>
    public EvaluationResult Evaluate(EntryPoint entry, CancellationToken cancellation = default) =>
        Untouched(entry) ?? EvaluationThreads.Run(() => Same(entry) ?? Anew(entry, cancellation));

    /// <summary>Evaluates a member that has a value with a memory of where it comes from; for <see cref="Trace"/>, which keeps it.</summary>
    /// <param name="entry">The member.</param>
    /// <param name="lost">How many parts were missing without a memory; with others missing it would be another record.</param>
    /// <param name="cancellation">Gives up what nobody waits for any more.</param>
    public TracedValue Traced(EntryPoint entry, int lost, CancellationToken cancellation)
    {
        var provenance = ProvenanceStore.OfEvaluation();
        try
        {
            var result = Evaluation(entry, new(this), provenance, cancellation);
            return result.Value is { } value && result.Lost.Count == lost ? new(value, provenance.LeadingTo(value.Data)) : new(null, new());
        }
        finally
        {
            provenance.GiveUp();
        }
    }

    /// <summary>What a member gave before, when nothing was changed in the files that it went through; null when something was.</summary>
    public EvaluationResult? Untouched(EntryPoint entry) =>
        _code.Results.TryGetValue(entry.Key, out var kept) && kept.Dependencies.AreUntouchedIn(this) ? kept.Result : null;

    // Files were changed, and yet all the code that the member went through may be the same.
    private EvaluationResult? Same(EntryPoint entry)
    {
        if (!_code.Results.TryGetValue(entry.Key, out var kept) || kept.Dependencies.In(this) is not { } same)
            return null;
        _code.Results[entry.Key] = kept with { Dependencies = same };
        return kept.Result;
    }

    private EvaluationResult Anew(EntryPoint entry, CancellationToken cancellation)
    {
        var visited = new VisitedCode(this);
        var result = Evaluation(entry, visited, provenance: null, cancellation);
        if (result.CanBeKept && visited.Dependencies is { } dependencies)
            _code.Results[entry.Key] = new(result with { Thrown = null }, dependencies, entry.Expression is UserCallExpression);
        return result;
    }

    /// <summary>A member in lowered form; the very same for all who ask, on whatever threads.</summary>
    public FunctionCode Function(string key) => (_members.TryGetValue(key, out var known) ? known : _members.GetOrAdd(key, missing => new(() => Member(missing)))).Value.Code;

    public UserTypeDefinition Type(string key) => (_types.TryGetValue(key, out var known) ? known : _types.GetOrAdd(key, missing => new(() => Defined(missing)))).Value.Definition;

    /// <summary>What is kept of a declaration that is called without arguments, when it is the same here; null when nothing is.</summary>
    public KeptResult? KeptOf(string key) =>
        !Caches.AreSuspended && _code.Results.TryGetValue(key, out var kept) && kept.IsCalled && kept.Dependencies.AreUntouchedIn(this) ? kept : null;

    /// <summary>The files that a member or type is declared in that was asked for, here or by an evaluation whose result was taken over; null when none was.</summary>
    public IReadOnlyList<string>? FilesOf(string key) => (
        _members.TryGetValue(key, out var member) ? member.Value.Source
        : _code.Members.TryGetValue(key, out var keptMember) ? keptMember.Source
        : _types.TryGetValue(key, out var type) ? type.Value.Source
        : _code.Types.TryGetValue(key, out var keptType) ? keptType.Source
        : null)?.Files;

    /// <summary>What a tree means. To be asked for by each member: a model remembers all that it has bound, and would keep it as long as it is kept itself.</summary>
    /// <remarks>Which references may be null changes no value, and finding it out takes as long as all the rest.</remarks>
    public SemanticModel Model(SyntaxTree tree) =>
#pragma warning disable RSEXPERIMENTAL001
        _compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001

    /// <summary>The key of a member or type, by which lowered code refers to it.</summary>
    public string Key(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (_keys.TryGetValue(definition, out var known))
            return known;
        var key = MemberKeys.Of(definition);
        _symbols.TryAdd(key, definition);
        return _keys.GetOrAdd(definition, key);
    }

    /// <summary>The key of what a field or property keeps, by which lowered code refers to it.</summary>
    public string StorageKey(ISymbol fieldOrProperty)
    {
        var definition = fieldOrProperty.OriginalDefinition;
        return _storageKeys.TryGetValue(definition, out var known) ? known : _storageKeys.GetOrAdd(definition, MemberKeys.StorageOf(Key(definition)));
    }

    /// <summary>A library's generic type with its arguments, as lowered code names it: the same each time, so that it is constructed once.</summary>
    public TypeReference Construction(INamedTypeSymbol type) => _constructions.TryGetValue(type, out var known) ? known : _constructions.GetOrAdd(type, TypeReferences.Constructed(this, type));

    /// <summary>The symbol behind a key, which may have been made in an earlier compilation.</summary>
    public ISymbol Symbol(string key) => _symbols.GetOrAdd(key, missing =>
        MemberKeys.Find(missing, _compilation) ?? throw new InvalidOperationException($"no declaration of {missing}"));

    /// <summary>A member as something that is evaluated by itself.</summary>
    public EntryPoint EntryOf(ISymbol member)
    {
        var site = Sites.OfDeclaration(member);
        return new(Key(member), member.Name, site, Reading(member, site));
    }

    private static Program Found(Compilation compilation)
    {
        var trees = new ProgramTrees(compilation);
        foreach (var latest in Latest.All)
        {
            if (latest.TryGetTarget(out var known) && known.Trees.AreThoseOf(trees))
                return known;
        }

        var program = new Program(compilation, trees);
        Latest.Add(new(program));
        return program;
    }

    private LoweredMember Member(string key)
    {
        if (_code.Members.TryGetValue(key, out var kept) && kept.Source.AreTextsOf(Trees))
            return kept;
        if (kept?.In(Trees) is { } same)
            return _code.Members[key] = same;
        var declaration = MemberKeys.Declaration(key);
        var symbol = PartialMembers.WithBody((kept is null ? null : Declared(declaration, kept.Source)) ?? Symbol(declaration));
        var lowered = LoweredMember.Of(FunctionLowering.Lower(this, symbol, key), SourceParts.OfMember(symbol, Trees) ?? SourceParts.None, Trees);
        return lowered.Source.Files.Count > 0 ? _code.Members[key] = lowered : lowered;
    }

    // Where it stood before: looking for its name would go through the namespaces of all references.
    private ISymbol? Declared(string key, SourceParts source)
    {
        if (_symbols.TryGetValue(key, out var known))
            return known;
        foreach (var anchor in source.Anchors)
        {
            if (Trees.At(anchor.File) is not { } tree || TreeAnchors.Of(tree).Find(tree, anchor) is not { } declaration)
                continue;
            var model = Model(tree);
            var declared = declaration is BaseFieldDeclarationSyntax field
                ? field.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable))
                : [model.GetDeclaredSymbol(declaration)];
            if (declared.FirstOrDefault(symbol => symbol is not null && string.Equals(MemberKeys.Of(symbol), key, StringComparison.Ordinal)) is { } found)
                return _symbols.GetOrAdd(key, found);
        }

        return null;
    }

    private DefinedType Defined(string key)
    {
        if (_code.Types.TryGetValue(key, out var kept) && kept.Source.AreSignaturesOf(Trees))
            return kept;
        var type = (INamedTypeSymbol)Symbol(key);
        var defined = new DefinedType(TypeLowering.Define(this, type), SourceParts.OfType(type, Trees) ?? SourceParts.None, TypeLowering.DependsOnOthers(type), type.TypeKind == TypeKind.Enum);
        return defined.Source.Files.Count > 0 ? _code.Types[key] = defined : defined;
    }

    private EvaluationResult Evaluation(EntryPoint entry, VisitedCode visited, ProvenanceStore? provenance, CancellationToken cancellation)
    {
        var context = new EvaluationContext(visited, cancellation);

        // Set, not read for messages: members of the base class library that ask for the culture must give the same text on every machine.
#pragma warning disable RS1035
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var current = ProvenanceStore.Enter(provenance);
        using var spent = context.Budget.Entered();
        try
        {
            var frame = new Frame(context, 0, null, null);
            var value = entry.Expression.Evaluate(frame);
            return new(value, null) { Lost = context.Lost, Files = visited.Files, Cost = context.Budget.Spent, Trace = new(entry, visited.Taken, context.Lost.Count) };
        }
        catch (EvaluationStop stop)
        {
            return new(null, stop.Problem) { Files = visited.Files };
        }
        catch (AuthorException exception)
        {
            return new(null, exception.Problem) { Thrown = exception.Thrown, Files = visited.Files };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(null, new Problem(Problem.NotEvaluated, entry.Site, $"evaluating '{entry.Name}' failed inside Vigo ({exception.GetType().Name}: {exception.Message}); please report it with the source", []))
            {
                Thrown = exception,
                Files = visited.Files,
            };
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
#pragma warning restore RS1035
        }
    }

    private Expression Reading(ISymbol member, Site site) => member switch
    {
        IMethodSymbol method => new UserCallExpression(site, Key(method), null, isVirtual: false, [], []),
        IPropertySymbol property when !Properties.IsStored(property) => new UserCallExpression(site, Key(property), null, isVirtual: false, [], []),
        IPropertySymbol property => new UserStaticExpression(site, Key(property.ContainingType), StorageKey(property), TypeReferences.Of(this, property.Type), []),
        IFieldSymbol field => new UserStaticExpression(site, Key(field.ContainingType), StorageKey(field), TypeReferences.Of(this, field.Type), []),
        _ => new RefusedExpression(site, "only a static property, field or method without parameters can be evaluated"),
    };
}
