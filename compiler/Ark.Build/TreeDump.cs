using System.Text;
using Ark.Lowering;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>The bound and the plain tree of a program's own files as text: each module's top level, then its functions.</summary>
internal static class TreeDump
{
    /// <param name="plain">After Desugar.</param>
    /// <param name="filter">Only functions whose name contains this.</param>
    public static string Write(CheckedProgram program, bool plain, string? filter)
    {
        var bound = program.Compilation.Program(program.Entry!);
        var frontEnd = program.ForLowering();
        var text = new StringBuilder();
        foreach (var module in bound.Modules.Where(m => !m.IsLibrary))
        {
            if (filter is null) Section(module.Name, plain ? Desugaring.Run(frontEnd, bound.GetBody(module), module) : bound.GetBody(module));
            foreach (var function in FunctionsOf(program.Compilation.GetModel(module.Tree)))
            {
                if (filter is not null && !function.Name.Contains(filter, StringComparison.Ordinal)) continue;
                if (bound.GetBody(function) is { } body) Section(NameOf(function), plain ? Desugaring.Run(frontEnd, body) : body);
            }
        }
        return text.ToString();

        void Section(string name, BoundNode node)
        {
            if (text.Length > 0) text.AppendLine();
            text.AppendLine($"; {name}").AppendLine(BoundDump.ToText(node, bound.Checker).TrimEnd());
        }
    }

    private static IEnumerable<FunctionSymbol> FunctionsOf(SemanticModel model) => model.Tree.Root.DescendantsAndSelf()
        .Where(n => n is FunctionDeclaration or MethodDeclaration or ConstructorDeclaration)
        .Select(model.DeclaredSymbol).OfType<FunctionSymbol>().Distinct();

    private static string NameOf(FunctionSymbol function) => function.Owner is { } owner ? $"{owner.Name}.{function.Name}" : function.Name;
}
