using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Configs and secrets that a service may read, and credentials.</summary>
/// <remarks>Compose Specification, "configs", "secrets" and "credential_spec" of a service.</remarks>
internal static class GrantKeys
{
    private static readonly KeyTable<FileGrant> Long = new("a grant", (grant, extensions) => grant with { Extensions = extensions })
    {
        { "source", (grant, _) => grant },
        { "target", (grant, node) => grant with { Target = Scalars.Text(node) } },
        { "uid", (grant, node) => grant with { UserId = Scalars.Number(node) } },
        { "gid", (grant, node) => grant with { GroupId = Scalars.Number(node) } },
        { "mode", (grant, node) => grant with { Permissions = Scalars.Permissions(node) } },
    };

    private static readonly KeyTable<(CredentialSpec? Spec, Map<Raw> Extensions)> Credential = new("credential_spec", (read, extensions) => read with { Extensions = extensions })
    {
        { "file", (read, node) => read with { Spec = CredentialSpec.FromFile(Scalars.Text(node)) } },
        { "registry", (read, node) => read with { Spec = CredentialSpec.FromRegistry(Scalars.Text(node)) } },
        { "config", (read, node) => read with { Spec = CredentialSpec.FromConfig(Scalars.Text(node)) } },
    };

    /// <summary>A key alone, or the long syntax.</summary>
    public static FileGrant Grant(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return FileGrant.Of(Scalars.Text(node));
        var source = (node as SourceMapping)?.Find("source") ?? throw Refusal.At(node.Place, "this names no source", "write source: KEY");
        return Long.Read(FileGrant.Of(Scalars.Text(source)), node, context);
    }

    /// <summary>Where a managed service account's credentials come from.</summary>
    public static CredentialSpec Credentials(SourceNode node, ImportContext context)
    {
        var (spec, extensions) = Credential.Read((null, Map<Raw>.Empty), node, context);
        return (spec ?? throw Refusal.At(node.Place, "credential_spec says nothing", "write file, registry or config")) with { Extensions = extensions };
    }
}
