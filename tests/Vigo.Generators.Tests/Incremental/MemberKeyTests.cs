using Microsoft.CodeAnalysis;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>Keys stand for members over many compilations: each must lead back to its own.</summary>
public sealed class MemberKeyTests
{
    [Fact]
    public void A_key_leads_back_to_its_member()
    {
        var compilation = OracleProgram.Compile([OracleProgram.Parse("""
            namespace Space;
            public interface IOwn<T> { T Value { get; } int Of<TOther>(T item, TOther other); int this[T index] { get; set; } }
            public class Outer<TOuter>
            {
                public sealed class Inner : ICollection<int>, IOwn<Dictionary<string, TOuter[]>>, IOwn<(int Row, string Name)>, IEquatable<Outer<TOuter>.Inner>
                {
                    int ICollection<int>.Count => 1;
                    bool ICollection<int>.IsReadOnly => true;
                    void ICollection<int>.Add(int item) { }
                    void ICollection<int>.Clear() { }
                    bool ICollection<int>.Contains(int item) => true;
                    void ICollection<int>.CopyTo(int[] array, int arrayIndex) { }
                    bool ICollection<int>.Remove(int item) => true;
                    IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; }
                    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 1; }
                    Dictionary<string, TOuter[]> IOwn<Dictionary<string, TOuter[]>>.Value => new();
                    int IOwn<Dictionary<string, TOuter[]>>.Of<TOther>(Dictionary<string, TOuter[]> item, TOther other) => 1;
                    int IOwn<Dictionary<string, TOuter[]>>.this[Dictionary<string, TOuter[]> index] { get => 1; set { } }
                    (int Row, string Name) IOwn<(int Row, string Name)>.Value => default;
                    int IOwn<(int Row, string Name)>.Of<TOther>((int Row, string Name) item, TOther other) => 2;
                    int IOwn<(int Row, string Name)>.this[(int Row, string Name) index] { get => 1; set { } }
                    bool IEquatable<Outer<TOuter>.Inner>.Equals(Outer<TOuter>.Inner? other) => true;
                    public Dictionary<string, int> Plain(Dictionary<string, int> item) => item;
                    public static implicit operator Inner(Dictionary<string, int> item) => new();
                    public static Inner operator +(Inner a, Inner b) => a;
                    public int Field;
                }
            }
            """, "/repo/infra/Keys.cs")]);
        var type = compilation.GetTypeByMetadataName("Space.Outer`1+Inner")!;
        var lost = type.GetMembers().Where(member => member is not IMethodSymbol { AssociatedSymbol: not null })
            .Where(member => !SymbolEqualityComparer.Default.Equals(MemberKeys.Find(MemberKeys.Of(member), compilation), member)).Select(MemberKeys.Of).ToList();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(lost);
    }
}
