using System.Collections;
using System.Reflection;
using Vigo.Model;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>The vocabulary says of each argument what it becomes, or no generated value could be led back to it.</summary>
public class SetsTests
{
    public static TheoryData<string, string> Parameters() => [.. Makers().SelectMany(maker => maker.GetParameters().Select(parameter => ($"{maker.DeclaringType!.Name}.{maker.Name}", parameter.Name!))).Distinct()];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void An_argument_becomes_properties_of_the_result(string maker, string parameter)
    {
        foreach (var found in Makers().Where(candidate => $"{candidate.DeclaringType!.Name}.{candidate.Name}" == maker).SelectMany(candidate => candidate.GetParameters().Where(given => given.Name == parameter).Select(given => (Made: candidate.ReturnType, Given: given))))
        {
            var properties = found.Made.GetProperties().Select(property => property.Name).ToList();
            var named = found.Given.GetCustomAttribute<SetsAttribute>()?.Properties ?? [parameter];

            Assert.All(named, name => Assert.Contains(name, properties, StringComparer.OrdinalIgnoreCase));
        }
    }

    // What returns a record of the vocabulary; its collections know their items themselves.
    private static IEnumerable<MethodInfo> Makers() => typeof(Stack).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "Vigo" && type.GetMethod("<Clone>$") is not null)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType.GetMethod("<Clone>$") is not null && !typeof(IEnumerable).IsAssignableFrom(method.ReturnType) && !method.Name.StartsWith("get_", StringComparison.Ordinal) && !method.Name.StartsWith('<'));
}
