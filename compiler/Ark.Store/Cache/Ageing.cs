namespace Ark.Store.Cache;

/// <summary>Which services go first when the cache is full: OpenHarmony's rules for what is opened without being installed.</summary>
public static class Ageing
{
    /// <summary>Days since the last use: what lies longer back goes before what does not, whatever else is known of it.</summary>
    private static readonly int[] Steps = [30, 20, 10];
    /// <summary>When it is over the limit, it is brought below this part of it.</summary>
    private const double Target = 0.8;

    /// <summary>Those that go before: unused for longer, then opened less often.</summary>
    public static IEnumerable<CachedService> Order(IEnumerable<CachedService> services, DateTimeOffset now) =>
        services.OrderBy(s => StepOf(s, now)).ThenBy(s => s.Opens).ThenBy(s => s.LastUse).ThenBy(s => s.Bundle, StringComparer.Ordinal);

    /// <summary>What must go so that the rest takes less than the limit. What is pinned or in use stays.</summary>
    public static IReadOnlyList<CachedService> Excess(IReadOnlyList<CachedService> services, long limit, DateTimeOffset now)
    {
        var total = services.Sum(s => s.Bytes);
        var found = new List<CachedService>();
        if (total <= limit) return found;
        foreach (var service in Order(services.Where(s => !s.IsPinned && !s.IsInUse), now))
        {
            if (total < limit * Target) break;
            found.Add(service);
            total -= service.Bytes;
        }
        return found;
    }

    private static int StepOf(CachedService service, DateTimeOffset now)
    {
        var step = Array.FindIndex(Steps, days => (now - service.LastUse).TotalDays > days);
        return step < 0 ? Steps.Length : step;
    }
}
