using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Init;

/// <summary>Where the package of the author's half comes from.</summary>
/// <param name="Address">An absolute path, or the address of a feed: what stands in <c>nuget.config</c>.</param>
/// <param name="IsFolder">Whether it is a folder of this machine.</param>
internal sealed record PackageSource(string Address, bool IsFolder)
{
    private const string Package = "Vigo";

    /// <summary>What a person named on the command line.</summary>
    /// <exception cref="UserError">A folder that is not there, or lacks the package in this program's version. A feed on the network is not asked.</exception>
    public static PackageSource Of(string named)
    {
        if (Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return new(named, IsFolder: false);
        var folder = Path.GetFullPath(named);
        if (!Directory.Exists(folder))
            throw new UserError("the package source is not there", named, "make it with 'dotnet pack -c Release -o FEED' in Vigo's repository, or name another folder or the address of a feed");
        var versions = VersionsIn(folder);
        if (versions.Contains(ProgramVersion.Package, StringComparer.OrdinalIgnoreCase))
            return new(folder, IsFolder: true);
        throw versions is []
            ? new UserError($"the package source holds no package {Package}", named, $"a file {Package}.{ProgramVersion.Package}.nupkg belongs there: 'dotnet pack -c Release -o {named}' in Vigo's repository makes it")
            : new UserError($"the package source holds {Package} {string.Join(", ", versions)}, and this program is {ProgramVersion.Package}", named, "the C# that this program writes is for its own version: put that one there, or install the program in one of these versions");
    }

    // Flat, as dotnet pack leaves it, or a folder for each package and version, as `nuget init` does.
    private static List<string> VersionsIn(string folder)
    {
        var prefix = Package + ".";
        var flat = Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>()
            .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase))
            .Select(name => name[prefix.Length..^".nupkg".Length]);
        var own = Directory.EnumerateDirectories(folder).Where(path => Path.GetFileName(path).Equals(Package, StringComparison.OrdinalIgnoreCase))
            .SelectMany(Directory.EnumerateDirectories).Where(version => Directory.EnumerateFiles(version, "*.nupkg").Any())
            .Select(path => Path.GetFileName(path));
        // Vigo.Runner.0.1.0 is another package.
        return [.. flat.Concat(own).Where(version => version is [>= '0' and <= '9', ..]).Order(StringComparer.Ordinal)];
    }
}
