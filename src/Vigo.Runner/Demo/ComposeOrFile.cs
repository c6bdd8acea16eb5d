using Vigo.Runner.Reconcile;
using YamlDotNet.Serialization;

namespace Vigo.Runner.Demo;

/// <summary>
/// The real <c>docker compose</c>, and where there is none the compose file as it stands: enough for the plan of a host on which nothing runs,
/// which only names the projects and why they are deployed.
/// </summary>
internal sealed class ComposeOrFile(ICompose compose) : ICompose
{
    public async Task<ComposeAnswer> Run(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            return await compose.Run(project, arguments, atMost, cancellation);
        }
        catch (ComposeMissing) when (arguments is ["config", ..] && project.File is not null)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(project.Folder, project.File), cancellation);
            return new ComposeAnswer(0, Json(text), "");
        }
    }

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize(yaml));
}
