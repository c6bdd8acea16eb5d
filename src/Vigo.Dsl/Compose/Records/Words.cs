using System.Collections.Concurrent;
using System.Text;

namespace Vigo.Compose;

/// <summary>The vocabulary's enumerations as Compose writes them.</summary>
public static class Words
{
    // What is not the member's own name with hyphens.
    private static readonly Dictionary<Enum, string> Irregular = new()
    {
        [DependencyCondition.Started] = "service_started",
        [DependencyCondition.Healthy] = "service_healthy",
        [DependencyCondition.Completed] = "service_completed_successfully",
        [WatchAction.SyncAndRestart] = "sync+restart",
        [WatchAction.SyncAndExec] = "sync+exec",
        [RecursiveMount.ReadOnly] = "readonly",
        [MountPropagation.RecursivePrivate] = "rprivate",
        [MountPropagation.RecursiveSlave] = "rslave",
        [MountPropagation.RecursiveShared] = "rshared",
        [SelinuxLabel.Shared] = "z",
        [SelinuxLabel.Own] = "Z",
    };

    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The word for a member.</summary>
    public static string Of(Enum word) => Known.GetOrAdd(word, made => Irregular.TryGetValue(made, out var text) ? text : Hyphenated(made.ToString()));

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
