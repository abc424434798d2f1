namespace Ark.Syntax.Parsing;

// Declarations as other languages write them (`fun f()`, `int n = 0`, `String name()`): read as what they mean and reported once, so
// that what follows is read as if they had been right.
internal sealed partial class PrePass
{
    /// <summary>Whether a declaration in the manner of another language begins here; then its first tokens have their roles.</summary>
    private bool ForeignDeclaration(int i)
    {
        if (!(IsPlainName(i) || Kind(i) == TokenKind.Void || IsTypeWord(Word(i))) || !BeginsDeclaration(i)) return false;
        return IsPlainName(i + 1) && !NewLine(i + 1) && ForeignKeyword(i) || TypeBeforeName(i);
    }

    private static readonly string[] BeginningWords = ["const", "let", "function", "class", "interface", "enum", "return", "throw"];

    /// <summary>The keyword that a word before a name was to be, by its letters and by what follows the name.</summary>
    private TokenKind MisspeltKeyword(int i)
    {
        if (!IsPlainName(i) || !IsPlainName(i + 1) || NewLine(i + 1) || _frame.Enclosure is not (Enclosure.Statements or Enclosure.Switch) || !BeginsDeclaration(i)) return TokenKind.Identifier;
        var span = TokenSpan(i);
        if (Spelling.Nearest(_source.Slice(span), BeginningWords) is not { } near) return TokenKind.Identifier;
        var kind = Keywords.Find(near);
        var next = Kind(i + 2);
        var fits = kind switch
        {
            TokenKind.Const or TokenKind.Let => next is TokenKind.Equals or TokenKind.Colon,
            TokenKind.Function => next == TokenKind.OpenParen || Type(i + 2) == TokenRole.TypeLess,
            TokenKind.Class or TokenKind.Interface or TokenKind.Enum => next is TokenKind.OpenBrace or TokenKind.Extends || Word(i + 2) == TokenKind.Implements,
            _ => next is not (TokenKind.Equals or TokenKind.OpenBrace or TokenKind.Colon),
        };
        if (!fits) return TokenKind.Identifier;
        _diagnostics.Add(Diagnostics.ForeignKeyword(new Location(_source, span), _source.Slice(span), $"did you mean '{near}'?").WithFix($"Change to '{near}'", new TextEdit(span, near)));
        return kind;
    }

    /// <summary>In tokens; longer ones are not looked through again and again.</summary>
    private const int LongestForeignArguments = 30;

    private bool BeginsDeclaration(int i) => _frame.Enclosure switch
    {
        Enclosure.Statements or Enclosure.Switch => _before < 0 || LastIs(TokenKind.Export) || IsVariableKeyword(_last) || StartsStatement() || (NewLine(i) && !IsExpressionPosition()),
        Enclosure.Members => StartsMember(i),
        Enclosure.ForHead => LastIs(TokenKind.OpenParen) || IsVariableKeyword(_last),
        Enclosure.Paren => _frame.DeclaresParameters && _last is (byte)TokenKind.OpenParen or TokenRole.CallParen or TokenRole.ArrowParen or (byte)TokenKind.Comma,
        _ => false,
    };

    /// <summary>`fun f()`, `val x =`: a word that stands where ours would.</summary>
    private bool ForeignKeyword(int i)
    {
        var word = _source.AsSpan(TokenSpan(i));
        if (word is "fun" or "func" or "def" or "fn")
        {
            if (Kind(i + 2) != TokenKind.OpenParen && Type(i + 2) != TokenRole.TypeLess) return false;
            var isMember = _frame.Enclosure == Enclosure.Members;
            _newLines[i + 1] |= _newLines[i] && isMember;
            Replace(i, isMember ? TokenKind.Bad : TokenKind.Function, isMember ? "" : "function", isMember ? "a method is declared with its name alone" : "a function is declared with 'function'");
            return true;
        }
        if (word is not ("val" or "final") || Kind(i + 2) is not (TokenKind.Equals or TokenKind.Colon)) return false;
        var isField = _frame.Enclosure == Enclosure.Members;
        Replace(i, isField ? TokenKind.ReadOnly : TokenKind.Const, isField ? "readonly" : "const", isField ? "a field that does not change is 'readonly'" : "a constant is declared with 'const'");
        return true;
    }

    private void Replace(int i, TokenKind meant, string text, string instead)
    {
        var span = TokenSpan(i);
        var whole = text.Length > 0 ? span : TextSpan.FromBounds(span.Start, _tokens.Starts[i + 1]);
        _diagnostics.Add(Diagnostics.ForeignKeyword(new Location(_source, span), _source.Slice(span), instead)
            .WithFix(text.Length > 0 ? $"Write '{text}'" : "Take it away", new TextEdit(whole, text)));
        Become(i, meant);
    }

    /// <summary>`int n = 0`, `String name()`, `(int a, int b)`, `const int x = 1`.</summary>
    private bool TypeBeforeName(int i)
    {
        var name = BehindForeignType(i);
        if (!IsPlainName(name) || NewLine(name)) return false;
        var declared = DeclaredBy(name);
        if (declared == Declared.Nothing) return false;
        ReportTypeBeforeName(i, name, declared);
        var isStatement = _frame.Enclosure is Enclosure.Statements or Enclosure.Switch or Enclosure.ForHead && !IsVariableKeyword(_last);
        for (var k = i + 1; k < name; k++) _types[k] = (byte)TokenKind.Bad;
        Become(i, !isStatement ? TokenKind.Bad : declared == Declared.Function ? TokenKind.Function : TokenKind.Let);
        // The name is now first on its line.
        _newLines[name] |= _newLines[i] && !isStatement;
        return true;
    }

    /// <summary>The index behind `int`, `a.B`, `List&lt;String&gt;`, `int[][]`: what types of other languages look like.</summary>
    private int BehindForeignType(int i)
    {
        i++;
        while (Kind(i) == TokenKind.Dot && IsName(i + 1)) i += 2;
        if (Kind(i) == TokenKind.LessThan || Type(i) == TokenRole.TypeLess) i = BehindForeignArguments(i);
        while (Kind(i) == TokenKind.OpenBracket && Kind(i + 1) == TokenKind.CloseBracket) i += 2;
        return i;
    }

    private int BehindForeignArguments(int i)
    {
        var depth = 0;
        for (var end = Math.Min(_count, i + LongestForeignArguments); i < end; i++)
        {
            if (Kind(i) == TokenKind.LessThan || Type(i) == TokenRole.TypeLess) depth++;
            else if (Kind(i) == TokenKind.GreaterThan || Type(i) == TokenRole.TypeGreater) depth--;
            else if (Kind(i) == TokenKind.GreaterThanGreaterThan) depth -= 2;
            else if (Kind(i) is not (TokenKind.Identifier or TokenKind.Comma or TokenKind.Dot or TokenKind.Question or TokenKind.OpenBracket or TokenKind.CloseBracket)) return _count;
            if (depth <= 0) return i + 1;
        }
        return _count;
    }

    private enum Declared { Nothing, Variable, Function }

    /// <summary>What a name declares that stands behind a type, by what follows.</summary>
    private Declared DeclaredBy(int name)
    {
        var next = Kind(name + 1);
        var isMember = _frame.Enclosure == Enclosure.Members;
        if (_frame.Enclosure == Enclosure.Paren) return next is TokenKind.Comma or TokenKind.CloseParen or TokenKind.Equals ? Declared.Variable : Declared.Nothing;
        var isType = Kind(name - 1) != TokenKind.Identifier || char.IsUpper(_source.Content[_tokens.Starts[name - 1]]) || IsTypeWord(Word(name - 1)) || OwnNameOf(_source.Slice(TokenSpan(name - 1))) is "number";
        if (Kind(name - 1) != TokenKind.Void && (next == TokenKind.Equals || (isMember || isType) && (next is TokenKind.Semicolon or TokenKind.CloseBrace || NewLine(name + 1)))) return Declared.Variable;
        if (next != TokenKind.OpenParen || _match[name + 1] is not (var close and >= 0)) return Declared.Nothing;
        // `void f()` is an expression, behind which a block may begin.
        var hasBody = Kind(close + 1) == TokenKind.OpenBrace && !(Kind(name - 1) == TokenKind.Void && NewLine(close + 1));
        return hasBody || isMember && Kind(close + 1) == TokenKind.Semicolon ? Declared.Function : Declared.Nothing;
    }

    private void ReportTypeBeforeName(int i, int name, Declared declared)
    {
        var span = TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[name]);
        var (written, called) = (_source.Slice(TextSpan.FromBounds(span.Start, _tokens.Ends[name - 1])), _source.Slice(TextSpan.FromBounds(_tokens.Starts[name], span.End)));
        var type = OwnNameOf(written);
        if (declared == Declared.Function)
        {
            var behind = _tokens.Ends[_match[name + 1]];
            var before = TextSpan.FromBounds(span.Start, _tokens.Starts[name]);
            _diagnostics.Add(Diagnostics.TypeBeforeName(new Location(_source, span), $"{called}(): {type}")
                .WithFix($"Write '{type}' behind the parameters", new TextEdit(before, _frame.Enclosure == Enclosure.Members ? "" : "function "), new TextEdit(new TextSpan(behind, 0), $": {type}")));
            return;
        }
        if ((TokenKind)RoleBeforeLast == TokenKind.Catch)
        {
            _diagnostics.Add(Diagnostics.TypedCatch(new Location(_source, span), called).WithFix($"Write '{called}'", new TextEdit(span, called)));
            return;
        }
        var let = _frame.Enclosure is Enclosure.Statements or Enclosure.Switch or Enclosure.ForHead && !IsVariableKeyword(_last) ? "let " : "";
        var right = $"{let}{called}: {type}";
        _diagnostics.Add(Diagnostics.TypeBeforeName(new Location(_source, span), right).WithFix($"Write '{right}'", new TextEdit(span, right)));
    }

    /// <summary>What we call a type that other languages have, too.</summary>
    private static string OwnNameOf(string type) => type switch
    {
        "int" or "Int" or "Integer" or "float" or "Float" or "double" or "Double" or "long" or "Long" => "number",
        "String" or "char" or "Char" => "string",
        "bool" or "Bool" or "Boolean" => "boolean",
        _ when type.EndsWith("[]", StringComparison.Ordinal) => OwnNameOf(type[..^2].TrimEnd()) + "[]",
        _ => type,
    };

    private TextSpan TokenSpan(int i) => TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i]);

    private static bool IsTypeWord(TokenKind word) => word is TokenKind.Boolean or TokenKind.NumberKeyword or TokenKind.StringKeyword or TokenKind.BigIntKeyword or TokenKind.Any;

    private bool IsPlainName(int i) => IsName(i) && _words[i] == 0;

    private static bool IsVariableKeyword(byte role) => (TokenKind)role is TokenKind.Const or TokenKind.Let or TokenKind.Var;

    private void Become(int i, TokenKind kind)
    {
        _types[i] = (byte)kind;
        if (kind == TokenKind.Function) _frame.Head = true;
        if (!IsVariableKeyword((byte)kind)) return;
        _frame.Declares = true;
        _frame.Type = false;
    }
}
