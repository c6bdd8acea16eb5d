using Infra.Templates;

namespace Infra.Stacks;

public static class Sampleapp
{
    [Stack]
    public static Stack Stack =>
        WebApp.Of("sampleapp", Tags.Sampleapp, EnvFiles.Sampleapp, EnvFiles.Sampleapp.SAMPLEAPP_HOST, EnvFiles.Sampleapp.SAMPLEAPP_INTERNAL_PORT);
}
