using Ark.Ir;
using Ark.Llvm.Emit;
using Ark.Llvm.Interop;

namespace Ark.Llvm.CodeGen;

/// <summary>The object files of a program: its code, and last the table that the runtime starts from.</summary>
public sealed record ProgramObjects(IReadOnlyList<byte[]> Files);

/// <summary>LLVM IR to machine code.</summary>
public static class CodeGenerator
{
    /// <summary>Functions are internal from the start, so unused ones go; what the runtime offers for inlining is in the module by then.</summary>
    private const string ReleasePasses = "default<O2>";

    /// <summary>The whole way from expanded IR to what the linker needs.</summary>
    /// <param name="inlineBitcode">The inlinable part of the runtime; read in release builds only.</param>
    public static ProgramObjects Compile(IrModule program, EmitOptions options, ReadOnlySpan<byte> inlineBitcode)
    {
        using var module = Prepare(program, options, inlineBitcode);
        var calls = options.Optimize ? CallPlaces.Number(module) : null;
        var code = options.Optimize ? Parts.Emit(module) : [module.EmitObject()];
        var lines = LineTable.Read(code, module, calls);
        var table = ProgramTable.Write(module.Program, options, lines.Functions, lines.Bodies);
        return new ProgramObjects([.. code, Assemble(table, options.Target)]);
    }

    /// <summary>The module as the code generator takes it: optimised if asked for, stack checks in place.</summary>
    public static LlvmModule Prepare(IrModule program, EmitOptions options, ReadOnlySpan<byte> inlineBitcode)
    {
        var module = Emitter.Emit(program, options);
        try
        {
            if (options.Optimize) Optimize(module, inlineBitcode);
            StackChecks.Expand(module);
            ShareFunctions(module);
            return module;
        }
        catch
        {
            module.Dispose();
            throw;
        }
    }

    public static byte[] EmitObject(this LlvmModule module) => Emit(module, LLVMCodeGenFileType.ObjectFile);
    public static string EmitAssembly(this LlvmModule module) => System.Text.Encoding.UTF8.GetString(Emit(module, LLVMCodeGenFileType.AssemblyFile));

    private static byte[] Emit(LlvmModule module, LLVMCodeGenFileType kind)
    {
        using var machine = module.Options.Target.CreateMachine(module.Options.Optimize);
        return machine.Emit(module.Module, kind);
    }

    private static void Optimize(LlvmModule module, ReadOnlySpan<byte> inlineBitcode)
    {
        if (inlineBitcode.Length > 0) LinkRuntime(module, inlineBitcode);
        using var machine = module.Options.Target.CreateMachine(optimize: true);
        using var options = LLVMPassBuilderOptionsRef.Create();
        options.SetLoopVectorization(true);
        options.SetSLPVectorization(true);
        if (module.Module.RunPasses(ReleasePasses, machine, options) is { } message) throw new LlvmException(message);
    }

    /// <summary>The runtime's inlinable bodies join the module; what is not inlined comes from the archive after all.</summary>
    private static void LinkRuntime(LlvmModule module, ReadOnlySpan<byte> bitcode)
    {
        var attributes = new Attributes(module.Context, module.Options.Target);
        var runtime = LLVMMemoryBufferRef.Copy(bitcode, "inline.bc").Parse(module.Context);
        var names = new List<string>();
        for (var function = runtime.FirstFunction; !function.IsNull; function = function.NextFunction)
        {
            if (function.IsDeclaration) continue;
            attributes.AddToDefinition(function);
            if (function.Linkage == LLVMLinkage.External) names.Add(function.Name);
        }
        runtime.Target = module.Options.Target.Triple;
        if (!module.Module.TryLink(runtime)) throw new LlvmException("the runtime's bitcode does not fit the program");
        foreach (var name in names)
        {
            var function = module.Module.GetNamedFunction(name);
            if (!function.IsNull) function.Linkage = LLVMLinkage.AvailableExternally;
        }
    }

    /// <summary>The line table, another object, names every function; hidden, so that calls stay direct.</summary>
    private static void ShareFunctions(LlvmModule module)
    {
        for (var function = module.Module.FirstFunction; !function.IsNull; function = function.NextFunction)
        {
            if (function.IsDeclaration || function.Linkage is not (LLVMLinkage.Internal or LLVMLinkage.Private)) continue;
            var shared = function;
            shared.Linkage = LLVMLinkage.External;
            shared.Visibility = LLVMVisibility.Hidden;
        }
    }

    private static byte[] Assemble(string text, TargetPlatform target)
    {
        using var context = LLVMContextRef.Create();
        var module = context.CreateModuleWithName("program");
        using (module)
        using (var machine = target.CreateMachine(optimize: false))
        {
            module.Target = target.Triple;
            using (var layout = machine.CreateTargetDataLayout()) module.SetDataLayout(layout);
            module.AppendInlineAsm(text);
            return machine.Emit(module, LLVMCodeGenFileType.ObjectFile);
        }
    }
}
