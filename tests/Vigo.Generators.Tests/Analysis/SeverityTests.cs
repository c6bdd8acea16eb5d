using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>Rules are ordinary diagnostics; that a value could not be evaluated is never a suggestion.</summary>
public class SeverityTests
{
    private const string MutableTag =
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = {|#0:Image.Of("nginx")|} } } };
        }
        """;

    private const string NotEvaluated = "public static class App { [Stack] public static Stack Stack => new({|#0:Environment.MachineName|}); }";

    private const string Overlay =
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3") } } };

            [Host]
            public static Host Staging => new("staging-1")
            {
                Kind = HostKind.Staging,
                Overlays = [Stack.With("web", web => web with { Image = {|#0:Image.Of("nginx").Branch("main")|} })],
            };
        }
        """;

    [Fact]
    public Task An_error_on_production() => Expect(DiagnosticSeverity.Error, MutableTag);

    [Fact]
    public Task A_suggestion_on_staging() => Expect(DiagnosticSeverity.Info, Overlay);

    [Fact]
    public Task Editorconfig_says_otherwise_of_a_rule() => Expect(DiagnosticSeverity.Warning, MutableTag, "dotnet_diagnostic.VIGO1001.severity = warning");

    [Fact]
    public Task Editorconfig_says_otherwise_of_a_relaxed_rule() => Expect(DiagnosticSeverity.Error, Overlay, "dotnet_diagnostic.VIGO1001.severity = error");

    [Fact]
    public Task Editorconfig_switches_a_rule_off() => Expect(null, MutableTag, "dotnet_diagnostic.VIGO1001.severity = none");

    [Fact]
    public Task Editorconfig_does_not_switch_evaluation_off() => Expect(DiagnosticSeverity.Error, NotEvaluated, "dotnet_diagnostic.VIGO0001.severity = none", "VIGO0001");

    [Fact]
    public Task Pragma_silences_a_rule() => Expect(null, $"#pragma warning disable VIGO1001\n{MutableTag}");

    [Fact]
    public Task Pragma_does_not_silence_evaluation() => Expect(DiagnosticSeverity.Error, $"#pragma warning disable VIGO0001\n{NotEvaluated}", id: "VIGO0001");

    [Fact]
    public Task SuppressMessage_silences_a_rule() =>
        Expect(null, MutableTag.Replace("[Stack]", "[Stack, System.Diagnostics.CodeAnalysis.SuppressMessage(\"Vigo\", \"VIGO1001\", Justification = \"a demo\")]", StringComparison.Ordinal));

    private static Task Expect(DiagnosticSeverity? severity, string source, string? configuration = null, string id = "VIGO1001")
    {
        IEnumerable<DiagnosticResult> expected = severity is { } given ? [new DiagnosticResult(id, given).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)] : [];
        (string, string)[] files = [("infra/App.cs", source)];
        return Squiggles.Match(expected, configuration is null ? files : [.. files, (".editorconfig", $"root = true\n[*.cs]\n{configuration}\n")]);
    }
}
