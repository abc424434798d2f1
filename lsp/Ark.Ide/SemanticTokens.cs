using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What a name is, for its colour. The order is that of the legend.</summary>
public enum TokenType { Namespace, Class, Enum, Interface, Struct, TypeParameter, Type, Parameter, Variable, Property, EnumMember, Function, Method, Decorator, Label }

[Flags]
public enum TokenModifiers { None = 0, Declaration = 1, Readonly = 2, Static = 4, Abstract = 8, Async = 16, DefaultLibrary = 32 }

/// <summary>A name with its colour.</summary>
public readonly record struct ColoredToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers);

/// <summary>Colours names by what they mean. It looks at scopes only, not at types: that takes no longer than reading the tree, and is kept for each function.</summary>
public static class SemanticTokens
{
    public static IReadOnlyList<ColoredToken> Of(SemanticModel model, TextSpan range)
    {
        var tokens = new List<ColoredToken>();
        Add(model, model.Tree.Root, range, tokens);
        tokens.RemoveAll(t => t.Span.End < range.Start || t.Span.Start > range.End);
        tokens.Sort((a, b) => a.Span.CompareTo(b.Span));
        return tokens;
    }

    private static void Add(SemanticModel model, Node root, TextSpan range, List<ColoredToken> tokens)
    {
        var pending = new Stack<Node>([root]);
        var children = new List<Node>();
        while (pending.TryPop(out var node))
        {
            if (node.IsEmpty || node.Span is var span && (span.End < range.Start || span.Start > range.End)) continue;
            if (node != root && SemanticModel.IsApart(node))
            {
                foreach (var kept in model.OfFunction(node, () => OfFunction(model, node))) tokens.Add(Moved(kept, span.Start));
                continue;
            }
            if (Color(model, node) is { } token && !token.Span.IsEmpty) tokens.Add(token);
            children.Clear();
            node.AddChildrenTo(children);
            for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
        }
    }

    /// <summary>The colours of a function, counted from where it begins.</summary>
    private static ColoredToken[] OfFunction(SemanticModel model, Node function)
    {
        var tokens = new List<ColoredToken>();
        Add(model, function, function.Span, tokens);
        return [.. tokens.Select(t => Moved(t, -function.Span.Start))];
    }

    private static ColoredToken Moved(ColoredToken token, int by) => token with { Span = new TextSpan(token.Span.Start + by, token.Span.Length) };

    private static ColoredToken? Color(SemanticModel model, Node node)
    {
        switch (node)
        {
            case NameExpression { Parent: Decorator or CallExpression { Parent: Decorator } } n: return new ColoredToken(n.Span, TokenType.Decorator, Library(model.MeaningOf(n)));
            case NameExpression n when n.Identifier.Kind == TokenKind.Identifier: return Of(n.Identifier, model.MeaningOf(n), TokenModifiers.None) ?? Unknown(n);
            case PropertyAccess p: return OfMember(model, p);
            case SimpleTypeName t: return Of(t.Identifier, model.MeaningOf(t), TokenModifiers.None);
            case QualifiedTypeName t: return Of(t.Right, model.MeaningOf(t), TokenModifiers.None);
            case IdentifierName n: return OfPropertyName(model, n);
            case ShorthandProperty s: return new ColoredToken(s.Name.Span, TokenType.Property, TokenModifiers.None);
            case LabeledStatement l: return new ColoredToken(l.Label.Span, TokenType.Label, TokenModifiers.Declaration);
            case BreakStatement { Label: { } label }: return new ColoredToken(label.Span, TokenType.Label, TokenModifiers.None);
            case ContinueStatement { Label: { } label }: return new ColoredToken(label.Span, TokenType.Label, TokenModifiers.None);
            case Parameter { Target: IdentifierBinding name } p: return Of(name.Identifier, model.DeclaredSymbol(p), TokenModifiers.Declaration);
            case IdentifierBinding { Parent: Parameter } or VariableDeclarator or BindingElement or FieldDeclaration or MethodDeclaration or AccessorDeclaration or EnumMember or PropertyAssignment: return null;
            case NamedBinding b: return model.DeclaredSymbol(b) is { } import ? Of(b.Name, model.Resolved(import), TokenModifiers.None) : null;
            case ArrowFunction { Parameter: { } single }: return new ColoredToken(single.Span, TokenType.Parameter, TokenModifiers.Declaration);
            case ConstructorDeclaration: return null;
        }
        return SemanticModel.NameOf(node) is { IsMissing: false, Kind: TokenKind.Identifier } name2 && model.DeclaredSymbol(node) is { } symbol
            ? Of(name2, symbol is AliasSymbol ? model.Resolved(symbol) : symbol, symbol is AliasSymbol ? TokenModifiers.None : TokenModifiers.Declaration) : null;
    }

    /// <summary>A name that means nothing (yet) is coloured by how it is used.</summary>
    private static ColoredToken? Unknown(NameExpression name) =>
        name.Parent is CallExpression c && c.Callee == name ? new ColoredToken(name.Span, TokenType.Function, TokenModifiers.None) : null;

    private static ColoredToken? OfMember(SemanticModel model, PropertyAccess access)
    {
        if (access.Name.IsMissing) return null;
        // What belongs to a name (an enum, a namespace, a class) is known without types.
        if (access.Expression is NameExpression owner && model.MeaningOf(owner) is (TypeSymbol or NamespaceSymbol or ModuleSymbol) and var entity && ((entity as TypeSymbol)?.Statics.GetValueOrDefault(access.Name.Text) ?? model.MemberOf(entity, access.Name.Text)) is { } member)
            return Of(access.Name, member, TokenModifiers.None);
        var isCalled = access.Parent is CallExpression call && call.Callee == access;
        return new ColoredToken(access.Name.Span, isCalled ? TokenType.Method : TokenType.Property, TokenModifiers.None);
    }

    private static ColoredToken? OfPropertyName(SemanticModel model, IdentifierName name) => name.Parent switch
    {
        PropertyAssignment { Value: ArrowFunction or FunctionExpression } => new ColoredToken(name.Span, TokenType.Method, TokenModifiers.Declaration),
        PropertyAssignment or BindingElement => new ColoredToken(name.Span, TokenType.Property, TokenModifiers.None),
        FieldDeclaration or MethodDeclaration or AccessorDeclaration or EnumMember when model.DeclaredSymbol(name.Parent) is { } symbol => Of(name.Identifier, symbol, TokenModifiers.Declaration),
        _ => null,
    };

    private static ColoredToken? Of(Token token, Symbol? symbol, TokenModifiers modifiers)
    {
        if (token.IsMissing || TypeOf(symbol) is not { } type) return null;
        modifiers |= Library(symbol);
        if (symbol is VariableSymbol { Kind: VariableKind.Const } or EnumMemberSymbol || (symbol!.Modifiers & Modifiers.Readonly) != 0) modifiers |= TokenModifiers.Readonly;
        if (symbol!.IsStatic) modifiers |= TokenModifiers.Static;
        if ((symbol.Modifiers & Modifiers.Abstract) != 0) modifiers |= TokenModifiers.Abstract;
        if ((symbol.Modifiers & Modifiers.Async) != 0) modifiers |= TokenModifiers.Async;
        return new ColoredToken(token.Span, type, modifiers);
    }

    private static TokenModifiers Library(Symbol? symbol) => symbol is not null && Declarations.IsLibrary(symbol) ? TokenModifiers.DefaultLibrary : TokenModifiers.None;

    private static TokenType? TypeOf(Symbol? symbol) => symbol switch
    {
        VariableSymbol { Kind: VariableKind.Parameter } => TokenType.Parameter,
        VariableSymbol { Declarations: [FunctionDeclaration, ..] } => TokenType.Function,
        VariableSymbol => TokenType.Variable,
        FunctionSymbol { Kind: FunctionKind.Method } => TokenType.Method,
        FunctionSymbol { Kind: FunctionKind.Getter or FunctionKind.Setter } => TokenType.Property,
        FunctionSymbol => TokenType.Function,
        PropertySymbol => TokenType.Property,
        EnumMemberSymbol => TokenType.EnumMember,
        TypeSymbol t => t.Kind switch
        {
            TypeSymbolKind.Class => TokenType.Class,
            TypeSymbolKind.Struct => TokenType.Struct,
            TypeSymbolKind.Interface => TokenType.Interface,
            TypeSymbolKind.Enum => TokenType.Enum,
            TypeSymbolKind.Annotation => TokenType.Decorator,
            _ => TokenType.Type,
        },
        TypeParameterSymbol => TokenType.TypeParameter,
        NamespaceSymbol or ModuleSymbol => TokenType.Namespace,
        _ => null,
    };
}
