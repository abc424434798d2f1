using System.Runtime.InteropServices;

namespace Ark.Build;

/// <summary>What is undone when Ctrl-C or a request to end comes in the middle of work; the tool then ends as the signal says.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly List<PosixSignalRegistration> _registrations;

    private Interruption(Action undo) => _registrations = [.. Signals.Select(s => PosixSignalRegistration.Create(s, _ => undo()))];

    /// <summary>Until the result is disposed, `undo` runs before a signal ends the tool. It must not throw.</summary>
    public static IDisposable Undoing(Action undo) => new Interruption(undo);

    public void Dispose() => _registrations.ForEach(r => r.Dispose());
}
