using System.Collections.Immutable;

namespace Ark.RandomPrograms;

/// <summary>A generated module, which exports `main`.</summary>
/// <param name="Wide">TypeScript beyond ArkTS: a `.ts` file.</param>
public sealed record GeneratedProgram(int Seed, Piece Root, bool Wide)
{
    public string Text => Root.Render();
    public string Extension => Wide ? ".ts" : ".ets";
}

/// <summary>
/// Makes programs that are well typed, end, and print most of what they compute. Everything follows from the seed.
/// </summary>
/// <remarks>
/// They end because every loop has a bound of its own, functions stop calling when a counter of the module (`fuel`) is used up, and
/// what is stored is cut to a length before it can grow by itself. They are well typed because expressions are made for a type from
/// what is in scope. TypeScript narrows by assignment and comparison; operands of comparisons and values of unions are therefore
/// written with `as`, which it does not see through, and what a test narrowed gets a name of its own.
/// </remarks>
public sealed partial class Generator
{
    private const int Depth = 2;

    private readonly Random _random;
    private readonly bool _wide;
    private readonly List<Variable> _scope = [];
    private readonly List<Callable> _functions = [];
    private readonly List<Declaration> _classes = [];
    private readonly List<Declaration> _interfaces = [];
    private readonly List<EnumType> _enums = [];
    /// <summary>The types that this program is about: few, so that what is made of one finds a use.</summary>
    private readonly List<Ty> _types = [];
    private int _names;
    private Function _function = new(Ty.Void);
    /// <summary>False while the module is initialised: then nothing of the program may be called or read.</summary>
    private bool _isRunning;

    private Generator(int seed, bool wide)
    {
        _random = new Random(seed);
        _wide = wide;
    }

    /// <summary>One program in four is TypeScript beyond ArkTS.</summary>
    public static GeneratedProgram Make(int seed) => Make(seed, seed % 4 == 3);

    public static GeneratedProgram Make(int seed, bool wide) => new(seed, new Generator(seed, wide).Module(), wide);

    private sealed record Variable(string Name, Ty Type, bool IsMutable, bool IsSimple = true);

    /// <summary>The function whose body is being made.</summary>
    private sealed record Function(Ty Result, bool IsAsync = false, bool IsGenerator = false)
    {
        public List<Target> Targets { get; } = [];
        public int Loops { get; set; }
    }

    /// <summary>What a jump can leave.</summary>
    private sealed record Target(string? Label, bool IsLoop, bool TakesBreak);

    // ── Choices ─────────────────────────────────────────────────────────────────────────────────────

    private int Below(int n) => _random.Next(n);
    private bool Chance(int percent) => _random.Next(100) < percent;
    private T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
    private string Name(string prefix) => $"{prefix}{_names++}";

    private Piece OneOf(params IReadOnlyList<(int Weight, Func<Piece?> Make)> choices)
    {
        // A choice that finds nothing to work with gives null, and another one is taken.
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var at = _random.Next(choices.Sum(c => c.Weight));
            foreach (var (weight, make) in choices)
            {
                if ((at -= weight) >= 0) continue;
                if (make() is { } piece) return piece;
                break;
            }
        }
        throw new InvalidOperationException("no choice can be made");
    }

    // ── Scopes ──────────────────────────────────────────────────────────────────────────────────────

    private void InScope(Action make)
    {
        var count = _scope.Count;
        make();
        _scope.RemoveRange(count, _scope.Count - count);
    }

    private Variable Declare(string prefix, Ty type, bool isMutable)
    {
        var variable = new Variable(Name(prefix), type, isMutable);
        _scope.Add(variable);
        return variable;
    }

    private Variable? Find(Func<Variable, bool> fits)
    {
        var found = _scope.Where(fits).ToList();
        if (found.Count == 0) return null;
        // What was declared last is what the code nearby is about.
        return Chance(50) ? found[^(1 + Below(Math.Min(4, found.Count)))] : Pick(found);
    }

    // ── The module ──────────────────────────────────────────────────────────────────────────────────

    private Piece Module()
    {
        var declarations = new List<Piece> { Piece.Fixed($"let fuel: number = {Pick(60, 150, 300)};") };
        for (var i = Below(3); i >= 0; i--) declarations.Add(EnumDeclaration());
        ChooseTypes();
        for (var i = Below(3); i >= 0; i--) declarations.Add(InterfaceDeclaration());
        foreach (var declaration in _interfaces) AddTypesOf(declaration);
        if (Chance(60)) declarations.AddRange(VariantDeclarations());
        for (var i = 2 + Below(4); i > 0; i--) declarations.Add(GlobalDeclaration());
        if (_variants.Count > 0) AddVariantTypes();
        if (Chance(40)) DeclareGenericClass();
        for (var i = 2 + Below(3); i > 0; i--)
        {
            var bases = _classes.Where(c => c.TypeParameters.Length == 0).ToList();
            var @base = bases.Count > 0 && Chance(60) ? Pick(bases) : null;
            DeclareClass(@base, @base is null && Chance(15));
        }
        DeclareFunctions();
        declarations.AddRange(SmallFunctions());
        // The functions' signatures are known, so the bodies may use them.
        declarations.AddRange(_bodies.OrderBy(b => b.Order).Select(b => b.Make()));
        _isRunning = true;
        declarations.AddRange(_functionBodies.Select(body => body()));
        var sections = Enumerable.Range(0, 1 + Below(3)).Select(Section).ToList();
        declarations.AddRange(sections);
        declarations.Add(Main(sections.Count));
        return Piece.Lines(declarations);
    }

    private readonly List<(int Order, Func<Piece> Make)> _bodies = [];
    private readonly List<Func<Piece>> _functionBodies = [];
    private readonly HashSet<int> _asyncSections = [];

    /// <summary>A part of main that may fail by itself.</summary>
    private Piece Section(int number)
    {
        var isAsync = Chance(25);
        if (isAsync) _asyncSections.Add(number);
        Piece? body = null;
        InFunction(new Function(Ty.Void, isAsync), () => body = Statements(3 + Below(4), 2));
        return Piece.Statement($$"""
            {{(isAsync ? "async " : "")}}function section{{number}}(): {{(isAsync ? "Promise<void>" : "void")}} {
            {{body!}}
            }
            """);
    }

    private Piece Main(int sections)
    {
        var calls = Enumerable.Range(0, sections).Select(i => Piece.Statement($$"""
            fuel = 200;
            try {
            {{(_asyncSections.Contains(i) ? "await " : "")}}section{{i}}();
            } catch (e) {
            console.log('section {{i}}:', (e as Error).name, (e as Error).message);
            }
            """));
        return Piece.Fixed($$"""
            export {{(_asyncSections.Count > 0 ? "async " : "")}}function main(): {{(_asyncSections.Count > 0 ? "Promise<void>" : "void")}} {
            {{Piece.Lines(calls)}}{{Piece.Lines(_scope.Select(v => Piece.Statement($"console.log('{v.Name}', {v.Name});")))}}
            }
            """);
    }

    private void InFunction(Function function, Action make)
    {
        var outer = _function;
        _function = function;
        InScope(make);
        _function = outer;
    }

    private static readonly Dictionary<string, Ty> SomethingElse = new() { ["T"] = Ty.Number };

    /// <summary>A function that is no arrow: it has another `this`, whose fields alone are of the types that a class is generic in.</summary>
    private void InPlainFunction(Function function, Action make)
    {
        var before = _scope.ToList();
        var hidden = _scope.RemoveAll(v => !v.IsSimple || !v.Type.With(SomethingElse).Equals(v.Type));
        InFunction(function, make);
        if (hidden == 0) return;
        _scope.Clear();
        _scope.AddRange(before);
    }

    private Piece GlobalDeclaration()
    {
        var type = Pick(_types.Where(t => t is not FunctionOf && !HasObjects(t)).ToList());
        var value = Literal(type);
        var variable = Declare("g", type, Chance(70));
        return Piece.Statement($"{(variable.IsMutable ? "let" : "const")} {variable.Name}: {type} = {value};");
    }

    private static bool HasObjects(Ty type) => type switch
    {
        ObjectType => true,
        Parameter => true,
        ArrayOf a => HasObjects(a.Element),
        SetOf s => HasObjects(s.Element),
        MapOf m => HasObjects(m.Key) || HasObjects(m.Value),
        RecordOf r => HasObjects(r.Value),
        TupleOf t => t.Elements.Any(HasObjects),
        UnionOf { Nothing: not null } => false,
        UnionOf u => u.Members.Any(HasObjects),
        FunctionOf => true,
        _ => false,
    };

    // ── Types ───────────────────────────────────────────────────────────────────────────────────────

    private static readonly UnionOf Mixed = new([Ty.Number, Ty.String]), Broad = new([Ty.Number, Ty.String, Ty.Boolean]);
    private static readonly ImmutableArray<FunctionOf> Signatures =
    [
        new([], Ty.Number), new([Ty.Number], Ty.Number), new([Ty.Number, Ty.Number], Ty.Number), new([Ty.Number], Ty.String),
        new([Ty.String], Ty.String), new([Ty.String], Ty.Boolean), new([Ty.Number], Ty.Boolean), new([], Ty.String), new([Mixed], Mixed),
    ];

    private void ChooseTypes()
    {
        _types.AddRange([Ty.Number, Ty.Number, Ty.Number, Ty.String, Ty.String, Ty.Boolean, new ArrayOf(Ty.Number), new ArrayOf(Ty.String)]);
        _types.AddRange(_enums);
        for (var i = 0; i < 8; i++) _types.Add(Simple());
    }

    /// <summary>A type without classes and interfaces.</summary>
    private Ty Simple() => Below(17) switch
    {
        0 => new ArrayOf(Ty.Boolean),
        1 => new ArrayOf(new ArrayOf(Ty.Number)),
        2 => new MapOf(Pick(Ty.String, Ty.Number), Pick(Ty.Number, Ty.String, new ArrayOf(Ty.Number))),
        3 => new SetOf(Pick(Ty.String, Ty.Number)),
        4 or 5 => Pick(Signatures),
        6 => new UnionOf([Ty.Number], "undefined"),
        7 => new UnionOf([Ty.String], Pick("undefined", "null")),
        8 => Mixed,
        9 => Broad,
        10 => new ArrayOf(Pick<Ty>(Mixed, new UnionOf([Ty.Number], "undefined"), new UnionOf([Ty.Number], "null"))),
        11 => new TupleOf(Pick(Ty.Number, Ty.String), Pick(Ty.Number, Ty.String, Ty.Boolean)),
        12 => new RecordOf(Pick(Ty.Number, Ty.String)),
        13 => new ArrayOf(Pick(Signatures)),
        14 => new UnionOf([Ty.Boolean], Pick("undefined", "null")),
        15 => new UnionOf([new ArrayOf(Ty.Number)], "undefined"),
        _ => new MapOf(Mixed, Ty.Number),
    };

    private void AddTypesOf(Declaration declaration)
    {
        Ty type = declaration.TypeParameters.Length == 0 ? new ObjectType(declaration) : new ObjectType(declaration, Pick(Ty.Number, Ty.String, Mixed));
        _types.Add(type);
        if (Chance(40)) _types.Add(new ArrayOf(type));
        if (Chance(40)) _types.Add(new UnionOf([type], Pick("undefined", "null")));
        if (Chance(15)) _types.Add(new MapOf(Ty.String, type));
    }

    private void AddVariantTypes()
    {
        var union = new UnionOf([.. _variants.Select(v => new ObjectType(v))]);
        _types.Add(union);
        _types.Add(new ArrayOf(union));
    }

    private Ty AnyType() => Pick(_types);
}
