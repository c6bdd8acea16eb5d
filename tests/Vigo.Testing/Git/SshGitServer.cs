using CliWrap;

namespace Vigo.Testing.Git;

/// <summary>A real sshd on loopback that lets one deploy key in, to reach repositories on this machine as <c>ssh://</c> addresses.</summary>
public sealed class SshGitServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryDirectory _directory = new();
    private BackgroundProgram? _program;
    private int _port;

    private SshGitServer()
    {
    }

    /// <summary>The private key that is let in; without passphrase, mode 0600.</summary>
    public string DeployKey => _directory["deploy_key"];

    /// <summary>The <c>known_hosts</c> file that holds this server's key and no other.</summary>
    public string KnownHosts => _directory["known_hosts"];

    /// <summary>A value for <c>GIT_SSH_COMMAND</c> that uses the deploy key and trusts this server alone.</summary>
    public string SshCommand => SshCommandWith(DeployKey);

    /// <summary>Starts one, or skips the test (fails it when <c>VIGO_REQUIRE_ENGINE=1</c>) where there is no sshd.</summary>
    public static async Task<SshGitServer> Require()
    {
        var sshd = Executable.Find("sshd");
        if (sshd is null)
            Requirement.EngineMissing("No sshd on this machine: install openssh-server, or run .ci/install-engine.sh.");
        var server = new SshGitServer();
        await server.MakeKey("host_key");
        await server.MakeKey("deploy_key");
        await server.MakeKey("other_key");
        const int tries = 5;
        for (var i = 1; ; i++)
        {
            server._port = FreePort.Next();
            if (await server.TryStart(sshd))
                return server;
            if (i == tries)
                throw new InvalidOperationException($"sshd did not start: {server._program?.Said}");
        }
    }

    /// <summary>The address of a repository on this machine: <c>ssh://user@127.0.0.1:41234/path</c>.</summary>
    public string Url(string absolutePath) => $"ssh://{Environment.UserName}@127.0.0.1:{_port}{absolutePath}";

    /// <inheritdoc cref="Url(string)"/>
    public string Url(BareRemote remote) => Url(remote.Path);

    /// <summary>A value for <c>GIT_SSH_COMMAND</c> with a key that this server does not let in.</summary>
    public string SshCommandWithWrongKey => SshCommandWith(_directory["other_key"]);

    /// <summary>Ends the server; connections that are open end too.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_program is { } program)
            await program.DisposeAsync();
        _directory.Dispose();
    }

    private string SshCommandWith(string key) =>
        $"ssh -F /dev/null -i {key} -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile={KnownHosts}";

    private async Task MakeKey(string name) =>
        await Cli.Wrap("ssh-keygen").WithArguments(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", _directory[name]]).ExecuteAsync();

    private async Task<bool> TryStart(string sshd)
    {
        // Started by root, sshd wants its privilege separation folder, which only its service makes.
        if (Environment.IsPrivilegedProcess)
            Directory.CreateDirectory("/run/sshd");
        File.Copy(_directory["deploy_key.pub"], _directory["authorized_keys"], overwrite: true);
        _directory.Write("known_hosts", $"[127.0.0.1]:{_port} {await File.ReadAllTextAsync(_directory["host_key.pub"])}");
        var configuration = _directory.Write("sshd_config", $"""
            ListenAddress 127.0.0.1:{_port}
            HostKey {_directory["host_key"]}
            AuthorizedKeysFile {_directory["authorized_keys"]}
            PidFile none
            AuthenticationMethods publickey
            PermitRootLogin prohibit-password
            StrictModes no
            UsePAM no
            """);
        _program = BackgroundProgram.Start(sshd, "-D", "-e", "-f", configuration);
        return await _program.Serves(() => FreePort.IsTaken(_port), Patience, "sshd to take connections");
    }
}
