using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Oracle;
using Program = Vigo.Generators.Lowering.Program;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>What a member means follows from its tokens: comments, layout, and what most strings say take no binding, and are true all the same.</summary>
public class EditsWithoutMeaningTests
{
    /// <summary>A member before and after an edit of comments or layout.</summary>
    public static TheoryData<string, string> Trivia { get; } = new()
    {
        { "public static string Value() => \"a\" + \"b\";", "public static string Value() /* both */ =>\n        \"a\" // one\n        + \"b\";" },
        { "public static string Value() { var a = new List<List<string>>(); return $\"{a.Count,3} of {1:D2}\"; }", "public static string Value()\n    {\n        var a = new List<List<string> >();\n\n        return $\"{ a.Count , 3 } of {1:D2}\";\n    }" },
        { "public static string Value() => \"\"\"raw\"\"\";", "public static string Value() =>   \"\"\"raw\"\"\"  ;" },
    };

    /// <summary>A member before and after an edit of strings that are handed to its code.</summary>
    public static TheoryData<string, string> Strings { get; } = new()
    {
        { "public static string Value() => \"a\" + \"b\";", "public static string Value() => \"a\" + \"longer\\t\";" },
        { "public static string Value() => \"a\" + \"b\";", "public static string Value() => // and a comment\n        @\"c:\\\" + \"b\";" },
        { "public static string Value() => $\"of {1} and {\"x\"}\";", "public static string Value() => $\"from {{ {1} and {\"y\"}\";" },
        { "public static string Value() => $\"a {{{1}}} {{ }}}}\";", "public static string Value() => $\"b }}{1}{{ {{{{ }}\";" },
        { "public static string Value() => $@\"a\\ {1}\";", "public static string Value() => $@\"b\\ \"\"{1}\";" },
        { "public static string Value() { string Inner(string x) => x + \"in\"; return string.Concat(new[] { \"p\", \"q\" }.Select(x => Inner(x) + \"out\")); }", "public static string Value() { string Inner(string x) => x + \"IN\"; return string.Concat(new[] { \"p\", \"r\" }.Select(x => Inner(x) + \"OUT\")); }" },
        { "public static string Value() { return string.Join(\" \", All(\"a\")); IEnumerable<string> All(string x) { yield return x; yield return \"b\"; } }", "public static string Value() { return string.Join(\", \", All(\"aa\")); IEnumerable<string> All(string x) { yield return x; yield return \"bb\"; } }" },
        { "public static string Value() => true ? \"a\" : \"b\";", "public static string Value() => true ? \"c\" : \"b\";" },
        { "public static string Value() => new Dictionary<string, string> { [\"k\"] = \"v\" }[\"k\"];", "public static string Value() => new Dictionary<string, string> { [\"key\"] = \"value\" }[\"key\"];" },
        { "public static string Value() => throw new InvalidOperationException(\"a\");", "public static string Value() => throw new InvalidOperationException(\"b\");" },
    };

    /// <summary>A member before and after an edit of what goes to other places than where it stands, or changes how the code is read.</summary>
    public static TheoryData<string, string> Meanings { get; } = new()
    {
        { "public static string Value() { const string a = \"a\"; return a + Inner(); string Inner() => a; }", "public static string Value() { const string a = \"b\"; return a + Inner(); string Inner() => a; }" },
        { "public static string Value() { return Inner(); string Inner(string a = \"a\") => a; }", "public static string Value() { return Inner(); string Inner(string a = \"b\") => a; }" },
        { "public static string Value() { var f = (string a = \"a\") => a; return f(); }", "public static string Value() { var f = (string a = \"b\") => a; return f(); }" },
        { "public static string Value() { switch (1.ToString()) { case \"1\": return \"one\"; default: return \"other\"; } }", "public static string Value() { switch (1.ToString()) { case \"2\": return \"one\"; default: return \"other\"; } }" },
        { "public static string Value() { switch (\"x\") { case \"x\": goto case \"a\"; case \"a\": return \"A\"; case \"b\": return \"B\"; default: return \"\"; } }", "public static string Value() { switch (\"x\") { case \"x\": goto case \"b\"; case \"a\": return \"A\"; case \"b\": return \"B\"; default: return \"\"; } }" },
        { "public static string Value() => 1.ToString() is \"1\" or \"2\" ? \"yes\" : \"no\";", "public static string Value() => 1.ToString() is \"3\" or \"2\" ? \"yes\" : \"no\";" },
        { "public static string Value() => 1.ToString() switch { \"1\" => \"yes\", _ => \"no\" };", "public static string Value() => 1.ToString() switch { \"3\" => \"yes\", _ => \"no\" };" },
        { "public static string Value() => Quoted.Of(1 + 1);", "public static string Value() => Quoted.Of(1 /* and */ + 1);" },
        { "public static string Value() => Quoted.Of(\"a\".Length);", "public static string Value() => Quoted.Of(\"ab\".Length);" },
        { "public static string Value() => $\"{1:D2}\";", "public static string Value() => $\"{1:D3}\";" },
        { "public static string Value() => \"\"\"a\"\"\";", "public static string Value() => \"\"\"b\"\"\";" },
        { "public static string Value() => $\"\"\"a{1}\"\"\";", "public static string Value() => $\"\"\"b{1}\"\"\";" },
        { "public static string Value() => \"a\"u8.Length + \"\";", "public static string Value() => \"ab\"u8.Length + \"\";" },
        { "public static string Value() { int x = 1; int y = 2; return $\"{x - -y}\"; }", "public static string Value() { int x = 1; int y = 2; return $\"{x - y}\"; }" },
        { "public static string Value()\n    {\n#if NEVER\n        return \"a\";\n#endif\n        return \"b\";\n    }", "public static string Value()\n    {\n#if !NEVER\n        return \"a\";\n#endif\n        return \"b\";\n    }" },
        { "public static string Value() => new string('a', 1);", "public static string Value() => new string('b', 1);" },
    };

    [Theory]
    [MemberData(nameof(Trivia))]
    public void Comments_and_layout_leave_the_code_as_it_is(string before, string after)
    {
        var (first, then) = Codes(before, after);

        Assert.Same(first, then);
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public void Other_strings_are_handed_to_the_same_code(string before, string after)
    {
        var (first, then) = Codes(before, after);

        Assert.NotSame(first, then);
        Assert.Same(first.Body, then.Body);
    }

    [Theory]
    [MemberData(nameof(Meanings))]
    public void What_goes_elsewhere_or_is_read_otherwise_is_bound_again(string before, string after)
    {
        var (first, then) = Codes(before, after);

        Assert.NotSame(first.Body, then.Body);
    }

    [Theory]
    [MemberData(nameof(Trivia))]
    [MemberData(nameof(Strings))]
    [MemberData(nameof(Meanings))]
    public async Task Either_way_an_open_project_says_what_a_new_one_does(string before, string after)
    {
        var moments = new[] { Infra(before), Infra(after) };
        var project = new OpenProject(moments[0]);
        for (var i = 0; i < 4; i++)
        {
            project.Edit(moments[i % 2]);
            var differences = (await project.Answer(TestContext.Current.CancellationToken)).DifferencesFrom(await FreshProject.Answer(moments[i % 2], TestContext.Current.CancellationToken));
            Assert.True(differences is [], $"moment {i}:\n{string.Join("\n", differences)}");
        }
    }

    [Fact]
    public void A_declaration_that_no_code_names_leaves_results_without_a_look_at_any_function()
    {
        const string Declaring = "public static class Declaring { [Stack] public static Stack Declared => new(Named.Text) { Services = new() { [\"web\"] = new() { Image = Image.Of(\"nginx\") } } }; }";
        var named = OracleProgram.Parse("public static class Named { public static string Text => \"named\"; }", "/repo/named/Named.cs");
        var other = OracleProgram.Parse("public static class Other { }", "/repo/named/Other.cs");
        var compilation = OracleProgram.Compile([OracleProgram.Parse(Declaring, "/repo/named/Declaring.cs"), named, other]);
        Assert.NotNull(Program.For(compilation).Evaluate(EntryIn(compilation), TestContext.Current.CancellationToken).Value);
        var result = Program.For(compilation).Untouched(EntryIn(compilation));
        Assert.NotNull(result);

        var more = compilation.ReplaceSyntaxTree(other, other.WithChangedText(SourceText.From("public static class Other { public static string More => \"more\"; }")));
        var hiding = compilation.ReplaceSyntaxTree(other, other.WithChangedText(SourceText.From("public static class Other { public static string Text => \"more\"; }")));

        Assert.Same(result, Program.For(more).Untouched(EntryIn(more)));
        Assert.Null(Program.For(hiding).Untouched(EntryIn(hiding)));

        static EntryPoint EntryIn(Compilation compilation) => Program.For(compilation).EntryOf(compilation.GetTypeByMetadataName("Declaring")!.GetMembers("Declared").Single());
    }

    // A name of its own for each, so that no test finds what another left.
    private static (FunctionCode Before, FunctionCode After) Codes(string before, string after, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var path = $"/repo/{test}/{before.GetHashCode(StringComparison.Ordinal)}/{after.GetHashCode(StringComparison.Ordinal)}.cs";
        var tree = OracleProgram.Parse(Members(before), path);
        var compilation = OracleProgram.Compile([tree]);
        var edited = tree.WithChangedText(SourceText.From(Members(after)));
        return (CodeIn(compilation), CodeIn(compilation.ReplaceSyntaxTree(tree, edited)));

        static FunctionCode CodeIn(Compilation compilation)
        {
            var program = Program.For(compilation);
            return program.Function(program.Key(compilation.GetTypeByMetadataName("Members")!.GetMembers("Value").Single()));
        }
    }

    private static string Members(string member) =>
        "public static class Quoted { public static string Of(int value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = \"\") => text; }\n"
        + $"public static class Members\n{{\n    {member}\n\n    public static string Other() => \"other\";\n}}\n";

    private static Repository Infra(string member) => Repository.Of(
    [
        new("infra/Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using Vigo;\n"),
        new("infra/Members.cs", Members(member)),
        new("infra/Stacks.cs", "public static class Stacks { [Stack] public static Stack A => new(\"a\") { Services = new() { [\"web\"] = new() { Image = Image.Of(\"nginx\"), Environment = new() { [\"E\"] = Members.Value() } } } }; }\n"),
    ]);
}
