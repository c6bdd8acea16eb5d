namespace Vigo.Rules;

/// <summary>What somebody may have meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The name that is one or two slips of the finger away, the nearest and of equals the first in ordinal order; null when none is.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var most = Math.Min(2, name.Length / 3);
        return candidates
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= most)
            .Select(candidate => (Name: candidate, Slips: Slips(name, candidate)))
            .Where(candidate => candidate.Slips > 0 && candidate.Slips <= most)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // Characters put in, left out, replaced, or swapped with their neighbour (optimal string alignment).
    private static int Slips(string left, string right)
    {
        var slips = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            slips[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            slips[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = slips[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    least = Math.Min(least, slips[i - 2, j - 2] + 1);
                slips[i, j] = least;
            }
        }

        return slips[left.Length, right.Length];
    }
}
