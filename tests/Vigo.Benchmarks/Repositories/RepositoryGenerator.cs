namespace Vigo.Benchmarks.Repositories;

/// <summary>Makes infra repositories as teams write them: a file a stack, pins and settings per team, factories that many stacks share.</summary>
internal static class RepositoryGenerator
{
    /// <summary>A repository of so many stacks, at most a thousand.</summary>
    /// <param name="stackCount">How many.</param>
    /// <param name="variant">
    /// Part of every stack's name and of a comment in every file, so that nothing that was computed for one variant can serve another.
    /// </param>
    public static GeneratedRepository Of(int stackCount, string variant = "")
    {
        StackPlan[] stacks = [.. Enumerable.Range(0, stackCount).Select(number => new StackPlan(number, variant))];
        return new(stacks, [.. Sources(stacks).Select(file => file with { Text = $"// {variant}\n{file.Text}" })], [.. Others(stacks)]);
    }

    private static IEnumerable<SourceFile> Sources(StackPlan[] stacks) =>
    [
        .. SharedSource.Files,
        ProxySource.File,
        .. stacks.GroupBy(stack => stack.Platform).Select(platform => PlatformSource.Of(platform.First())),
        .. stacks.GroupBy(stack => stack.Team).SelectMany(team => TeamSource.Of([.. team])),
        .. stacks.Select(StackSource.Of),
        .. HostSource.Of(stacks),
    ];

    private static IEnumerable<SourceFile> Others(StackPlan[] stacks) =>
    [
        new(".sops.yaml", SopsText.Configuration),
        new("env/global.env", SopsText.Of("global", "ACME_EMAIL", "SMTP_RELAY", "SENTRY_DSN")),
        .. stacks.Select(stack => new SourceFile(stack.EnvPath, SopsText.Of(stack.Name, StackSource.EnvKeys))),
        .. stacks.Where(stack => stack.IsOverlaidOnStaging).Select(stack => new SourceFile($"hosts/{HostSource.Staging}/{stack.EnvPath}", SopsText.Of("staging " + stack.Name, "DB_PASSWORD", "ADMIN_HOST"))),
    ];
}
