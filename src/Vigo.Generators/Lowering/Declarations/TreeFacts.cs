using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Lowering;

/// <summary>What is known of one source file by its syntax alone. Kept with the tree, and holds nothing of it.</summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    // More than there are env files in the repositories that are open; when there are more still, everything is found anew.
    private const int MostEnvFiles = 2048;

    private static readonly ConcurrentDictionary<string, TreeFacts> LastOfEnvFiles = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<SourceText, TreeFacts> OfEnvFiles = new();

    private IReadOnlyCollection<string>? _mentions;
    private TreeAnchors? _anchors;
    private string? _text;

    private TreeFacts(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        Path = PathOf(tree);
        Declared = DeclarationFacts.Of(root, Path);
        DeclaresNothing = Declared.Count == 0;
        Content = DeclaresNothing ? default : Digest.Of(tree.ToString());
        Declarations = DeclaresNothing ? default : Digest.Of(string.Join("\n", Declared.Select(fact => fact.Text)));
        Everywhere = SumOf(DeclarationReach.Everywhere);
        Mentioned = SumOf(DeclarationReach.Mentions) + SumOf(DeclarationReach.Namespace);
        Constants = SumOf(DeclarationReach.Constants);
        HoldsParts = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Any(node => node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword) && type.Members.Any(HasStorage));
        Aliases = root is CompilationUnitSyntax unit ? [.. unit.Usings.Where(directive => directive.Alias is not null && directive.GlobalKeyword != default).Select(directive => new GlobalAlias(directive))] : [];
    }

    /// <summary>The file's path. Members made of env files have one path, whether the evaluator made the tree or the compiler did.</summary>
    public string Path { get; }

    /// <summary>What it declares, in order.</summary>
    public IReadOnlyList<DeclarationFact> Declared { get; }

    /// <summary>Whether there is nothing in it that evaluation could use, as in the generator's own output.</summary>
    public bool DeclaresNothing { get; }

    /// <summary>Stands for the whole text.</summary>
    public Digest Content { get; }

    /// <summary>Stands for all declarations in their order.</summary>
    public Digest Declarations { get; }

    /// <summary>Stands for the declarations that any code may depend on.</summary>
    public Digest Everywhere { get; }

    /// <summary>Stands for the declarations that only code depends on which names them.</summary>
    public Digest Mentioned { get; }

    /// <summary>Stands for the values of constants.</summary>
    public Digest Constants { get; }

    /// <summary>Whether it holds a part of a type whose fields are initialized in an order that other files have a part in.</summary>
    public bool HoldsParts { get; }

    /// <summary>Its aliases for the whole project.</summary>
    public IReadOnlyList<GlobalAlias> Aliases { get; }

    public static TreeFacts Of(SyntaxTree tree) => Find(tree) ?? Known.GetValue(tree, Made);

    /// <summary>What is known of a tree already; null when nothing is.</summary>
    /// <remarks>
    /// The compiler makes the trees of env files anew at each run of the generators, all but one of the very same text: they are known by that, and only who asks for the nodes of
    /// one has it parsed.
    /// </remarks>
    public static TreeFacts? Find(SyntaxTree tree) =>
        Known.TryGetValue(tree, out var known) || (!Caches.AreSuspended && tree.TryGetText(out var source) && OfEnvFiles.TryGetValue(source, out known) && IsOf(known, tree)) ? known : null;

    /// <summary>The path by which lowered code names a tree.</summary>
    public static string PathOf(SyntaxTree tree) => EnvFilesSource.HintNameIn(tree.FilePath) ?? tree.FilePath;

    /// <summary>Where its members stand.</summary>
    public TreeAnchors AnchorsIn(SyntaxTree tree) => _anchors ??= new TreeAnchors(tree);

    /// <summary>Whether the file names any of these.</summary>
    public bool Mentions(SyntaxTree tree, HashSet<string> names)
    {
        // Asked for only when declarations change, and so found only then.
        _mentions ??= new HashSet<string>(Identifiers(tree.GetRoot()), StringComparer.Ordinal);
        return names.Overlaps(_mentions);
    }

    // Whoever has the same text may have it under another name.
    private static bool IsOf(TreeFacts facts, SyntaxTree tree) => tree.FilePath.EndsWith(facts.Path, StringComparison.Ordinal) && string.Equals(PathOf(tree), facts.Path, StringComparison.Ordinal);

    private static TreeFacts Made(SyntaxTree tree)
    {
        if (Caches.AreSuspended || EnvFilesSource.HintNameIn(tree.FilePath) is not { } name)
            return new(tree);
        var facts = OfEnvFile(name, tree);
        if (tree.TryGetText(out var source))
            OfEnvFiles.Put(source, facts);
        return facts;
    }

    private static TreeFacts OfEnvFile(string name, SyntaxTree tree)
    {
        var text = tree.ToString();
        if (LastOfEnvFiles.TryGetValue(name, out var last) && string.Equals(last._text, text, StringComparison.Ordinal))
            return last;
        if (LastOfEnvFiles.Count >= MostEnvFiles)
            LastOfEnvFiles.Clear();
        return LastOfEnvFiles[name] = new(tree) { _text = text };
    }

    private static bool HasStorage(MemberDeclarationSyntax member) => member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    private Digest SumOf(DeclarationReach reach) => Declared.Where(fact => fact.Reach == reach).Aggregate(default(Digest), (sum, fact) => sum + fact.Digest);

    /// <summary>The names in a piece of code.</summary>
    public static IEnumerable<string> Identifiers(SyntaxNode node) =>
        node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    /// <summary>An alias for the whole project: who writes it means what it stands for.</summary>
    internal sealed class GlobalAlias(UsingDirectiveSyntax directive)
    {
        public string Name { get; } = directive.Alias!.Name.Identifier.ValueText;

        public IReadOnlyList<string> Target { get; } = [.. Identifiers(directive.NamespaceOrType)];
    }
}
