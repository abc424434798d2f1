using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Expressions get a name or lose it; statements become a function.</summary>
internal static class VariableRefactorings
{
    public static IEnumerable<CodeAction> At(SemanticModel model, TextSpan range)
    {
        var tree = model.Tree;
        var selected = Trimmed(tree, range);
        if (!selected.IsEmpty)
        {
            if (ExpressionAt(tree, selected) is { } expression && ToVariable(tree, expression) is { } toVariable) yield return Action(tree, "Extract variable", CodeActionKind.Extract, toVariable);
            if (ExpressionAt(tree, selected) is { } value && ToConstant(model, value) is { } toConstant) yield return Action(tree, "Extract constant", CodeActionKind.Extract, toConstant);
            if (StatementsAt(tree, selected) is { Count: > 0 } statements && ToFunction(model, statements) is { } toFunction) yield return Action(tree, "Extract function", CodeActionKind.Extract, toFunction);
        }
        if (Inlined(model, range.Start) is { } inlined) yield return Action(tree, "Inline variable", CodeActionKind.Inline, inlined);
    }

    private static CodeAction Action(SyntaxTree tree, string title, CodeActionKind kind, TextEdit[] edits) => new(title, kind, [new FileEdit(tree.Text.Path, edits)], null, false);

    private static TextSpan Trimmed(SyntaxTree tree, TextSpan range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(tree.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(tree.Text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    // ── A name for an expression ────────────────────────────────────────────────────────────────────

    private static Expression? ExpressionAt(SyntaxTree tree, TextSpan span)
    {
        var node = tree.NodeAt(span.Start);
        return node.AncestorsAndSelf.OfType<Expression>().FirstOrDefault(e => e.Span == span && e is not (ImplicitReceiver or UiBlockExpression));
    }

    private static TextEdit[]? ToVariable(SyntaxTree tree, Expression expression)
    {
        // Where it is evaluated once for each time the statement runs, and in a place where statements may stand.
        Node at = expression;
        while (at is not Statement)
        {
            if (at is ArrowFunction { Body: Expression } or Parameter or ForStatement or WhileStatement or Member || at.Parent is not { } parent) return null;
            at = parent;
        }
        if (at is ForStatement or WhileStatement or DoStatement || at.Parent is not (Block or SourceFile or SwitchClause) || at.Parent is Block block && UiStatement.MakesComponents(block)) return null;
        if (expression.Parent is AssignmentExpression assignment && assignment.Left == expression || expression.Parent is ExpressionStatement or Decorator) return null;
        var name = Texts.FreshName(tree, NameFor(expression));
        var end = at.LastToken.Kind == TokenKind.Semicolon ? ";" : "";
        return [new TextEdit(new TextSpan(at.Span.Start, 0), $"const {name} = {expression.Text}{end}\n{Texts.IndentAt(tree.Text, at.Span.Start)}"), new TextEdit(expression.Span, name)];
    }

    /// <summary>`name` for `user.name` and `getName()`.</summary>
    private static string NameFor(Expression expression)
    {
        var name = expression switch
        {
            PropertyAccess p => p.Name.Text,
            CallExpression { Callee: PropertyAccess p } => p.Name.Text,
            CallExpression { Callee: NameExpression n } => n.Identifier.Text,
            _ => "value",
        };
        if (name.Length > 3 && name.StartsWith("get", StringComparison.Ordinal) && char.IsUpper(name[3])) name = name[3..];
        name = char.ToLowerInvariant(name.TrimStart('#')[0]) + name.TrimStart('#')[1..];
        return Rename.WhyNoName(name) is null ? name : "value";
    }

    /// <summary>
    /// A constant of the module, before the declaration that the expression stands in: where nothing in it belongs to a function or an
    /// instance. The same literal elsewhere in that declaration becomes it too.
    /// </summary>
    private static TextEdit[]? ToConstant(SemanticModel model, Expression expression)
    {
        var tree = model.Tree;
        if (expression.Ancestors.OfType<Statement>().LastOrDefault() is not { Parent: SourceFile } declaration || declaration is ImportDeclaration || expression.Parent is Decorator or ExpressionStatement) return null;
        if (expression.Parent is AssignmentExpression assignment && assignment.Left == expression || declaration is VariableStatement && expression.Parent is Initializer { Parent.Parent.Parent: VariableStatement }) return null;
        var uses = Uses.Of(model, expression, expression.Span);
        if (uses.Locals.Count > 0 || uses.Members.Count > 0 || uses.UsesThisItself || expression.DescendantsAndSelf().Any(n => n is AwaitExpression or YieldExpression or SuperExpression or PostfixExpression or AssignmentExpression)) return null;
        if (declaration.DescendantsAndSelf().Any(n => n is IdentifierBinding && expression.DescendantsAndSelf().OfType<NameExpression>().Any(u => model.MeaningOf(u) is VariableSymbol { IsGlobal: false }))) return null;
        var name = Texts.FreshName(tree, ConstantName(expression));
        var same = expression is LiteralExpression ? declaration.DescendantsAndSelf().OfType<LiteralExpression>().Where(l => l.Text == expression.Text && l.Parent is not (Decorator or LiteralName)).Cast<Expression>() : [expression];
        var end = declaration.LastToken.Kind == TokenKind.Semicolon || tree.Text.Content.Contains(";\n", StringComparison.Ordinal) ? ";" : "";
        return [new TextEdit(new TextSpan(declaration.Span.Start, 0), $"const {name} = {expression.Text}{end}\n\n"), .. same.Select(e => new TextEdit(e.Span, name))];
    }

    /// <summary>`HELLO_WORLD` for `'Hello, world'`, `MAX_VALUE` for `Number.MAX_VALUE`, else after what takes the value.</summary>
    private static string ConstantName(Expression expression)
    {
        var text = expression switch
        {
            LiteralExpression { Literal.Kind: TokenKind.String } literal => Names.StringValue(literal.Literal.Text),
            _ when expression.Parent is PropertyAssignment property => property.Name.Text,
            _ when expression.Parent is ArgumentList { Parent: CallExpression { Callee: PropertyAccess attribute }, Arguments.Count: 1 } => attribute.Name.Text,
            _ => NameFor(expression),
        };
        var words = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsUpper(c) && words.Length > 0 && char.IsLower(words[^1]) || !char.IsAsciiLetterOrDigit(c) && words.Length > 0 && words[^1] != '_') words.Append('_');
            if (char.IsAsciiLetterOrDigit(c)) words.Append(c);
        }
        var name = words.ToString().Trim('_').ToUpperInvariant();
        return name.Length is > 0 and <= 30 && !char.IsAsciiDigit(name[0]) && name != "VALUE" ? name : "VALUE";
    }

    // ── A variable that goes ────────────────────────────────────────────────────────────────────────

    private static TextEdit[]? Inlined(SemanticModel model, int offset)
    {
        var tree = model.Tree;
        var node = tree.NodeAt(offset);
        if (node is not IdentifierBinding { Parent: VariableDeclarator { Initializer.Value: { } value, Parent: VariableDeclarationList { Declarators: [_], Parent: VariableStatement statement } } } binding) return null;
        if (statement.Parent is not (Block or SwitchClause) || model.DeclaredSymbol(binding) is not VariableSymbol symbol || value is AwaitExpression or YieldExpression) return null;
        var uses = statement.Parent.DescendantsAndSelf().OfType<NameExpression>().Where(n => model.MeaningOf(n) == symbol).ToList();
        // What has an effect happens once, where it stood.
        if (uses.Exists(Uses.IsWritten) || uses.Count != 1 && value.DescendantsAndSelf().Any(n => n is CallExpression or NewExpression or AssignmentExpression or PostfixExpression or ObjectLiteral or ArrayLiteral)) return null;
        if (uses.Exists(u => u.Parent is ShorthandProperty)) return null;
        var isSimple = value is NameExpression or LiteralExpression or CallExpression or PropertyAccess or ElementAccess or ThisExpression or ParenthesizedExpression or TemplateExpression or ArrayLiteral;
        var text = isSimple ? value.Text : $"({value.Text})";
        var line = tree.Text.PositionAt(statement.Span.End).Line;
        var start = tree.Text.LineSpan(tree.Text.PositionAt(statement.Span.Start).Line).Start;
        var end = line + 1 < tree.Text.LineCount ? tree.Text.LineOffsets[line + 1] : tree.Text.Length;
        var isAlone = tree.Text.AsSpan(TextSpan.FromBounds(start, statement.Span.Start)).IsWhiteSpace() && tree.Text.AsSpan(TextSpan.FromBounds(statement.Span.End, end)).IsWhiteSpace();
        return [new TextEdit(isAlone ? TextSpan.FromBounds(start, end) : statement.Span, ""), .. uses.Select(u => new TextEdit(u.Span, text))];
    }

    // ── A function for statements ───────────────────────────────────────────────────────────────────

    private static List<Statement>? StatementsAt(SyntaxTree tree, TextSpan span)
    {
        var node = tree.NodeAt(span.Start);
        var container = node.AncestorsAndSelf.FirstOrDefault(n => n is Block or SwitchClause or SourceFile && n.Span.Contains(span));
        var statements = container switch { Block b => b.Statements.ToList(), SourceFile f => f.Statements.ToList(), _ => [] };
        var inside = statements.Where(s => span.Contains(s.Span)).ToList();
        return inside is [var first, ..] && first.Span.Start == span.Start && inside[^1].Span.End == span.End && !(container is Block block && UiStatement.MakesComponents(block)) ? inside : null;
    }

    /// <summary>Null where the code leaves by itself, changes variables of others, or makes more than one that is used behind it.</summary>
    private static TextEdit[]? ToFunction(SemanticModel model, List<Statement> statements)
    {
        var tree = model.Tree;
        var span = TextSpan.FromBounds(statements[0].Span.Start, statements[^1].Span.End);
        var inside = statements.SelectMany(s => s.DescendantsAndSelf()).ToList();
        if (inside.Exists(n => n is ReturnStatement or BreakStatement or ContinueStatement or YieldExpression or SuperExpression or FunctionDeclaration or ClassDeclaration)) return null;
        var uses = Uses.Of(model, statements[0].Parent!, span);
        if (uses.Locals.Any(l => l.Uses.Exists(Uses.IsWritten))) return null;
        var made = inside.OfType<IdentifierBinding>().Select(b => model.DeclaredSymbol(b)).OfType<VariableSymbol>().ToHashSet();
        var needed = statements[0].Parent!.DescendantsAndSelf().OfType<NameExpression>().Where(n => n.Span.Start >= span.End).Select(n => model.MeaningOf(n)).OfType<VariableSymbol>().Where(made.Contains).Distinct().ToList();
        if (needed.Count > 1) return null;
        var owner = statements[0].Ancestors.FirstOrDefault(a => a is MethodDeclaration or FunctionDeclaration or ConstructorDeclaration or AccessorDeclaration && a.Parent is SourceFile or ClassDeclaration);
        var usesThis = uses.UsesThisItself || uses.Members.Count > 0;
        if (owner is null || usesThis && owner is not { Parent: ClassDeclaration }) return null;
        return Written(model, span, owner, uses, usesThis, needed.SingleOrDefault(), inside.Exists(n => n is AwaitExpression));
    }

    private static TextEdit[] Written(SemanticModel model, TextSpan span, Node owner, Uses uses, bool isMethod, VariableSymbol? result, bool isAsync)
    {
        var tree = model.Tree;
        var name = Texts.FreshName(tree, "extracted");
        var at = isMethod ? owner : owner.AncestorsAndSelf.First(n => n.Parent is SourceFile);
        var indent = Texts.IndentAt(tree.Text, at.Span.Start);
        var parameters = string.Join(", ", uses.Locals.Select(l => $"{l.Symbol.Name}: {model.Print(model.TypeOf(l.Symbol))}"));
        var type = result is null ? "void" : model.Print(model.TypeOf(result));
        var head = $"{(isAsync ? "async " : "")}{(isMethod ? "" : "function ")}{name}({parameters}): {(isAsync ? $"Promise<{type}>" : type)}";
        var end = result is null ? "" : $"\n{indent}  return {result.Name};";
        var body = Texts.Moved(tree, span, indent + "  ");
        var call = $"{(isAsync ? "await " : "")}{(isMethod ? "this." : "")}{name}({string.Join(", ", uses.Locals.Select(l => l.Symbol.Name))})";
        return
        [
            new TextEdit(span, (result is null ? "" : $"const {result.Name} = ") + call + (tree.Text[span.End - 1] == ';' ? ";" : "")),
            new TextEdit(new TextSpan(at.Span.End, 0), $"\n\n{indent}{(isMethod ? "private " : "")}{head} {{\n{indent}  {body}{end}\n{indent}}}"),
        ];
    }
}
