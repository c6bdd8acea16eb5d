using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Incremental;

/// <summary>Edits that leave a body as it is and change what it means, in ways that hardly anyone thinks of: what walks found, and what they would take long to find.</summary>
public class MissedDependencyTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using Vigo;\n";

    [Fact]
    public Task Files_that_exchange_their_usings() => Follows(
        [("A.cs", "using static Left;\n" + Stack("a", "Value")), ("B.cs", "using static Right;\n" + Stack("b", "Value")), ("Values.cs", Values)],
        [("A.cs", "using static Right;\n" + Stack("a", "Value")), ("B.cs", "using static Left;\n" + Stack("b", "Value")), ("Values.cs", Values)]);

    [Fact]
    public Task Files_that_exchange_their_aliases() => Follows(
        [("A.cs", "using Side = Left;\n" + Stack("a", "Side.Value")), ("B.cs", "using Side = Right;\n" + Stack("b", "Side.Value")), ("Values.cs", Values)],
        [("A.cs", "using Side = Right;\n" + Stack("a", "Side.Value")), ("B.cs", "using Side = Left;\n" + Stack("b", "Side.Value")), ("Values.cs", Values)]);

    [Fact]
    public Task Types_of_one_file_that_change_places() => Follows(
        [("A.cs", "file static class Own { public static string Value => \"one\"; }\n" + Stack("a", "Own.Value")), ("B.cs", "file static class Own { public static string Value => \"two\"; }\n" + Stack("b", "Own.Value"))],
        [("A.cs", "file static class Own { public static string Value => \"two\"; }\n" + Stack("a", "Own.Value")), ("B.cs", "file static class Own { public static string Value => \"one\"; }\n" + Stack("b", "Own.Value"))]);

    [Fact]
    public Task A_type_of_one_file_that_moves_to_another() => Follows(
        [("A.cs", "static class Own { public static string Value => \"all\"; }\nfile static class Own2 { public static string Value => \"one\"; }\n" + Stack("a", "Own2.Value")), ("B.cs", Stack("b", "Own.Value"))],
        [("A.cs", "static class Own { public static string Value => \"all\"; }\n" + Stack("a", "Own2.Value")), ("B.cs", "file static class Own2 { public static string Value => \"one\"; }\n" + Stack("b", "Own.Value"))]);

    [Fact]
    public Task Files_that_exchange_a_symbol() => Follows(
        [("A.cs", "#define FIRST\n" + Conditional("a")), ("B.cs", Conditional("b"))],
        [("A.cs", Conditional("a")), ("B.cs", "#define FIRST\n" + Conditional("b"))]);

    [Fact]
    public Task A_namespace_that_hides_a_class() => Follows(
        [("A.cs", "namespace Outer { static class Deep { public static class Inner { public static string Value => \"class\"; } } }\nnamespace Outer.Stacks { " + Stack("a", "Deep.Inner.Value") + " }")],
        [("A.cs", "namespace Outer { static class Deep { public static class Inner { public static string Value => \"class\"; } } }\nnamespace Outer.Stacks { " + Stack("a", "Deep.Inner.Value") + " }"), ("B.cs", "namespace Outer.Stacks.Deep { static class Other { } }")]);

    [Fact]
    public Task A_part_of_a_class_that_comes_with_a_field() => Follows(
        [("A.cs", "static partial class Parts { public static readonly int First = 1; public static int Sum() => First; }\n" + Stack("a", "$\"{Parts.First}\""))],
        [("A.cs", "static partial class Parts { public static readonly int First = 1; public static int Sum() => First; }\n" + Stack("a", "$\"{Parts.First}\" + Parts.Second")), ("B.cs", "static partial class Parts { public static readonly int Second = Sum() + 1; }")]);

    [Fact]
    public Task Files_that_are_renamed_so_that_fields_get_another_order() => Follows(
        [("A.cs", "static partial class Parts { public static readonly int First = 1; }"), ("B.cs", "static partial class Parts { public static readonly int Second = First + 1; }"), ("S.cs", Stack("a", "$\"{Parts.Second}\""))],
        [("C.cs", "static partial class Parts { public static readonly int First = 1; }"), ("B.cs", "static partial class Parts { public static readonly int Second = First + 1; }"), ("S.cs", Stack("a", "$\"{Parts.Second}\""))]);

    [Fact]
    public void Files_that_change_places_so_that_fields_get_another_order()
    {
        var first = OracleProgram.Parse("public static partial class Parts { public static readonly int First = 1; }", "/repo/infra/First.cs");
        var second = OracleProgram.Parse("public static partial class Parts { public static readonly int Second = First + 1; }", "/repo/infra/Second.cs");
        var main = OracleProgram.Parse("public static class Program { public static object? Main() => Parts.Second; }", "/repo/infra/Main.cs");
        foreach (var trees in new[] { [first, second, main], [second, first, main], new[] { first, second, main } })
        {
            var compilation = OracleProgram.Compile(trees);
            using var image = new MemoryStream();
            Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
            var member = compilation.GetTypeByMetadataName("Program")!.GetMembers("Main").Single();
            Assert.Equal(Outcome.OfRunning(OracleProgram.Load(image), member), Outcome.OfEvaluating(compilation, member));
        }
    }

    [Fact]
    public Task A_constant_whose_value_chooses_an_overload() => Follows(
        [("A.cs", "static class Choice { public static string Of(byte x) => \"byte\"; public static string Of(long x) => \"long\"; public static string Zero(DayOfWeek day) => \"day\"; public static string Zero(object x) => \"object\"; }"), ("C.cs", "static class Constants { public const int Size = 200; public const int Nothing = 0; }"), ("S.cs", Stack("a", "Choice.Of(Constants.Size) + Choice.Zero(Constants.Nothing)"))],
        [("A.cs", "static class Choice { public static string Of(byte x) => \"byte\"; public static string Of(long x) => \"long\"; public static string Zero(DayOfWeek day) => \"day\"; public static string Zero(object x) => \"object\"; }"), ("C.cs", "static class Constants { public const int Size = 300; public const int Nothing = 1; }"), ("S.cs", Stack("a", "Choice.Of(Constants.Size) + Choice.Zero(Constants.Nothing)"))]);

    [Fact]
    public Task A_constant_behind_a_default_value_behind_a_local() => Follows(
        [("A.cs", "static class Calls { public static string Of(string x = Constants.Name) => x; public static string Local() { string Inner(string y = Constants.Name) => y; return Inner() + Of(); } }"), ("C.cs", "static class Constants { public const string Name = Base + \"1\"; public const string Base = \"a\"; }"), ("S.cs", Stack("a", "Calls.Local()"))],
        [("A.cs", "static class Calls { public static string Of(string x = Constants.Name) => x; public static string Local() { string Inner(string y = Constants.Name) => y; return Inner() + Of(); } }"), ("C.cs", "static class Constants { public const string Name = Base + \"1\"; public const string Base = \"b\"; }"), ("S.cs", Stack("a", "Calls.Local()"))]);

    [Fact]
    public Task Classes_that_share_a_name_but_not_their_type_parameters_and_change_places() => Follows(
        [("A.cs", "static class Twin { public static Image Value => Image.Of(\"nginx\"); }\nstatic class Twin<T> { public static Image Value => Image.Of(\"nginx\"); }\n" + ImageStack("a", "Twin.Value"))],
        [("A.cs", "static class Twin<T> { public static Image Value => Image.Of(\"nginx\"); }\nstatic class Twin { public static Image Value => Image.Of(\"nginx\"); }\n" + ImageStack("a", "Twin.Value"))]);

    [Fact]
    public Task A_member_called_as_what_is_discarded() => Follows(
        [("A.cs", "static class Uses { public static string Value { get { _ = Constants.Next(); return \"x\" + Constants.Now; } } }\nstatic class Constants { public static string Next() => \"n\"; public static string Now => \"now\"; }\n" + Stack("a", "Uses.Value"))],
        [("A.cs", "static partial class Uses { public static string Value { get { _ = Constants.Next(); return \"x\" + Constants.Now; } } }\nstatic partial class Uses { private static int _ { get => 1; set { } } }\nstatic class Constants { public static string Next() => \"n\"; public static string Now => \"now\"; }\n" + Stack("a", "Uses.Value"))]);

    [Fact]
    public Task A_directive_between_an_attribute_and_the_name_it_stands_before() => Follows(
        [("A.cs", "public static class A\n{\n    [Stack]\n    public static Stack Declared =>\n        Other();\n    static Stack Other() => " + Declared("Not An Image") + ";\n}\n")],
        [("A.cs", "public static class A\n{\n    [Stack]\n#pragma warning disable CS1591\n    public static Stack Declared =>\n        Other();\n    static Stack Other() => " + Declared("Not An Image") + ";\n}\n")]);

    [Fact]
    public Task A_host_that_comes_to_overlay_a_stack_with_itself() => Follows(
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")")), ("H.cs", Host(""))],
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")")), ("H.cs", Host("Stack_a.Declared"))]);

    [Fact]
    public Task A_host_that_no_longer_overlays_a_stack_with_itself() => Follows(
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")")), ("H.cs", Host("Stack_a.Declared"))],
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")")), ("H.cs", Host(""))]);

    [Fact]
    public Task A_stack_that_is_declared_by_another_name_from_now_on() => Follows(
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")"))],
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")").Replace("[Stack]", "")), ("B.cs", "public static class Other { [Stack] public static Stack Declared => Stack_a.Declared; }\n")]);

    [Fact]
    public Task A_stack_that_was_declared_by_another_name_until_now() => Follows(
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")").Replace("[Stack]", "")), ("B.cs", "public static class Other { [Stack] public static Stack Declared => Stack_a.Declared; }\n")],
        [("A.cs", ImageStack("a", "Image.Of(\"Not An Image\")"))]);

    private const string Values = "static class Left { public static string Value => \"left\"; }\nstatic class Right { public static string Value => \"right\"; }\n";

    private static string Stack(string name, string value) =>
        $"public static class Stack_{name} {{ [Stack] public static Stack Declared => new(\"{name}\") {{ Services = new() {{ [\"web\"] = new() {{ Image = Image.Of(\"nginx\").Version(\"1\"), Environment = new() {{ [\"E\"] = {value} }} }} }} }}; }}\n";

    private static string ImageStack(string name, string image) =>
        $"public static class Stack_{name} {{ [Stack] public static Stack Declared => new(\"{name}\") {{ Services = new() {{ [\"web\"] = new() {{ Image = {image} }} }} }}; }}\n";

    private static string Declared(string image) => $"new(\"a\") {{ Services = new() {{ [\"web\"] = new() {{ Image = Image.Of(\"{image}\") }} }} }}";

    private static string Host(string overlays) => $"public static class Host_h {{ [Host] public static Host Declared => new(\"h\") {{ Overlays = [{overlays}] }}; }}\n";

    private static string Conditional(string name) =>
        $"public static class Text_{name}\n{{\n    public static string Value()\n    {{\n#if FIRST\n        return \"first\";\n#else\n        return \"second\";\n#endif\n    }}\n}}\n" + Stack(name, $"Text_{name}.Value()");

    /// <summary>Goes there, back, and there again.</summary>
    private static async Task Follows((string Path, string Text)[] before, (string Path, string Text)[] after)
    {
        var moments = new[] { Of(before), Of(after) };
        var project = new OpenProject(moments[0]);
        for (var i = 0; i < 4; i++)
        {
            project.Edit(moments[i % 2]);
            var differences = (await project.Answer(TestContext.Current.CancellationToken)).DifferencesFrom(await FreshProject.Answer(moments[i % 2], TestContext.Current.CancellationToken));
            Assert.True(differences is [], $"moment {i}:\n{string.Join("\n", differences)}");
        }
    }

    private static Repository Of((string Path, string Text)[] files) =>
        Repository.Of(files.Append(("Usings.cs", Usings)).Select(file => KeyValuePair.Create("infra/" + file.Item1, file.Item2)));
}
