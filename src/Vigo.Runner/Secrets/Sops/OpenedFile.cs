using Vigo.Env;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>A decrypted line beside the text it was decrypted from.</summary>
internal sealed record OpenedLine(EnvLine Line, string Raw);

/// <summary>A file that decrypted and whose MAC holds.</summary>
internal sealed record OpenedFile(SopsMetadata Metadata, byte[] DataKey, IReadOnlyList<OpenedLine> Lines);
