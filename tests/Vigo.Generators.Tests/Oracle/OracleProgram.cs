using System.Collections.Immutable;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>An author's program: compiled as an infra project is, so that it can be run by the CLR and evaluated.</summary>
internal sealed class OracleProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Vigo;
        """;

    private static readonly CSharpParseOptions CSharp14 = new(LanguageVersion.CSharp14);
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Stack).Assembly.Location)];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(ImplicitUsings, CSharp14, "/repo/obj/GlobalUsings.g.cs");

    public OracleProgram(params string[] sources)
    {
        Compilation = Compile(sources.Select((source, index) => Parse(source, $"/repo/infra/File{index}.cs")));
        var errors = Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, "the test's program does not compile:\n" + string.Join("\n", errors));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The cases: public static members of <c>Program</c> that take nothing.</summary>
    public IEnumerable<ISymbol> Cases => Compilation.GetTypeByMetadataName("Program")!.GetMembers()
        .Where(member => member.IsStatic && member.DeclaredAccessibility == Accessibility.Public)
        .Where(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: 0 } or IPropertySymbol or IFieldSymbol { IsConst: false });

    /// <summary>The program as the CLR runs it, in a context of its own that shares the vocabulary.</summary>
    public System.Reflection.Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Load(image);
    }

    /// <summary>A file of an infra project.</summary>
    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, CSharp14, path);

    /// <summary>An infra project of those files.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Infra", [Usings, .. trees], References, Options);

    /// <summary>An emitted project, in a context of its own.</summary>
    public static System.Reflection.Assembly Load(MemoryStream image)
    {
        image.Position = 0;
        return new AssemblyLoadContext("Infra", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>A source without its marks, and the stretches that <c>[|…|]</c> marked.</summary>
    public static (string Source, ImmutableArray<string> Marked, int Start) Unmark(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "the source marks no place with [|…|]");
        var text = marked.Substring(start + 2, end - start - 2);
        return (marked.Remove(end, 2).Remove(start, 2), [text], start);
    }
}
