namespace Vigo.Generators.Evaluation;

/// <summary>The parts of an object that were set by name. Most objects have a few, and there are tens of thousands of objects: a table is made only of many.</summary>
internal sealed class NamedParts
{
    private const int Few = 16;

    private KeyValuePair<object, Value>[] _few = new KeyValuePair<object, Value>[2];
    private int _count;
    private Dictionary<object, Value>? _many;

    public Value? Find(object part)
    {
        if (_many is not null)
            return _many.TryGetValue(part, out var found) ? found : null;
        var position = PositionOf(part);
        return position < 0 ? null : _few[position].Value;
    }

    public void Set(object part, Value value)
    {
        if (_many is not null)
        {
            _many[part] = value;
            return;
        }

        var position = PositionOf(part);
        if (position >= 0)
        {
            _few[position] = new(part, value);
            return;
        }

        if (_count == Few)
        {
            _many = _few.ToDictionary(entry => entry.Key, entry => entry.Value);
            _many.Add(part, value);
            _few = [];
            return;
        }

        if (_count == _few.Length)
            Array.Resize(ref _few, _count * 2);
        _few[_count++] = new(part, value);
    }

    public void Visit(Action<object?> visit)
    {
        for (var i = 0; i < _count && _many is null; i++)
            visit(_few[i].Value.Data);
        if (_many is null)
            return;
        foreach (var value in _many.Values)
            visit(value.Data);
    }

    private int PositionOf(object part)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_few[i].Key, part) || _few[i].Key.Equals(part))
                return i;
        }

        return -1;
    }
}
