namespace Vigo;

/// <summary>A service of a stack: what one kind of container runs, and how it is reached.</summary>
/// <remarks>
/// Compose Specification, "Services top-level element". A property left at its default writes nothing. What is said of Swarm is what <c>docker stack deploy</c> does with it; where
/// nothing is said, Swarm takes it.
/// </remarks>
public sealed partial record Service
{
    /// <summary>The image and its pin.</summary>
    public Image? Image { get; init; }

    /// <summary>How the image is built from source; null when it is only pulled. Swarm ignores it.</summary>
    public ImageBuild? Build { get; init; }

    /// <summary>When Compose asks the registry for the image; null is when the host has none. Swarm always asks.</summary>
    public PullPolicy? PullPolicy { get; init; }

    /// <summary>How old the image may be with <see cref="PullPolicy.Refresh"/>.</summary>
    public Duration? PullRefreshAfter { get; init; }

    /// <summary>What the image must be made for; null for the host's own. Swarm ignores it.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The container's name; null lets Compose make one. A fixed name forbids replacing a container without a gap. Swarm ignores it.</summary>
    public string? ContainerName { get; init => field = ValueChecks.Name(value, "container"); }

    /// <summary>What replaces the image's command, word by word; null keeps the image's.</summary>
    public Sequence<string>? Command { get; init; }

    /// <summary>What replaces the image's entry point, word by word; null keeps the image's.</summary>
    public Sequence<string>? Entrypoint { get; init; }

    /// <summary>Env files given to the container; a later one wins over an earlier.</summary>
    public Sequence<EnvFile> EnvFiles { get; init; } = Sequence<EnvFile>.Empty;

    /// <summary>Variables given to the container; they win over env files.</summary>
    public Map<string> Environment { get; init; } = Map<string>.Empty;

    /// <summary>Variables handed on from where Compose runs, by name.</summary>
    public Sequence<string> PassedEnvironment { get; init; } = Sequence<string>.Empty;

    /// <summary>How the proxy reaches the service. Becomes Traefik labels, and membership of the proxy's network.</summary>
    public Sequence<Route> Routes { get; init; } = Sequence<Route>.Empty;

    /// <summary>Labels, beside those that the routes become.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Files with labels, one <c>name=value</c> a line, from the compose file's folder. Since Compose 2.32.2; Swarm ignores it.</summary>
    public Sequence<string> LabelFiles { get; init; } = Sequence<string>.Empty;

    /// <summary>Annotations for the runtime. Since Compose 2.26; Swarm ignores it.</summary>
    public Map<string> Annotations { get; init; } = Map<string>.Empty;

    /// <summary>Services of the stack that must be up first. Swarm ignores it.</summary>
    public Sequence<Dependency> DependsOn { get; init; } = Sequence<Dependency>.Empty;

    /// <summary>How one learns that it works; null says nothing of it.</summary>
    public Health? Health { get; init; }

    /// <summary>When the engine starts it again; null leaves it to the engine (never). Swarm ignores it: there, <see cref="Vigo.Deploy.RestartPolicy"/>.</summary>
    public Restart? Restart { get; init; }

    /// <summary>The user in the container; null keeps the image's.</summary>
    public User? User { get; init; }

    /// <summary>The directory the command starts in; null keeps the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Whether a small init process reaps its children; null leaves it to the engine.</summary>
    public Flag? Init { get; init; }

    /// <summary>Whether the container has a terminal. Null is no.</summary>
    public Flag? Tty { get; init; }

    /// <summary>Whether its standard input stays open. Null is no.</summary>
    public Flag? StdinOpen { get; init; }

    /// <summary>Whether <c>docker compose up</c> shows its output; null is yes. Since Compose 2.20; Swarm ignores it.</summary>
    public Flag? Attach { get; init; }

    /// <summary>Commands that are run in the container once it has started. Since Compose 2.30; Swarm ignores it.</summary>
    public Sequence<Hook> PostStart { get; init; } = Sequence<Hook>.Empty;

    /// <summary>Commands that are run in the container before it is stopped. Since Compose 2.30; Swarm ignores it.</summary>
    public Sequence<Hook> PreStop { get; init; } = Sequence<Hook>.Empty;

    /// <summary>Time to stop by itself before it is killed; null leaves it to the engine (10 s).</summary>
    public Duration? StopGracePeriod { get; init; }

    /// <summary>The signal that asks it to stop; null keeps the image's.</summary>
    public Signal? StopSignal { get; init; }

    /// <summary>Where its output goes; null leaves it to the engine.</summary>
    public Logging? Logging { get; init; }

    /// <summary>How many containers run; null for one. Written as <c>scale</c>; on Swarm, <see cref="Vigo.Deploy.Replicas"/>.</summary>
    public Number? Replicas { get; init => field = ValueChecks.AtLeast(value, 0, "number of containers"); }

    /// <summary>How it runs on a cluster, and what it gets there.</summary>
    public Deploy? Deploy { get; init; }

    /// <summary>How it follows its source code while one works on it. Servers ignore it.</summary>
    public Develop? Develop { get; init; }

    /// <summary>Profiles of which one must be asked for; none for a service that always runs. Swarm ignores it.</summary>
    public Sequence<string> Profiles { get; init; } = Sequence<string>.Empty;

    /// <summary>The service that this one starts from. Swarm does not take it.</summary>
    public Extends? Extends { get; init; }

    /// <summary>The program that runs it instead of an engine. Since Compose 2.36; Swarm does not take it.</summary>
    public Provider? Provider { get; init; }

    /// <summary>Language models of the stack that it asks. Since Compose 2.38; Swarm does not take it.</summary>
    public Sequence<ModelUse> Models { get; init; } = Sequence<ModelUse>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}
