namespace Ark.Syntax.Parsing;

internal sealed partial class TreeBuilder
{
    private Node? BuildType(int rule) => rule switch
    {
        ArkParser.RULE_type => Type(),
        ArkParser.RULE_typeOperand => TypeOperand(),
        ArkParser.RULE_typeReference => TypeReference(),
        ArkParser.RULE_templateType => TemplateType(),
        ArkParser.RULE_tupleType => Done(new TupleTypeNode(Need(TokenKind.OpenBracket), Separated<TupleElement>(), Need(TokenKind.CloseBracket))),
        ArkParser.RULE_tupleElement => TupleElement(),
        ArkParser.RULE_objectType => Done(new ObjectTypeNode(Need(TokenKind.OpenBrace), List<Member>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_mappedType => MappedType(),
        ArkParser.RULE_typeQuery => TypeQuery(),
        ArkParser.RULE_importType => ImportType(null),
        _ => null,
    };

    // ── Unions, function types, conditional types: flat rows, folded from the end ────────────────────────

    /// <summary>The parts of a union or intersection read so far.</summary>
    private sealed class Row
    {
        public Token? Leading;
        public readonly List<TypeNode> Parts = [];
        public readonly List<Token> Separators = [];
    }

    /// <summary>What waits for the type to its right: the head of a function type or predicate, or a condition.</summary>
    private sealed record TypeHead(Row Row)
    {
        public TypeParameterList? TypeParameters { get; init; }
        public ParameterList? Parameters { get; init; }
        public Token? Abstract { get; init; }
        public Token? New { get; init; }
        public Token? Asserts { get; init; }
        public Token? Infer { get; init; }
        public Token Name { get; init; }
        public Token? Predicate { get; init; }
        /// <summary>`=>`, `is` or `extends`</summary>
        public Token Token { get; init; }
        public TypeNode? Check { get; init; }
        public TypeNode? Extends { get; init; }
        public Token Question { get; init; }
        public TypeNode? WhenTrue { get; init; }
        public Token Colon { get; init; }
    }

    private TypeNode Type()
    {
        if (_end - _at == 1 && NextIs<TypeNode>()) return NeedType();
        var heads = new List<TypeHead>();
        while (true)
        {
            var row = ReadRow(heads);
            if (!Next(TokenKind.Extends)) return Fold(row, heads, 0);
            var check = Finish(row);
            var extends = Take();
            var bound = Bound();
            heads.Add(new TypeHead(new Row()) { Token = extends, Check = check, Extends = bound, Question = Need(TokenKind.Question), WhenTrue = NeedType(), Colon = Need(TokenKind.Colon) });
        }
    }

    /// <summary>The type behind `extends`, with the condition in which a function type there may end.</summary>
    private TypeNode Bound()
    {
        var heads = new List<TypeHead>();
        while (true)
        {
            var row = ReadRow(heads);
            if (!Next(TokenKind.Extends)) return Fold(row, heads, 0);
            var check = Finish(row);
            var extends = Take();
            var inner = new List<TypeHead>();
            var bound = Fold(ReadRow(inner), inner, 0);
            heads.Add(new TypeHead(new Row()) { Token = extends, Check = check, Extends = bound, Question = Need(TokenKind.Question), WhenTrue = NeedType(), Colon = Need(TokenKind.Colon) });
        }
    }

    /// <summary>Reads operands and operators up to the end of the row; heads go on the list, with the row they interrupt.</summary>
    private Row ReadRow(List<TypeHead> heads)
    {
        var row = new Row();
        if (Next(TokenKind.Bar) || Next(TokenKind.Ampersand)) row.Leading = Take();
        while (true)
        {
            while (ReadHead(row) is { } head)
            {
                heads.Add(head);
                row = new Row();
                if (Next(TokenKind.Bar) || Next(TokenKind.Ampersand)) row.Leading = Take();
            }
            row.Parts.Add(NeedType());
            if (!Next(TokenKind.Bar) && !Next(TokenKind.Ampersand)) return row;
            row.Separators.Add(Take());
        }
    }

    private TypeHead? ReadHead(Row row)
    {
        if (Role == (byte)TokenKind.Asserts) return new TypeHead(row) { Asserts = Take() };
        if (Role == TokenRole.InferConstrained) return new TypeHead(row) { Infer = Take(), Name = Need(TokenKind.Identifier), Token = Need(TokenKind.Extends) };
        if (Role == TokenRole.PredicateName) return new TypeHead(row) { Predicate = Take(), Token = Need(TokenKind.Is) };
        if (Next(TokenKind.Abstract) || Next(TokenKind.New))
            return new TypeHead(row) { Abstract = Maybe(TokenKind.Abstract), New = Need(TokenKind.New), TypeParameters = Maybe<TypeParameterList>(), Parameters = NeedParameters(), Token = Need(TokenKind.Arrow) };
        if (NextIs<TypeParameterList>() || NextIs<ParameterList>())
            return new TypeHead(row) { TypeParameters = Maybe<TypeParameterList>(), Parameters = NeedParameters(), Token = Need(TokenKind.Arrow) };
        return null;
    }

    private TypeNode Fold(Row row, List<TypeHead> heads, int from)
    {
        var type = Finish(row);
        for (var i = heads.Count - 1; i >= from; i--)
        {
            var head = heads[i];
            if (head.Check is { } check)
            {
                type = Done(new ConditionalTypeNode(check, head.Token, head.Extends!, head.Question, head.WhenTrue!, head.Colon, type));
                continue;
            }
            head.Row.Parts.Add(Apply(head, type));
            type = Finish(head.Row);
        }
        return type;
    }

    private TypeNode Apply(TypeHead head, TypeNode type)
    {
        if (head.Asserts is { } asserts)
            return type switch
            {
                TypePredicateNode p => Done(new TypePredicateNode(asserts, p.Parameter, p.Is, p.Type)),
                TypeReferenceNode { Name: SimpleTypeName name } => Done(new TypePredicateNode(asserts, name.Identifier, null, null)),
                ThisTypeNode self => Done(new TypePredicateNode(asserts, self.This, null, null)),
                _ => type,
            };
        if (head.Infer is { } infer) return Done(new InferTypeNode(infer, head.Name, head.Token, type));
        if (head.Predicate is { } parameter) return Done(new TypePredicateNode(null, parameter, head.Token, type));
        return head.New is { } keyword
            ? Done(new ConstructorTypeNode(head.Abstract, keyword, head.TypeParameters, head.Parameters!, head.Token, type))
            : Done(new FunctionTypeNode(head.TypeParameters, head.Parameters!, head.Token, type));
    }

    /// <summary>`&amp;` binds tighter than `|`.</summary>
    private TypeNode Finish(Row row)
    {
        if (row.Separators.Count == 0 && row.Leading is null) return row.Parts[0];
        var groups = new List<TypeNode>();
        var bars = new List<int>();
        for (var i = 0; i < row.Parts.Count;)
        {
            var last = i;
            while (last < row.Separators.Count && row.Separators[last].Kind == TokenKind.Ampersand) last++;
            var leading = i == 0 && row.Leading is { Kind: TokenKind.Ampersand } ? row.Leading : null;
            groups.Add(last == i && leading is null
                ? row.Parts[i]
                : Done(new IntersectionTypeNode(leading, new SeparatedList<TypeNode>([.. row.Parts.GetRange(i, last - i + 1)], [.. row.Separators.GetRange(i, last - i).Select(t => t.Index)]))));
            if (last < row.Separators.Count) bars.Add(row.Separators[last].Index);
            i = last + 1;
        }
        var leadingBar = row.Leading is { Kind: TokenKind.Bar } ? row.Leading : null;
        if (groups.Count == 1 && leadingBar is null) return groups[0];
        return Done(new UnionTypeNode(leadingBar, new SeparatedList<TypeNode>([.. groups], [.. bars])));
    }

    // ── Operands ────────────────────────────────────────────────────────────────────────────────────

    private TypeNode TypeOperand()
    {
        if (_end - _at == 1 && NextIs<TypeNode>()) return NeedType();
        List<Token>? prefixes = null;
        while (Role is (byte)TokenKind.KeyOf or (byte)TokenKind.Unique or (byte)TokenKind.ReadOnly) (prefixes ??= []).Add(Take());
        var type = TypePrimary();
        while (Next(TokenKind.OpenBracket))
        {
            var open = Take();
            type = NextIs<TypeNode>()
                ? Done(new IndexedAccessTypeNode(type, open, NeedType(), Need(TokenKind.CloseBracket)))
                : Done(new ArrayTypeNode(type, open, Need(TokenKind.CloseBracket)));
        }
        for (var i = (prefixes?.Count ?? 0) - 1; i >= 0; i--)
            type = Done(new TypeOperatorNode(prefixes![i], type));
        return type;
    }

    private TypeNode TypePrimary()
    {
        switch (Kind)
        {
            case TokenKind.This: return Done(new ThisTypeNode(Take()));
            case TokenKind.Void or TokenKind.Null or TokenKind.Undefined: return Done(new KeywordType(Take()));
            case TokenKind.True or TokenKind.False or TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.Template:
                return Done(new LiteralTypeNode(null, Take()));
            case TokenKind.Minus: return Done(new LiteralTypeNode(Take(), Need(TokenKind.Number, TokenKind.BigInt)));
            case TokenKind.OpenParen: return Done(new ParenthesizedTypeNode(Take(), NeedType(), Need(TokenKind.CloseParen)));
            case TokenKind.Infer: return Done(new InferTypeNode(Take(), Need(TokenKind.Identifier), null, null));
            default: return NeedType();
        }
    }

    private TypeNode TypeReference()
    {
        var first = Need(TokenKind.Identifier);
        if (!More && IsKeywordType(first))
        {
            Promote(first);
            return Done(new KeywordType(first));
        }
        var name = QualifiedName(Done(new SimpleTypeName(first)));
        return Done(new TypeReferenceNode(name, Maybe<TypeArgumentList>()));
    }

    private bool IsKeywordType(Token token) => token.Index < _tokens.Count && (TokenKind)_tokens.Words[token.Index] is TokenKind.Any or TokenKind.BigIntKeyword
        or TokenKind.Boolean or TokenKind.Never or TokenKind.NumberKeyword or TokenKind.Object or TokenKind.StringKeyword or TokenKind.Symbol
        or TokenKind.Undefined or TokenKind.Unknown;

    private TypeName QualifiedName(TypeName name)
    {
        while (Next(TokenKind.Dot)) name = Done(new QualifiedTypeName(name, Take(), Need(TokenKind.Identifier, TokenKind.PrivateIdentifier)));
        return name;
    }

    private TemplateTypeNode TemplateType()
    {
        var head = Need(TokenKind.TemplateHead);
        var spans = new List<TemplateTypeSpan>();
        do
        {
            var type = NeedType();
            spans.Add(Done(new TemplateTypeSpan(type, Need(TokenKind.TemplateMiddle, TokenKind.TemplateTail))));
        } while (More);
        return Done(new TemplateTypeNode(head, new SyntaxList<TemplateTypeSpan>([.. spans])));
    }

    private TupleElement TupleElement()
    {
        var dots = Maybe(TokenKind.DotDotDot);
        if (Role != TokenRole.TupleName) return Done(new TupleElement(dots, null, null, null, NeedType(), Maybe(TokenKind.Question)));
        return Done(new TupleElement(dots, Take(), Maybe(TokenKind.Question), Need(TokenKind.Colon), NeedType(), Maybe(TokenKind.Question)));
    }

    private MappedTypeNode MappedType()
    {
        var open = Need(TokenKind.OpenBrace);
        var readonlySign = Maybe(TokenKind.Plus) ?? Maybe(TokenKind.Minus);
        var readOnly = Maybe(TokenKind.ReadOnly);
        var bracket = Need(TokenKind.OpenBracket);
        var parameter = Need(TokenKind.Identifier);
        var @in = Need(TokenKind.In);
        var constraint = NeedType();
        var @as = Maybe(TokenKind.As);
        var nameType = @as is null ? null : NeedType();
        var close = Need(TokenKind.CloseBracket);
        var questionSign = Maybe(TokenKind.Plus) ?? Maybe(TokenKind.Minus);
        return Done(new MappedTypeNode(open, readonlySign, readOnly, bracket, parameter, @in, constraint, @as, nameType, close, questionSign,
            Maybe(TokenKind.Question), Maybe<TypeAnnotation>(), Maybe(TokenKind.Semicolon) ?? Maybe(TokenKind.Comma), Need(TokenKind.CloseBrace)));
    }

    private TypeNode TypeQuery()
    {
        var keyword = Need(TokenKind.TypeOf);
        if (Maybe<ImportTypeNode>() is { } import)
            return Done(new ImportTypeNode(keyword, import.Import, import.OpenParen, import.Argument, import.Comma, import.Attributes, import.CloseParen, import.Dot, import.Qualifier, import.TypeArguments));
        var name = QualifiedName(Done(new SimpleTypeName(Need(TokenKind.Identifier, TokenKind.This))));
        return Done(new TypeQueryNode(keyword, name, Maybe<TypeArgumentList>()));
    }

    private ImportTypeNode ImportType(Token? @typeof)
    {
        var import = Need(TokenKind.Import);
        var open = Need(TokenKind.OpenParen);
        var argument = NeedType();
        var comma = Maybe(TokenKind.Comma);
        var attributes = Maybe<ObjectLiteral>();
        var close = Need(TokenKind.CloseParen);
        var dot = Maybe(TokenKind.Dot);
        var qualifier = dot is null ? null : QualifiedName(Done(new SimpleTypeName(Need(TokenKind.Identifier))));
        return Done(new ImportTypeNode(@typeof, import, open, argument, comma, attributes, close, dot, qualifier, Maybe<TypeArgumentList>()));
    }
}
