using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>An assembly that infra projects refer to, whose constants differ from release to release.</summary>
internal static class ReferencedLibrary
{
    private static readonly ConcurrentDictionary<int, MetadataReference> Releases = new();

    public static MetadataReference Release(int number) => Releases.GetOrAdd(number, Compile);

    private static PortableExecutableReference Compile(int number)
    {
        var source = $"namespace Company; public static class Ports {{ public const int Web = {(8000 + number).ToString(CultureInfo.InvariantCulture)}; }}";
        using var image = new MemoryStream();
        Assert.True(CSharpCompilation.Create("Company", [CSharpSyntaxTree.ParseText(source)], InfraProject.References, InfraProject.Library).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
