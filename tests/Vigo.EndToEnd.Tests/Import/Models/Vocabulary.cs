using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>The records of the vocabulary that a stack is made of, found by reflection, so that what is added to it is found too.</summary>
internal static class Vocabulary
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every record and enumeration that a stack can hold.</summary>
    public static IReadOnlyList<Type> Types { get; } = Reached();

    /// <summary>What a property can hold, be it one or several of it: <c>Port</c> of <c>Sequence&lt;Port&gt;</c>.</summary>
    public static Type Held(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && (Is(type, typeof(Sequence<>)) || Is(type, typeof(Map<>))) ? type.GetGenericArguments()[0] : type);

    public static bool Is(Type type, Type generic) => type.IsGenericType && type.GetGenericTypeDefinition() == generic;

    public static bool IsRecord(Type type) => type is { IsClass: true, Namespace: "Vigo" } && type.GetMethod("<Clone>$") is not null;

    /// <summary>What a record says: its properties, not those calculated from others.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)) || property.SetMethod is not null);

    /// <summary>Properties that an author can set in an initializer.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type record) => Properties(record).Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>The ways to come by a record: <c>Port.Publish</c>, <c>Capability.NetAdmin</c>, conversions, the constructor.</summary>
    public static IReadOnlyList<MemberInfo> Makers(Type record) =>
    [
        .. record.GetProperties(Static).Where(property => property.PropertyType == record),
        .. record.GetMethods(Static).Where(method => method.ReturnType == record && !method.Name.StartsWith("get_", StringComparison.Ordinal)),
        .. record.GetConstructors(),
    ];

    /// <summary>How a way to come by a record is named in a failure.</summary>
    public static string NameOf(MemberInfo maker) => $"{maker.DeclaringType!.Name}.{maker.Name}" + (maker is MethodBase method ? $"({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})" : "");

    /// <summary>Whether a value is what a property holds where nobody sets it.</summary>
    public static bool IsNothing(object? value) => value is null or false || (value is IEnumerable several and not string && !several.Cast<object>().Any());

    private static List<Type> Reached()
    {
        var reached = new List<Type> { typeof(Stack) };
        for (var i = 0; i < reached.Count; i++)
        {
            if (reached[i].IsEnum)
                continue;
            foreach (var held in Properties(reached[i]).Select(property => Held(property.PropertyType)).Where(type => (type.IsEnum || IsRecord(type)) && !reached.Contains(type)))
                reached.Add(held);
        }

        return reached;
    }
}
