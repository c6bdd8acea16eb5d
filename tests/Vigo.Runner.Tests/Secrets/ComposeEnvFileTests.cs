using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Tests.Secrets;

/// <summary>How the file looks. That Compose reads it back to the byte is shown against the real engine, in the end-to-end tests.</summary>
public class ComposeEnvFileTests
{
    [Fact]
    public void Each_variable_is_one_quoted_line_in_the_order_given() =>
        Assert.Equal("B=\"2\"\nA=\"\"\n", ComposeEnvFile.Write([new("B", "2"), new("A", "")]));

    [Fact]
    public void What_Compose_would_interpret_is_escaped() =>
        Assert.Equal("""
            KEY=" \$HOME \$\$ \"q\" 's' \\ # \n\r"

            """.ReplaceLineEndings("\n"), ComposeEnvFile.Write([new("KEY", " $HOME $$ \"q\" 's' \\ # \n\r")]));

    [Theory]
    [InlineData("")]
    [InlineData("A B")]
    [InlineData("1A")]
    [InlineData("A\nB")]
    [InlineData("é")]
    public void A_key_that_is_no_name_is_refused(string key) =>
        Assert.Throws<UserError>(() => ComposeEnvFile.Write([new(key, "the value")]));

    [Fact]
    public void A_value_that_no_environment_can_hold_is_refused_without_showing_it()
    {
        const char halfOfAPair = '\ud800';
        foreach (var impossible in new[] { '\0', halfOfAPair })
        {
            var error = Assert.Throws<UserError>(() => ComposeEnvFile.Write([new("KEY", $"secret{impossible}")]));

            Assert.Contains("KEY", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        }
    }
}
