using CsCheck;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A program and the seed that makes it again.</summary>
internal sealed record GeneratedProgram(string Seed, Fragment Code);

/// <summary>Programs at random.</summary>
internal sealed class ProgramGenerator : Gen<GeneratedProgram>
{
    /// <summary>Program number so and so of a run.</summary>
    public GeneratedProgram Generate(ulong run, int number) => Generate(new PCG((uint)number, run), null, out _);

    public override GeneratedProgram Generate(PCG pcg, Size? min, out Size size)
    {
        var seed = pcg.ToString();
        var code = new ProgramWriter(new Choices(pcg)).Program();
        size = new Size((ulong)code.Size);
        return new(seed, code);
    }
}
