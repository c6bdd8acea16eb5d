namespace Vigo.Model;

/// <summary>The order in which stacks are applied: each after those it names, otherwise by name.</summary>
internal static class ApplyOrder
{
    public static Sequence<StackView> Of(IReadOnlyList<StackView> stacks)
    {
        if (IsInOrder(stacks))
            return stacks.ToSequence();
        var byName = new SortedDictionary<string, StackView>(StringComparer.Ordinal);
        foreach (var stack in stacks)
            byName[stack.Stack.Name] = stack;
        var ordered = new List<StackView>(byName.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in byName.Values)
            Visit(stack);
        return ordered.ToSequence();

        // A stack in a cycle keeps the place it is first met at; the rule on cycles reports it.
        void Visit(StackView stack)
        {
            if (!seen.Add(stack.Stack.Name))
                return;
            foreach (var earlier in stack.Stack.After.OrderBy(name => name, StringComparer.Ordinal))
            {
                if (byName.TryGetValue(earlier, out var before))
                    Visit(before);
            }

            ordered.Add(stack);
        }
    }

    // The usual case: the fleet has them by name, and none names another.
    private static bool IsInOrder(IReadOnlyList<StackView> stacks)
    {
        for (var i = 0; i < stacks.Count; i++)
        {
            if (stacks[i].Stack.After.Count > 0 || (i > 0 && string.CompareOrdinal(stacks[i - 1].Stack.Name, stacks[i].Stack.Name) >= 0))
                return false;
        }

        return true;
    }
}
