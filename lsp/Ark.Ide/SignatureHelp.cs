using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>A signature with the places of its parameters in the text.</summary>
public sealed record SignatureLabel(string Text, IReadOnlyList<(TextSpan Span, string? Documentation)> Parameters, string? Documentation);

/// <summary>What a call can be given, and which argument the position is in.</summary>
public sealed record SignatureHelp(IReadOnlyList<SignatureLabel> Signatures, int Active, int ActiveParameter)
{
    public static SignatureHelp? At(Cursor cursor)
    {
        if (Call.Around(cursor.Tree, cursor.Offset) is not { } call || call.Signatures(cursor.Model) is not { Count: > 0 } signatures) return null;
        var active = call.ActiveOf(cursor.Model, signatures);
        var parameter = call.Argument;
        if (signatures[active] is { HasRest: true } rest) parameter = Math.Min(parameter, rest.Parameters.Count - 1);
        return new SignatureHelp([.. signatures.Select(s => Label(cursor.Model, call.Name, s))], active, parameter);
    }

    private static SignatureLabel Label(SemanticModel model, string name, CallSignatureType signature)
    {
        var text = name;
        if (signature.TypeParameters.Count > 0 && signature.TypeParameters.All(p => p.Symbol is not null)) text += $"<{string.Join(", ", signature.TypeParameters.Select(p => p.Symbol!.Name))}>";
        text += "(";
        var parameters = new List<(TextSpan, string?)>();
        var declared = Documentation.DeclarationOf(model, signature);
        foreach (var parameter in signature.Parameters)
        {
            if (parameters.Count > 0) text += ", ";
            var shown = SymbolText.Parameter(model, parameter);
            parameters.Add((new TextSpan(text.Length, shown.Length), declared is null ? null : Documentation.OfParameter(declared, parameter.Name)));
            text += shown;
        }
        text += $"): {model.Print(signature.Return)}";
        return new SignatureLabel(text, parameters, declared is null ? null : Documentation.OfDeclaration(declared));
    }
}

/// <summary>The call whose arguments a position is in.</summary>
internal sealed record Call(Expression Node, Expression Callee, int Argument, ArgumentList? List)
{
    /// <summary>How far back a call is looked for.</summary>
    private const int Reach = 3000;

    public string Name => Callee switch
    {
        NameExpression n => n.Identifier.Text,
        PropertyAccess p => p.Name.Text,
        SuperExpression => "super",
        _ => "",
    };

    /// <summary>Goes back to the parenthesis that is open; what is behind the position may be anything.</summary>
    public static Call? Around(SyntaxTree tree, int offset)
    {
        if (tree.TokenBefore(offset) is not { } token) return null;
        // Within a string or template a bracket is a letter.
        if (token.Span.End > offset && token.Kind is TokenKind.Template or TokenKind.TemplateHead) return null;
        var (depth, commas) = (0, 0);
        for (var i = token.Index; i >= 0 && token.Index - i < Reach; i--)
        {
            var at = tree.TokenNumber(i);
            switch (at.Kind)
            {
                case TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.CloseBracket when at.Span.End <= offset: depth++; break;
                case TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket when depth > 0: depth--; break;
                case TokenKind.Comma when depth == 0 && at.Span.End <= offset: commas++; break;
                case TokenKind.Semicolon when depth == 0: return null;
                case TokenKind.OpenParen:
                    if (OfParenthesis(tree, at, commas) is { } call) return call;
                    if (tree.NodeOf(at) is not ParenthesizedExpression) return null;
                    commas = 0;
                    break;
                case TokenKind.OpenBracket: commas = 0; break;
                case TokenKind.OpenBrace when tree.NodeOf(at) is ObjectLiteral: commas = 0; break;
                case TokenKind.OpenBrace: return null;
            }
        }
        return null;
    }

    private static Call? OfParenthesis(SyntaxTree tree, Token open, int commas) => tree.NodeOf(open) is ArgumentList list ? list.Parent switch
    {
        CallExpression call => new Call(call, call.Callee, commas, list),
        NewExpression creation => new Call(creation, creation.Callee, commas, list),
        _ => null,
    } : null;

    public IReadOnlyList<CallSignatureType> Signatures(SemanticModel model)
    {
        var isConstruction = Node is NewExpression || Callee is SuperExpression;
        if (Callee is SuperExpression) return model.ClassAround(Node) is { } c && model.DirectBasesOf(c).FirstOrDefault(b => b.IsClass) is { } parent ? model.ConstructSignaturesOf(parent) : [];
        var type = model.NonNullable(model.TypeAt(Callee));
        return model.SignaturesOf(type, isConstruction ? SignatureKind.Construct : SignatureKind.Call);
    }

    /// <summary>The signature that the call is resolved to, else the first one that takes so many arguments.</summary>
    public int ActiveOf(SemanticModel model, IReadOnlyList<CallSignatureType> signatures)
    {
        var count = Math.Max(Argument + 1, List?.Arguments.Count ?? 0);
        if (model.ResolvedSignatureOf(Node)?.Declaration is { } resolved)
            for (var i = 0; i < signatures.Count; i++)
                if (signatures[i].Declaration == resolved && (signatures[i].HasRest || signatures[i].Parameters.Count >= count)) return i;
        for (var i = 0; i < signatures.Count; i++)
            if (signatures[i].HasRest || signatures[i].Parameters.Count >= count) return i;
        return 0;
    }

    /// <summary>How the type of the argument is written in the declaration of what is called.</summary>
    public TypeNode? WrittenArgument(SemanticModel model)
    {
        if (Signatures(model) is not { Count: > 0 } signatures || signatures[ActiveOf(model, signatures)].Declaration is not { } declaration) return null;
        return declaration.Children.OfType<ParameterList>().FirstOrDefault() is { } list && Argument < list.Parameters.Count ? list.Parameters[Argument].Type?.Type : null;
    }

    /// <summary>What the argument at the position should be; null when nothing is known.</summary>
    public Type? ExpectedArgument(SemanticModel model)
    {
        if (Signatures(model) is not { Count: > 0 } signatures) return null;
        var signature = signatures[ActiveOf(model, signatures)];
        if (Argument < signature.Parameters.Count && !signature.Parameters[Argument].IsRest) return signature.Parameters[Argument].Type;
        return signature.HasRest && signature.Parameters[^1].Type is NamedType { Arguments: [var element] } ? element : null;
    }
}
