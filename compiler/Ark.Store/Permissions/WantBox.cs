using System.Diagnostics;
using Ark.Store.Cache;

namespace Ark.Store.Permissions;

/// <summary>What became of an attempt to be the one who runs a service.</summary>
public enum WantOutcome
{
    /// <summary>Nobody runs it: the caller does now.</summary>
    Owned,
    /// <summary>The one that runs has taken the want.</summary>
    Taken,
    /// <summary>Each that opens it starts another one.</summary>
    StartsAnother,
    /// <summary>One runs that says nothing.</summary>
    Silent,
}

/// <summary>
/// The box of a service of which one runs at a time: who opens it again leaves there what he wants of it. The service may write to it, so nothing that lies
/// there is read; only whether it is there counts.
///   BOX/takes-wants, BOX/takes-none  what the service says of itself once it has started
///   BOX/want                         what it is asked for, until it takes it
///   BOX.running                      locked by the one that runs
///   BOX.asking                       locked by who begins, or asks
/// </summary>
public sealed class WantBox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Step = TimeSpan.FromMilliseconds(5);

    public string Folder => folder;

    private string Want => Path.Combine(folder, "want");

    /// <param name="want">What the one that runs is asked for, as JSON.</param>
    /// <param name="running">To be held while the caller runs the service.</param>
    public WantOutcome Enter(ReadOnlySpan<byte> want, out FileLock? running)
    {
        using var turn = FileLock.Exclusive(folder + ".asking");
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(Step))
        {
            running = FileLock.TryExclusive(folder + ".running");
            if (running is not null) return Begin();
            if (Says("takes-none")) return WantOutcome.StartsAnother;
            if (Says("takes-wants")) return Ask(want, ref running);
            if (clock.Elapsed > Patience) return WantOutcome.Silent;
        }
    }

    private WantOutcome Begin()
    {
        CacheFiles.DeleteFolder(folder);
        Directory.CreateDirectory(folder);
        return WantOutcome.Owned;
    }

    private WantOutcome Ask(ReadOnlySpan<byte> want, ref FileLock? running)
    {
        CacheFiles.Write(Want, want);
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(Step))
        {
            if (!Path.Exists(Want)) return WantOutcome.Taken;
            // It may have taken it and ended then: the file says which.
            running = FileLock.TryExclusive(folder + ".running");
            if (running is not null) return Path.Exists(Want) ? Begin() : Given(ref running);
            if (clock.Elapsed < Patience) continue;
            File.Delete(Want);
            return WantOutcome.Silent;
        }
    }

    private static WantOutcome Given(ref FileLock? running)
    {
        running!.Dispose();
        running = null;
        return WantOutcome.Taken;
    }

    private bool Says(string name) => Path.Exists(Path.Combine(folder, name));
}
