using System.Text.Json.Nodes;
using Vigo.Compose;

using Vigo.Dsl.Tests.Vocabulary.Schema;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>
/// Random stacks over the whole vocabulary: each is written as a file that the schema of the Compose Specification and Compose itself take, and that is imported as the same stack.
/// </summary>
public sealed class RandomModelTests
{
    private const int KindsAtMost = 12;

    // The import takes over what these name instead of naming it: that has tests of its own.
    private static readonly string[] TakenOver = ["Service.Extends", "Stack.Include"];

    // A variable inside a text of several values comes back as a part of the text.
    private static readonly string[] TextsInside = ["Tmpfs.UserId by variable", "Tmpfs.GroupId by variable"];

    /// <summary>What the file doesn't say, or says in another way than the model, and so comes back otherwise.</summary>
    private static readonly Dictionary<string, string> MayDiffer = new(StringComparer.Ordinal)
    {
        ["Stack.After"] = "of the repository, not of the compose file",
        ["Stack.ForwardOnly"] = "of the repository, not of the compose file",
        ["Stack.EnvFiles"] = "of the repository, not of the compose file",
        ["Stack.FormatVersion"] = "left out, for Compose ignores it",
        ["Stack.Networks"] = "a route brings the proxy's",
        ["Service.Networks"] = "a route brings the proxy's",
        ["Service.Routes"] = "labels in the file",
        ["Service.Labels"] = "a route's too",
        ["Service.Health"] = "nothing in the file says that a service runs once",
        ["Route.RedirectTarget"] = "an empty one is none",
        ["NetworkAttachment.IsSpelledOut"] = "how it is written, and not what",
        ["Mount.IsSpelledOut"] = "how it is written, and not what",
        ["Ulimit.IsOneNumber"] = "how it is written, and not what",
        ["Device.Target"] = "the source's path, where only the access is said",
        ["Health.Because"] = "not in the file",
    };

    private static readonly Version Current = new(2, 38);

    // What Compose 2.26, which Debian has, doesn't know yet, or refuses where a variable is meant. A newer one is asked about all.
    private static readonly string[] Newer =
    [
        "Service.Provider", "Service.Models", "Stack.Models", "Service.LabelFiles", "Service.PullRefreshAfter", "Service.UseApiSocket", "NetworkAttachment.InterfaceName", "Service.Gpus",
        "ImageBuild.Provenance", "ImageBuild.Sbom", "ImageBuild.Entitlements", "EnvFile.Format", "Watch.InitialSync", "Watch.Include", "Watch.SyncAndExec(String, String, Hook)", "Watch.Restart(String)",
        "Service.PostStart", "Service.PreStop", "PullPolicy.Every(String)", "PullPolicy.Every(TimeSpan)", "PullPolicy.Parse(String)", "PullPolicy.op_Implicit(String)", "PullPolicy.Daily", "PullPolicy.Weekly",
        "PullPolicy.Refresh", "Mount.VolumeLabels", "Mount.Image(Image, String)", "NetworkAttachment.GatewayPriority", "NetworkAttachment.Priority by variable", "ImageBuild.Ulimits by variable",
        "BlockIo.Weight by variable", "BlockWeight.Weight by variable", "Ulimit.soft by variable", "Ulimit.hard by variable", "Service.CpuPeriod by variable", "Service.CpuQuota by variable", "Service.CpuRealtimePeriod by variable", "Service.CpuRealtimeRuntime by variable",
    ];

    // What it refuses and the specification allows.
    private static readonly string[] Refuses = ["must declare either `file` or `environment`"];

    [Fact]
    public void A_random_model_is_valid_and_imported_as_it_was()
    {
        var schema = ComposeSchema.Require();
        using var folder = new Vigo.Testing.TemporaryDirectory();
        var coverage = new Coverage();
        var generator = new StackGenerator(coverage, TextsInside);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 0; number < ModelRun.Count && problems.Count < KindsAtMost; number++)
        {
            var stack = generator.Generate(ModelRun.Seed, number);
            coverage.Count(stack);
            if (Problem(stack) is not { } problem || problems.ContainsKey(problem.Kind))
                continue;
            var smallest = SmallerModel.Of(stack, smaller => Problem(smaller)?.Kind == problem.Kind);
            problems.Add(problem.Kind, $"VIGO_MODEL_SEED={ModelRun.Seed}, model {number}: {Problem(smallest)!.Value.Text}\n{Told(smallest)}");
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems.Values));
        Assert.True(coverage.Missing.Count == 0, $"no model of this run uses {coverage.Missing.Count} of {Coverage.All.Count} parts of the vocabulary:\n{string.Join('\n', coverage.Missing)}");

        (string Kind, string Text)? Problem(Stack stack)
        {
            string yaml;
            try
            {
                yaml = Written(stack);
            }
            catch (Exception failure)
            {
                return ($"rendering {failure.GetType()}", failure.ToString());
            }

            JsonNode document;
            try
            {
                document = YamlDocument.Read(yaml);
            }
            catch (YamlDotNet.Core.YamlException broken)
            {
                return ("no YAML", $"is no YAML: {broken.Message}");
            }

            if (Invalid(schema, document) is { Count: > 0 } errors)
                return ($"schema {string.Concat(errors[0].SkipWhile(character => character != ' ').TakeWhile(character => character != '['))}", string.Join('\n', errors));
            stack = stack with { Include = [], Services = new(stack.Services.Select(service => KeyValuePair.Create(service.Key, service.Value with { Extends = null }))) };
            yaml = Written(stack);
            var file = folder.Write("compose.yml", yaml);
            Stack imported;
            try
            {
                imported = ImportedModel.Of(file, stack.Name, folder.Path).Stack;
            }
            catch (UserError refused)
            {
                return ("refused", string.Join('\n', refused.Lines()));
            }
            catch (Exception failure)
            {
                return ($"import {failure.GetType()}", failure.ToString());
            }

            if (Written(imported) != Written(stack with { FormatVersion = null }))
                return ("written otherwise", $"is written otherwise after the import, {string.Join("; ", ModelDifferences.Between(stack, imported).Select(difference => difference.Text))}:\n{Written(imported)}\ninstead of");
            var differences = ModelDifferences.Between(stack, imported).Where(difference => !MayDiffer.ContainsKey(difference.Property)).ToList();
            return differences.Count == 0 ? null : ($"model {differences[0].Property}", string.Join('\n', differences.Select(difference => difference.Text)));
        }
    }

    [Fact]
    public async Task Compose_takes_a_random_model()
    {
        var version = await ComposeProject.RequireVersion();
        using var project = new ComposeProject();
        var generator = new StackGenerator(new(), version < Current ? Newer : []);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 0; number < ModelRun.Sample && problems.Count < KindsAtMost; number++)
        {
            var stack = generator.Generate(ModelRun.Seed, number);
            if (await project.Complaint(Written(stack)) is not { } complaint || Array.Exists(Refuses, known => complaint.Contains(known, StringComparison.Ordinal)) || problems.ContainsKey(KindOf(complaint)))
                continue;
            var smallest = SmallerModel.Of(stack, smaller => project.Complaint(Told(smaller)).GetAwaiter().GetResult() is { } still && KindOf(still) == KindOf(complaint), attempts: 200);
            problems.Add(KindOf(complaint), $"VIGO_MODEL_SEED={ModelRun.Seed}, model {number}: {await project.Complaint(Written(smallest))}\n{Written(smallest)}");
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems.Values));

        // Names and values aside.
        static string KindOf(string complaint) => string.Join(' ', complaint.Split(' ').Where(word => word.All(char.IsAsciiLetter)));
    }

    [Fact]
    public async Task The_csharp_of_a_random_model_is_evaluated_to_the_same_file()
    {
        using var repository = new ImportedRepository();
        var generator = new StackGenerator(new(), TextsInside.Concat(TakenOver));
        var stacks = Enumerable.Range(0, ModelRun.Sample).Select(number => generator.Generate(ModelRun.Seed, number) with { Name = $"m{number}", FormatVersion = null }).ToList();
        foreach (var stack in stacks)
            await repository.Import(repository.Write($"{stack.Name}/compose.yml", Written(stack)), "--stack", stack.Name);

        var generated = repository.Generate();

        foreach (var stack in stacks)
            Assert.Equal(WithoutMarker(Written(stack)), WithoutMarker(generated[$"stacks/{stack.Name}/docker-compose.yml"]));

        static string WithoutMarker(string text) => text[text.IndexOf("\nservices:", StringComparison.Ordinal)..];
    }

    // Compose puts in what variables stand for, and then looks at the schema.
    private static IReadOnlyList<string> Invalid(ComposeSchema schema, JsonNode document)
    {
        var errors = schema.ErrorsOf(document);
        var isReplaced = errors.Select(error => error[..Math.Max(error.IndexOf(": ", StringComparison.Ordinal), 0)]).Distinct().ToList().Count(place => Variables.PutIn(document, place)) > 0;
        return isReplaced ? schema.ErrorsOf(document) : errors;
    }

    private static string Told(Stack stack)
    {
        try
        {
            return Written(stack);
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }

    internal static string Written(Stack stack) => YamlWriter.Write("# random", ComposeRenderer.Render(stack, "../.."));
}
