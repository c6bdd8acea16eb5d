using CsCheck;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A program and the seed that makes it again.</summary>
internal sealed record GeneratedProgram(string Seed, Fragment Code)
{
    /// <summary>The program of a seed.</summary>
    public static GeneratedProgram Of(string seed) => new(seed, new ProgramWriter(new Choices(PCG.Parse(seed))).Program());
}

/// <summary>Programs at random.</summary>
internal sealed class ProgramGenerator : Gen<GeneratedProgram>
{
    public override GeneratedProgram Generate(PCG pcg, Size? min, out Size size)
    {
        var seed = pcg.ToString();
        var code = new ProgramWriter(new Choices(pcg)).Program();
        size = new Size((ulong)code.Size);
        return new(seed, code);
    }
}
