using Vigo.Generators.Evaluation;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Oracle;
using Vigo.Model;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>A value that is made of several leads back to each of them, and to nothing else.</summary>
public sealed class PartsTests
{
    private static readonly ModelPath Web = ModelPath.ToService("web");

    [Fact]
    public void A_piece_of_an_interpolated_string_and_the_constant_in_it() => Text("$\"http://{Host}:{Port}/\"", ["http://", "\"localhost\"", ":", "8080", "/"], "private const string Host = \"localhost\"; private const int Port = 8080;");

    [Fact]
    public void Both_sides_of_a_concatenation() => Text("\"a\" + Suffix", ["\"a\"", "\"b\""], "private static string Suffix => \"b\";");

    [Fact]
    public void The_branch_that_was_taken() => Text("Port > 80 ? \"many\" : \"one\"", ["\"many\""], "private const int Port = 81;");

    [Fact]
    public void What_a_loop_adds() => Text("Joined()", ["\"\"", "\"a\"", "\"b\""], "private static string Joined() { var text = \"\"; foreach (var part in new[] { \"a\", \"b\" }) text += part; return text; }");

    [Fact]
    public void What_a_lambda_is_given_and_adds() => Text("new[] { \"a\", \"b\" }.Select(name => \"n-\" + name).Last()", ["\"n-\"", "\"b\""]);

    [Fact]
    public void What_a_method_of_a_text_is_called_on() => Text("\" a \".Trim()", ["\" a \""]);

    [Fact]
    public void A_computed_number() => Text("Port + 1", ["80", "1"], "private const int Port = 80;");

    [Fact]
    public void A_tag_and_not_the_repository() => Part("Image = Image.Of(\"acme/web\").Version(\"v1\").Digest(\"sha256:0\")", Web.Property("Image").Property("Tag"), ["\"v1\""]);

    [Fact]
    public void A_repository_and_not_the_tag() => Part("Image = Image.Of(\"acme/web\").Version(\"v1\").Digest(\"sha256:0\")", Web.Property("Image").Property("Repository"), ["\"acme/web\""]);

    [Fact]
    public void The_tag_that_was_named_last() => Part("Image = Image.Of(\"acme/web\").Version(\"v1\").Branch(\"main\")", Web.Property("Image").Property("Tag"), ["\"main\""]);

    [Fact]
    public void What_a_call_does_by_its_name() => Part("Volumes = [Mount.Bind(\"./a\", \"/a\").ReadOnly()]", Web.Property("Volumes").Index(0).Property("IsReadOnly"), ["Mount.Bind(\"./a\", \"/a\").ReadOnly()"]);

    [Fact]
    public void A_default_of_the_vocabulary() => Part("Routes = [Route.To(\"a.example.org\", port: 80)]", Web.Property("Routes").Index(0).Property("Entrypoint"), ["Route.To(\"a.example.org\", port: 80)"]);

    [Fact]
    public void An_item_that_a_call_added() => Part("Routes = [Route.To(\"a\", port: 80).RedirectFrom(\"b\", \"c\").RedirectFrom(\"d\")]", Web.Property("Routes").Index(0).Property("Redirects").Index(1), ["\"c\""]);

    [Fact]
    public void An_item_that_a_later_call_added() => Part("Routes = [Route.To(\"a\", port: 80).RedirectFrom(\"b\", \"c\").RedirectFrom(\"d\")]", Web.Property("Routes").Index(0).Property("Redirects").Index(2), ["\"d\""]);

    [Fact]
    public void An_item_made_of_several_arguments() => Part("Health = Health.Http(\"/up\", port: 81)", Web.Property("Health").Property("Test").Index(1), ["\"/up\"", "81"]);

    [Fact]
    public void A_word_of_a_command() => Part("Health = Health.Command(\"pg\", \"-q\")", Web.Property("Health").Property("Test").Index(2), ["\"-q\""]);

    [Fact]
    public void A_text_that_the_vocabulary_reads() => Part("Ports = [\"8080:80\"]", Web.Property("Ports").Index(0).Property("Target"), ["\"8080:80\""]);

    [Fact]
    public void The_name_of_an_entry() => Part("Image = Image.Of(\"a\")", ModelPath.Root.Property("Services").NameOf("web"), ["\"web\""]);

    [Fact]
    public void The_name_of_an_entry_that_a_query_made() => Services("new[] { \"we\" }.ToMap(name => name + \"b\", _ => new Service())", ModelPath.Root.Property("Services").NameOf("web"), ["\"we\"", "\"b\""]);

    [Fact]
    public void The_name_of_an_entry_beside_one_that_was_set() => Services("new Map<Service> { [\"web\"] = new() }.Set(\"api\", new())", ModelPath.Root.Property("Services").NameOf("web"), ["\"web\""]);

    [Fact]
    public void The_name_of_an_entry_that_was_set() => Services("new Map<Service> { [\"api\"] = new() }.Set(\"web\", new())", ModelPath.Root.Property("Services").NameOf("web"), ["\"web\""]);

    private static void Text(string expression, string[] parts, string members = "")
    {
        var (program, result) = Evaluated($"public static class Program {{ public static object? Main() => {expression}; {members} }}");
        Assert.Equal(parts, Leaves.Of(result.Value.Origin!).Select(chain => Outcome.TextAt(chain[0], program.Compilation)));
    }

    private static void Part(string property, ModelPath path, string[] parts) => Services($"new() {{ [\"web\"] = new() {{ {property} }} }}", path, parts);

    private static void Services(string services, ModelPath path, string[] parts)
    {
        var (program, result) = Evaluated($"public static class Program {{ public static object? Main() => new Stack(\"s\") {{ Services = {services} }}; }}");
        var (value, provenance) = result;
        using var current = provenance.Entered();
        Assert.Equal(parts, RecordTrace.Chains(value.Data!, path, value.Origin!).Select(chain => Outcome.TextAt(chain[0], program.Compilation)));
    }

    private static (OracleProgram Program, (Value Value, ProvenanceStore Provenance) Result) Evaluated(string source)
    {
        var program = new OracleProgram(source);
        var result = Oracle.Evaluated.Of(program.Compilation, program.Cases.Single(member => member.Name == "Main"), TestContext.Current.CancellationToken);
        return (program, Oracle.Evaluated.Traced(program.Compilation, result, TestContext.Current.CancellationToken));
    }
}
