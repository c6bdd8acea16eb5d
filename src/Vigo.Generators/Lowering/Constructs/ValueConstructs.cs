using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Literals, texts, and what names stand for.</summary>
internal static class ValueConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Rows.Expressions.On<ILiteralOperation>("literals", "80", (lowering, site, literal) => lowering.Literal(site, literal)),
        Rows.Expressions.On<IUtf8StringOperation>("UTF-8 literals", "\"web\"u8.ToArray()", (_, site, bytes) => new BytesExpression(site, System.Text.Encoding.UTF8.GetBytes(bytes.Value))),
        Rows.Expressions.On<IInterpolatedStringOperation>("interpolated strings", "$\"{name}:{port,6:D5}\"", (lowering, site, text) => lowering.Interpolated(site, text)),
        Rows.Expressions.On<IInterpolatedStringHandlerCreationOperation>(
            "interpolated strings handed to the library", "new StringBuilder().Append($\"{name}:{port}\").ToString()",
            (lowering, site, handler) => lowering.Handed(site, handler), handler => handler.Content is IInterpolatedStringOperation),
        Rows.Expressions.On<INameOfOperation>("`nameof`", "nameof(App.Port)", (_, site, name) => new LiteralExpression(site, name.ConstantValue.Value)),
        Rows.Expressions.On<ISizeOfOperation>("`sizeof`", "sizeof(long)", (_, site, size) => new LiteralExpression(site, size.ConstantValue.Value), size => size.ConstantValue.HasValue),
        Rows.Expressions.On<IDefaultValueOperation>("`default`", "default(TimeSpan)", (lowering, site, value) => lowering.Default(site, value)),

        Rows.Expressions.On<ILocalReferenceOperation>("local variables", "port", (lowering, site, local) => lowering.Local(site, local)),
        Rows.Expressions.On<IParameterReferenceOperation>("parameters", "Twice(port)", (lowering, site, parameter) => lowering.Parameter(site, parameter.Parameter)),
        Rows.Expressions.On<IInstanceReferenceOperation>("`this`", "app.Itself()", (_, site, instance) => OperationLowering.Instance(site, instance)),
        Rows.Expressions.On<IDiscardOperation>("discards", "_ = port;", (_, site, _) => new DiscardExpression(site)),
        Rows.Expressions.On<IDeclarationExpressionOperation>("`out var`", "int.TryParse(\"80\", out var parsed) ? parsed : 0", (lowering, _, declaration) => lowering.Target(declaration.Expression)),

        Rows.Expressions.On<IFieldReferenceOperation>("items of tuples", "(Low: 1, High: 2).High", (lowering, site, field) => lowering.TupleItem(site, field), field => field.Field.ContainingType.IsTupleType),
        Rows.Expressions.On<IFieldReferenceOperation>("members of enums", "Tier.Data", (lowering, site, field) => lowering.EnumMember(site, field.Field), field => field.Field is { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum }),
        Rows.Expressions.On<IFieldReferenceOperation>("constants, read", "App.Registry", (lowering, site, field) => lowering.Constant(site, field.Field), field => field.Field.IsConst),
        Rows.Expressions.On<IFieldReferenceOperation>("`static readonly` fields, read", "App.Ports", (lowering, site, field) => lowering.StaticField(site, field.Field), field => field.Field.IsStatic && TypeReferences.IsAuthored(field.Field.ContainingType)),
        Rows.Expressions.On<IFieldReferenceOperation>("fields, read", "counter.Count", (lowering, site, field) => lowering.InstanceField(site, field), field => TypeReferences.IsAuthored(field.Field.ContainingType)),
        Rows.Expressions.On<IFieldReferenceOperation>("fields of the library", "string.Empty", (lowering, site, field) => lowering.LibraryField(site, field.Field)),

        Rows.Expressions.On<IPropertyReferenceOperation>("members of anonymous objects", "new { port }.port", (lowering, site, property) => lowering.AnonymousMember(site, property), property => property.Property.ContainingType.IsAnonymousType),
        Rows.Expressions.On<IPropertyReferenceOperation>(
            "names of types", "typeof(App).Name", (lowering, site, property) => lowering.TypeName(site, ((ITypeOfOperation)property.Instance!).TypeOperand),
            property => property is { Instance: ITypeOfOperation, Property.Name: "Name" }),
        Rows.Expressions.On<IPropertyReferenceOperation>(
            "names of the types that values have", "app.GetType().Name", (lowering, site, property) => lowering.TypeNameOf(site, (IInvocationOperation)property.Instance!), IsNameOfItsType),
        Rows.Expressions.On<IPropertyReferenceOperation>("properties of the library and of Vigo's vocabulary", "Image.Of(\"postgres\").Version(\"16.4\").Tag", (lowering, site, property) => lowering.LibraryProperty(site, property), property => !TypeReferences.IsAuthored(property.Property.ContainingType)),
        Rows.Expressions.On<IPropertyReferenceOperation>("static properties with storage", "App.Default", (lowering, site, property) => lowering.StaticProperty(site, property.Property), property => property.Property.IsStatic && Properties.IsStored(property.Property)),
        Rows.Expressions.On<IPropertyReferenceOperation>("properties of extension blocks", "name.Initial", (lowering, site, property) => lowering.ExtensionProperty(site, property), property => property.Property.ContainingType.IsExtension),
        Rows.Expressions.On<IPropertyReferenceOperation>("indexers, read", "counter[2]", (lowering, site, property) => lowering.ComputedProperty(site, property), property => property.Property.IsIndexer),
        Rows.Expressions.On<IPropertyReferenceOperation>("automatic properties, read", "app.Port", (lowering, site, property) => lowering.StoredProperty(site, property), OperationLowering.ReadsStorage),
        Rows.Expressions.On<IPropertyReferenceOperation>("computed and virtual properties, read", "app.Address", (lowering, site, property) => lowering.ComputedProperty(site, property)),
        Rows.Expressions.On<IArrayElementReferenceOperation>("ranges of arrays", "numbers[1..]", (lowering, site, element) => lowering.ArrayRange(site, element), element => element.Indices is [{ Type.Name: "Range" }]),
        Rows.Expressions.On<IArrayElementReferenceOperation>("items of arrays", "numbers[0] + numbers[^1]", (lowering, site, element) => lowering.ArrayElement(site, element)),
        Rows.Expressions.On<IImplicitIndexerReferenceOperation>("indices and ranges of lists and texts", "(ports[^1], name[..2])", (lowering, site, index) => lowering.ImplicitIndex(site, index)),
    ];

    private static bool IsNameOfItsType(IPropertyReferenceOperation property) => property is
    {
        Property.Name: "Name",
        Instance: IInvocationOperation { Instance: not null, TargetMethod: { Name: "GetType", Parameters: [], ContainingType: { SpecialType: SpecialType.System_Object } or { Name: "Exception" } } },
    };
}
