using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Rules;

namespace Vigo.Generators.EnvFiles;

/// <summary>
/// Gives each <c>env/*.env</c> a class with a member for each key, so that keys are completed and a misspelt one does not compile.
/// </summary>
/// <remarks>
/// Apart from the generator that evaluates: were they one, a crash there would take these members along, and its cause would
/// drown in complaints about missing names.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class EnvFilesGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue(RepositoryPaths.RootOption, out var path) ? path : "");

        // Values end here: from this step on a file is its key names, and re-encrypting it changes nothing.
        var files = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".env", StringComparison.Ordinal))
            .Combine(root)
            .Select((pair, cancellation) => EnvFilePlace.Of(pair.Right, pair.Left.Path) is { } place
                ? EnvFileKeys.Of(place, pair.Left.Path, RepositoryEnvFile.Of(RepositoryInputs.Read(pair.Right, pair.Left, cancellation)).File)
                : null)
            .WithTrackingName(TrackingNames.EnvFileKeys)
            .Where(file => file is not null)
            .Select((file, _) => file!)
            .Collect()
            .Select((all, _) => RepositoryInputs.EachOnce(all, file => file.File));

        // Lines end here: a comment more above a key makes no new member.
        var members = files.Select((all, _) => EnvFileMapping.MembersOf(all)).WithTrackingName(TrackingNames.EnvFileMembers);

        // Not after initialization, or the generator that evaluates would see this source and not those of the files.
        var whole = root.Select((_, _) => EnvFilesEmitter.Class);
        context.RegisterSourceOutput(whole, (output, text) => output.AddSource(EnvFilesSource.HintName, text));

        // A source for each file: a key more in one writes, parses and examines nothing of the others again.
        var each = members.SelectMany((all, _) => all).WithTrackingName(TrackingNames.EnvFile);
        context.RegisterSourceOutput(each, (output, file) => output.AddSource(file.HintName, EnvFilesEmitter.Emit(file)));

        // Apart from the members, since a squiggle has to move with its line.
        var collisions = files.Select((all, _) => EnvFileMapping.CollisionsOf(all)).WithTrackingName(TrackingNames.EnvFileCollisions);
        context.RegisterSourceOutput(collisions, (output, all) =>
        {
            foreach (var collision in all)
                output.ReportDiagnostic(EnvFileDiagnostics.Of(collision));
        });
    }
}
