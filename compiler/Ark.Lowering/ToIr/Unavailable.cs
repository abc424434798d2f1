// What a declaration file promises and nothing here keeps: modules of the system that only a device has, native libraries.
// A program that mentions them is built; where it gets to use them, an error says what is missing.

using Ark.Ir;
using Ark.Syntax;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>A variable or static field of a declaration file. Names of the library's own files, declared for what is known otherwise, are not meant.</summary>
    private static bool IsOnlyDeclared(Symbol symbol) => symbol.Declarations is [{ Tree.Kind: FileKind.Dts }, ..] && symbol is (PropertySymbol or VariableSymbol { IsGlobal: true });

    /// <summary>`declare var x` or `declare function f()` of the program itself: what runs it would have to provide the name.</summary>
    private static bool IsOfHost(Symbol? symbol) => symbol is VariableSymbol { IsGlobal: true } or FunctionSymbol { HasBody: false, Magic: null, Owner: null }
        && (symbol.Modifiers & Modifiers.Declare) != 0 && symbol.Declarations is [{ Tree.Kind: not FileKind.Dts }, ..] && symbol.Module is { IsLibrary: false };

    private Value ReadOfHost(Symbol symbol, string reader) => EmitCall(program.LibraryFunction(reader), [_ir.String(symbol.Name)]);

    /// <summary>Throws the system's error that names the module and the member.</summary>
    private void ThrowUnavailable(Symbol symbol)
    {
        if (Bound.LibrarySymbol("throwUnavailable") is not FunctionSymbol thrower) return;
        EmitCall(program.Instance(thrower, TypeEnvironment.Empty).Reference, [Constant(ModuleName(symbol.Declarations[0].Tree.Text.Path)), Constant(QualifiedName(symbol))]);
    }

    /// <summary>What answers by a promise or a callback says so there, where programs are ready for it.</summary>
    private static bool AnswersLater(FunctionSymbol function) => function.Declarations.Any(d => d switch
    {
        FunctionDeclaration f => IsNamed(f.ReturnType, "Promise") || IsNamed(f.Parameters.Parameters.LastOrDefault()?.Type, "AsyncCallback"),
        MethodDeclaration m => IsNamed(m.ReturnType, "Promise") || IsNamed(m.Parameters.Parameters.LastOrDefault()?.Type, "AsyncCallback"),
        _ => false,
    });

    private static bool IsNamed(TypeAnnotation? type, string name) => type is { Type: TypeReferenceNode { Name.Text: var text } } && text == name;

    /// <summary>Answers with the same error.</summary>
    private Value? AnswerUnavailable(FunctionSymbol function, List<Value> parameters)
    {
        if (Bound.LibrarySymbol("answerUnavailable") is not FunctionSymbol answerer) return null;
        var given = Boxed(CollectArguments(parameters, instance.Reference.HasRest, instance.Reference));
        return EmitCall(program.Instance(answerer, TypeEnvironment.Empty).Reference, [Constant(ModuleName(function.Declarations[0].Tree.Text.Path)), Constant(QualifiedName(function)), given]);
    }

    /// <summary>Files of the system are called as their modules are; those of a package are known by their folder.</summary>
    private static string ModuleName(string path)
    {
        var file = Path.GetFileName(path).Replace(".d.ets", "", StringComparison.Ordinal).Replace(".d.ts", "", StringComparison.Ordinal).Replace(".ets", "", StringComparison.Ordinal);
        return file is "index" or "Index" ? Path.GetFileName(Path.GetDirectoryName(path)!) : file;
    }

    /// <summary>The name as a program writes it: `window.Window.setWindowSystemBarEnable`.</summary>
    private static string QualifiedName(Symbol symbol)
    {
        var name = symbol is FunctionSymbol { Kind: FunctionKind.Constructor } ? "" : symbol.Name;
        for (var s = symbol.Container; s is not (null or ModuleSymbol); s = s.Container) name = name.Length == 0 ? s.Name : $"{s.Name}.{name}";
        return symbol is FunctionSymbol { Kind: FunctionKind.Constructor } ? $"new {name}" : name;
    }
}
