using System.Text;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation.Traces;

public class OwnInfraProvenanceTests
{
    [Fact]
    public void Every_value_of_this_repository_leads_to_its_expressions()
    {
        var infra = new OwnInfra();
        var text = new StringBuilder();
        foreach (var file in infra.Generated.Provenance)
        {
            text.Append(file.Path).Append('\n');
            foreach (var scalar in file.Scalars)
            {
                text.Append("  ").Append(scalar.Line).Append(": ").Append(infra.Generated.TextOf(file.Path, scalar)).Append('\n');
                foreach (var chain in scalar.Chains)
                    text.Append(chain.IsCause ? "      because " : "      ").AppendJoin(" > ", chain.Links.Select(link => $"{link.File}:{link.Line}:{link.Column}")).Append('\n');
            }
        }

        Snapshot.Match(text.ToString());
    }
}
