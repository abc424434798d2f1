// Plants each fault of faults.txt in a copy of the repository, builds it, runs the tests that should notice, and reports which faults
// survive. How good the tests are is what they kill, not their number.
//
//   ./dev mutate [filter]
//
// A fault in faults.txt is four lines and a blank one:
//   # what is wrong
//   FILE
//   - a piece of one line of the file, found once in it
//   + what stands there instead

using System.Diagnostics;

var root = Path.GetFullPath(args[0]);
var filter = args.Length > 1 ? args[1] : "";
var faults = Fault.Read(Path.Combine(root, "tests", "mutate", "faults.txt")).Where(f => f.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
var copy = Directory.CreateTempSubdirectory("ark-mutate-").FullName;
try
{
    Shell(root, "git", "ls-files", "-z").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).ToList().ForEach(CopyIn);
    if (Test(copy) is { Passed: false } baseline)
    {
        Console.WriteLine($"the tests fail without any fault:\n{baseline.Tail}");
        return 1;
    }
    var survivors = new List<Fault>();
    foreach (var fault in faults)
    {
        var path = Path.Combine(copy, fault.File);
        var original = File.ReadAllText(path);
        if (original.Split(fault.Before).Length != 2)
        {
            Console.WriteLine($"STALE    {fault.Name}: {fault.File} does not hold '{fault.Before}' exactly once");
            survivors.Add(fault);
            continue;
        }
        File.WriteAllText(path, original.Replace(fault.Before, fault.After, StringComparison.Ordinal));
        var survived = Test(copy).Passed;
        File.WriteAllText(path, original);
        Console.WriteLine($"{(survived ? "SURVIVED" : "killed  ")} {fault.Name}");
        if (survived) survivors.Add(fault);
    }
    Console.WriteLine($"{faults.Count - survivors.Count} of {faults.Count} faults killed");
    return survivors.Count == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(copy, recursive: true);
}

void CopyIn(string file)
{
    var target = Path.Combine(copy, file);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.Copy(Path.Combine(root, file), target);
}

static (bool Passed, string Tail) Test(string folder)
{
    var (exit, output) = Shell(folder, "./dev", "test");
    return (exit == 0, string.Join('\n', output.Split('\n').TakeLast(20)));
}

static (int Exit, string Output) Shell(string folder, string command, params string[] arguments)
{
    var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
    using var process = Process.Start(start)!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output);
}

internal sealed record Fault(string Name, string File, string Before, string After)
{
    public static IEnumerable<Fault> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path).Where(l => l.Length > 0).ToArray();
        for (var i = 0; i + 3 < lines.Length; i += 4)
            yield return new Fault(lines[i][2..], lines[i + 1].Trim(), lines[i + 2][2..], lines[i + 3][2..]);
    }
}
