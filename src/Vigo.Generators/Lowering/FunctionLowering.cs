using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A member of the author's, lowered to a function.</summary>
internal static class FunctionLowering
{
    public static FunctionCode Lower(Program program, ISymbol symbol, string key) => DeclarationConstructs.RefusedMembers.FirstOrDefault(row => row.Covers(symbol)) is { } refused
        ? Refused(symbol, refused.RefusalOf(symbol)!)
        : Evaluated(program, symbol, key);

    private static FunctionCode Evaluated(Program program, ISymbol symbol, string key) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Constructor(program, constructor),
        IMethodSymbol method => Method(program, method),
        IPropertySymbol property when MemberKeys.IsStorage(key) => Storage(program, property, property.Type),
        IPropertySymbol property when MemberKeys.IsSetter(key) => Setter(program, property),
        IPropertySymbol property => Getter(program, property),
        IFieldSymbol field => Storage(program, field, field.Type),
        _ => throw new InvalidOperationException($"{symbol.Kind} is no function"),
    };

    private static FunctionCode Method(Program program, IMethodSymbol method)
    {
        if (Syntax(method) is not { } syntax)
            return Refused(method, $"'{method.Name}' has no source here");
        if (method.IsAbstract || method.IsExtern || method.IsPartialDefinition)
            return Refused(method, $"'{method.Name}' has no body");
        return Body(program, method, [.. Receiver(method), .. method.Parameters], syntax);
    }

    private static FunctionCode Getter(Program program, IPropertySymbol property)
    {
        if (Properties.IsStored(property))
            return StoredGetter(program, property);
        var syntax = property.GetMethod is null ? null : Syntax(property.GetMethod);
        return syntax is null || property.IsPartialDefinition || property.IsExtern
            ? Refused(property, $"'{property.Name}' has no body")
            : Body(program, property.GetMethod!, [.. Receiver(property), .. property.GetMethod!.Parameters], syntax);
    }

    // Members of an extension block take the block's parameter first.
    private static IEnumerable<IParameterSymbol> Receiver(ISymbol member) =>
        !member.IsStatic && member.ContainingType is { IsExtension: true, ExtensionParameter: { } parameter } ? [parameter] : [];

    private static FunctionCode StoredGetter(Program program, IPropertySymbol property)
    {
        var site = Sites.OfDeclaration(property);
        var read = new UserFieldExpression(site, program.Key(property.ContainingType), property.Name, new ThisExpression(site));
        return Function(property.Name, site, new ReturnStatement(site, read), new Scope(null, NoCaptures), []);
    }

    private static FunctionCode Setter(Program program, IPropertySymbol property)
    {
        var setter = property.SetMethod!;
        if (!Properties.IsSetDirectly(property))
        {
            return property.IsExtern
                ? Refused(property, $"'{property.Name}' has no body")
                : Body(program, setter, setter.Parameters, Syntax(setter)!);
        }

        var site = Sites.OfDeclaration(property);
        var scope = new Scope(null, NoCaptures);
        var value = scope.Declare(setter.Parameters[0]);
        var store = new StoreParameterStatement(site, program.Key(property.ContainingType), property.Name, new LocalExpression(site, value));
        return Function(property.Name, site, store, scope, [new ParameterCode("value", value.Slot, false, false)]);
    }

    private static FunctionCode Storage(Program program, ISymbol member, ITypeSymbol type)
    {
        var site = Sites.OfDeclaration(member);
        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        if (initializer is null)
            return Function(member.Name, site, new ReturnStatement(site, new DefaultExpression(site, TypeReferences.Of(program, type))), new Scope(null, NoCaptures), []);

        var model = program.Model(initializer.SyntaxTree);
        // The initializer, not its expression alone, holds the conversion to the member's type.
        var operation = model.GetOperation(initializer) is ISymbolInitializerOperation { Value: var converted } ? converted : model.GetOperation(initializer.Value)!;
        var scope = new Scope(null, Captures.Of([operation]));
        var value = new OperationLowering(program, model, scope, isHash: false).Expression(operation);
        return Function(member.Name, site, new ReturnStatement(value.Site, value), scope, []);
    }

    private static FunctionCode Constructor(Program program, IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        var site = Sites.OfDeclaration(constructor);
        var syntax = Syntax(constructor);
        var isPrimary = syntax is TypeDeclarationSyntax;
        var model = syntax is null ? null : program.Model(syntax.SyntaxTree);
        var operation = syntax is null ? null : model!.GetOperation(syntax) as IConstructorBodyOperation;
        var initializer = operation?.Initializer ?? BaseCall(model, syntax);

        var scope = new Scope(null, Captures.Of(new[] { (IOperation?)operation, initializer }.Where(part => part is not null)!));
        var parameters = Parameters(scope, constructor.Parameters);
        var statements = new List<Statement>();
        var lowering = new OperationLowering(program, model, scope, isHash: false);
        var callsThis = Target(initializer) is { } target && SymbolEqualityComparer.Default.Equals(target.ContainingType, type);

        var isCopy = type is { IsRecord: true, IsValueType: false } && IsCopy(constructor);
        if (StaticConstructors.Of(type) is not null)
            statements.Add(new StaticConstructorStatement(site, program.Key(type)));
        if (isPrimary)
            statements.AddRange(PrimaryStores(program, type, constructor, scope, site));
        if (isCopy && constructor.IsImplicitlyDeclared)
            statements.AddRange(Copy(program, type, new LocalExpression(site, scope.Find(constructor.Parameters[0])!), site));
        // A copy has its original's values, not those of the initializers.
        else if (!callsThis && !isCopy)
            statements.Add(new FieldInitializersStatement(site, program.Key(type)));
        if (initializer is not null)
            statements.Add(lowering.ConstructorCall(initializer));
        else if (!isCopy && ImplicitBaseCall(program, type, site) is { } baseCall)
            statements.Add(baseCall);
        if (operation?.BlockBody is { } block)
            statements.Add(lowering.Statement(block));
        if (operation?.ExpressionBody is { } expression)
            statements.Add(lowering.Statement(expression));
        return Function(type.Name, site, new BlockStatement(site, statements, [], []), scope, parameters);
    }

    private static IEnumerable<Statement> PrimaryStores(Program program, INamedTypeSymbol type, IMethodSymbol constructor, Scope scope, Site site)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var value = new LocalExpression(site, scope.Find(parameter)!);
            yield return new StoreParameterStatement(site, program.Key(type), TypeLowering.ParameterStorage(parameter.Name), value);
            var property = type.IsRecord ? type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() : null;
            if (property?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax)
                yield return new StoreParameterStatement(site, program.Key(type), property.Name, value);
        }
    }

    private static IEnumerable<Statement> Copy(Program program, INamedTypeSymbol type, Expression original, Site site)
    {
        if (type.BaseType is { IsRecord: true } parent && parent.InstanceConstructors.FirstOrDefault(IsCopy) is { } baseCopy)
            yield return new ConstructorCallStatement(site, program.Key(baseCopy), [new ArgumentCode(original, null, 0)]);
        yield return new CopyFieldsStatement(site, program.Key(type), original);
    }

    private static Statement? ImplicitBaseCall(Program program, INamedTypeSymbol type, Site site)
    {
        if (type.BaseType is not { } parent)
            return null;
        if (TypeReferences.IsAuthored(parent))
            return ParameterlessOf(parent) is { } constructor ? new ConstructorCallStatement(site, program.Key(constructor), []) : null;
        return RealBases.IsException(type) && NativeSymbols.Type(parent)!.GetConstructor(System.Type.EmptyTypes) is { } real ? new ExceptionBaseStatement(site, real, []) : null;
    }

    private static IOperation? BaseCall(SemanticModel? model, SyntaxNode? syntax) =>
        syntax is TypeDeclarationSyntax { BaseList: { } list } && list.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call
            ? model!.GetOperation(call)
            : null;

    private static IMethodSymbol? Target(IOperation? initializer) => initializer switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IExpressionStatementOperation { Operation: IInvocationOperation invocation } => invocation.TargetMethod,
        _ => null,
    };

    private static IMethodSymbol? ParameterlessOf(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.All(parameter => parameter.IsOptional) && !IsCopy(constructor));

    public static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType);

    private static FunctionCode Body(Program program, IMethodSymbol member, IEnumerable<IParameterSymbol> parameters, SyntaxNode syntax)
    {
        if (PlainCreation.Of(member, syntax) is { } creation)
        {
            var scope = new Scope(null, NoCaptures);
            var codes = Parameters(scope, parameters);
            if (creation.Lower(program, scope) is { } body)
                return Function(member.Name, Sites.OfDeclaration(member), Started(program, member, body), scope, codes);
        }

        return Bound(program, member, parameters, syntax);
    }

    /// <summary>A member's body as the compiler binds it.</summary>
    public static FunctionCode Bound(Program program, IMethodSymbol member, IEnumerable<IParameterSymbol> parameters, SyntaxNode syntax)
    {
        var model = program.Model(syntax.SyntaxTree);
        var operation = model.GetOperation(syntax)!;
        var scope = new Scope(null, Captures.Of([operation]));
        var codes = Parameters(scope, parameters);
        var body = new OperationLowering(program, model, scope, member.Name is "GetHashCode").Statement(operation);
        return Function(member.Name, Sites.OfDeclaration(member), Started(program, member, body), scope, codes, OperationLowering.Yields(operation));
    }

    private static Statement Started(Program program, IMethodSymbol member, Statement body) =>
        member is { IsStatic: true, MethodKind: not MethodKind.StaticConstructor } && StaticConstructors.Of(member.ContainingType) is not null
            ? new BlockStatement(body.Site, [new StaticConstructorStatement(body.Site, program.Key(member.ContainingType)), body], [], [])
            : body;

    public static IReadOnlyList<ParameterCode> Parameters(Scope scope, IEnumerable<IParameterSymbol> parameters) =>
    [
        .. parameters.Select(parameter =>
        {
            var variable = scope.Declare(parameter);
            return new ParameterCode(parameter.Name, variable.Slot, variable.IsCaptured, parameter.RefKind is RefKind.Ref or RefKind.Out);
        }),
    ];

    private static FunctionCode Function(string name, Site site, Statement body, Scope scope, IReadOnlyList<ParameterCode> parameters, bool isIterator = false) => new()
    {
        Name = name,
        Site = site,
        Body = body,
        Slots = scope.Slots,
        Parameters = parameters,
        IsIterator = isIterator,
        EmbedsConstants = scope.EmbedsConstants,
        QuotesItself = scope.QuotesItself,
        Texts = scope.Texts,
    };

    private static FunctionCode Refused(ISymbol member, string what)
    {
        var site = Sites.OfDeclaration(member);
        var scope = new Scope(null, NoCaptures);
        var parameters = Parameters(scope, (member as IMethodSymbol)?.Parameters ?? (IEnumerable<IParameterSymbol>)[]);
        return Function(member.Name, site, new RefusedStatement(site, what), scope, parameters);
    }

    private static SyntaxNode? Syntax(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static HashSet<ISymbol> NoCaptures { get; } = new(SymbolEqualityComparer.Default);
}
