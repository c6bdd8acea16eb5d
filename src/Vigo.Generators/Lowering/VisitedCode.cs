using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A program that remembers which of its functions were asked for.</summary>
internal sealed class VisitedCode(Program program) : IProgram
{
    private readonly HashSet<FunctionCode> _functions = [];
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>The files that declare them.</summary>
    public IReadOnlyCollection<string> Files => [.. _functions.Select(function => function.Site.File).Concat(_failed).Distinct(StringComparer.Ordinal)];

    public FunctionCode Function(string key)
    {
        try
        {
            var function = program.Function(key);
            _functions.Add(function);
            return function;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            foreach (var reference in program.Symbol(MemberKeys.Declaration(key)).DeclaringSyntaxReferences)
                _failed.Add(reference.SyntaxTree.FilePath);
            throw;
        }
    }

    public UserTypeDefinition Type(string key) => program.Type(key);
}
