using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2004: a key that no env file gives the stack on some host.</summary>
public static class UndefinedVariable
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfStack("VIGO2004", "Variable not defined in the env files of its stack", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context, DeployedStack stack)
    {
        var texts = KeyedText.Of(stack.Stack);
        if (texts.Count == 0)
            return [];

        // A file that does not exist explains every key missing from it: that is reported instead.
        var scopes = EnvScope.Of(context, stack).ToList();
        return from text in texts
               from scope in scopes
               from key in scope.Undefined(text.Text)
               group scope by (text.Path, Key: key) into use
               select Report(context, stack, use.Key.Path, use.Key.Key, use.Distinct().ToList());
    }

    private static Finding Report(RuleContext context, DeployedStack stack, ModelPath path, string key, List<EnvScope> scopes)
    {
        var hosts = scopes.SelectMany(scope => scope.Hosts).ToList();
        var nearest = NearestName.Of(key, scopes.SelectMany(scope => scope.Keys));
        var file = HostViews.EnvFilesOf(stack.Stack).LastOrDefault();
        return new(
            stack.At(path),
            $"{User(stack.Stack, path)} uses ${{{key}}}, which is undefined{HostNames.On(hosts, context)} ({LookedIn(scopes)}): "
                + "Compose puts an empty text there, or refuses the stack; "
                + (nearest is null ? "" : $"did you mean {nearest}? else ")
                + (file is null ? "name the env file that defines it in EnvFiles" : $"define it with 'vigo env set {file} {key}=VALUE'")
                + ", or give it a value with .Or(\"…\")",
            Rule.SeverityOn(stack.Kind))
        {
            Value = key,
            Correction = nearest is null ? null : new(key, nearest),
        };
    }

    private static string User(Stack stack, ModelPath path) => path.Steps is [PropertyStep { Name: nameof(Stack.Services) }, string service, ..]
        ? $"service '{service}' of stack '{stack.Name}'"
        : $"stack '{stack.Name}'";

    private static string LookedIn(List<EnvScope> scopes)
    {
        var files = string.Join(", ", scopes.SelectMany(scope => scope.LookedIn).Distinct(StringComparer.Ordinal));
        return files.Length == 0 ? "the stack is given no env file" : $"looked in {files}";
    }
}
