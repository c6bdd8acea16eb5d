using System.Globalization;
using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Routing;

/// <summary>The name of a route's router.</summary>
/// <param name="Text">The name.</param>
/// <param name="Sources">What it comes from.</param>
internal sealed record RouterName(string Text, Sequence<ScalarSource> Sources)
{
    /// <summary>The route's own name, or one made of the stack's and the service's.</summary>
    public static RouterName Of(Stack stack, string serviceName, Service service, int index, ModelPath path)
    {
        if (service.Routes[index].Name is { } name)
            return new(name, ScalarSources.Of(RouteLabels.PathOf(serviceName, index, path).Property(nameof(Route.Name))));
        var isMain = stack.Services.Count == 1 || string.Equals(serviceName, "web", StringComparison.Ordinal);
        var baseName = isMain ? stack.Name : $"{stack.Name}-{serviceName}";

        // Only among several services does it matter what this one is called.
        var sources = ScalarSources.Of(path.Property(nameof(Stack.Name)));
        if (stack.Services.Count > 1)
            sources = sources.And(path.Property(nameof(Stack.Services)).NameOf(serviceName));
        return new(index == 0 ? baseName : $"{baseName}-{(index + 1).ToString(CultureInfo.InvariantCulture)}", sources);
    }
}
