#!/usr/bin/env dotnet
#:project ../../compiler/Ark.Packaging/Ark.Packaging.csproj
#:property PublishAot=false
#:property DisableTransitiveProjectReferences=false
// How long signing and verifying a package of 2 MB takes: `./dev bench pack`. The least of many turns counts; beside it stand the first, which
// has to be compiled, and the processor time of a turn, in which other work on the machine does not count.

using System.Diagnostics;
using Ark.Packaging.Archive;
using Ark.Packaging.Signing;
using Ark.Packaging.Verifying;

const int Megabyte = 1 << 20, Turns = 50;
var now = DateTimeOffset.UtcNow;
var keys = DevelopmentKeys.Make(now);
var signer = new PackageSigner(keys, now);
var verifier = new PackageVerifier(new TrustedRoots([keys.Application.Root], now));
var package = ZipWriter.Write(
[
    new("module.json", """{"app":{"bundleName":"com.example.bench","versionCode":1},"module":{"name":"entry","type":"entry","deviceTypes":["default"]}}"""),
    new("libs/x86_64/libentry.so", Elf(3 * Megabyte / 2)), new("resources/rawfile/data.bin", Random(Megabyte / 2)),
]);
var signed = signer.Sign(package, "entry.hap");
Console.WriteLine($"a package of {package.Length / 1024.0:F0} KB, signed {signed.Length / 1024.0:F0} KB");
Console.WriteLine("| what | least ms | first ms | processor ms |\n|---|---:|---:|---:|");
Measure("sign", () => signer.Sign(package, "entry.hap"));
Measure("verify", () =>
{
    var report = verifier.Verify(signed, "entry.hap");
    if (!report.IsValid) throw new InvalidOperationException(string.Join("\n", report.Diagnostics));
});

static void Measure(string what, Action action)
{
    var first = Timed(action);
    var processor = Process.GetCurrentProcess().TotalProcessorTime;
    var times = Enumerable.Range(0, Turns).Select(_ => Timed(action)).ToList();
    Console.WriteLine($"| {what} | {times.Min():F1} | {first:F1} | {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / Turns:F1} |");
}

static double Timed(Action action)
{
    var start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

static byte[] Random(int size)
{
    var bytes = new byte[size];
    new Random(1).NextBytes(bytes);
    return bytes;
}

// A header, one program header that says all of it is executable, and noise.
static byte[] Elf(int size)
{
    var elf = Random(size);
    elf.AsSpan(0, 120).Clear();
    "\u007fELF"u8.CopyTo(elf);
    (elf[4], elf[5], elf[6], elf[16], elf[18], elf[32], elf[54], elf[56], elf[64], elf[68]) = (2, 1, 1, 3, 62, 64, 56, 1, 1, 5);
    BitConverter.GetBytes((long)size).CopyTo(elf, 96);
    return elf;
}
