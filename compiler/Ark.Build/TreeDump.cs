using System.Text;
using Ark.Lowering;
using Ark.Lowering.Ui;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>The trees of a program's own files as text. Of the bound and the plain one each module's top level, then its functions.</summary>
internal static class TreeDump
{
    /// <summary>What the top level of a module is called, as in the IR.</summary>
    private const string TopLevel = "init";

    /// <summary>The entry's syntax, or of that the first declaration of the name.</summary>
    public static string Syntax(CheckedProgram program, string? name)
    {
        if (name is null) return SyntaxDump.Tree(program.Entry!);
        var model = program.Compilation.GetModel(program.Entry!);
        var node = program.Entry!.Root.DescendantsAndSelf().FirstOrDefault(n => model.DeclaredSymbol(n) is { } symbol && IsCalled(symbol, name));
        // A variable's name stands deep in its statement.
        while (node is not (null or Statement or Member)) node = node.Parent;
        return node is null ? "" : SyntaxDump.Tree(node);
    }

    /// <param name="plain">After Desugar.</param>
    /// <param name="name">Only functions of this name.</param>
    public static string Write(CheckedProgram program, bool plain, string? name)
    {
        var bound = program.Compilation.Program(program.Entry!);
        var frontEnd = program.ForLowering();
        // Declarative UI is sugar too.
        if (plain && program.Compilation.UiUse is not null) frontEnd = new UiProgram(frontEnd);
        var text = new StringBuilder();
        foreach (var module in bound.Modules.Where(m => !m.IsLibrary))
        {
            if (name is null or TopLevel) Section($"top level of {Path.GetFileName(module.Name)}", plain ? Desugaring.Run(frontEnd, frontEnd.BodyOf(module), module) : bound.GetBody(module));
            foreach (var function in FunctionsOf(program.Compilation.GetModel(module.Tree)))
            {
                if (name is not null && !IsCalled(function, name)) continue;
                if ((plain ? frontEnd.BodyOf(function) : bound.GetBody(function)) is { } body) Section(NameOf(function), plain ? Desugaring.Run(frontEnd, body) : body);
            }
        }
        return text.ToString();

        void Section(string title, BoundNode node)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append("; ").Append(title).Append('\n').Append(BoundDump.ToText(node, bound.Checker));
        }
    }

    private static IEnumerable<FunctionSymbol> FunctionsOf(SemanticModel model) => model.Tree.Root.DescendantsAndSelf()
        .Where(n => n is FunctionDeclaration or MethodDeclaration or ConstructorDeclaration)
        .Select(model.DeclaredSymbol).OfType<FunctionSymbol>().Distinct();

    private static bool IsCalled(Symbol symbol, string name) => symbol.Name == name || symbol is FunctionSymbol function && NameOf(function) == name;

    private static string NameOf(FunctionSymbol function) => function.Owner is { } owner ? $"{owner.Name}.{function.Name}" : function.Name;
}
