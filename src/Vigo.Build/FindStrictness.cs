using System.Globalization;
using Microsoft.Build.Framework;

namespace Vigo.Build;

/// <summary>
/// The MSBuild task that finds out what <c>dotnet build -warnaserror</c> makes of warnings. MSBuild tells the compiler
/// nothing of that switch: it lets the compiler succeed, runs every later target, and fails only at the very end, when
/// files that a policy forbids would long be on disk.
/// </summary>
public sealed class FindStrictness : Microsoft.Build.Utilities.Task
{
    // Nobody lists it, so that it is an error only where every warning is.
    private const string NoCodeAtAll = "VIGO";

    /// <summary>Whether every warning is an error, less those that are named as exceptions.</summary>
    [Output]
    public bool EveryWarning { get; private set; }

    /// <summary>The numbers of Vigo that are errors where others aren't, or aren't where others are; semicolons between.</summary>
    [Output]
    public string Exceptions { get; private set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (BuildEngine is not IBuildEngine8 engine)
            return true;

        EveryWarning = engine.ShouldTreatWarningAsError(NoCodeAtAll);
        // The engine answers for a number, but doesn't list them.
        Exceptions = string.Join(";", Enumerable.Range(0, 10_000)
            .Select(number => NoCodeAtAll + number.ToString("0000", CultureInfo.InvariantCulture))
            .Where(number => engine.ShouldTreatWarningAsError(number) != EveryWarning));
        return true;
    }
}
