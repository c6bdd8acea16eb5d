using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What files a service has.</summary>
internal static class ServiceStorage
{
    public static void Add(RecordBuilder mapping, Service service)
    {
        mapping.Values("tmpfs", service.Tmpfs, nameof(Service.Tmpfs));
        mapping.Values("volumes_from", service.VolumesFrom, nameof(Service.VolumesFrom));
        mapping.List("configs", service.Configs, nameof(Service.Configs), Grant);
        mapping.List("secrets", service.Secrets, nameof(Service.Secrets), Grant);
    }

    public static ComposeNode Grant(FileGrant grant, ModelPath path)
    {
        if (grant.IsPlain)
            return MappingBuilder.Text(grant.Source, path.Property(nameof(FileGrant.Source)));
        var mapping = new RecordBuilder(path);
        mapping.Text("source", grant.Source, nameof(FileGrant.Source));
        mapping.Text("target", grant.Target, nameof(FileGrant.Target));
        mapping.ValueAsText("uid", grant.UserId, nameof(FileGrant.UserId));
        mapping.ValueAsText("gid", grant.GroupId, nameof(FileGrant.GroupId));
        mapping.Value("mode", grant.Permissions, nameof(FileGrant.Permissions));
        mapping.Extensions(grant.Extensions);
        return mapping.Build();
    }
}
