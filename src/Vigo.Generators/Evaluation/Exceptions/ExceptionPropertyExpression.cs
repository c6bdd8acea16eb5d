using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A property that real exceptions have: <c>Message</c>, <c>InnerException</c>, <c>ParamName</c>. One of the author's may override it.</summary>
internal sealed class ExceptionPropertyExpression(Site site, PropertyInfo property, string key, Expression instance, bool isBase) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance.Evaluate(frame);
        if (self.Data is not UserObject user)
            return self.Data is null ? throw UserMembers.NullReference(frame, Site) : NativeProperties.Read(frame, Site, self, property);
        var implementation = user.Type.Implementation(key);
        if (!isBase && !string.Equals(implementation, key, StringComparison.Ordinal))
            return UserMembers.Invoke(frame, Site, implementation, self, [], isVirtual: false, user.Type.TypeArguments).Through(Site);
        if (user.Exception is not { } exception)
            throw frame.NotEvaluated(Site, $"'{property.Name}' is read before the exception is constructed: read it later");
        return string.Equals(property.Name, nameof(System.Exception.Message), StringComparison.Ordinal)
            ? new Value(exception.PlainMessage, Origin.Of(Site, null, self.Origin))
            : NativeProperties.Read(frame, Site, new Value(exception.Real, self.Origin), property);
    }
}
