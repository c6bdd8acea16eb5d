using Xunit;

namespace Vigo.Dsl.Tests.Collections;

public class RememberedTests
{
    /// <summary>As two projects in one editor, which have things of the process in common.</summary>
    [Fact]
    public void Who_asks_at_the_same_time_on_another_basis_is_given_what_they_asked_for()
    {
        var remembered = new Remembered<object, int, string>((_, basis) => $"{basis}");
        var shared = new object();

        Parallel.For(0, 200_000, new() { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, i => Assert.Equal($"{i % 7}", remembered.Of(shared, i % 7)));
    }
}
