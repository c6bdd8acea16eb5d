using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>Edits of declarations and of the expressions that use them.</summary>
internal static class CouplingEdits
{
    public static ImmutableArray<InfraEdit> All { get; } =
    [
        new("a declaration becomes another version of itself", (model, random) => OfPiece(model, random, (piece, versions) => piece with { Version = (piece.Version + random.Next(1, Math.Max(2, versions))) % versions })) { Weight = 12 },
        new("a declaration becomes its first version", (model, random) => OfPiece(model, random, (piece, _) => piece with { Version = 0 })) { Weight = 8 },
        new("a literal", (model, random) => OfPiece(model, random, (piece, _) => piece with { Digit = random.Next(10) })) { Weight = 6 },
        new("a declaration moves to another file", (model, random) => OfPiece(model, random, (piece, _) => piece with { File = random.Next(model.Files.Count) })) { Weight = 4 },
        new("a declaration moves among the others of its file", (model, random) => OfPiece(model, random, (piece, _) => piece with { Order = random.Next(-2, 5) })) { Weight = 3 },
        new("an expression becomes another one", (model, random) => OfCoupling(model, random, coupling => coupling with { Use = random.Next(10) })) { Weight = 4 },
        new("an expression moves to another stack", (model, random) => OfCoupling(model, random, coupling => coupling with { Stack = model.Stacks[random.Next(model.Stacks.Count)].Number })) { Weight = 2 },
        new("declarations are renamed with their uses", (model, random) => OfCoupling(model, random, coupling => coupling with { Renames = (coupling.Renames + 1) % 3 })) { Weight = 2 },
        new("an expression and its declarations go", (model, random) => model.Couplings.IsEmpty ? model : model with { Couplings = model.Couplings.RemoveAt(random.Next(model.Couplings.Count)) }),
        new("an expression and its declarations come", (model, random) => model with { Couplings = model.Couplings.Add(RandomModel.Coupling(model, random.Next(Couplings.All.Length), random)) }) { Weight = 2 },
    ];

    private static InfraModel OfCoupling(InfraModel model, Random random, Func<CouplingModel, CouplingModel> change)
    {
        if (model.Couplings.IsEmpty)
            return model;
        var index = random.Next(model.Couplings.Count);
        return model with { Couplings = model.Couplings.SetItem(index, change(model.Couplings[index])) };
    }

    private static InfraModel OfPiece(InfraModel model, Random random, Func<PieceModel, int, PieceModel> change) => OfCoupling(model, random, coupling =>
    {
        if (coupling.Pieces.IsEmpty)
            return coupling;
        var index = random.Next(coupling.Pieces.Count);
        return coupling with { Pieces = coupling.Pieces.SetItem(index, change(coupling.Pieces[index], Couplings.All[coupling.Coupling].Pieces[index].Texts.Length)) };
    });
}
