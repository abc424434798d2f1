namespace Ark.Syntax.Parsing;

internal sealed partial class TreeBuilder
{
    private Node? BuildDeclaration(int rule) => rule switch
    {
        ArkParser.RULE_modifiers => Modifiers(),
        ArkParser.RULE_decorator or ArkParser.RULE_classDecorator => Decorator(),
        ArkParser.RULE_variableStatement => Done(new VariableStatement(TakeModifiers(), Done(new VariableDeclarationList(VariableKeyword(), Separated<VariableDeclarator>())), Semicolon())),
        ArkParser.RULE_declarator => Done(new VariableDeclarator(NeedTarget(), Maybe(TokenKind.Exclamation), Maybe<TypeAnnotation>(), Maybe<Initializer>())),
        ArkParser.RULE_typeAnnotation => Done(new TypeAnnotation(Need(TokenKind.Colon), NeedType())),
        ArkParser.RULE_initializer => Done(new Initializer(Need(TokenKind.Equals), NeedExpression())),
        ArkParser.RULE_bindingTarget => Target(),
        ArkParser.RULE_objectBinding => Done(new ObjectBinding(Need(TokenKind.OpenBrace), Separated<BindingElement>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_arrayBinding => Done(new ArrayBinding(Need(TokenKind.OpenBracket), Elements(OmittedBinding), Need(TokenKind.CloseBracket))),
        ArkParser.RULE_bindingProperty => BindingProperty(),
        ArkParser.RULE_bindingItem => Done(new BindingElement(Maybe(TokenKind.DotDotDot), null, null, NeedTarget(), Maybe<Initializer>())),
        ArkParser.RULE_functionDeclaration => Function(),
        ArkParser.RULE_parameterList or ArkParser.RULE_methodParameters or ArkParser.RULE_signatureParameters or ArkParser.RULE_arrowParameters
            => Done(new ParameterList(Need(TokenKind.OpenParen), Separated<Parameter>(), Need(TokenKind.CloseParen))),
        ArkParser.RULE_parameter => Parameter(),
        ArkParser.RULE_typeParameters or ArkParser.RULE_methodTypeParameters or ArkParser.RULE_signatureTypeParameters or ArkParser.RULE_arrowTypeParameters
            => Done(new TypeParameterList(Need(TokenKind.LessThan), Separated<TypeParameterNode>(), Need(TokenKind.GreaterThan))),
        ArkParser.RULE_typeParameter => TypeParameter(),
        ArkParser.RULE_typeArguments => Done(new TypeArgumentList(Need(TokenKind.LessThan), Separated<TypeNode>(), Need(TokenKind.GreaterThan))),
        ArkParser.RULE_classDeclaration => Class(),
        ArkParser.RULE_heritageClause => Done(new HeritageClause(Need(TokenKind.Extends, TokenKind.Implements), Separated<HeritageType>())),
        ArkParser.RULE_heritageType => Heritage(),
        ArkParser.RULE_interfaceDeclaration => Done(new InterfaceDeclaration(TakeModifiers(), Need(TokenKind.Interface), Need(TokenKind.Identifier), Maybe<TypeParameterList>(), List<HeritageClause>(), Need(TokenKind.OpenBrace), List<Member>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_annotationDeclaration => Annotation(),
        ArkParser.RULE_typeAlias => Done(new TypeAliasDeclaration(TakeModifiers(), Need(TokenKind.Type), Need(TokenKind.Identifier), Maybe<TypeParameterList>(), Need(TokenKind.Equals), NeedType(), Semicolon())),
        ArkParser.RULE_enumDeclaration => Done(new EnumDeclaration(TakeModifiers(), Need(TokenKind.Enum), Need(TokenKind.Identifier), Need(TokenKind.OpenBrace), Separated<EnumMember>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_enumMember => Done(new EnumMember(NeedName(), Maybe<Initializer>())),
        ArkParser.RULE_namespaceDeclaration => Namespace(),
        ArkParser.RULE_member => Member(),
        ArkParser.RULE_propertyName => PropertyName(),
        ArkParser.RULE_plainName => PropertyName(),
        _ => BuildExpression(rule),
    };

    private ModifierList Modifiers()
    {
        var decorators = new List<Decorator>();
        var keywords = new List<int>();
        while (More)
        {
            if (Maybe<Decorator>() is { } decorator) decorators.Add(decorator);
            else if (Role != 0) keywords.Add(Take().Index);
            else _at++;
        }
        // Decorators may follow keywords (`export @Component struct`): the list keeps two rows, its extent covers both.
        return Done(new ModifierList(new SyntaxList<Decorator>([.. decorators]), new TokenList(_tree, keywords.Count == 0 ? null : [.. keywords])));
    }

    private Decorator Decorator()
    {
        var at = Need(TokenKind.At);
        Expression expression;
        if (Next(TokenKind.OpenParen)) expression = Done(new ParenthesizedExpression(Take(), NeedExpression(), Need(TokenKind.CloseParen)));
        else
        {
            expression = Done(new NameExpression(Need(TokenKind.Identifier)));
            while (Next(TokenKind.Dot)) expression = Done(new PropertyAccess(expression, Take(), Need(TokenKind.Identifier)));
            var typeArguments = Maybe<TypeArgumentList>();
            if (Maybe<ArgumentList>() is { } arguments) expression = Done(new CallExpression(expression, null, typeArguments, arguments));
        }
        return Done(new Decorator(at, expression));
    }

    private BindingTarget Target()
    {
        if (NextIs<BindingTarget>()) return Maybe<BindingTarget>()!;
        return Done(new IdentifierBinding(Need(TokenKind.Identifier, TokenKind.This)));
    }

    private BindingElement OmittedBinding() => Done(new BindingElement(null, null, null, null, null));

    private BindingElement BindingProperty()
    {
        if (Next(TokenKind.DotDotDot)) return Done(new BindingElement(Take(), null, null, NeedTarget(), null));
        var name = NeedName();
        if (Next(TokenKind.Colon)) return Done(new BindingElement(null, name, Take(), NeedTarget(), Maybe<Initializer>()));
        if (name is IdentifierName { Identifier: var identifier })
            return Done(new BindingElement(null, null, null, Done(new IdentifierBinding(identifier)), Maybe<Initializer>()));
        ReportMissing("':'", _at < _end ? FirstTokenAt(_at) : _stream.TokenIndex);
        return Done(new BindingElement(null, name, Missing(TokenKind.Colon), NeedTarget(), Maybe<Initializer>()));
    }

    private FunctionDeclaration Function()
    {
        var modifiers = TakeModifiers();
        var keyword = Need(TokenKind.Function);
        var asterisk = Maybe(TokenKind.Asterisk);
        var name = Maybe(TokenKind.Identifier);
        var typeParameters = Maybe<TypeParameterList>();
        var parameters = NeedParameters();
        var type = Maybe<TypeAnnotation>();
        var body = Maybe<Block>();
        return Done(new FunctionDeclaration(modifiers, keyword, asterisk, name, typeParameters, parameters, type, body, body is null ? Semicolon() : null));
    }

    private Parameter Parameter() =>
        Done(new Parameter(TakeModifiers(), Maybe(TokenKind.DotDotDot), NeedTarget(), Maybe(TokenKind.Question), Maybe<TypeAnnotation>(), Maybe<Initializer>()));

    private TypeParameterNode TypeParameter()
    {
        var modifiers = new List<int>();
        while (Next(TokenKind.Const) || Next(TokenKind.In) || Next(TokenKind.Out)) modifiers.Add(Take().Index);
        var name = Need(TokenKind.Identifier);
        var extends = Maybe(TokenKind.Extends);
        var constraint = extends is null ? null : NeedType();
        var equals = Maybe(TokenKind.Equals);
        return Done(new TypeParameterNode(new TokenList(_tree, modifiers.Count == 0 ? null : [.. modifiers]), name, extends, constraint, equals, equals is null ? null : NeedType()));
    }

    private ModifierList Decorators()
    {
        var decorators = new List<Decorator>();
        while (Maybe<Decorator>() is { } decorator) decorators.Add(decorator);
        return Done(new ModifierList(new SyntaxList<Decorator>([.. decorators]), new TokenList(_tree, null)));
    }

    private ClassDeclaration Class()
    {
        var modifiers = NextIs<Decorator>() ? Decorators() : TakeModifiers();
        if (Next(TokenKind.Struct)) OnlyInEts(new Token(_tree, _items[_at].Token), "structs");
        return Done(new ClassDeclaration(modifiers, Need(TokenKind.Class, TokenKind.Struct), Maybe(TokenKind.Identifier), Maybe<TypeParameterList>(),
            List<HeritageClause>(), Need(TokenKind.OpenBrace), List<Member>(), Need(TokenKind.CloseBrace)));
    }

    private HeritageType Heritage()
    {
        List<Token>? news = null;
        while (Next(TokenKind.New)) (news ??= []).Add(Take());
        if (!More) return Done(new HeritageType(Done(new NameExpression(Missing(TokenKind.Identifier))), null));
        // Type arguments at the end are those of the type.
        var expression = Suffixes(Primary(ref news), news);
        return expression is InstantiationExpression generic
            ? Done(new HeritageType(generic.Expression, generic.TypeArguments))
            : Done(new HeritageType(expression, null));
    }

    private AnnotationDeclaration Annotation() =>
        Done(new AnnotationDeclaration(TakeModifiers(), Need(TokenKind.At), Need(TokenKind.Interface), Need(TokenKind.Identifier), Need(TokenKind.OpenBrace), List<Member>(), Need(TokenKind.CloseBrace)));

    private NamespaceDeclaration Namespace()
    {
        var modifiers = TakeModifiers();
        var keyword = Next(TokenKind.Namespace) || Next(TokenKind.Module) ? Take() : Need(TokenKind.Global);
        Expression? name = null;
        if (Next(TokenKind.String)) name = Done(new LiteralExpression(Take()));
        else if (Next(TokenKind.Identifier))
        {
            name = Done(new NameExpression(Take()));
            while (Next(TokenKind.Dot)) name = Done(new PropertyAccess(name, Take(), Need(TokenKind.Identifier)));
        }
        if (!Next(TokenKind.OpenBrace)) return Done(new NamespaceDeclaration(modifiers, keyword, name, null, [], null, Semicolon()));
        return Done(new NamespaceDeclaration(modifiers, keyword, name, Take(), List<Statement>(), Need(TokenKind.CloseBrace), Maybe(TokenKind.Semicolon)));
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────

    private Node Member()
    {
        if (Role == TokenRole.StaticBlockStart) return Done(new StaticBlock(Take(), NeedBlock()));
        if (Role == TokenRole.EmptySemicolon)
            return _items[_at].Token == _absorbed ? Nothing : Done(new EmptyMember(Take()));
        if (!NextIs<ModifierList>() && (NextIs<TypeParameterList>() || NextIs<ParameterList>()))
            return Done(new CallSignature(Maybe<TypeParameterList>(), NeedParameters(), Maybe<TypeAnnotation>(), Separator(false)));
        var modifiers = TakeModifiers();
        if (Next(TokenKind.Constructor))
        {
            var constructor = Take();
            var parameters = NeedParameters();
            var type = Maybe<TypeAnnotation>();
            var body = Maybe<Block>();
            return Done(new ConstructorDeclaration(modifiers, constructor, parameters, type, body, Separator(body is not null)));
        }
        if (Next(TokenKind.Get) || Next(TokenKind.Set)) return Accessor(modifiers);
        if (Next(TokenKind.New))
            return Done(new ConstructSignature(modifiers, Take(), Maybe<TypeParameterList>(), NeedParameters(), Maybe<TypeAnnotation>(), Separator(false)));
        if (Role is (byte)TokenKind.OpenBracket or TokenRole.LineBracket && _at + 1 < _end && _items[_at + 1].Node is null && _tokens.Types[_items[_at + 1].Token] == TokenRole.TupleName)
            return IndexSignature(modifiers);
        var asterisk = Maybe(TokenKind.Asterisk);
        var name = NextIs<PropertyName>() ? Maybe<PropertyName>()! : PropertyName();
        return MemberRest(modifiers, asterisk, name);
    }

    private AccessorDeclaration Accessor(ModifierList modifiers)
    {
        var keyword = Take();
        var name = NeedName();
        var parameters = NeedParameters();
        var type = Maybe<TypeAnnotation>();
        var body = Maybe<Block>();
        return Done(new AccessorDeclaration(modifiers, keyword, name, parameters, type, body, Separator(body is not null)));
    }

    private IndexSignature IndexSignature(ModifierList modifiers)
    {
        var open = Take();
        var name = Done(new IdentifierBinding(Need(TokenKind.Identifier)));
        var type = Done(new TypeAnnotation(Need(TokenKind.Colon), NeedType()));
        var parameter = Done(new Parameter(Done(new ModifierList([], new TokenList(_tree, null))), null, name, null, type, null));
        return Done(new IndexSignature(modifiers, open, parameter, Need(TokenKind.CloseBracket), Maybe<TypeAnnotation>(), Separator(false)));
    }

    private Member MemberRest(ModifierList modifiers, Token? asterisk, PropertyName name)
    {
        var mark = Maybe(TokenKind.Question) ?? Maybe(TokenKind.Exclamation);
        if (NextIs<TypeParameterList>() || NextIs<ParameterList>() || asterisk is not null)
        {
            var typeParameters = Maybe<TypeParameterList>();
            var parameters = NeedParameters();
            var returnType = Maybe<TypeAnnotation>();
            var body = Maybe<Block>();
            return Done(new MethodDeclaration(modifiers, asterisk, name, mark, typeParameters, parameters, returnType, body, Separator(body is not null)));
        }
        return Done(new FieldDeclaration(modifiers, name, mark, Maybe<TypeAnnotation>(), Maybe<Initializer>(), Separator(false)));
    }

    /// <summary>What ends a member: a semicolon, a comma, a line break, or its body.</summary>
    private Token? Separator(bool hasBody)
    {
        if (Next(TokenKind.Comma)) return Take();
        return hasBody ? Maybe(TokenKind.Semicolon) : Semicolon();
    }

    private PropertyName PropertyName()
    {
        if (NextIs<PropertyName>()) return Maybe<PropertyName>()!;
        switch (Kind)
        {
            case TokenKind.String or TokenKind.Number or TokenKind.BigInt: return Done(new LiteralName(Take()));
            case TokenKind.PrivateIdentifier: return Done(new PrivateName(Take()));
            case TokenKind.OpenBracket: return Done(new ComputedName(Take(), NeedExpression(), Need(TokenKind.CloseBracket)));
            default: return Done(new IdentifierName(Need(TokenKind.Identifier)));
        }
    }
}
