namespace Ark.RandomPrograms;

// TypeScript beyond ArkTS.
public sealed partial class Generator
{
    private Piece? WideStatement(int depth) => OneOf(
        (3, Destructuring),
        (2, DestructuringAssignment),
        (2, () => NestedFunction(depth)),
        (2, () => ForIn(depth)),
        (2, GeneratorFunction),
        (2, ObjectSpread),
        (2, UntypedLiteral),
        (1, InAndDelete),
        (1, FunctionExpression),
        (1, ClassExpression),
        (1, Holes),
        (1, Resumed),
        (1, AnyValue));

    private Piece Destructuring()
    {
        var type = Pick(Ty.Number, Ty.String);
        // Made before the names are in scope: they may not be read there.
        var (source, missing, number) = (Value(new ArrayOf(type), 2), Literal(type), Value(Ty.Number, 2));
        if (Chance(40))
        {
            var a = Declare("d", Ty.Number, true);
            var b = Declare("d", Ty.String, true);
            return Piece.Statement($"let {{ x: {a.Name}, y: [{b.Name}] = ['none'] }}: {{ x: number; y?: string[] }} = {{ x: {number}, {(Chance(50) ? "y: ['yes']" : "")} }};");
        }
        var first = Declare("d", type, true);
        var second = Declare("d", type, true);
        var rest = Declare("d", new ArrayOf(type), true);
        return Piece.Statement($"let [{first.Name}, {second.Name} = {missing}, {(Chance(20) ? ", " : "")}...{rest.Name}]: {type}[] = {source};");
    }

    private Piece? DestructuringAssignment()
    {
        if (Find(v => v.IsMutable && v.Type.Equals(Ty.Number)) is not { } a || Find(v => v.IsMutable && v.Type.Equals(Ty.Number) && v != a) is not { } b) return null;
        return Chance(50)
            ? Piece.Statement($"[{a.Name}, {b.Name}] = [{b.Name}, {a.Name}];")
            : Piece.Statement($"({{ k: {a.Name}, m: {b.Name} = {Value(Ty.Number, 1)} }} = {{ k: {Value(Ty.Number, 1)} }} as {{ k: number; m?: number }});");
    }

    private Piece NestedFunction(int depth)
    {
        var type = new FunctionOf([Ty.Number, Ty.String], Pick(Ty.Number, Ty.String));
        Piece? body = null;
        var name = Name("h");
        InPlainFunction(new Function(type.Result), () =>
        {
            _scope.Add(new Variable("x", Ty.Number, true));
            _scope.Add(new Variable("y", Ty.String, true));
            _scope.Add(new Variable("z", Ty.Number, true));
            body = Piece.Lines([Statements(1, depth - 1), Ending(type.Result)]);
        });
        return Piece.Statement($$"""
            function {{name}}(x: number, [y, z]: [string, number]): {{type.Result}} {
            {{body!}}}
            console.log({{name}}({{Value(Ty.Number, 2)}}, [{{Stored(Ty.String, 1)}}, {{Value(Ty.Number, 1)}}]));
            """);
    }

    private Piece ForIn(int depth)
    {
        _function.Targets.Add(new Target(null, IsLoop: true, TakesBreak: true));
        _function.Loops++;
        Piece? loop = null;
        InScope(() =>
        {
            // Made before the key is in scope: what is looked through may not read it.
            var over = Find(v => v.Type is RecordOf or ArrayOf or ObjectType && v.Name != "this") is { } held ? Read(held) : Value(new RecordOf(Ty.Number), 1);
            var key = Declare("e", Ty.String, false);
            loop = Piece.Statement($$"""
                for (const {{key.Name}} in {{over}}) {
                {{Statements(1 + Below(2), depth - 1)}}}
                """);
        });
        _function.Loops--;
        _function.Targets.RemoveAt(_function.Targets.Count - 1);
        return loop!;
    }

    private Piece GeneratorFunction()
    {
        var type = Pick(Ty.Number, Ty.String);
        Piece? body = null;
        InPlainFunction(new Function(Ty.Void, IsGenerator: true), () =>
        {
            var parts = new List<Piece>();
            for (var i = 1 + Below(3); i > 0; i--) parts.AddRange([Statement(1), Piece.Statement($"yield {Stored(type, 2)};")]);
            if (Chance(40)) parts.Add(Piece.Statement($"yield* {Value(new ArrayOf(type), 2)};"));
            if (Chance(30)) parts.Add(Piece.Statement($"try {{ yield {Stored(type, 1)}; }} finally {{ console.log('closed'); }}"));
            body = Piece.Lines(parts);
        });
        var name = Name("y");
        var use = Pick($"console.log([...{name}()]);", $"for (const s of {name}()) {{ console.log(s); if (fuel-- < 20) break; }}", $"const [{name}a, {name}b] = {name}();\nconsole.log({name}a, {name}b);", $"console.log({name}().next());");
        return Piece.Statement($$"""
            const {{name}} = function* (): Generator<{{type}}, void, undefined> {
            {{body!}}};
            {{use}}
            """);
    }

    private Piece Holes()
    {
        var variable = Declare("v", new ArrayOf(Ty.Number), true);
        return Piece.Statement($"let {variable.Name}: number[] = [{Literal(Ty.Number)}, , {Literal(Ty.Number)}, ,] as number[];\nconsole.log({variable.Name}, 1 in {variable.Name});");
    }

    /// <summary>A generator that is given numbers.</summary>
    private Piece Resumed()
    {
        var name = Name("y");
        var (first, second) = (Value(Ty.Number, 1), Value(Ty.Number, 1));
        Piece? result = null;
        InPlainFunction(new Function(Ty.Void, IsGenerator: true), () =>
        {
            _scope.Add(new Variable("s", Ty.Number, true));
            result = Piece.Lines([Statement(1), Piece.Statement($"return {Stored(Ty.String, 2)};")]);
        });
        return Piece.Statement($$"""
            const {{name}} = function* (): Generator<number, string, number> {
            let s: number = yield {{Literal(Ty.Number)}};
            s += yield s;
            {{result!}}};
            const {{name}}g = {{name}}();
            console.log({{name}}g.next({{first}}), {{name}}g.next({{second}}), {{name}}g.next(2), {{name}}g.next(3));
            """);
    }

    private Piece? ObjectSpread() => Find(v => v.Type is ObjectType { Declaration.IsInterface: true } or RecordOf) is { } variable
        ? Piece.Statement($"console.log({{ ...{variable.Name}, extra: {Value(AnyType(), 1)} }});")
        : null;

    private Piece UntypedLiteral()
    {
        var name = Name("o");
        return Piece.Statement($$"""
            const {{name}} = { a: {{Stored(Ty.Number, 2)}}, 'b c': {{Stored(Ty.String, 1)}}, ['#' + {{Stored(Ty.String, 1)}}]: 1, get twice(): number { return this.a * 2; }, add(n: number): number { this.a += n; return this.a; } };
            console.log({{name}}.a, {{name}}.twice, {{name}}.add({{Value(Ty.Number, 2)}}), {{name}}['b c'], Object.keys({{name}}).length);
            """);
    }

    private Piece? InAndDelete() => Find(v => v.Type is RecordOf) is { } variable
        ? Piece.Statement($"console.log('k0' in {variable.Name}, delete {variable.Name}['k0'], {variable.Name});")
        : null;

    private Piece FunctionExpression()
    {
        Piece? result = null;
        InPlainFunction(new Function(Ty.Number), () =>
        {
            _scope.Add(new Variable("x", Ty.Number, true));
            result = Stored(Ty.Number, 2);
        });
        var name = Name("h");
        return Piece.Statement($$"""
            var {{name}} = function (x: number, ...rest: number[]): number { return x > 3 || rest.length > 2 ? {{result!}} + arguments.length : {{name}}(x + 2, 1, ...rest); };
            console.log({{name}}({{Pick("0", "1", "4")}}), {{name}}.length);
            """);
    }

    private Piece ClassExpression()
    {
        var name = Name("K");
        return Piece.Statement($$"""
            const {{name}} = class { #x: number = {{Pick(Numbers)}}; constructor(public y: string) { } get x(): number { return this.#x; } };
            console.log(new {{name}}({{Stored(Ty.String, 1)}}).y, new {{name}}('z').x);
            """);
    }

    private Piece AnyValue()
    {
        var name = Name("z");
        return Piece.Statement($$"""
            let {{name}}: any = {{Value(AnyType(), 2)}};
            console.log({{name}} == null, typeof {{name}}, {{name}}?.length);
            {{name}} = { n: {{Value(Ty.Number, 1)}} };
            {{name}}.more = {{Stored(Ty.String, 1)}};
            console.log({{name}}, {{name}}.n + 1);
            """);
    }
}
