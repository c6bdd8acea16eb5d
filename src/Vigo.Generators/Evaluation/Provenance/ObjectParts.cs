using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A part of a map: its entry of that key. Apart from a property's name, which is a plain string.</summary>
internal sealed record MapKey(string Key);

/// <summary>A part of a map: the key itself.</summary>
internal sealed record MapName(string Key);

/// <summary>Reading a part of a real object.</summary>
internal static class ObjectParts
{
    public static object? Read(object owner, object part)
    {
        switch (part)
        {
            case string property:
                return owner.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.GetValue(owner);
            case MapKey key:
                if (owner.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Map<>))
                {
                    object?[] arguments = [key.Key, null];
                    return (bool)type.GetMethod("TryGetValue")!.Invoke(owner, arguments)! ? arguments[1] : null;
                }

                return owner is IDictionary texts && HasTextKeys(owner.GetType()) && texts.Contains(key.Key) ? texts[key.Key] : null;
            case MapName name when owner.GetType() is { IsGenericType: true } map && map.GetGenericTypeDefinition() == typeof(Map<>):
                return (bool)map.GetMethod("ContainsKey")!.Invoke(owner, [name.Key])! ? name.Key : null;
            case MapName name when owner is IDictionary named && HasTextKeys(owner.GetType()):
                return named.Contains(name.Key) ? name.Key : null;
            case MapName name:
                return owner is IEnumerable entries && entries.Cast<object?>().Any(entry => entry is not null && Equals(entry.GetType().GetProperty("Key")?.GetValue(entry), name.Key)) ? name.Key : null;
            case int index:
                return owner switch
                {
                    IList list when index < list.Count => list[index],
                    IEnumerable items => items.Cast<object?>().ElementAtOrDefault(index),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static bool HasTextKeys(Type type) => type is { IsGenericType: true } && type.GetGenericArguments()[0] == typeof(string);
}
