using Vigo.Model;

namespace Vigo.Compose;

/// <summary>How an image is built: the context alone where there is nothing else to say.</summary>
internal static class BuildRenderer
{
    public static ComposeNode? Render(ImageBuild build, ModelPath path)
    {
        if (build.IsPlain)
            return WrittenScalars.Of(build.Context!, path.Property(nameof(ImageBuild.Context)));
        var mapping = new RecordBuilder(path);
        AddSource(mapping, build);
        AddCache(mapping, build);
        AddSandbox(mapping, build);
        AddImage(mapping, build);
        mapping.Extensions(build.Extensions);
        return mapping.BuildUnlessEmpty();
    }

    private static void AddSource(RecordBuilder mapping, ImageBuild build)
    {
        mapping.Value("context", build.Context, nameof(ImageBuild.Context));
        mapping.Text("dockerfile", build.Dockerfile, nameof(ImageBuild.Dockerfile));
        mapping.Text("dockerfile_inline", build.DockerfileText, nameof(ImageBuild.DockerfileText));
        mapping.Text("target", build.Target, nameof(ImageBuild.Target));
        mapping.Variables("args", build.Args, nameof(ImageBuild.Args), build.PassedArgs, nameof(ImageBuild.PassedArgs));
        mapping.Map("additional_contexts", build.AdditionalContexts, nameof(ImageBuild.AdditionalContexts), (context, at) => WrittenScalars.Of(context, at));
        mapping.Values("ssh", build.Ssh, nameof(ImageBuild.Ssh));
        mapping.List("secrets", build.Secrets, nameof(ImageBuild.Secrets), ServiceStorage.Grant);
    }

    private static void AddCache(RecordBuilder mapping, ImageBuild build)
    {
        mapping.Values("cache_from", build.CacheFrom, nameof(ImageBuild.CacheFrom));
        mapping.Values("cache_to", build.CacheTo, nameof(ImageBuild.CacheTo));
        mapping.Value("no_cache", build.NoCache, nameof(ImageBuild.NoCache));
        mapping.Value("pull", build.Pull, nameof(ImageBuild.Pull));
    }

    private static void AddSandbox(RecordBuilder mapping, ImageBuild build)
    {
        mapping.Value("network", build.Network, nameof(ImageBuild.Network));
        mapping.Map("extra_hosts", build.ExtraHosts, nameof(ImageBuild.ExtraHosts), ServiceNetworks.Addresses);
        mapping.Values("entitlements", build.Entitlements, nameof(ImageBuild.Entitlements));
        mapping.Value("privileged", build.Privileged, nameof(ImageBuild.Privileged));
        mapping.Value("isolation", build.Isolation, nameof(ImageBuild.Isolation));
        mapping.Value("shm_size", build.SharedMemory, nameof(ImageBuild.SharedMemory));
        mapping.Map("ulimits", build.Ulimits, nameof(ImageBuild.Ulimits), ServiceResources.Ulimit);
    }

    private static void AddImage(RecordBuilder mapping, ImageBuild build)
    {
        mapping.Values("platforms", build.Platforms, nameof(ImageBuild.Platforms));
        mapping.List("tags", build.Tags, nameof(ImageBuild.Tags), (image, at) => ImageRenderer.Render(image, at));
        mapping.Map("labels", build.Labels, nameof(ImageBuild.Labels));
        mapping.Value("provenance", build.Provenance, nameof(ImageBuild.Provenance));
        mapping.Value("sbom", build.Sbom, nameof(ImageBuild.Sbom));
    }
}
