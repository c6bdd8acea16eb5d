using System.Diagnostics.CodeAnalysis;
using Docker.DotNet.Models;

namespace Vigo.Runner.Reconcile;

/// <summary>The collections of values that Docker.DotNet makes of an engine's answers, by reflection: the native compiler makes only what it sees made.</summary>
internal static class EngineAnswers
{
    /// <summary>Makes one of each. Collections of objects share their code, and are there anyway.</summary>
    public static void Keep()
    {
        Made<Dictionary<string, EmptyStruct>>();
        Made<Dictionary<string, bool>>();
        Made<Dictionary<string, ulong>>();
        Made<List<byte>>();
        Made<List<ulong>>();
    }

    private static void Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>()
        where T : new() => GC.KeepAlive(new T());
}
