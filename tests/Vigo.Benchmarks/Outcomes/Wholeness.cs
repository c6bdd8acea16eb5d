using Microsoft.CodeAnalysis;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>Whether a repository was evaluated whole. A number measured on half of it is worth nothing, so that ends the run.</summary>
internal static class Wholeness
{
    public static void Demand(GeneratedRepository repository, State state)
    {
        if (state.Reports.FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"the generated repository is not clean: {error}");
        foreach (var stack in repository.Stacks)
        {
            if (ServicesIn(state.Files[stack.ComposePath]) is var services && services != GeneratedRepository.ServicesPerStack)
                throw new InvalidOperationException($"'{stack.ComposePath}' has {services} services");
        }
    }

    private static int ServicesIn(string compose) => compose.Split('\n')
        .SkipWhile(line => line != "services:").Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Count(line => line.EndsWith(':') && line[2] != ' ');
}
