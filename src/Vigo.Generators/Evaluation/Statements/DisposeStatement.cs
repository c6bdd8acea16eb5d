namespace Vigo.Generators.Evaluation;

/// <summary>The end of a <c>using</c>.</summary>
internal sealed class DisposeStatement(Site site, LocalVariable resource, string method) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var held = resource.Read(frame);
        if (held.Data is null)
            return Completion.Normal;
        if (held.Data is not UserObject user)
            throw frame.NotEvaluated(Site, "using is evaluated for types of your own only: nothing of the library that a configuration may hold needs disposing");
        UserMembers.Invoke(frame, Site, method, held, [], isVirtual: true, user.Type.TypeArguments);
        return Completion.Normal;
    }
}
