using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Lowering;

/// <summary>
/// All that the meaning of a body can depend on outside its own text: usings, types, signatures, constants, references. Bodies and initializers of other
/// members are no part of it.
/// </summary>
/// <remarks>
/// The order of files is left out too, but of those that hold parts of types with fields, and files that declare nothing: the analyzers see the generator's output in their
/// compilation, which the generator does not, and both must find the same lowered code.
/// </remarks>
internal sealed class DeclarationEnvironment
{
    private readonly IReadOnlyList<TreeFacts> _files;

    /// <param name="surroundings">What <see cref="Surroundings"/> says of the compilation.</param>
    /// <param name="files">The files that declare anything.</param>
    public DeclarationEnvironment(Digest surroundings, IReadOnlyList<TreeFacts> files)
    {
        _files = files;
        Everywhere = files.Aggregate(surroundings + OrderOfParts(files), (sum, facts) => sum + facts.Everywhere);
        Mentioned = files.Aggregate(default(Digest), (sum, facts) => sum + facts.Mentioned);
        Constants = files.Aggregate(default(Digest), (sum, facts) => sum + facts.Constants);
    }

    /// <summary>Stands for what any code may depend on.</summary>
    public Digest Everywhere { get; }

    /// <summary>Stands for what only code depends on that names it.</summary>
    public Digest Mentioned { get; }

    /// <summary>Stands for the values of constants.</summary>
    public Digest Constants { get; }

    /// <summary>Whether every body means here what it means there.</summary>
    public bool IsSameAs(DeclarationEnvironment other) => Everywhere == other.Everywhere && Mentioned == other.Mentioned && Constants == other.Constants;

    /// <summary>The names of declarations that differ: code that mentions none of them means the same here as there.</summary>
    public HashSet<string> NamesUnlike(DeclarationEnvironment other)
    {
        var balance = new Dictionary<(string Name, string Text), int>();
        Count(_files.Except(other._files), 1);
        Count(other._files.Except(_files), -1);
        var names = new HashSet<string>(balance.Where(fact => fact.Value != 0).Select(fact => fact.Key.Name), StringComparer.Ordinal);
        names.UnionWith(Namespaces().Except(other.Namespaces()).Concat(other.Namespaces().Except(Namespaces())).Select(space => space.Name));

        // Who writes an alias for the whole project mentions what it stands for.
        var aliases = _files.SelectMany(file => file.Aliases).ToList();
        while (names.Count > 0 && aliases.FirstOrDefault(alias => !names.Contains(alias.Name) && names.Overlaps(alias.Target)) is { } alias)
            names.Add(alias.Name);
        return names;

        void Count(IEnumerable<TreeFacts> files, int sign)
        {
            foreach (var fact in files.SelectMany(file => file.Declared).Where(fact => fact.Reach == DeclarationReach.Mentions))
                balance[(fact.Name, fact.Text)] = (balance.TryGetValue((fact.Name, fact.Text), out var known) ? known : 0) + sign;
        }
    }

    private HashSet<(string Name, string Text)> Namespaces() =>
        [.. _files.SelectMany(file => file.Declared).Where(fact => fact.Reach == DeclarationReach.Namespace).Select(fact => (fact.Name, fact.Text))];

    // Fields are initialized file by file.
    private static Digest OrderOfParts(IEnumerable<TreeFacts> files) => Digest.Of(string.Join("\n", files.Where(file => file.HoldsParts).Select(file => file.Path)));

    /// <summary>Stands for what a compilation's code depends on beside its files.</summary>
    public static Digest Surroundings(Compilation compilation) =>
        Digest.Of(compilation.Options is CSharpCompilationOptions { CheckOverflow: true } ? "checked" : "unchecked") + Digest.Of(Language(compilation)) + ReferenceIdentity.Of(compilation);

    // The symbols decide which of a body's lines are code, and the body's text is the same.
    private static string Language(Compilation compilation) => compilation.SyntaxTrees.FirstOrDefault()?.Options is CSharpParseOptions options
        ? $"{options.LanguageVersion} {string.Join(" ", options.PreprocessorSymbolNames.OrderBy(name => name, StringComparer.Ordinal))}"
        : "";
}
