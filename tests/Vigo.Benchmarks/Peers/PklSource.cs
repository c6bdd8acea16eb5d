using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>The same stacks as a person would write them in Pkl: typed templates, a module a stack, overlays that amend it.</summary>
internal static class PklSource
{
    public static IEnumerable<SourceFile> Of(GeneratedRepository repository) =>
    [
        .. PklLibrary.Files,
        .. repository.Stacks.GroupBy(stack => stack.Platform).Select(platform => PklPlatform.Of(platform.First())),
        .. repository.Stacks.GroupBy(stack => stack.Team).SelectMany(team => PklTeam.Of([.. team])),
        .. Modules(repository),
    ];

    /// <summary>The modules that become a file each.</summary>
    public static IEnumerable<SourceFile> Modules(GeneratedRepository repository) =>
        [.. repository.Stacks.Select(PklStack.Of), .. repository.Stacks.Where(stack => stack.IsOverlaidOnStaging).Select(PklStack.OverlayOf)];
}
