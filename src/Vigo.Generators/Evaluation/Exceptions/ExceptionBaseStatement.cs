using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A constructor's call of its base where that is a real exception.</summary>
internal sealed class ExceptionBaseStatement(Site site, ConstructorInfo constructor, IReadOnlyList<ArgumentCode> arguments) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var values = Arguments.Evaluate(frame, arguments);
        var instance = (UserObject)frame.This.Data!;
        instance.Exception = new UserException(instance, (Exception)NativeInvocation.Construct(frame, Site, constructor, values).Data!);
        return Completion.Normal;
    }
}
