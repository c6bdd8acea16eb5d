using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Rules;

namespace Vigo.Generators.EnvFiles;

/// <summary>What the generator has to say of env files.</summary>
internal static class EnvFileDiagnostics
{
    public static readonly DiagnosticDescriptor Collision = new(
        "VIGO2014",
        "Two env files or keys become one C# member",
        "'{0}' has no member, since '{2}' is {1} already: rename one of the two",
        "Vigo",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalogue.HelpLink("VIGO2014"));

    public static Diagnostic Of(EnvFileCollision collision)
    {
        var start = new LinePosition(collision.Line - 1, 0);
        var location = Location.Create(collision.File, default, new LinePositionSpan(start, start));
        return Diagnostic.Create(Collision, location, collision.Name, collision.Identifier, collision.Other);
    }
}
