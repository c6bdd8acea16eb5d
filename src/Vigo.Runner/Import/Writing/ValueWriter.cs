using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Vigo.Model;

namespace Vigo.Runner.Import.Writing;

/// <summary>
/// Values of the vocabulary as the C# that makes them. What a type has to say of itself decides: a static member that equals the value, a text that is read as the value, else what the
/// type's own functions make, and then only what still differs.
/// </summary>
/// <param name="tags">Where images are pinned.</param>
/// <param name="keys">What env keys are called.</param>
/// <param name="defaults">What services start from.</param>
/// <param name="factories">The methods that make services.</param>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = OfVocabulary)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = OfVocabulary)]
internal sealed class ValueWriter(ImageTags tags, EnvKeyNames keys, IReadOnlyList<SharedDefaults> defaults, ServiceFactories factories)
{
    private const string OfVocabulary = "The types are the vocabulary's, of which the native program keeps everything: Native.targets.";

    private static readonly ModelPath Services = ModelPath.Root.Property(nameof(Stack.Services));

    /// <summary>The value, where a value of its type is expected.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where in the stack it stands; null inside of what is written in one piece.</param>
    public Code Of(object value, ModelPath? path = null) => value switch
    {
        string text => Variable(text),
        bool flag => flag ? "true" : "false",
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum word => string.Join(" | ", word.ToString().Split(", ").Select(name => $"{value.GetType().Name}.{name}")),
        Image image => OfImage(image),
        Service service when StartOf(path) is { } start => Changed(start.Member, start.Service, service, path),
        Map<Service> services when Services.Equals(path) => OfServices(services),
        EnvFile file => OfEnvFile(file, path),
        _ when Kind(value) == typeof(Map<>) => Map((IEnumerable)value, path),
        _ when Kind(value) == typeof(Sequence<>) => CodeGroup.Brackets([.. ((IEnumerable)value).Cast<object>().Select((item, index) => At(path?.Index(index), place => Of(item, place)))]),
        _ => Record(value, path),
    };

    private static Code At(ModelPath? path, Func<ModelPath?, Code> write) => path is null ? write(null) : new CodeAt(path, write(path));

    /// <summary>The text as a literal.</summary>
    public Code Text(string text) => TextLiterals.Of(text, keys.Expression);

    private SharedDefaults? StartOf(ModelPath? path) =>
        path is { Step: string name } && Services.Equals(path.Parent) ? defaults.FirstOrDefault(shared => shared.Users.Contains(name)) : null;

    private CodeRow OfServices(Map<Service> services)
    {
        var calls = factories.Calls([.. services.Select(service => (service.Key, Of(service.Value, Services.Key(service.Key))))]);
        return new CodeRow(["new() ", CodeGroup.Braces([.. services.Select((service, index) => new CodeAt(Services.Key(service.Key), Code.Row("[", Text(service.Key), "] = ", calls[index])))])]);
    }

    // What EnvFiles holds only becomes an env file where one is expected.
    private Code OfEnvFile(EnvFile file, ModelPath? path)
    {
        var plain = new EnvFile(file.Path);
        if (file == plain)
            return keys.FileMember(file.Path) ?? Made(file);
        var start = keys.FileMember(file.Path) is { } member ? $"(EnvFile){member}" : Made(plain, nameof(EnvFile));
        return file == plain.Optional()
            ? start is CodeText { Text: ['(', ..] } ? Code.Row("(", start, ").Optional()") : Code.Row(start, ".Optional()")
            : Changed(start, plain, file, path);
    }

    private Code OfImage(Image image)
    {
        if (!Interpolation.HasToken(image.ToString()))
            return "Tags." + tags.MemberFor(image);
        return image is { Kind: TagKind.Variable, Tag: null } ? Variable(image.Repository) : ImageTags.Expression(image, Variable);
    }

    private Code Record(object value, ModelPath? path)
    {
        var type = value.GetType();
        if (SameMember(value) is { } member)
            return $"{type.Name}.{member}";
        if (Spellings.Of(value, this) is var (start, made))
            return Changed(start, made, value, path);
        if (ByText(value) is { } text)
            return text;
        return Made(value, path: path);
    }

    /// <summary>A text that is one env key, as the key itself.</summary>
    public Code Variable(string token) => Interpolation.Expressions(token) is [var expression] && Interpolation.Token(expression) == token ? (Code)keys.Expression(expression) : Text(token);

    // Restart.Always, Capability.NetAdmin, Network.Bridge.
    private static string? SameMember(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(property => property.PropertyType == value.GetType() && value.Equals(property.GetValue(null)))?.Name;

    private Code? ByText(object value)
    {
        var type = value.GetType();
        if (Conversion(type, typeof(string)) is not { } conversion || value.ToString() is not { } text)
            return null;
        try
        {
            if (!value.Equals(conversion.Invoke(null, [text])))
                return null;
        }
        catch (TargetInvocationException)
        {
            return null;
        }

        return Interpolation.HasToken(text) && Conversion(type, typeof(EnvVariable)) is not null ? Variable(text) : Text(text);
    }

    private static MethodInfo? Conversion(Type type, Type from) => type.GetMethod("op_Implicit", BindingFlags.Public | BindingFlags.Static, [from]);

    /// <summary>A record by its constructor: <c>new() { … }</c>, or <c>new("path") { … }</c> for what must be given.</summary>
    /// <param name="value">The record.</param>
    /// <param name="name">The type's name, where nothing else says it.</param>
    /// <param name="path">Where in the stack it stands; null inside of what is written in one piece.</param>
    public Code Made(object value, string name = "", ModelPath? path = null)
    {
        var type = value.GetType();
        var constructor = type.GetConstructors().OrderBy(found => found.GetParameters().Length).First();
        var given = constructor.GetParameters().Select(parameter => type.GetProperty(parameter.Name!)!.GetValue(value)!).ToArray();
        var arguments = new List<Code> { name.Length == 0 ? "new(" : $"new {name}(" };
        for (var i = 0; i < given.Length; i++)
        {
            if (i > 0)
                arguments.Add(", ");
            arguments.Add(Of(given[i]));
        }

        arguments.Add(")");
        var rest = Differences(constructor.Invoke(given), value, path);
        return rest.Count == 0 ? new CodeRow(arguments) : new CodeRow([.. arguments, " ", CodeGroup.Braces(rest, isTall: value is Stack || (value is Service && rest.Count > 1))]);
    }

    private Code Changed(Code start, object made, object value, ModelPath? path)
    {
        var rest = Differences(made, value, path);
        return rest.Count == 0 ? start : Code.Row(start, " with ", CodeGroup.Braces(rest, isTall: value is Service && rest.Count > 1));
    }

    private List<Code> Differences(object made, object value, ModelPath? path) =>
    [
        .. PropertyOrder.Of(value.GetType())
            .Where(property => !Equals(property.GetValue(value), property.GetValue(made)))
            .Select(property => At(path?.Property(property.Name), place => Code.Row(property.Name + " = ", property.GetValue(value) is { } now ? Of(now, place) : "null"))),
    ];

    private Code Map(IEnumerable map, ModelPath? path)
    {
        var keys = (IEnumerable<string>)map.GetType().GetProperty(nameof(Map<object>.Keys))!.GetValue(map)!;
        var values = (IEnumerable)map.GetType().GetProperty(nameof(Map<object>.Values))!.GetValue(map)!;
        var entries = keys.Zip(values.Cast<object>(), (key, value) => At(path?.Key(key), place => Code.Row("[", Text(key), "] = ", Of(value, place)))).ToList();
        return entries.Count == 0 ? "new()" : Code.Row("new() ", CodeGroup.Braces(entries));
    }

    private static Type? Kind(object value) => value.GetType() is { IsGenericType: true } type ? type.GetGenericTypeDefinition() : null;
}
