using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace Vigo.Testing;

/// <summary>Compares a text with the one that was accepted before and lies beside the test, in Verify's naming.</summary>
/// <remarks>
/// <c>TestClass.TestName.verified.txt</c> is committed; <c>TestClass.TestName.received.txt</c> appears beside it on a mismatch and is ignored by git.
/// Accept by renaming, or for a whole run with <c>VIGO_ACCEPT_SNAPSHOTS=1</c>.
/// </remarks>
public static class Snapshot
{
    /// <summary>The variable that, when <c>1</c>, makes every received text the verified one.</summary>
    public const string AcceptVariable = "VIGO_ACCEPT_SNAPSHOTS";

    /// <summary>Passes when <paramref name="actual"/> is the verified text, to the byte but for a missing last line end.</summary>
    /// <param name="actual">The text; line ends must be LF.</param>
    /// <param name="extension">The kind of text, for editors: <c>txt</c>, <c>yml</c>.</param>
    /// <param name="name">Told apart by this when a test has several; null when it has one.</param>
    /// <param name="sourceFile">The test's file; the compiler fills it in.</param>
    public static void Match(string actual, string extension = "txt", string? name = null, [CallerFilePath] string sourceFile = "")
    {
        var test = TestContext.Current.TestMethod ?? throw new InvalidOperationException("A snapshot belongs to a test; there is none running.");
        var stem = $"{test.TestClass.TestClassSimpleName}.{test.MethodName}{(name is null ? "" : $"_{name}")}";
        var folder = Path.GetDirectoryName(Repository.SourceFile(sourceFile))!;
        Match(
            actual,
            Path.Combine(folder, $"{stem}.verified.{extension}"),
            Path.Combine(folder, $"{stem}.received.{extension}"),
            accept: Environment.GetEnvironmentVariable(AcceptVariable) == "1");
    }

    internal static void Match(string actual, string verifiedFile, string receivedFile, bool accept)
    {
        Assert.DoesNotContain('\r', actual);
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : null;
        if (verified is not null && WithLastLineEnd(verified) == WithLastLineEnd(actual))
        {
            File.Delete(receivedFile);
            return;
        }

        if (accept)
        {
            File.WriteAllText(verifiedFile, WithLastLineEnd(actual));
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, WithLastLineEnd(actual));
        Assert.Fail(
            $"""
            {(verified is null ? "Nothing was verified before." : "The text is not the verified one.")}
              verified: {verifiedFile}
              received: {receivedFile}
            Rename the received file to accept it, or run once with {AcceptVariable}=1.

            {Difference(verified ?? "", actual)}
            """);
    }

    private static string WithLastLineEnd(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    private static string Difference(string verified, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in InlineDiffBuilder.Diff(WithLastLineEnd(verified), WithLastLineEnd(actual), ignoreWhiteSpace: false).Lines)
        {
            var sign = line.Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            text.Append(sign).Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
