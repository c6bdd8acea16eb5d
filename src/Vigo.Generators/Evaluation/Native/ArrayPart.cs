using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>A part of an array that a span looks at: what is written to it is written to the array.</summary>
internal sealed class ArrayPart(Array array, int start, int length) : ICollection
{
    public Array Array => array;

    public int Start => start;

    public int Count => length;

    public bool IsSynchronized => false;

    public object SyncRoot => array;

    /// <summary>A copy of it.</summary>
    public Array ToArray()
    {
        var copy = System.Array.CreateInstance(array.GetType().GetElementType()!, length);
        System.Array.Copy(array, start, copy, 0, length);
        Structs.CopyItems(copy);
        return copy;
    }

    /// <summary>Its items with where each came from.</summary>
    public IEnumerable<Value> Values(Origin? origin)
    {
        for (var i = 0; i < length; i++)
        {
            var item = Crossing.FromClr(array.GetValue(start + i));
            yield return new Value(item, ObjectProvenance.Find(array, start + i, item) ?? origin);
        }
    }

    public void CopyTo(Array target, int index) => System.Array.Copy(array, start, target, index, length);

    public IEnumerator GetEnumerator()
    {
        for (var i = 0; i < length; i++)
            yield return array.GetValue(start + i);
    }
}
