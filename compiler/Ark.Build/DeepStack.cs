using System.Runtime.ExceptionServices;

namespace Ark.Build;

/// <summary>Where the compiler's work runs: trees are as deep as the source is, and the phases follow them by recursion.</summary>
public static class DeepStack
{
    /// <summary>Reserved, not used: the system hands out pages as the stack grows into them.</summary>
    private const int Size = 512 << 20;

    /// <summary>Does the work on a thread with a large stack and waits for it; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> work)
    {
        var result = default(T);
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(Guarded, Size);
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result!;

        void Guarded()
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
