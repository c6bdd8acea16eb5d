namespace Vigo.Benchmarks.Repositories;

/// <summary>What a team of a generated repository has for its ten stacks: pins and settings.</summary>
internal static class TeamSource
{
    /// <summary>What stands before the value of the constant that edits change.</summary>
    public const string EditedConstant = "public const string Channel = \"";

    /// <summary>What stands before the value of the static field that edits change.</summary>
    public const string EditedField = "public static readonly string Region = \"";

    /// <summary>What stands before the commit in a stack's pin.</summary>
    public static string EditedPin(StackPlan stack) => $"public static readonly Image {stack.Identifier} = Image.Of(\"ghcr.io/acme/{stack.Name}\").Sha(\"";

    public static IEnumerable<SourceFile> Of(IReadOnlyList<StackPlan> stacks) =>
    [
        new(stacks[0].PinsPath,
            $$"""
            namespace Infra.Teams.{{stacks[0].Team}};

            /// <summary>Every pin of the team's own images.</summary>
            public static class Pins
            {
            {{string.Concat(stacks.Select(Pin))}}
                public static readonly Image Mailer = Image.Of("ghcr.io/acme/shared/mailer").Version("{{MailerVersionOf(stacks)}}");
            }

            """),
        new(stacks[0].SettingsPath,
            $$"""
            namespace Infra.Teams.{{stacks[0].Team}};

            public static class Settings
            {
                {{EditedConstant}}stable";

                {{EditedField}}eu-west";

                public static readonly string Contact = $"{nameof({{stacks[0].Team}}).ToLowerInvariant()}@example.org";
            }

            """),
    ];

    /// <summary>The commit that a stack's pin names.</summary>
    public static string CommitOf(StackPlan stack) => $"{0x0a1b2c3 + (stack.Number * 7919):x7}";

    /// <summary>The version of the mailer that the stacks of a team run.</summary>
    public static string MailerVersionOf(IReadOnlyList<StackPlan> stacks) => $"2.{stacks[0].Number % 7}.1";

    private static string Pin(StackPlan stack) => $"    {EditedPin(stack)}{CommitOf(stack)}\");\n";
}
