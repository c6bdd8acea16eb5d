using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Peers;

/// <summary>What a peer needed for all stacks, in milliseconds.</summary>
internal sealed record PeerResult(string Name, string Does, Distribution Time);
