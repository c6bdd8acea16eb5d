using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>What a team has for its ten stacks, in Pkl.</summary>
internal static class PklTeam
{
    public static IEnumerable<SourceFile> Of(IReadOnlyList<StackPlan> stacks) =>
    [
        new($"Teams/{stacks[0].Team}/Pins.pkl",
            $"""
            /// Every pin of the team's own images.
            module Pins

            {string.Concat(stacks.Select(stack => $"{Name(stack)}: String = \"ghcr.io/acme/{stack.Name}:sha-{TeamSource.CommitOf(stack)}\"\n"))}
            mailer: String = "ghcr.io/acme/shared/mailer:{TeamSource.MailerVersionOf(stacks)}"

            """),
        new($"Teams/{stacks[0].Team}/Settings.pkl",
            $"""
            module Settings

            channel: String = "stable"
            region: String = "eu-west"
            contact: String = "\("{stacks[0].Team}".toLowerCase())@example.org"

            """),
    ];

    /// <summary>A pin's name: as the class in C#, with a small letter in front.</summary>
    public static string Name(StackPlan stack) => char.ToLowerInvariant(stack.Identifier[0]) + stack.Identifier[1..];
}
