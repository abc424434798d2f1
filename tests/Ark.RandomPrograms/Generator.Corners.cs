using System.Collections.Immutable;

namespace Ark.RandomPrograms;

// Small programs within the program, each about one thing that a compiler decides and may decide wrongly.
public sealed partial class Generator
{
    private Piece? Corner(int depth) => OneOf(
        (4, Overridden),
        (3, () => CollectedClosures(depth)),
        (3, HoledArray),
        (3, IntegerEdges),
        (2, SortedStrings),
        (2, Append),
        (1, CaughtCalls),
        (1, () => Piece.Statement($"console.log({Value(Ty.String, 2)}.{Pick("length", "toUpperCase()", "charCodeAt(0)")});")));

    // ── Small functions, made to be inlined: they call nothing, so they need no fuel ────────────────────────────────

    private IEnumerable<Piece> SmallFunctions()
    {
        for (var i = 1 + Below(2); i > 0; i--)
        {
            var name = Name("k");
            var (parameter, body) = Below(3) switch
            {
                0 => (Ty.String, Catching()),
                1 => (Ty.Number, Integers()),
                _ => (Ty.String, Piece.Fixed($"return y {Pick("<", ">=")} {Pick(Strings)} ? x : y {Pick(">", "<=")} {Pick(Strings)} ? -x : 0;")),
            };
            _functions.Add(new Callable(name, [Ty.Number, parameter], Ty.Number, 2));
            yield return Piece.Statement($$"""
                function {{name}}(x: number, y: {{parameter}}): number {
                {{body}}
                }
                """);
        }
    }

    private Piece Catching()
    {
        var @finally = Chance(40) ? Piece.Fixed($"finally {{ fuel -= {Pick("0", "1")}; }}") : Piece.Fixed($"");
        return Piece.Fixed($$"""
            try {
            if (x {{Pick("<", ">", ">=")}} {{Pick("0", "2", "100")}}) throw new {{ErrorClass()}}(y);
            x += {{Pick("1", "y.length", "0.5")}};
            } catch (e) {
            {{Pick("return -1;", "x = 5;", "x = (e as Error).message.length;", "return x - (e as Error).name.length;")}}
            } {{@finally}}
            return x;
            """);
    }

    /// <summary>Whole numbers that may leave 32 bits.</summary>
    private Piece Integers()
    {
        string Cut() => Pick("| 0", "| 0", ">> 1", "& 0x7fffffff", ">>> 0");
        string Op() => Pick("+", "+", "-", "*");
        return Piece.Fixed($$"""
            const a: number = x {{Cut()}};
            const b: number = y {{Cut()}};
            let s: number = a {{Op()}} b;
            {{(Chance(60) ? Piece.Statement($"for (let i: number = 0; i < {Pick("2", "3", "40")}; i++) s = (s {Op()} {Pick("a", "b", "i", "1")}){Pick("", "", " | 0", " % 1000003")};") : Piece.Fixed($""))}}
            return {{Pick("s", "s", "s | 0", "s - a", "-s", "a + b", "a - b", "a * b")}};
            """);
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The same call on objects of several classes, through the type of their base.</summary>
    private Piece? Overridden()
    {
        var bases = _classes.Where(c => c.TypeParameters.Length == 0 && c.Methods.Any(m => !m.IsStatic) && Makers(c, null).Count > 1).ToList();
        if (bases.Count == 0) return null;
        var @base = Pick(bases);
        var type = new ObjectType(@base);
        var method = Pick(@base.Methods.Where(m => !m.IsStatic).ToList());
        var objects = Makers(@base, null).OrderBy(_ => Below(100)).Take(3).Select(maker => Literal(new ObjectType(maker))).ToList();
        var (made, item) = (Name("os"), Name("o"));
        Piece? call = null;
        InFunction(new Function(Ty.Void), () => call = Piece.Expression(method.Result, $"{item}.{method.Name}({Arguments(method, 1)})"));
        var use = method.Result.Equals(Ty.Void) ? Piece.Fixed($"{call!};") : Piece.Fixed($"console.log({call!});");
        return Pick(0, 1, 2) switch
        {
            0 => Piece.Statement($$"""
                const {{made}}: {{@base.Name}}[] = [{{objects}}];
                for (const {{item}} of {{made}}) {
                {{use}}
                }
                """),
            1 => Piece.Statement($$"""
                let {{item}}: {{@base.Name}} = ({{objects[0]}} as {{@base.Name}});
                if ({{Condition(1)}}) {{item}} = ({{objects[1]}} as {{@base.Name}});
                {{use}}
                """),
            _ => Piece.Statement($$"""
                const {{made}} = ({{item}}: {{@base.Name}}): void => {
                {{use}}
                };
                {{Piece.Lines(objects.Select(o => Piece.Statement($"{made}({o});")))}}
                """),
        };
    }

    // ── Closures ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Functions made by the turns of a loop, which are called when it is over and change what they hold.</summary>
    private Piece? CollectedClosures(int depth)
    {
        if (_function.Loops >= DeepestLoop) return null;
        var (made, i, kept) = (Name("made"), Name("i"), Name("kept"));
        var (head, start, fresh) = Pick(
            ($"for (let {i}: number = 0; {i} < 3; {i}++)", "", $"let {kept}: number = {i};"),
            ($"for (let {i}: number = 5; {i} > 0; {i} -= 2)", "", $"let {kept}: number = -{i};"),
            ($"for (const {i} of [3, 1, 2])", "", $"let {kept}: number = {i};"),
            ($"while ({i}++ < 3)", $"let {i}: number = 0;", $"let {kept}: number = {i} * 2;"));
        Piece? body = null;
        InScope(() =>
        {
            _scope.Add(new Variable(i, Ty.Number, false));
            _scope.Add(new Variable(kept, Ty.Number, true));
            _function.Loops++;
            _function.Targets.Add(new Target(null, IsLoop: true, TakesBreak: true));
            Piece? value = null;
            InFunction(new Function(Ty.Number), () => value = Value(Ty.Number, 1));
            body = Piece.Lines([Piece.Fixed($"{fresh}"), Piece.Fixed($"{made}.push((): number => {kept}++ + {i} * 10 + {value!});"), Statements(Below(2), depth - 1), Piece.Statement($"{kept} += {Pick("1", "100")};")]);
            _function.Targets.RemoveAt(_function.Targets.Count - 1);
            _function.Loops--;
        });
        return Piece.Statement($$"""
            const {{made}}: (() => number)[] = [];
            {{start}}
            {{head}} {
            {{body!}}
            }
            console.log({{made}}.map((f: () => number): number => f()), {{made}}.map((f: () => number): number => f()));
            """);
    }

    // ── Arrays, numbers, strings ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>An array that gets holes, of which some or all are filled, and that is read in between by all ways there are.</summary>
    private Piece HoledArray()
    {
        var element = Pick(Ty.Number, Ty.Number, Ty.String, Ty.Boolean);
        var type = new ArrayOf(element);
        var name = Name("v");
        var first = Chance(60) ? Literal(type) : Piece.Fixed($"new Array<{element}>({Pick("2", "3", "6")})");
        var steps = Enumerable.Range(0, 3 + Below(5)).Select(_ => OneOf(
            (4, () => Piece.Statement($"{name}[{Pick("0", "1", "3", "5", "6", "9")}] = {Stored(element, 1)};")),
            (2, () => Filled(name, element)),
            (2, () => Piece.Statement($"{name}.length = {Pick("2", "4", "7")};")),
            (2, () => Piece.Statement($"{name}.{Pick("pop()", "shift()", "reverse()", "sort()", "fill(" + Literal(element) + ", 2, 4)")};")),
            (2, () => Piece.Statement($"if ({name}.length < 12) {name}.{Pick("push", "unshift")}({Literal(element)});")),
            (2, () => Piece.Statement($"console.log({name}, {name}[{Pick("2", "4", "5")}]);")),
            (3, () => ReadWhole(name, element)))).ToList();
        _scope.Add(new Variable(name, type, true));
        return Piece.Statement($"let {name}: {type} = {first};\n{Piece.Lines(steps)}console.log({name}{Pick("", ".sort()", ".slice().sort()")});");
    }

    /// <summary>Writes a stretch, so that holes within it are no more.</summary>
    private Piece Filled(string array, Ty element)
    {
        var i = Name("i");
        return Piece.Statement($"for (let {i}: number = {Pick("0", "2", "4")}; {i} < {Pick("4", "6", "9", $"{array}.length")}; {i}++) {array}[{i}] = {Stored(element, 1)};");
    }

    private Piece ReadWhole(string array, Ty element)
    {
        var (i, all) = (Name("i"), Name("all"));
        return OneOf(
            (1, () => Piece.Statement($"{array}.forEach((e: {element}, at: number): void => {{ console.log(at, e); }});")),
            (1, () => Piece.Statement($"for (const {i} of {array}) console.log({i});")),
            (2, () => Piece.Statement($"for (let {i}: number = 0; {i} < {array}.length; {i}++) console.log({array}[{i}], {array}[{i}] === undefined);")),
            (2, () => Piece.Statement($$"""
                let {{all}}: {{(element.Equals(Ty.Number) ? "number = 0" : "string = ''")}};
                for (let {{i}}: number = 0; {{i}} < {{array}}.length; {{i}}++) {{all}} += {{array}}[{{i}}]{{(element.Equals(Ty.Boolean) ? " ? 'y' : 'n'" : "")}};
                console.log({{all}});
                """)),
            (3, () => Piece.Statement($"console.log({array}.{Pick("slice(1, 5)", "concat([])", $"map((e: {element}): {element} => e)", $"filter((e: {element}): boolean => e === e)", "join()", $"indexOf({Literal(element)})", $"includes({Literal(element)})")}, [...{array}]);")));
    }

    /// <summary>Whole numbers that come to the edge of 32 bits in a loop: what is proved of each says nothing yet of their sum.</summary>
    private Piece IntegerEdges()
    {
        var (sum, step, i, part) = (Name("n"), Name("n"), Name("i"), Name("n"));
        // Proved to be 32 bits wide, and not known: where all were constants there would be no loop left to get wrong.
        string Cut() => Pick("| 0", "| 0", "& 0x7fffffff", ">> 0", ">> 1", "<< 24");
        var start = Chance(60) ? Piece.Fixed($"{Edge()}") : Piece.Fixed($"({Value(Ty.Number, 1)} {Cut()})");
        var by = Chance(60) ? Piece.Fixed($"{Pick("1", "(-1)", "16", "1073741824", "65536", "(-65536)", Edge())}{Pick("", " | 0")}") : Piece.Fixed($"({Value(Ty.Number, 1)} {Cut()})");
        var terms = new[] { step, i, $"({sum} {Cut()})", $"({step} {Cut()})", $"({i} * 65536)", $"({i} << 28)", Edge() };
        var made = Piece.Statement($$"""
            let {{sum}}: number = {{start}};
            const {{step}}: number = {{by}};
            for (let {{i}}: number = {{Pick("0", "0", "2147483646")}}, {{i}}n: number = 0; {{i}}n < {{Pick("2", "3", "33")}}; {{i}}++, {{i}}n++) {
            const {{part}}: number = {{Pick(terms)}} {{Pick("+", "+", "-", "*")}} {{Pick(terms)}};
            {{sum}} {{Pick("+=", "-=", "*=", "+=", "=")}} {{Pick(step, i, part, $"({step} + {i})", $"({step} * {i})", $"({part} {Cut()})")}};
            if ({{part}} {{Pick("<", ">", ">=", "===")}} {{Pick("2147483647", "(-2147483648)", "0", step, sum)}}) console.log({{i}}, {{part}}, {{part}} {{Pick("%", "/", "+")}} {{Pick("2", "3", "65536")}});
            }
            console.log({{sum}}, {{sum}} | 0, {{sum}} {{Pick("+", "-", "*")}} {{step}});
            """);
        _scope.Add(new Variable(sum, Ty.Number, true));
        return made;
    }

    private string Edge() => Pick("2147483647", "2147483646", "(-2147483648)", "(-2147483647)", "2147483600", "1073741824", "(-1073741825)", "65536", "46341", "4294967295", "4294967296");

    private Piece SortedStrings()
    {
        var compare = Pick("x < y ? -1 : x > y ? 1 : 0", "x > y ? -1 : x < y ? 1 : 0", "x <= y ? (x >= y ? 0 : -1) : 1");
        return Piece.Statement($"console.log([{Enumerable.Range(0, 3 + Below(3)).Select(_ => Stored(Ty.String, 1)).ToList()}].sort((x: string, y: string): number => {compare}));");
    }

    /// <summary>Two texts that begin alike and grow apart, long enough to be kept as their parts.</summary>
    private Piece Append()
    {
        var (one, other) = (Name("s"), Name("s"));
        var begin = Piece.Fixed($"let {one}: string = {Value(Ty.String, 1)}.padEnd({Pick("20", "40", "70")}, 'ab');");
        var turns = Enumerable.Range(0, 3 + Below(4)).Select(_ => Piece.Statement($"{Pick(one, other)} += {Pick("'left'", "'right, and more of it'", "'é'", "'日'", Pick(Strings))};"));
        return Piece.Statement($"{begin}\n{one} += 'x';\n{one} += 'y';\nlet {other}: string = {one};\n{Piece.Lines(turns)}console.log({one}, {other}, {one} === {other}, {one} < {other});");
    }

    private Piece? CaughtCalls()
    {
        var small = _functions.Where(f => f.Name[0] == 'k').ToList();
        if (small.Count == 0) return null;
        var (i, function) = (Name("i"), Pick(small));
        return Piece.Statement($$"""
            for (let {{i}}: number = -1; {{i}} < 4; {{i}}++) {
            try {
            console.log({{function.Name}}({{i}}{{Pick("", " * 1000000000", " + 0.5")}}, {{Stored(function.Parameters[1], 1)}}));
            {{(Chance(50) ? Piece.Fixed($"if ({i} > 1) throw new {ErrorClass()}('at ' + {i});") : Piece.Fixed($""))}}
            } catch (e) {
            console.log('caught', (e as Error).message);
            }
            }
            """);
    }
}
