using System.Globalization;
using System.Runtime.InteropServices;

namespace Ark.Build;

/// <summary>What is undone when Ctrl-C or a request to end comes in the middle of work; the tool then ends as the signal says.</summary>
/// <remarks>
/// It cannot hang: the work holds the gate only to begin something together with noting how it is undone. The signal's thread
/// takes the gate, waits for nothing that needs it, and never gives it back: nothing goes on beside the undoing, and nothing
/// that was begun is unknown to it.
/// </remarks>
public sealed class Interruption : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly List<Interruption> Begun = [];

    private static readonly Dictionary<PosixSignal, int> Numbers = new() { [PosixSignal.SIGHUP] = 1, [PosixSignal.SIGINT] = 2, [PosixSignal.SIGTERM] = 15 };

    private static PosixSignalRegistration[] _watched = [];

    private readonly Action _undo;

    private Interruption(Action undo) => _undo = undo;

    /// <summary>From now on signals undo. One that is ignored, as under `nohup`, interrupts nothing.</summary>
    public static void Watch() =>
        _watched = [.. Numbers.Where(s => !IsIgnored(s.Value)).Select(s => PosixSignalRegistration.Create(s.Key, UndoAll))];

    /// <summary>Until the result is disposed, a signal runs `undo` before it ends the tool.</summary>
    public static Interruption Undoing(Action undo) => Undoing(() => 0, _ => undo(), out _);

    /// <summary>The same for what `begin` makes: no signal comes between.</summary>
    public static Interruption Undoing<T>(Func<T> begin, Action<T> undo, out T begun)
    {
        lock (Gate)
        {
            var made = begun = begin();
            var result = new Interruption(() => undo(made));
            Begun.Add(result);
            return result;
        }
    }

    public void Dispose()
    {
        lock (Gate) Begun.Remove(this);
    }

    /// <summary>The last begun first. When it returns, the runtime lets the signal end the process.</summary>
    private static void UndoAll(PosixSignalContext context)
    {
        Gate.Enter();
        foreach (var interruption in Enumerable.Reverse(Begun))
        {
            try
            {
                interruption._undo();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is gone, or is not ours any more; the others must be undone all the same.
            }
        }
        DebuggerFiles.Delete();
    }

    private static bool IsIgnored(int signal)
    {
        const string Field = "SigIgn:";
        var mask = File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(Field, StringComparison.Ordinal));
        return mask is not null && (ulong.Parse(mask.AsSpan(Field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) != 0;
    }
}
