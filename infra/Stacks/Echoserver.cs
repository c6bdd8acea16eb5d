using Infra.Templates;

namespace Infra.Stacks;

public static class Echoserver
{
    [Stack]
    public static Stack Stack =>
        WebApp.Of("echoserver", Tags.Echoserver, EnvFiles.Echoserver, EnvFiles.Echoserver.ECHOSERVER_HOST, EnvFiles.Echoserver.ECHOSERVER_INTERNAL_PORT);

    [Stack]
    public static Stack Direct => DirectDemo.Of("echoserver", Tags.Echoserver, port: 8082);
}
