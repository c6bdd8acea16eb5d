using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Analysis;
using Program = Vigo.Generators.Lowering.Program;

namespace Vigo.Generators.Tests.Lowering;

/// <summary>Bodies that are read without binding them give the code that binding gives, and all others are bound.</summary>
public class PlainCreationTests
{
    private const string Types = """
        using Vigo;

        public sealed class Keys
        {
            public EnvVariable Password => new("PASSWORD");
        }

        public sealed record Named(string Name);
        public class Open { public Open() { } }
        public class Started { static Started() { } public static Named Value => new("started"); }
        public class Several { public Several(string name) { } public Several(object other) { } }
        public class Optional { public Optional(string name = "x") { } }
        public class Params { public Params(params string[] names) { } }
        public class Other { public Other(object name) { } }
        public class Demanding { public required string Name { get; init; } }
        public class Derived : Demanding { }
        public class Generic<T> { }
        public class Hidden { internal Hidden() { } }
        public struct Place { public Place(string name) { } }
        public class BadName : System.Exception { }
        """;

    [Theory]
    [InlineData("public static EnvVariable Value => new(\"KEY\");")]
    [InlineData("public static EnvFile? Value => new(\"env/app.env\");")]
    [InlineData("public EnvVariable Value => new(@\"KEY\");")]
    [InlineData("public static Keys Value => new();")]
    [InlineData("public static Open Value => new();")]
    [InlineData("public static BadName Value => new();")]
    [InlineData("public static Named Value => new(/* what */ \"a\\tb\");")]
    [InlineData("public static implicit operator EnvFile(Part part) => new(\"env/app.env\");")]
    [InlineData("public static explicit operator Named(Part part) => new(\"name\");")]
    public void A_creation_of_the_one_kind_is_lowered_as_binding_lowers_it(string member)
    {
        var (program, symbol, syntax) = Declared(Types + $"\npublic partial class Part {{ {member} }}");

        var scope = new Scope(null, []);
        FunctionLowering.Parameters(scope, symbol.Parameters);
        var plain = PlainCreation.Of(symbol, syntax)?.Lower(program, scope);
        var bound = FunctionLowering.Bound(program, symbol, symbol.Parameters, syntax);

        Assert.NotNull(plain);
        Assert.Equal(Described(bound.Body), Described(plain));
        Assert.Equal(Described(bound.Texts), Described(scope.Texts));
        Assert.Equal(bound.Slots, scope.Slots);
    }

    [Theory]
    [InlineData("public static Several Value => new(\"x\");")]
    [InlineData("public static Optional Value => new();")]
    [InlineData("public static Params Value => new(\"x\");")]
    [InlineData("public static Other Value => new(\"x\");")]
    [InlineData("public static Demanding Value => new() { Name = \"x\" };")]
    [InlineData("public static Derived Value => new();")]
    [InlineData("public static Generic<int> Value => new();")]
    [InlineData("public static Hidden Value => new();")]
    [InlineData("public static Place Value => new(\"x\");")]
    [InlineData("public static EnvVariable Value => new(Name: \"x\");")]
    [InlineData("public static EnvVariable Value => new(\"x\" + \"y\");")]
    [InlineData("public static EnvVariable Value => new($\"x\");")]
    [InlineData("public static EnvVariable Value => new(\"\"\"x\"\"\");")]
    [InlineData("public static EnvVariable Value => new EnvVariable(\"x\");")]
    [InlineData("public static EnvVariable Value { get => new(\"x\"); }")]
    [InlineData("public static object Value => new();")]
    [InlineData("public static EnvVariable Value() => new(\"x\");")]
    [InlineData("public static Service Value => new() { User = \"1\" };")]
    public void Everything_else_is_bound(string member)
    {
        var (_, symbol, syntax) = Declared(Types + $"\npublic partial class Part {{ {member} }}");

        Assert.Null(PlainCreation.Of(symbol, syntax));
    }

    private static (Program Program, IMethodSymbol Symbol, SyntaxNode Syntax) Declared(string source)
    {
        var compilation = AnalyzerRun.Compile([("Part.cs", source)]);
        var symbol = compilation.GetTypeByMetadataName("Part")!.GetMembers().OfType<IMethodSymbol>().Single(method => !method.IsImplicitlyDeclared);
        return (Program.For(compilation), symbol, symbol.DeclaringSyntaxReferences.Single().GetSyntax(TestContext.Current.CancellationToken));
    }

    // All that code is made of, down to its places.
    private static string Described(object? part) => part switch
    {
        null => "null",
        string or ValueType when part.GetType() is { IsPrimitive: true } or { IsEnum: true } || part is string => part.ToString()!,
        Site site => site.ToString(),
        MemberInfo or TypeReference => $"{part.GetType().Name} {part}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Described))}]",
        _ => $"{part.GetType().Name}({string.Join(", ", Fields(part.GetType()).Select(field => $"{field.Name}: {Described(field.GetValue(part))}"))})",
    };

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null || type == typeof(object)
        ? []
        : Fields(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
}
