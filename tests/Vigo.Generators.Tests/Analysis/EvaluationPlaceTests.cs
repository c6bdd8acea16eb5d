namespace Vigo.Generators.Tests.Analysis;

/// <summary>What can't be evaluated is an error at that expression, and costs no more than the declaration that needs it.</summary>
public class EvaluationPlaceTests
{
    [Theory]
    [InlineData("""{|VIGO0001:System.IO.File.ReadAllText("/etc/hostname")|}""")]
    [InlineData("""{|VIGO0001:DateTime.UtcNow|}.ToString()""")]
    [InlineData("""{|VIGO0001:Guid.NewGuid()|}.ToString()""")]
    [InlineData("""{|VIGO0001:new Random().Next()|}.ToString()""")]
    [InlineData("""{|VIGO0001:Environment.MachineName|}""")]
    [InlineData("""{|VIGO0001:Environment.GetEnvironmentVariable("HOME")|}!""")]
    [InlineData("""{|VIGO0001:typeof(App).FullName|}!""")]
    [InlineData("""{|VIGO0001:"app".GetType().FullName|}!""")]
    [InlineData("""{|VIGO0001:Name|}""")]
    public Task VIGO0001_on_what_is_not_evaluated(string name) => Squiggles.Match(
        $$"""
        public static class App
        {
            public static string Name = "app";

            [Stack]
            public static Stack Stack => new({{name}});
        }
        """);

    [Fact]
    public Task VIGO0001_in_a_helper_of_another_file() => Squiggles.Match(
        ("infra/App.cs", "public static class App { [Stack] public static Stack Stack => new(Names.App()); }"),
        ("infra/Names.cs", "public static class Names { public static string App() => {|VIGO0001:DateTime.Now|}.ToString(); }"));

    [Fact]
    public Task VIGO0002_on_the_null_that_a_declaration_gives() => Squiggles.Match(
        "public static class App { [Stack] public static Stack? Stack => {|VIGO0002:null|}; }");

    [Fact]
    public Task VIGO0004_on_a_name_that_the_vocabulary_refuses() => Squiggles.Match(
        """public static class App { [Stack] public static Stack Stack => {|VIGO0004:new("")|}; }""");

    [Fact]
    public Task VIGO0002_on_what_is_no_stack() => Squiggles.Match(
        """public static class App { [Stack] public static string Stack => {|VIGO0002:"app"|}; }""");

    [Fact]
    public Task VIGO0002_on_a_null_where_the_vocabulary_has_none() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack One => new("one") { Services = new() { ["web"] = {|VIGO0002:null|}! } };

            [Stack]
            public static Stack Two => new("two") { Services = new() { ["web"] = new() { Volumes = ["/srv:/srv", {|VIGO0002:null|}!] } } };

            [Stack]
            public static Stack Three => new("three") { Services = new() { ["web"] = new() { Labels = {|VIGO0002:null|}! } } };

            [Host]
            public static Host Vps => new("vps-1") { Overlays = [{|VIGO0002:null|}!] };
        }
        """);

    [Fact]
    public Task VIGO0003_on_a_loop_that_does_not_end() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack
            {
                get
                {
                    {|VIGO0003:while (true)|}
                    {
                    }
                }
            }
        }
        """);

    [Fact]
    public Task VIGO0003_on_a_call_that_does_not_return() => Squiggles.Match(
        """public static class App { [Stack] public static Stack Stack => Again(); private static Stack Again() => {|VIGO0003:Again()|}; }""");

    [Fact]
    public Task VIGO0004_at_the_throw() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => Named("");

            private static Stack Named(string name)
            {
                if (name.Length == 0)
                    {|VIGO0004:throw new ArgumentException("no name");|}
                return new(name);
            }
        }
        """);

    [Fact]
    public Task VIGO0004_at_the_call_that_throws() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app");

            [Host]
            public static Host Vps => new("vps-1") { Overlays = [{|VIGO0004:Stack.With("web", web => web)|}] };
        }
        """);

    [Fact]
    public Task VIGO0005_on_the_second_of_one_name() => Squiggles.Match(
        ("infra/A.cs", """public static class A { [Stack] public static Stack Stack => new("app"); }"""),
        ("infra/B.cs", """public static class B { [Stack] public static Stack Stack => {|VIGO0005:new("app")|}; }"""),
        ("infra/C.cs", """public static class C { [Host] public static Host App => new("app"); }"""),
        ("infra/D.cs", """public static class D { [Host] public static Host App => {|VIGO0005:new("APP")|}; }"""));

    [Fact]
    public Task VIGO0005_on_members_that_need_an_instance_or_arguments() => Squiggles.Match(
        """
        public class App
        {
            [Stack]
            public Stack {|VIGO0005:Instance|} => new("a");

            [Stack]
            public static Stack {|VIGO0005:With|}(string name) => new(name);
        }

        public static class Generic<T>
        {
            [Stack]
            public static Stack {|VIGO0005:Stack|} => new("b");
        }
        """);

    [Fact]
    public Task What_fails_costs_itself_alone() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Broken => new({|VIGO0001:Environment.MachineName|}) { Services = new() { ["web"] = new() { Image = Image.Of("nginx") } } };

            [Stack]
            public static Stack Works => new("works") { Services = new() { ["web"] = new() { Image = {|VIGO1001:Image.Of("nginx")|} } } };
        }
        """);

    [Fact]
    public Task What_names_a_stack_that_fails_is_not_to_blame() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Broken => new("broken") { After = [ {|VIGO0001:Environment.MachineName|}] };

            [Stack]
            public static Stack After => new("after") { After = ["broken"] };

            [Host]
            public static Host Vps => new("vps-1") { Without = ["broken"] };
        }
        """);

    [Fact]
    public Task What_fails_a_stack_and_its_overlays_is_said_once() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new({|VIGO0001:Environment.MachineName|});

            [Host]
            public static Host Vps => new("vps-1") { Overlays = [Stack with { ForwardOnly = true }] };

            [Host]
            public static Host Works => new("vps-2") { Overlays = [Other() with { Services = new() { ["web"] = new() { Image = {|VIGO1001:Image.Of("nginx")|} } } }] };

            [Stack]
            public static Stack Other() => new("other");
        }
        """);
}
