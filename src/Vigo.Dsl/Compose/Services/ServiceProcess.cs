using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What runs in a service's containers, when, and how it ends.</summary>
internal static class ServiceProcess
{
    public static void AddTerminal(RecordBuilder mapping, Service service)
    {
        mapping.Value("tty", service.Tty, nameof(Service.Tty));
        mapping.Value("stdin_open", service.StdinOpen, nameof(Service.StdinOpen));
        mapping.Value("attach", service.Attach, nameof(Service.Attach));
        mapping.UniqueTexts("profiles", service.Profiles, nameof(Service.Profiles));
    }

    public static void AddHooks(RecordBuilder mapping, Service service)
    {
        mapping.List("post_start", service.PostStart, nameof(Service.PostStart), Hook);
        mapping.List("pre_stop", service.PreStop, nameof(Service.PreStop), Hook);
    }

    public static ComposeNode Hook(Hook hook, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Command("command", hook.Command, nameof(Vigo.Hook.Command));
        mapping.Value("user", hook.User, nameof(Vigo.Hook.User));
        mapping.Value("privileged", hook.Privileged, nameof(Vigo.Hook.Privileged));
        mapping.Text("working_dir", hook.WorkingDirectory, nameof(Vigo.Hook.WorkingDirectory));
        mapping.Variables("environment", hook.Environment, nameof(Vigo.Hook.Environment), hook.PassedEnvironment, nameof(Vigo.Hook.PassedEnvironment));
        mapping.Extensions(hook.Extensions);
        return mapping.Build();
    }
}
