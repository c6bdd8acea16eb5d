using Infra.Templates;

namespace Infra.Stacks;

public static class Whoami
{
    [Stack]
    public static Stack Stack =>
        WebApp.Of("whoami", Tags.Whoami, EnvFiles.Whoami, EnvFiles.Whoami.WHOAMI_HOST, EnvFiles.Whoami.WHOAMI_INTERNAL_PORT);

    [Stack]
    public static Stack Direct => DirectDemo.Of("whoami", Tags.Whoami, port: 8081);
}
