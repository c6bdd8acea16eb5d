using Vigo.Build.Comparing;
using Vigo.Build.Tests.Support;
using Vigo.Build.Writing;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

/// <summary>All of a set, or none of it.</summary>
public class FileSetTests
{
    private const string Shop = "stacks/shop/docker-compose.yml";
    private const string Blog = "stacks/blog/docker-compose.yml";
    private const string Host = "hosts/vps-1/host.yml";

    [Fact]
    public void When_a_file_cannot_be_staged_nothing_has_changed()
    {
        // The name itself fits, but not with what the temporary file adds to it.
        var tooLong = $"stacks/new/{new string('n', 240)}.yml";
        using var repository = new InfraRepository(Compose(Shop, "a: 1\n"), Compose(Blog));
        repository.Write().Succeeded();
        repository.Age(Shop);
        var before = repository.State();

        repository.Generate(Compose(Shop, "a: 2\n"), Compose(Host), Compose(tooLong));
        var error = repository.Write().Failed("VIGO9006");

        Assert.Equal(repository.At(tooLong), error.File);
        Assert.Contains("Every other file was left, or put back, as it was.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, repository.State());
    }

    [Fact]
    public void When_a_rename_fails_those_before_it_are_taken_back_with_their_timestamps()
    {
        using var repository = new InfraRepository(Compose(Shop, "a: 1\n"), Compose(Blog));
        repository.Write().Succeeded();
        repository.Age(Shop);
        repository.Age(Blog);
        // Something that came into being between the look at the disk and the rename.
        Directory.CreateDirectory(repository.At("proxy/docker-compose.yml"));
        var before = repository.State();

        var exception = Assert.Throws<OutputException>(() => FileSet.Apply(repository.Root,
        [
            new Replace(Shop, "a: 2\n"u8.ToArray(), Difference.First("a: 2\n", "a: 1\n")),
            new Create(Host, "a: 3\n"u8.ToArray()),
            new Delete(Blog, "infra"),
            new Create("proxy/docker-compose.yml", "a: 4\n"u8.ToArray()),
        ]));

        Assert.Equal(("VIGO9006", "proxy/docker-compose.yml"), (exception.Finding.Rule, exception.Finding.Path));
        Assert.Equal(before, repository.State());
    }

    [Theory]
    [InlineData(Shop)]
    [InlineData(Blog)]
    public void A_read_only_file_stops_the_whole_set(string path)
    {
        using var repository = new InfraRepository(Compose(Shop, "a: 1\n"), Compose(Blog));
        repository.Write().Succeeded();
        File.SetAttributes(repository.At(path), FileAttributes.ReadOnly);
        var before = repository.State();

        repository.Generate(Compose(Shop, "a: 2\n"), Compose(Host));
        var error = repository.Write().Failed("VIGO9006");

        Assert.Equal(repository.At(path), error.File);
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, repository.State());
        File.SetAttributes(repository.At(path), FileAttributes.Normal);
    }

    [Fact]
    public void A_root_that_does_not_exist_is_an_error_without_a_stack_trace()
    {
        using var repository = new InfraRepository(Compose(Shop));
        Directory.Delete(repository.Root);

        Assert.Contains(repository.Root, repository.Write().Failed("VIGO9006").Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository.Root));
    }

    [Fact]
    public async Task Builds_at_the_same_time_leave_the_whole_set_of_one_of_them()
    {
        using var repository = new InfraRepository();
        var sets = Enumerable.Range(0, 4).Select(set => Set(set)).ToList();
        var tree = sets.ConvertAll(set => set.ConvertAll(file => file.Text));
        using var others = new Others(repository.Root, sets);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(run => Task.Run(() => others.Write(run % sets.Count))));

        var left = sets[0].ConvertAll(file => repository.Text(file.Path));
        Assert.Contains(left, tree);
        Assert.Equal(left.Count, repository.State().Count(entry => !entry.EndsWith('/')));

        static List<GeneratedFile> Set(int set) =>
            [.. Enumerable.Range(0, 20).Select(stack => Compose($"stacks/s{stack:D2}/docker-compose.yml", $"set: {set}\n"))];
    }

    [Fact]
    public void A_build_that_never_ends_is_not_waited_for_for_ever()
    {
        using var repository = new InfraRepository();
        var path = Path.Combine(repository.Outside, "vigo.lock");
        using var held = WriteLock.Take(path, TimeSpan.Zero);

        var exception = Assert.Throws<OutputException>(() => WriteLock.Take(path, TimeSpan.Zero));

        Assert.Equal(("VIGO9006", path), (exception.Finding.Rule, exception.Finding.Path));
    }

    /// <summary>Several builds of one repo, each with records of its own.</summary>
    private sealed class Others : IDisposable
    {
        private readonly string _root;
        private readonly List<string> _assemblies = [];
        private readonly Vigo.Testing.TemporaryDirectory _directory = new();

        public Others(string root, IEnumerable<IEnumerable<GeneratedFile>> sets)
        {
            _root = root;
            foreach (var set in sets)
            {
                _assemblies.Add(_directory[$"Infra{_assemblies.Count}.dll"]);
                Compiler.Compile(Of(set), _assemblies[^1]);
            }
        }

        public void Write(int set)
        {
            var engine = new RecordingEngine();
            var task = new PutGeneratedFiles { BuildEngine = engine, Assembly = _assemblies[set], Root = _root, LockFile = _directory["vigo.lock"] };
            Assert.True(task.Execute(), string.Join('\n', engine.Errors.Select(error => error.Message)));
        }

        public void Dispose() => _directory.Dispose();
    }
}
