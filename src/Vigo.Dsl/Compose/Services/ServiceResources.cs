using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a service may use of its host.</summary>
internal static class ServiceResources
{
    public static void Add(RecordBuilder mapping, Service service)
    {
        AddMemory(mapping, service);
        AddProcessors(mapping, service);
        mapping.Value("pids_limit", service.PidsLimit, nameof(Service.PidsLimit));
        mapping.Map("ulimits", service.Ulimits, nameof(Service.Ulimits), Ulimit);
        mapping.Record("blkio_config", service.BlockIo, nameof(Service.BlockIo), BlockIoRenderer.Render);
        mapping.Map("storage_opt", service.StorageOptions, nameof(Service.StorageOptions));
    }

    public static ComposeNode Ulimit(Ulimit limit, ModelPath path)
    {
        if (limit.IsOneNumber && limit.Extensions.Count == 0)
            return WrittenScalars.Of(limit.Soft, path.Property(nameof(Vigo.Ulimit.Soft)));
        var mapping = new RecordBuilder(path);
        mapping.Value("soft", limit.Soft, nameof(Vigo.Ulimit.Soft));
        mapping.Value("hard", limit.Hard, nameof(Vigo.Ulimit.Hard));
        mapping.Extensions(limit.Extensions);
        return mapping.Build();
    }

    private static void AddMemory(RecordBuilder mapping, Service service)
    {
        mapping.Value("mem_limit", service.MemoryLimit, nameof(Service.MemoryLimit));
        mapping.Value("mem_reservation", service.MemoryReservation, nameof(Service.MemoryReservation));
        mapping.Value("memswap_limit", service.MemorySwapLimit, nameof(Service.MemorySwapLimit));
        mapping.Value("mem_swappiness", service.MemorySwappiness, nameof(Service.MemorySwappiness));
        mapping.Value("shm_size", service.SharedMemory, nameof(Service.SharedMemory));
        mapping.Value("oom_kill_disable", service.OomKillDisable, nameof(Service.OomKillDisable));
        mapping.Value("oom_score_adj", service.OomScoreAdjustment, nameof(Service.OomScoreAdjustment));
    }

    private static void AddProcessors(RecordBuilder mapping, Service service)
    {
        mapping.Value("cpus", service.CpuLimit, nameof(Service.CpuLimit));
        mapping.Value("cpuset", service.CpuSet, nameof(Service.CpuSet));
        mapping.Value("cpu_shares", service.CpuShares, nameof(Service.CpuShares));
        mapping.Microseconds("cpu_period", service.CpuPeriod, nameof(Service.CpuPeriod));
        mapping.Microseconds("cpu_quota", service.CpuQuota, nameof(Service.CpuQuota));
        mapping.Microseconds("cpu_rt_period", service.CpuRealtimePeriod, nameof(Service.CpuRealtimePeriod));
        mapping.Microseconds("cpu_rt_runtime", service.CpuRealtimeRuntime, nameof(Service.CpuRealtimeRuntime));
        mapping.Value("cpu_count", service.CpuCount, nameof(Service.CpuCount));
        mapping.Value("cpu_percent", service.CpuPercent, nameof(Service.CpuPercent));
    }
}
