using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class RemoteAddressTests
{
    [Theory]
    [InlineData("ssh://git@host/infra.git", "ssh://git@host/infra.git")]
    [InlineData("ssh://git:hunter2@host:22/infra.git", "ssh://git@host:22/infra.git")]
    [InlineData("git@host:acme/infra.git", "git@host:acme/infra.git")]
    [InlineData("https://user:p@ss@host/infra.git", "https://host/infra.git")]
    [InlineData("https://ghp_token@host/infra.git", "https://host/infra.git")]
    [InlineData("could not read https://user:pass@host/a and ssh://git@host/b", "could not read https://host/a and ssh://git@host/b")]
    public void Passwords_are_hidden_and_the_user_of_ssh_is_not(string address, string shown) => Assert.Equal(shown, RemoteAddress.WithoutSecrets(address));
}
