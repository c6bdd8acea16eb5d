using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>Real comparers that ask the author's, for real collections that take them.</summary>
internal static class ComparerAdapters
{
    /// <summary>A real comparer of that type; null when the type is none, or the object does not compare.</summary>
    public static object? Create(Frame frame, Site site, UserObject comparer, Type target)
    {
        if (!target.IsGenericType)
            return null;
        var definition = target.GetGenericTypeDefinition();
        var adapter = definition == typeof(IEqualityComparer<>) ? typeof(EqualityAdapter<>) : definition == typeof(IComparer<>) ? typeof(OrderAdapter<>) : null;
        return adapter is null ? null : Activator.CreateInstance(adapter.MakeGenericType(target.GetGenericArguments()), frame, site, comparer);
    }

    internal sealed class EqualityAdapter<T>(Frame frame, Site site, UserObject comparer) : IEqualityComparer<T>, IEqualityComparer, IComparerAdapter
    {
        private readonly ValueEquality _equality = ValueEquality.Of(frame, site, new Value(comparer, null));

        public object Comparer => comparer;

        public bool Equals(T? x, T? y) => _equality.Equals(Datum(x), Datum(y));

        public int GetHashCode(T obj) => _equality.GetHashCode(Datum(obj));

        bool IEqualityComparer.Equals(object? x, object? y) => _equality.Equals(Datum(x), Datum(y));

        int IEqualityComparer.GetHashCode(object obj) => _equality.GetHashCode(Datum(obj));

        private static Value Datum(object? data) => new(Crossing.FromClr(data), null);
    }

    internal sealed class OrderAdapter<T>(Frame frame, Site site, UserObject comparer) : IComparer<T>, IComparer, IComparerAdapter
    {
        private readonly Comparison<object?> _order = ValueOrder.Of(frame, site, new Value(comparer, null));

        public object Comparer => comparer;

        public int Compare(T? x, T? y) => _order(Crossing.FromClr(x), Crossing.FromClr(y));

        int IComparer.Compare(object? x, object? y) => _order(Crossing.FromClr(x), Crossing.FromClr(y));
    }
}

/// <summary>A real comparer that stands for one of the author's.</summary>
internal interface IComparerAdapter
{
    object Comparer { get; }
}
