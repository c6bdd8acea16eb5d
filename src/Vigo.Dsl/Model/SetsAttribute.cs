namespace Vigo.Model;

/// <summary>
/// What a parameter of the vocabulary goes into, where it is not the property that is called as it is. So a generated value can be led
/// back to the argument that it is made of.
/// </summary>
/// <param name="properties">The properties of what the method returns; none when the argument only selects something.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SetsAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties of what the method returns.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
