namespace Ark.Syntax.Parsing;

internal sealed partial class PrePass
{
    // Each method below returns whether the token ends an operand.

    private bool Identifier(int i)
    {
        if (LastIs(TokenKind.Dot) || LastIs(TokenKind.QuestionDot) || _last == TokenRole.LeadingDot) return true;
        if (IsImportAssert(i))
        {
            _types[i] = TokenRole.ImportWith;
            return false;
        }
        if (IsUsing(i))
        {
            ReportUsing(i);
            return false;
        }
        if (MisspeltKeyword(i) is not TokenKind.Identifier and var meant)
        {
            _words[i] = (byte)meant;
            if (Keywords.IsReserved(meant))
            {
                _types[i] = (byte)meant;
                return ReservedWord(i);
            }
        }
        if (ForeignDeclaration(i)) return false;
        if (_words[i] != 0)
        {
            var role = RoleOf(i, (TokenKind)_words[i]);
            if (role != (byte)TokenKind.Identifier)
            {
                _types[i] = role;
                return role is (byte)TokenKind.Constructor or (byte)TokenKind.Undefined or TokenRole.YieldBare;
            }
        }
        _types[i] = Name(i);
        return true;
    }

    /// <summary>`using x = …` and `await using x = …`, which are read as `let x = …` and reported.</summary>
    private bool IsUsing(int i)
    {
        var name = Word(i) == TokenKind.Await ? i + 2 : i + 1;
        return Kind(name) == TokenKind.Identifier && Kind(name + 1) is TokenKind.Equals or TokenKind.Colon && !NewLine(i + 1) && !NewLine(name)
            && _frame.Enclosure is Enclosure.Statements or Enclosure.Switch && !IsExpressionPosition()
            && Kind(name - 1) == TokenKind.Identifier && _source.AsSpan(TextSpan.FromBounds(_tokens.Starts[name - 1], _tokens.Ends[name - 1])) is "using";
    }

    private void ReportUsing(int i)
    {
        var isAwaited = Word(i) == TokenKind.Await;
        if (!isAwaited) _diagnostics.Add(Diagnostics.UsingDeclaration(new Location(_source, TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i]))));
        _types[i] = isAwaited ? (byte)TokenKind.Bad : (byte)TokenKind.Let;
        _frame.Declares = !isAwaited;
        _frame.Type = false;
    }

    /// <summary>`import … from 'm' assert { … }`, the older spelling of `with`.</summary>
    private bool IsImportAssert(int i) => LastIs(TokenKind.String) && Kind(i + 1) == TokenKind.OpenBrace && !NewLine(i)
        && (TokenKind)RoleBeforeLast is TokenKind.From or TokenKind.Import && _source.AsSpan(TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i])) is "assert";

    /// <summary>A word that is a name: heads of arrows, labels and the like have roles of their own.</summary>
    private byte Name(int i)
    {
        switch (Kind(i + 1))
        {
            case TokenKind.Arrow:
                return _words[i + 1] == 1 ? (byte)TokenKind.Identifier : TokenRole.ArrowName;
            case TokenKind.Colon:
                if (IsTupleName()) return TokenRole.TupleName;
                if (_frame.Enclosure is Enclosure.Statements or Enclosure.Switch && _frame is { Questions: 0, Case: false } && StartsLabel(i)) return TokenRole.LabelName;
                break;
            case TokenKind.Question:
                if (Kind(i + 2) == TokenKind.Colon && IsTupleName()) return TokenRole.TupleName;
                break;
            case TokenKind.Identifier:
                if ((TokenKind)_words[i + 1] == TokenKind.Is && !NewLine(i + 1) && IsPredicatePosition()) return TokenRole.PredicateName;
                break;
        }
        if (_last is (byte)TokenKind.Break or (byte)TokenKind.Continue && !NewLine(i)) return TokenRole.JumpLabel;
        return (byte)TokenKind.Identifier;
    }

    private bool IsTupleName() =>
        _frame.Enclosure == Enclosure.Bracket
        && _last is (byte)TokenKind.OpenBracket or TokenRole.LineBracket or TokenRole.IndexBracket or (byte)TokenKind.Comma or (byte)TokenKind.DotDotDot;

    private bool IsPredicatePosition() => _last is (byte)TokenKind.Colon or (byte)TokenKind.Arrow or (byte)TokenKind.Asserts;

    private bool StartsLabel(int i) => StartsStatement() || LastIs(TokenKind.CloseBrace) || (NewLine(i) && !IsExpressionPosition());

    /// <summary>The role of a contextual keyword, or Identifier if it is a name here.</summary>
    private byte RoleOf(int i, TokenKind word)
    {
        var next = Kind(i + 1);
        switch (word)
        {
            case TokenKind.Let:
                if (next is not (TokenKind.Identifier or TokenKind.OpenBracket or TokenKind.OpenBrace)) return (byte)TokenKind.Identifier;
                _frame.Declares = true;
                _frame.Type = false;
                return (byte)word;
            case TokenKind.Type:
                if (!IsTypeKeyword(i)) return (byte)TokenKind.Identifier;
                _frame.Declares = _frame.Type = _frame.Enclosure != Enclosure.Names;
                return (byte)word;
            case TokenKind.Interface: return Body(i, Enclosure.Members, word, IsName(i + 1) && !NewLine(i + 1) && Kind(i + 2) is TokenKind.OpenBrace or TokenKind.Extends || IsName(i + 1) && Type(i + 2) == TokenRole.TypeLess);
            case TokenKind.Struct: return Body(i, Enclosure.Members, word, IsName(i + 1) && !NewLine(i + 1) && (Kind(i + 2) is TokenKind.OpenBrace or TokenKind.Extends || Type(i + 2) == TokenRole.TypeLess || Word(i + 2) == TokenKind.Implements));
            case TokenKind.Namespace or TokenKind.Module:
                if (_last == TokenRole.ExportAs || (LastIs(TokenKind.As) && RoleBeforeLast == TokenRole.ExportAs)) return (byte)word;
                return Body(i, Enclosure.Statements, word, !NewLine(i + 1) && ((IsName(i + 1) && Kind(i + 2) is TokenKind.OpenBrace or TokenKind.Dot && !IsExpressionPosition()) || (next == TokenKind.String && !IsExpressionPosition())));
            case TokenKind.Global: return next == TokenKind.OpenBrace && (LastIs(TokenKind.Declare) || StartsStatement()) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Declare: return DeclarationFollows(i) || IsMemberModifier(i) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Abstract:
                return (next is TokenKind.Class or TokenKind.New && !NewLine(i + 1)) || IsMemberModifier(i) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Async: return Async(i);
            case TokenKind.Get or TokenKind.Set: return IsAccessor(i) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Static when next == TokenKind.OpenBrace && _frame.Enclosure == Enclosure.Members: return TokenRole.StaticBlockStart;
            case TokenKind.ReadOnly:
                return IsMemberModifier(i) || (!_ended && StartsTypeOperand(i + 1) && (next is not TokenKind.OpenParen || (!StartsMember(i) && _match[i + 1] is var close and >= 0 && Kind(close + 1) == TokenKind.OpenBracket))) || (next == TokenKind.OpenBracket && !_ended) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Static or TokenKind.Public or TokenKind.Private or TokenKind.Protected or TokenKind.Override or TokenKind.Accessor:
                return IsMemberModifier(i) ? (byte)word : (byte)TokenKind.Identifier;
            case TokenKind.Constructor:
                return next == TokenKind.OpenParen && _frame.Enclosure == Enclosure.Members && StartsMember(i) && !LastIs(TokenKind.Get) && !LastIs(TokenKind.Set) && _last != TokenRole.Star ? (byte)word : (byte)TokenKind.Identifier;
            default: return RoleOfOperatorWord(i, word, next);
        }
    }

    private byte RoleOfOperatorWord(int i, TokenKind word, TokenKind next)
    {
        var promote = false;
        switch (word)
        {
            case TokenKind.As:
                promote = _last == TokenRole.ExportAs || (_last == TokenRole.Star && _before >= 0)
                    || (_ended && (!NewLine(i) || _frame.Enclosure is Enclosure.Names or Enclosure.Bracket) && next is not (TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.Colon or TokenKind.Equals or TokenKind.Semicolon or TokenKind.EndOfFile));
                break;
            case TokenKind.Satisfies:
                promote = _ended && !NewLine(i) && next is not (TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.Colon or TokenKind.Equals or TokenKind.Semicolon or TokenKind.EndOfFile);
                break;
            case TokenKind.Is: promote = _last == TokenRole.PredicateName; break;
            case TokenKind.Asserts: promote = IsPredicatePosition() && !NewLine(i + 1) && next is TokenKind.Identifier or TokenKind.This && Word(i + 1) != TokenKind.Is; break;
            case TokenKind.KeyOf: promote = !_ended && !(StartsMember(i) && next == TokenKind.OpenParen) && next is TokenKind.Identifier or TokenKind.TypeOf or TokenKind.This or TokenKind.OpenParen or TokenKind.OpenBrace && !NewLine(i + 1) && Word(i + 1) is not (TokenKind.Is or TokenKind.As); break;
            case TokenKind.Unique: promote = Word(i + 1) == TokenKind.Symbol; break;
            case TokenKind.Infer:
                if (next != TokenKind.Identifier || NewLine(i + 1)) break;
                // Outside a bound, `infer A extends B ?` is the check of a condition.
                return Kind(i + 2) == TokenKind.Extends && (_frame.Bounds > 0 || Kind(SkipType(i + 3, stopsAtExtends: true)) != TokenKind.Question) ? TokenRole.InferConstrained : (byte)word;
            case TokenKind.Implements: promote = (_ended || _last is TokenRole.ClassExpression or (byte)TokenKind.Class) && _frame.Pending == Enclosure.Members && next == TokenKind.Identifier; break;
            case TokenKind.From:
                promote = next == TokenKind.String && (_ended || _last is TokenRole.Star or (byte)TokenKind.CloseBrace);
                if (promote) _frame.Pending = Enclosure.Statements;
                break;
            case TokenKind.Lazy: promote = LastIs(TokenKind.Import) && (next == TokenKind.OpenBrace || (next == TokenKind.Identifier && Word(i + 1) != TokenKind.From)); break;
            case TokenKind.Out: promote = next is TokenKind.Identifier or TokenKind.In && !NewLine(i + 1) && _last is TokenRole.TypeLess or TokenRole.AssertLess or TokenRole.GenericArrowLess or (byte)TokenKind.In or (byte)TokenKind.Comma && _angles.Count > 0; break;
            case TokenKind.Await:
                promote = _last == TokenRole.ForOf || (!_ended && next is not (TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.Colon
                    or TokenKind.Equals or TokenKind.Semicolon or TokenKind.Dot or TokenKind.Arrow or TokenKind.EndOfFile)) || (NewLine(i) && next is TokenKind.Identifier or TokenKind.This or TokenKind.OpenParen or TokenKind.New or TokenKind.Import);
                if (IsNamePosition() || StartsMember(i)) promote = false;
                break;
            case TokenKind.Yield:
                if (_ended && !NewLine(i) || next is TokenKind.Equals or TokenKind.Arrow || IsNamePosition() || StartsMember(i) || (next == TokenKind.Colon && _frame.Questions == 0 && StartsLabel(i))) break;
                return NewLine(i + 1) || next is TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Colon
                    or TokenKind.Semicolon or TokenKind.TemplateMiddle or TokenKind.TemplateTail or TokenKind.EndOfFile ? TokenRole.YieldBare : (byte)word;
        }
        return promote ? (byte)word : (byte)TokenKind.Identifier;
    }

    /// <summary>A name is declared here, or a class that is extended.</summary>
    private bool IsNamePosition() => (TokenKind)_last is TokenKind.Function or TokenKind.Class or TokenKind.Enum or TokenKind.Var or TokenKind.Let
        or TokenKind.Const or TokenKind.Extends or TokenKind.Implements or TokenKind.Interface or TokenKind.Type or TokenKind.Namespace or TokenKind.Module;

    /// <summary>A word whose body opens at the next brace that is no literal.</summary>
    private byte Body(int i, Enclosure enclosure, TokenKind word, bool isKeyword)
    {
        if (!isKeyword || LastIs(TokenKind.Dot)) return (byte)TokenKind.Identifier;
        _frame.Pending = enclosure;
        _frame.Head = true;
        return (byte)word;
    }

    private bool IsTypeKeyword(int i)
    {
        var next = Kind(i + 1);
        if (LastIs(TokenKind.Import) || _last == TokenRole.ImportEquals)
            return next is TokenKind.OpenBrace or TokenKind.Asterisk || (next == TokenKind.Identifier && (Word(i + 1) != TokenKind.From || Kind(i + 2) != TokenKind.String));
        if (_last == TokenRole.ExportList) return true;
        if (_frame.Enclosure == Enclosure.Names)
        {
            if (Word(i + 1) != TokenKind.As) return next == TokenKind.Identifier || Keywords.IsReserved(Type(i + 1));
            // `type as` and `type as as x` import a type called `as`, `type as x` and `type as as` something called `type`.
            return !IsImportName(i + 2) || (Word(i + 2) == TokenKind.As && IsImportName(i + 3));
        }
        return next == TokenKind.Identifier && !NewLine(i + 1) && !IsExpressionPosition() && (Kind(i + 2) == TokenKind.Equals || Type(i + 2) == TokenRole.TypeLess);
    }

    private bool IsImportName(int i) => Kind(i) is TokenKind.Identifier or TokenKind.String || Keywords.IsReserved(Type(i));

    private bool DeclarationFollows(int i) => !NewLine(i + 1) && (Kind(i + 1) is TokenKind.Const or TokenKind.Var or TokenKind.Function or TokenKind.Class or TokenKind.Enum or TokenKind.Import
        || (Word(i + 1) is TokenKind.Let or TokenKind.Abstract or TokenKind.Interface or TokenKind.Type or TokenKind.Namespace or TokenKind.Module or TokenKind.Struct or TokenKind.Async
            && Kind(i + 2) is TokenKind.Identifier or TokenKind.String or TokenKind.Class or TokenKind.Function or TokenKind.OpenBrace or TokenKind.OpenBracket)
        || (Word(i + 1) == TokenKind.Global && Kind(i + 2) == TokenKind.OpenBrace));

    /// <summary>A modifier of a member or a parameter: a name or another modifier follows.</summary>
    private bool IsMemberModifier(int i)
    {
        if (NewLine(i + 1) && (TokenKind)_words[i] != TokenKind.Static) return false;
        switch (Kind(i + 1))
        {
            case TokenKind.Identifier:
                return Word(i + 1) is not (TokenKind.As or TokenKind.Is or TokenKind.Of or TokenKind.Satisfies)
                    || _frame.Enclosure == Enclosure.Members && StartsMember(i);
            case TokenKind.PrivateIdentifier: return true;
            case TokenKind.String or TokenKind.Number or TokenKind.OpenBracket or TokenKind.Asterisk: return StartsMember(i) && _frame.Enclosure is Enclosure.Members || (_frame.Enclosure == Enclosure.Literal && (TokenKind)_words[i] == TokenKind.ReadOnly);
            case TokenKind.OpenBrace: return _frame.Enclosure == Enclosure.Paren && _last is (byte)TokenKind.OpenParen or TokenRole.CallParen or TokenRole.ArrowParen or (byte)TokenKind.Comma;
            case var next: return Keywords.IsReserved(next) && next is not (TokenKind.In or TokenKind.InstanceOf) && StartsMember(i);
        }
    }

    private bool IsAccessor(int i)
    {
        var next = Kind(i + 1);
        if (!StartsMember(i)) return false;
        if (next == TokenKind.OpenBracket) return _match[i + 1] is var close and >= 0 && Kind(close + 1) == TokenKind.OpenParen;
        return (next is TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String or TokenKind.Number || Keywords.IsReserved(next))
            && Kind(i + 2) == TokenKind.OpenParen;
    }

    private byte Async(int i)
    {
        var next = Kind(i + 1);
        if (NewLine(i + 1)) return (byte)TokenKind.Identifier;
        if (next == TokenKind.Function) return IsExpressionPosition() ? TokenRole.AsyncFunctionExpression : (byte)TokenKind.Async;
        if (_frame.Enclosure is Enclosure.Members or Enclosure.Literal && StartsMember(i) && !IsExpressionPosition() | LastIs(TokenKind.OpenBrace) | LastIs(TokenKind.Comma)
            && (next is TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String or TokenKind.OpenBracket or TokenKind.Asterisk or TokenKind.Number || Keywords.IsReserved(next)))
            return (byte)TokenKind.Async;
        if (next == TokenKind.Identifier) return Kind(i + 2) == TokenKind.Arrow ? TokenRole.AsyncArrow : (byte)TokenKind.Identifier;
        var paren = Type(i + 1) == TokenRole.TypeLess ? SkipAngles(i + 1) : i + 1;
        if (Kind(paren) != TokenKind.OpenParen || _match[paren] is not (var close and >= 0)) return (byte)TokenKind.Identifier;
        if (Kind(close + 1) == TokenKind.Arrow) return TokenRole.AsyncArrow;
        return Kind(close + 1) == TokenKind.Colon && !_frame.Case && (_frame.Enclosure is not Enclosure.Members || IsExpressionPosition()) && Kind(SkipType(close + 2)) == TokenKind.Arrow
            && (_frame.Questions == 0 || IsChosenArrow(paren))
            ? TokenRole.AsyncArrow : (byte)TokenKind.Identifier;
    }

    // ── Reserved words ──────────────────────────────────────────────────────────────────────────────

    private bool ReservedWord(int i)
    {
        var kind = Kind(i);
        if (IsReservedName(i))
        {
            _types[i] = (byte)TokenKind.Identifier;
            return true;
        }
        var next = Kind(i + 1);
        switch (kind)
        {
            case TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False:
                if (kind == TokenKind.This && Word(i + 1) == TokenKind.Is && IsPredicatePosition()) _types[i] = TokenRole.PredicateName;
                else if (kind == TokenKind.This && next == TokenKind.Colon && IsTupleName()) _types[i] = TokenRole.TupleName;
                return true;
            case TokenKind.Import: Import(i); break;
            case TokenKind.Export: Export(i); break;
            case TokenKind.Class:
                if (IsExpressionPosition() || (FollowsDecorator(i) && _frame.DecoratesValue)) _types[i] = TokenRole.ClassExpression;
                _frame.Pending = Enclosure.Members;
                _frame.PendingIsExpression = _types[i] == TokenRole.ClassExpression;
                break;
            case TokenKind.Extends: _frame.Bounds++; break;
            case TokenKind.Const or TokenKind.Var:
                _frame.Declares = true;
                _frame.Type = false;
                if (kind == TokenKind.Const && next == TokenKind.Enum) _types[i] = TokenRole.ConstModifier;
                break;
            case TokenKind.Function:
                _frame.Head = true;
                if (_last == TokenRole.AsyncFunctionExpression || IsExpressionPosition())
                {
                    _types[i] = TokenRole.FunctionExpression;
                    _frame.PendingIsExpression = true;
                }
                break;
            case TokenKind.Enum: _frame.Pending = Enclosure.Enum; break;
            case TokenKind.Switch: _frame.Pending = Enclosure.Switch; break;
            case TokenKind.Case: _frame.Case = true; break;
            case TokenKind.Default:
                if (LastIs(TokenKind.Export)) _types[i] = TokenRole.DefaultModifier;
                else if (_last != TokenRole.ExportAssign) _frame.Case = true;
                break;
            case TokenKind.Else when next == TokenKind.If: _types[i] = TokenRole.ElseIf; break;
            case TokenKind.With when next == TokenKind.OpenBrace: _types[i] = TokenRole.ImportWith; break;
            case TokenKind.For: For(i); break;
            case TokenKind.Return:
                if (NewLine(i + 1) || next is TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.EndOfFile) _types[i] = TokenRole.ReturnBare;
                break;
        }
        return false;
    }

    /// <summary>A reserved word that names a property, a member or an export.</summary>
    private bool IsReservedName(int i)
    {
        if (_last is (byte)TokenKind.Get or (byte)TokenKind.Set || (LastIs(TokenKind.As) && (_frame.Enclosure == Enclosure.Names || _frame.Pending == Enclosure.Names))) return true;
        if (LastIs(TokenKind.Type) && _frame.Enclosure == Enclosure.Names) return true;
        if (!StartsMember(i)) return false;
        if (_frame.Enclosure is Enclosure.Names or Enclosure.Enum) return true;
        switch (Kind(i + 1))
        {
            case TokenKind.Colon or TokenKind.Equals: return true;
            case TokenKind.OpenParen: return Kind(i) != TokenKind.New || IsMethodBody(i + 1);
            case TokenKind.Comma or TokenKind.CloseBrace: return _frame.Enclosure == Enclosure.Literal && Kind(i) is not (TokenKind.This or TokenKind.Null or TokenKind.True or TokenKind.False);
            case TokenKind.Question: return Kind(i + 2) is TokenKind.Colon or TokenKind.OpenParen;
            case TokenKind.Exclamation: return _frame.Enclosure == Enclosure.Members && Kind(i + 2) == TokenKind.Colon;
            case TokenKind.Semicolon: return _frame.Enclosure == Enclosure.Members;
            default: return Type(i + 1) == TokenRole.TypeLess && Kind(i) != TokenKind.New;
        }
    }

    private bool IsMethodBody(int paren) => _match[paren] is var close and >= 0
        && Kind(Kind(close + 1) == TokenKind.Colon ? SkipType(close + 2) : close + 1) == TokenKind.OpenBrace;

    private void Import(int i)
    {
        var next = Kind(i + 1);
        if (next is TokenKind.OpenParen or TokenKind.Dot)
        {
            _types[i] = TokenRole.ImportCall;
            return;
        }
        var name = Word(i + 1) == TokenKind.Type && IsName(i + 2) ? i + 2 : i + 1;
        if (IsName(name) && Kind(name + 1) == TokenKind.Equals) _types[i] = TokenRole.ImportEquals;
        else if (next != TokenKind.String) _frame.Pending = Enclosure.Names;
    }

    private void Export(int i)
    {
        var next = Kind(i + 1);
        if (next is TokenKind.OpenBrace or TokenKind.Asterisk || (Word(i + 1) == TokenKind.Type && Kind(i + 2) is TokenKind.OpenBrace or TokenKind.Asterisk))
        {
            _types[i] = TokenRole.ExportList;
            _frame.Pending = Enclosure.Names;
        }
        else if (next == TokenKind.Equals) _types[i] = TokenRole.ExportAssign;
        else if (Word(i + 1) == TokenKind.As && Word(i + 2) == TokenKind.Namespace) _types[i] = TokenRole.ExportAs;
        else if (next == TokenKind.Default && !IsDeclaration(i + 2)) _types[i] = TokenRole.ExportAssign;
    }

    private bool IsDeclaration(int i) => Kind(i) is TokenKind.Class or TokenKind.Function or TokenKind.At or TokenKind.Enum
        || (Word(i) is TokenKind.Abstract && Kind(i + 1) == TokenKind.Class)
        || (Word(i) is TokenKind.Async && Kind(i + 1) == TokenKind.Function && !NewLine(i + 1))
        || (Word(i) is TokenKind.Interface or TokenKind.Struct && IsName(i + 1));

    /// <summary>Which of the three loops it is stands in the parentheses.</summary>
    private void For(int i)
    {
        var open = Word(i + 1) == TokenKind.Await ? i + 2 : i + 1;
        if (Kind(open) != TokenKind.OpenParen || _match[open] < 0) return;
        var of = -1;
        var into = -1;
        for (var k = open + 1; k < _match[open]; k++)
        {
            switch (Kind(k))
            {
                case TokenKind.Semicolon: return;
                case TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket:
                    if (_match[k] >= 0) k = _match[k];
                    break;
                case TokenKind.In: into = into < 0 ? k : into; break;
                case TokenKind.Identifier:
                    if (of < 0 && into < 0 && k > open + 1 && Word(k) == TokenKind.Of && Kind(k - 1) is not (TokenKind.Const or TokenKind.Var) && Word(k - 1) != TokenKind.Let) of = k;
                    break;
            }
        }
        if (of >= 0)
        {
            _types[i] = TokenRole.ForOf;
            _types[of] = (byte)TokenKind.Of;
        }
        else if (into >= 0)
        {
            _types[i] = TokenRole.ForIn;
            _types[into] = TokenRole.ForInKeyword;
        }
    }

    // ── Punctuation that depends on statements ──────────────────────────────────────────────────────

    private void At(int i)
    {
        if (Word(i + 1) == TokenKind.Interface && IsName(i + 2) && Kind(i + 3) == TokenKind.OpenBrace)
        {
            _types[i] = TokenRole.AnnotationAt;
            return;
        }
        // The decorators of one class follow each other; the first decides for all.
        if (!FollowsDecorator(i)) _frame.DecoratesValue = !StartsStatement() && IsExpressionPosition() && DecoratesClass(i);
        if (_frame.DecoratesValue) _types[i] = TokenRole.ExpressionAt;
        _frame.DecoratorEnd = SkipDecorator(i);
    }

    private bool DecoratesClass(int i)
    {
        while (Kind(i) == TokenKind.At) i = SkipDecorator(i);
        return Kind(i) == TokenKind.Class;
    }

    private void Semicolon(int i)
    {
        _frame.Questions = 0;
        _frame.Bounds = 0;
        _frame.Case = _frame.Head = _frame.Declares = false;
        if (_frame.Enclosure == Enclosure.ForHead) _types[i] = TokenRole.ForSemicolon;
        else if (_before < 0 || (StartsStatement() && !(LastIs(TokenKind.CloseBrace) && (_literalClosed || _ended)))
            || (LastIs(TokenKind.OpenBrace) && _frame.Enclosure == Enclosure.Literal)) _types[i] = TokenRole.EmptySemicolon;
    }

    private void Colon(int i)
    {
        _statementColon = false;
        // The return type of an arrow function.
        if (_words[i] == 1) return;
        if (_frame.Questions > 0) _frame.Questions--;
        else if (_frame.Case)
        {
            _frame.Case = false;
            _statementColon = true;
        }
        else _statementColon = _last == TokenRole.LabelName;
    }

    /// <summary>A conditional operator, or the mark of something optional; behind the latter a parameter list may follow.</summary>
    private bool Question(int i)
    {
        if (Kind(i + 1) is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Equals or TokenKind.Semicolon
            or TokenKind.CloseBrace or TokenKind.EndOfFile) return false;
        var optionalMethod = _frame.Enclosure == Enclosure.Members && !_angles.TryPeek(out _)
            && (Kind(i + 1) == TokenKind.OpenParen || Type(i + 1) == TokenRole.TypeLess) && IsMemberName();
        if (optionalMethod || (_frame.Enclosure == Enclosure.Literal && Kind(i + 1) == TokenKind.OpenParen && IsMemberName())) return true;
        _frame.Questions++;
        if (_frame.Bounds > 0) _frame.Bounds--;
        return false;
    }

    /// <summary>The name before stands where a member begins, so that it is not an operand.</summary>
    private bool IsMemberName()
    {
        if (_before < 1) return false;
        if (NewLine(_before) || LastIs(TokenKind.CloseBracket)) return true;
        var last = RoleBeforeLast;
        return last is (byte)TokenKind.OpenBrace or TokenRole.BlockBrace or TokenRole.StatementBrace or TokenRole.UiBrace or (byte)TokenKind.Semicolon
            or TokenRole.EmptySemicolon or (byte)TokenKind.CloseBrace or (byte)TokenKind.Comma || IsModifier(last);
    }
}
