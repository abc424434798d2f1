#!/usr/bin/env dotnet
#:project ../../compiler/Ark.Packaging/Ark.Packaging.csproj
#:property PublishAot=false
#:property DisableTransitiveProjectReferences=false
// What becomes of damaged packages: every byte of a small one changed once (to another value with each seed), and so many random changes of one of
// 2 MB: `./dev bench mutants [COUNT [SEED]]`. All must be refused, by a code of ours and without an exception; it prints how many by which.

using System.Collections.Concurrent;
using System.Diagnostics;
using Ark.Packaging.Archive;
using Ark.Packaging.Signing;
using Ark.Packaging.Verifying;

const int Megabyte = 1 << 20;
var count = args.Length > 0 ? int.Parse(args[0]) : 10_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;
var now = DateTimeOffset.UtcNow;
var keys = DevelopmentKeys.Make(now);
var signer = new PackageSigner(keys, now);
var verifier = new PackageVerifier(new TrustedRoots([keys.Application.Root], now));
var failures = 0;

var small = Signed(5_000, 600);
Console.WriteLine($"single bytes: a package of {small.Length} bytes, each of them changed once, seed {seed}");
Try(small, small.Length, (random, i) =>
{
    var changed = small.ToArray();
    changed[i] ^= (byte)random.Next(1, 256);
    return changed;
});
var large = Signed(3 * Megabyte / 2, Megabyte / 2);
Console.WriteLine($"random damage: a package of {large.Length} bytes, {count} times, seed {seed}");
Try(large, count, (random, _) => Damaged(large, random));
return failures == 0 ? 0 : 1;

void Try(byte[] package, int turns, Func<Random, int, byte[]> damage)
{
    if (!verifier.Verify(package, "entry.hap").IsValid) throw new InvalidOperationException("the package itself is refused");
    var (accepted, faults, said, times) = (0, 0, new ConcurrentDictionary<string, int>(), new long[turns]);
    var clock = Stopwatch.StartNew();
    Parallel.For(0, turns, i =>
    {
        var changed = damage(new Random(seed * 1_000_003 + i), i);
        if (changed.AsSpan().SequenceEqual(package)) return;
        var start = Stopwatch.GetTimestamp();
        try
        {
            var report = verifier.Verify(changed, "entry.hap");
            if (report.IsValid) Complain(ref accepted, i, "accepted");
            else said.AddOrUpdate(report.Diagnostics.First(d => d.IsError).Code, 1, (_, n) => n + 1);
        }
        catch (Exception e)
        {
            Complain(ref faults, i, e.ToString());
        }
        times[i] = Stopwatch.GetTimestamp() - start;
    });
    failures += accepted + faults;
    foreach (var (code, number) in said.OrderByDescending(s => s.Value)) Console.WriteLine($"  refused by {code}: {number}");
    // Those that took longest again, alone: what the machine did meanwhile is not theirs.
    var slowest = 0.0;
    foreach (var turn in Enumerable.Range(0, turns).OrderByDescending(i => times[i]).Take(20))
    {
        var changed = damage(new Random(seed * 1_000_003 + turn), turn);
        var start = Stopwatch.GetTimestamp();
        verifier.Verify(changed, "entry.hap");
        slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
    Console.WriteLine($"  of {turns}: {accepted} accepted, {faults} exceptions; {clock.Elapsed.TotalSeconds:F0} s, the slowest {slowest:F0} ms when it is alone");
}

void Complain(ref int counter, int turn, string what)
{
    if (Interlocked.Increment(ref counter) <= 5) Console.WriteLine($"  turn {turn}: {what}");
}

byte[] Signed(int code, int data) => signer.Sign(ZipWriter.Write(
[
    new("module.json", """{"app":{"bundleName":"com.example.bench","versionCode":1},"module":{"name":"entry","type":"entry","deviceTypes":["default"]}}"""),
    new("libs/x86_64/libentry.so", Elf(code)), new("resources/rawfile/data.bin", Noise(data)), new("resources/rawfile/text.txt", new byte[data], IsDeflated: true),
]), "entry.hap");

// One to four times: bytes gone, doubled, the end gone, numbers where sizes and offsets stand, a byte.
static byte[] Damaged(byte[] package, Random random)
{
    var bytes = package.ToArray();
    for (var times = random.Next(1, 5); times > 0; times--)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 << random.Next(13));
        switch (random.Next(6))
        {
            case 0: bytes = [.. bytes[..at], .. bytes[(at + length)..]]; break;
            case 1: bytes = [.. bytes[..(at + length)], .. bytes[at..]]; break;
            case 2: bytes = bytes[..(at + 1)]; break;
            case 3:
                var place = Math.Max(0, bytes.Length - random.Next(4, 400));
                for (var i = place; i < Math.Min(place + 4, bytes.Length); i++) bytes[i] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                break;
            default: bytes[at] ^= (byte)random.Next(1, 256); break;
        }
    }
    return bytes;
}

static byte[] Noise(int size)
{
    var bytes = new byte[size];
    new Random(1).NextBytes(bytes);
    return bytes;
}

// A header, one program header that says all of it is executable, and noise.
static byte[] Elf(int size)
{
    var elf = Noise(size);
    elf.AsSpan(0, 120).Clear();
    "\u007fELF"u8.CopyTo(elf);
    (elf[4], elf[5], elf[6], elf[16], elf[18], elf[32], elf[54], elf[56], elf[64], elf[68]) = (2, 1, 1, 3, 62, 64, 56, 1, 1, 5);
    BitConverter.GetBytes((long)size).CopyTo(elf, 96);
    return elf;
}
