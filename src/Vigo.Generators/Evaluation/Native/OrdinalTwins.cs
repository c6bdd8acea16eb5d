using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Text is compared ordinally where the CLR asks the machine's language: the same on every machine, and the same that the CLR does where
/// globalization is invariant.
/// </summary>
internal static class OrdinalTwins
{
    private static readonly ConcurrentDictionary<MethodInfo, MethodInfo?> OrderedTwins = new();

    /// <summary>The call that stands for one whose result depends on a culture; the very same when it does not.</summary>
    public static (MethodInfo Method, object? Self, object?[] Arguments) Of(MethodInfo method, object? self, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is StringComparison comparison)
                arguments[i] = Ordinal(comparison);
        }

        if (method.DeclaringType == typeof(string))
            return OfString(method, self, arguments);
        if (method.Name is nameof(Array.Sort) or nameof(Array.BinarySearch) && IsOfTexts(method, self, arguments))
            return Ordered(method, self, arguments);
        return (method, self, arguments);
    }

    /// <summary>The comparer for a collection that sorts itself, when the author gave none.</summary>
    public static object? Made(object? made) => made switch
    {
        SortedSet<string> set when IsDefault(set.Comparer) => new SortedSet<string>(set, StringComparer.Ordinal),
        ImmutableSortedSet<string> set when IsDefault(set.KeyComparer) => set.WithComparer(StringComparer.Ordinal),
        ImmutableSortedSet<string>.Builder set when IsDefault(set.KeyComparer) => Ordinally(set, set.GetType()),
        IDictionary when made.GetType() is { IsGenericType: true } type && type.GetGenericArguments() is [var key, _] && key == typeof(string) => Sorted(made, type),
        _ => made,
    };

    public static object? Value(object? value) =>
        ReferenceEquals(value, StringComparer.InvariantCulture) ? StringComparer.Ordinal
        : ReferenceEquals(value, StringComparer.InvariantCultureIgnoreCase) ? StringComparer.OrdinalIgnoreCase
        : value;

    /// <summary>The comparison that stands for one of a culture.</summary>
    public static StringComparison Ordinal(StringComparison comparison) => comparison switch
    {
        StringComparison.CurrentCulture or StringComparison.InvariantCulture => StringComparison.Ordinal,
        StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase => StringComparison.OrdinalIgnoreCase,
        _ => comparison,
    };

    private static (MethodInfo Method, object? Self, object?[] Arguments) OfString(MethodInfo method, object? self, object?[] arguments)
    {
        switch (method.Name)
        {
            case nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.IndexOf) or nameof(string.LastIndexOf)
                when method.GetParameters()[0].ParameterType == typeof(string) && method.GetParameters()[arguments.Length - 1].ParameterType != typeof(StringComparison) && arguments.All(argument => argument is null or string or int):
                return (
                    typeof(string).GetMethod(method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType), typeof(StringComparison)])!,
                    self,
                    [.. arguments, StringComparison.Ordinal]);
            case nameof(string.CompareTo) when arguments is [null or string]:
                return (Comparing, null, [self, arguments[0]]);
            case nameof(string.Compare) when arguments is [null or string, null or string]:
                return (Comparing, null, arguments);
            case nameof(string.Compare) when arguments is [null or string, null or string, bool ignoreCase]:
                return (ComparingBy, null, [arguments[0], arguments[1], ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal]);
            default:
                return (method, self, arguments);
        }
    }

    /// <summary>The constructor that takes a comparer, for a queue that is made of items and orders them by their texts.</summary>
    public static (ConstructorInfo Constructor, object?[] Arguments) Of(ConstructorInfo constructor, object?[] arguments)
    {
        if (constructor.DeclaringType is not { IsGenericType: true } type || !string.Equals(type.GetGenericTypeDefinition().FullName, PriorityQueues.Name, StringComparison.Ordinal) || type.GetGenericArguments()[1] != typeof(string))
            return (constructor, arguments);
        var parameters = Passage.ParametersOf(constructor);
        if (parameters.Length > 0 && TakesComparer(parameters[parameters.Length - 1]))
            return (constructor, WithComparer(arguments));
        Type[] types = [.. parameters.Select(parameter => parameter.ParameterType), typeof(IComparer<string>)];
        return (type.GetConstructor(types)!, [.. arguments, StringComparer.Ordinal]);
    }

    // By type arguments, or by what is handed to a method that takes any array.
    private static bool IsOfTexts(MethodInfo method, object? self, object?[] arguments) =>
        method.IsGenericMethod ? method.GetGenericArguments()[0] == typeof(string)
        : method.IsStatic ? arguments is [string[], ..]
        : self is not null && self.GetType() is { IsGenericType: true } type && type.GetGenericArguments() is [var item] && item == typeof(string);

    // With a comparer where none is given: the overload that takes one more argument.
    private static (MethodInfo Method, object? Self, object?[] Arguments) Ordered(MethodInfo method, object? self, object?[] arguments)
    {
        var parameters = Passage.ParametersOf(method);
        if (parameters.Length > 0 && TakesComparer(parameters[parameters.Length - 1]))
            return (method, self, WithComparer(arguments));

        var twin = OrderedTwins.GetOrAdd(method, TwinOf);
        return twin is null ? (method, self, arguments) : (twin, self, [.. arguments, StringComparer.Ordinal]);
    }

    private static object?[] WithComparer(object?[] arguments)
    {
        object?[] given = [.. arguments];
        given[given.Length - 1] = given[given.Length - 1] is not { } comparer || IsDefault(comparer) ? StringComparer.Ordinal : Value(comparer);
        return given;
    }

    private static MethodInfo? TwinOf(MethodInfo method)
    {
        var parameters = Passage.ParametersOf(method);
        return method.DeclaringType!.GetMethods()
            .Where(candidate => string.Equals(candidate.Name, method.Name, StringComparison.Ordinal) && candidate.IsStatic == method.IsStatic)
            .Where(candidate => candidate.GetGenericArguments().Length == method.GetGenericArguments().Length)
            .Select(candidate => candidate.IsGenericMethodDefinition ? candidate.MakeGenericMethod(method.GetGenericArguments()) : candidate)
            .FirstOrDefault(candidate => candidate.GetParameters() is { Length: > 0 } all && TakesComparer(all[all.Length - 1])
                && all.Take(all.Length - 1).Select(parameter => parameter.ParameterType).SequenceEqual(parameters.Select(parameter => parameter.ParameterType)));
    }

    private static bool TakesComparer(ParameterInfo parameter) => parameter.ParameterType == typeof(IComparer) || parameter.ParameterType == typeof(IComparer<string>);

    private static MethodInfo Comparing { get; } = typeof(string).GetMethod(nameof(string.CompareOrdinal), [typeof(string), typeof(string)])!;

    private static MethodInfo ComparingBy { get; } = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string), typeof(StringComparison)])!;

    private static object Sorted(object made, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(SortedDictionary<,>) || definition == typeof(SortedList<,>))
        {
            return IsDefault(type.GetProperty("Comparer")!.GetValue(made))
                ? type.GetConstructor([typeof(IDictionary<,>).MakeGenericType(type.GetGenericArguments()), typeof(IComparer<string>)])!.Invoke([made, StringComparer.Ordinal])
                : made;
        }

        if (definition == typeof(ImmutableSortedDictionary<,>.Builder))
            return IsDefault(type.GetProperty("KeyComparer")!.GetValue(made)) ? Ordinally(made, type) : made;
        return definition == typeof(ImmutableSortedDictionary<,>) && IsDefault(type.GetProperty("KeyComparer")!.GetValue(made))
            ? type.GetMethod("WithComparers", [typeof(IComparer<string>)])!.Invoke(made, [StringComparer.Ordinal])!
            : made;
    }

    private static object Ordinally(object builder, Type type)
    {
        type.GetProperty("KeyComparer")!.SetValue(builder, StringComparer.Ordinal);
        return builder;
    }

    private static bool IsDefault(object? comparer) => ReferenceEquals(comparer, Comparer<string>.Default);
}
