using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The real members behind symbols of the vocabulary and the base class library.</summary>
internal static class NativeSymbols
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Symbols of references live as long as the references do, over many compilations.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Known<string>> Names = new();
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Known<Type?>> Types = new();
    private static readonly ConditionalWeakTable<IMethodSymbol, Known<MethodInfo?>> Methods = new();
    private static readonly ConditionalWeakTable<IMethodSymbol, Known<ConstructorInfo?>> Constructors = new();
    private static readonly ConditionalWeakTable<IPropertySymbol, Known<PropertyInfo?>> Properties = new();

    public static Type? Type(INamedTypeSymbol type) =>
        Types.GetValue(type.OriginalDefinition, missing => new(NativeCatalogue.FindType(FullName(missing)))).Value;

    /// <summary>The metadata name, nested types after <c>+</c>.</summary>
    public static string FullName(INamedTypeSymbol type) => Names.GetValue(type, missing => new(NameOf(missing))).Value;

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    /// <summary>The real method; null when this runtime has none that takes the same, or the plain twin of spans.</summary>
    public static MethodInfo? Method(Type type, IMethodSymbol symbol) => Of(Methods, symbol.OriginalDefinition, type, FindMethod);

    private static MethodInfo? FindMethod(Type type, IMethodSymbol definition)
    {
        MethodInfo[] candidates =
        [
            .. type.GetMethods(Declared).Where(candidate =>
                string.Equals(candidate.Name, definition.MetadataName, StringComparison.Ordinal)
                && candidate.IsStatic == definition.IsStatic
                && candidate.GetGenericArguments().Length == definition.Arity
                && candidate.GetParameters().Length == definition.Parameters.Length),
        ];
        return Pick(candidates, definition);
    }

    /// <summary>The real constructor; null when this runtime has none that takes the same.</summary>
    public static ConstructorInfo? Constructor(Type type, IMethodSymbol symbol) =>
        Of(Constructors, symbol.OriginalDefinition, type, FindConstructor);

    private static ConstructorInfo? FindConstructor(Type type, IMethodSymbol definition) => Pick(
        [.. type.GetConstructors().Where(candidate => candidate.GetParameters().Length == definition.Parameters.Length)],
        definition);

    /// <summary>The real property; null when this runtime has none.</summary>
    public static PropertyInfo? Property(Type type, IPropertySymbol symbol) =>
        Of(Properties, symbol.OriginalDefinition, type, FindProperty);

    private static PropertyInfo? FindProperty(Type type, IPropertySymbol definition)
    {
        return type.GetProperties(Declared).FirstOrDefault(candidate =>
            string.Equals(candidate.Name, definition.MetadataName, StringComparison.Ordinal)
            && candidate.GetIndexParameters().Length == definition.Parameters.Length
            && candidate.GetIndexParameters().Zip(definition.Parameters, (real, parameter) => TypeNames.Match(real.ParameterType, parameter.Type)).All(same => same));
    }

    // The exact overload first; MethodInfo.Invoke refuses spans, so those that take one give way to their twin over arrays and strings.
    private static T? Pick<T>(IReadOnlyList<T> candidates, IMethodSymbol definition)
        where T : MethodBase
    {
        return candidates.FirstOrDefault(candidate => Fits(candidate, TypeNames.Match) && !candidate.GetParameters().Any(parameter => TypeNames.IsSpan(parameter.ParameterType) || TypeNames.IsHandler(parameter.ParameterType)))
            ?? candidates.FirstOrDefault(candidate => Fits(candidate, TypeNames.MatchTwin));

        bool Fits(T candidate, Func<Type, ITypeSymbol, bool> match) =>
            candidate.GetParameters().Zip(definition.Parameters, (real, parameter) => match(WithoutReference(real.ParameterType), parameter.Type)).All(same => same);
    }

    // Asked of each operation: only what is looked for the first time makes a closure.
    private static TMember? Of<TSymbol, TMember>(ConditionalWeakTable<TSymbol, Known<TMember?>> known, TSymbol definition, Type type, Func<Type, TSymbol, TMember?> find)
        where TSymbol : class, ISymbol
        where TMember : MemberInfo =>
        known.TryGetValue(definition, out var found) ? found.Value : Found(known, definition, type, find);

    private static TMember? Found<TSymbol, TMember>(ConditionalWeakTable<TSymbol, Known<TMember?>> known, TSymbol definition, Type type, Func<Type, TSymbol, TMember?> find)
        where TSymbol : class, ISymbol
        where TMember : MemberInfo =>
        known.GetValue(definition, missing => new(find(type, missing))).Value;

    private sealed class Known<T>(T value)
    {
        public T Value { get; } = value;
    }

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
