using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>What evaluation needs beside the C#: files of the repository that are not C#, and where its root is.</summary>
/// <param name="Root">The repository's root, absolute; empty when the build does not say.</param>
/// <param name="EnvFiles">Path from the root and text of each env file, in ordinal order of the paths.</param>
/// <param name="SopsConfiguration">The text of <c>.sops.yaml</c>; null when there is none.</param>
internal sealed record RepositoryInputs(string Root, Sequence<EnvFileSource> EnvFiles, string? SopsConfiguration)
{
    private const string SopsConfigurationPath = ".sops.yaml";

    // As many as there may be projects that somebody types in, each seen by generator and analyzer.
    private const int Most = 8;

    // A file that did not change is the same object as before, by which everything after it knows; so is the list of them.
    private static readonly ConditionalWeakTable<AdditionalText, KnownFile> Known = new();
    private static readonly Recent<RepositoryInputs> Latest = new(Most);

    public static RepositoryInputs Empty { get; } = new("", [], null);

    public static RepositoryInputs Of(string root, IEnumerable<AdditionalText> texts, CancellationToken cancellation)
    {
        var files = new List<EnvFileSource>();
        string? configuration = null;
        foreach (var text in EachOnce(texts, text => text.Path))
        {
            var known = KnownFile.Of(root, text);
            if (string.Equals(known.Path, SopsConfigurationPath, StringComparison.Ordinal))
                configuration = text.GetText(cancellation)?.ToString() ?? "";
            else if (known.Path.EndsWith(".env", StringComparison.Ordinal))
                files.Add(known.Read(text, cancellation));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return Latest.FindOrAdd(recent => recent.Is(root, files, configuration), _ => new(root, files.ToSequence(), configuration));
    }

    /// <summary>A file's path from the root.</summary>
    public static string PathOf(string root, AdditionalText text) => KnownFile.Of(root, text).Path;

    /// <summary>An env file; the very same object as long as it does not change.</summary>
    public static EnvFileSource Read(string root, AdditionalText text, CancellationToken cancellation) => KnownFile.Of(root, text).Read(text, cancellation);

    /// <summary>Each file once: when one goes while another changes, the compiler may name a third twice from then on.</summary>
    /// <param name="files">The files as the compiler names them.</param>
    /// <param name="path">The path by which it knows one.</param>
    public static Sequence<T> EachOnce<T>(IEnumerable<T> files, Func<T, string> path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return files.Where(file => seen.Add(path(file))).ToSequence();
    }

    private bool Is(string root, List<EnvFileSource> files, string? configuration)
    {
        if (files.Count != EnvFiles.Count || !string.Equals(root, Root, StringComparison.Ordinal) || !string.Equals(configuration, SopsConfiguration, StringComparison.Ordinal))
            return false;
        for (var i = 0; i < files.Count; i++)
        {
            if (!ReferenceEquals(files[i], EnvFiles[i]))
                return false;
        }

        return true;
    }

    private sealed class KnownFile(string root, string path)
    {
        private SourceText? _text;
        private EnvFileSource? _source;

        public string Path { get; } = path;

        public static KnownFile Of(string root, AdditionalText text)
        {
            if (Known.TryGetValue(text, out var known) && known.IsOf(root))
                return known;
            var anew = new KnownFile(root, RepositoryPaths.Relative(root, text.Path));
            Known.Put(text, anew);
            return anew;
        }

        public EnvFileSource Read(AdditionalText file, CancellationToken cancellation)
        {
            var text = file.GetText(cancellation);
            lock (this)
            {
                if (_source is not null && ReferenceEquals(_text, text))
                    return _source;
                var source = new EnvFileSource(Path, text?.ToString() ?? "");
                _text = text;
                return _source = source.Equals(_source) ? _source! : source;
            }
        }

        private bool IsOf(string other) => string.Equals(root, other, StringComparison.Ordinal);
    }
}
