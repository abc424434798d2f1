using System.Collections.Immutable;

namespace Ark.RandomPrograms;

// Expressions of a type, whatever the type is.
public sealed partial class Generator
{
    /// <summary>An expression to be kept: strings and arrays are cut, lest they double at each turn.</summary>
    private Piece Stored(Ty type, int depth)
    {
        var value = Value(type, depth);
        if (depth == 0 || value.Parts.Length == 1 && value.Parts[0] is string) return value;
        if (type.Equals(Ty.String)) return Piece.Expression(type, $"{value}.slice({Pick("0", "-9", "1")}, {Pick("12", "30", "9")})");
        return type is ArrayOf && Chance(80) ? Piece.Expression(type, $"{value}.slice(0, {Pick("5", "8")})") : value;
    }

    /// <summary>Stored in a variable or property: TypeScript does not narrow the place by what it can see in the value.</summary>
    private Piece Assigned(Ty type, int depth)
    {
        var value = Stored(type, depth);
        return type.Narrows ? Piece.Expression(type, $"({value} as {type})") : value;
    }

    private Piece Value(Ty type, int depth)
    {
        if (depth <= 0 || !_isRunning || Chance(12)) return Leaf(type);
        var producers = Chance(60) ? Producers(type, depth).ToList() : [];
        if (producers.Count > 0 && Chance(70) && Pick(producers)() is { } produced) return produced;
        if (Chance(20)) return General(type, depth);
        return type switch
        {
            Primitive => type.Equals(Ty.Number) ? NumberValue(depth) : type.Equals(Ty.String) ? StringValue(depth) : BooleanValue(depth),
            ArrayOf array => ArrayValue(array, depth),
            UnionOf { Nothing: null } union when Chance(80) => Value(Pick(union.Members), depth - 1),
            UnionOf union when Chance(80) => Value(union.Members[0], depth - 1),
            MapOf or SetOf or RecordOf or TupleOf or FunctionOf or ObjectType => Structure(type, depth),
            _ => Leaf(type),
        };
    }

    private Piece Leaf(Ty type)
    {
        if (_isRunning && Chance(75) && Find(v => v.Type.Equals(type)) is { } variable) return Read(variable);
        // A derived class's object serves as well.
        if (_isRunning && type is ObjectType target && Find(v => v.Type is ObjectType o && target.Declaration.TypeParameters.Length == 0 && o.Declaration.Is(target.Declaration)) is { } other) return Piece.Expression(type, $"{other.Name}");
        return Literal(type);
    }

    private static Piece Read(Variable variable) => Piece.Expression(variable.Type, $"{variable.Name}");

    // ── What every type has ─────────────────────────────────────────────────────────────────────────

    private Piece General(Ty type, int depth) => OneOf(
        (4, () => Piece.Expression(type, $"({Condition(depth - 1)} ? {Value(type, depth - 1)} : {Value(type, depth - 1)})")),
        (2, () => Find(v => v.IsMutable && v.Type.Equals(type)) is { } v ? Piece.Expression(type, $"({v.Name} = {Assigned(type, depth - 1)})") : null),
        (2, () => Find(v => v.Type is UnionOf { Nothing: not null } u && u.Members[0].Equals(type)) is { } v ? Piece.Expression(type, $"({v.Name} ?? {Value(type, depth - 1)})") : null),
        // A number may claim to be there when it is undefined; null has nowhere to lie among numbers.
        (1, () => Find(v => v.Type is UnionOf { Nothing: { } nothing } u && u.Members[0].Equals(type) && !(nothing == "null" && type.Equals(Ty.Number))) is { } v ? Piece.Expression(type, $"({v.Name} as {v.Type})!") : null),
        (1, () => Find(v => v.IsMutable && v.Type is UnionOf { Nothing: not null } u && u.Members[0].Equals(type)) is { } v ? Piece.Expression(type, $"({v.Name} ??= {Stored(type, depth - 1)})") : null),
        (1, () => _wide || type is Parameter ? null : Piece.Expression(type, $"({Value(type, depth - 1)} as {type})")),
        (1, () => _wide ? Piece.Expression(type, $"({Value(AnyType(), 1)}, {Value(type, depth - 1)})") : null),
        (1, () => type is Parameter ? null : Immediate(type, depth)),
        (1, () => Piece.Expression(type, $"[{Value(type, depth - 1)}, {Value(type, depth - 1)}][{Pick("0", "1")}]")),
        (3, () => Leaf(type)));

    /// <summary>`((): T => { … })()`</summary>
    private Piece Immediate(Ty type, int depth)
    {
        Piece? body = null;
        InFunction(new Function(type), () => body = Piece.Lines([Statements(1, 0), Ending(type)]));
        return Piece.Expression(type, $$"""
            ((): {{type}} => {
            {{body!}}})()
            """);
    }

    // ── What gives a type ───────────────────────────────────────────────────────────────────────────

    /// <summary>Reads and calls of what is in scope that give the type.</summary>
    private IEnumerable<Func<Piece?>> Producers(Ty type, int depth)
    {
        foreach (var variable in _scope)
        {
            foreach (var producer in ProducersOf(variable.Type, () => Receiver(variable, depth), type, depth)) yield return producer;
        }
        foreach (var function in _functions)
        {
            if (function.IsAsync && !_function.IsAsync) continue;
            // Generic functions give every type, and would be all there is.
            if (function.TypeParameters.Length > 0 && !Chance(15)) continue;
            if (Unify(function, type) is { } target) yield return () => Piece.Expression(type, $"{(function.IsAsync ? "(await " : "")}{target.Name}({Arguments(target, depth)}){(function.IsAsync ? ")" : "")}");
        }
        foreach (var function in _functions.Where(f => type is FunctionOf && !f.IsAsync && f.TypeParameters.Length == 0 && f.Rest is null && f.Required == f.Parameters.Length))
        {
            if (type.Equals(new FunctionOf(function.Parameters, function.Result))) yield return () => Piece.Expression(type, $"{function.Name}");
        }
        foreach (var declaration in _classes.Where(c => c.TypeParameters.Length == 0))
        {
            foreach (var member in declaration.OwnMembers.Where(m => m.IsStatic && m.Type.Equals(type))) yield return () => Piece.Expression(type, $"{declaration.Name}.{member.Name}");
            foreach (var method in declaration.OwnMethods.Where(m => m.IsStatic && m.Result.Equals(type))) yield return () => Piece.Expression(type, $"{declaration.Name}.{method.Name}({Arguments(method, depth)})");
        }
    }

    private Piece Receiver(Variable variable, int depth) => depth > 1 && Chance(15) && variable.Name != "this" ? Guarded(Value(variable.Type, depth - 1), variable.Type) : Read(variable);

    private IEnumerable<Func<Piece?>> ProducersOf(Ty of, Func<Piece> receiver, Ty type, int depth)
    {
        switch (of)
        {
            case ObjectType o:
                var arguments = o.Substitution;
                foreach (var member in o.Declaration.Members.Where(m => !m.IsStatic))
                {
                    var memberType = member.Type.With(arguments);
                    if (member.IsOptional ? type.Equals(Optional(memberType)) : type.Equals(memberType)) yield return () => Piece.Expression(type, $"{receiver()}.{member.Name}");
                }
                foreach (var method in o.Declaration.Methods.Where(m => !m.IsStatic && m.Result.With(arguments).Equals(type)))
                    yield return () => Piece.Expression(type, $"{receiver()}.{method.Name}({Arguments(Specialised(method, arguments), depth)})");
                break;
            case ArrayOf array when array.Element.Equals(type):
                yield return () => Piece.Expression(type, $"{receiver()}[{Index(depth - 1)}]");
                yield return () => Piece.Expression(type, $"({receiver()}.{Pick("pop()", "shift()", "at(-1)", "at(1)")} ?? {Literal(type)})");
                yield return () => Reduce(array, receiver(), depth);
                break;
            case ArrayOf array when type.Equals(Optional(array.Element)):
                yield return () => Piece.Expression(type, $"{receiver()}.find({Lambda([array.Element], Ty.Boolean, depth - 1)})");
                yield return () => Piece.Expression(type, $"{receiver()}.{Pick("pop()", "shift()", "at(0)")}");
                break;
            case MapOf map when map.Value.Equals(type):
                yield return () => Piece.Expression(type, $"({receiver()}.get({Value(map.Key, 1)}) ?? {Value(type, depth - 1)})");
                yield return () => Piece.Expression(type, $"{receiver()}.get({Value(map.Key, 1)})!");
                break;
            case MapOf map when type.Equals(Optional(map.Value)):
                yield return () => Piece.Expression(type, $"{receiver()}.get({Value(map.Key, 1)})");
                break;
            case RecordOf record when record.Value.Equals(type):
                yield return () => Piece.Expression(type, $"{receiver()}[{Value(Ty.String, 1)}]");
                break;
            case TupleOf tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    var at = i;
                    if (tuple.Elements[i].Equals(type)) yield return () => Piece.Expression(type, $"{receiver()}[{at}]");
                }
                break;
            case FunctionOf function when function.Result.Equals(type):
                yield return () => Piece.Expression(type, $"{receiver()}({function.Parameters.Select(p => Stored(p, depth - 1)).ToList()})");
                break;
            case UnionOf { Nothing: not null } union when union.Members[0] is ObjectType inner:
                foreach (var member in inner.Declaration.Members.Where(m => !m.IsStatic && !m.IsOptional && m.Type.With(inner.Substitution).Equals(type)))
                {
                    yield return () => Piece.Expression(type, $"({Guarded(receiver(), union)}?.{member.Name} ?? {Value(type, depth - 1)})");
                    yield return () => Piece.Expression(type, $"{Guarded(receiver(), union)}!.{member.Name}");
                }
                foreach (var method in inner.Declaration.Methods.Where(m => !m.IsStatic && m.Result.With(inner.Substitution).Equals(type)))
                    yield return () => Piece.Expression(type, $"({Guarded(receiver(), union)}?.{method.Name}({Arguments(Specialised(method, inner.Substitution), depth)}) ?? {Value(type, depth - 1)})");
                break;
        }
    }

    /// <summary>TypeScript may know that the reference is undefined here.</summary>
    private static Piece Guarded(Piece reference, Ty type) => Piece.Expression(type, $"({reference} as {type})");

    private static Callable Specialised(Callable callable, IReadOnlyDictionary<string, Ty> arguments) =>
        callable with { Parameters = [.. callable.Parameters.Select(p => p.With(arguments))], Result = callable.Result.With(arguments) };

    /// <summary>The function as it gives the type, or null when it does not.</summary>
    private Callable? Unify(Callable function, Ty type)
    {
        if (function.TypeParameters.Length == 0) return function.Result.Equals(type) ? function : null;
        if (type is Parameter || type.Equals(Ty.Void)) return null;
        Ty? argument = (function.Result, type) switch
        {
            (Parameter, UnionOf or EnumType) => null,
            (Parameter, _) => type,
            (ArrayOf { Element: Parameter }, ArrayOf { Element: not UnionOf } array) => array.Element,
            (UnionOf, UnionOf { Nothing: "undefined" } union) => union.Members[0],
            (Primitive, Primitive) when function.Result.Equals(type) => Pick(Ty.Number, Ty.String),
            _ => null,
        };
        if (argument is null || argument is Parameter) return null;
        var arguments = new Dictionary<string, Ty> { [function.TypeParameters[0]] = argument };
        // Inferred or written. TypeScript infers literals for the elements of an array.
        return Specialised(function, arguments) with { Name = argument is not Primitive || argument.Narrows || function.Result is ArrayOf || Chance(40) ? $"{function.Name}<{argument}>" : function.Name };
    }

    private List<Piece> Arguments(Callable callable, int depth)
    {
        var count = callable.Required + Below(callable.Parameters.Length - callable.Required + 1);
        if (callable.Rest is not null) count = callable.Parameters.Length;
        var arguments = callable.Parameters.Take(count).Select(p => Stored(p, depth - 1)).ToList();
        if (callable.Rest is not { } rest) return arguments;
        for (var i = Below(3); i > 0; i--) arguments.Add(Stored(rest, depth - 1));
        if (Chance(30)) arguments.Add(Piece.Expression(rest, $"...{Value(new ArrayOf(rest), depth - 1)}.slice(0, {Pick("2", "4")})"));
        return arguments;
    }

    private Piece Reduce(ArrayOf array, Piece receiver, int depth)
    {
        var type = array.Element;
        return Piece.Expression(type, $"{receiver}.reduce({Lambda([type, type], type, Math.Min(depth - 1, 1))}, {Value(type, 0)})");
    }

    // ── Functions ───────────────────────────────────────────────────────────────────────────────────

    /// <summary>An arrow function, which may read and assign what is in scope.</summary>
    private Piece Lambda(ImmutableArray<Ty> parameters, Ty result, int depth)
    {
        Piece? lambda = null;
        InFunction(new Function(result), () =>
        {
            var names = parameters.Select(p => Piece.Fixed($"{Declare("q", p, Chance(30)).Name}: {p}")).ToList();
            // A function may take fewer parameters than it is given.
            if (names.Count > 0 && Chance(10)) names = [];
            if (names.Count < parameters.Length) _scope.RemoveRange(_scope.Count - parameters.Length, parameters.Length);
            if (depth > 0 && Chance(12) || result.Equals(Ty.Void))
            {
                var body = Statements(1 + Below(2), 0);
                lambda = Piece.Expression(new FunctionOf(parameters, result), $$"""
                    ({{names}}): {{result}} => {
                    {{body}}{{Ending(result)}}
                    }
                    """);
            }
            else lambda = Piece.Expression(new FunctionOf(parameters, result), $"({names}): {result} => {Stored(result, Math.Max(depth, 0))}");
        });
        return lambda!;
    }

    // ── Literals ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A value made of nothing but literals and, of the classes, those before the limit.</summary>
    private Piece Literal(Ty type, Declaration? limit = null)
    {
        switch (type)
        {
            case Primitive: return Piece.Expression(type, $"{(type.Equals(Ty.Number) ? Pick(Numbers) : type.Equals(Ty.String) ? Pick(Strings) : Pick("true", "false"))}");
            case EnumType e: return Piece.Expression(type, $"{e.Text}.{Pick(e.Members)}");
            case Parameter: return Piece.Expression(type, $"{_scope.Last(v => v.Type.Equals(type)).Name}");
            case UnionOf { Nothing: { } nothing } union when Chance(50) || union.Members[0] is Parameter || !CanMake(union.Members[0], limit): return Piece.Expression(type, $"{nothing}");
            case UnionOf union: return Literal(Pick(union.Members), limit) with { Type = type };
            case ArrayOf { Element: Parameter }: return Piece.Expression(type, $"([] as {type})");
            case ArrayOf when Chance(12): return Piece.Expression(type, $"([] as {type})");
            case ArrayOf array:
                var made = Enumerable.Range(0, 1 + Below(4)).Select(_ => Literal(array.Element, limit)).ToList();
                return array.Element is Primitive ? Piece.Expression(type, $"[{made}]") : Piece.Expression(type, $"([{made}] as {type})");
            case TupleOf tuple: return Piece.Expression(type, $"([{tuple.Elements.Select(e => Literal(e, limit)).ToList()}] as {type})");
            case SetOf set: return Piece.Expression(type, $"new {type}([{Enumerable.Range(0, Below(4)).Select(_ => Literal(set.Element)).ToList()}])");
            case MapOf map: return Piece.Expression(type, $"new {type}([{Enumerable.Range(0, Below(4)).Select(_ => Piece.Fixed($"[{Literal(map.Key)}, {Literal(map.Value, limit)}]")).ToList()}])");
            case RecordOf record: return Piece.Expression(type, $"({{ {Enumerable.Range(0, 1 + Below(3)).Select(i => Piece.Fixed($"'{Pick("k", "key ", "b", "2", "10")}{i}': {Literal(record.Value)}")).ToList()} }} as {type})");
            case FunctionOf function: return LiteralFunction(function, limit);
            case ObjectType o: return LiteralObject(o, limit);
            default: throw new InvalidOperationException(type.Text);
        }
    }

    private Piece LiteralFunction(FunctionOf function, Declaration? limit)
    {
        Piece? made = null;
        InScope(() =>
        {
            var names = function.Parameters.Select(p => Piece.Fixed($"{Declare("q", p, false).Name}: {p}")).ToList();
            var result = _scope.Skip(_scope.Count - names.Count).FirstOrDefault(v => v.Type.Equals(function.Result)) is { } v && Chance(60) ? Read(v) : Literal(function.Result, limit);
            made = Piece.Expression(function, $"({names}): {function.Result} => {result}");
        });
        // Directly where it is called or combined, an arrow function needs parentheses.
        return Piece.Expression(function, $"({made!})");
    }

    /// <summary>The classes whose objects are of the type; of those before the limit, so that making one ends.</summary>
    private List<Declaration> Makers(Declaration type, Declaration? limit) =>
        [.. _classes.Take(limit is null ? _classes.Count : Math.Max(_classes.IndexOf(limit), 0)).Where(c => c.Is(type) && !c.IsAbstract)];

    private bool CanMake(Ty type, Declaration? limit) => type is not ObjectType { Declaration: { IsInterface: false } declaration } || Makers(declaration, limit).Count > 0;

    private Piece LiteralObject(ObjectType type, Declaration? limit)
    {
        var declaration = type.Declaration;
        var makers = Makers(declaration, limit);
        if (declaration.IsInterface && (makers.Count == 0 || Chance(70))) return LiteralOfInterface(type, limit);
        var made = makers.Count == 0 ? declaration : makers.Contains(declaration) && Chance(70) ? declaration : Pick(makers);
        var count = made.Required + Below(made.Parameters.Count - made.Required + 1);
        var name = made == declaration ? type.Text : made.Name;
        return Piece.Expression(type, $"new {name}({made.Parameters.Take(count).Select(p => Literal(p.With(type.Substitution), made)).ToList()})");
    }

    private Piece LiteralOfInterface(ObjectType type, Declaration? limit)
    {
        var members = type.Declaration.Members.Where(m => !m.IsOptional || Chance(60)).Select(m => Piece.Fixed($"{m.Name}: {Literal(m.Type, limit)}")).ToList();
        if (type.Declaration.IsVariant) members.Insert(Below(2) == 0 ? 0 : members.Count, Piece.Fixed($"kind: '{type.Declaration.Name}'"));
        else if (members.Count > 1 && Chance(30)) members.Reverse();
        return Piece.Expression(type, $"({{ {members} }} as {type})");
    }

    private Piece Structure(Ty type, int depth)
    {
        switch (type)
        {
            case FunctionOf function: return Piece.Expression(type, $"({Lambda(function.Parameters, function.Result, depth - 1)})");
            case TupleOf tuple: return Piece.Expression(type, $"([{tuple.Elements.Select(e => Stored(e, depth - 1)).ToList()}] as {type})");
            case SetOf set: return Piece.Expression(type, $"new {type}({Value(new ArrayOf(set.Element), depth - 1)})");
            case MapOf map: return Piece.Expression(type, $"new {type}([{Enumerable.Range(0, 1 + Below(3)).Select(_ => Piece.Fixed($"[{Stored(map.Key, depth - 1)}, {Stored(map.Value, depth - 1)}]")).ToList()}])");
            case ObjectType { Declaration: { IsInterface: false, IsAbstract: false } declaration } o when declaration.Parameters.Count > 0:
                var count = declaration.Required + Below(declaration.Parameters.Count - declaration.Required + 1);
                return Piece.Expression(type, $"new {type}({declaration.Parameters.Take(count).Select(p => Stored(p.With(o.Substitution), depth - 1)).ToList()})");
            case ObjectType { Declaration: { IsInterface: true } declaration } o:
                var members = declaration.Members.Where(m => !m.IsOptional || Chance(60)).Select(m => Piece.Fixed($"{m.Name}: {Stored(m.Type, depth - 1)}")).ToList();
                if (declaration.IsVariant) members.Insert(0, Piece.Fixed($"kind: '{declaration.Name}'"));
                return Piece.Expression(type, $"({{ {members} }} as {type})");
            default: return Leaf(type);
        }
    }
}
