namespace Vigo;

/// <summary>What brings projects up on a host.</summary>
public enum Engine
{
    /// <summary><c>docker compose up</c>.</summary>
    Compose,

    /// <summary><c>docker stack deploy</c>.</summary>
    Swarm,
}
