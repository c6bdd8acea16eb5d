using Vigo.Model;

namespace Vigo.Rules.Baselines;

/// <summary>A finding, and whether the baseline holds it.</summary>
/// <param name="Found">The finding and its rule.</param>
/// <param name="Entry">The line that would stand for it.</param>
/// <param name="IsKnown">Whether the baseline has that line, or that of the base stack which an overlay takes the sin over from.</param>
public sealed record BaselinedFinding(RuleFinding Found, BaselineEntry Entry, bool IsKnown);

/// <summary>Holds findings against a baseline.</summary>
public static class Baselining
{
    /// <summary>Every finding in its order; after them what is to be said of the baseline itself, in the order of its lines.</summary>
    /// <param name="fleet">The fleet that was judged.</param>
    /// <param name="findings">What the rules found in it.</param>
    /// <param name="baseline">The baseline.</param>
    public static Sequence<BaselinedFinding> Of(Fleet fleet, IEnumerable<RuleFinding> findings, Baseline baseline)
    {
        var files = new EntryFiles(fleet);
        var allowed = baseline.Lines.GroupBy(line => line.Entry).ToDictionary(same => same.Key, same => same.Count());
        var seen = new Dictionary<BaselineEntry, int>();
        var used = new Dictionary<BaselineEntry, int>();
        var judged = findings.Select(found => Judge(found)).ToList();

        // While something can't be evaluated or judged, what it would be said of is not there, and will be.
        var isWhole = !fleet.IsPartial && !judged.Exists(finding => ReferenceEquals(finding.Found.Rule, RuleEngine.FailedRule));
        return judged.Concat(Unusable(baseline, isWhole ? used : null).Select(found => new BaselinedFinding(found, EntryOf(found, files.Own), IsKnown: false))).ToSequence();

        BaselinedFinding Judge(RuleFinding found)
        {
            // Equal findings of one record are counted: two entries stand for two, and the third is new.
            var own = EntryOf(found, files.Own);
            var inherited = EntryOf(found, files.Base);
            var nth = seen[own] = Count(seen, own) + 1;
            var isKnown = Use(inherited, nth) || (!own.Equals(inherited) && Use(own, nth - Count(allowed, inherited)));
            return new(found, own, isKnown);
        }

        bool Use(BaselineEntry entry, int nth)
        {
            if (nth > Count(allowed, entry))
                return false;
            used[entry] = Math.Max(Count(used, entry), nth);
            return true;
        }
    }

    private static IEnumerable<RuleFinding> Unusable(Baseline baseline, Dictionary<BaselineEntry, int>? used)
    {
        var stale = used is null ? [] : baseline.Lines.GroupBy(line => line.Entry).SelectMany(same => same.Skip(Count(used, same.Key)).Select(BaselineRules.Unmatched));
        return baseline.Problems.Select(BaselineRules.Of).Concat(stale).OrderBy(found => ((FileSubject)found.Finding.Subject).Line);
    }

    private static BaselineEntry EntryOf(RuleFinding found, Func<Subject, string> fileOf)
    {
        var finding = found.Finding;
        var entry = Entry(finding.Subject, finding.Value);
        if (finding.Counterpart is not { } counterpart)
            return entry;

        // Which of two that collide comes second is a matter of where they stand.
        var other = Entry(counterpart.Subject, counterpart.Value);
        var (first, second) = string.CompareOrdinal(entry.Text, other.Text) <= 0 ? (entry, other) : (other, entry);
        return first with { Value = $"{first.Value} against {second.File} {second.Path} {second.Value}" };

        BaselineEntry Entry(Subject subject, string value) => new(
            fileOf(subject), found.Rule.Id, subject is ModelSubject model ? BaselineEntry.PathOf(model.Path) : BaselineEntry.Whole, value);
    }

    private static int Count(Dictionary<BaselineEntry, int> counts, BaselineEntry entry) => counts.TryGetValue(entry, out var count) ? count : 0;
}
