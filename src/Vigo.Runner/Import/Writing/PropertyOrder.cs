using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Vigo.Runner.Import.Writing;

/// <summary>In which order a record's properties are written: what says most about it first.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The types are the vocabulary's, of which the native program keeps everything: Native.targets.")]
internal static class PropertyOrder
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Known = new();

    // Elsewhere the vocabulary's own order is the order to read in.
    private static readonly string[] First =
    [
        nameof(Service.Extends), nameof(Service.Image), nameof(Service.Build), nameof(Service.ContainerName), nameof(Service.Restart), nameof(Service.Profiles),
        nameof(Service.User), nameof(Service.Entrypoint), nameof(Service.Command), nameof(Service.EnvFiles), nameof(Service.Environment), nameof(Service.PassedEnvironment),
        nameof(Service.Routes), nameof(Service.Ports), nameof(Service.Expose), nameof(Service.Volumes), nameof(Service.Networks), nameof(Service.Configs), nameof(Service.Secrets),
        nameof(Service.DependsOn), nameof(Service.Health), nameof(Service.Labels),
    ];

    /// <summary>The properties that an initializer can set.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type type) => Known.GetOrAdd(type, made =>
    [
        .. made.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .OrderBy(property => made != typeof(Service) ? 0 : Array.IndexOf(First, property.Name) is >= 0 and var place ? place : First.Length),
    ]);
}
