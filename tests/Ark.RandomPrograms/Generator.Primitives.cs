using System.Collections.Immutable;

namespace Ark.RandomPrograms;

// Numbers, strings, truth values and arrays by the operators and methods that make them.
public sealed partial class Generator
{
    private static readonly ImmutableArray<string> Numbers =
    [
        "0", "1", "2", "3", "5", "7", "10", "16", "100", "255", "0.5", "1.5", "0.1", "2.75", "1e3", "0x7f", "0b1011", "0o17", "1_000", "65536", "(-1)", "(-2)", "(-0)", "(-0.5)",
        "(-7)", "(-2.25)", "2147483647", "(-2147483648)", "2147483648", "4294967295", "4294967296", "(-2147483649)", "9007199254740991", "(-9007199254740991)", "9007199254740992", "1e21",
        "1e-7", "123456789012", "1e300", "5e-324", "NaN", "Infinity", "(-Infinity)",
    ];

    private static readonly ImmutableArray<string> Strings =
    [
        "''", "'a'", "'b'", "'abc'", "'Hello'", "' x '", "'10'", "'-3.5'", "'0x1f'", "'a,b,c'", "'héé'", "'ß'", "'日本語'", "'😀'", "'a😀b'", "'\\ud83d'", "'\\udc00x'", "'tab\\t'",
        "'it\\'s'", "'\\u0000'", "'\"q\"'", "'k1'", "'line\\nbreak'", "'\\u00ff\\u0100'", "'zzz'", "'null'", "'aXbXc'",
    ];

    /// <summary>Small: an index, often within bounds and sometimes not.</summary>
    private Piece Index(int depth) => OneOf(
        (6, () => Piece.Expression(Ty.Number, $"{Pick("0", "1", "2", "3", "4", "9", "99")}")),
        (1, () => Piece.Expression(Ty.Number, $"{Pick("(-1)", "0.5", "NaN", "(-0)")}")),
        (3, () => Find(v => v.Name[0] == 'i') is { } v ? Read(v) : null),
        (2, () => Piece.Expression(Ty.Number, $"({Value(Ty.Number, depth)} % 4)")),
        (2, () => Value(Ty.Number, depth)));

    /// <summary>Not negative and below 10: what is written there grows nothing without end.</summary>
    private Piece WriteIndex() => OneOf(
        (4, () => Piece.Fixed($"{Pick("0", "1", "2", "3", "5", "9")}")),
        (2, () => Piece.Fixed($"(({Value(Ty.Number, 1)} >>> 0) % {Pick("3", "8")})")));

    private Piece NumberValue(int depth)
    {
        Piece N() => Value(Ty.Number, depth - 1);
        Piece S() => Value(Ty.String, depth - 1);
        return OneOf(
            (14, () => Piece.Expression(Ty.Number, $"({N()} {Pick("+", "-", "*", "/", "%", "+", "-", "*")} {N()})")),
            (7, () => Piece.Expression(Ty.Number, $"(({N()}) {Pick("&", "|", "^", ">>", ">>>")} {N()})")),
            // TypeScript's parser takes `a << f(b as D<E>)` for type arguments; `<<=` below takes any value.
            (2, () => Piece.Expression(Ty.Number, $"({N()} << {Pick("0", "1", "5", "31", "33", "-1")})")),
            (3, () => Piece.Expression(Ty.Number, $"({N()} {Pick("| 0", ">>> 0", "& 255", "% 7", "* -1", "+ 1", "- 1", "/ 2", ">> 1", "<< 31")})")),
            (2, () => Piece.Expression(Ty.Number, $"(({N()} | 0) {Pick("+", "-", "*")} ({N()} | 0))")),
            (1, () => Piece.Expression(Ty.Number, $"(({N()} | 0) ** {Pick("0", "1", "2")})")),
            (3, () => Piece.Expression(Ty.Number, $"({Pick("-", "~", "+")}{N()})")),
            (3, () => Find(v => v.IsMutable && v.Type.Equals(Ty.Number)) is { } v ? Piece.Expression(Ty.Number, $"{Pick($"{v.Name}++", $"{v.Name}--", $"++{v.Name}", $"--{v.Name}")}") is var e ? Piece.Expression(Ty.Number, $"({e})") : null : null),
            (2, () => Find(v => v.IsMutable && v.Type.Equals(Ty.Number)) is { } v ? Piece.Expression(Ty.Number, $"({v.Name} {Pick("+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", ">>>=")} {N()})") : null),
            (2, () => Find(v => v.Type is ArrayOf a && a.Element.Equals(Ty.Number)) is { } v ? Piece.Expression(Ty.Number, $"({v.Name}[{WriteIndex()}] {Pick("=", "+=", "-=", "*=", "|=")} {N()})") : null),
            (1, () => Find(v => v.Type is ArrayOf a && a.Element.Equals(Ty.Number)) is { } v ? Piece.Expression(Ty.Number, $"{v.Name}[{WriteIndex()}]{Pick("++", "--")}") : null),
            (4, () => Piece.Expression(Ty.Number, $"Math.{Pick("floor", "ceil", "abs", "round", "trunc", "sign", "sqrt", "fround", "clz32")}({N()})")),
            (2, () => Piece.Expression(Ty.Number, $"Math.{Pick("min", "max", "imul")}({N()}, {N()})")),
            (1, () => Piece.Expression(Ty.Number, $"Math.{Pick("min", "max")}(...{Value(new ArrayOf(Ty.Number), depth - 1)})")),
            (3, () => Piece.Expression(Ty.Number, $"{S()}.{Pick("length", "charCodeAt(0)", "charCodeAt(1)", "indexOf('a')", "lastIndexOf('b')")}")),
            (1, () => Piece.Expression(Ty.Number, $"({S()}.codePointAt({Pick("0", "1")}) ?? {N()})")),
            (2, () => Find(v => v.Type is ArrayOf) is { } v ? Piece.Expression(Ty.Number, $"{v.Name}.length") : null),
            (1, () => Find(v => v.Type is MapOf or SetOf) is { } v ? Piece.Expression(Ty.Number, $"{v.Name}.size") : null),
            (1, () => Piece.Expression(Ty.Number, $"{Value(new ArrayOf(Ty.Number), depth - 1)}.{Pick("indexOf", "lastIndexOf")}({N()})")),
            (2, () => Piece.Expression(Ty.Number, $"{Pick("Number", "parseFloat", "parseInt")}({S()})")),
            (1, () => Piece.Expression(Ty.Number, $"Number({Value(Ty.Boolean, depth - 1)})")),
            (1, () => Piece.Expression(Ty.Number, $"({Reference(Ty.Number)} {Pick("&&", "||")} {N()})")),
            (1, () => _enums.FirstOrDefault(e => !e.IsString) is { } e ? Piece.Expression(Ty.Number, $"(({Value(e, depth - 1)} as number) + 1)") : null),
            (1, () => Piece.Expression(Ty.Number, $"[{N()}, {N()}].reduce((x: number, y: number): number => x {Pick("+", "-", "*")} y)")));
    }

    private Piece StringValue(int depth)
    {
        Piece N() => Value(Ty.Number, depth - 1);
        Piece S() => Value(Ty.String, depth - 1);
        return OneOf(
            (8, () => Piece.Expression(Ty.String, $"({S()} + {Value(Pick(Ty.String, Ty.String, Ty.Number, Ty.Boolean), depth - 1)})")),
            (2, () => Piece.Expression(Ty.String, $"({Value(Pick(Ty.Number, Ty.Boolean, Mixed), depth - 1)} + {S()})") is var e && Chance(70) ? e : null),
            (6, () => Piece.Expression(Ty.String, $"`{Pick("", "<", "a\\n")}${{{Value(Printable(), depth - 1)}}}{Pick("", ":", "-")}${{{Value(Printable(), depth - 1)}}}`")),
            (6, () => Piece.Expression(Ty.String, $"{S()}.{Pick("slice(1)", "slice(-2)", "substring(1, 3)", "toUpperCase()", "toLowerCase()", "trim()", "charAt(1)", "padStart(6, '*-')", "padEnd(5)", "repeat(2)", "replace('a', 'Q')", "replaceAll('b', '[$&]')", "concat('!')", "substr(1, 2)", "trimEnd()", "trimStart()")}")),
            (2, () => Piece.Expression(Ty.String, $"{S()}[{Index(depth - 1)}]")),
            (1, () => Piece.Expression(Ty.String, $"({S()}.at({Pick("-1", "0", "2")}) ?? {S()})")),
            (2, () => Piece.Expression(Ty.String, $"{S()}.split({Pick("''", "','", "'b'")}).join({S()})")),
            (4, () => Piece.Expression(Ty.String, $"String({Value(Printable(), depth - 1)})")),
            (2, () => Piece.Expression(Ty.String, $"({N()}).{Pick("toString()", "toFixed(2)", "toFixed(0)", "toString(16)", "toString(2)", "toPrecision(3)", "toExponential(2)")}")),
            (1, () => Piece.Expression(Ty.String, $"String.fromCharCode({N()} & 127, {Pick("233", "0x3042", "0xd83d")})")),
            (2, () => Piece.Expression(Ty.String, $"{Value(new ArrayOf(Pick(Ty.Number, Ty.String)), depth - 1)}.join({Pick("''", "','", "' - '")})")),
            (2, () => Piece.Expression(Ty.String, $"JSON.stringify({Value(Pick(JsonTypes), depth - 1)})")),
            (2, () => Piece.Expression(Ty.String, $"(typeof {Reference(AnyType())})")),
            (1, () => _enums.FirstOrDefault(e => e is { IsString: false, IsConst: false }) is { } e ? Piece.Expression(Ty.String, $"{e}[{Value(e, depth - 1)}]") : null),
            (1, () => _enums.FirstOrDefault(e => e.IsString) is { } e ? Piece.Expression(Ty.String, $"({Value(e, depth - 1)} as string)") : null),
            (1, () => Piece.Expression(Ty.String, $"({Reference(Ty.String)} {Pick("&&", "||")} {S()})")),
            (1, () => Find(v => v.IsMutable && v.Type.Equals(Ty.String)) is { } v ? Piece.Expression(Ty.String, $"({v.Name} += {Pick(Strings)})") : null));
    }

    private static readonly ImmutableArray<Ty> JsonTypes = [Ty.Number, Ty.String, Ty.Boolean, new ArrayOf(Ty.Number), new ArrayOf(Ty.String), new ArrayOf(Mixed), new UnionOf([Ty.Number], "null")];

    /// <summary>A type whose conversion to text is worth a look.</summary>
    private Ty Printable() => Chance(80) ? Pick(Ty.Number, Ty.String, Ty.Boolean, new ArrayOf(Ty.Number), Mixed, new UnionOf([Ty.Number], "undefined")) : Pick(_types.Where(t => t is EnumType or Primitive).ToList());

    /// <summary>TypeScript takes `a &lt; ((b) > (c))` for a call with type arguments, so nothing less stands before a parenthesis.</summary>
    private PieceText Comparison(Piece left, Piece right) =>
        $"({left} {(right.ToString().StartsWith('(') ? Pick("<=", ">", ">=") : Pick("<", "<=", ">", ">="))} {right})";

    private Piece BooleanValue(int depth)
    {
        Piece N() => Value(Ty.Number, depth - 1);
        Piece S() => Value(Ty.String, depth - 1);
        Piece B() => Value(Ty.Boolean, depth - 1);
        return OneOf(
            (8, () => Piece.Expression(Ty.Boolean, Comparison(N(), N()))),
            (5, () => Piece.Expression(Ty.Boolean, Comparison(S(), S()))),
            (8, () => Equality(depth)),
            (5, () => Piece.Expression(Ty.Boolean, $"({Reference(Ty.Boolean)} {Pick("&&", "||")} {B()})")),
            (3, () => Piece.Expression(Ty.Boolean, $"!({Reference(Pick(Ty.Boolean, Ty.Boolean, Ty.Number, Ty.String))})")),
            (2, () => Piece.Expression(Ty.Boolean, $"Boolean({Value(AnyType(), depth - 1)})")),
            (2, () => Piece.Expression(Ty.Boolean, $"Number.{Pick("isInteger", "isNaN", "isFinite", "isSafeInteger")}({N()})")),
            (2, () => Piece.Expression(Ty.Boolean, $"{S()}.{Pick("startsWith", "endsWith", "includes")}({Pick("'a'", "''", "'b'", "'日'")})")),
            (2, () => Piece.Expression(Ty.Boolean, $"{Value(new ArrayOf(Ty.Number), depth - 1)}.{Pick("some", "every")}({Lambda([Ty.Number], Ty.Boolean, 1)})")),
            (2, () => Piece.Expression(Ty.Boolean, $"{Value(new ArrayOf(Ty.Number), depth - 1)}.includes({N()})")),
            (2, () => Find(v => v.Type is MapOf or SetOf) is { } v ? Piece.Expression(Ty.Boolean, $"{v.Name}.{Pick("has", "delete")}({Value(v.Type is MapOf m ? m.Key : ((SetOf)v.Type).Element, 1)})") : null),
            (2, () => Find(v => v.Type is ObjectType { Declaration: { IsInterface: false, TypeParameters.Length: 0 } }) is { } v
                ? Piece.Expression(Ty.Boolean, $"(({v.Name} as Object) instanceof {Pick(_classes.Where(c => c.TypeParameters.Length == 0).ToList()).Name})") : null),
            (1, () => Find(v => v.IsMutable && v.Type.Equals(Ty.Boolean)) is { } v ? Piece.Expression(Ty.Boolean, $"({v.Name} {Pick("&&=", "||=")} {Assigned(Ty.Boolean, depth - 1)})") : null));
    }

    private Piece Equality(int depth)
    {
        var op = Pick("===", "!==", "===", "!==", "==", "!=");
        var type = Chance(40) ? Ty.Number : AnyType();
        // Two names of numbers or strings need no `as`; that is the form which is compiled best.
        if (type is Primitive && !type.Narrows && Find(v => v.Type.Equals(type)) is { } a && Find(v => v.Type.Equals(type)) is { } b && Chance(40)) return Piece.Expression(Ty.Boolean, $"({a.Name} {op} {b.Name})");
        if (type is UnionOf { Nothing: { } nothing } && Chance(60)) return Piece.Expression(Ty.Boolean, $"(({Value(type, depth - 1)} as {type}) {op} {nothing})");
        return Piece.Expression(Ty.Boolean, $"(({Value(type, depth - 1)} as {type}) {op} ({Value(type, depth - 1)} as {type}))");
    }

    /// <summary>An expression that TypeScript cannot tell the truth of by looking.</summary>
    private Piece Reference(Ty type)
    {
        if (Find(v => v.Type.Equals(type)) is { } variable) return type is UnionOf ? Guarded(Read(variable), type) : Read(variable);
        if (type.Equals(Ty.Number)) return Piece.Expression(type, $"({Pick(Numbers)} - {Pick(Numbers)})");
        if (type.Equals(Ty.String)) return Piece.Expression(type, $"({Pick(Strings)} + {Pick(Strings)})");
        if (type.Equals(Ty.Boolean)) return Piece.Expression(type, $"({Pick(Numbers)} < {Pick(Numbers)})");
        return Piece.Expression(type, $"({Literal(type)} as {type})");
    }

    /// <summary>
    /// TypeScript follows a bare `true` or `false` in a condition and narrows nothing where it sees that nothing runs; it does not see
    /// through `as`.
    /// </summary>
    private Piece Condition(int depth)
    {
        var condition = OneOf(
            (8, () => Chance(30) ? Reference(Ty.Boolean) : BooleanValue(Math.Max(depth, 1))),
            (1, () => Reference(Ty.Number)),
            (1, () => Reference(Ty.String)),
            (1, () => Find(v => v.Type is UnionOf { Nothing: not null }) is { } v ? Guarded(Read(v), v.Type) : null));
        return condition.HasWord("true") || condition.HasWord("false") ? Guarded(condition, condition.Type!) : condition;
    }

    // ── Arrays ──────────────────────────────────────────────────────────────────────────────────────

    private Piece ArrayValue(ArrayOf type, int depth)
    {
        var element = type.Element;
        Piece A() => Value(type, depth - 1);
        // What makes one array of several is cut, lest it double at each turn.
        string Short() => Pick("0, 8", "0, 5", "-6");
        return OneOf(
            (4, () => Piece.Expression(type, $"([{Enumerable.Range(0, 1 + Below(4)).Select(_ => Stored(element, depth - 1)).ToList()}] as {type})")),
            (2, () => Piece.Expression(type, $"[...{A()}, {Stored(element, depth - 1)}].slice({Short()})")),
            (2, () => Piece.Expression(type, $"[{Stored(element, depth - 1)}, ...{A()}, ...{A()}].slice({Short()})")),
            (3, () => Piece.Expression(type, $"{A()}.filter({Lambda([element], Ty.Boolean, depth - 1)})")),
            (3, () => Piece.Expression(type, $"{A()}.map({Lambda([element], element, depth - 1)})")),
            (1, () => element is Parameter or UnionOf ? null : Pick(_types) is not Parameter and var from ? Piece.Expression(type, $"{Value(new ArrayOf(from), depth - 1)}.map({Lambda([from], element, depth - 1)})") : null),
            (3, () => Piece.Expression(type, $"{A()}.{Pick("slice(1)", "slice(-2)", "slice(0, 2)", "reverse()", "concat()", "splice(1, 1)")}")),
            (2, () => Piece.Expression(type, $"{A()}.concat({A()}).slice({Short()})")),
            (1, () => Piece.Expression(type, $"{A()}.fill({Stored(element, depth - 1)}, {Pick("0", "1")}, {Pick("2", "9")})")),
            (1, () => Piece.Expression(type, $"new Array<{element}>({Pick("0", "2", "5")})")),
            (1, () => Piece.Expression(type, $"new Array<{element}>(3).fill({Stored(element, depth - 1)})")),
            (2, () => element.Equals(Ty.Number) ? Piece.Expression(type, $"{A()}.map((x: number): number => x | 0).sort((x: number, y: number): number => {Pick("x - y", "y - x")})") : null),
            (2, () => element is Primitive ? Piece.Expression(type, $"{A()}.sort()") : null),
            (2, () => element.Equals(Ty.String) ? Piece.Expression(type, $"{Value(Ty.String, depth - 1)}.split({Pick("''", "','", "'a'")})") : null),
            (1, () => element.Equals(Ty.String) && Find(v => v.Type is RecordOf or ObjectType) is { } v ? Piece.Expression(type, $"Object.keys({v.Name})") : null),
            (1, () => Find(v => v.Type is SetOf s && s.Element.Equals(element)) is { } v ? Piece.Expression(type, $"Array.from({v.Name})") : null),
            (1, () => Find(v => v.Type is MapOf m && m.Key.Equals(element)) is { } v ? Piece.Expression(type, $"Array.from({v.Name}.keys())") : null),
            (1, () => Find(v => v.Type is MapOf m && m.Value.Equals(element)) is { } v ? Piece.Expression(type, $"Array.from({v.Name}.values())") : null),
            (1, () => element is Primitive ? Piece.Expression(type, $"{Value(new ArrayOf(type), depth - 1)}.flat().slice({Short()})") : null),
            (1, () => element is ArrayOf ? null : Piece.Expression(type, $"{A()}.flatMap({Lambda([element], type, depth - 2)}).slice({Short()})")));
    }
}
