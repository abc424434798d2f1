using Ark.Syntax;

namespace Ark.Semantics;

// Uses before declarations: those that the text shows are reported, those that only running can tell are checked then.
public sealed partial class Checker
{
    private void CheckDeclaredBefore(Expression node, VariableSymbol variable)
    {
        if (variable.Kind is not (VariableKind.Let or VariableKind.Const or VariableKind.Parameter) || variable.Declarations.Count == 0) return;
        var declaration = variable.Declarations[0];
        if (declaration is FunctionDeclaration or FunctionExpression) return;
        if (declaration.Tree != node.Tree)
        {
            if (variable.IsGlobal && InCycle(declaration.Tree)) variable.NeedsTdzCheck = true;
            return;
        }
        var isBefore = node.Span.Start < EndOfDeclaration(declaration, variable.Kind);
        var sameFunction = FunctionNodeOf(node) == FunctionNodeOf(declaration) || FunctionNodeOf(node) is FieldDeclaration f && FunctionNodeOf(f) == FunctionNodeOf(declaration) && Names.ModifiersOf(f.Modifiers).HasFlag(Modifiers.Static);
        if (isBefore && sameFunction)
        {
            variable.NeedsTdzCheck = true;
            if (declaration.Tree.Kind != FileKind.Dts && !IsInLoopHead(node, declaration)) Report(Diagnostics.UsedBeforeDeclared(node.Location, variable.Name));
        }
        else if (isBefore || IsInOtherClause(node, declaration) || IsHoistedUse(node, declaration)) variable.NeedsTdzCheck = true;
    }

    /// <summary>The clauses of a switch are one scope, and the one with the declaration may be jumped over.</summary>
    private static bool IsInOtherClause(Node node, Node declaration) =>
        declaration.Ancestor<VariableDeclarationList>()?.Parent is { Parent: SwitchClause clause } && !clause.Span.Contains(node.Span);

    private static bool IsInLoopHead(Node node, Node declaration) => declaration.Ancestor<VariableDeclarationList>()?.Parent is ForStatement f && f.Initializer is not null && !f.Initializer.Span.Contains(node.Span);

    /// <summary>The end of the whole declarator, whose own initializer may not read it; a function that a constant holds does not run there.</summary>
    private static int EndOfDeclaration(Node declaration, VariableKind kind)
    {
        for (var n = declaration; n is not null; n = n.Parent)
        {
            if (kind == VariableKind.Const && n is VariableDeclarator { Target: IdentifierBinding, Initializer: { Value: ArrowFunction or FunctionExpression { Name: null } } function }) return function.Span.Start;
            if (n is VariableDeclarator d) return d.Parent?.Parent is ForOfStatement o ? o.Expression.Span.End : d.Parent?.Parent is ForInStatement i ? i.Expression.Span.End : d.Span.End;
            if (n is Statement or Parameter) break;
        }
        return declaration.Parent is BindingElement element ? element.Span.End : declaration.Span.End;
    }

    /// <summary>The use is in a function declaration, which something before the variable may have called.</summary>
    private bool IsHoistedUse(Node node, Node declaration)
    {
        var hoisted = false;
        for (var f = FunctionNodeOf(node); f is not SourceFile && f.Parent is not null && f != FunctionNodeOf(declaration); f = FunctionNodeOf(f)) hoisted |= f is FunctionDeclaration or MethodDeclaration or AccessorDeclaration or ConstructorDeclaration or FieldDeclaration;
        return hoisted && RunsEarly(declaration);
    }

    private readonly Dictionary<Node, int> _firstCalls = [];

    /// <summary>Something called before the declaration could reach a function that uses the variable.</summary>
    private bool RunsEarly(Node declaration)
    {
        var owner = FunctionNodeOf(declaration);
        if (!_firstCalls.TryGetValue(owner, out var first)) _firstCalls[owner] = first = FirstCall(owner);
        return first < declaration.Span.Start;
    }

    private int FirstCall(Node owner)
    {
        var pending = new Stack<Node>(owner.Children.Reverse());
        while (pending.TryPop(out var node))
        {
            if (node is FunctionDeclaration or FunctionExpression or ArrowFunction or InterfaceDeclaration or TypeNode or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration) continue;
            if (node is FieldDeclaration field && !Names.ModifiersOf(field.Modifiers).HasFlag(Modifiers.Static)) continue;
            var callee = node switch { CallExpression c => c.Callee, NewExpression n => n.Callee, TaggedTemplate t => t.Tag, _ => null };
            if (callee is not null && !IsLibraryCallee(callee)) return node.Span.Start;
            var children = node.Children;
            for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
        }
        return int.MaxValue;
    }

    private bool IsLibraryCallee(Expression callee)
    {
        while (callee is PropertyAccess p) callee = p.Expression;
        return callee is NameExpression n && ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is { } s && s.Declarations.Count > 0 && FileOf(s.Declarations[0]).Module.IsLibrary;
    }

    private void CheckClassUse(Expression node, TypeSymbol @class)
    {
        if (@class.Declarations.FirstOrDefault() is not ClassDeclaration declaration) return;
        if (MayBeInDeadZone(node, declaration)) MarkDeadZone(@class, declaration);
        if (declaration.Tree != node.Tree) return;
        if (node.Span.Start < declaration.Span.Start && FunctionNodeOf(node) == FunctionNodeOf(declaration) && node.Ancestor<HeritageType>() is null | node.Ancestor<ClassDeclaration>() is not null
            && EnclosingBlock(node) is not null) Report(Diagnostics.UsedBeforeDeclared(node.Location, @class.Name));
    }

    private bool MayBeInDeadZone(Expression node, ClassDeclaration declaration)
    {
        if (declaration.Tree != node.Tree) return InCycle(declaration.Tree);
        if (declaration.Span.Contains(node.Span)) return false;
        var isBefore = node.Span.Start < declaration.Span.Start;
        return FunctionNodeOf(node) == FunctionNodeOf(declaration) ? isBefore : isBefore && RunsEarly(declaration) || IsHoistedUse(node, declaration);
    }

    /// <summary>Classes of functions are made where they stand, as often as the function runs; of those nothing is kept.</summary>
    private void MarkDeadZone(TypeSymbol @class, ClassDeclaration declaration)
    {
        if (@class is not { DeadZone: null, Kind: TypeSymbolKind.Class, Container: ModuleSymbol { IsLibrary: false } or NamespaceSymbol } || declaration.Tree.Kind == FileKind.Dts || (@class.Modifiers & Modifiers.Declare) != 0) return;
        @class.DeadZone = new VariableSymbol(@class.Name, @class.Container!, VariableKind.Const) { NeedsTdzCheck = true };
        @class.DeadZone.Declarations.Add(declaration);
        _symbolTypes[@class.DeadZone] = AnyType;
    }

    private static Node? EnclosingBlock(Node node) => node.Ancestor<Statement>();
}
