using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Generation;

/// <summary>Where evaluated records came from.</summary>
internal sealed class Origins
{
    // Told apart by what they are, not by what they hold.
    private readonly Dictionary<object, RecordOrigin> _records = new(ReferenceEquality.Instance);

    /// <summary>Remembers a declared record, and the overlays of a host, which are records that rules speak of by themselves.</summary>
    public void Remember(object record, RecordOrigin origin)
    {
        _records[record] = origin;
        for (var i = 0; record is Host host && i < host.Overlays.Count; i++)
            _records[host.Overlays[i]] = origin with { Overlay = i };
    }

    /// <summary>Where a record came from; null when it is not remembered.</summary>
    public RecordOrigin? Of(object record) => _records.TryGetValue(record, out var known) ? known : null;

    /// <summary>All that is remembered, declared records alone.</summary>
    public IEnumerable<RecordOrigin> Declared => _records.Values.Where(origin => origin.Overlay is null);
}
