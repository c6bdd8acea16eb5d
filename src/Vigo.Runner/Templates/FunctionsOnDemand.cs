using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Vigo.Runner.Templates;

/// <summary>
/// Scriban's own functions, looked up when a template first names something that nobody gave it: to register them all is a third of the time that
/// <c>vigo import</c> needs for a small file, and no template of ours calls one.
/// </summary>
internal sealed class FunctionsOnDemand : ScriptObject
{
    private readonly Lazy<BuiltinFunctions> _functions = new();

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        _functions.Value.TryGetValue(context, span, member, out value);
}
