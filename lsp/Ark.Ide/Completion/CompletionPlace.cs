using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A position where something is being typed.</summary>
internal sealed class CompletionPlace
{
    private readonly Cursor _cursor;
    private readonly Token? _word;

    private CompletionPlace(Cursor cursor, Token? word, bool isInString)
    {
        _cursor = cursor;
        _word = word;
        IsInString = isInString;
        var start = word?.Span.Start ?? cursor.Offset;
        Left = isInString ? null : cursor.Tree.TokenBefore(start) is { } left && left.Span.End <= start ? left : null;
        Around = word is { } w ? cursor.Tree.NodeOf(w) : NodeBehind(cursor.Tree, Left, cursor.Offset);
        if (Around is IdentifierName or LiteralName or SimpleTypeName && Around.Parent is PropertyAssignment) Around = Around.Parent;
        Replace = isInString ? new TextSpan(word!.Value.Span.Start + 1, Math.Max(0, word.Value.Span.Length - (IsClosed(word.Value) ? 2 : 1))) : word?.Span ?? new TextSpan(cursor.Offset, 0);
        Typed = cursor.Tree.Text.Slice(TextSpan.FromBounds(Replace.Start, Math.Clamp(cursor.Offset, Replace.Start, Replace.End)));
    }

    public Snapshot Snapshot => _cursor.Snapshot;
    public SemanticModel Model => _cursor.Model;
    public SyntaxTree Tree => _cursor.Tree;
    public string Path => _cursor.Path;
    public int Offset => _cursor.Offset;

    /// <summary>What stands before the word that is being typed.</summary>
    public Token? Left { get; }

    /// <summary>The word that is being typed and replaced.</summary>
    public TextSpan Replace { get; }

    /// <summary>The word up to the position.</summary>
    public string Typed { get; }

    /// <summary>The position is inside a string.</summary>
    public bool IsInString { get; }

    /// <summary>The node that the word belongs to, or the innermost one around the position.</summary>
    public Node Around { get; }

    /// <summary>A node from which names are looked up as from the position.</summary>
    public Node At => _word is not null ? Around : Tree.Root.Span.Contains(Offset) ? Around : Tree.Root;

    /// <summary>Everything that has a name here.</summary>
    public IReadOnlyList<Symbol> SymbolsInScope => _symbols ??= Model.SymbolsInScope(At);
    private IReadOnlyList<Symbol>? _symbols;

    /// <summary>What was typed may become the name.</summary>
    public bool Fits(string name) => Typed.Length == 0 || Matching.Score(name, Typed) is not null;

    /// <summary>A statement begins here whose value is shown: in `build` and builders.</summary>
    public bool MakesComponents => IsStatement && At.AncestorsAndSelf.FirstOrDefault(n => n is UiBlockExpression or MethodDeclaration or FunctionDeclaration or ArrowFunction { Body: Block }) switch
    {
        UiBlockExpression => true,
        MethodDeclaration { Parent: ClassDeclaration { IsStruct: true } } m => m.Name.Text == "build" || UiDecorators.Has(m, "Builder") || UiDecorators.Has(m, "LocalBuilder"),
        FunctionDeclaration f => UiDecorators.Has(f, "Builder"),
        ArrowFunction { Parent: ArgumentList { Parent: CallExpression { Callee: NameExpression callee } } } => callee.Identifier.Is("ForEach") || callee.Identifier.Is("LazyForEach"),
        _ => false,
    };

    public bool HasColonBehind => Tree.TokenAt(Replace.End) is { Kind: TokenKind.Colon };

    /// <summary>Null within comments, numbers and other places where nothing is completed.</summary>
    public static CompletionPlace? Of(Cursor cursor)
    {
        var at = cursor.Tree.TokenAt(cursor.Offset);
        if (at.LeadingTrivia.Contains(cursor.Offset) || at.LeadingTrivia.End == cursor.Offset)
            foreach (var comment in at.LeadingComments)
                if (cursor.Offset > comment.Span.Start && (cursor.Offset < comment.Span.End || comment.IsLine && cursor.Offset == comment.Span.End)) return null;
        var touching = at.Span.Start < cursor.Offset ? at : cursor.Tree.TokenBefore(cursor.Offset) is { } before && before.Span.End >= cursor.Offset ? before : (Token?)null;
        if (touching is not { } token) return new CompletionPlace(cursor, null, false);
        if (token.Kind == TokenKind.String)
            return cursor.Offset < token.Span.End || !IsClosed(token) ? new CompletionPlace(cursor, token, true) : new CompletionPlace(cursor, null, false);
        if (token.Kind is TokenKind.Number or TokenKind.BigInt or TokenKind.RegularExpression) return null;
        if (token.Kind is TokenKind.Template && cursor.Offset < token.Span.End || token.Kind is TokenKind.TemplateTail or TokenKind.TemplateMiddle or TokenKind.TemplateHead && cursor.Offset < token.Span.End && cursor.Offset > token.Span.Start + 1) return null;
        return new CompletionPlace(cursor, IsWord(token) ? token : null, false);
    }

    private static bool IsWord(Token token) => token.Kind is TokenKind.Identifier or TokenKind.PrivateIdentifier || token.Kind >= TokenKind.Break;

    private static bool IsClosed(Token text) => text.Span.Length >= 2 && text.Text[^1] == text.Text[0];

    /// <summary>The node at a position without a word: what the token before it opens or belongs to.</summary>
    private static Node NodeBehind(SyntaxTree tree, Token? left, int offset)
    {
        if (left is not { } token) return tree.Root;
        var node = tree.NodeOf(token);
        // Behind its last token a node is over, unless error recovery has cut it short.
        var isOpen = token.Kind is not (TokenKind.CloseBrace or TokenKind.Semicolon) || node is BadStatement;
        while (!isOpen && node.Parent is { } parent && node.Span.End <= token.Span.End && node.Span.End <= offset)
        {
            node = parent;
            if (node.Span.End > token.Span.End) break;
        }
        return node;
    }

    /// <summary>The name of a new thing is the user's to choose.</summary>
    public bool IsNewName => _word is { } word
        ? SemanticModel.NameOf(Around) == word && Around is not (ShorthandProperty or PropertyAssignment or NamedBinding) && !IsMember
        : Left?.Kind is TokenKind.Let or TokenKind.Const or TokenKind.Var or TokenKind.Function or TokenKind.Class or TokenKind.Struct or TokenKind.Interface or TokenKind.Enum or TokenKind.Namespace
          || Around is ParameterList && Left?.Kind is TokenKind.OpenParen or TokenKind.Comma && Around is ParameterList;

    /// <summary>A member of a class or interface begins here.</summary>
    public bool IsMember
    {
        get
        {
            if (Left is not { } left) return false;
            var owner = _word is null ? Around : Around is IdentifierName ? Around.Parent!.Parent : Around is FieldDeclaration or BadMember ? Around.Parent : Around;
            if (owner is not (ClassDeclaration or InterfaceDeclaration)) return false;
            return left.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.Semicolon or TokenKind.Public or TokenKind.Private or TokenKind.Protected or TokenKind.Static or TokenKind.Override or TokenKind.Abstract or TokenKind.ReadOnly
                || Tree.Text.PositionAt(left.Span.End).Line < Tree.Text.PositionAt(Replace.Start).Line && left.Kind is not (TokenKind.Equals or TokenKind.Colon);
        }
    }

    /// <summary>The name of a property is being typed in an object literal.</summary>
    public bool IsPropertyName => Left?.Kind is TokenKind.OpenBrace or TokenKind.Comma && (_word is null || Around is ShorthandProperty || Around is PropertyAssignment p && p.Name.Span == _word.Value.Span);

    /// <summary>A type stands here.</summary>
    public bool IsType
    {
        get
        {
            if (_word is not null && Around is SimpleTypeName or BadTypeNode or KeywordType or TypeReferenceNode) return Around.Parent is not TypeQueryNode;
            if (Left is not { } left) return false;
            // In broken code these words may pass for names.
            if (left.Is("implements") && Tree.NodeOf(left) is HeritageClause or ClassDeclaration) return true;
            if (left.Is("as") && Tree.TokenBefore(left.Span.Start) is { } operand && EndsOperand(operand) && !left.PrecededByNewLine) return true;
            return left.Kind switch
            {
                TokenKind.Colon => Tree.NodeOf(left) is TypeAnnotation or TupleElement,
                TokenKind.As or TokenKind.Satisfies => Tree.NodeOf(left) is AsExpression,
                TokenKind.Extends or TokenKind.Implements => true,
                TokenKind.Bar or TokenKind.Ampersand => Tree.NodeOf(left) is UnionTypeNode or IntersectionTypeNode,
                TokenKind.LessThan or TokenKind.Comma => Tree.NodeOf(left) is TypeArgumentList,
                TokenKind.Equals => Tree.NodeOf(left) is TypeAliasDeclaration,
                TokenKind.KeyOf => true,
                _ => false,
            };
        }
    }

    /// <summary>A statement begins here.</summary>
    public bool IsStatement
    {
        get
        {
            if (_word is not null && Around is NameExpression { Parent: ExpressionStatement }) return true;
            if (_word is not null && Around is not (BadStatement or Block or SourceFile)) return Around is Statement && Around.FirstToken == _word;
            if (Left is not { } left || IsBehindLine && EndsOperand(left)) return true;
            return left.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.Semicolon && Around is Block or SourceFile or SwitchClause or NamespaceDeclaration
                || left.Kind == TokenKind.Colon && Tree.NodeOf(left) is SwitchClause || Around is SourceFile or Block;
        }
    }

    /// <summary>An operand is complete, so that an operator may follow.</summary>
    public bool IsBehindOperand => Left is { } left && !IsBehindLine && EndsOperand(left);

    private static bool EndsOperand(Token token) =>
        token.Kind is TokenKind.Identifier or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.String or TokenKind.Number or TokenKind.This or TokenKind.True or TokenKind.False or TokenKind.Null;

    /// <summary>A line has ended between what stands before and the position.</summary>
    private bool IsBehindLine => Left is { } left && Tree.Text.PositionAt(left.Span.End).Line < Tree.Text.PositionAt(Replace.Start).Line;

    /// <summary>The largest expression that ends at an offset; for receivers that error recovery has not joined to their dot.</summary>
    public Expression? ExpressionEndingAt(int end)
    {
        if (Tree.TokenBefore(end) is not { } token) return null;
        Expression? found = null;
        for (Node? node = Tree.NodeOf(token); node is not null && node.Span.End == token.Span.End; node = node.Parent)
            if (node is Expression expression) found = expression;
        return found;
    }
}
