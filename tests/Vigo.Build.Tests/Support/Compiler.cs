using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Build.Tests.Support;

/// <summary>Compiles a source to an assembly on disk.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Vigo.Build.dll" or "Vigo.Build.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static void Compile(string source, string assembly)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(assembly),
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
