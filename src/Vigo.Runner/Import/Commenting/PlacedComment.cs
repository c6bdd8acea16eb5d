using Vigo.Model;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Commenting;

/// <summary>A comment, and what in the stack it is about.</summary>
/// <param name="Path">What it is about; the root for the stack as a whole.</param>
/// <param name="Comment">The comment.</param>
internal sealed record PlacedComment(ModelPath Path, SourceComment Comment);
