using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A member that declares something: a stack, a host, the proxy, a retirement.</summary>
/// <param name="Kind">What it declares.</param>
/// <param name="Entry">The member.</param>
/// <param name="Misplaced">Why it can't declare anything; null when it can.</param>
internal sealed record Root(RootKind Kind, EntryPoint Entry, Problem? Misplaced);

internal enum RootKind
{
    Stack,
    Proxy,
    Host,
    Retirement,
}

/// <summary>The members of a file that declare something.</summary>
/// <param name="Content">Stands for the file's text.</param>
/// <param name="Declarations">Stands for the file's declarations, which say so.</param>
/// <param name="Roots">The members, in order.</param>
internal sealed record FileRoots(Digest Content, Digest Declarations, IReadOnlyList<Root> Roots);
