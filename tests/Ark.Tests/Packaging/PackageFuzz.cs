using System.Diagnostics;
using System.Globalization;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Resources;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Packaging;

/// <summary>
/// Damaged packages and indexes: they are refused with a code, without a long wait and without much memory. ARK_FUZZ_SECONDS says for how long,
/// without it two seconds; ARK_FUZZ_SEED repeats a run.
/// </summary>
public class PackageFuzz(ITestOutputHelper log)
{
    /// <summary>A thousand times what one takes: other work on the machine counts, too.</summary>
    private static readonly TimeSpan LimitOfOne = TimeSpan.FromSeconds(20);
    /// <summary>A reader may need a few times the input, and its own working room.</summary>
    private const long MostBytes = 64 << 20;

    [Fact]
    public void No_damage_is_a_fault()
    {
        var seed = Setting("ARK_FUZZ_SEED", Random.Shared.Next());
        var random = new Random(seed);
        var inputs = Inputs();
        var clock = Stopwatch.StartNew();
        var (turns, accepted) = (0, 0);
        for (var limit = TimeSpan.FromSeconds(Setting("ARK_FUZZ_SECONDS", 2)); clock.Elapsed < limit; turns++)
        {
            var (name, bytes) = inputs[random.Next(inputs.Count)];
            var damaged = Damaged(bytes, inputs[random.Next(inputs.Count)].Bytes, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var fault = FaultOf(name, damaged, isSame: inputs.Any(i => i.Bytes.AsSpan().SequenceEqual(damaged)), out var isAccepted);
            if (isAccepted) accepted++;
            if (fault is null && Stopwatch.GetElapsedTime(start) > LimitOfOne) fault = $"took {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s";
            if (fault is null && GC.GetAllocatedBytesForCurrentThread() - before > MostBytes + 20L * damaged.Length) fault = $"used {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB for {damaged.Length} bytes";
            Assert.True(fault is null, $"ARK_FUZZ_SEED={seed}, turn {turns}, {name}: {fault}");
        }
        log.WriteLine($"seed {seed}, {turns} inputs, {accepted} indexes that could be read");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static List<(string Name, byte[] Bytes)> Inputs()
    {
        var index = SignedPackages.App.Modules[0].Resources.Index;
        return
        [
            ("entry.hap", SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap")), ("forecast.app", SignedPackages.Signer.Sign(SignedPackages.UnsignedApp(), "forecast.app")),
            ("plain.hap", SignedPackages.Unsigned()), ("packed.hap", ZipWriter.Write([new("module.json", "{}"), new("a", new byte[100_000], IsDeflated: true)])),
            ("resources.index", index.Write(IndexLayout.V1)), ("resources.index", index.Write(IndexLayout.V2)),
        ];
    }

    private static byte[] Damaged(byte[] bytes, byte[] other, Random random)
    {
        var damaged = bytes.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(damaged.Count + 1);
            var length = Math.Min(damaged.Count - at, 1 << random.Next(13));
            switch (random.Next(6))
            {
                case 0: damaged.RemoveRange(at, length); break;
                case 1: damaged.InsertRange(at, damaged.GetRange(at, length)); break;
                case 2: damaged.InsertRange(at, other[..Math.Min(other.Length, length)]); break;
                case 3: damaged = damaged.GetRange(0, at); break;
                // Numbers that are sizes and offsets are what readers trust; they stand near the end, and at fixed places.
                case 4 when damaged.Count > 64:
                    var place = damaged.Count - random.Next(4, 64);
                    for (var i = 0; i < 4; i++) damaged[place + i] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                    break;
                default:
                    if (at < damaged.Count) damaged[at] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. damaged];
    }

    /// <summary>What went wrong, or null.</summary>
    private static string? FaultOf(string name, byte[] bytes, bool isSame, out bool isAccepted)
    {
        isAccepted = false;
        try
        {
            if (name == "resources.index") ResourceIndex.Read(bytes, name);
            else if (SignedPackages.Verifier.Verify(bytes, name).IsValid && !isSame) return "it was accepted";
            isAccepted = name == "resources.index";
            return null;
        }
        catch (PackageException)
        {
            return null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
