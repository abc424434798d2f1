namespace Ark.Syntax.Parsing;

internal sealed partial class TreeBuilder
{
    private Node? BuildExpression(int rule) => rule switch
    {
        ArkParser.RULE_expression => Comma(),
        ArkParser.RULE_assignment => Assignment(),
        ArkParser.RULE_binary => Binary(),
        ArkParser.RULE_operand => Operand(),
        ArkParser.RULE_argument => Next(TokenKind.DotDotDot) ? Done(new SpreadElement(Take(), NeedExpression())) : null,
        ArkParser.RULE_argumentList => Done(new ArgumentList(Need(TokenKind.OpenParen), Separated<Expression>(), Need(TokenKind.CloseParen))),
        ArkParser.RULE_parenthesized => Done(new ParenthesizedExpression(Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen))),
        ArkParser.RULE_template or ArkParser.RULE_taggedTemplate => Template(),
        ArkParser.RULE_arrayLiteral => Done(new ArrayLiteral(Need(TokenKind.OpenBracket), Elements<Expression>(() => Done(new OmittedElement())), Need(TokenKind.CloseBracket))),
        ArkParser.RULE_objectLiteral => Done(new ObjectLiteral(Need(TokenKind.OpenBrace), Separated<Node>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_property => Property(),
        ArkParser.RULE_functionExpression => FunctionExpression(),
        ArkParser.RULE_classExpression => Done(new ClassExpression(Class())),
        _ => BuildType(rule),
    };

    private Expression Comma()
    {
        var left = NeedExpression();
        while (Next(TokenKind.Comma)) left = Done(new BinaryExpression(left, Take(), NeedExpression()));
        return left;
    }

    private ArgumentList NeedArguments() =>
        Maybe<ArgumentList>() ?? Done(new ArgumentList(Missing(TokenKind.OpenParen), default, Missing(TokenKind.CloseParen)));

    // ── Assignments, conditionals, arrows: right-associative, folded from the end ───────────────────────

    /// <summary>Something that waits for the value to its right.</summary>
    private readonly record struct Pending(
        Expression? Left, Token Token, Expression? WhenTrue, Token Colon,
        ModifierList? Modifiers, TypeParameterList? TypeParameters, Token? Parameter, ParameterList? Parameters, TypeAnnotation? ReturnType, Token? Star);

    private Expression Assignment()
    {
        List<Pending>? pending = null;
        Node value;
        while (true)
        {
            while (Head() is { } head) (pending ??= []).Add(head);
            value = Role == TokenRole.YieldBare ? Done(new YieldExpression(Take(), null, null)) : Maybe<Block>() ?? (Node)NeedExpression();
            if (Role == 0 || value is not Expression left) break;
            if (Next(TokenKind.Question))
            {
                var question = Take();
                var whenTrue = NeedExpression();
                (pending ??= []).Add(new Pending(left, question, whenTrue, Need(TokenKind.Colon), null, null, null, null, null, null));
            }
            else if (Kind is >= TokenKind.Equals and <= TokenKind.QuestionQuestionEquals || Kind is TokenKind.GreaterThanGreaterThanEquals)
            {
                CheckTarget(left);
                (pending ??= []).Add(new Pending(left, Take(), null, default, null, null, null, null, null, null));
            }
            else break;
        }
        for (var i = (pending?.Count ?? 0) - 1; i >= 0; i--) value = Apply(pending![i], value);
        return value as Expression ?? BadExpression();
    }

    private Expression Apply(Pending p, Node value)
    {
        if (p.Modifiers is { } modifiers)
            return Done(new ArrowFunction(modifiers, p.TypeParameters, p.Parameter, p.Parameters, p.ReturnType, p.Token, value));
        var right = value as Expression ?? BadExpression();
        if (p.WhenTrue is { } whenTrue) return Done(new ConditionalExpression(p.Left!, p.Token, whenTrue, p.Colon, right));
        if (p.Left is { } left) return Done(new AssignmentExpression(left, p.Token, right));
        return Done(new YieldExpression(p.Token, p.Star, right));
    }

    private Pending? Head()
    {
        if (Next(TokenKind.Yield) && Role != TokenRole.YieldBare)
            return new Pending(null, Take(), null, default, null, null, null, null, null, Maybe(TokenKind.Asterisk));
        if (Role is not (TokenRole.AsyncArrow or TokenRole.ArrowName) && !NextIs<TypeParameterList>() && !NextIs<ParameterList>()) return null;
        int[]? async = Role == TokenRole.AsyncArrow ? [Take().Index] : null;
        var modifiers = Done(new ModifierList([], new TokenList(_tree, async)));
        var name = Role == TokenRole.ArrowName ? (Token?)Take() : null;
        var typeParameters = Maybe<TypeParameterList>();
        var parameters = name is null ? NeedParameters() : null;
        var type = Maybe<TypeAnnotation>();
        return new Pending(null, Need(TokenKind.Arrow), null, default, modifiers, typeParameters, name, parameters, type, null);
    }

    private void CheckTarget(Expression left)
    {
        if (left is BinaryExpression or PrefixExpression or PostfixExpression or AwaitExpression or LiteralExpression or CallExpression or NewExpression)
            Report(Diagnostics.InvalidAssignmentTarget(left.Location));
    }

    // ── Binary operators: shunting yard over the flat row ───────────────────────────────────────────────

    private readonly List<Expression> _operands = [];
    private readonly List<(Token Operator, int Precedence)> _operators = [];

    private Expression Binary()
    {
        if (_end - _at == 1 && NextIs<Expression>()) return NeedExpression();
        var operandBase = _operands.Count;
        var operatorBase = _operators.Count;
        _operands.Add(NeedExpression());
        while (Role != 0)
        {
            var precedence = Precedence(Kind);
            if (precedence == 0) break;
            Reduce(operatorBase, Kind == TokenKind.AsteriskAsterisk ? precedence + 1 : precedence);
            var token = Take();
            if (token.Kind == TokenKind.AsteriskAsterisk && _operands[^1] is PrefixExpression { Operator.Kind: not (TokenKind.PlusPlus or TokenKind.MinusMinus) } or AwaitExpression or TypeAssertion)
                Report(Diagnostics.AmbiguousPower(_operands[^1].Location));
            if (token.Kind is TokenKind.As or TokenKind.Satisfies)
            {
                var type = Next(TokenKind.Const) ? ConstType() : NeedType();
                _operands[^1] = Done(new AsExpression(_operands[^1], token, type));
                continue;
            }
            _operators.Add((token, precedence));
            _operands.Add(NeedExpression());
        }
        Reduce(operatorBase, 0);
        var result = _operands[operandBase];
        _operands.RemoveRange(operandBase, _operands.Count - operandBase);
        return result;
    }

    private void Reduce(int operatorBase, int precedence)
    {
        while (_operators.Count > operatorBase && _operators[^1].Precedence >= precedence)
        {
            var right = _operands[^1];
            var left = _operands[^2];
            var token = _operators[^1].Operator;
            _operators.RemoveAt(_operators.Count - 1);
            _operands.RemoveAt(_operands.Count - 1);
            _operands[^1] = token.Kind == TokenKind.In && left is NameExpression { Identifier: { Kind: TokenKind.PrivateIdentifier } name }
                ? Done(new PrivateInExpression(name, token, right))
                : Done(new BinaryExpression(left, token, right));
        }
    }

    /// <summary>`as const`: the word stands as the name of a type.</summary>
    private TypeReferenceNode ConstType() => Done(new TypeReferenceNode(Done(new SimpleTypeName(Take())), null));

    private static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => 1,
        TokenKind.BarBar => 2,
        TokenKind.AmpersandAmpersand => 3,
        TokenKind.Bar => 4,
        TokenKind.Caret => 5,
        TokenKind.Ampersand => 6,
        TokenKind.EqualsEquals or TokenKind.ExclamationEquals or TokenKind.EqualsEqualsEquals or TokenKind.ExclamationEqualsEquals => 7,
        TokenKind.LessThan or TokenKind.GreaterThan or TokenKind.LessThanEquals or TokenKind.GreaterThanEquals or TokenKind.InstanceOf
            or TokenKind.In or TokenKind.As or TokenKind.Satisfies => 8,
        TokenKind.LessThanLessThan or TokenKind.GreaterThanGreaterThan or TokenKind.GreaterThanGreaterThanGreaterThan => 9,
        TokenKind.Plus or TokenKind.Minus => 10,
        TokenKind.Asterisk or TokenKind.Slash or TokenKind.Percent => 11,
        TokenKind.AsteriskAsterisk => 12,
        _ => 0,
    };

    // ── Operands: prefixes, `new`, a primary expression, suffixes ────────────────────────────────────────

    private Expression Operand()
    {
        if (_end - _at == 1)
        {
            if (NextIs<Expression>()) return NeedExpression();
            if (Role == (byte)TokenKind.Identifier) return Done(new NameExpression(Take()));
        }
        List<(Token Token, TypeNode? Type, Token Close)>? prefixes = null;
        while (IsPrefix(Role)) (prefixes ??= []).Add(Prefix());
        List<Token>? news = null;
        while (Next(TokenKind.New)) (news ??= []).Add(Take());
        var result = Suffixes(Primary(ref news), news);
        for (var i = (prefixes?.Count ?? 0) - 1; i >= 0; i--)
        {
            var (token, type, close) = prefixes![i];
            result = type is not null ? Done(new TypeAssertion(token, type, close, result))
                : token.Kind == TokenKind.Await ? Done(new AwaitExpression(token, result))
                : Done(new PrefixExpression(token, result));
        }
        return result;
    }

    private static bool IsPrefix(byte role) => role is TokenRole.PrefixPlus or TokenRole.PrefixMinus or TokenRole.AssertLess
        || (TokenKind)role is TokenKind.Exclamation or TokenKind.Tilde or TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.TypeOf
            or TokenKind.Void or TokenKind.Delete or TokenKind.Await;

    private (Token, TypeNode?, Token) Prefix()
    {
        var isAssertion = Role == TokenRole.AssertLess;
        var token = Take();
        if (!isAssertion) return (token, null, default);
        var type = Next(TokenKind.Const) ? ConstType() : NeedType();
        return (token, type, Need(TokenKind.GreaterThan));
    }

    private Expression Primary(ref List<Token>? news)
    {
        switch (Kind)
        {
            case TokenKind.Identifier or TokenKind.PrivateIdentifier: return Done(new NameExpression(Take()));
            case TokenKind.This: return Done(new ThisExpression(Take()));
            case TokenKind.Super: return Done(new SuperExpression(Take()));
            case TokenKind.Number or TokenKind.BigInt or TokenKind.String or TokenKind.RegularExpression or TokenKind.Template
                or TokenKind.True or TokenKind.False or TokenKind.Null:
                return Done(new LiteralExpression(Take()));
            case TokenKind.Dot:
                if (news is null) return Done(new PropertyAccess(Done(new ImplicitReceiver()), Take(), Need(TokenKind.Identifier, TokenKind.PrivateIdentifier)));
                var keyword = news[^1];
                news.RemoveAt(news.Count - 1);
                return Done(new MetaProperty(keyword, Take(), Need(TokenKind.Identifier)));
            case TokenKind.Import:
                var import = Take();
                return Next(TokenKind.Dot) ? Done(new MetaProperty(import, Take(), Need(TokenKind.Identifier))) : Done(new ImportCall(import, NeedArguments()));
        }
        // `{ .width(1) }` as a value: a block whose receiver is implied.
        if (NextIs<Block>())
        {
            var receiver = Done(new ImplicitReceiver());
            return Done(new UiBlockExpression(receiver, Maybe<Block>()!));
        }
        return NeedExpression();
    }

    private Expression Suffixes(Expression result, List<Token>? news)
    {
        TypeArgumentList? typeArguments = null;
        while (More)
        {
            if (NextIs<TypeArgumentList>())
            {
                typeArguments = Maybe<TypeArgumentList>();
                if (NextIs<ArgumentList>() || NextIs<TemplateExpression>() || Role == TokenRole.TaggedTemplate) continue;
                if (news is { Count: > 0 }) result = New(result, news, typeArguments, null);
                else result = Done(new InstantiationExpression(result, typeArguments!));
                typeArguments = null;
                continue;
            }
            if (Maybe<ArgumentList>() is { } arguments)
                result = news is { Count: > 0 } ? New(result, news, typeArguments, arguments) : Done(new CallExpression(result, null, typeArguments, arguments));
            else if (Maybe<TemplateExpression>() is { } template) result = Done(new TaggedTemplate(result, typeArguments, template));
            else if (NextIs<Block>())
            {
                var block = Maybe<Block>()!;
                _lastUiBlockEnd = block.LastToken.Index;
                OnlyInEts(block.OpenBrace, "UI blocks");
                result = Done(new UiBlockExpression(result, block));
            }
            else if (Role == TokenRole.TaggedTemplate) result = Done(new TaggedTemplate(result, typeArguments, Done(new LiteralExpression(Take()))));
            else if (Suffix(result, news is { Count: > 0 }) is { } longer) result = longer;
            else break;
            typeArguments = null;
        }
        while (news is { Count: > 0 }) result = New(result, news, null, null);
        return result;
    }

    private Expression? Suffix(Expression result, bool isNew)
    {
        switch (Kind)
        {
            case TokenKind.Dot: return Done(new PropertyAccess(result, Take(), Need(TokenKind.Identifier, TokenKind.PrivateIdentifier)));
            case TokenKind.OpenBracket: return Done(new ElementAccess(result, null, Take(), NeedExpression(), Need(TokenKind.CloseBracket)));
            case TokenKind.PlusPlus or TokenKind.MinusMinus: return Done(new PostfixExpression(result, Take()));
            case TokenKind.Exclamation: return Done(new NonNullExpression(result, Take()));
            case TokenKind.QuestionDot:
                var dot = Take();
                if (isNew) Report(Diagnostics.UnexpectedToken(dot.Location, "'?.' behind 'new'"));
                if (NextIs<TypeArgumentList>() || NextIs<ArgumentList>()) return Done(new CallExpression(result, dot, Maybe<TypeArgumentList>(), NeedArguments()));
                if (Next(TokenKind.OpenBracket)) return Done(new ElementAccess(result, dot, Take(), NeedExpression(), Need(TokenKind.CloseBracket)));
                return Done(new PropertyAccess(result, dot, Need(TokenKind.Identifier, TokenKind.PrivateIdentifier)));
            default: return null;
        }
    }

    private NewExpression New(Expression callee, List<Token> news, TypeArgumentList? typeArguments, ArgumentList? arguments)
    {
        var keyword = news[^1];
        news.RemoveAt(news.Count - 1);
        return Done(new NewExpression(keyword, callee, typeArguments, arguments));
    }

    private TemplateExpression Template()
    {
        var head = Need(TokenKind.TemplateHead);
        var spans = new List<TemplateSpan>();
        do
        {
            var expression = NeedExpression();
            spans.Add(Done(new TemplateSpan(expression, Need(TokenKind.TemplateMiddle, TokenKind.TemplateTail))));
        } while (More);
        return Done(new TemplateExpression(head, new SyntaxList<TemplateSpan>([.. spans])));
    }

    private FunctionExpression FunctionExpression()
    {
        int[]? async = Next(TokenKind.Async) ? [Take().Index] : null;
        var modifiers = Done(new ModifierList([], new TokenList(_tree, async)));
        return Done(new FunctionExpression(modifiers, Need(TokenKind.Function), Maybe(TokenKind.Asterisk), Maybe(TokenKind.Identifier), Maybe<TypeParameterList>(),
            NeedParameters(), Maybe<TypeAnnotation>(), NeedBlock()));
    }

    private Node Property()
    {
        if (Next(TokenKind.DotDotDot)) return Done(new SpreadProperty(Take(), NeedExpression()));
        var hasModifiers = NextIs<ModifierList>();
        if (hasModifiers || Next(TokenKind.Get) || Next(TokenKind.Set) || Next(TokenKind.Asterisk))
        {
            var modifiers = TakeModifiers();
            if (Next(TokenKind.Get) || Next(TokenKind.Set)) return Done(new MemberProperty(Accessor(modifiers)));
            var asterisk = Maybe(TokenKind.Asterisk);
            return Done(new MemberProperty(MemberRest(modifiers, asterisk, PropertyName())));
        }
        var name = NeedName();
        if (Next(TokenKind.Colon)) return Done(new PropertyAssignment(name, Take(), NeedExpression()));
        if (NextIs<TypeParameterList>() || NextIs<ParameterList>())
        {
            var none = Done(new ModifierList([], new TokenList(_tree, null)));
            return Done(new MemberProperty(MemberRest(none, null, name)));
        }
        if (name is IdentifierName { Identifier: var identifier }) return Done(new ShorthandProperty(identifier, Maybe<Initializer>()));
        ReportMissing("':'", _stream.TokenIndex);
        return Done(new PropertyAssignment(name, Missing(TokenKind.Colon), NeedExpression()));
    }
}
