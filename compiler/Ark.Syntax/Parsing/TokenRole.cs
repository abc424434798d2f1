namespace Ark.Syntax.Parsing;

/// <summary>The parser's vocabulary behind the token kinds: what a token is for at its place, as the pre-pass found out.</summary>
/// <remarks>The order is that of the `tokens` section of ArkParser.g4; a test compares them.</remarks>
internal static class TokenRole
{
    public const byte First = (byte)TokenKind.Yield + 1;
    public const byte
        ArrowParen = First, ArrowName = First + 1, GenericArrowLess = First + 2, AssertLess = First + 3, TypeLess = First + 4,
        TypeGreater = First + 5, AsyncArrow = First + 6, CallParen = First + 7, IndexBracket = First + 8, LineBracket = First + 9,
        StatementBrace = First + 10, BlockBrace = First + 11, BodyBrace = First + 12, UiBrace = First + 13, StyleBrace = First + 14,
        MappedBrace = First + 15, PostfixPlusPlus = First + 16, PostfixMinusMinus = First + 17, PostfixExclamation = First + 18,
        PrefixPlus = First + 19, PrefixMinus = First + 20, EmptySemicolon = First + 21, ForSemicolon = First + 22,
        ForIn = First + 23, ForOf = First + 24, ForInKeyword = First + 25, ReturnBare = First + 26, YieldBare = First + 27,
        JumpLabel = First + 28, FunctionExpression = First + 29, AsyncFunctionExpression = First + 30, ClassExpression = First + 31,
        LabelName = First + 32, PredicateName = First + 33, TupleName = First + 34, ImportCall = First + 35,
        ImportEquals = First + 36, ImportWith = First + 37, ExportList = First + 38, ExportAssign = First + 39,
        ExportAs = First + 40, DefaultModifier = First + 41, ConstModifier = First + 42, StaticBlockStart = First + 43,
        AnnotationAt = First + 44, ElseIf = First + 45, InferConstrained = First + 46, TaggedTemplate = First + 47,
        TaggedHead = First + 48, LeadingDot = First + 49, Star = First + 50, ExpressionAt = First + 51, End = First + 52;

    private static readonly TokenKind[] Kinds = MakeKinds();

    /// <summary>The kind that a token of a role has in the tree.</summary>
    public static TokenKind KindOf(byte role) => Kinds[role];

    private static TokenKind[] MakeKinds()
    {
        var kinds = new TokenKind[End];
        for (var i = 0; i < First; i++) kinds[i] = (TokenKind)i;
        TokenKind[] roles =
        [
            TokenKind.OpenParen, TokenKind.Identifier, TokenKind.LessThan, TokenKind.LessThan, TokenKind.LessThan,
            TokenKind.GreaterThan, TokenKind.Async, TokenKind.OpenParen, TokenKind.OpenBracket, TokenKind.OpenBracket,
            TokenKind.OpenBrace, TokenKind.OpenBrace, TokenKind.OpenBrace, TokenKind.OpenBrace, TokenKind.OpenBrace,
            TokenKind.OpenBrace, TokenKind.PlusPlus, TokenKind.MinusMinus, TokenKind.Exclamation,
            TokenKind.Plus, TokenKind.Minus, TokenKind.Semicolon, TokenKind.Semicolon,
            TokenKind.For, TokenKind.For, TokenKind.In, TokenKind.Return, TokenKind.Yield,
            TokenKind.Identifier, TokenKind.Function, TokenKind.Async, TokenKind.Class,
            TokenKind.Identifier, TokenKind.Identifier, TokenKind.Identifier, TokenKind.Import,
            TokenKind.Import, TokenKind.With, TokenKind.Export, TokenKind.Export,
            TokenKind.Export, TokenKind.Default, TokenKind.Const, TokenKind.Static,
            TokenKind.At, TokenKind.Else, TokenKind.Infer, TokenKind.Template,
            TokenKind.TemplateHead, TokenKind.Dot, TokenKind.Asterisk, TokenKind.At,
        ];
        roles.CopyTo(kinds, First);
        return kinds;
    }
}
