using System.CommandLine;
using System.Text.Json;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo env get</c>: prints decrypted variables.</summary>
public static class EnvGetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = EnvOptions.File();
        var key = new Argument<string?>("KEY") { Description = "The one variable to print, its value alone; otherwise all lines, with \\n for a line break in a value.", Arity = ArgumentArity.ZeroOrOne };
        var json = EnvOptions.Json();
        var keyFile = EnvOptions.KeyFile();
        var command = new Command("get", "Print the decrypted variables of an env file.") { file, key, json, keyFile };
        command.SetAction(parsed =>
        {
            var source = new EnvFileOnDisk(parsed.GetRequiredValue(file));
            var env = source.Decrypt(parsed.Identities(keyFile));
            var name = parsed.GetValue(key);
            if (name is not null && env.Find(name) is null)
                throw new UserError($"there is no '{name}' in the file", source.Path, $"it has {string.Join(", ", env.Pairs.Select(pair => pair.Key).Distinct())}");

            if (parsed.GetValue(json)) parsed.Output().WriteLine(Json(env, name));
            else if (name is not null) parsed.Output().WriteLine(env.Find(name));
            else parsed.Output().Write(EditBuffer.Write(env.Lines));
            return ExitCode.Done;
        });
        return command.WithExamples("vigo env get env/exolan.env", "vigo env get env/exolan.env EXOLAN_HOST", "vigo env get env/exolan.env --json");
    }

    private static string Json(DecryptedEnv env, string? only)
    {
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in env.Pairs.Where(pair => only is null || pair.Key == only)) values[pair.Key] = pair.Value;
        return JsonSerializer.Serialize(values, EnvJson.Readable.OrderedDictionaryStringString);
    }
}
