using Vigo.Build.Comparing;

namespace Vigo.Build.Tests;

public class DifferenceTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", 2, 1, "\"b\"", "\"x\"")]
    [InlineData("a\nbcd\n", "a\nbxd\n", 2, 2, "\"bcd\"", "\"bxd\"")]
    [InlineData("a\nb\n", "a\n", 2, 1, "\"b\"", "the end of the file")]
    [InlineData("a\n", "a\nb\n", 2, 1, "the end of the file", "\"b\"")]
    [InlineData("a\n", "a", 1, 2, "\"a\"", "\"a\"")]
    [InlineData("a\nb\n", "a\r\nb\r\n", 1, 2, "\"a\"", "\"a\\r\"")]
    [InlineData("a\n", "\uFEFFa\n", 1, 1, "\"a\"", "\"\\uFEFFa\"")]
    [InlineData("a\n", "", 1, 1, "\"a\"", "the end of the file")]
    [InlineData("a\n\nb\n", "a\nb\n", 2, 1, "\"\"", "\"b\"")]
    [InlineData("key: \t1\n", "key: \u001b[31m1\n", 1, 6, "\"key: \\t1\"", "\"key: \\u001B[31m1\"")]
    public void The_first_difference_is_shown_on_one_line_of_each(string expected, string actual, int line, int column, string shown, string found) =>
        Assert.Equal(new Difference(line, column, shown, found), Difference.First(expected, actual));

    [Fact]
    public void A_long_line_is_cut_to_what_lies_around_the_difference()
    {
        var same = new string('s', 500);

        var difference = Difference.First(same + "a" + same, same + "b" + same);

        Assert.Equal(501, difference.Column);
        Assert.Equal($"\"…{new string('s', 40)}a{new string('s', 119)}…\"", difference.Expected);
        Assert.Equal($"\"…{new string('s', 40)}b{new string('s', 119)}…\"", difference.Actual);
    }
}
