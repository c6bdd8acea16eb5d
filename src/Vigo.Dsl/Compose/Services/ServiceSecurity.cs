using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a service may do on its host, and what it shares with others there.</summary>
internal static class ServiceSecurity
{
    public static void Add(RecordBuilder mapping, Service service)
    {
        mapping.Value("privileged", service.Privileged, nameof(Service.Privileged));
        mapping.Value("read_only", service.ReadOnly, nameof(Service.ReadOnly));
        mapping.Values("cap_add", service.CapAdd, nameof(Service.CapAdd));
        mapping.Values("cap_drop", service.CapDrop, nameof(Service.CapDrop));
        mapping.Values("security_opt", service.SecurityOptions, nameof(Service.SecurityOptions));
        mapping.Values("group_add", service.GroupAdd, nameof(Service.GroupAdd));
        mapping.Flag("use_api_socket", service.UseApiSocket, nameof(Service.UseApiSocket));
        mapping.Record("credential_spec", service.CredentialSpec, nameof(Service.CredentialSpec), CredentialSpec);
        mapping.List("devices", service.Devices, nameof(Service.Devices), DeviceRenderer.Render);
        mapping.Values("device_cgroup_rules", service.DeviceRules, nameof(Service.DeviceRules));
        mapping.Record("gpus", service.Gpus, nameof(Service.Gpus), DeviceRenderer.Gpus);
        mapping.Map("sysctls", service.Sysctls, nameof(Service.Sysctls));
        mapping.Value("pid", service.Pid, nameof(Service.Pid));
        mapping.Value("ipc", service.Ipc, nameof(Service.Ipc));
        mapping.Value("uts", service.Uts, nameof(Service.Uts));
        mapping.Value("userns_mode", service.UserNamespace, nameof(Service.UserNamespace));
        mapping.Word("cgroup", service.Cgroup, nameof(Service.Cgroup));
        mapping.Text("cgroup_parent", service.CgroupParent, nameof(Service.CgroupParent));
        mapping.Value("isolation", service.Isolation, nameof(Service.Isolation));
        mapping.Text("runtime", service.Runtime, nameof(Service.Runtime));
    }

    private static ComposeNode CredentialSpec(CredentialSpec spec, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("file", spec.File, nameof(Vigo.CredentialSpec.File));
        mapping.Text("registry", spec.Registry, nameof(Vigo.CredentialSpec.Registry));
        mapping.Text("config", spec.Config, nameof(Vigo.CredentialSpec.Config));
        mapping.Extensions(spec.Extensions);
        return mapping.Build();
    }
}
