using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>
/// Makes a program that shows a difference smaller, for as long as it shows it: lists lose parts, a fragment gives way to a smaller one inside it or to the plainest of its
/// kind. What the compiler refuses shows nothing, so no candidate need be valid.
/// </summary>
internal sealed class Shrinker(Func<Fragment, Difference?> compare, int attempts = 200)
{
    private int _left = attempts;

    public Difference Shrink(Difference difference)
    {
        while (_left > 0 && Smaller(difference) is { } smaller)
            difference = smaller;
        return difference;
    }

    private Difference? Smaller(Difference difference)
    {
        foreach (var candidate in Candidates(difference.Program))
        {
            if (_left-- <= 0)
                return null;
            if (compare(candidate) is { } still && still.IsLike(difference))
                return still;
        }

        return null;
    }

    // The largest steps first: what is near the root takes the most away.
    private static IEnumerable<Fragment> Candidates(Fragment program)
    {
        var level = new List<(Fragment Fragment, Func<Fragment, Fragment> Replace)> { (program, replaced => replaced) };
        while (level.Count > 0)
        {
            foreach (var (fragment, replace) in level)
            {
                foreach (var smaller in Replacements(fragment))
                    yield return replace(smaller);
            }

            level = [.. level.SelectMany(Parts)];
        }
    }

    private static IEnumerable<(Fragment Fragment, Func<Fragment, Fragment> Replace)> Parts((Fragment Fragment, Func<Fragment, Fragment> Replace) whole) =>
        whole.Fragment.Parts.Select((part, index) => (part, (Func<Fragment, Fragment>)(replaced => whole.Replace(whole.Fragment.With(index, replaced)))));

    private static IEnumerable<Fragment> Replacements(Fragment fragment)
    {
        if (fragment.Sort is Sorts.List && fragment.Separator is not null)
            return Shorter(fragment);
        if (fragment.Sort is Sorts.Program or Sorts.Member or "fixed" or "call")
            return [];
        var plain = Plainest(fragment.Sort).Select(text => Fragment.Text(fragment.Sort, text)).Where(text => text.ToString().Length < fragment.ToString().Length);
        return Inside(fragment).Where(inner => string.Equals(inner.Sort, fragment.Sort, StringComparison.Ordinal)).OrderBy(inner => inner.Size).Take(8).Concat(fragment.Size > 1 ? plain : []);
    }

    private static IEnumerable<Fragment> Shorter(Fragment list)
    {
        for (var length = list.Parts.Length; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= list.Parts.Length; start += length)
                yield return list.WithItems(list.Parts.RemoveRange(start, length));
        }
    }

    private static IEnumerable<Fragment> Inside(Fragment fragment) => fragment.Parts.SelectMany(part => Inside(part).Prepend(part));

    private static ImmutableArray<string> Plainest(string sort) => sort switch
    {
        Sorts.Statement => [";", "{ }"],
        Sorts.Pattern => ["_"],
        Sorts.Arm => [""],
        "bool" => ["true", "false"],
        "int" => ["0", "1"],
        "string" => ["\"\"", "\"a\""],
        "object" => ["null", "0"],
        _ when sort.StartsWith("IEnumerable<", StringComparison.Ordinal) => [$"(({sort})[])"],
        Sorts.List => [],
        _ => [$"default({sort})"],
    };
}
