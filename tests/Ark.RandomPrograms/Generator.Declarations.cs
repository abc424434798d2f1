using System.Collections.Immutable;

namespace Ark.RandomPrograms;

// Enums, interfaces, classes, functions. First all names with their signatures, then the bodies, which may use every one of them.
public sealed partial class Generator
{
    private readonly List<Declaration> _variants = [];

    private Piece EnumDeclaration()
    {
        var isString = Chance(40);
        var members = Enumerable.Range(0, 2 + Below(3)).Select(_ => Name("M")).ToImmutableArray();
        var isConst = Chance(20);
        var type = new EnumType(Name("E"), members, isString, isConst);
        _enums.Add(type);
        var values = isString ? members.Select(m => $"{m} = '{m.ToLowerInvariant()}'") : members.Select(m => Chance(70) ? m : $"{m} = {Pick("7", "-1", "1 << 4", "0.5", "100")}");
        // Members behind one with a fraction would count on from it.
        return Piece.Statement($$"""{{(isConst ? "const " : "")}}enum {{type}} { {{string.Join(", ", values)}} }""");
    }

    // ── Interfaces ──────────────────────────────────────────────────────────────────────────────────

    private Piece InterfaceDeclaration()
    {
        var declaration = new Declaration(Name("I")) { IsInterface = true };
        if (Chance(30) && _interfaces.Count > 0) declaration.Interfaces.Add(Pick(_interfaces));
        for (var i = Below(3); i >= 0; i--)
        {
            var type = Pick(_types);
            declaration.OwnMembers.Add(new Member(Name("p"), type, IsOptional: type is not UnionOf && Chance(30)));
        }
        _interfaces.Add(declaration);
        var members = declaration.OwnMembers.Select(m => Piece.Statement($"{m.Name}{(m.IsOptional ? "?" : "")}: {m.Type};"));
        return Piece.Statement($$"""
            interface {{declaration.Name}}{{(declaration.Interfaces.Count > 0 ? " extends " + declaration.Interfaces[0].Name : "")}} {
            {{Piece.Lines(members)}}
            }
            """);
    }

    /// <summary>Interfaces that a literal tells apart.</summary>
    private IEnumerable<Piece> VariantDeclarations()
    {
        for (var i = 2 + Below(2); i > 0; i--)
        {
            var variant = new Declaration(Name("V")) { IsInterface = true, IsVariant = true };
            variant.OwnMembers.Add(new Member(Name("x"), Pick(Ty.Number, Ty.String)));
            if (Chance(50)) variant.OwnMembers.Add(new Member(Name("y"), Pick(_types)));
            _variants.Add(variant);
            yield return Piece.Fixed($$"""
                interface {{variant.Name}} {
                kind: '{{variant.Name}}';
                {{Piece.Lines(variant.OwnMembers.Select(m => Piece.Fixed($"{m.Name}: {m.Type};")))}}
                }
                """);
        }
    }

    // ── Classes ─────────────────────────────────────────────────────────────────────────────────────

    /// <summary>An abstract class has a class that derives from it right behind, so that there are objects of it.</summary>
    private void DeclareClass(Declaration? @base, bool isAbstract)
    {
        var declaration = new Declaration(Name("C")) { Base = @base, IsAbstract = isAbstract, IsRecursive = true };
        if (Chance(40) && _interfaces.Count > 0) declaration.Interfaces.Add(Pick(_interfaces));
        var self = new UnionOf([new ObjectType(declaration)], "undefined");
        var fields = new List<Member>();
        // One at least: classes without a member of their own are the same type to TypeScript.
        for (var i = Below(4); i >= 0; i--) fields.Add(new Member(Name("f"), Chance(12) ? self : Pick(_types), IsStatic: i > 0 && Chance(20)));
        // A field of an interface is made by the class, unless its base has it.
        var inherited = @base?.Members.Select(m => m.Name).ToHashSet() ?? [];
        fields.AddRange(declaration.Interfaces.SelectMany(i => i.Members).Where(m => !inherited.Contains(m.Name)).DistinctBy(m => m.Name));
        declaration.OwnMembers.AddRange(fields);
        foreach (var field in Assignable(fields).Take(Below(3))) declaration.OwnParameters.Add(field.Type);
        declaration.OwnRequired = Below(declaration.OwnParameters.Count + 1);
        _classes.Add(declaration);
        if (isAbstract) DeclareClass(declaration, false);
        AddTypesOf(declaration);
        if (Chance(50)) declaration.OwnMembers.Add(new Member(Name("a"), Pick(Ty.Number, Ty.Number, Ty.String), IsMutable: Chance(70), IsAccessor: true));
        declaration.OwnMembers.AddRange(@base?.Members.Where(m => m.IsAccessor && Chance(40)) ?? []);
        for (var i = Below(2); i >= 0; i--) declaration.OwnMethods.Add(MakeCallable("m", Chance(20), []));
        declaration.OwnMethods.AddRange(@base?.Methods.Where(m => !m.IsStatic && Chance(60)) ?? []);
        _bodies.Add((_classes.IndexOf(declaration), () => ClassBody(declaration, fields)));
    }

    private static IEnumerable<Member> Assignable(IEnumerable<Member> fields) => fields.Where(f => !f.IsStatic && !f.IsOptional && f.Type is not UnionOf);

    private void DeclareGenericClass()
    {
        var t = new Parameter("T");
        var declaration = new Declaration(Name("G")) { TypeParameters = ["T"], IsRecursive = true, OwnRequired = 1 };
        declaration.OwnParameters.Add(t);
        var fields = new List<Member> { new(Name("f"), t), new(Name("f"), new ArrayOf(t)), new(Name("f"), new UnionOf([t], "undefined")), new(Name("f"), Ty.Number) };
        declaration.OwnMembers.AddRange(fields);
        declaration.OwnMethods.Add(new Callable(Name("m"), [t], t, 1));
        declaration.OwnMethods.Add(new Callable(Name("m"), [new FunctionOf([t], t), Ty.Number], new ArrayOf(t), 2));
        declaration.OwnMethods.Add(new Callable(Name("m"), [], Ty.Number, 0));
        _classes.Add(declaration);
        AddTypesOf(declaration);
        _bodies.Add((_classes.Count - 1, () => ClassBody(declaration, fields)));
    }

    private Piece ClassBody(Declaration declaration, List<Member> fields)
    {
        var members = new List<Piece>();
        foreach (var field in fields)
        {
            var head = $"{(field.IsStatic ? "static " : "")}{field.Name}{(field.IsOptional ? "?" : "")}: {field.Type}";
            members.Add(field.Type is Parameter ? Piece.Statement($"{head};") : Piece.Statement($"{head} = {(field.IsOptional ? Undefined() : Literal(field.Type, declaration))};"));
        }
        if (declaration.OwnParameters.Count > 0) members.Add(Constructor(declaration, fields));
        _isRunning = true;
        foreach (var accessor in declaration.OwnMembers.Where(m => m.IsAccessor)) members.AddRange(Accessors(declaration, accessor, fields));
        foreach (var method in declaration.OwnMethods) members.Add(FunctionBody(method, declaration));
        _isRunning = false;
        var implemented = declaration.Interfaces.Count > 0 ? $" implements {declaration.Interfaces[0].Name}" : "";
        var parameters = declaration.TypeParameters.Length > 0 ? $"<{string.Join(", ", declaration.TypeParameters)}>" : "";
        return Piece.Statement($$"""
            {{(declaration.IsAbstract ? "abstract " : "")}}class {{declaration.Name}}{{parameters}}{{(declaration.Base is { } b ? " extends " + b.Name : "")}}{{implemented}} {
            {{Piece.Lines(members)}}
            }
            """);
    }

    private static Piece Undefined() => Piece.Fixed($"undefined");

    /// <summary>Assigns its parameters; what may be left out has a default.</summary>
    private Piece Constructor(Declaration declaration, List<Member> fields)
    {
        var parameters = declaration.OwnParameters.Select((type, i) =>
            i < declaration.OwnRequired ? Piece.Fixed($"p{i}: {type}") : Piece.Fixed($"p{i}: {type} = {Literal(type, declaration)}")).ToList();
        var super = declaration.Base is null ? Piece.Fixed($"") : Piece.Fixed($"super({declaration.Base.Parameters.Select(p => Literal(p, declaration)).ToList()});");
        var assigned = new List<Piece>();
        var left = Assignable(fields).ToList();
        for (var i = 0; i < declaration.OwnParameters.Count; i++)
        {
            var field = left.First(f => f.Type.Equals(declaration.OwnParameters[i]));
            left.Remove(field);
            assigned.Add(Piece.Statement($"this.{field.Name} = p{i};"));
        }
        return Piece.Statement($$"""
            constructor({{parameters}}) {
            {{super}}
            {{Piece.Lines(assigned)}}
            }
            """);
    }

    private IEnumerable<Piece> Accessors(Declaration declaration, Member accessor, List<Member> fields)
    {
        Piece? get = null, set = null;
        var isOverride = declaration.Base?.Members.Any(m => m.Name == accessor.Name) == true;
        InFunction(new Function(accessor.Type), () =>
        {
            DeclareThis(declaration);
            if (isOverride) _scope.Add(new Variable($"super.{accessor.Name}", accessor.Type, false, IsSimple: false));
            get = Piece.Statement($$"""
                get {{accessor.Name}}(): {{accessor.Type}} {
                {{Fuel(accessor.Type)}}
                {{(Chance(30) ? Piece.Lines([Statement(1)]) : Piece.Fixed($""))}}
                return {{Stored(accessor.Type, 2)}};
                }
                """);
        });
        yield return get!;
        if (!accessor.IsMutable) yield break;
        InFunction(new Function(Ty.Void), () =>
        {
            DeclareThis(declaration);
            _scope.Add(new Variable("v", accessor.Type, true));
            var target = fields.FirstOrDefault(f => f.Type.Equals(accessor.Type) && !f.IsStatic);
            set = Piece.Statement($$"""
                set {{accessor.Name}}(v: {{accessor.Type}}) {
                {{(target is null ? Piece.Statement($"console.log('set', v);") : Piece.Statement($"this.{target.Name} = {Stored(accessor.Type, 1)};"))}}
                {{(isOverride && Chance(60) ? Piece.Statement($"super.{accessor.Name} = v;") : Piece.Fixed($""))}}
                }
                """);
        });
        yield return set!;
    }

    /// <summary>What a method sees of its object.</summary>
    private void DeclareThis(Declaration declaration)
    {
        Ty self = new ObjectType(declaration, [.. declaration.TypeParameters.Select(p => new Parameter(p))]);
        _scope.Add(new Variable("this", self, false, IsSimple: false));
        foreach (var member in declaration.Members.Where(m => !m.IsStatic && !m.IsAccessor))
            _scope.Add(new Variable($"this.{member.Name}", member.IsOptional ? Optional(member.Type) : member.Type, true, IsSimple: false));
    }

    private static UnionOf Optional(Ty type) => new([type], "undefined");

    // ── Functions ───────────────────────────────────────────────────────────────────────────────────

    private void DeclareFunctions()
    {
        for (var i = 1 + Below(3); i > 0; i--) AddFunction(MakeCallable("f", false, []));
        for (var i = Below(2); i > 0; i--) AddFunction(MakeGeneric());
        for (var i = Below(2); i > 0; i--) AddFunction(MakeCallable("w", false, []) with { IsAsync = true });
    }

    private void AddFunction(Callable function)
    {
        _functions.Add(function);
        _functionBodies.Add(() => FunctionBody(function, null));
    }

    private Callable MakeCallable(string prefix, bool isStatic, ImmutableArray<string> typeParameters)
    {
        // Some have the signature of a function type, and are values of it.
        if (!isStatic && Chance(25) && _types.OfType<FunctionOf>().ToList() is { Count: > 0 } signatures && Pick(signatures) is var signature) return new Callable(Name(prefix), signature.Parameters, signature.Result, signature.Parameters.Length);
        var parameters = Enumerable.Range(0, Below(4)).Select(_ => Pick(_types)).ToImmutableArray();
        var required = Chance(60) ? parameters.Length : Below(parameters.Length + 1);
        var rest = required == parameters.Length && Chance(15) ? Pick(Ty.Number, Ty.String) : null;
        return new Callable(Name(prefix), parameters, Chance(10) ? Ty.Void : Pick(_types), required, rest, isStatic, typeParameters);
    }

    private Callable MakeGeneric()
    {
        var t = new Parameter("T");
        var more = Pick<Ty>(new ArrayOf(t), new FunctionOf([t], t), new UnionOf([t], "undefined"), Ty.Number, new FunctionOf([t], Ty.Boolean));
        return new Callable(Name("f"), [t, more, t], Pick<Ty>(t, t, new ArrayOf(t), new UnionOf([t], "undefined"), Ty.Number), 3, null, false, "T");
    }

    private Piece FunctionBody(Callable function, Declaration? owner)
    {
        Piece? body = null;
        var parameters = new List<Piece>();
        InFunction(new Function(function.Result, function.IsAsync), () =>
        {
            // A method does not see the functions' locals, only the module's variables.
            if (owner is not null && !function.IsStatic) DeclareThis(owner);
            for (var i = 0; i < function.Parameters.Length; i++)
            {
                var type = function.Parameters[i];
                if (i < function.Required) parameters.Add(Piece.Fixed($"{Declare("p", type, Chance(70)).Name}: {type}"));
                else
                {
                    var value = function.IsAsync || Chance(60) ? Literal(type) : Stored(type, 1);
                    parameters.Add(Piece.Fixed($"{Declare("p", type, true).Name}: {type} = {value}"));
                }
            }
            if (function.Rest is { } rest) parameters.Add(Piece.Fixed($"...{Declare("p", new ArrayOf(rest), false).Name}: {rest}[]"));
            var super = owner?.Base is { IsAbstract: false } b && !function.IsStatic && b.Methods.Any(m => m.Name == function.Name) && Chance(60);
            if (super) body = Piece.Lines([SuperCall(function), Statements(1 + Below(2), 1)]);
            else body = Statements(1 + Below(3), 1);
            body = Piece.Lines([Fuel(function.Result), body, Ending(function.Result)]);
        });
        var head = owner is not null ? function.IsStatic ? "static " : function.IsAsync ? "async " : "" : function.IsAsync ? "async function " : "function ";
        var type = function.TypeParameters.Length > 0 ? $"<{string.Join(", ", function.TypeParameters)}>" : "";
        var result = function.IsAsync ? $"Promise<{function.Result}>" : function.Result.Text;
        return Piece.Statement($$"""
            {{head}}{{function.Name}}{{type}}({{parameters}}): {{result}} {
            {{body!}}
            }
            """);
    }

    private Piece SuperCall(Callable function) => function.Result.Equals(Ty.Void)
        ? Piece.Statement($"super.{function.Name}({Arguments(function, 1)});")
        : Piece.Statement($"console.log('super', super.{function.Name}({Arguments(function, 1)}));");

    /// <summary>Ends calls of calls.</summary>
    private Piece Fuel(Ty result) => result.Equals(Ty.Void)
        ? Piece.Fixed($"if (--fuel < 0) return;")
        : Piece.Fixed($"if (--fuel < 0) return {Literal(result)};");

    private Piece Ending(Ty result) => result.Equals(Ty.Void) ? Piece.Fixed($"") : Piece.Fixed($"return {Stored(result, Depth)};");
}
