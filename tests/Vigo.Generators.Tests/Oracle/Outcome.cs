using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>What a case gave, as a text that says everything that must agree.</summary>
internal static class Outcome
{
    /// <summary>What the CLR makes of it.</summary>
    public static string OfRunning(Assembly assembly, ISymbol member)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Description.Of(Read(assembly.GetType(member.ContainingType.ToDisplayString())!, member));
        }
        catch (Exception exception)
        {
            return Raised(exception is TargetInvocationException or TypeInitializationException ? exception.InnerException! : exception);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>What the evaluator makes of it.</summary>
    public static string OfEvaluating(Compilation compilation, ISymbol member)
    {
        var result = Evaluated.Of(compilation, member);
        if (result is { Thrown: { } thrown, Problem.Id: Problem.Thrown })
            return Raised(thrown is TypeInitializationException && member is IFieldSymbol ? thrown.InnerException! : thrown);
        if (result.Problem is { } problem)
            return Stopped(problem, compilation);
        var plain = Described(result.Value!.Value, compilation);

        // What remembers where all came from must give the same.
        var (traced, provenance) = Evaluated.Traced(compilation, result);
        using var current = provenance.Entered();
        return Described(traced, compilation) is var described && described == plain ? plain : $"{plain}, and {described} with a memory of where it came from";
    }

    // A query is computed as it is described, after its evaluation; so is the text of what no arm of a switch matches.
    private static string Described(Value value, Compilation compilation)
    {
        try
        {
            return Description.Of(value.Data);
        }
        catch (AuthorException exception)
        {
            return Raised(exception.Thrown);
        }
        catch (EvaluationStop stop)
        {
            return Stopped(stop.Problem, compilation);
        }
    }

    public static string TextAt(Site site, Compilation compilation) =>
        TreeOf(site, compilation).GetText().ToString(SpanOf(site, compilation));

    /// <summary>Where a place lies in its file.</summary>
    public static Microsoft.CodeAnalysis.Text.TextSpan SpanOf(Site site, Compilation compilation) => Generators.Lowering.Sites.In(TreeOf(site, compilation), site)!.Value;

    private static SyntaxTree TreeOf(Site site, Compilation compilation) => compilation.SyntaxTrees.Single(tree => tree.FilePath == site.File);

    private static object? Read(Type program, ISymbol member) => member switch
    {
        IMethodSymbol => program.GetMethod(member.Name)!.Invoke(null, null),
        IPropertySymbol => program.GetProperty(member.Name)!.GetValue(null),
        _ => program.GetField(member.Name)!.GetValue(null),
    };

    private static string Raised(Exception exception)
    {
        var text = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
            text.Append(CultureInfo.InvariantCulture, $"throws {Description.NameOf(current)}: {MessageOf(current)}\n");
        return text.ToString();
    }

    // Of a switch that nothing matches, the message asks the value for its text.
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (AuthorException failure)
        {
            return "none, it " + Raised(failure.Thrown);
        }
        catch (Exception failure) when (failure is not EvaluationStop)
        {
            return "none, it " + Raised(failure);
        }
    }

    private static string Stopped(Problem problem, Compilation compilation) =>
        $"{problem.Id}: {problem.Message}\n  at {(problem.Site.File.Length == 0 ? "?" : TextAt(problem.Site, compilation))}\n";
}
