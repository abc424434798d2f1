namespace Ark.Lowering.ToIr;

/// <summary>What the body of a function does besides running to its end.</summary>
internal enum SuspendingKind : byte { None, Async, Generator, AsyncGenerator }

internal static class SuspendingKinds
{
    public static SuspendingKind Of(FunctionSymbol function) => (function.Modifiers & (Modifiers.Async | Modifiers.Generator)) switch
    {
        Modifiers.Async => SuspendingKind.Async,
        Modifiers.Generator => SuspendingKind.Generator,
        Modifiers.Async | Modifiers.Generator => SuspendingKind.AsyncGenerator,
        _ => SuspendingKind.None,
    };

    /// <summary>The class of the library from which the frames derive.</summary>
    public static string FrameClass(this SuspendingKind kind) => kind switch
    {
        SuspendingKind.Async => "AsyncFrame",
        SuspendingKind.Generator => "Generator",
        _ => "AsyncGenerator",
    };
}
