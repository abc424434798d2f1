using Ark.Llvm.Emit;
using Ark.Llvm.Interop;

namespace Ark.Llvm.CodeGen;

/// <summary>Generates the code of an optimised module in parts, as many at once as the machine has processors.</summary>
/// <remarks>
/// Half of the time of a release build is choosing instructions and registers, one function after the other. So once LLVM has inlined what
/// it wants, each part gets a copy of the module, forgets the bodies that belong to others, and is compiled in a context of its own; the
/// linker puts the objects together in the order of the module. How many parts there are depends on the program alone: the same bytes on
/// every machine.
/// </remarks>
internal static class Parts
{
    private const int Most = 8;

    /// <summary>The objects, in the order of their functions in the module.</summary>
    public static IReadOnlyList<byte[]> Emit(LlvmModule module)
    {
        var sizes = Definitions(module.Module).Select(Size).ToList();
        var total = sizes.Sum();
        var count = Math.Clamp(total / module.Options.InstructionsPerPart, 1, Most);
        if (count == 1) return [module.EmitObject()];
        var ends = Ends(sizes, total, count);
        ShareGlobals(module.Module);
        var bitcode = module.Module.ToBitcode();
        var objects = new byte[count][];
        Parallel.For(0, count, part => objects[part] = EmitPart(bitcode, module.Options.Target, part, part == 0 ? 0 : ends[part - 1], ends[part]));
        return objects;
    }

    /// <summary>Behind which function each part ends.</summary>
    private static int[] Ends(List<int> sizes, long total, int count)
    {
        var ends = new int[count];
        var (seen, part) = (0L, 0);
        for (var i = 0; i < sizes.Count; i++)
        {
            seen += sizes[i];
            while (part < count - 1 && seen * count >= total * (part + 1)) ends[part++] = i + 1;
        }
        ends[count - 1] = sizes.Count;
        return ends;
    }

    private static byte[] EmitPart(byte[] bitcode, TargetPlatform target, int part, int from, int to)
    {
        using var context = LLVMContextRef.Create();
        using var module = LLVMMemoryBufferRef.Copy(bitcode, "part").Parse(context);
        var at = 0;
        foreach (var function in Definitions(module).ToList())
        {
            var other = function;
            if (at < from || at >= to) other.Linkage = LLVMLinkage.AvailableExternally;
            at++;
        }
        // All data goes with the first.
        if (part > 0)
        {
            for (var global = module.FirstGlobal; !global.IsNull; global = global.NextGlobal)
                if (!global.IsDeclaration) global.Linkage = LLVMLinkage.AvailableExternally;
        }
        using var machine = target.CreateMachine(optimize: true);
        using (var options = LLVMPassBuilderOptionsRef.Create())
            if (module.RunPasses("elim-avail-extern", machine, options) is { } message) throw new LlvmException(message);
        return machine.Emit(module, LLVMCodeGenFileType.ObjectFile);
    }

    /// <summary>Functions whose code is to be generated.</summary>
    private static IEnumerable<LLVMValueRef> Definitions(LLVMModuleRef module)
    {
        for (var function = module.FirstFunction; !function.IsNull; function = function.NextFunction)
            if (!function.IsDeclaration && function.Linkage != LLVMLinkage.AvailableExternally) yield return function;
    }

    private static int Size(LLVMValueRef function)
    {
        var size = 0;
        for (var block = function.FirstBasicBlock; !block.IsNull; block = block.Next)
            for (var at = block.FirstInstruction; !at.IsNull; at = at.NextInstruction) size++;
        return size;
    }

    /// <summary>Data that one part defines is named by others: visible to them, under names that nothing else has, and not outside of the program.</summary>
    private static void ShareGlobals(LLVMModuleRef module)
    {
        for (var global = module.FirstGlobal; !global.IsNull; global = global.NextGlobal)
        {
            if (global.IsDeclaration || global.Linkage is not (LLVMLinkage.Internal or LLVMLinkage.Private)) continue;
            global.Name = "ark.data." + global.Name;
            global.Linkage = LLVMLinkage.External;
            global.Visibility = LLVMVisibility.Hidden;
        }
    }
}
