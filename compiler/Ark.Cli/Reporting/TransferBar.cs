using System.Diagnostics;
using Ark.Store.Registry;

namespace Ark.Cli.Reporting;

/// <summary>How far a transfer is, on one line of a terminal that is written over; elsewhere nothing.</summary>
internal sealed class TransferBar : IDisposable
{
    private const int Cells = 24;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(80);

    private readonly bool _isShown = !Console.IsErrorRedirected;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Pace;
    private bool _isDrawn;

    /// <summary>Nothing is drawn of what is over at once.</summary>
    public void Show(Transfer transfer)
    {
        if (!_isShown || _clock.Elapsed < _next) return;
        _next = _clock.Elapsed + Pace;
        _isDrawn = true;
        Console.Error.Write("\r\u001b[K" + Line(transfer));
    }

    public void Dispose()
    {
        if (_isDrawn) Console.Error.Write("\r\u001b[K");
    }

    internal static string Line(Transfer transfer)
    {
        var part = transfer.Size > 0 ? Math.Clamp((double)transfer.Done / transfer.Size, 0, 1) : 1;
        var full = (int)(part * Cells);
        return $"{transfer.What}  {new string('█', full)}{new string('░', Cells - full)}  {transfer.Done / 1024.0:F0} of {transfer.Size / 1024.0:F0} KB";
    }
}
