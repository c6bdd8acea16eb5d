using Vigo.Runner.Reconcile;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Tests.Reconcile;

public class EnvMergeTests
{
    [Fact]
    public void The_hosts_own_file_wins_over_its_global_one_which_wins_over_the_file_for_every_host() =>
        Assert.Equal("A=every B=global C=own", Merge("A=every B=every C=every", "B=global C=global", "C=own"));

    [Fact]
    public void Keys_of_the_hosts_own_file_alone_come_last_and_those_of_its_global_file_do_not_come_here() =>
        Assert.Equal("A=every X=own", Merge("A=every", "G=global", "X=own"));

    [Fact]
    public void A_file_that_only_the_host_has_is_the_hosts() => Assert.Equal("X=own", Merge("", "", "X=own"));

    [Fact]
    public void Of_a_key_that_stands_twice_the_last_one_counts() => Assert.Equal("A=2 B=1", Merge("A=1 B=1 A=2", "", ""));

    private static string Merge(string everyHost, string hostGlobal, string hostOwn) =>
        string.Join(' ', EnvMerge.Merge(Pairs(everyHost), Pairs(hostGlobal), Pairs(hostOwn)).Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<EnvPair> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(parts => new EnvPair(parts[0], parts[1]));
}
