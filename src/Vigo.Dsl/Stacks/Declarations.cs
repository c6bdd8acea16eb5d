namespace Vigo;

/// <summary>Marks a static member whose <see cref="Stack"/> is deployed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class StackAttribute : Attribute;

/// <summary>Marks a static member whose <see cref="Stack"/> is the proxy: applied first, and the one that may hold the engine's socket read-only.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class ProxyAttribute : Attribute;

/// <summary>Marks a static member whose <see cref="Host"/> is one of the hosts.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class HostAttribute : Attribute;

/// <summary>Marks a static member whose <see cref="Retirement"/> says how a stack that left the repository ends.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class RetireAttribute : Attribute;
