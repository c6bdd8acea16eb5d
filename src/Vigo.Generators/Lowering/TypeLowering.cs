using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Types of the author's, from symbols to definitions that hold none.</summary>
internal static class TypeLowering
{
    public static UserTypeDefinition Define(Program program, INamedTypeSymbol type) => new()
    {
        Key = program.Key(type),
        Name = type.Name,
        Kind = KindOf(type),
        Base = type.BaseType is { } parent && TypeReferences.IsAuthored(parent) ? TypeReferences.Of(program, parent) : null,
        Interfaces = [.. type.AllInterfaces.Where(TypeReferences.IsAuthored).Select(implemented => TypeReferences.Of(program, implemented))],
        RealInterfaces = [.. type.AllInterfaces.Where(implemented => !TypeReferences.IsAuthored(implemented)).Select(implemented => TypeReferences.Of(program, implemented))],
        FullName = NativeSymbols.FullName(type),
        Constructor = type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == 0 && !(type.IsValueType && constructor.IsImplicitlyDeclared)) is { } constructor ? program.Key(constructor) : null,
        StaticConstructor = StaticConstructors.Of(type) is { } initializer ? program.Key(initializer) : null,
        TypeParameters = [.. TypeReferences.AllParameters(type).Select(TypeReferences.ParameterName)],
        Fields = [.. Fields(program, type)],
        Printed = [.. Printed(type)],
        Positional = [.. Positional(program, type)],
        StaticFields = [.. StaticFields(program, type)],
        Overrides = Overrides(program, type),
        Enumerator = EnumeratorOf(type) is { } enumerator ? program.Key(enumerator) : null,
        Printer = type.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsImplicitlyDeclared) is { } printer ? program.Key(printer) : null,
        CopyConstructor = type is { IsRecord: true, IsValueType: false } && type.InstanceConstructors.FirstOrDefault(FunctionLowering.IsCopy) is { } copy ? program.Key(copy) : null,
        HasSealedText = type.GetMembers("ToString").Any(member => member is IMethodSymbol { IsSealed: true, Parameters: [], IsImplicitlyDeclared: false }),
        HasOwnCopy = type.IsRecord && type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && FunctionLowering.IsCopy(constructor)),
        EnumMembers = [.. type.TypeKind == TypeKind.Enum ? EnumMembers(type) : []],
        EnumUnderlying = type.EnumUnderlyingType is { } underlying ? NativeSymbols.Type(underlying) : null,
        IsFlags = type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "FlagsAttribute" }),
    };

    // What foreach takes: the public one before those that are for an interface, of which the one over known items comes first.
    private static IMethodSymbol? EnumeratorOf(INamedTypeSymbol type)
    {
        var all = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.Parameters.IsEmpty).ToList();
        return all.Find(method => string.Equals(method.Name, "GetEnumerator", StringComparison.Ordinal))
            ?? all.Find(method => method.ExplicitInterfaceImplementations.Any(implemented => implemented is { Name: "GetEnumerator", ContainingType.IsGenericType: true }))
            ?? all.Find(method => method.ExplicitInterfaceImplementations.Any(implemented => implemented is { Name: "GetEnumerator" }));
    }

    /// <summary>Whether what is declared of other types goes into a type's definition: a base may hold what implements its interface.</summary>
    public static bool DependsOnOthers(INamedTypeSymbol type) =>
        type.BaseType is { } parent && TypeReferences.IsAuthored(parent) || type.AllInterfaces.Any(TypeReferences.IsAuthored);

    /// <summary>The definition of an anonymous type.</summary>
    public static UserTypeDefinition DefineAnonymous(Program program, INamedTypeSymbol type)
    {
        IPropertySymbol[] properties = [.. type.GetMembers().OfType<IPropertySymbol>()];
        return new()
        {
            Key = AnonymousKey(type),
            Name = "",
            Kind = UserTypeKind.Anonymous,
            Fields = [.. properties.Select(property => new UserField(property.Name, TypeReferences.Of(program, property.Type), null))],
            Printed = [.. properties.Select(property => property.Name)],
        };
    }

    public static string AnonymousKey(INamedTypeSymbol type) =>
        "A:" + string.Join(",", type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name));

    /// <summary>The name of the storage of a primary constructor's parameter.</summary>
    public static string ParameterStorage(string parameter) => "<" + parameter;

    /// <summary>The parameters of a type's primary constructor; none when it has no such constructor.</summary>
    public static IEnumerable<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax)?.Parameters
        ?? Enumerable.Empty<IParameterSymbol>();

    private static UserTypeKind KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Enum => UserTypeKind.Enum,
        TypeKind.Interface => UserTypeKind.Interface,
        TypeKind.Struct => type.IsRecord ? UserTypeKind.RecordStruct : UserTypeKind.Struct,
        _ => type.IsRecord ? UserTypeKind.Record : UserTypeKind.Class,
    };

    // Storage in the order of declaration; a primary constructor's parameters stay readable by everything in the type.
    private static IEnumerable<UserField> Fields(Program program, INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.Interface)
            yield break;
        foreach (var parameter in PrimaryParameters(type))
            yield return new(ParameterStorage(parameter.Name), TypeReferences.Of(program, parameter.Type), null);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
        {
            var declared = (ISymbol?)field.AssociatedSymbol ?? field;
            yield return new(declared.Name, TypeReferences.Of(program, field.Type), HasInitializer(declared) ? program.StorageKey(declared) : null);
        }
    }

    private static bool HasInitializer(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer is not null,
        PropertyDeclarationSyntax property => property.Initializer is not null,
        _ => false,
    };

    private static IEnumerable<string> StaticFields(Program program, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            yield break;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsStatic || field.IsConst))
        {
            yield return program.StorageKey((ISymbol?)field.AssociatedSymbol ?? field);
        }
    }

    private static IEnumerable<string> Printed(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public && !member.IsOverride)
        .Where(member => member is IFieldSymbol { AssociatedSymbol: null, IsConst: false } or IPropertySymbol { GetMethod: not null, IsIndexer: false } && !string.Equals(member.Name, "EqualityContract", StringComparison.Ordinal))
        .Select(member => member.Name);

    // A parameter that is called as a member of a base is that member.
    private static IEnumerable<PositionalMember> Positional(Program program, INamedTypeSymbol type) => type.IsRecord
        ? PrimaryParameters(type).Select(parameter => new PositionalMember(program.Key(Declaring(type, parameter.Name)), parameter.Name))
        : [];

    private static INamedTypeSymbol Declaring(INamedTypeSymbol type, string member)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.GetMembers(member).Any(candidate => candidate is IPropertySymbol or IFieldSymbol))
                return level;
        }

        return type;
    }

    private static Dictionary<string, string> Overrides(Program program, INamedTypeSymbol type)
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !member.IsStatic))
        {
            for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
                Add(overridden, member);
        }

        foreach (var member in type.TypeKind == TypeKind.Interface ? [] : type.AllInterfaces.SelectMany(implemented => implemented.GetMembers()))
        {
            if (type.FindImplementationForInterfaceMember(member) is { IsImplicitlyDeclared: false } implementation && TypeReferences.IsAuthored(implementation.ContainingType))
                Add(member, implementation);
        }

        return overrides;

        void Add(ISymbol from, ISymbol to)
        {
            if (from is not (IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol))
                return;
            overrides[MemberKeys.Of(from)] = program.Key(to);
            if (from is IPropertySymbol { SetMethod: not null } property && to is IPropertySymbol target)
                overrides[MemberKeys.Setter(property)] = MemberKeys.Setter(target);
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, object>> EnumMembers(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue)
        .Select(field => new KeyValuePair<string, object>(field.Name, field.ConstantValue!));
}
