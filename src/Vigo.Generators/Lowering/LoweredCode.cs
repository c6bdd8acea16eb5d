using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Lowered members, kept with the tree that declares them. What a body means depends on that tree and on the declarations of all others,
/// so an edit inside a body lowers one file again and leaves every other's code as it is, for the generator and the analyzers alike.
/// </summary>
internal static class LoweredCode
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeCode> Trees = new();

    public static FunctionCode Get(Program program, string key, string fingerprint)
    {
        var symbol = program.Symbol(MemberKeys.Declaration(key));
        if (symbol.DeclaringSyntaxReferences is not [var reference] || Caches.AreSuspended)
            return FunctionLowering.Lower(program, symbol, key);

        var code = Trees.GetValue(reference.SyntaxTree, _ => new TreeCode());
        return code.Functions(fingerprint).GetOrAdd(key, missing => FunctionLowering.Lower(program, symbol, missing));
    }

    /// <summary>What is kept with a tree.</summary>
    public static IReadOnlyCollection<FunctionCode> Of(SyntaxTree tree) => Trees.TryGetValue(tree, out var code) ? code.All : [];

    private sealed class TreeCode
    {
        private (string Fingerprint, ConcurrentDictionary<string, FunctionCode> Functions) _current = ("", new());

        public IReadOnlyCollection<FunctionCode> All => [.. _current.Functions.Values];

        public ConcurrentDictionary<string, FunctionCode> Functions(string fingerprint)
        {
            lock (this)
            {
                if (!string.Equals(_current.Fingerprint, fingerprint, StringComparison.Ordinal))
                    _current = (fingerprint, new(StringComparer.Ordinal));
                return _current.Functions;
            }
        }
    }
}
