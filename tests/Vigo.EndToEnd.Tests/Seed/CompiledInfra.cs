using System.Reflection;
using Vigo.Model;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>This repository's infra as .NET itself runs it: what the evaluator must agree with.</summary>
internal static class CompiledInfra
{
    private static readonly Assembly Infra = typeof(Infra.Tags).Assembly;

    /// <summary>Everything that infra declares, found by its attributes.</summary>
    public static Fleet Fleet { get; } = new()
    {
        Stacks = Declared<Stack, StackAttribute>(stack => stack.Name),
        Proxies = Declared<Stack, ProxyAttribute>(proxy => proxy.Name),
        Hosts = Declared<Host, HostAttribute>(host => host.Name),
        EnvFiles = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "hosts")).Append(Repository.Root)
            .Select(folder => Path.Combine(folder, "env")).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.env"))
            .Select(file => new EnvFileSource(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence(),
        SopsConfiguration = File.ReadAllText(Path.Combine(Repository.Root, ".sops.yaml")),
        Retirements = Declared<Retirement, RetireAttribute>(retirement => retirement.Stack),
    };

    /// <summary>The files that it generates, by path.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = RepositoryFiles.Of(Fleet).ToDictionary(file => file.Path, file => file.Text);

    private static Sequence<Declared<T>> Declared<T, TAttribute>(Func<T, string> name)
        where TAttribute : Attribute =>
        Infra.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(member => member.IsDefined(typeof(TAttribute)))
            .Select(member => new Declared<T>((T)ValueOf(member), SourceOf(member.DeclaringType!)))
            .OrderBy(declared => name(declared.Value), StringComparer.Ordinal)
            .ToSequence();

    private static object ValueOf(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetValue(null)!,
        FieldInfo field => field.GetValue(null)!,
        _ => ((MethodInfo)member).Invoke(null, [])!,
    };

    // A type lies in the file of its name, in the folders of its namespace: Infra.Stacks.Exolan in infra/Stacks/Exolan.cs.
    private static string SourceOf(Type type) => "infra" + type.FullName!["Infra".Length..].Replace('.', '/') + ".cs";
}
