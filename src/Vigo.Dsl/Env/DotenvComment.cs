namespace Vigo.Env;

/// <summary>One comment line of a dotenv file. SOPS encrypts comments too, as <c>#ENC[…]</c>.</summary>
/// <param name="RawText">All that stands after the <c>#</c>, as written.</param>
/// <param name="Kind">Whether the text is encrypted. Older SOPS versions left comments readable.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record DotenvComment(string RawText, DotenvValueKind Kind, int Line);
