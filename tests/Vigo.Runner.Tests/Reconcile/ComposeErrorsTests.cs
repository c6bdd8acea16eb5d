using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ComposeErrorsTests
{
    [Theory]
    [InlineData("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?")]
    [InlineData("Error response from daemon: driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated")]
    [InlineData("write /var/lib/docker/tmp/x: no space left on device")]
    [InlineData("network proxy_default declared as external, but could not be found")]
    [InlineData("Error response from daemon: context deadline exceeded")]
    [InlineData("dial tcp: lookup registry.example: no such host")]
    [InlineData("error during request: Post \"http://engine/containers/create\": EOF")]
    public void What_the_surroundings_are_to_blame_for_is_tried_again(string error) =>
        Assert.Equal(FailureKind.Surroundings, ComposeErrors.KindOf(new ComposeAnswer(1, "", error)));

    [Theory]
    [InlineData(-1)]
    [InlineData(125)]
    [InlineData(137)]
    public void A_compose_that_was_ended_says_nothing_about_the_content(int exitCode) =>
        Assert.Equal(FailureKind.Surroundings, ComposeErrors.KindOf(new ComposeAnswer(exitCode, "", "")));

    [Theory]
    [InlineData("dependency failed to start: container web-db-1 is unhealthy")]
    [InlineData("Error response from daemon: failed to create task for container: exec: \"/no/such/program\": no such file or directory")]
    [InlineData("")]
    public void Everything_else_is_the_contents_fault(string error) => Assert.Equal(FailureKind.Content, ComposeErrors.KindOf(new ComposeAnswer(1, "", error)));

    [Fact]
    public void A_summary_leaves_progress_and_log_lines_out_and_secrets_too()
    {
        var scrubber = new Scrubber();
        scrubber.Learn("correct-horse");

        var summary = ComposeErrors.Summary(new ComposeAnswer(1, "", """
            time="2026-01-01T00:00:00Z" level=warning msg="a warning"
             Container web-web-1  Creating
             Container web-web-1  Created
            Error response from daemon: bad password correct-horse
            """), scrubber);

        Assert.Equal("Error response from daemon: bad password •••", summary);
    }

    [Fact]
    public void Variables_that_nothing_sets_are_named_once() =>
        Assert.Equal(["HOST", "EMAIL"], ComposeErrors.UnsetVariables(new ComposeAnswer(0, "{}", """
            time="2026-01-01T00:00:00Z" level=warning msg="The \"HOST\" variable is not set. Defaulting to a blank string."
            time="2026-01-01T00:00:00Z" level=warning msg="The \"HOST\" variable is not set. Defaulting to a blank string."
            time="2026-01-01T00:00:00Z" level=warning msg="The \"EMAIL\" variable is not set. Defaulting to a blank string."
            """)));

    [Fact]
    public void A_silent_failure_is_told_by_its_exit_code() => Assert.Equal("exit code 17", ComposeErrors.Summary(new ComposeAnswer(17, "", ""), new Scrubber()));
}
