using System.Reflection;

namespace Vigo.Runner.Init;

/// <summary>The version of this program, and so of the packages that came with it.</summary>
internal static class ProgramVersion
{
    /// <summary>As a package bears it: without the commit that <c>vigo --version</c> adds.</summary>
    public static string Package { get; } = Whole.Split('+')[0];

    private static string Whole => typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
