namespace Vigo.Output;

/// <summary>
/// One generated file, carried by the compiled infra assembly from the source generator, which may not write files,
/// to the build task, which may. The build task reads it from metadata; nothing ever instantiates it.
/// </summary>
/// <param name="path">See <see cref="Path"/>.</param>
/// <param name="text">See <see cref="Text"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedFileAttribute(string path, string text) : Attribute
{
    /// <summary>
    /// Where the file goes, relative to the infra repo's root: forward slashes, no <c>.</c> or <c>..</c>, below
    /// <c>proxy/</c>, <c>stacks/</c> or <c>hosts/</c>. Unique, also when case is ignored.
    /// </summary>
    public string Path { get; } = path;

    /// <summary>
    /// The whole file, LF line endings; it begins with the <see cref="Marker"/>. Written as UTF-8 without BOM,
    /// so it must be well-formed UTF-16. Emit it as a single literal: a long chain of <c>+</c> overflows the compiler's stack.
    /// </summary>
    public string Text { get; } = text;
}
