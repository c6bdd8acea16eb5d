using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class LiteralTests
{
    [Fact]
    public void Literals_have_the_type_and_value_that_the_compiler_gives_them() => Clr.AgreesOnEach("""
        1
        -1
        2147483647
        2147483648
        9223372036854775808
        1L
        1u
        1UL
        0xFFFF_0000
        0b1010_1010
        1_000_000
        1.5
        1e3
        .5
        1.5f
        1.50m
        1m
        0.1 + 0.2
        'a'
        '\u00e9'
        '\n'
        "text"
        "tab\there \"quoted\" \\ \u00e9 \x41 \e["
        @"verbatim ""quoted"" \ no escape"
        null
        true
        false
        default(int)
        default(string)
        default(DateTime)
        default(int?)
        default((int, string))
        default(DayOfWeek)
        (byte)200
        (sbyte)-3
        (short)-300
        (ushort)60000
        (char)97
        """);

    [Fact]
    public void Raw_strings_lose_their_indentation_and_nothing_else() => Clr.Agrees(""""
        public static class Program
        {
            public static object? Single() => """a "quoted" \ text""";

            public static object? Several() => """
                first
                  second "quoted"

                last
                """;

            public static object? Interpolated() => $$"""
                { "name": "{{1 + 1}}", "braces": {} }
                """;
        }
        """");

    [Fact]
    public void Constants_are_folded_as_the_compiler_folds_them() => Clr.AgreesOnEach(
        """
        Seconds
        Text
        Seconds * 2 + Nested.Offset
        Text + Seconds
        Mask
        nameof(Seconds)
        nameof(System.Collections.Generic.List<int>)
        nameof(Nested.Offset)
        sizeof(int)
        sizeof(decimal)
        int.MaxValue
        double.Epsilon
        long.MinValue
        Math.PI
        char.MaxValue
        string.Empty
        TimeSpan.Zero
        decimal.MaxValue
        Local()
        """,
        """
            private const int Seconds = 60;
            private const string Text = "x" + "y";
            private const byte Mask = 0xF0 | 0x0F;
            private static object? Local() { const int a = 3; const string b = $"{Text}!"; return (a, b); }
            private static class Nested { public const int Offset = Seconds / 7; }
        """);

    [Fact]
    public void Static_readonly_fields_and_properties_are_computed_from_each_other() => Clr.Agrees(
        """
        public static partial class Program
        {
            public static readonly int A = B.Value + 1;
            public static int C { get; } = A * 2;
            public static int D => C + A;
            public static readonly int[] Ports = [80, 443, A];
            public static string Joined => string.Join(",", Ports);
        }
        """,
        """
        public static class B
        {
            public static readonly int Value = 41;
        }

        public static partial class Program
        {
            public static int FromAnotherPart => D + B.Value;
        }
        """);

    [Fact]
    public void A_static_field_that_reads_a_later_one_sees_its_default() => Clr.Agrees(
        """
        public static class Program
        {
            public static readonly int First = Second + 1;
            public static readonly int Second = 5;
            public static readonly string? Before = After;
            public static readonly string After = "after";
            public static int Both => First * 100 + Second;
        }
        """);
}
