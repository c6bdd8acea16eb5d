using Microsoft.CodeAnalysis.CodeFixes;
using Vigo.Generators.CodeFixes;
using Vigo.Testing;

namespace Vigo.Generators.Tests.CodeFixes;

/// <summary>A rule's page says whether there is a code fix.</summary>
public class CodeFixPageTests
{
    [Fact]
    public void The_pages_that_promise_a_fix_are_those_of_rules_that_have_one()
    {
        var fixable = typeof(ControlSocketFix).Assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);

        var promised = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "VIGO*.md")
            .Where(page => File.ReadLines(page).Any(line => line.StartsWith("Code fix: ", StringComparison.Ordinal)))
            .Select(page => Path.GetFileNameWithoutExtension(page));

        Assert.Equal(fixable.Order(StringComparer.Ordinal), promised.Order(StringComparer.Ordinal));
    }
}
