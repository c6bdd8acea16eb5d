using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class EnumTests
{
    [Fact]
    public void Members_of_enums_are_listed_named_and_parsed() => Clr.AgreesOnEach(
        """
        Enum.GetValues<Level>()
        Enum.GetNames<Level>()
        Enum.GetValues<Level>().Select(l => $"{l}={(int)l}")
        Enum.GetValues<DayOfWeek>().Length
        Enum.GetNames<DayOfWeek>()
        Enum.GetName(Level.High)
        Enum.GetName((Level)99)
        Enum.IsDefined(Level.Low)
        Enum.IsDefined((Level)99)
        Enum.Parse<Level>("High")
        Enum.Parse<Level>("high", true)
        Enum.Parse<Level>("nope")
        Enum.Parse<Level>("")
        Enum.Parse<Level>("2")
        Enum.Parse<Rights>("Read, Write")
        Enum.Parse<DayOfWeek>("Friday")
        Enum.TryParse<Level>("Low", out var a) ? a : Level.High
        Enum.TryParse<Level>("nope", out var b) ? b : b
        Enum.TryParse("LOW", true, out Level c) ? c : Level.High
        Enum.TryParse<DayOfWeek>("x", out var d) ? d : d
        Dictionary()
        Switched(Level.Low)
        (Level)(-1)
        ((Level)(-1)).ToString()
        Enum.GetValues<Negative>()
        """,
        """
            private static object Dictionary() => Enum.GetValues<Level>().ToDictionary(l => l.ToString().ToLowerInvariant(), l => l);
            private static string Switched(Level level) => level switch { Level.Low => nameof(Level.Low), _ => level.ToString("D") };
        """,
        """
        public enum Level { None, Low, High = 2, Alias = Low }
        public enum Negative { Below = -1, Zero, Above }
        [Flags] public enum Rights { None = 0, Read = 1, Write = 2 }
        """);

    [Fact]
    public void A_name_that_is_not_found_is_told_as_it_was_given() => Clr.AgreesOnEach(
        """
        Enum.Parse<Plain>(" pad ")
        Enum.Parse<Plain>("\t\0")
        Enum.Parse<Plain>(" A ")
        Enum.Parse<Plain>(" ")
        """,
        types: "public enum Plain { A, B }");

    [Fact]
    public void A_number_is_read_as_the_underlying_type_reads_it() => Clr.AgreesOnEach(
        """
        Enum.Parse<Small>("1\t\0")
        Enum.Parse<Small>("  +2 ")
        Enum.Parse<Small>("-1")
        Enum.Parse<Small>("256")
        Enum.Parse<Small>("2,1")
        Enum.Parse<Small>("1.0")
        Enum.Parse<Small>("1 x")
        Enum.Parse<Wide>("-9223372036854775809")
        Enum.Parse<DayOfWeek>("99999999999")
        Enum.TryParse<Small>("256", out var a) ? a : a
        Enum.TryParse<Wide>("99999999999999999999", out var b) ? b : b
        Enum.TryParse<DayOfWeek>("99999999999", out var c) ? c : c
        Enum.TryParse<Small>("7", out var d) ? d : d
        """,
        types: "public enum Small : byte { None, One } public enum Wide : long { None, One }");

    [Fact]
    public void A_value_is_written_in_the_format_that_is_asked_for() => Clr.AgreesOnEach(
        """
        Small.One.ToString("D")
        Small.One.ToString("x")
        Small.One.ToString("G")
        ((Small)9).ToString("g")
        ((Rights)3).ToString("f")
        ((Rights)3).ToString("D")
        Wide.One.ToString("X")
        Small.One.ToString("Q")
        Small.One.ToString("")
        Small.One.ToString((string?)null)
        DayOfWeek.Friday.ToString("D")
        DayOfWeek.Friday.ToString("x")
        """,
        types: "public enum Small : byte { None, One } public enum Wide : long { None, One } [Flags] public enum Rights { None = 0, Read = 1, Write = 2 }");

    [Fact]
    public void Of_names_for_one_value_the_same_one_is_told() => Clr.AgreesOnEach(
        """
        $"{(Twins)105:F}"
        ((Twins)105).ToString()
        ((Twins)5).ToString()
        $"{(Twins)6:F}"
        ((Bits)7).ToString()
        ((Bits)3).ToString()
        ((Bits)12).ToString()
        """,
        types: "public enum Twins { None = 1, First = 5, Second = 5, Third = 100 } [Flags] public enum Bits { Zero = 0, A = 1, One = 1, B = 2, Both = 3, Pair = 3, C = 4 }");
}
