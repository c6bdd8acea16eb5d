using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Commands;

var root = new RootCommand("Infrastructure as C# for Docker Compose, Traefik and pull-based GitOps.")
{
    DemoCommand.Create(),
    InitCommand.Create(),
    ReconcileCommand.Create(),
    PlanCommand.Create(),
    StatusCommand.Create(),
    RetryCommand.Create(),
    EnvCommand.Create(),
    ImportCommand.Create(),
    ExplainCommand.Create(),
};

return await EntryPoint.RunAsync(root, args);
