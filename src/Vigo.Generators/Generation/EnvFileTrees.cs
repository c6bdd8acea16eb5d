using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>The members made of env files as trees. The same members of a file give the same tree, so that what was lowered from it is found again at the next keystroke.</summary>
internal sealed class EnvFileTrees
{
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    private static readonly Recent<EnvFileTrees> Latest = new(Most);

    private readonly Sequence<EnvFileSource> _files;
    private readonly Sequence<EnvFileKeys> _keys;
    private readonly CSharpParseOptions? _options;
    private readonly Dictionary<string, (EnvFileMembers Members, SyntaxTree Tree)> _byName;
    private readonly List<SyntaxTree> _all;

    private EnvFileTrees(Sequence<EnvFileSource> files, CSharpParseOptions? options, IReadOnlyList<EnvFileTrees> earlier)
    {
        (_files, _options) = (files, options);
        _keys = EnvFilesSource.KeysOf(files);

        // Values alone are other ones: the very same list, by which who asks knows it.
        if (earlier.FirstOrDefault(trees => trees._keys.Equals(_keys)) is { } same)
        {
            (_keys, _byName, _all) = (same._keys, same._byName, same._all);
            return;
        }

        _byName = new(StringComparer.Ordinal);
        _all = [earlier.Count > 0 ? earlier[0]._all[0] : Parse(EnvFilesEmitter.Class, EnvFilesSource.HintName)];
        var all = EnvFileMapping.MembersOf(_keys).Select(members => new MembersOfFile(members, earlier.Select(trees => trees.TreeOf(members)).FirstOrDefault(found => found is not null))).ToList();
        EvaluationThreads.Each([.. all.Where(file => file.Tree is null).Select(file => (Action)(() => file.Tree = Parse(EnvFilesEmitter.Emit(file.Members), file.Members.HintName)))]);
        foreach (var file in all)
        {
            _byName.Add(file.Members.HintName, (file.Members, file.Tree!));
            _all.Add(file.Tree!);
        }

        // The same list when nothing but lines moved, too.
        _all = earlier.Select(trees => trees._all).FirstOrDefault(all => all.SequenceEqual(_all)) ?? _all;
    }

    public static IReadOnlyList<SyntaxTree> Of(Sequence<EnvFileSource> files, CSharpParseOptions? options) => Latest.FindOrAdd(
        trees => ReferenceEquals(trees._files, files) && Equals(trees._options, options),
        earlier => new(files, options, earlier.FindAll(trees => Equals(trees._options, options))))._all;

    private SyntaxTree? TreeOf(EnvFileMembers members) => _byName.TryGetValue(members.HintName, out var known) && known.Members.Equals(members) ? known.Tree : null;

    private SyntaxTree Parse(string text, string name) => CSharpSyntaxTree.ParseText(text, _options, name);

    private sealed class MembersOfFile(EnvFileMembers members, SyntaxTree? tree)
    {
        public EnvFileMembers Members { get; } = members;

        public SyntaxTree? Tree { get; set; } = tree;
    }
}
