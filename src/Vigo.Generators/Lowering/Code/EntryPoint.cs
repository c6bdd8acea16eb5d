using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A static member that is evaluated by itself.</summary>
/// <param name="Key">The member's key.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Site">Where it is declared.</param>
/// <param name="Expression">What reads or calls it.</param>
internal sealed record EntryPoint(string Key, string Name, Site Site, Expression Expression);
