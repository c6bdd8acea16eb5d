using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>What an author declares.</summary>
internal static class DeclarationConstructs
{
    public static IReadOnlyList<DeclarationConstruct> Types { get; } =
    [
        Type("partial types", "partial class App { public int A = 1; } partial class App { public int B = 2; }", "new App().A + new App().B", type => type.DeclaringSyntaxReferences.Length > 1),
        Type("extension blocks", "static class Texts { extension(string text) { public string Twice => text + text; } }", "\"ab\".Twice", type => type.IsExtension),
        Type("nested types", "class Web { public record Port(int Number); }", "new Web.Port(80)", type => type.ContainingType is not null),
        Type("generic types", "class Box<T>(T item) { public T Item => item; }", "new Box<int>(5).Item", type => type.IsGenericType),
        Type("exceptions of your own", "class BadPort(int port) : Exception($\"port {port}\");", "new BadPort(80).Message", RealBases.IsException),
        Type("enums", "[Flags] enum Ways { None, Web = 1, Api = 2 }", "(Ways.Web | Ways.Api).ToString()", type => type.TypeKind == TypeKind.Enum),
        Type("delegate types", "delegate int Change(int n);", "((Change)(n => n + 1))(5)", type => type.TypeKind == TypeKind.Delegate),
        Type("interfaces with default members", "interface INamed { string Name { get; } string Title => Name + \"!\"; } class App : INamed { public string Name => \"app\"; }", "((INamed)new App()).Title", type => type.TypeKind == TypeKind.Interface),
        Type("record structs", "record struct Size(int Megabytes);", "new Size(5) with { Megabytes = 6 }", type => type is { IsRecord: true, IsValueType: true }),
        Type("structs", "struct Place { public int Row; }", "default(Place).Row", type => type.IsValueType),
        Type("records that derive from others", "record App(string Name); record Web(string Name, int Port) : App(Name);", "new Web(\"web\", 80).ToString()", type => type is { IsRecord: true, BaseType.IsRecord: true }),
        Type("records", "record App(string Name, int Port = 80) { public string Address => $\"{Name}:{Port}\"; }", "new App(\"web\").Address", type => type.IsRecord),
        Type("static classes", "static class Ports { public static readonly int Web = 80; }", "Ports.Web", type => type.IsStatic),
        Type("abstract and derived classes", "abstract class Part { public abstract string Name { get; } } class Web : Part { public override string Name => \"web\"; }", "new Web().Name", type => type.IsAbstract || type.BaseType is { SpecialType: SpecialType.None }),
        Type("classes", "class App { public int Port { get; set; } = 80; }", "new App { Port = 81 }.Port", _ => true),
    ];

    /// <summary>A class that is a kind of library type.</summary>
    public static DeclarationConstruct RealBase { get; } = Type(
        "types that derive from the library's, exceptions aside", "class Ports : List<int>;", "new Ports()", type => type.TypeKind == TypeKind.Class && RealBases.Of(type) is not null && !RealBases.IsException(type),
        "'{0}' derives from a real type, which is not evaluated: only exceptions and types of your own can be bases; hold the real one in a property");

    /// <summary>A property of which the caller is given the variable.</summary>
    public static DeclarationConstruct ReferenceProperty { get; } = Property("properties that return references", "class Ports { private int[] _all = [80]; public ref int First => ref _all[0]; }", "new Ports().First", property => property.RefKind != RefKind.None, "'{0}' returns a reference, which is not evaluated: return the value");

    public static IReadOnlyList<DeclarationConstruct> Members { get; } =
    [
        Method("static constructors", "static class Ports { public static readonly int Web; static Ports() => Web = 80; }", "Ports.Web", method => method.MethodKind == MethodKind.StaticConstructor),
        Method("copy constructors", "record App(string Name) { protected App(App other) => Name = other.Name + \" again\"; }", "new App(\"web\") with { }", method => method.MethodKind == MethodKind.Constructor && FunctionLowering.IsCopy(method)),
        Method("primary constructors", "class App(string name) { public string Title => name + \"!\"; }", "new App(\"web\").Title", method => method.MethodKind == MethodKind.Constructor && Syntax(method) is TypeDeclarationSyntax),
        Method("constructors that call others", "class App { public int Port; public App(int port) => Port = port; public App() : this(80) { } }", "new App().Port", method => method.MethodKind == MethodKind.Constructor && Syntax(method) is ConstructorDeclarationSyntax { Initializer: not null }),
        Method("constructors", "class App { public int Port; public App(int port) { Port = port; } }", "new App(80).Port", method => method.MethodKind == MethodKind.Constructor),
        Method("operators", "record Size(int M) { public static Size operator +(Size a, Size b) => new(a.M + b.M); }", "new Size(1) + new Size(2)", method => method.MethodKind == MethodKind.UserDefinedOperator),
        Method("conversions", "record Size(int M) { public static implicit operator Size(int m) => new(m); }", "((Size)5).M", method => method.MethodKind == MethodKind.Conversion),
        Method("extension methods", "static class Texts { public static string Twice(this string text) => text + text; }", "\"ab\".Twice()", method => method.IsExtensionMethod),
        Method("generic methods", "static class Lists { public static List<T> One<T>(T item) => [item]; }", "Lists.One(5)", method => method.IsGenericMethod),
        Method("iterators", "static class Ports { public static IEnumerable<int> All() { yield return 80; yield return 443; } }", "Ports.All().Sum()", method => method.MethodKind == MethodKind.Ordinary && Syntax(method) is { } syntax && syntax.DescendantNodes().OfType<YieldStatementSyntax>().Any()),
        Method("deconstructors", "class App { public void Deconstruct(out string name, out int port) { name = \"web\"; port = 80; } }", "new App() is (\"web\", var port) ? port : 0", method => method is { MethodKind: MethodKind.Ordinary, Name: "Deconstruct" }),
        Method("methods", "class App { public int Twice(int n) => n * 2; }", "new App().Twice(3)", method => method.MethodKind == MethodKind.Ordinary),
        Property("indexers", "class Ports { public int this[string name] => name.Length; }", "new Ports()[\"web\"]", property => property.IsIndexer),
        Property("`required` properties", "class App { public required string Name { get; init; } }", "new App { Name = \"web\" }.Name", property => property.IsRequired),
        Property("the `field` keyword", "class App { public int Port { get; init => field = value > 0 ? value : 80; } }", "new App { Port = 0 }.Port", property => Syntax(property)?.DescendantTokens().Any(token => token.Text == "field") == true),
        Property("automatic properties", "class App { public int Port { get; init; } = 80; }", "new App().Port", Properties.IsStored),
        Property("computed properties", "class App { public int Port => 80; }", "new App().Port", _ => true),
        Field("constants", "static class Ports { public const int Web = 80; }", "Ports.Web", field => field.IsConst),
        Field("`static readonly` fields", "static class Ports { public static readonly int[] All = [80, 443]; }", "Ports.All.Length", field => field is { IsStatic: true, IsReadOnly: true }),
        Field("fields", "class App { public int Port = 80; }", "new App().Port", field => !field.IsStatic),
    ];

    public static IReadOnlyList<DeclarationConstruct> RefusedMembers { get; } =
    [
        Method("`async` methods", "static class Later { public static async Task<int> One() { await Task.Yield(); return 1; } }", "Later.One()", method => method.IsAsync, "'{0}' is asynchronous: a value is computed in order; remove async and await"),
        Method("methods that return references", "class Ports { private int[] _all = [80]; public ref int First() => ref _all[0]; }", "new Ports().First()", method => method.RefKind != RefKind.None, "'{0}' returns a reference, which is not evaluated: return the value"),
        ReferenceProperty,
    ];

    private static SyntaxNode? Syntax(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static DeclarationConstruct Type(string title, string example, string use, Func<INamedTypeSymbol, bool> covers, string? refusal = null) =>
        new(title, example, use, symbol => symbol is INamedTypeSymbol type && covers(type), refusal);

    private static DeclarationConstruct Method(string title, string example, string use, Func<IMethodSymbol, bool> covers, string? refusal = null) =>
        new(title, example, use, symbol => symbol is IMethodSymbol { IsImplicitlyDeclared: false } method && covers(method), refusal);

    private static DeclarationConstruct Property(string title, string example, string use, Func<IPropertySymbol, bool> covers, string? refusal = null) =>
        new(title, example, use, symbol => symbol is IPropertySymbol { IsImplicitlyDeclared: false } property && covers(property), refusal);

    private static DeclarationConstruct Field(string title, string example, string use, Func<IFieldSymbol, bool> covers) =>
        new(title, example, use, symbol => symbol is IFieldSymbol { IsImplicitlyDeclared: false, ContainingType.TypeKind: not TypeKind.Enum } field && covers(field));
}
