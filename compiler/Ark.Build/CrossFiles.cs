using Ark.Llvm;

namespace Ark.Build;

/// <summary>What programs for other processors than this machine's are built with.</summary>
public static class CrossFiles
{
    /// <summary>
    /// Builds the runtime and the null engine for the target, when they are not there. A package is linked with that engine and runs with the real
    /// one of the machine that opens it. What is missing afterwards is said by whoever needs it.
    /// </summary>
    public static void SetUp(TargetPlatform target)
    {
        if (target == TargetPlatform.Host || File.Exists(Path.Combine(RuntimeFiles.Folder, target.Name, "librt.a")) && EngineFiles.IsBuilt(target)) return;
        SetUpScript.Run(SetUpScript.Of("cross"), target.Name);
    }
}
