namespace Vigo.Runner.CommandLine;

/// <summary>What the process tells its caller; scripts and systemd units rely on these numbers.</summary>
public static class ExitCode
{
    /// <summary>Everything that was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>Something went wrong; standard error says what, where and what to do.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself could not be understood; nothing was attempted.</summary>
    public const int WrongUsage = 2;

    /// <summary>The command ran, and what it checked (a policy, an env file, a generated file) does not hold.</summary>
    public const int CheckFailed = 3;
}
