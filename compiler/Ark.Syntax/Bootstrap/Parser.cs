// A stand-in that lets the later phases run until the grammar's parser is here: recursive descent, stops at the first error.
#pragma warning disable

namespace Ark.Syntax.Bootstrap;

using K = TokenKind;

internal sealed class ParseError(int at, string expected) : Exception { public int At => at; public string Expected => expected; }

internal sealed class Parser(SyntaxTree tree, TokenBuffer t)
{
    private int p;
    private K Kind => (K)t.Types[p];
    private K KindAt(int i) => i < t.Count ? (K)t.Types[i] : K.EndOfFile;
    private K Word => Kind == K.Identifier ? (K)t.Words[p] : K.EndOfFile;
    private K WordAt(int i) => KindAt(i) == K.Identifier ? (K)t.Words[i] : K.EndOfFile;
    private bool NewLine => t.NewLines[p];
    private bool NewLineAt(int i) => i < t.Count && t.NewLines[i];
    private bool Adjacent(int i) => t.Starts[i] == t.Ends[i - 1];
    private Token Next() => new(tree, p++);
    private bool Is(K k) => Kind == k || Word == k && k > K.With;
    private Token? Opt(K k) => Is(k) ? Next() : null;
    private Token Expect(K k, string what) => Is(k) ? Next() : throw new ParseError(p, what);
    private Token Expect(K k) => Expect(k, k.ToString());
    private Token Ident() => Kind == K.Identifier ? Next() : throw new ParseError(p, "a name");
    private Token NameToken() => Kind == K.Identifier || Keywords.IsReserved(Kind) ? Relabel(K.Identifier) : throw new ParseError(p, "a name");
    private Token Relabel(K k) { t.Types[p] = (byte)k; return Next(); }
    private Token Key(K k) { if (!Is(k)) throw new ParseError(p, k.ToString()); t.Types[p] = (byte)k; return Next(); }
    private Token? OptKey(K k) => Is(k) ? Key(k) : null;
    private T D<T>(T node) where T : Node { node.Complete(tree, p); return node; }
    private Token? Semi()
    {
        if (Kind == K.Semicolon) return Next();
        if (Kind is K.CloseBrace or K.EndOfFile || NewLine) return null;
        throw new ParseError(p, "';'");
    }
    private SyntaxList<T> L<T>(List<T> items) where T : Node => new(items.ToArray());
    private TokenList TL(List<int> items) => new(tree, items.ToArray());

    private SeparatedList<T> Sep<T>(K close, Func<T> item) where T : Node
    {
        var items = new List<T>(); var seps = new List<int>();
        while (Kind != close)
        {
            items.Add(item());
            if (Kind == K.Comma) { seps.Add(p); p++; } else break;
        }
        return new SeparatedList<T>(items.ToArray(), seps.ToArray());
    }

    private SeparatedList<T> Sep1<T>(K sep, Func<T> item) where T : Node
    {
        var items = new List<T> { item() }; var seps = new List<int>();
        while (Kind == sep) { seps.Add(p); p++; items.Add(item()); }
        return new SeparatedList<T>(items.ToArray(), seps.ToArray());
    }

    private T? Try<T>(Func<T> parse) where T : class
    {
        var start = p;
        var types = (byte[])null!;
        try { return parse(); }
        catch (ParseError) { p = start; return null; }
    }

    public SourceFile File()
    {
        var list = new List<Statement>();
        while (Kind != K.EndOfFile) list.Add(Statement());
        return D(new SourceFile(L(list), new Token(tree, p)));
    }

    // ── Modifiers ───────────────────────────────────────────────────────────────────────────────────
    private static bool IsModifier(K k) => k is K.Export or K.Default or K.Declare or K.Abstract or K.Async or K.Const or K.Public or K.Private or K.Protected or K.Static or K.ReadOnly or K.Override or K.Accessor;
    private ModifierList NoModifiers() => D(new ModifierList(L(new List<Decorator>()), TL([])));

    private ModifierList Modifiers(Func<K, bool> ok)
    {
        var decorators = new List<Decorator>(); var words = new List<int>();
        while (true)
        {
            if (Kind == K.At && !(WordAt(p + 1) == K.Interface))
            {
                var at = Next();
                Expression e = D(new NameExpression(Ident()));
                while (Kind == K.Dot) { var dot = Next(); e = D(new PropertyAccess(e, dot, NameToken())); }
                if (Kind == K.OpenParen) e = D(new CallExpression(e, null, null, Arguments()));
                decorators.Add(D(new Decorator(at, e)));
            }
            else
            {
                var k = Kind == K.Identifier ? Word : Kind;
                if (!IsModifier(k) || !ok(k)) break;
                t.Types[p] = (byte)k;
                words.Add(p++);
            }
        }
        return D(new ModifierList(L(decorators), TL(words)));
    }

    private bool NextStartsDeclaration(int i) => KindAt(i) is K.Class or K.Function or K.Enum or K.Const or K.Var or K.Import or K.At || !NewLineAt(i) && WordAt(i) is K.Abstract or K.Async or K.Interface or K.Type or K.Namespace or K.Module or K.Let or K.Struct or K.Declare or K.Global || KindAt(i) == K.Default;

    // ── Statements ──────────────────────────────────────────────────────────────────────────────────
    private Statement Statement()
    {
        switch (Kind)
        {
            case K.OpenBrace: return Block();
            case K.Semicolon: return D(new EmptyStatement(Next()));
            case K.If: return If();
            case K.While: { var w = Next(); var o = Expect(K.OpenParen); var c = Expression(); var cl = Expect(K.CloseParen); return D(new WhileStatement(w, o, c, cl, Statement())); }
            case K.Do: { var d = Next(); var b = Statement(); var w = Expect(K.While); var o = Expect(K.OpenParen); var c = Expression(); var cl = Expect(K.CloseParen); return D(new DoStatement(d, b, w, o, c, cl, Opt(K.Semicolon))); }
            case K.For: return For();
            case K.Break: { var k = Next(); var l = Kind == K.Identifier && !NewLine ? Next() : (Token?)null; return D(new BreakStatement(k, l, Semi())); }
            case K.Continue: { var k = Next(); var l = Kind == K.Identifier && !NewLine ? Next() : (Token?)null; return D(new ContinueStatement(k, l, Semi())); }
            case K.Return: { var k = Next(); var e = NewLine || Kind is K.Semicolon or K.CloseBrace or K.EndOfFile ? null : Expression(); return D(new ReturnStatement(k, e, Semi())); }
            case K.Throw: { var k = Next(); var e = Expression(); return D(new ThrowStatement(k, e, Semi())); }
            case K.Switch: return Switch();
            case K.Try: return TryStatement();
            case K.Debugger: { var k = Next(); return D(new DebuggerStatement(k, Semi())); }
            case K.Import when KindAt(p + 1) is not (K.OpenParen or K.Dot): return Import(NoModifiers());
            case K.Export or K.At or K.Class or K.Function or K.Enum or K.Var: return Declaration();
            case K.Const: return Declaration();
        }
        if (Kind == K.Identifier)
        {
            if (KindAt(p + 1) == K.Colon) { var l = Next(); var c = Next(); return D(new LabeledStatement(l, c, Statement())); }
            var w = Word;
            if (w == K.Let && (KindAt(p + 1) is K.Identifier or K.OpenBrace or K.OpenBracket)) return Declaration();
            if (w is K.Interface or K.Type or K.Struct && KindAt(p + 1) == K.Identifier && !NewLineAt(p + 1)) return Declaration();
            if (w is K.Namespace or K.Module && (KindAt(p + 1) is K.Identifier or K.String) && !NewLineAt(p + 1)) return Declaration();
            if (w is K.Abstract or K.Declare && !NewLineAt(p + 1) && NextStartsDeclaration(p + 1)) return Declaration();
            if (w == K.Async && KindAt(p + 1) == K.Function && !NewLineAt(p + 1)) return Declaration();
        }
        var e2 = Expression();
        return D(new ExpressionStatement(e2, Semi()));
    }

    private Block Block()
    {
        var o = Expect(K.OpenBrace);
        var list = new List<Statement>();
        while (Kind is not (K.CloseBrace or K.EndOfFile)) list.Add(Statement());
        return D(new Block(o, L(list), Expect(K.CloseBrace)));
    }

    private Statement If()
    {
        var heads = new Stack<(Token If, Token Open, Expression Condition, Token Close, Statement Then, Token Else)>();
        Statement? last = null;
        while (true)
        {
            var i = Next(); var o = Expect(K.OpenParen); var c = Expression(); var cl = Expect(K.CloseParen); var then = Statement();
            if (Kind != K.Else) { last = D(new IfStatement(i, o, c, cl, then, null)); break; }
            var e = Next();
            heads.Push((i, o, c, cl, then, e));
            if (Kind != K.If) { last = Statement(); break; }
        }
        while (heads.TryPop(out var h)) last = D(new IfStatement(h.If, h.Open, h.Condition, h.Close, h.Then, D(new ElseClause(h.Else, last!))));
        return last!;
    }

    private Statement For()
    {
        var f = Next(); var aw = OptKey(K.Await); var o = Expect(K.OpenParen);
        Node? init = null;
        if (Kind is K.Var or K.Const || Word == K.Let && KindAt(p + 1) is K.Identifier or K.OpenBracket or K.OpenBrace) init = DeclarationList(inFor: true);
        else if (Kind != K.Semicolon) { noIn = true; init = Expression(); noIn = false; }
        if (Word == K.Of && init is not null)
        {
            var of = Key(K.Of); var e = Assignment(); var cl = Expect(K.CloseParen);
            return D(new ForOfStatement(f, aw, o, init, of, e, cl, Statement()));
        }
        if (Kind == K.In && init is not null)
        {
            var i = Next(); var e = Expression(); var cl = Expect(K.CloseParen);
            return D(new ForInStatement(f, o, init, i, e, cl, Statement()));
        }
        var s1 = Expect(K.Semicolon); var c = Kind == K.Semicolon ? null : Expression(); var s2 = Expect(K.Semicolon);
        var inc = Kind == K.CloseParen ? null : Expression(); var close = Expect(K.CloseParen);
        return D(new ForStatement(f, o, init, s1, c, s2, inc, close, Statement()));
    }

    private Statement Switch()
    {
        var s = Next(); var o = Expect(K.OpenParen); var e = Expression(); var cl = Expect(K.CloseParen); var ob = Expect(K.OpenBrace);
        var clauses = new List<SwitchClause>();
        while (Kind != K.CloseBrace)
        {
            var k = Kind == K.Case ? Next() : Expect(K.Default);
            var test = (K)t.Types[k.Index] == K.Case ? Expression() : null;
            var colon = Expect(K.Colon);
            var list = new List<Statement>();
            while (Kind is not (K.Case or K.Default or K.CloseBrace or K.EndOfFile)) list.Add(Statement());
            clauses.Add(D(new SwitchClause(k, test, colon, L(list))));
        }
        return D(new SwitchStatement(s, o, e, cl, ob, L(clauses), Next()));
    }

    private Statement TryStatement()
    {
        var tr = Next(); var b = Block(); CatchClause? c = null; FinallyClause? f = null;
        if (Kind == K.Catch)
        {
            var k = Next(); Token? o = null, cl = null; BindingTarget? v = null; TypeAnnotation? ty = null;
            if (Kind == K.OpenParen) { o = Next(); v = Target(); ty = Annotation(); cl = Expect(K.CloseParen); }
            c = D(new CatchClause(k, o, v, ty, cl, Block()));
        }
        if (Kind == K.Finally) { var k = Next(); f = D(new FinallyClause(k, Block())); }
        return D(new TryStatement(tr, b, c, f));
    }

    // ── Declarations ────────────────────────────────────────────────────────────────────────────────
    private Statement Declaration()
    {
        if (Kind == K.Export && (KindAt(p + 1) is K.OpenBrace or K.Asterisk or K.Equals || KindAt(p + 1) == K.Default && !(KindAt(p + 2) is K.Class or K.Function || WordAt(p + 2) is K.Abstract or K.Async or K.Interface or K.Struct)
            || WordAt(p + 1) == K.Type && KindAt(p + 2) is K.OpenBrace or K.Asterisk)) return Export();
        var m = Modifiers(k => k is K.Export or K.Default or K.Declare or K.Abstract or K.Async || k == K.Const && KindAt(p + 1) == K.Enum);
        switch (Kind)
        {
            case K.Function: return Function(m);
            case K.Class: return Class(m, Next());
            case K.Enum: return Enum(m);
            case K.Const or K.Var: return Variables(m);
            case K.Import: return Import(m);
            case K.At: { var at = Next(); var i = Key(K.Interface); var n = Ident(); var o = Expect(K.OpenBrace); return D(new AnnotationDeclaration(m, at, i, n, o, Members(), Expect(K.CloseBrace))); }
        }
        switch (Word)
        {
            case K.Let: return Variables(m);
            case K.Struct: return Class(m, Key(K.Struct));
            case K.Interface:
                {
                    var i = Key(K.Interface); var n = Ident(); var tp = TypeParameters(); var h = Heritage(); var o = Expect(K.OpenBrace);
                    return D(new InterfaceDeclaration(m, i, n, tp, h, o, Members(), Expect(K.CloseBrace)));
                }
            case K.Type:
                {
                    var k = Key(K.Type); var n = Ident(); var tp = TypeParameters(); var eq = Expect(K.Equals); var ty = Type();
                    return D(new TypeAliasDeclaration(m, k, n, tp, eq, ty, Semi()));
                }
            case K.Namespace or K.Module or K.Global:
                {
                    var k = Key(Word); Expression? name = null;
                    if ((K)t.Types[k.Index] != K.Global)
                    {
                        if (Kind == K.String) name = D(new LiteralExpression(Next()));
                        else
                        {
                            name = D(new NameExpression(Ident()));
                            while (Kind == K.Dot) { var dot = Next(); name = D(new PropertyAccess(name, dot, NameToken())); }
                        }
                    }
                    if (Kind != K.OpenBrace) return D(new NamespaceDeclaration(m, k, name, null, default, null, Semi()));
                    var o = Next(); var list = new List<Statement>();
                    while (Kind is not (K.CloseBrace or K.EndOfFile)) list.Add(Statement());
                    return D(new NamespaceDeclaration(m, k, name, o, L(list), Expect(K.CloseBrace), null));
                }
        }
        throw new ParseError(p, "a declaration");
    }

    private Statement Variables(ModifierList m) { var l = DeclarationList(false); return D(new VariableStatement(m, l, Semi())); }

    private VariableDeclarationList DeclarationList(bool inFor)
    {
        var k = Kind == K.Identifier ? Key(K.Let) : Next();
        var items = new List<VariableDeclarator>(); var seps = new List<int>();
        noIn = inFor;
        while (true)
        {
            var target = Target(); var ex = Opt(K.Exclamation); var ty = Annotation(); var init = Kind == K.Equals ? Init() : null;
            items.Add(D(new VariableDeclarator(target, ex, ty, init)));
            if (Kind != K.Comma) break;
            seps.Add(p++);
        }
        noIn = false;
        return D(new VariableDeclarationList(k, new SeparatedList<VariableDeclarator>(items.ToArray(), seps.ToArray())));
    }

    private Initializer Init() { var e = Expect(K.Equals); return D(new Initializer(e, Assignment())); }
    private TypeAnnotation? Annotation() { if (Kind != K.Colon) return null; var c = Next(); return D(new TypeAnnotation(c, Type())); }
    private TypeAnnotation? ReturnAnnotation() { if (Kind != K.Colon) return null; var c = Next(); return D(new TypeAnnotation(c, ReturnType())); }

    private BindingTarget Target()
    {
        if (Kind == K.OpenBrace) { var o = Next(); var l = Sep(K.CloseBrace, ObjectElement); return D(new ObjectBinding(o, l, Expect(K.CloseBrace))); }
        if (Kind == K.OpenBracket) { var o = Next(); var l = Sep(K.CloseBracket, ArrayElement); return D(new ArrayBinding(o, l, Expect(K.CloseBracket))); }
        if (Kind == K.This) return D(new IdentifierBinding(Next()));
        return D(new IdentifierBinding(Ident()));
    }

    private BindingElement ObjectElement()
    {
        if (Kind == K.DotDotDot) { var d = Next(); return D(new BindingElement(d, null, null, Target(), null)); }
        if (KindAt(p + 1) == K.Colon || Kind is K.OpenBracket or K.String)
        {
            var n = PropertyName(); var c = Expect(K.Colon); var target = Target();
            return D(new BindingElement(null, n, c, target, Kind == K.Equals ? Init() : null));
        }
        var id = Target();
        return D(new BindingElement(null, null, null, id, Kind == K.Equals ? Init() : null));
    }

    private BindingElement ArrayElement()
    {
        if (Kind is K.Comma) return D(new BindingElement(null, null, null, null, null));
        var d = Opt(K.DotDotDot); var target = Target();
        return D(new BindingElement(d, null, null, target, Kind == K.Equals ? Init() : null));
    }

    private Statement Function(ModifierList m)
    {
        var f = Next(); var star = Opt(K.Asterisk); var name = Kind == K.Identifier ? Next() : (Token?)null;
        var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation();
        var body = Kind == K.OpenBrace ? Block() : null;
        return D(new FunctionDeclaration(m, f, star, name, tp, ps, rt, body, body is null ? Semi() : null));
    }

    private ParameterList Parameters()
    {
        var saved = noIn; noIn = false;
        var o = Expect(K.OpenParen); var l = Sep(K.CloseParen, Parameter); var c = Expect(K.CloseParen);
        noIn = saved;
        return D(new ParameterList(o, l, c));
    }

    private Parameter Parameter()
    {
        var m = Modifiers(k => k is K.Public or K.Private or K.Protected or K.ReadOnly or K.Override && KindAt(p + 1) is K.Identifier or K.OpenBrace or K.OpenBracket);
        var d = Opt(K.DotDotDot); var target = Target(); var q = Opt(K.Question); var ty = Annotation();
        return D(new Parameter(m, d, target, q, ty, Kind == K.Equals ? Init() : null));
    }

    private TypeParameterList? TypeParameters()
    {
        if (Kind != K.LessThan) return null;
        var o = Next(); var l = Sep(K.GreaterThan, TypeParameter);
        return D(new TypeParameterList(o, l, Expect(K.GreaterThan)));
    }

    private TypeParameterNode TypeParameter()
    {
        var mods = new List<int>();
        while ((Kind is K.Const or K.In || Word is K.Out) && KindAt(p + 1) is K.Identifier) mods.Add(p++);
        var n = Ident(); Token? ex = null, eq = null; TypeNode? c = null, d = null;
        if (Kind == K.Extends) { ex = Next(); c = Type(); }
        if (Kind == K.Equals) { eq = Next(); d = Type(); }
        return D(new TypeParameterNode(TL(mods), n, ex, c, eq, d));
    }

    private ClassDeclaration Class(ModifierList m, Token keyword)
    {
        var name = Kind == K.Identifier && Word != K.Implements ? Next() : (Token?)null;
        var tp = TypeParameters(); var h = Heritage(); var o = Expect(K.OpenBrace);
        return D(new ClassDeclaration(m, keyword, name, tp, h, o, Members(), Expect(K.CloseBrace)));
    }

    private SyntaxList<HeritageClause> Heritage()
    {
        var list = new List<HeritageClause>();
        while (Kind == K.Extends || Word == K.Implements)
        {
            var k = Kind == K.Extends ? Next() : Key(K.Implements);
            list.Add(D(new HeritageClause(k, Sep1(K.Comma, () =>
            {
                Expression e = Kind == K.Identifier ? D(new NameExpression(Next())) : Primary();
                while (Kind is K.Dot or K.OpenParen)
                {
                    if (Kind == K.OpenParen) { e = D(new CallExpression(e, null, null, Arguments())); continue; }
                    var dot = Next(); e = D(new PropertyAccess(e, dot, NameToken()));
                }
                return D(new HeritageType(e, TypeArguments()));
            }))));
        }
        return L(list);
    }

    private Statement Enum(ModifierList m)
    {
        var e = Next(); var n = Ident(); var o = Expect(K.OpenBrace);
        var l = Sep(K.CloseBrace, () => { var name = PropertyName(); return D(new EnumMember(name, Kind == K.Equals ? Init() : null)); });
        return D(new EnumDeclaration(m, e, n, o, l, Expect(K.CloseBrace)));
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────
    private SyntaxList<Member> Members()
    {
        var list = new List<Member>();
        while (Kind is not (K.CloseBrace or K.EndOfFile)) list.Add(Member());
        return L(list);
    }

    private bool IsNameEnd(int i) => KindAt(i) is K.OpenParen or K.Colon or K.Question or K.Exclamation or K.Equals or K.Semicolon or K.Comma or K.CloseBrace or K.LessThan or K.EndOfFile;
    private bool WordIsModifier() => !IsNameEnd(p + 1) && !NewLineAt(p + 1);

    private Token? Separator() => Kind is K.Semicolon or K.Comma ? Next() : Kind == K.CloseBrace || NewLine ? null : throw new ParseError(p, "';'");

    private Member Member()
    {
        if (Kind == K.Semicolon) return D(new EmptyMember(Next()));
        if (Word == K.Static && KindAt(p + 1) == K.OpenBrace) { var s = Key(K.Static); return D(new StaticBlock(s, Block())); }
        var m = Modifiers(k => k is not (K.Export or K.Default or K.Const) && WordIsModifier());
        if (Kind == K.OpenParen || Kind == K.LessThan)
        {
            var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation();
            return D(new CallSignature(tp, ps, rt, Separator()));
        }
        if (Kind == K.New && KindAt(p + 1) is K.OpenParen or K.LessThan)
        {
            var n = Next(); var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation();
            return D(new ConstructSignature(m, n, tp, ps, rt, Separator()));
        }
        if (Kind == K.OpenBracket && KindAt(p + 1) == K.Identifier && KindAt(p + 2) == K.Colon)
        {
            var o = Next(); var par = Parameter(); var c = Expect(K.CloseBracket); var ty = Annotation();
            return D(new IndexSignature(m, o, par, c, ty, Separator()));
        }
        if (Word == K.Constructor && KindAt(p + 1) == K.OpenParen)
        {
            var k = Key(K.Constructor); var ps = Parameters(); var rt = ReturnAnnotation(); var b = Kind == K.OpenBrace ? Block() : null;
            return D(new ConstructorDeclaration(m, k, ps, rt, b, b is null ? Separator() : null));
        }
        if (Word is K.Get or K.Set && !IsNameEnd(p + 1))
        {
            var k = Key(Word); var n = PropertyName(); var ps = Parameters(); var rt = ReturnAnnotation(); var b = Kind == K.OpenBrace ? Block() : null;
            return D(new AccessorDeclaration(m, k, n, ps, rt, b, b is null ? Separator() : null));
        }
        var star = Opt(K.Asterisk);
        var name = PropertyName();
        var mark = Kind is K.Question or K.Exclamation ? Next() : (Token?)null;
        if (Kind is K.OpenParen or K.LessThan)
        {
            var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation(); var b = Kind == K.OpenBrace ? Block() : null;
            return D(new MethodDeclaration(m, star, name, mark, tp, ps, rt, b, b is null ? Separator() : null));
        }
        var ann = Annotation(); var init = Kind == K.Equals ? Init() : null;
        return D(new FieldDeclaration(m, name, mark, ann, init, Separator()));
    }

    private PropertyName PropertyName()
    {
        switch (Kind)
        {
            case K.String or K.Number: return D(new LiteralName(Next()));
            case K.PrivateIdentifier: return D(new PrivateName(Next()));
            case K.OpenBracket: { var o = Next(); var e = Assignment(); return D(new ComputedName(o, e, Expect(K.CloseBracket))); }
            default: return D(new IdentifierName(NameToken()));
        }
    }

    // ── Modules ─────────────────────────────────────────────────────────────────────────────────────
    private Statement Import(ModifierList m)
    {
        var i = Next();
        if (Kind == K.String) { var s0 = Next(); return D(new ImportDeclaration(m, i, null, null, null, null, null, null, s0, null, Semi())); }
        Token? kind = null, def = null, comma = null;
        if (Word is K.Type or K.Lazy && (KindAt(p + 1) is K.OpenBrace or K.Asterisk || KindAt(p + 1) == K.Identifier && WordAt(p + 1) != K.From)) kind = Key(Word);
        NamespaceBinding? ns = null; NamedBindings? named = null;
        if (Kind == K.Identifier) { def = Next(); comma = Opt(K.Comma); }
        if (Kind == K.Equals && def is { } d) { var eq = Next(); var e = Expression(); return D(new ImportEqualsDeclaration(m, i, kind, d, eq, e, Semi())); }
        if (Kind == K.Asterisk) { var a = Next(); var s = Key(K.As); ns = D(new NamespaceBinding(a, s, Ident())); }
        else if (Kind == K.OpenBrace) named = Named();
        var f = Key(K.From); var spec = Expect(K.String);
        return D(new ImportDeclaration(m, i, kind, def, comma, ns, named, f, spec, null, Semi()));
    }

    private NamedBindings Named()
    {
        var o = Next();
        var l = Sep(K.CloseBrace, () =>
        {
            Token? type = null;
            if (Word == K.Type && KindAt(p + 1) is not (K.Comma or K.CloseBrace) && WordAt(p + 1) != K.As) type = Key(K.Type);
            var first = NameToken();
            if (Word == K.As) { var a = Key(K.As); return D(new NamedBinding(type, first, a, NameToken())); }
            return D(new NamedBinding(type, null, null, first));
        });
        return D(new NamedBindings(o, l, Expect(K.CloseBrace)));
    }

    private Statement Export()
    {
        var m = NoModifiers(); var e = Next();
        if (Kind is K.Default or K.Equals) { var k = Next(); var x = Assignment(); return D(new ExportAssignment(m, e, k, x, Semi())); }
        var type = Word == K.Type ? Key(K.Type) : (Token?)null;
        Token? star = null, a = null, n = null, from = null, spec = null; NamedBindings? named = null;
        if (Kind == K.Asterisk) { star = Next(); if (Word == K.As) { a = Key(K.As); n = NameToken(); } }
        else named = Named();
        if (Word == K.From) { from = Key(K.From); spec = Expect(K.String); }
        return D(new ExportDeclaration(m, e, type, star, a, n, named, from, spec, Semi()));
    }

    // ── Expressions ─────────────────────────────────────────────────────────────────────────────────
    private bool noIn;

    private Expression Expression()
    {
        var e = Assignment();
        while (Kind == K.Comma) { var c = Next(); e = D(new BinaryExpression(e, c, Assignment())); }
        return e;
    }

    private Expression Assignment()
    {
        if (Arrow() is { } arrow) return arrow;
        if (Word == K.Yield && !IsNameEnd(p + 1)) { var y = Key(K.Yield); var s = Opt(K.Asterisk); return D(new YieldExpression(y, s, NewLine ? null : Assignment())); }
        var left = Conditional();
        JoinGreater();
        if (Kind is >= K.Equals and <= K.QuestionQuestionEquals)
        {
            var op = Next();
            return D(new AssignmentExpression(left, op, Assignment()));
        }
        return left;
    }

    private Expression? Arrow()
    {
        var i = p;
        if (Word == K.Async && !NewLineAt(p + 1) && (KindAt(p + 1) is K.OpenParen or K.LessThan || KindAt(p + 1) == K.Identifier && KindAt(p + 2) == K.Arrow)) i++;
        if (KindAt(i) == K.Identifier && KindAt(i + 1) == K.Arrow)
        {
            var m = ArrowModifiers(i); var x = Next(); var a = Next();
            return D(new ArrowFunction(m, null, x, null, null, a, ArrowBody()));
        }
        if (KindAt(i) != K.OpenParen && KindAt(i) != K.LessThan) return null;
        if (KindAt(i) == K.OpenParen && !LooksLikeArrow(i)) return null;
        var head = Try(() =>
        {
            var m = ArrowModifiers(i); var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation(); var a = Expect(K.Arrow);
            return Tuple.Create(m, tp, ps, rt, a);
        });
        if (head is null) return null;
        return D(new ArrowFunction(head.Item1, head.Item2, null, head.Item3, head.Item4, head.Item5, ArrowBody()));
    }

    private ModifierList ArrowModifiers(int i)
    {
        if (i == p) return NoModifiers();
        t.Types[p] = (byte)K.Async;
        var at = p++;
        return D(new ModifierList(L(new List<Decorator>()), TL([at])));
    }

    private bool LooksLikeArrow(int open)
    {
        var depth = 0;
        for (var i = open; i < t.Count; i++)
        {
            var k = KindAt(i);
            if (k is K.OpenParen or K.OpenBracket or K.OpenBrace or K.TemplateHead) depth++;
            else if (k is K.CloseParen or K.CloseBracket or K.CloseBrace or K.TemplateTail && --depth == 0) return KindAt(i + 1) is K.Arrow or K.Colon;
        }
        return false;
    }

    private Node ArrowBody()
    {
        var saved = noIn;
        if (Kind == K.OpenBrace) { noIn = false; var b = Block(); noIn = saved; return b; }
        return Assignment();
    }

    private Expression Conditional()
    {
        var c = Binary(0);
        if (Kind != K.Question) return c;
        var q = Next(); var saved = noIn; noIn = false; var a = Assignment(); noIn = saved;
        var colon = Expect(K.Colon);
        return D(new ConditionalExpression(c, q, a, colon, Assignment()));
    }

    private void JoinGreater()
    {
        if (Kind != K.GreaterThan) return;
        var n = 1;
        while (n < 3 && KindAt(p + n) == K.GreaterThan && Adjacent(p + n)) n++;
        var equals = KindAt(p + n) is K.Equals or K.EqualsEquals or K.EqualsEqualsEquals or K.Arrow && Adjacent(p + n);
        if (equals && KindAt(p + n) != K.Equals) return;
        if (n == 1 && !equals) return;
        var kind = (n, equals) switch { (1, true) => K.GreaterThanEquals, (2, false) => K.GreaterThanGreaterThan, (3, false) => K.GreaterThanGreaterThanGreaterThan, (2, true) => K.GreaterThanGreaterThanEquals, _ => K.GreaterThanGreaterThanGreaterThanEquals };
        var count = n + (equals ? 1 : 0);
        t.Ends[p] = t.Ends[p + count - 1];
        t.Types[p] = (byte)kind;
        var remove = count - 1;
        for (var i = p + 1; i + remove < t.Count; i++) t.Move(i + remove, i);
        t.Count -= remove;
    }

    private static int Precedence(K k) => k switch
    {
        K.QuestionQuestion => 1, K.BarBar => 2, K.AmpersandAmpersand => 3, K.Bar => 4, K.Caret => 5, K.Ampersand => 6,
        K.EqualsEquals or K.ExclamationEquals or K.EqualsEqualsEquals or K.ExclamationEqualsEquals => 7,
        K.LessThan or K.GreaterThan or K.LessThanEquals or K.GreaterThanEquals or K.InstanceOf or K.In => 8,
        K.LessThanLessThan or K.GreaterThanGreaterThan or K.GreaterThanGreaterThanGreaterThan => 9,
        K.Plus or K.Minus => 10, K.Asterisk or K.Slash or K.Percent => 11, K.AsteriskAsterisk => 12,
        _ => 0,
    };

    private Expression Binary(int minimum)
    {
        var left = Unary();
        while (true)
        {
            JoinGreater();
            if (Word is K.As or K.Satisfies && !NewLine && minimum < 8)
            {
                var k = Key(Word); left = D(new AsExpression(left, k, Type()));
                continue;
            }
            var prec = Kind == K.In && noIn ? 0 : Precedence(Kind);
            if (prec == 0 || prec <= minimum) return left;
            var op = Next();
            var right = Binary((K)t.Types[op.Index] == K.AsteriskAsterisk ? prec - 1 : prec);
            left = D(new BinaryExpression(left, op, right));
        }
    }

    private Expression Unary()
    {
        switch (Kind)
        {
            case K.Exclamation or K.Minus or K.Plus or K.Tilde or K.PlusPlus or K.MinusMinus or K.TypeOf or K.Void or K.Delete:
                { var o = Next(); return D(new PrefixExpression(o, Unary())); }
            case K.LessThan:
                { var o = Next(); var ty = Type(); var c = Expect(K.GreaterThan); return D(new TypeAssertion(o, ty, c, Unary())); }
        }
        if (Word == K.Await && !IsNameEnd(p + 1) || Word == K.Await && KindAt(p + 1) is K.OpenParen) { var a = Key(K.Await); return D(new AwaitExpression(a, Unary())); }
        var e = Postfix(Primary());
        if (Kind is K.PlusPlus or K.MinusMinus && !NewLine) return D(new PostfixExpression(e, Next()));
        return e;
    }

    private Expression Postfix(Expression e)
    {
        while (true)
        {
            switch (Kind)
            {
                case K.Dot: { var d = Next(); var n = Kind == K.PrivateIdentifier ? Next() : NameToken(); e = D(new PropertyAccess(e, d, n)); continue; }
                case K.QuestionDot:
                    {
                        var d = Next();
                        if (Kind == K.OpenParen) e = D(new CallExpression(e, d, null, Arguments()));
                        else if (Kind == K.OpenBracket) { var o = Next(); var i = InBrackets(); e = D(new ElementAccess(e, d, o, i, Expect(K.CloseBracket))); }
                        else if (Kind == K.LessThan) { var ta = TypeArguments(); e = D(new CallExpression(e, d, ta, Arguments())); }
                        else e = D(new PropertyAccess(e, d, NameToken()));
                        continue;
                    }
                case K.OpenBracket: { var o = Next(); var i = InBrackets(); e = D(new ElementAccess(e, null, o, i, Expect(K.CloseBracket))); continue; }
                case K.OpenParen: e = D(new CallExpression(e, null, null, Arguments())); continue;
                case K.Exclamation when !NewLine: { e = D(new NonNullExpression(e, Next())); continue; }
                case K.Template or K.TemplateHead: { var tp = TemplateLiteral(); e = D(new TaggedTemplate(e, null, tp)); continue; }
                case K.LessThan or K.LessThanLessThan:
                    {
                        if (Kind != K.LessThan) return e;
                        var callee = e;
                        var r = Try<Expression>(() =>
                        {
                            var ta = TypeArguments()!;
                            if (Kind == K.OpenParen) return D(new CallExpression(callee, null, ta, Arguments()));
                            if (Kind is K.CloseParen or K.CloseBracket or K.Comma or K.Semicolon or K.Dot or K.EndOfFile) return D(new InstantiationExpression(callee, ta));
                            throw new ParseError(p, "(");
                        });
                        if (r is null) return e;
                        e = r;
                        continue;
                    }
                default: return e;
            }
        }
    }

    private Expression InBrackets() { var s = noIn; noIn = false; var e = Expression(); noIn = s; return e; }

    private ArgumentList Arguments()
    {
        var s = noIn; noIn = false;
        var o = Expect(K.OpenParen);
        var l = Sep<Expression>(K.CloseParen, Element);
        var r = D(new ArgumentList(o, l, Expect(K.CloseParen)));
        noIn = s;
        return r;
    }

    private Expression Element()
    {
        if (Kind == K.DotDotDot) { var d = Next(); return D(new SpreadElement(d, Assignment())); }
        return Assignment();
    }

    private Expression TemplateLiteral()
    {
        if (Kind == K.Template) return D(new LiteralExpression(Next()));
        var head = Next(); var spans = new List<TemplateSpan>();
        while (true)
        {
            var e = InBrackets();
            if (Kind is not (K.TemplateMiddle or K.TemplateTail)) throw new ParseError(p, "}");
            var piece = Next();
            spans.Add(D(new TemplateSpan(e, piece)));
            if ((K)t.Types[piece.Index] == K.TemplateTail) break;
        }
        return D(new TemplateExpression(head, L(spans)));
    }

    private Expression Primary()
    {
        switch (Kind)
        {
            case K.Number or K.BigInt or K.String or K.RegularExpression or K.True or K.False or K.Null: return D(new LiteralExpression(Next()));
            case K.Template or K.TemplateHead: return TemplateLiteral();
            case K.This: return D(new ThisExpression(Next()));
            case K.Super: return D(new SuperExpression(Next()));
            case K.OpenParen: { var o = Next(); var e = InBrackets(); return D(new ParenthesizedExpression(o, e, Expect(K.CloseParen))); }
            case K.OpenBracket:
                {
                    var s = noIn; noIn = false;
                    var o = Next(); var l = Sep<Expression>(K.CloseBracket, () => Kind == K.Comma ? D(new OmittedElement()) : Element());
                    noIn = s;
                    return D(new ArrayLiteral(o, l, Expect(K.CloseBracket)));
                }
            case K.OpenBrace: return ObjectLiteral();
            case K.Function: return FunctionExpression(NoModifiers());
            case K.Class: return D(new ClassExpression(Class(NoModifiers(), Next())));
            case K.New: return New();
            case K.Import:
                { var i = Next(); if (Kind == K.Dot) { var d = Next(); return D(new MetaProperty(i, d, NameToken())); } return D(new ImportCall(i, Arguments())); }
            case K.Identifier:
                if (Word == K.Async && KindAt(p + 1) == K.Function && !NewLineAt(p + 1)) return FunctionExpression(ArrowModifiers(p + 1));
                return D(new NameExpression(Next()));
            case K.PrivateIdentifier when KindAt(p + 1) == K.In: { var n = Next(); var i = Next(); return D(new PrivateInExpression(n, i, Binary(8))); }
        }
        throw new ParseError(p, "an expression");
    }

    private Expression FunctionExpression(ModifierList m)
    {
        var f = Next(); var s = Opt(K.Asterisk); var n = Kind == K.Identifier ? Next() : (Token?)null;
        var tp = TypeParameters(); var ps = Parameters(); var rt = ReturnAnnotation();
        return D(new FunctionExpression(m, f, s, n, tp, ps, rt, Block()));
    }

    private Expression New()
    {
        var n = Next();
        if (Kind == K.Dot) { var d = Next(); return D(new MetaProperty(n, d, NameToken())); }
        var e = Primary();
        while (Kind is K.Dot or K.OpenBracket)
        {
            if (Kind == K.Dot) { var d = Next(); e = D(new PropertyAccess(e, d, NameToken())); }
            else { var o = Next(); var i = InBrackets(); e = D(new ElementAccess(e, null, o, i, Expect(K.CloseBracket))); }
        }
        var ta = Kind == K.LessThan ? Try(() => { var a = TypeArguments(); return Kind == K.OpenParen ? a : throw new ParseError(p, "("); }) : null;
        var args = Kind == K.OpenParen ? Arguments() : null;
        return D(new NewExpression(n, e, ta, args));
    }

    private Expression ObjectLiteral()
    {
        var saved = noIn; noIn = false;
        var o = Next();
        var l = Sep<Node>(K.CloseBrace, () =>
        {
            if (Kind == K.DotDotDot) { var d = Next(); return D(new SpreadProperty(d, Assignment())); }
            var accessor = Word is K.Get or K.Set or K.Async && !IsNameEnd(p + 1);
            if (accessor || Kind == K.Asterisk) return D(new MemberProperty(ObjectMember()));
            if (Kind == K.Identifier && KindAt(p + 1) is K.Comma or K.CloseBrace or K.Equals)
            {
                var id = Next();
                return D(new ShorthandProperty(id, Kind == K.Equals ? Init() : null));
            }
            var start = p; var name = PropertyName();
            if (Kind == K.Colon) { var c = Next(); return D(new PropertyAssignment(name, c, Assignment())); }
            p = start;
            return D(new MemberProperty(ObjectMember()));
        });
        noIn = saved;
        return D(new ObjectLiteral(o, l, Expect(K.CloseBrace)));
    }

    private Member ObjectMember()
    {
        var m = Modifiers(k => k == K.Async && WordIsModifier());
        if (Word is K.Get or K.Set && !IsNameEnd(p + 1))
        {
            var k = Key(Word); var n = PropertyName(); var ps = Parameters(); var rt = ReturnAnnotation();
            return D(new AccessorDeclaration(m, k, n, ps, rt, Block(), null));
        }
        var star = Opt(K.Asterisk); var name = PropertyName(); var tp = TypeParameters(); var pars = Parameters(); var r = ReturnAnnotation();
        return D(new MethodDeclaration(m, star, name, null, tp, pars, r, Block(), null));
    }

    // ── Types ───────────────────────────────────────────────────────────────────────────────────────
    private TypeArgumentList? TypeArguments()
    {
        if (Kind != K.LessThan) return null;
        var o = Next(); var l = Sep(K.GreaterThan, Type);
        return D(new TypeArgumentList(o, l, Expect(K.GreaterThan)));
    }

    private TypeNode ReturnType()
    {
        if (Word == K.Asserts && KindAt(p + 1) is K.Identifier or K.This && !NewLineAt(p + 1))
        {
            var a = Key(K.Asserts); var x = Next(); Token? i = null; TypeNode? ty = null;
            if (Word == K.Is) { i = Key(K.Is); ty = Type(); }
            return D(new TypePredicateNode(a, x, i, ty));
        }
        if (Kind is K.Identifier or K.This && WordAt(p + 1) == K.Is && !NewLineAt(p + 1))
        {
            var x = Next(); var i = Key(K.Is);
            return D(new TypePredicateNode(null, x, i, Type()));
        }
        return Type();
    }

    private bool noConditional;

    private TypeNode Type()
    {
        if (Kind == K.LessThan || Kind == K.OpenParen && IsFunctionType(p)) return FunctionType();
        if (Kind == K.New || Word == K.Abstract && KindAt(p + 1) == K.New)
        {
            var ab = OptKey(K.Abstract); var n = Next(); var tp = TypeParameters(); var ps = Parameters(); var a = Expect(K.Arrow);
            return D(new ConstructorTypeNode(ab, n, tp, ps, a, Type()));
        }
        var ty = Union();
        if (Kind == K.Extends && !noConditional && !NewLine)
        {
            var e = Next(); noConditional = true; var x = Type(); noConditional = false;
            var q = Expect(K.Question); var a = Type(); var c = Expect(K.Colon);
            return D(new ConditionalTypeNode(ty, e, x, q, a, c, Type()));
        }
        return ty;
    }

    private bool IsFunctionType(int open)
    {
        if (KindAt(open + 1) is K.OpenParen or K.String or K.Number) return false;
        if (KindAt(open + 1) is K.CloseParen or K.DotDotDot) return KindAt(open + 1) == K.DotDotDot || KindAt(open + 2) == K.Arrow;
        var depth = 0;
        for (var i = open; i < t.Count; i++)
        {
            var k = KindAt(i);
            if (k is K.OpenParen or K.OpenBracket or K.OpenBrace) depth++;
            else if (k is K.CloseParen or K.CloseBracket or K.CloseBrace && --depth == 0) return KindAt(i + 1) == K.Arrow;
        }
        return false;
    }

    private TypeNode FunctionType()
    {
        var saved = noConditional; noConditional = false;
        var tp = TypeParameters(); var ps = Parameters(); var a = Expect(K.Arrow);
        noConditional = saved;
        return D(new FunctionTypeNode(tp, ps, a, ReturnType()));
    }

    private TypeNode Union()
    {
        var lead = Opt(K.Bar);
        var first = Intersection();
        if (Kind != K.Bar && lead is null) return first;
        var items = new List<TypeNode> { first }; var seps = new List<int>();
        while (Kind == K.Bar) { seps.Add(p++); items.Add(Intersection()); }
        return D(new UnionTypeNode(lead, new SeparatedList<TypeNode>(items.ToArray(), seps.ToArray())));
    }

    private TypeNode Intersection()
    {
        var lead = Opt(K.Ampersand);
        var first = TypeOperator();
        if (Kind != K.Ampersand && lead is null) return first;
        var items = new List<TypeNode> { first }; var seps = new List<int>();
        while (Kind == K.Ampersand) { seps.Add(p++); items.Add(TypeOperator()); }
        return D(new IntersectionTypeNode(lead, new SeparatedList<TypeNode>(items.ToArray(), seps.ToArray())));
    }

    private TypeNode TypeOperator()
    {
        if (Word is K.KeyOf or K.Unique or K.ReadOnly && !IsTypeEnd(p + 1)) { var o = Key(Word); return D(new TypeOperatorNode(o, TypeOperator())); }
        if (Word == K.Infer && KindAt(p + 1) == K.Identifier)
        {
            var i = Key(K.Infer); var n = Ident(); Token? e = null; TypeNode? c = null;
            if (Kind == K.Extends)
            {
                var r = Try(() => { var ex = Next(); noConditional = true; var ct = Type(); if (Kind == K.Question) throw new ParseError(p, ""); return Tuple.Create(ex, ct); });
                if (r is not null) { e = r.Item1; c = r.Item2; }
            }
            return D(new InferTypeNode(i, n, e, c));
        }
        var ty = TypePrimary();
        while (Kind == K.OpenBracket && !NewLine)
        {
            var o = Next();
            if (Kind == K.CloseBracket) ty = D(new ArrayTypeNode(ty, o, Next()));
            else { var i = Type(); ty = D(new IndexedAccessTypeNode(ty, o, i, Expect(K.CloseBracket))); }
        }
        return ty;
    }

    private bool IsTypeEnd(int i) => KindAt(i) is K.CloseParen or K.CloseBracket or K.CloseBrace or K.Comma or K.Semicolon or K.GreaterThan or K.Bar or K.Ampersand or K.Equals or K.EndOfFile;

    private TypeNode TypePrimary()
    {
        switch (Kind)
        {
            case K.OpenParen: { var s = noConditional; noConditional = false; var o = Next(); var ty = Type(); noConditional = s; return D(new ParenthesizedTypeNode(o, ty, Expect(K.CloseParen))); }
            case K.OpenBracket: { var o = Next(); var l = Sep(K.CloseBracket, TupleElement); return D(new TupleTypeNode(o, l, Expect(K.CloseBracket))); }
            case K.OpenBrace: return IsMapped() ? Mapped() : ObjectType();
            case K.String or K.Number or K.True or K.False or K.BigInt or K.Template: return D(new LiteralTypeNode(null, Next()));
            case K.Minus: { var m = Next(); return D(new LiteralTypeNode(m, Next())); }
            case K.TemplateHead:
                {
                    var head = Next(); var spans = new List<TemplateTypeSpan>();
                    while (true) { var ty = Type(); var piece = Next(); spans.Add(D(new TemplateTypeSpan(ty, piece))); if ((K)t.Types[piece.Index] == K.TemplateTail) break; }
                    return D(new TemplateTypeNode(head, L(spans)));
                }
            case K.Null or K.Void: return D(new KeywordType(Next()));
            case K.This: return D(new ThisTypeNode(Next()));
            case K.TypeOf:
                {
                    var k = Next();
                    if (Kind == K.Import) return ImportType(k);
                    var n = TypeName(); return D(new TypeQueryNode(k, n, NewLine ? null : TypeArguments()));
                }
            case K.Import: return ImportType(null);
        }
        if (Word is K.NumberKeyword or K.StringKeyword or K.Boolean or K.Undefined or K.Any or K.Unknown or K.Never or K.Object or K.Symbol or K.BigIntKeyword && KindAt(p + 1) != K.Dot) return D(new KeywordType(Key(Word)));
        var name = TypeName();
        return D(new TypeReferenceNode(name, NewLine ? null : TypeArguments()));
    }

    private TypeNode ImportType(Token? k)
    {
        var i = Next(); var o = Expect(K.OpenParen); var a = Type(); var c = Expect(K.CloseParen); Token? dot = null; TypeName? q = null;
        if (Kind == K.Dot) { dot = Next(); q = TypeName(); }
        return D(new ImportTypeNode(k, i, o, a, c, dot, q, TypeArguments()));
    }

    private TypeName TypeName()
    {
        TypeName n = D(new SimpleTypeName(Kind == K.This ? Next() : Ident()));
        while (Kind == K.Dot) { var d = Next(); n = D(new QualifiedTypeName(n, d, NameToken())); }
        return n;
    }

    private TupleElement TupleElement()
    {
        var d = Opt(K.DotDotDot); Token? n = null, nq = null, c = null, q = null;
        if (Kind == K.Identifier && (KindAt(p + 1) == K.Colon || KindAt(p + 1) == K.Question && KindAt(p + 2) == K.Colon)) { n = Next(); nq = Opt(K.Question); c = Next(); }
        var ty = Type();
        if (Kind == K.Question) q = Next();
        return D(new TupleElement(d, n, nq, c, ty, q));
    }

    private TypeNode ObjectType() { var s = noConditional; noConditional = false; var o = Next(); var m = Members(); noConditional = s; return D(new ObjectTypeNode(o, m, Expect(K.CloseBrace))); }

    private bool IsMapped()
    {
        var i = p + 1;
        if (KindAt(i) is K.Plus or K.Minus) i++;
        if (WordAt(i) == K.ReadOnly) i++;
        return KindAt(i) == K.OpenBracket && KindAt(i + 1) == K.Identifier && KindAt(i + 2) == K.In;
    }

    private TypeNode Mapped()
    {
        var o = Next(); Token? sign = null, ro = null, a = null, qs = null, q = null; TypeNode? nt = null;
        if (Kind is K.Plus or K.Minus) sign = Next();
        if (Word == K.ReadOnly) ro = Key(K.ReadOnly);
        var ob = Next(); var n = Ident(); var i = Next(); var c = Type();
        if (Word == K.As) { a = Key(K.As); nt = Type(); }
        var cb = Expect(K.CloseBracket);
        if (Kind is K.Plus or K.Minus) qs = Next();
        if (Kind == K.Question) q = Next();
        var ty = Annotation(); var semi = Opt(K.Semicolon);
        return D(new MappedTypeNode(o, sign, ro, ob, n, i, c, a, nt, cb, qs, q, ty, semi, Expect(K.CloseBrace)));
    }
}
