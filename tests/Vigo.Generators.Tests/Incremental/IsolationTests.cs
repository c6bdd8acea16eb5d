using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>A stack that can't be evaluated costs itself, and what is made of it; everything else is generated and judged as before.</summary>
public class IsolationTests
{
    private const string Works = "new(\"bad\") { Services = new() { [\"web\"] = new() { Image = Image.Of(\"nginx\").Version(\"1.27.3\") } } }";

    [Theory]
    [InlineData("VIGO0001", "new(Environment.MachineName)", "")]
    [InlineData("VIGO0004", "throw new InvalidOperationException(\"no\")", "")]
    [InlineData("VIGO0004", "new(Text(null!))", "private static string Text(string text) => text.Trim();")]
    [InlineData("VIGO0003", "Again", "private static Stack Again => Again with { ForwardOnly = true };")]
    [InlineData("VIGO0003", "new($\"{Enumerable.Range(0, 1_000_000_000).Max()}\")", "")]
    [InlineData("VIGO0003", "new($\"{new Evil()}\")", "private sealed record Evil { public override string ToString() => $\"{new Evil()}\"; }")]
    [InlineData("VIGO0003", "new($\"{new Evil() == new Evil()}\")", "private sealed record Evil { public bool Equals(Evil? other) => new Evil() == other; public override int GetHashCode() => 0; }")]
    [InlineData("VIGO0004", "new($\"{new Evil()}\")", "private sealed record Evil { public override string ToString() => throw new InvalidOperationException(\"evil\"); }")]
    [InlineData("VIGO0002", "null!", "")]
    [InlineData("VIGO0002", "new(\"bad\") { Services = null! }", "")]
    [InlineData("", "new(Unknown)", "")]
    [InlineData("", "new(\"bad\"", "")]
    public async Task The_others_are_generated_and_judged_as_before(string id, string declaration, string members)
    {
        var project = new OpenProject(Of(Works, ""));
        var before = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        project.Edit(Of(declaration, members));
        var after = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        Assert.Contains(before, line => line.Contains("Vigo.Output.Manifest(", StringComparison.Ordinal));
        Assert.DoesNotContain(after, line => line.Contains("Vigo.Output.Manifest(", StringComparison.Ordinal));
        foreach (var kept in new[] { "stacks/good/", "hosts/on-good/", "proxy/docker-compose.yml" })
            AssertKept(lines => FilesOf(lines, kept).Where(line => !line.Contains("/host.yml\",", StringComparison.Ordinal)));
        AssertKept(lines => lines.Where(line => line.StartsWith("VIGO1001", StringComparison.Ordinal)));

        Assert.DoesNotContain(after, line => line.Contains("inside Vigo", StringComparison.Ordinal) || line.StartsWith("AD0001", StringComparison.Ordinal));
        var failures = after.Where(line => line.StartsWith("VIGO000", StringComparison.Ordinal)).ToList();
        Assert.All(failures, line => Assert.Matches("at /repo/infra/(Bad|OnBad)\\.cs", line));

        // Where the compiler says why already, nothing more is said.
        Assert.Equal(id.Length > 0, failures.Exists(line => line.StartsWith(id, StringComparison.Ordinal)));

        // Which source carries a file depends on how many files there are.
        void AssertKept(Func<IEnumerable<string>, IEnumerable<string>> of)
        {
            Assert.NotEmpty(of(before));
            Assert.Equal(of(before).Order(StringComparer.Ordinal), of(after).Order(StringComparer.Ordinal));
        }
    }

    // One host mostly overlays many stacks.
    [Theory]
    [InlineData("VIGO0001", "new(Environment.MachineName)", "")]
    [InlineData("VIGO0004", "throw new InvalidOperationException(\"no\")", "")]
    [InlineData("VIGO0003", "Again", "private static Stack Again => Again with { ForwardOnly = true };")]
    [InlineData("VIGO0003", "new($\"{Enumerable.Range(0, 1_000_000_000).Max()}\")", "")]
    [InlineData("VIGO0003", "new($\"{Sum()}\")", "private static int Sum() { var sum = 0; while (true) sum++; }")]
    [InlineData("VIGO0002", "null!", "")]
    public async Task A_host_that_overlays_it_keeps_its_other_overlays(string id, string declaration, string members)
    {
        var project = new OpenProject(With(Works, "Bad.Declared.With(\"web\", web => web with { Replicas = 2 })"));
        var before = (await project.Answer(TestContext.Current.CancellationToken)).Lines;
        var (files, findings) = (FilesOf(before, "hosts/on-both/stacks/good/", "stacks/good/"), Judged(before));
        Assert.NotEmpty(files);
        Assert.Contains(findings, line => line.Contains("OnBoth.cs", StringComparison.Ordinal));

        project.Edit(With(declaration, "Bad.Declared.With(\"web\", web => web with { Replicas = 2 })", members));
        var after = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        Assert.Equal(files, FilesOf(after, "hosts/on-both/stacks/good/", "stacks/good/"));
        Assert.Equal(findings, Judged(after));
        Assert.Empty(FilesOf(after, "hosts/on-both/stacks/bad/", "stacks/bad/"));
        Assert.DoesNotContain(after, line => line.Contains("Vigo.Output.Manifest(", StringComparison.Ordinal));
        Assert.Contains(after, line => line.StartsWith(id, StringComparison.Ordinal) && line.Contains("Bad.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_overlay_that_fails_by_itself_costs_the_host_that_stack_alone()
    {
        var project = new OpenProject(With(Works, "Bad.Declared.With(\"web\", web => web with { Replicas = 2 })"));
        var before = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        project.Edit(With(Works, "Bad.Declared.With(\"wow\", web => web with { Replicas = 2 })"));
        var after = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        Assert.Equal(FilesOf(before, "hosts/on-both/stacks/good/", "stacks/good/", "stacks/bad/"), FilesOf(after, "hosts/on-both/stacks/good/", "stacks/good/", "stacks/bad/"));
        Assert.Empty(FilesOf(after, "hosts/on-both/stacks/bad/"));
        Assert.Equal(Judged(before), Judged(after));
        Assert.Single(after, line => line.StartsWith("VIGO0004", StringComparison.Ordinal) && line.Contains("OnBoth.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_author_catches_is_not_lost()
    {
        const string Caught = "new Func<Stack>(() => { try { return new Host(\"x\") { Overlays = [Bad.Declared.With(\"wow\", web => web)] }.Overlays[0]; } catch (ArgumentException) { return Bad.Declared.With(\"web\", web => web with { Replicas = 3 }); } })()";
        var project = new OpenProject(With(Works, Caught));

        var lines = (await project.Answer(TestContext.Current.CancellationToken)).Lines;

        Assert.DoesNotContain(lines, line => line.StartsWith("VIGO000", StringComparison.Ordinal));
        Assert.Contains(FilesOf(lines, "hosts/on-both/stacks/bad/"), line => line.Contains("scale: 3", StringComparison.Ordinal));
    }

    private static List<string> FilesOf(IEnumerable<string> lines, params string[] folders) =>
        [.. lines.Select(line => line.Substring(line.IndexOf("[assembly", StringComparison.Ordinal) + 1)).Where(line => folders.Any(folder => line.Contains($"GeneratedFile(\"{folder}", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    private static List<string> Judged(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("VIGO", StringComparison.Ordinal) && !line.StartsWith("VIGO000", StringComparison.Ordinal) && !line.Contains("Bad.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static Repository With(string declaration, string overlay, string members = "") => Of(declaration, members,
    [
        ("infra/Plain.cs", "public static class Plain { [Stack] public static Stack Declared => new(\"plain\") { Services = new() { [\"web\"] = new() { Image = Image.Of(\"redis\").Version(\"7.4\") } } }; }\n"),
        ("infra/OnBoth.cs", $"public static class OnBoth {{ [Host] public static Host Declared => new(\"on-both\") {{ Overlays = [{overlay}, Good.Declared.With(\"web\", web => web with {{ Image = Image.Of(\"redis\").Tagged(\"latest\") }})] }}; }}\n"),
    ]);

    private static Repository Of(string declaration, string members) => Of(declaration, members,
    [
        ("infra/OnGood.cs", "public static class OnGood { [Host] public static Host Declared => new(\"on-good\") { Overlays = [Good.Declared.With(\"web\", web => web with { Replicas = 2 })] }; }\n"),
        ("infra/OnBad.cs", "public static class OnBad { [Host] public static Host Declared => new(\"on-bad\") { Overlays = [Bad.Declared.With(\"web\", web => web with { Replicas = 2 })] }; }\n"),
        ("infra/Proxy.cs", "public static class Front { [Proxy] public static Stack Declared => new(\"proxy\") { Services = new() { [\"traefik\"] = new() { Image = Image.Of(\"traefik\").Version(\"3.1.4\") } } }; }\n"),
    ]);

    private static Repository Of(string declaration, string members, IReadOnlyList<(string Path, string Text)> others) => Repository.Of(new[]
    {
        ("infra/Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using Vigo;\n"),
        ("infra/Bad.cs", $"public static class Bad {{ [Stack] public static Stack Declared => {declaration}; {members} }}\n"),
        ("infra/Good.cs", "public static class Good { [Stack] public static Stack Declared => new(\"good\") { Services = new() { [\"web\"] = new() { Image = Image.Of(\"redis\") } } }; }\n"),
    }.Concat(others).Select(file => KeyValuePair.Create(file.Item1, file.Item2)));
}
