using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>Turns what ends a whole pass into what a person can act on.</summary>
internal static class PassErrors
{
    public static async Task<T> Explained<T>(IEngine engine, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (EngineUnreachable gone)
        {
            throw new UserError(
                $"the Docker engine does not answer: {gone.Message}",
                engine.Address,
                "containers keep running without it, and the next pass tries again. Check with: systemctl status docker; or set DOCKER_HOST");
        }
        catch (ComposeMissing missing)
        {
            throw new UserError(
                $"there is no 'docker compose' on this host: {missing.Message.ReplaceLineEndings(" ")}",
                null,
                "install Docker's client and its Compose plugin: apt-get install docker-ce-cli docker-compose-plugin");
        }
        catch (StackFailure refused)
        {
            throw new UserError(refused.Message, engine.Address, refused.WhatToDo);
        }
        catch (IOException full) when (full is not FileNotFoundException and not DirectoryNotFoundException)
        {
            throw new UserError($"a file could not be written: {full.Message}", null, "make space on the disk; what runs keeps running, and the next pass tries again");
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new UserError($"a file could not be used: {refused.Message}", null, "run as root, or give folders of your own: see vigo reconcile --help");
        }
    }
}
