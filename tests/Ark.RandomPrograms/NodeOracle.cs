using System.Diagnostics;
using System.Text.Json;

namespace Ark.RandomPrograms;

/// <summary>One node process (tests/oracle/server.mjs) that says what programs print, and what TypeScript has against them.</summary>
public sealed class NodeOracle : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _script;
    private Process? _process;
    private int _id;

    private NodeOracle(string script) => _script = script;

    /// <summary>Null where node or its TypeScript is missing.</summary>
    public static NodeOracle? Start(string repository)
    {
        var folder = Path.Combine(repository, "tests", "oracle");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) return null;
        var oracle = new NodeOracle(Path.Combine(folder, "server.mjs"));
        try
        {
            oracle.Ask(new { id = 0, text = "export function main() { }" });
            return oracle;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public string Run(string text) => Ask(new { id = ++_id, text }) is { } answer ? answer.GetProperty("output").GetString()! : "node did not end";

    public IReadOnlyList<string> TypeErrors(IReadOnlyList<string> files) =>
        Ask(new { id = ++_id, check = files }) is { } answer ? [.. answer.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!)] : ["node did not end"];

    /// <summary>Null when it took too long; the next question gets a new process.</summary>
    private JsonElement? Ask(object question)
    {
        _process ??= Process.Start(new ProcessStartInfo("node", [_script]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8, StandardInputEncoding = new System.Text.UTF8Encoding(false) })!;
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLineAsync();
        if (line.Wait(Limit) && line.Result is { } text) return JsonDocument.Parse(text).RootElement;
        Dispose();
        return null;
    }

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }
}
