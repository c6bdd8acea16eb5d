using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The author's code of one compilation, lowered member by member as evaluation asks for it.</summary>
internal sealed class Program : IProgram
{
    private static readonly ConditionalWeakTable<Compilation, Program> Programs = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, ISymbol> _symbols = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FunctionCode> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UserTypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<string> _fingerprint;

    private Program(Compilation compilation)
    {
        _compilation = compilation;
        _fingerprint = new(() => DeclarationFingerprint.Of(compilation));
    }

    /// <summary>The program of a compilation; the same one each time.</summary>
    public static Program For(Compilation compilation) => Programs.GetValue(compilation, found => new Program(found));

    /// <summary>Evaluates a static member without parameters.</summary>
    public EvaluationResult Evaluate(ISymbol member, CancellationToken cancellation = default)
    {
        var site = Sites.OfDeclaration(member);
        var visited = new VisitedCode(this);
        var context = new EvaluationContext(visited, cancellation);

        // Set, not read for messages: members of the base class library that ask for the culture must give the same text on every machine.
#pragma warning disable RS1035
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var frame = new Frame(context, 0, null, null);
            return new(Entry(member, site).Evaluate(frame), null) { Files = visited.Files };
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
            return new(null, new Problem(Problem.NotEvaluated, site, $"evaluating '{member.Name}' failed inside Vigo ({exception.GetType().Name}: {exception.Message}); please report it with the source", []))
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

    public FunctionCode Function(string key) => _functions.TryGetValue(key, out var known)
        ? known
        : _functions.GetOrAdd(key, missing => LoweredCode.Get(this, missing, _fingerprint.Value));

    public UserTypeDefinition Type(string key) =>
        _types.GetOrAdd(key, missing => TypeLowering.Define(this, (INamedTypeSymbol)Symbol(missing)));

    /// <summary>What a tree means; asked for once, since a model remembers what it has bound.</summary>
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, missing => _compilation.GetSemanticModel(missing));

    /// <summary>The key of a member or type, by which lowered code refers to it.</summary>
    public string Key(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        var key = MemberKeys.Of(definition);
        _symbols.TryAdd(key, definition);
        return key;
    }

    /// <summary>The symbol behind a key, which may have been made in an earlier compilation.</summary>
    public ISymbol Symbol(string key) => _symbols.GetOrAdd(key, missing =>
        MemberKeys.Find(missing, _compilation) ?? throw new InvalidOperationException($"no declaration of {missing}"));

    private Expression Entry(ISymbol member, Site site) => member switch
    {
        IMethodSymbol method => new UserCallExpression(site, Key(method), null, isVirtual: false, [], []),
        IPropertySymbol property when !Properties.IsStored(property) => new UserCallExpression(site, Key(property), null, isVirtual: false, [], []),
        IPropertySymbol property => new UserStaticExpression(site, Key(property.ContainingType), MemberKeys.Storage(property), TypeReferences.Of(this, property.Type), []),
        IFieldSymbol field => new UserStaticExpression(site, Key(field.ContainingType), MemberKeys.Storage(field), TypeReferences.Of(this, field.Type), []),
        _ => new RefusedExpression(site, "only a static property, field or method without parameters can be evaluated"),
    };
}

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null when there is a problem.</param>
/// <param name="Problem">Why there is no value.</param>
internal sealed record EvaluationResult(Value? Value, Problem? Problem)
{
    /// <summary>The exception of the author's, or of something it called, that nothing caught.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>The files whose code took part.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];
}
