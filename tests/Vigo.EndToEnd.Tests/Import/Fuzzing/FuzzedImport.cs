using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.EndToEnd.Tests.Import.Models;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import.Fuzzing;

/// <summary>The import of some bytes, and what must hold of it whatever they are.</summary>
/// <param name="stack">The name that the stack gets.</param>
internal sealed class FuzzedImport(string stack = "fuzzed") : IDisposable
{
    private const string File = "fuzzed.yml";

    // Far above what any of these inputs takes on a busy machine, and far below what somebody would wait.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);
    private const long BytesLimit = 256L * 1024 * 1024;

    private readonly TemporaryDirectory _folder = new();

    /// <summary>What an import did that it must not do; null for nothing.</summary>
    /// <param name="Kind">Which of these it is, without what differs from input to input.</param>
    /// <param name="Text">What happened.</param>
    internal sealed record Problem(string Kind, string Text);

    /// <summary>What the last import that succeeded made.</summary>
    public ImportedModel? Imported { get; private set; }

    /// <summary>What is wrong with the import of these bytes.</summary>
    public Problem? Of(byte[] input)
    {
        var path = _folder[File];
        System.IO.File.WriteAllBytes(path, input);
        Imported = null;
        Problem? problem = null;
        var worker = new Thread(() => problem = Observed(path));
        worker.Start();
        if (!worker.Join(TimeLimit))
            return new("time", $"the import takes longer than {TimeLimit.TotalSeconds} s");
        return problem ?? (Directory.EnumerateFileSystemEntries(_folder.Path).Count() == 1 ? null : new("written", "the import wrote something by itself"));
    }

    public void Dispose() => _folder.Dispose();

    private Problem? Observed(string path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Imported = ImportedModel.Of(path, stack, _folder.Path);
        }
        catch (UserError refused)
        {
            var told = string.Join('\n', refused.Lines());
            return told.Contains($"{path}:", StringComparison.Ordinal) ? Place(refused, path) : new("no place", $"this says no place:\n{told}");
        }
        catch (Exception failure)
        {
            return new(Origin(failure), failure.ToString());
        }

        if (GC.GetAllocatedBytesForCurrentThread() - before is var bytes && bytes > BytesLimit)
            return new("memory", $"the import took {bytes / 1024 / 1024} MiB");
        foreach (var file in Imported.Files)
        {
            if (CSharpSyntaxTree.ParseText(file.Text).GetDiagnostics().FirstOrDefault(found => found.Severity >= DiagnosticSeverity.Warning) is { } wrong)
                return new($"C# {wrong.Id}", $"{wrong}\n{file.Text}");
        }

        return FixedPoint(Imported.Stack, path);
    }

    // What an import renders is imported again as what it was.
    private Problem? FixedPoint(Stack made, string original)
    {
        var path = original + ".again";
        try
        {
            var rendered = RandomModelTests.Written(made);
            System.IO.File.WriteAllText(path, rendered);
            var again = RandomModelTests.Written(ImportedModel.Of(path, stack, _folder.Path).Stack);
            return again == rendered ? null : new("no fixed point", $"imported again, this\n{rendered}\nbecomes\n{again}");
        }
        catch (UserError refused)
        {
            return new("refused again", string.Join('\n', refused.Lines()) + "\n" + RandomModelTests.Written(made));
        }
        catch (Exception failure)
        {
            return new("again " + Origin(failure), failure.ToString());
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    // A place that is not in the file helps nobody.
    private static Problem? Place(UserError refused, string path)
    {
        if (refused.Where is not { } where || !where.StartsWith($"{path}:", StringComparison.Ordinal))
            return null;
        var lines = Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(path)).Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length;
        return where[(path.Length + 1)..].Split(':') is [var line, var column] && int.TryParse(line, out var row) && int.TryParse(column, out var at) && row >= 1 && at >= 1 && row <= lines + 1
            ? null
            : new("wrong place", $"there is no {where} in a file of {lines} lines: {refused.Message}");
    }

    private static string Origin(Exception failure)
    {
        var frame = new StackTrace(failure).GetFrames().FirstOrDefault(each => each.GetMethod()?.DeclaringType?.Namespace?.StartsWith("Vigo", StringComparison.Ordinal) is true);
        return $"{failure.GetType().Name} in {frame?.GetMethod()?.DeclaringType?.Name}.{frame?.GetMethod()?.Name}";
    }
}
