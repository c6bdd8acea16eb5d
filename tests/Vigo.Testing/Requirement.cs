using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Vigo.Testing;

/// <summary>What a test does when the machine lacks something it needs: skips and says so, or fails where nothing may be lacking.</summary>
public static class Requirement
{
    /// <summary>The variable that turns every skip for want of an engine, a registry or an ssh server into a failure.</summary>
    public const string RequireEngineVariable = "VIGO_REQUIRE_ENGINE";

    /// <summary>Ends the test: skipped, or failed when <c>VIGO_REQUIRE_ENGINE=1</c>.</summary>
    /// <param name="reason">What is missing and how to get it; the reader sees it in the test's result.</param>
    [DoesNotReturn]
    public static void EngineMissing(string reason) =>
        Missing(reason, Environment.GetEnvironmentVariable(RequireEngineVariable) == "1");

    [DoesNotReturn]
    internal static void Missing(string reason, bool mayNotBeMissing)
    {
        if (mayNotBeMissing)
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
