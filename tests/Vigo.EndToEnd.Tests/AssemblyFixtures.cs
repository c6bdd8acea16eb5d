using Vigo.Testing.Engine;

[assembly: AssemblyFixture(typeof(DockerEngine))]
