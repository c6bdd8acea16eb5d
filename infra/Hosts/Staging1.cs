using Infra.Stacks;

namespace Infra.Hosts;

/// <summary>Staging without branches: it follows the latest builds of our own apps, production stays pinned.</summary>
public static class Staging1
{
    [Host]
    public static Host Host => new("staging-1")
    {
        Kind = HostKind.Staging,
        Branch = "main",
        Overlays =
        [
            Exolan.Stack.With("web", web => web with { Image = Tags.ExolanWeb.Branch("main") }),
            Leugens.Stack
                .With("web", web => web with { Image = Tags.LeugensWeb.Branch("main") })
                .With("api", api => api with { Image = Tags.LeugensApi.Branch("main") }),
        ],
    };
}
