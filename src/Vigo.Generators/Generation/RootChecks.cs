using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>What must hold of a declaration beyond its evaluating.</summary>
internal static class RootChecks
{
    /// <summary>A member that can't declare anything: it would need an instance or arguments.</summary>
    public static Problem? Misplaced(ISymbol member)
    {
        var needsArguments = member is IMethodSymbol { Parameters.Length: > 0 } or IMethodSymbol { IsGenericMethod: true } or IPropertySymbol { IsIndexer: true };
        if (member.IsStatic && !needsArguments && member.ContainingType is { IsGenericType: false })
            return null;
        return new(Problem.Declaration, Sites.OfDeclaration(member), $"'{member.Name}' can't be a declaration: make it a static property, field or method without parameters, in a type that is not generic", []);
    }

    /// <summary>A value that is not what the attribute says.</summary>
    /// <param name="root">The declaration.</param>
    /// <param name="data">What it gave.</param>
    /// <param name="siteOf">Where something in it came from.</param>
    public static Problem? Unfit(Root root, object? data, Func<ModelPath, Site> siteOf)
    {
        if (!IsOfKind(root.Kind, data))
        {
            var wanted = root.Kind is RootKind.Proxy ? nameof(Stack) : root.Kind.ToString();
            return new(Problem.WrongValue, siteOf(ModelPath.Root), $"'{root.Entry.Name}' must give a {wanted}, and gives {Given(data)}", []);
        }

        if (MissingParts.First(data!) is { } missing)
            return new(Problem.WrongValue, siteOf(missing), $"{missing} of '{root.Entry.Name}' is null, which nothing can be made of; give it a value, or leave it out", []);
        return root.Kind is RootKind.Stack && StackNames.WhyNot(((Stack)data!).Name) is { } refused
            ? new(Problem.WrongValue, siteOf(ModelPath.Root.Property(nameof(Stack.Name))), refused, [])
            : null;
    }

    private static bool IsOfKind(RootKind kind, object? data) => kind switch
    {
        RootKind.Host => data is Host,
        RootKind.Retirement => data is Retirement,
        _ => data is Stack,
    };

    private static string Given(object? data) => data switch
    {
        null => "null",
        UserObject user => user.Type.Name,
        _ => data.GetType().Name,
    };
}
