using System.CommandLine;
using Vigo.Runner.CommandLine;

var root = new RootCommand("Infrastructure as C# for Docker Compose, Traefik and pull-based GitOps.");

return await EntryPoint.RunAsync(root, args);
