using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ark.Cli.Opening;

/// <summary>How long each part of opening a service took, from the start of the process to the first frame.</summary>
internal sealed class Timeline
{
    /// <summary>What the parts are, in their order; the others are said without.</summary>
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["start"] = "of the process, to the command line (measured by the kernel in steps of 10 ms)", ["resolve"] = "the manifest and the description of the version",
        ["download"] = "what the cache lacks, with its digest", ["verify"] = "signatures, certificates, digests, code page by page", ["unpack"] = "into the cache",
        ["find"] = "the service in the cache, and its packages held there", ["permissions"] = "", ["host"] = "the sandbox, the engine, the code, to the first frame",
        ["end"] = "to the end of the service, which is not waited for",
    };

    private readonly List<(string Name, TimeSpan Time)> _parts = [];
    private readonly TimeSpan _before = BeforeThis();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly DateTimeOffset _begun = DateTimeOffset.UtcNow;
    private TimeSpan _last;
    private TimeSpan? _frame;

    /// <summary>A part ends here.</summary>
    public void Mark(string name) => Mark(name, _clock.Elapsed);

    /// <summary>The first frame was there then, as the service says.</summary>
    public void MarkFrame(DateTimeOffset time)
    {
        var frame = time - _begun;
        if (frame < _last || frame > _clock.Elapsed) return;
        Mark("host", frame);
        _frame = frame;
    }

    private void Mark(string name, TimeSpan now)
    {
        var at = _parts.FindIndex(p => p.Name == name);
        if (at >= 0) _parts[at] = (name, _parts[at].Time + now - _last);
        else _parts.Add((name, now - _last));
        _last = now;
    }

    /// <param name="isHeadless">Whether the frame was drawn on a surface that nobody sees.</param>
    /// <param name="notes">What else there is to know about the run.</param>
    public string Text(bool isHeadless, params ReadOnlySpan<string> notes)
    {
        var text = new StringBuilder();
        void Line(string name, TimeSpan time, string meaning) => text.Append(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{time.TotalMilliseconds,8:F1} ms  {meaning}").TrimEnd()).Append('\n');
        Line("start", _before, Meanings["start"]);
        foreach (var (name, time) in _parts) Line(name, time, Meanings.GetValueOrDefault(name, ""));
        if (_frame is { } frame) Line("first frame", _before + frame, isHeadless ? "after the command: laid out and painted on a surface that nobody sees" : "after the command: painted and given to the display");
        else text.Append("first frame        unknown: the service shows no page, or was packed before it could say\n");
        foreach (var note in notes) text.Append(note).Append('\n');
        return text.ToString();
    }

    /// <summary>What the process had been doing before it came here: the runtime's start, the command line.</summary>
    private static TimeSpan BeforeThis()
    {
        // The 22nd field: when the process started, in ticks since the machine did. Names may have spaces in them; they are in parentheses.
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        const int started = 22 - 3, ticksOfSecond = 100;
        var uptime = double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(Math.Max(0, uptime - double.Parse(fields[started], CultureInfo.InvariantCulture) / ticksOfSecond));
    }
}
