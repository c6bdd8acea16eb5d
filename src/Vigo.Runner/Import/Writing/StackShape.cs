namespace Vigo.Runner.Import.Writing;

/// <summary>In which class a stack is written, and what declares it.</summary>
/// <param name="Path">The file, from the repository's root.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Attribute">What makes hosts run it; null for what nobody runs.</param>
/// <param name="Summary">What there is to say of the class; null for nothing.</param>
internal sealed record StackShape(string Path, string Namespace, string ClassName, string? Attribute, string? Summary = null)
{
    /// <summary>A stack that hosts run.</summary>
    public static StackShape OfStack(string className) => new($"infra/Stacks/{className}.cs", "Infra.Stacks", className, "Stack");

    /// <summary>The proxy.</summary>
    public static StackShape OfProxy { get; } = new("infra/Proxy.cs", "Infra", "Proxy", "Proxy");
}
