using Microsoft.Build.Framework;
using Vigo.Build.Comparing;
using Vigo.Build.Reading;
using Vigo.Build.Writing;

namespace Vigo.Build;

/// <summary>
/// The MSBuild task: reads the generated files from the compiled infra assembly, and puts them on disk or checks them.
/// It runs in every build, since only a look at the files tells whether one was edited, deleted or left over.
/// </summary>
public sealed class PutGeneratedFiles : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled infra assembly, absolute.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The root of the infra repo, absolute.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The file that holds other builds of this project off while this one writes, absolute.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Where the provenance of the generated files goes, absolute, below what the build keeps for itself. Default: nowhere.</summary>
    public string ProvenanceFile { get; set; } = "";

    /// <summary>
    /// Where a build that writes leaves by what the next one knows that nothing changed, absolute, below what the build keeps for itself. Default: nowhere, and every build
    /// compares everything.
    /// </summary>
    public string StateFile { get; set; } = "";

    /// <summary>Whether to write nothing, and fail when the disk isn't as the records say. Default: false.</summary>
    public bool Check { get; set; }

    /// <summary>Whether the compiler was told to run no analyzers, so that no policy was checked. Default: false.</summary>
    public bool AnalyzersSkipped { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            if (Check)
                CheckFiles();
            else
                WriteFiles();
        }
        catch (OutputException exception)
        {
            Report(exception.Finding);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(new Finding(Rules.NotWritten, null, $"The generated files can't be compared with the disk: {exception.Message} Mend that and build again."));
        }

        return !Log.HasLoggedErrors;
    }

    private void CheckFiles()
    {
        if (AnalyzersSkipped)
        {
            throw new OutputException(new Finding(
                Rules.Unchecked,
                null,
                "A check without analyzers would let every policy error through. Take away RunAnalyzers=false and RunAnalyzersDuringBuild=false, or VigoCheck=true."));
        }

        var compiled = CompiledOutput.Read(Assembly);
        var plan = Plan.Make(Root, compiled.Files);
        Tell(plan);
        foreach (var finding in plan.Refusals.Concat(plan.Changes.Select(Describe)))
            Report(finding);
        KeepProvenance(compiled);
    }

    private void WriteFiles()
    {
        // The look at the disk belongs to it: what another build is putting in place is neither there nor not there.
        using var onlyThisBuild = WriteLock.Take(LockFile);
        if (IsSettled())
            return;

        var assembly = SettledState.Identity(Assembly);
        var compiled = CompiledOutput.Read(Assembly);
        var plan = Plan.Make(Root, compiled.Files);
        if (plan.Refusals.Count == 0)
            FileSet.Apply(Root, plan.Changes);

        Tell(plan);
        foreach (var refusal in plan.Refusals)
            Report(refusal);
        KeepProvenance(compiled);
        if (StateFile.Length > 0 && !Log.HasLoggedErrors)
            SettledState.Write(StateFile, SettledState.After(Root, compiled.Files, assembly, SettledState.Identity(ProvenanceFile)));
    }

    private bool IsSettled() => StateFile.Length > 0 && SettledState.Read(StateFile) is { Length: > 0 } left
        && string.Equals(left, SettledState.Of(Root, SettledState.Identity(Assembly), SettledState.Identity(ProvenanceFile)), StringComparison.Ordinal);

    // What is not on disk need not be explained.
    private void KeepProvenance(CompiledFiles compiled)
    {
        if (ProvenanceFile.Length > 0 && !Log.HasLoggedErrors)
            Writing.ProvenanceFile.Write(ProvenanceFile, Root, compiled);
    }

    private static Finding Describe(Change change) => change switch
    {
        Create => new(Rules.Missing, change.Path, "The generated file is missing. Run dotnet build and commit it."),
        Replace { Difference: var difference } => new(
            Rules.Stale,
            change.Path,
            $"The file is stale or was edited by hand: it holds {difference.Actual} where the C# says {difference.Expected}. " +
            "Put the change into the C#, run dotnet build and commit the result.")
        {
            Line = difference.Line,
            Column = difference.Column,
        },
        Delete { Source: { } source } => new(
            Rules.Orphan,
            change.Path,
            $"No record generates this file any more; it came from {source}. Run dotnet build, which deletes it, and commit that."),
        _ => new(Rules.Orphan, change.Path, "A build that was ended left this file behind. Run dotnet build, which deletes it."),
    };

    private void Tell(Plan plan)
    {
        foreach (var folder in plan.Unread)
            Log.LogMessage(MessageImportance.Normal, "Vigo can't look into {0}: generated files left over there are not noticed.", folder);
        if (Check || plan.Refusals.Count > 0)
            return;

        foreach (var change in plan.Changes)
            Log.LogMessage(MessageImportance.High, "  {0} {1}", change is Delete ? "deleted" : "written", change.Path);
    }

    private void Report(Finding finding) => Log.LogError(
        subcategory: null,
        errorCode: finding.Rule,
        helpKeyword: finding.Rule,
        helpLink: Rules.HelpLink(finding.Rule),
        file: finding.Path is null ? null : OnDisk.Path(Root, finding.Path),
        lineNumber: finding.Line,
        columnNumber: finding.Column,
        endLineNumber: 0,
        endColumnNumber: 0,
        message: "{0}",
        messageArgs: finding.Message);
}
