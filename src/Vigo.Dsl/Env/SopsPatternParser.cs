using System.Globalization;
using static Vigo.Env.SopsPattern;

namespace Vigo.Env;

/// <summary>Compiles a pattern to the little program that <see cref="SopsPattern"/> runs. Each method reads one level of the grammar.</summary>
internal sealed class SopsPatternParser
{
    private const int LongestPattern = 1_000;
    private const int LargestProgram = 10_000;

    private readonly string text;
    private int position;

    private SopsPatternParser(string text) => this.text = text;

    public static IReadOnlyList<Instruction>? Parse(string text)
    {
        if (text.Length > LongestPattern) return null;
        try
        {
            var parser = new SopsPatternParser(text);
            var program = parser.Alternatives();
            if (parser.position != text.Length) return null;
            program.Add(new Instruction(InstructionKind.Match));
            return program;
        }
        catch (NotUnderstoodException)
        {
            return null;
        }
    }

    private List<Instruction> Alternatives()
    {
        var left = Sequence();
        if (!Take('|')) return left;
        var right = Alternatives();
        // branch(left, right) left jump(end) right
        List<Instruction> both = [Branch(1, left.Count + 2), .. Shift(left, 1), Branch(left.Count + right.Count + 2, left.Count + right.Count + 2), .. Shift(right, left.Count + 2)];
        return Bounded(both);
    }

    private List<Instruction> Sequence()
    {
        var sequence = new List<Instruction>();
        while (position < text.Length && text[position] is not ('|' or ')'))
        {
            var piece = Repeated(Atom());
            sequence.AddRange(Shift(piece, sequence.Count));
            Bounded(sequence);
        }
        return sequence;
    }

    private List<Instruction> Repeated(List<Instruction> atom)
    {
        while (position < text.Length)
        {
            if (Take('*')) atom = Star(atom);
            else if (Take('+')) atom = Then(atom, Star(atom));
            else if (Take('?')) atom = Optional(atom);
            else if (text[position] == '{') atom = Counted(atom);
            else break;
            // A second sign makes the first one lazy, which does not change whether there is a match.
            if (position < text.Length && text[position] == '?') position++;
        }
        return atom;
    }

    private List<Instruction> Counted(List<Instruction> atom)
    {
        position++;
        var least = Number() ?? throw new NotUnderstoodException();
        var most = !Take(',') ? least : Number();
        if (!Take('}') || most < least) throw new NotUnderstoodException();
        var result = new List<Instruction>();
        for (var count = 0; count < least; count++) result = Then(result, atom);
        if (most is null) return Then(result, Star(atom));
        for (var count = least; count < most; count++) result = Then(result, Optional(atom));
        return result;
    }

    private int? Number()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        if (position == start) return null;
        return int.TryParse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestProgram
            ? number
            : throw new NotUnderstoodException();
    }

    private List<Instruction> Atom()
    {
        var character = text[position++];
        switch (character)
        {
            case '^': return [new Instruction(InstructionKind.AtStart)];
            case '$': return [new Instruction(InstructionKind.AtEnd)];
            case '.': return Accept(any => any != '\n');
            case '\\': return Accept(Escape());
            case '[': return Accept(Class());
            case '(':
                if (Take('?') && !Take(':')) throw new NotUnderstoodException();
                var group = Alternatives();
                return Take(')') ? group : throw new NotUnderstoodException();
            case '*' or '+' or '?': throw new NotUnderstoodException();
            default: return Accept(any => any == character);
        }
    }

    private Func<char, bool> Escape()
    {
        if (position == text.Length) throw new NotUnderstoodException();
        var character = text[position++];
        switch (character)
        {
            case 'd': return IsDigit;
            case 'D': return any => !IsDigit(any);
            case 'w': return IsWord;
            case 'W': return any => !IsWord(any);
            case 's': return IsSpace;
            case 'S': return any => !IsSpace(any);
            case 'n': return any => any == '\n';
            case 'r': return any => any == '\r';
            case 't': return any => any == '\t';
            default:
                if (IsWord(character)) throw new NotUnderstoodException();
                return any => any == character;
        }
    }

    private Func<char, bool> Class()
    {
        var negated = Take('^');
        var members = new List<Func<char, bool>>();
        for (var first = true; first || position >= text.Length || text[position] != ']'; first = false)
        {
            if (position == text.Length) throw new NotUnderstoodException();
            var from = text[position++];
            if (from == '[' && position < text.Length && text[position] == ':') throw new NotUnderstoodException();
            if (from == '\\' && position < text.Length && IsWord(text[position]))
            {
                members.Add(Escape());
                continue;
            }
            if (from == '\\') from = position < text.Length ? text[position++] : throw new NotUnderstoodException();
            var to = from;
            if (position + 1 < text.Length && text[position] == '-' && text[position + 1] != ']')
            {
                to = text[position + 1];
                position += 2;
                if (to is '\\' or '[' || to < from) throw new NotUnderstoodException();
            }
            members.Add(any => any >= from && any <= to);
        }
        position++;
        return any => Any(members, any) != negated;
    }

    // Asked for each character: a closure would be made for each.
    private static bool Any(List<Func<char, bool>> members, char character)
    {
        foreach (var member in members)
            if (member(character)) return true;
        return false;
    }

    private bool Take(char expected)
    {
        if (position >= text.Length || text[position] != expected) return false;
        position++;
        return true;
    }

    private static List<Instruction> Accept(Func<char, bool> accepts) => [new Instruction(InstructionKind.Accept, Accepts: accepts)];

    private static Instruction Branch(int target, int other) => new(InstructionKind.Branch, target, other);

    private static List<Instruction> Star(List<Instruction> atom) =>
        Bounded([Branch(1, atom.Count + 2), .. Shift(atom, 1), Branch(0, 0)]);

    private static List<Instruction> Optional(List<Instruction> atom) => Bounded([Branch(1, atom.Count + 1), .. Shift(atom, 1)]);

    private static List<Instruction> Then(List<Instruction> first, List<Instruction> second) => Bounded([.. first, .. Shift(second, first.Count)]);

    private static IEnumerable<Instruction> Shift(IEnumerable<Instruction> program, int by) =>
        program.Select(instruction => instruction.Kind == InstructionKind.Branch
            ? instruction with { Target = instruction.Target + by, Other = instruction.Other + by }
            : instruction);

    private static List<Instruction> Bounded(List<Instruction> program) => program.Count <= LargestProgram ? program : throw new NotUnderstoodException();

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsWord(char character) => character is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\f' or '\r';

    private sealed class NotUnderstoodException : Exception;
}
