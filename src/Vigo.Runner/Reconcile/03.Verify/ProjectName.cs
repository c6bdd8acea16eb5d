using Vigo.Model;

namespace Vigo.Runner.Reconcile;

/// <summary>The names that a stack of a host file can have.</summary>
internal static class ProjectName
{
    public const string Rule = StackNames.Rule;

    public static bool IsValid(string name) => StackNames.IsOfStack(name);
}
