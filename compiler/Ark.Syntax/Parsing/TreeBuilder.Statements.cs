namespace Ark.Syntax.Parsing;

internal sealed partial class TreeBuilder
{
    /// <summary>The node of a rule; null leaves the share as it is.</summary>
    private Node? Build(int rule) => rule switch
    {
        ArkParser.RULE_sourceFile => SourceFile(),
        ArkParser.RULE_statementBlock or ArkParser.RULE_block or ArkParser.RULE_body or ArkParser.RULE_arrowBlock
            or ArkParser.RULE_uiBlock or ArkParser.RULE_styleBlock => Block(),
        ArkParser.RULE_emptyStatement => EmptyStatement(),
        ArkParser.RULE_expressionStatement => Done(new ExpressionStatement(NeedExpression(), Semicolon())),
        ArkParser.RULE_ifStatement => If(),
        ArkParser.RULE_whileStatement => Done(new WhileStatement(Need(TokenKind.While), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement())),
        ArkParser.RULE_doStatement => Done(new DoStatement(Need(TokenKind.Do), NeedStatement(), Need(TokenKind.While), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), DoSemicolon())),
        ArkParser.RULE_forStatement => For(),
        ArkParser.RULE_forInStatement => Done(new ForInStatement(Need(TokenKind.For), Need(TokenKind.OpenParen), ForTarget(), Need(TokenKind.In), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement())),
        ArkParser.RULE_forOfStatement => Done(new ForOfStatement(Need(TokenKind.For), Maybe(TokenKind.Await), Need(TokenKind.OpenParen), ForTarget(), Need(TokenKind.Of), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement())),
        ArkParser.RULE_forDeclaration => Done(new VariableDeclarationList(VariableKeyword(), Separated<VariableDeclarator>())),
        ArkParser.RULE_jumpStatement => Jump(),
        ArkParser.RULE_returnStatement => Done(new ReturnStatement(Need(TokenKind.Return), Maybe<Expression>(), Semicolon())),
        ArkParser.RULE_throwStatement => Done(new ThrowStatement(Need(TokenKind.Throw), NeedExpression(), Semicolon())),
        ArkParser.RULE_switchStatement => Done(new SwitchStatement(Need(TokenKind.Switch), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), Need(TokenKind.OpenBrace), List<SwitchClause>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_switchClause => Done(new SwitchClause(Need(TokenKind.Case, TokenKind.Default), Maybe<Expression>(), Need(TokenKind.Colon), List<Statement>())),
        ArkParser.RULE_tryStatement => Try(),
        ArkParser.RULE_catchClause => Catch(),
        ArkParser.RULE_finallyClause => Done(new FinallyClause(Need(TokenKind.Finally), NeedBlock())),
        ArkParser.RULE_labeledStatement => Done(new LabeledStatement(Need(TokenKind.Identifier), Need(TokenKind.Colon), NeedStatement())),
        ArkParser.RULE_withStatement => Done(new WithStatement(Need(TokenKind.With), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement())),
        ArkParser.RULE_debuggerStatement => Done(new DebuggerStatement(Need(TokenKind.Debugger), Semicolon())),
        ArkParser.RULE_importDeclaration => Import(),
        ArkParser.RULE_importEquals => Done(new ImportEqualsDeclaration(TakeModifiers(), Need(TokenKind.Import), Maybe(TokenKind.Type), Need(TokenKind.Identifier), Need(TokenKind.Equals), NeedExpression(), Semicolon())),
        ArkParser.RULE_namespaceBinding => Done(new NamespaceBinding(Need(TokenKind.Asterisk), Need(TokenKind.As), Need(TokenKind.Identifier))),
        ArkParser.RULE_namedBindings => Done(new NamedBindings(Need(TokenKind.OpenBrace), Separated<NamedBinding>(), Need(TokenKind.CloseBrace))),
        ArkParser.RULE_namedBinding => NamedBinding(),
        ArkParser.RULE_exportDeclaration => Export(),
        ArkParser.RULE_exportAssignment => Done(new ExportAssignment(NoModifiers(), Need(TokenKind.Export), Need(TokenKind.Default, TokenKind.Equals), NeedExpression(), Semicolon())),
        ArkParser.RULE_namespaceExport => Done(new NamespaceExportDeclaration(NoModifiers(), Need(TokenKind.Export), Need(TokenKind.As), Need(TokenKind.Namespace), Need(TokenKind.Identifier), Semicolon())),
        _ => BuildDeclaration(rule),
    };

    private SourceFile SourceFile()
    {
        MoveTaken();
        return Root = Done(new SourceFile(List<Statement>(), new Token(_tree, _tokens.Count - 1)));
    }

    private Block Block()
    {
        var block = Done(new Block(Need(TokenKind.OpenBrace), List<Statement>(), Need(TokenKind.CloseBrace)));
        return block;
    }

    private Node EmptyStatement()
    {
        if (Role != 0 && _items[_at].Token == _absorbed) return Nothing;
        return Done(new EmptyStatement(Need(TokenKind.Semicolon)));
    }

    /// <summary>The semicolon of `do … while (x);`, which the pre-pass holds for an empty statement.</summary>
    private Token? DoSemicolon()
    {
        if (Next(TokenKind.Semicolon)) return Take();
        return _tokens.Types[_stream.TokenIndex] == TokenRole.EmptySemicolon ? Absorb(_stream.TokenIndex) : null;
    }

    private ModifierList NoModifiers() => Done(new ModifierList([], new TokenList(_tree, null)));

    /// <summary>The clauses lie flat; the chain is folded from its end, so that its length is no matter of the stack.</summary>
    private IfStatement If()
    {
        var heads = new List<(Token? Else, Token If, Token Open, Expression Condition, Token Close, Statement Then)>();
        heads.Add((null, Need(TokenKind.If), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement()));
        ElseClause? tail = null;
        while (Next(TokenKind.Else))
        {
            if (Role == TokenRole.ElseIf)
            {
                heads.Add((Take(), Need(TokenKind.If), Need(TokenKind.OpenParen), NeedExpression(), Need(TokenKind.CloseParen), NeedStatement()));
                continue;
            }
            var last = tail;
            tail = Done(new ElseClause(Take(), NeedStatement()));
            if (last is not null) Report(Diagnostics.UnexpectedToken(tail.Else.Location, "'else'"));
        }
        for (var i = heads.Count - 1; ; i--)
        {
            var h = heads[i];
            var statement = Done(new IfStatement(h.If, h.Open, h.Condition, h.Close, h.Then, tail));
            if (h.Else is not { } word) return statement;
            tail = Done(new ElseClause(word, statement));
        }
    }

    private ForStatement For()
    {
        var keyword = Need(TokenKind.For);
        var open = Need(TokenKind.OpenParen);
        Node? initializer = Maybe<VariableDeclarationList>() ?? (Node?)Maybe<Expression>();
        return Done(new ForStatement(keyword, open, initializer, Need(TokenKind.Semicolon), Maybe<Expression>(), Need(TokenKind.Semicolon), Maybe<Expression>(), Need(TokenKind.CloseParen), NeedStatement()));
    }

    private Node ForTarget() => Maybe<VariableDeclarationList>() ?? (Node)NeedExpression();

    private Token VariableKeyword() => Next(TokenKind.Let) || Next(TokenKind.Const) ? Take() : Need(TokenKind.Var);

    private Statement Jump()
    {
        if (Next(TokenKind.Continue)) return Done(new ContinueStatement(Take(), Maybe(TokenKind.Identifier), Semicolon()));
        return Done(new BreakStatement(Need(TokenKind.Break), Maybe(TokenKind.Identifier), Semicolon()));
    }

    private TryStatement Try()
    {
        var statement = Done(new TryStatement(Need(TokenKind.Try), NeedBlock(), Maybe<CatchClause>(), Maybe<FinallyClause>()));
        if (statement.Catch is null && statement.Finally is null) ReportMissing("'catch' or 'finally'", _stream.TokenIndex);
        return statement;
    }

    private CatchClause Catch()
    {
        var keyword = Need(TokenKind.Catch);
        if (!Next(TokenKind.OpenParen)) return Done(new CatchClause(keyword, null, null, null, null, NeedBlock()));
        return Done(new CatchClause(keyword, Take(), NeedTarget(), Maybe<TypeAnnotation>(), Need(TokenKind.CloseParen), NeedBlock()));
    }

    private ImportDeclaration Import()
    {
        var modifiers = NoModifiers();
        var keyword = Need(TokenKind.Import);
        var kind = Maybe(TokenKind.Type) ?? Maybe(TokenKind.Lazy);
        if (Next(TokenKind.String)) return Done(new ImportDeclaration(modifiers, keyword, kind, null, null, null, null, null, Take(), Maybe(TokenKind.With), Maybe<ObjectLiteral>(), Semicolon()));
        return Done(new ImportDeclaration(modifiers, keyword, kind, Maybe(TokenKind.Identifier), Maybe(TokenKind.Comma), Maybe<NamespaceBinding>(),
            Maybe<NamedBindings>(), Need(TokenKind.From), Need(TokenKind.String), Maybe(TokenKind.With), Maybe<ObjectLiteral>(), Semicolon()));
    }

    private NamedBinding NamedBinding()
    {
        var type = Maybe(TokenKind.Type);
        var first = Need(TokenKind.Identifier, TokenKind.String);
        if (!Next(TokenKind.As)) return Done(new NamedBinding(type, null, null, first));
        return Done(new NamedBinding(type, first, Take(), Need(TokenKind.Identifier, TokenKind.String)));
    }

    private ExportDeclaration Export()
    {
        var modifiers = NoModifiers();
        var keyword = Need(TokenKind.Export);
        var type = Maybe(TokenKind.Type);
        var asterisk = Maybe(TokenKind.Asterisk);
        var @as = Maybe(TokenKind.As);
        var name = @as is null ? null : (Token?)Need(TokenKind.Identifier, TokenKind.String);
        var named = Maybe<NamedBindings>();
        var from = asterisk is null ? Maybe(TokenKind.From) : Need(TokenKind.From);
        var specifier = from is null ? null : (Token?)Need(TokenKind.String);
        return Done(new ExportDeclaration(modifiers, keyword, type, asterisk, @as, name, named, from, specifier, Maybe(TokenKind.With), Maybe<ObjectLiteral>(), Semicolon()));
    }
}
