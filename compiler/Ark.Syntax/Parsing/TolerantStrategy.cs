using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace Ark.Syntax.Parsing;

/// <summary>
/// Keeps as much of the tree as can be kept. A token that is missing is left out (the builder conjures it), a rule that fails
/// consumes nothing, and only rules that own a list of statements or members skip what they cannot use: up to the next item,
/// over balanced braces, never over the brace that closes the list. Each token is reported at most once.
/// </summary>
internal sealed class TolerantStrategy(SourceText source, TokenBuffer buffer, DiagnosticBag diagnostics) : IAntlrErrorStrategy
{
    private int _reportedAt = -1;

    public void Reset(Parser recognizer) { }
    public void ReportMatch(Parser recognizer) { }
    public bool InErrorRecoveryMode(Parser recognizer) => false;
    public void Recover(Parser recognizer, RecognitionException e) { }

    public IToken RecoverInline(Parser recognizer)
    {
        var expected = recognizer.Atn.NextTokens(recognizer.Atn.states[recognizer.State]);
        Report((TreeParser)recognizer, expected.Count == 1 ? TokenText.Describe(expected.MinElement) : Wanted(recognizer.Context.RuleIndex));
        return null!;
    }

    public void ReportError(Parser recognizer, RecognitionException e) => Report((TreeParser)recognizer, Wanted(recognizer.Context.RuleIndex));

    public void Sync(Parser recognizer)
    {
        var rule = recognizer.Context.RuleIndex;
        if (!OwnsList(rule)) return;
        var state = recognizer.Atn.states[recognizer.State];
        if (state.StateType is not (StateType.StarLoopEntry or StateType.StarLoopBack or StateType.PlusLoopBack)) return;
        var parser = (TreeParser)recognizer;
        parser.TakeUnchanged();
        if (parser.Tokens.LA(1) == TokenConstants.EOF) return;
        var next = recognizer.Atn.NextTokens(state);
        if (next.Contains(parser.Tokens.LA(1)) || next.Contains(TokenConstants.EPSILON)) return;
        Report(parser, null);
        Skip(parser, next, stopAtBrace: rule != ArkParser.RULE_sourceFile);
    }

    private static void Skip(TreeParser parser, IntervalSet until, bool stopAtBrace)
    {
        var depth = 0;
        while (true)
        {
            var type = parser.Tokens.LA(1);
            if (type == TokenConstants.EOF) return;
            var kind = TokenRole.KindOf((byte)type);
            if (depth == 0 && (until.Contains(type) || (kind == TokenKind.CloseBrace && stopAtBrace))) return;
            if (kind == TokenKind.OpenBrace) depth++;
            else if (kind == TokenKind.CloseBrace && depth > 0) depth--;
            parser.Tokens.Consume();
        }
    }

    private static bool OwnsList(int rule) => rule is ArkParser.RULE_sourceFile or ArkParser.RULE_statementBlock or ArkParser.RULE_block
        or ArkParser.RULE_body or ArkParser.RULE_arrowBlock or ArkParser.RULE_uiBlock or ArkParser.RULE_styleBlock or ArkParser.RULE_switchStatement
        or ArkParser.RULE_classDeclaration or ArkParser.RULE_classExpression or ArkParser.RULE_interfaceDeclaration
        or ArkParser.RULE_annotationDeclaration or ArkParser.RULE_namespaceDeclaration or ArkParser.RULE_objectType or ArkParser.RULE_objectLiteral;

    private void Report(TreeParser parser, string? wanted)
    {
        var index = parser.Tokens.TokenIndex;
        if (index == _reportedAt) return;
        _reportedAt = index;
        var isEnd = buffer.Types[index] == (byte)TokenKind.EndOfFile;
        // A closer that the repair put in has been reported with it.
        if (!isEnd && buffer.Starts[index] == buffer.Ends[index]) return;
        var previousEnd = index == 0 ? 0 : buffer.Ends[index - 1];
        // What is missing at the end of a line is missing there, not where the next line begins.
        var span = isEnd || (wanted is not null && buffer.NewLines[index])
            ? TextSpan.FromBounds(Math.Max(0, previousEnd - 1), previousEnd)
            : TextSpan.FromBounds(buffer.Starts[index], buffer.Ends[index]);
        var at = new Location(source, span);
        diagnostics.Add(wanted is not null ? Diagnostics.ExpectedToken(at, wanted)
            : Diagnostics.UnexpectedToken(at, isEnd ? "end of file" : TokenText.Quote(source.Slice(TextSpan.FromBounds(buffer.Starts[index], buffer.Ends[index])))));
    }

    /// <summary>What a person would say is missing, from the rule that failed.</summary>
    private static string? Wanted(int rule) => rule switch
    {
        ArkParser.RULE_assignment or ArkParser.RULE_unit or ArkParser.RULE_unitHead or ArkParser.RULE_binary or ArkParser.RULE_operand
            or ArkParser.RULE_primary or ArkParser.RULE_expression or ArkParser.RULE_argument => "an expression",
        ArkParser.RULE_type or ArkParser.RULE_typeRow or ArkParser.RULE_typeItem or ArkParser.RULE_typeOperand or ArkParser.RULE_typePrimary or ArkParser.RULE_typeHead => "a type",
        ArkParser.RULE_bindingTarget or ArkParser.RULE_bindingItem or ArkParser.RULE_namedBinding or ArkParser.RULE_suffix or ArkParser.RULE_importClause => "a name",
        ArkParser.RULE_property or ArkParser.RULE_propertyName or ArkParser.RULE_plainName => "a property name",
        ArkParser.RULE_declaration => "a declaration",
        ArkParser.RULE_member => "a member",
        ArkParser.RULE_brace or ArkParser.RULE_block or ArkParser.RULE_body or ArkParser.RULE_uiBlock => "'{'",
        ArkParser.RULE_parenthesis or ArkParser.RULE_head or ArkParser.RULE_methodParameters => "'('",
        ArkParser.RULE_statement => "a statement",
        _ => null,
    };
}

/// <summary>Tokens in the words of messages.</summary>
internal static class TokenText
{
    public static string Quote(string text) => text.Length > 30 ? $"'{text[..27]}…'" : $"'{text}'";

    public static string Describe(int type)
    {
        if (type == TokenConstants.EOF) return "the end of the file";
        return TokenRole.KindOf((byte)type) switch
        {
            TokenKind.Identifier => "a name",
            TokenKind.String => "a string",
            TokenKind.OpenBrace => "'{'",
            TokenKind.CloseBrace => "'}'",
            TokenKind.OpenParen => "'('",
            TokenKind.CloseParen => "')'",
            TokenKind.OpenBracket => "'['",
            TokenKind.CloseBracket => "']'",
            TokenKind.GreaterThan => "'>'",
            TokenKind.Colon => "':'",
            TokenKind.Equals => "'='",
            TokenKind.Arrow => "'=>'",
            TokenKind.Semicolon => "';'",
            TokenKind.Comma => "','",
            TokenKind.Dot => "'.'",
            TokenKind.TemplateMiddle or TokenKind.TemplateTail => "'}'",
            var kind => $"'{kind.ToString().ToLowerInvariant()}'",
        };
    }
}
