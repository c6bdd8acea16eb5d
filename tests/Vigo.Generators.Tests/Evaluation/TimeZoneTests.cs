using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Dates and times: what the machine's time zone would change is refused, everything else is as the CLR has it.</summary>
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("return [|DateTime.Parse(\"2027-01-31T10:00:00Z\")|];")]
    [InlineData("return [|DateTime.Parse(\"2027-01-31T10:00:00+05:00\", System.Globalization.CultureInfo.InvariantCulture)|];")]
    [InlineData("return [|DateTime.TryParse(\"2027-01-31T10:00:00Z\", out var parsed)|] ? parsed : default;")]
    [InlineData("return [|DateTime.Parse(\"2027-01-31\", null, System.Globalization.DateTimeStyles.AssumeLocal)|];")]
    [InlineData("return [|new DateTimeOffset(new DateTime(2027, 1, 31))|];")]
    [InlineData("DateTimeOffset offset = [|new DateTime(2027, 1, 31)|]; return offset;")]
    [InlineData("return [|DateTimeOffset.Parse(\"2027-01-31 10:00\")|];")]
    [InlineData("return [|DateTimeOffset.TryParse(\"2027-01-31 10:00\", out var parsed)|] ? parsed : default;")]
    [InlineData("return [|new DateTime(2027, 1, 31).ToLocalTime()|];")]
    [InlineData("return [|new DateTime(2027, 1, 31).ToUniversalTime()|];")]
    [InlineData("return [|new DateTime(2027, 1, 31).ToBinary()|];")]
    [InlineData("return [|new DateTime(2027, 1, 31).IsDaylightSavingTime()|];")]
    [InlineData("return [|new DateTime(2027, 1, 31).ToString(\"zzz\")|];")]
    [InlineData("return [|new DateTime(2027, 1, 31).ToString(\"U\")|];")]
    [InlineData("return [|string.Format(\"{0:zzz}\", new DateTime(2027, 1, 31))|];")]
    [InlineData("return [|$\"{new DateTime(2027, 1, 31):yyyy zzz}\"|];")]
    [InlineData("return [|new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Local)|];")]
    [InlineData("return [|DateTime.SpecifyKind(new DateTime(2027, 1, 31), DateTimeKind.Local)|];")]
    [InlineData("return [|new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero).ToLocalTime()|];")]
    [InlineData("return [|new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero).LocalDateTime|];")]
    [InlineData("return [|TimeZoneInfo.Local|];")]
    public void What_asks_for_the_time_zone_is_refused(string body) => Refusal.Of(body, "the build machine's time zone would change the result");

    [Fact]
    public void The_rest_is_evaluated() => Clr.AgreesOnEach(
        """
        DateTime.Parse("2027-01-31")
        DateTime.Parse("2027-01-31T10:00:00")
        DateTime.Parse("2027-01-31T10:00:00Z", null, System.Globalization.DateTimeStyles.RoundtripKind)
        DateTime.Parse("2027-01-31T10:00:00+05:00", null, System.Globalization.DateTimeStyles.AdjustToUniversal)
        DateTime.ParseExact("31.01.2027", "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)
        DateTime.TryParse("nonsense", out var bad) ? bad : default
        new DateTimeOffset(new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Utc))
        new DateTimeOffset(new DateTime(2027, 1, 31), TimeSpan.FromHours(2))
        DateTimeOffset.Parse("2027-01-31T10:00:00+02:00")
        DateTimeOffset.Parse("2027-01-31T10:00:00Z").UtcDateTime
        DateTimeOffset.Parse("2027-01-31", null, System.Globalization.DateTimeStyles.AssumeUniversal)
        DateTimeOffset.Parse("nonsense")
        DateTimeOffset.Parse("2027-01-31T10:00:00+02:00").ToString("zzz")
        $"{new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.FromHours(3)):zzz}"
        new DateTime(2027, 1, 31).ToString("yyyy-MM-dd")
        new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Utc).ToString("O")
        new DateTime(2027, 1, 31).AddDays(1.5).ToString("s")
        string.Format("puzzle {0:yyyy}", new DateTime(2027, 1, 31))
        (new DateTime(2027, 2, 1) - new DateTime(2027, 1, 31)).TotalHours
        """);

    [Fact]
    public void A_text_beside_a_time_is_no_format() => Clr.AgreesOnBodies(
        "return new Dictionary<string, DateTime> { { \"x,y,,z\", DateTime.MinValue }, { \"U\", DateTime.UnixEpoch } };",
        "var last = new SortedList<string, DateTime>(); last.Add(\"zebra\", new DateTime(2027, 1, 31)); return last;");
}
