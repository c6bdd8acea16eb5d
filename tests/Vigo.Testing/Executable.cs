namespace Vigo.Testing;

/// <summary>Finds programs the way a shell does.</summary>
public static class Executable
{
    /// <summary>Whether a program of that name lies in a folder of PATH, or where Debian keeps what only root used to run.</summary>
    public static bool IsOnPath(string name) => Find(name) is not null;

    /// <summary>The program's absolute path; null when there is none.</summary>
    public static string? Find(string name) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin"
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
