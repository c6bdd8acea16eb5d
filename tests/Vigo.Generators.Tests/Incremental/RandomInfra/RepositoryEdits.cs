using System.Collections.Immutable;
using System.Globalization;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>Edits of what a repository consists of: stacks, files, hosts, options.</summary>
internal static class RepositoryEdits
{
    public static ImmutableArray<InfraEdit> All { get; } =
    [
        new("a stack comes", AddStack) { Weight = 2 },
        new("a stack goes", (model, random) => model.Stacks.Count < 3 ? model : model with { Stacks = model.Stacks.RemoveAt(random.Next(model.Stacks.Count)) }) { Weight = 2 },
        new("a stack is named otherwise, perhaps as another", (model, random) => OfStack(model, random, stack => stack with { Name = $"app{random.Next(1, 14)}" })),
        new("a stack is written otherwise", (model, random) => OfStack(model, random, stack => stack with { Shape = random.Next(5) })) { Weight = 2 },
        new("a using of a stack's file", (model, random) => OfStack(model, random, stack => stack with { Usings = stack.Usings ^ (1 << random.Next(InfraText.StackUsings.Length)) })) { Weight = 4 },
        new("two stacks exchange the usings of their files", ExchangeUsings),
        new("an attribute beside a stack's own", (model, random) => OfStack(model, random, stack => stack with { Attribute = random.Next(InfraText.StackAttributes.Length) })),
        new("a stack's file is renamed", (model, random) => OfStack(model, random, stack => stack with { Path = $"infra/{(random.Next(2) == 0 ? "Stacks" : "Apps")}/S{stack.Number}{new string('r', random.Next(3))}.cs" })),
        new("a shared file comes", (model, _) => model.Files.Count > 5 ? model : model with { Files = model.Files.Add(RandomModel.File(model.Files.Count)) }),
        new("a shared file goes with all that is in it", (model, _) => model.Files.Count < 2 ? model : model with { Files = model.Files.RemoveAt(model.Files.Count - 1) }),
        new("a shared file is renamed", (model, random) => OfFile(model, random, (file, index) => file with { Path = $"infra/{"ALZ"[random.Next(3)]}{index.ToString(CultureInfo.InvariantCulture)}.cs" })) { Weight = 2 },
        new("a shared file gets another namespace", (model, random) => OfFile(model, random, (file, _) => file with { Namespace = RandomModel.File(random.Next(3)).Namespace })) { Weight = 2 },
        new("the template", (model, random) => model with { Template = random.Next(InfraText.Templates.Length) }) { Weight = 2 },
        new("a host", (model, random) => model with { Hosts = [RandomModel.Host(1, model.Stacks, random), .. model.Hosts.Skip(1)] }) { Weight = 2 },
        new("hosts come and go", (model, random) => model with { Hosts = [.. Enumerable.Range(1, random.Next(4)).Select(number => model.Hosts.Find(host => host.Number == number) ?? RandomModel.Host(number, model.Stacks, random))] }),
        new("the proxy", (model, random) => model with { Proxy = random.Next(3) }),
        new("a retirement", (model, random) => model with { Retired = random.Next(2) == 0 ? null : random.Next(1, 14) }),
        new("a file that is not C#", OfOtherFile) { Weight = 5 },
        new("a global using", (model, _) => model with { HasGlobalSystem = !model.HasGlobalSystem }),
        new("overflow is checked or not", (model, _) => model with { IsChecked = !model.IsChecked }),
        new("a preprocessor symbol", (model, _) => model with { HasSymbol = !model.HasSymbol }),
        new("another release of a library", (model, random) => model with { LibraryRelease = random.Next(3) }),
    ];

    private static InfraModel AddStack(InfraModel model, Random random) =>
        model.Stacks.Count > 12 ? model : model with { Stacks = model.Stacks.Add(RandomModel.Stack(model.Stacks.Max(stack => stack.Number) + 1, random)) };

    private static InfraModel ExchangeUsings(InfraModel model, Random random)
    {
        var (one, other) = (random.Next(model.Stacks.Count), random.Next(model.Stacks.Count));
        var (first, second) = (model.Stacks[one], model.Stacks[other]);
        return model with { Stacks = model.Stacks.SetItem(one, first with { Usings = second.Usings }).SetItem(other, second with { Usings = first.Usings }) };
    }

    private static InfraModel OfStack(InfraModel model, Random random, Func<StackModel, StackModel> change)
    {
        var index = random.Next(model.Stacks.Count);
        return model with { Stacks = model.Stacks.SetItem(index, change(model.Stacks[index])) };
    }

    private static InfraModel OfFile(InfraModel model, Random random, Func<SourceFile, int, SourceFile> change)
    {
        var index = random.Next(model.Files.Count);
        return model with { Files = model.Files.SetItem(index, change(model.Files[index], index)) };
    }

    private static InfraModel OfOtherFile(InfraModel model, Random random)
    {
        var path = OtherFiles.Paths.ElementAt(random.Next(OtherFiles.Paths.Count()));
        return model with { OtherFiles = model.OtherFiles.SetItem(path, random.Next(-1, OtherFiles.Count(path))) };
    }
}
