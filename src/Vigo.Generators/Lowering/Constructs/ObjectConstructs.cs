using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Making objects and collections.</summary>
internal static class ObjectConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Creation("new records of your own", "new App(\"api\", 8080)", (lowering, site, creation) => lowering.AuthoredCreation(site, creation), creation => creation.Type is { IsRecord: true } && TypeReferences.IsAuthored(creation.Type)),
        Creation("new exceptions of your own", "new BadPort(0).Message", (lowering, site, creation) => lowering.AuthoredCreation(site, creation), creation => OperationLowering.IsOwnException(creation.Type)),
        Creation("new structs of your own", "new Place { Row = 3 }.Row", (lowering, site, creation) => lowering.AuthoredCreation(site, creation), creation => creation.Type is { IsValueType: true } && TypeReferences.IsAuthored(creation.Type)),
        Creation("new classes of your own", "new Counter().Count", (lowering, site, creation) => lowering.AuthoredCreation(site, creation), creation => TypeReferences.IsAuthored(creation.Type!)),
        Creation("new objects of the library and of Vigo's vocabulary", "new List<int> { 1, 2 }", (lowering, site, creation) => lowering.LibraryCreation(site, creation), _ => true),
        Rows.Expressions.On<ITypeParameterObjectCreationOperation>("`new T()`", "Make<Counter>().Count", (lowering, site, creation) => lowering.TypeParameterCreation(site, creation)),
        Rows.Expressions.On<IAnonymousObjectCreationOperation>("anonymous objects", "new { name, Port = port }", (lowering, site, creation) => lowering.Anonymous(site, creation)),
        Rows.Expressions.On<IWithOperation>("`with`", "app with { Port = 81 }", (lowering, site, with) => lowering.With(site, with)),
        Rows.Expressions.On<ITupleOperation>("tuples", "(name, Port: port)", (lowering, site, tuple) => lowering.Tuple(site, tuple)),
        Rows.Expressions.On<IArrayCreationOperation>("arrays", "new[] { 1, 2, 3 }", (lowering, site, array) => lowering.Array(site, array)),
        Rows.Expressions.On<ICollectionExpressionOperation>(
            "collection expressions of types that `[CollectionBuilder]` builds", "Chain<int> all = [0, .. ports]; return all.Items;", (lowering, site, collection) => lowering.BuiltCollection(site, collection),
            collection => CollectionShapes.Of(collection.Type!).Shape is null && collection.ConstructMethod is { MethodKind: MethodKind.Ordinary }),
        Rows.Expressions.On<ICollectionExpressionOperation>(
            "collection expressions of types with an `Add`", "Names all = [\"a\", .. new[] { name }]; return all.Count;", (lowering, site, collection) => lowering.AddedCollection(site, collection),
            collection => CollectionShapes.Of(collection.Type!).Shape is null && collection is { Type: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } }),
        Rows.Expressions.On<ICollectionExpressionOperation>("collection expressions with spreads", "int[] all = [0, .. ports, 9]; return all;", (lowering, site, collection) => lowering.Collection(site, collection)),
    ];

    private static Construct<Expression> Creation(string title, string example, Func<OperationLowering, Site, IObjectCreationOperation, Expression> lower, Func<IObjectCreationOperation, bool> when) =>
        Rows.Expressions.On(title, example, lower, when);
}
