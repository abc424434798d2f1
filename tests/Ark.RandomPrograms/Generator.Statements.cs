namespace Ark.RandomPrograms;

public sealed partial class Generator
{
    private const int DeepestLoop = 2;

    /// <summary>So many statements in a scope of their own; the deeper ones are smaller.</summary>
    private Piece Statements(int count, int depth)
    {
        var made = new List<Piece>();
        InScope(() =>
        {
            for (var i = 0; i < count; i++) made.Add(Statement(depth));
        });
        return Piece.Lines(made);
    }

    /// <summary>Declares into the scope that is there; a block around it has one of its own.</summary>
    private Piece Statement(int depth) => OneOf(
        (16, Declaration),
        (16, Log),
        (10, Assignment),
        (5, Mutation),
        (4, Jump),
        (3, CallStatement),
        (depth > 0 ? 8 : 0, () => If(depth)),
        (depth > 0 ? 8 : 0, () => Narrowing(depth)),
        (depth > 0 && _function.Loops < DeepestLoop ? 12 : 0, () => Loop(depth)),
        (depth > 0 ? 4 : 0, () => Switch(depth)),
        (depth > 0 ? 6 : 0, () => Try(depth)),
        (depth > 0 ? 1 : 0, () => LabelledBlock(depth)),
        (depth > 0 ? 8 : 0, () => Corner(depth)),
        (_function.IsAsync ? 8 : 0, Await),
        (_wide && depth > 0 ? 10 : 0, () => WideStatement(depth)),
        (2, Unsound));

    private Piece Declaration()
    {
        var type = AnyType();
        var value = Assigned(type, Depth);
        var variable = Declare(type.Equals(Ty.Number) ? "n" : "v", type, Chance(70));
        return Piece.Statement($"{(variable.IsMutable ? "let" : "const")} {variable.Name}: {type} = {value};");
    }

    private Piece Log()
    {
        var values = Enumerable.Range(0, 1 + Below(3)).Select(_ => Value(AnyType(), 2)).ToList();
        return Piece.Statement($"console.log({values});");
    }

    private Piece? CallStatement()
    {
        if (_functions.Count > 0 && Chance(60))
        {
            var function = Pick(_functions);
            var target = function.TypeParameters.Length == 0 ? function : Specialised(function, new Dictionary<string, Ty> { ["T"] = Ty.Number }) with { Name = $"{function.Name}<number>" };
            if (function.IsAsync && !_function.IsAsync) return null;
            return Piece.Statement($"{(function.IsAsync ? "await " : "")}{target.Name}({Arguments(target, Depth)});");
        }
        if (Find(v => v.Type is ObjectType o && o.Declaration.Methods.Any(m => !m.IsStatic)) is not { } variable) return null;
        var type = (ObjectType)variable.Type;
        var method = Pick(type.Declaration.Methods.Where(m => !m.IsStatic).ToList());
        return Piece.Statement($"{variable.Name}.{method.Name}({Arguments(Specialised(method, type.Substitution), Depth)});");
    }

    // ── Assignments ─────────────────────────────────────────────────────────────────────────────────

    private Piece? Assignment()
    {
        if (Place() is not { } target) return null;
        var type = target.Type!;
        if (type.Equals(Ty.Number) && Chance(60)) return Piece.Statement($"{target} {Pick("+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", ">>>=", "+=", "+=")} {Value(type, 2)};");
        if (type.Equals(Ty.Number) && Chance(40)) return Piece.Statement($"{target}{Pick("++", "--")};");
        if (type.Equals(Ty.String) && Chance(50)) return Piece.Statement($"if ({target}.length < 40) {target} += {Stored(Pick(Ty.String, Ty.String, Ty.Number), 2)};");
        if (type is UnionOf { Nothing: not null } union && Chance(40)) return Piece.Statement($"{target} ??= {Stored(union.Members[0], 2)};");
        if (type.Equals(Ty.Boolean) && Chance(30)) return Piece.Statement($"{target} {Pick("&&=", "||=")} {Assigned(type, 2)};");
        if (type is Primitive && Chance(10)) return Piece.Statement($"{target} {Pick("&&=", "||=")} {Assigned(type, 2)};");
        return Piece.Statement($"{target} = {Assigned(type, Depth)};");
    }

    /// <summary>Something that can be assigned: a variable, a field, an element, a static.</summary>
    private Piece? Place()
    {
        if (Chance(50)) return Find(v => v.IsMutable) is { } variable ? Read(variable) : null;
        if (Chance(15) && _classes.SelectMany(c => c.OwnMembers.Where(m => m.IsStatic).Select(m => (c, m))).ToList() is { Count: > 0 } statics)
        {
            var (owner, member) = Pick(statics);
            return Piece.Expression(member.Type, $"{owner.Name}.{member.Name}");
        }
        if (Find(v => v.Type is ObjectType or ArrayOf or RecordOf && v.Name != "this") is not { } holder) return null;
        switch (holder.Type)
        {
            case ArrayOf array: return Piece.Expression(array.Element, $"{holder.Name}[{WriteIndex()}]");
            case RecordOf record: return Piece.Expression(record.Value, $"{holder.Name}[{Pick("'k0'", "'b1'", "'zz'", "'3'")}]");
            case ObjectType type:
                var members = type.Declaration.Members.Where(m => m is { IsStatic: false, IsMutable: true }).ToList();
                if (members.Count == 0) return null;
                var member = Pick(members);
                var memberType = member.Type.With(type.Substitution);
                return Piece.Expression(member.IsOptional ? Optional(memberType) : memberType, $"{holder.Name}.{member.Name}");
            default: return null;
        }
    }

    /// <summary>By a method of a collection.</summary>
    private Piece? Mutation()
    {
        if (Find(v => v.Type is ArrayOf or MapOf or SetOf) is not { } variable) return null;
        var name = variable.Name;
        return variable.Type switch
        {
            ArrayOf array => Below(8) switch
            {
                0 => Piece.Statement($"{name}.{Pick("reverse()", "length = 3", "pop()", "shift()", "length = 0")};"),
                1 => Piece.Statement($"if ({name}.length < 9) {name}.unshift({Stored(array.Element, 2)});"),
                2 => Piece.Statement($"if ({name}.length < 9) {name}.splice({Pick("0", "1", "-1")}, {Pick("0", "1", "2")}, {Stored(array.Element, 2)});"),
                3 => Piece.Statement($"console.log({name}.splice({Pick("0", "1", "-2")}, {Pick("0", "1", "2")}));"),
                4 => Piece.Statement($"{name}.forEach({Lambda([array.Element, Ty.Number], Ty.Void, 1)});"),
                5 => Piece.Statement($"if ({name}.length < 9) {name}.push({Stored(array.Element, 2)}, {Stored(array.Element, 1)});"),
                _ => Piece.Statement($"if ({name}.length < 9) {name}.push({Stored(array.Element, 2)});"),
            },
            MapOf map => Below(5) switch
            {
                0 => Piece.Statement($"{name}.delete({Value(map.Key, 1)});"),
                1 => Piece.Statement($"{name}.forEach({Lambda([map.Value, map.Key], Ty.Void, 1)});"),
                2 when Chance(30) => Piece.Statement($"{name}.clear();"),
                _ => Piece.Statement($"if ({name}.size < 9) {name}.set({Stored(map.Key, 2)}, {Stored(map.Value, 2)});"),
            },
            SetOf set => Chance(30) ? Piece.Statement($"{name}.delete({Value(set.Element, 1)});") : Piece.Statement($"if ({name}.size < 9) {name}.add({Stored(set.Element, 2)});"),
            _ => null,
        };
    }

    // ── Branches ────────────────────────────────────────────────────────────────────────────────────

    private Piece If(int depth) => Chance(50)
        ? Piece.Statement($$"""
            if ({{Condition(2)}}) {
            {{Statements(1 + Below(3), depth - 1)}}}
            """)
        : Piece.Statement($$"""
            if ({{Condition(2)}}) {
            {{Statements(1 + Below(3), depth - 1)}}} else {
            {{Statements(1 + Below(3), depth - 1)}}}
            """);

    /// <summary>Tests a value and names what it then is.</summary>
    private Piece? Narrowing(int depth)
    {
        var unions = _types.Where(t => t is UnionOf).Cast<UnionOf>().ToList();
        if (unions.Count == 0 || Chance(25)) return InstanceTest(depth);
        var union = Pick(unions);
        var value = Value(union, 2);
        var name = Name("u");
        if (union.Nothing is { } nothing)
        {
            return Piece.Statement($$"""
                const {{name}}: {{union}} = ({{value}} as {{union}});
                if ({{name}} {{Pick("!==", "!=")}} {{nothing}}) {
                {{Named(name, union.Members[0], depth)}}} else {
                {{Statements(1, depth - 1)}}}
                """);
        }
        if (union.Members[0] is ObjectType)
        {
            var clauses = union.Members.Select(m => Piece.Fixed($$"""
                case '{{m}}': {
                {{Named(name, m, depth)}}break;
                }
                """));
            return Piece.Statement($$"""
                const {{name}}: {{union}} = ({{value}} as {{union}});
                switch ({{name}}.kind) {
                {{Piece.Lines(clauses)}}}
                """);
        }
        var rest = union.Members.Length == 2 ? Named(name, union.Members[1], depth) : Statements(1, depth - 1);
        return Piece.Statement($$"""
            const {{name}}: {{union}} = ({{value}} as {{union}});
            if (typeof {{name}} === '{{union.Members[0]}}') {
            {{Named(name, union.Members[0], depth)}}} else {
            {{rest}}}
            """);
    }

    private Piece? InstanceTest(int depth)
    {
        var derived = _classes.Where(c => c.Base is not null).ToList();
        if (derived.Count == 0) return null;
        var target = Pick(derived);
        var @base = Pick(target.Supertypes.Where(s => !s.IsInterface).ToList());
        var name = Name("u");
        return Piece.Statement($$"""
            const {{name}}: {{@base.Name}} = {{Value(new ObjectType(@base), 2)}};
            if ({{name}} instanceof {{target.Name}}) {
            {{Named(name, new ObjectType(target), depth)}}} else {
            {{Statements(1, depth - 1)}}}
            """);
    }

    /// <summary>Statements that see the narrowed variable.</summary>
    private Piece Named(string name, Ty type, int depth)
    {
        Piece? body = null;
        InScope(() =>
        {
            var copy = Declare("t", type, Chance(30));
            body = Piece.Lines([Piece.Fixed($"{(copy.IsMutable ? "let" : "const")} {copy.Name}: {type} = {name};"), Statements(1 + Below(2), depth - 1), Piece.Statement($"console.log({copy.Name});")]);
        });
        return body!;
    }

    private Piece Switch(int depth)
    {
        var type = Chance(30) && _enums.Count > 0 ? Pick(_enums) : Pick(Ty.Number, Ty.String);
        IReadOnlyList<string> cases = type is EnumType e ? [.. e.Members.Select(m => $"{e}.{m}")] : type.Equals(Ty.Number) ? Chance(50) ? ["0", "1", "2", "3", "-1"] : Numbers : Strings;
        var chosen = cases.OrderBy(_ => Below(100)).Take(2 + Below(4)).ToList();
        var @default = Below(chosen.Count + 1);
        var clauses = new List<Piece>();
        _function.Targets.Add(new Target(null, IsLoop: false, TakesBreak: true));
        for (var i = 0; i < chosen.Count; i++)
        {
            // The default may stand anywhere.
            if (i == @default && Chance(70)) clauses.Add(Clause("default", depth));
            clauses.Add(Clause($"case {chosen[i]}", depth));
        }
        _function.Targets.RemoveAt(_function.Targets.Count - 1);
        return Piece.Statement($$"""
            switch (({{Value(type, 2)}} as {{type}})) {
            {{Piece.Lines(clauses)}}}
            """);
    }

    private Piece Clause(string head, int depth)
    {
        var end = Pick("break;", "break;", "");
        return Piece.Statement($$"""
            {{head}}: {
            {{Statements(Below(3), depth - 1)}}{{end}}
            }
            """);
    }

    // ── Loops ───────────────────────────────────────────────────────────────────────────────────────

    private Piece Loop(int depth)
    {
        var label = Chance(20) ? Name("L") : null;
        var prefix = label is null ? "" : $"{label}: ";
        _function.Targets.Add(new Target(label, IsLoop: true, TakesBreak: true));
        _function.Loops++;
        Piece? loop = null;
        InScope(() => loop = Below(10) switch
        {
            9 => ClosureLoop(prefix, depth),
            0 or 1 => CountedLoop(prefix, depth),
            2 => WhileLoop(prefix, depth),
            3 => DoLoop(prefix, depth),
            4 => IndexLoop(prefix, depth),
            _ => ForOf(prefix, depth),
        });
        _function.Loops--;
        _function.Targets.RemoveAt(_function.Targets.Count - 1);
        return loop!;
    }

    private Piece CountedLoop(string prefix, int depth)
    {
        var i = Declare("i", Ty.Number, false).Name;
        var (from, test, step) = Pick(("0", $"{i} < {2 + Below(5)}", $"{i}++"), ("0", $"{i} < {2 + Below(5)}", $"++{i}"), ($"{3 + Below(3)}", $"{i} > 0", $"{i}--"), ($"{3 + Below(3)}", $"{i} >= 0", $"{i} -= 1"), ("1", $"{i} <= 16", $"{i} *= 2"), ("0", $"{i} < 2", $"{i} += 0.5"), ("2147483645", $"{i} < 2147483650", $"{i}++"));
        return Piece.Statement($$"""
            {{prefix}}for (let {{i}}: number = {{from}}; {{test}}; {{step}}) {
            {{Statements(1 + Below(3), depth - 1)}}}
            """);
    }

    /// <summary>Every turn makes a function that keeps the turn's variable.</summary>
    private Piece ClosureLoop(string prefix, int depth)
    {
        var i = Declare("i", Ty.Number, false).Name;
        var made = Name("made");
        Piece? kept = null;
        InFunction(new Function(Ty.Number), () => kept = Value(Ty.Number, 1));
        return Piece.Statement($$"""
            const {{made}}: (() => number)[] = [];
            {{prefix}}for (let {{i}}: number = 0; {{i}} < {{2 + Below(4)}}; {{i}}++) {
            {{Statements(Below(2), depth - 1)}}{{Piece.Fixed($"{made}.push((): number => {i} * 10 + {kept!});")}}
            }
            console.log({{made}}.map((f: () => number): number => f()));
            """);
    }

    private Piece IndexLoop(string prefix, int depth)
    {
        if (Find(v => v.Type is ArrayOf) is not { } array) return CountedLoop(prefix, depth);
        var i = Declare("i", Ty.Number, false).Name;
        return Piece.Statement($$"""
            {{prefix}}for (let {{i}}: number = 0; {{i}} < {{array.Name}}.length && {{i}} < 8; {{i}}++) {
            {{Statements(1 + Below(3), depth - 1)}}}
            """);
    }

    private Piece WhileLoop(string prefix, int depth)
    {
        var i = Declare("i", Ty.Number, false).Name;
        return Piece.Statement($$"""
            let {{i}}: number = 0;
            {{prefix}}while ({{i}}++ < {{2 + Below(5)}} {{(Chance(50) ? Piece.Fixed($"&& {Condition(1)}") : Piece.Fixed($""))}}) {
            {{Statements(1 + Below(3), depth - 1)}}}
            """);
    }

    private Piece DoLoop(string prefix, int depth)
    {
        var i = Declare("i", Ty.Number, false).Name;
        return Piece.Statement($$"""
            let {{i}}: number = {{2 + Below(5)}};
            {{prefix}}do {
            {{Statements(1 + Below(3), depth - 1)}}} while (--{{i}} > 0{{(Chance(30) ? Piece.Fixed($" && {Condition(1)}") : Piece.Fixed($""))}});
            """);
    }

    /// <summary>Over what may grow while it is walked, so that turns are counted.</summary>
    private Piece ForOf(string prefix, int depth)
    {
        var (iterable, element) = Iterable();
        var i = Declare("i", Ty.Number, false).Name;
        var item = Declare("e", element, false);
        var keyword = Pick("let", "const");
        return Piece.Statement($$"""
            let {{i}}: number = 0;
            {{prefix}}for ({{keyword}} {{item.Name}} of {{iterable}}) {
            {{Piece.Fixed($"if (++{i} > 7) break;")}}
            {{Statements(1 + Below(3), depth - 1)}}}
            """);
    }

    private (Piece Iterable, Ty Element) Iterable()
    {
        switch (Below(6))
        {
            case 0: return (Value(Ty.String, 2), Ty.String);
            case 1 when Find(v => v.Type is SetOf) is { } set: return (Read(set), ((SetOf)set.Type).Element);
            case 2 when Find(v => v.Type is MapOf) is { } map:
                var type = (MapOf)map.Type;
                return Below(3) switch
                {
                    0 => (Piece.Fixed($"{map.Name}.keys()"), type.Key),
                    1 => (Piece.Fixed($"{map.Name}.values()"), type.Value),
                    _ => (Piece.Fixed($"{map.Name}{Pick("", ".entries()")}"), new TupleOf(type.Key, type.Value)),
                };
            case 3 when Find(v => v.Type is ArrayOf) is { } array: return (Piece.Fixed($"{array.Name}.entries()"), new TupleOf(Ty.Number, ((ArrayOf)array.Type).Element));
            default:
                var found = Find(v => v.Type is ArrayOf) is { } a && Chance(60) ? a : null;
                if (found is not null) return (Read(found), ((ArrayOf)found.Type).Element);
                var element = Pick(Ty.Number, Ty.String, Mixed);
                return (Value(new ArrayOf(element), 2), element);
        }
    }

    // ── Jumps and errors ────────────────────────────────────────────────────────────────────────────

    private Piece? Jump()
    {
        var condition = Condition(1);
        var loops = _function.Targets.Where(t => t.IsLoop).ToList();
        return OneOf(
            (3, () => Piece.Statement($"if ({condition}) throw new {ErrorClass()}({Value(Ty.String, 1)});")),
            (3, () => _function.IsGenerator ? null : Piece.Statement($"if ({condition}) return{Result()};")),
            (_function.Targets.Any(t => t.TakesBreak) ? 4 : 0, () => Piece.Statement($"if ({condition}) break;")),
            (loops.Count > 0 ? 4 : 0, () => Piece.Statement($"if ({condition}) continue;")),
            (_function.Targets.Any(t => t.Label is not null) ? 4 : 0, () => Piece.Statement($"if ({condition}) break {Pick(_function.Targets.Where(t => t.Label is not null).ToList()).Label!};")),
            (loops.Any(t => t.Label is not null) ? 4 : 0, () => Piece.Statement($"if ({condition}) continue {Pick(loops.Where(t => t.Label is not null).ToList()).Label!};")));
    }

    private string ErrorClass() => Pick("Error", "Error", "TypeError", "RangeError");

    private Piece Result() => _function.Result.Equals(Ty.Void) ? Piece.Fixed($"") : Piece.Fixed($" {Stored(_function.Result, 2)}");

    private Piece Try(int depth)
    {
        var block = Statements(1 + Below(3), depth - 1);
        var e = Name("x");
        var hasCatch = Chance(80);
        var hasFinally = !hasCatch || Chance(50);
        // Behind what surely leaves, TypeScript does not narrow.
        var thrown = hasCatch && Chance(40) ? Piece.Statement($"throw new {ErrorClass()}({Stored(Ty.String, 1)});") : Piece.Fixed($"");
        var again = Chance(15) ? Piece.Statement($"if ({Condition(1)}) throw ({e} as Error);") : Piece.Fixed($"");
        return Piece.Statement($$"""
            try {
            {{block}}{{thrown}}
            } {{(hasCatch ? Piece.Fixed($$"""
            catch ({{e}}) {
            console.log(({{e}} as Error).name, ({{e}} as Error).message);
            {{Statements(Below(3), depth - 1)}}{{again}}
            }
            """) : Piece.Fixed($""))}} {{(hasFinally ? Piece.Fixed($$"""
            finally {
            {{Statements(1 + Below(2), depth - 1)}}}
            """) : Piece.Fixed($""))}}
            """);
    }

    private Piece LabelledBlock(int depth)
    {
        var label = Name("L");
        _function.Targets.Add(new Target(label, IsLoop: false, TakesBreak: false));
        var body = Statements(1 + Below(3), depth - 1);
        _function.Targets.RemoveAt(_function.Targets.Count - 1);
        return Piece.Statement($$"""
            {{label}}: {
            {{body}}}
            """);
    }

    // ── What the types do not say ───────────────────────────────────────────────────────────────────

    /// <summary>Legal and wrong: what TypeScript lets pass, and node and Ark agree on.</summary>
    private Piece? Unsound() => OneOf(
        (3, () => Find(v => v.Type is ArrayOf { Element: ObjectType { Declaration.TypeParameters.Length: 0 } }) is { } v && ((ObjectType)((ArrayOf)v.Type).Element).Declaration.Supertypes.ToList() is { Count: > 0 } supers
            ? Cover(v.Name, new ArrayOf(new ObjectType(Pick(supers)))) : null),
        (3, () => Find(v => v.Type is ArrayOf a && (a.Element.Equals(Ty.Number) || a.Element.Equals(Ty.String))) is { } v ? Piece.Statement($"console.log(({v.Name} as (number | string)[])[0], {v.Name} as (number | string)[]);") : null),
        (2, () => Find(v => v.Type.Equals(Ty.Number) || v.Type.Equals(Ty.String)) is { } v ? Cover(v.Name, Mixed) : null),
        (2, () => Find(v => v.Type is FunctionOf { Parameters.Length: 1 }) is { } v ? Piece.Statement($"console.log(typeof {v.Name}, {v.Name}.length);") : null),
        (1, () => Piece.Statement($"console.log('nothing here');")));

    private Piece Cover(string name, Ty type)
    {
        // Not of numbers seen as more than numbers: writing a string through the wider type is a known difference.
        var variable = Declare("c", type, false);
        return Piece.Statement($"const {variable.Name}: {type} = {name};\nconsole.log({variable.Name});");
    }

    // ── Asynchrony ──────────────────────────────────────────────────────────────────────────────────

    private Piece? Await()
    {
        var waiting = _functions.Where(f => f.IsAsync).ToList();
        var type = Pick(_types.Where(t => t is Primitive or ArrayOf { Element: Primitive }).ToList());
        return OneOf(
            (2, () => Piece.Statement($"await Promise.resolve();")),
            (3, () => waiting.Count > 0 && Pick(waiting) is var f ? Piece.Statement($"console.log(await {f.Name}({Arguments(f, 2)}));") : null),
            // The second's arguments may throw; then nobody would wait for the first, and its rejection ends the process.
            (3, () => waiting.Count > 0 && Pick(waiting) is var f ? Piece.Statement($"console.log(await Promise.all([{f.Name}({Arguments(f, 2)}), (async (): Promise<{f.Result}> => {f.Name}({Arguments(f, 2)}))()]));") : null),
            (2, () => Piece.Statement($"console.log(await Promise.all([Promise.resolve({Stored(type, 2)}), Promise.resolve({Stored(Ty.Number, 2)})]));")),
            (1, () => Piece.Statement($"console.log(await Promise.resolve({Stored(Ty.Number, 2)}).then({Lambda([Ty.Number], Ty.String, 1)}).finally((): void => {{ console.log('finally'); }}));")),
            (1, () => Piece.Statement($"await Promise.reject(new {ErrorClass()}({Stored(Ty.String, 1)})).catch((e: Error): void => {{ console.log(e.message); }});")),
            (2, () =>
            {
                var value = Assigned(type, 2);
                var variable = Declare("v", type, true);
                return Piece.Statement($"let {variable.Name}: {type} = await {value};");
            }));
    }
}
