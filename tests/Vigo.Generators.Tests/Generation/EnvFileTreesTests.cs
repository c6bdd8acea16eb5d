using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.Generation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Analysis;
using Vigo.Model;

namespace Vigo.Generators.Tests.Generation;

/// <summary>What did not change stays the very tree that it was.</summary>
public class EnvFileTreesTests
{
    private static readonly EnvFileSource App = new("env/app.env", "KEY=1\n");
    private static readonly EnvFileSource Global = new("env/global.env", "ROOT=1\n");

    [Fact]
    public void A_key_more_replaces_the_tree_of_its_file_alone()
    {
        var before = Trees([App, Global]);
        var after = Trees([new(App.Path, "KEY=1\nMORE=1\n"), Global]);

        Assert.Equal(["EnvFiles.g.cs", "EnvFiles.App.g.cs", "EnvFiles.Global.g.cs"], after.Select(tree => tree.FilePath));
        Assert.Equal([true, false, true], before.Zip(after, ReferenceEquals));
        Assert.Contains("EnvVariable MORE", after[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_or_a_line_replaces_none() =>
        Assert.Equal(Trees([App, Global]), Trees([new(App.Path, "# moved\nKEY=2\n"), Global]));

    [Fact]
    public void Trees_are_of_the_options_asked_for()
    {
        var symbols = InfraProject.CSharp14.WithPreprocessorSymbols("EXTRA");

        Assert.All(Trees([App], InfraProject.CSharp14), tree => Assert.Equal(InfraProject.CSharp14, tree.Options));
        Assert.All(Trees([App], symbols), tree => Assert.Equal(symbols, tree.Options));
    }

    [Fact]
    public void Nothing_is_taken_over_while_caches_are_suspended()
    {
        Sequence<EnvFileSource> files = [App, Global];
        var kept = EnvFileTrees.Of(files, InfraProject.CSharp14);
        using (Caches.Suspended())
            Assert.Empty(kept.Intersect(EnvFileTrees.Of(files, InfraProject.CSharp14)));
    }

    private static IReadOnlyList<SyntaxTree> Trees(Sequence<EnvFileSource> files, CSharpParseOptions? options = null) => EnvFileTrees.Of(files, options ?? InfraProject.CSharp14);
}
