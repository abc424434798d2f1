using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Ir;
using Ark.Ir.Passes;
using Ark.Ir.Text;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark dump PHASE app.ets`: what a phase of the compiler hands to the next, as text.</summary>
internal static class DumpVerb
{
    private static readonly string[] Phases = ["tokens", "tree", "bound", "plain", "ir", "ir:<pass>", "llvm", "asm"];

    public static Command Create()
    {
        var phase = new Argument<string>("phase") { Description = string.Join(", ", Phases) };
        var entry = new Argument<string>("file") { Description = "The file that holds the program's top level, or a folder or project that names it" }.RejectingOptions();
        var function = new Option<string?>("--function", "-f") { Description = "Only the functions of this name: f, or C.f for a method" };
        var release = new Option<bool>("--release") { Description = "As an optimised build has it" };
        var command = new Command("dump", "Print what a phase of the compiler makes") { phase, entry, function, release };
        command.SetAction(result => Run(result.GetRequiredValue(phase), PathArgument.StartOf(result.GetRequiredValue(entry)), result.GetValue(function), BuildOptions.Debug with { Release = result.GetValue(release) }));
        return command;
    }

    private static int Run(string phase, ProgramStart start, string? function, BuildOptions options)
    {
        if (!Phases.Contains(phase) && !phase.StartsWith("ir:", StringComparison.Ordinal)) return NoSuch("phase", phase, Phases);
        var program = CheckedProgram.Load(start);
        if (program.Entry is { } tree)
        {
            if (phase == "tokens") return Print(SyntaxDump.Tokens(tree));
            if (phase == "tree") return Print(program.TreeText(function));
        }
        if (ProgramCompiler.Compile(program, out var diagnostics) is not { } module)
        {
            Reports.ToError(diagnostics);
            return ExitCode.ProgramErrors;
        }
        return phase switch
        {
            "bound" => Print(program.BoundText(function)),
            "plain" => Print(program.PlainText(function)),
            "llvm" => Print(Backend.DumpLlvm(module, options, function)),
            "asm" => Print(Backend.DumpAssembly(module, options, function)),
            _ => PrintIr(module, phase == "ir" ? null : phase["ir:".Length..], function, options),
        };
    }

    private static int PrintIr(IrModule module, string? pass, string? function, BuildOptions options)
    {
        var level = options.Release ? OptimizationLevel.Release : OptimizationLevel.Debug;
        return IrDump.Write(module, level, pass, function) is { } text ? Print(text) : NoSuch("pass", pass!, IrDump.Names(level));
    }

    private static int NoSuch(string kind, string name, IEnumerable<string> names)
    {
        Streams.Complain($"ark: there is no {kind} {name}; there are {string.Join(", ", names)}");
        return ExitCode.Usage;
    }

    private static int Print(string text)
    {
        Streams.Print(text);
        return ExitCode.Success;
    }
}
