namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>The file of a stack.</summary>
internal static class StackText
{
    /// <summary>The member that declares a stack.</summary>
    public const string Member = "Declared";

    public static string Of(InfraModel model, StackModel stack)
    {
        var usings = string.Concat(InfraText.StackUsings.Where((_, i) => (stack.Usings & (1 << i)) != 0).Select(line => line + "\n"));
        var own = string.Concat(InfraText.Pieces(model, Where.InStack, (coupling, _) => coupling.Stack == stack.Number).Select(line => $"    {line}\n\n"));
        return $"{usings}\nnamespace Infra.Stacks;\n\npublic static class S{stack.Number}\n{{\n{own}    {InfraText.StackAttributes[stack.Attribute]}[Stack]\n    {Declaration(model, stack)}\n}}\n";
    }

    private static string Declaration(InfraModel model, StackModel stack)
    {
        var image = Uses(model, stack, Slot.Image).LastOrDefault() ?? "Image.Of(\"nginx\").Version(\"1.27\")";
        var parts = $$"""
            Image = {{image}},
                            Ports = [{{string.Join(", ", Uses(model, stack, Slot.Port))}}],
                            Volumes = [{{string.Join(", ", Uses(model, stack, Slot.Mount))}}],
                            Environment = new()
                            {
            {{string.Concat(Uses(model, stack, Slot.Environment).Select((use, i) => $"                    [\"E{i}\"] = $\"{{({use})}}\",\n"))}}                },
            """;
        var service = stack.Shape % 5 == 1 ? $"Templates.Web.Of({image}) with" : "new Service";
        var stackOf = $"new(\"{stack.Name}\")";
        var services = stack.Shape % 5 == 2
            ? $"Enumerable.Range(0, 2).ToMap(i => i == 0 ? \"web\" : $\"w{{i}}\", i => {service}\n            {{\n                {parts}\n            }})"
            : $"new()\n        {{\n            [\"web\"] = {service}\n            {{\n                {parts}\n            }},\n        }}";
        var record = $"{stackOf}\n    {{\n        Services = {services},\n    }}";
        return (stack.Shape % 5) switch
        {
            3 => $"public static readonly Stack {Member} = {record};",
            4 => $"public static Stack {Member}\n    {{\n        get\n        {{\n            Stack made = {record};\n            return made;\n        }}\n    }}",
            _ => $"public static Stack {Member} => {record};",
        };
    }

    private static IEnumerable<string> Uses(InfraModel model, StackModel stack, Slot slot) => model.Couplings
        .Where(coupling => coupling.Stack == stack.Number && Couplings.All[coupling.Coupling].Slot == slot)
        .Select(coupling => InfraText.Filled(Couplings.All[coupling.Coupling].Use[coupling.Use % Couplings.All[coupling.Coupling].Use.Length], coupling, coupling.Number % 10));
}
