using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>What is known of a list's items moves with them, so that of equal ones each keeps its own origin.</summary>
internal static class Moves
{
    /// <summary>Follows what a call did to a list or an array.</summary>
    public static void Follow(MethodInfo method, object? self, Value[] arguments)
    {
        if (method.ReturnType != typeof(void) || self is IDictionary)
            return;
        switch (method.Name)
        {
            case "RemoveAt" when self is IList && arguments is [{ Data: int index }]:
                ObjectProvenance.RemoveItems(self, index, 1);
                break;
            case "RemoveRange" when self is IList && arguments is [{ Data: int from }, { Data: int count }]:
                ObjectProvenance.RemoveItems(self, from, count);
                break;
            case "Reverse" when self is IList list:
                Reverse(list, [.. arguments]);
                break;
            case "Reverse" when method.DeclaringType == typeof(Array) && arguments[0].Data is Array { Rank: 1 } array:
                Reverse(array, [.. arguments.Skip(1)]);
                break;
        }
    }

    private static void Reverse(IList list, Value[] part)
    {
        var (start, length) = part is [{ Data: int from }, { Data: int count }] ? (from, count) : (0, list.Count);
        ObjectProvenance.ReverseItems(list, start, length);
    }
}
