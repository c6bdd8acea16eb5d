namespace Vigo.Generators.Evaluation;

/// <summary>How a part came to be in an object.</summary>
/// <param name="Origin">Where the part came from; null when nobody knows.</param>
/// <param name="Through">The expressions that made the object, the last first, back to the one that the part was given to.</param>
internal readonly record struct Trail(Origin? Origin, IReadOnlyList<Site> Through);
