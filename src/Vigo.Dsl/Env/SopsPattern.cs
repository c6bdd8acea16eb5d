using System.Collections.Concurrent;

namespace Vigo.Env;

/// <summary>
/// A regular expression from <c>.sops.yaml</c> or SOPS metadata, matched in time linear in pattern and text.
/// </summary>
/// <remarks>
/// .NET's engine is not used: its only bound is a clock, and its dialect is not the RE2 that SOPS follows. Understood are
/// literals, escapes, <c>.</c>, <c>\d \w \s</c> and their opposites, classes, groups, <c>|</c>, <c>* + ? {n,m}</c>, <c>^</c> and <c>$</c>.
/// Flags, word boundaries and Unicode classes are not: <see cref="Parse"/> says so by returning null, never by guessing.
/// </remarks>
public sealed class SopsPattern
{
    // More than any repository has rules; somebody who types one makes a new one with each letter.
    private const int MostKnown = 64;

    // The same few are asked for each of hundreds of files.
    private static readonly ConcurrentDictionary<string, SopsPattern?> Known = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<Instruction> program;

    private SopsPattern(string text, IReadOnlyList<Instruction> program) => (Text, this.program) = (text, program);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; null when it is malformed, larger than any real one, or uses what is not understood here.</summary>
    public static SopsPattern? Parse(string text)
    {
        if (Known.TryGetValue(text, out var known)) return known;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known[text] = SopsPatternParser.Parse(text) is { } program ? new SopsPattern(text, program) : null;
    }

    /// <summary>Whether the pattern matches anywhere in <paramref name="text"/>, as SOPS asks.</summary>
    public bool IsMatch(string text)
    {
        var (current, next, pending) = (new StateSet(program.Count), new StateSet(program.Count), new Stack<int>());
        for (var position = 0; ; position++)
        {
            if (Follow(current, pending, 0, position, text.Length)) return true;
            if (position == text.Length) return false;
            next.Clear();
            foreach (var state in current.Members)
                if (program[state] is { Accepts: { } accepts } && accepts(text[position]) && Follow(next, pending, state + 1, position + 1, text.Length))
                    return true;
            (current, next) = (next, current);
        }
    }

    // Adds a state and all that it leads to without reading a character; true when the pattern's end is among them.
    private bool Follow(StateSet states, Stack<int> pending, int start, int position, int length)
    {
        pending.Clear();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var state = pending.Pop();
            if (!states.Add(state)) continue;
            var instruction = program[state];
            switch (instruction.Kind)
            {
                case InstructionKind.Match: return true;
                case InstructionKind.Branch:
                    pending.Push(instruction.Other);
                    pending.Push(instruction.Target);
                    break;
                case InstructionKind.AtStart when position == 0:
                case InstructionKind.AtEnd when position == length:
                    pending.Push(state + 1);
                    break;
                default: break;
            }
        }
        return false;
    }

    internal enum InstructionKind { Accept, Branch, AtStart, AtEnd, Match }

    internal sealed record Instruction(InstructionKind Kind, int Target = 0, int Other = 0, Func<char, bool>? Accepts = null);

    private sealed class StateSet(int size)
    {
        private readonly bool[] present = new bool[size];

        public List<int> Members { get; } = [];

        public bool Add(int state)
        {
            if (present[state]) return false;
            present[state] = true;
            Members.Add(state);
            return true;
        }

        public void Clear()
        {
            foreach (var state in Members) present[state] = false;
            Members.Clear();
        }
    }
}
