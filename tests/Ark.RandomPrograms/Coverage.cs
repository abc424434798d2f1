using System.Collections;
using Ark.Build;
using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.RandomPrograms;

/// <summary>
/// Which kinds of bound nodes programs reach, and expressions in which representation: a number (f64) or any value. What a node's
/// enumerations say (operator, operand kind, kind of iteration) counts as a kind of its own.
/// </summary>
public sealed class Coverage
{
    private const string Number = "f64", Value = "value", MadeByLowering = "made by lowering";

    private readonly HashSet<string> _reached = [];

    /// <summary>Kinds that no program reaches, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unreachable = new()
    {
        ["Bad"] = "wrong code", ["Let"] = MadeByLowering, ["Argument"] = MadeByLowering, ["BodyStart"] = MadeByLowering, ["ClassCreation"] = MadeByLowering, ["ClassMember"] = MadeByLowering, ["Empty"] = "an empty statement does nothing", ["RegExp"] = "not generated", ["OptionalReceiver f64"] = "a chain hangs on objects, strings or functions",
        ["DynamicNew"] = "a class as a value is a warning in ArkTS and not generated", ["NewTarget"] = "not generated", ["ClassDeclaration"] = "not generated within functions",
        ["ImportCall"] = "a program is one module", ["ModuleLoad"] = "a program is one module", ["Ui"] = "what declarative UI shows is no output",
    };

    /// <summary>Expressions that are never numbers.</summary>
    private static readonly HashSet<string> ValuesOnly =
    [
        "Undefined", "This", "Function", "Entity", "ClassExpression", "Lambda", "SuperCall", "New", "Spread", "ArrayLiteral", "Hole", "ObjectLiteral", "Template",
        "DestructuringAssignment", "InstanceOf", "In", "Delete", "DynamicNew", "NewTarget", "RegExp", "Bad",
    ];

    private static readonly HashSet<string> NumbersOnly = ["Increment"];

    public void Add(GeneratedProgram program)
    {
        using var batch = new Batch([(program.Text, program.Extension)]);
        var loaded = CheckedProgram.Load([batch.Files[0]]);
        var bound = loaded.Compilation.Program(loaded.Entry!);
        var model = loaded.Compilation.GetModel(loaded.Entry!);
        Visit(bound.GetBody(bound.EntryModule));
        foreach (var node in loaded.Entry!.Root.DescendantsAndSelf())
        {
            if (node is not (FunctionDeclaration or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or ClassDeclaration)) continue;
            if (model.DeclaredSymbol(node) is FunctionSymbol function && bound.GetBody(function) is { } body) Visit(body);
            else if (model.DeclaredSymbol(node) is TypeSymbol type)
                foreach (var field in bound.GetFieldInitializers(type)) Visit(field);
        }
    }

    private void Visit(BoundNode root)
    {
        var pending = new Stack<BoundNode>([root]);
        var parts = new List<KeyValuePair<string, object?>>();
        while (pending.TryPop(out var node))
        {
            parts.Clear();
            node.CollectParts(parts);
            var kind = node.NodeKind.ToString()["Bound".Length..];
            var suffix = node is BoundExpression expression ? IsNumber(expression.Type) ? " " + Number : " " + Value : "";
            _reached.Add(kind + suffix);
            foreach (var (_, value) in parts)
            {
                if (value is Enum which) _reached.Add($"{kind}.{which}{suffix}");
                else if (value is BoundNode child) pending.Push(child);
                else if (value is IEnumerable list and not string)
                    foreach (var item in list.OfType<BoundNode>()) pending.Push(item);
            }
        }
    }

    /// <summary>As Ark.Lowering decides it: numbers, with or without undefined.</summary>
    private static bool IsNumber(Type type) => type switch
    {
        UnionType union => union.Types.Any(t => t.Is(TypeFlags.NumberLike)) && union.Types.All(t => t.Is(TypeFlags.NumberLike | TypeFlags.Undefined)),
        _ => type.Is(TypeFlags.NumberLike),
    };

    /// <summary>Every kind with every representation it can have.</summary>
    private static IEnumerable<string> Cells()
    {
        foreach (var kind in Enum.GetNames<BoundNodeKind>().Select(n => n["Bound".Length..]))
        {
            var isExpression = typeof(BoundExpression).Assembly.GetType($"Ark.Semantics.Bound{kind}")!.IsSubclassOf(typeof(BoundExpression));
            if (!isExpression) yield return kind;
            else
            {
                if (!ValuesOnly.Contains(kind)) yield return $"{kind} {Number}";
                if (!NumbersOnly.Contains(kind)) yield return $"{kind} {Value}";
            }
        }
    }

    public string Report()
    {
        var all = Cells().ToList();
        var reachable = all.Where(c => !Unreachable.ContainsKey(c) && !Unreachable.ContainsKey(c.Split(' ')[0]) && !c.StartsWith("Ui", StringComparison.Ordinal)).ToList();
        var reached = reachable.Where(_reached.Contains).ToList();
        var excluded = string.Concat(Unreachable.Select(u => $"\n  {u.Key}: {u.Value}"));
        return $"{reached.Count} of {reachable.Count} cells ({100.0 * reached.Count / reachable.Count:0.0} %), {_reached.Count(r => r.Contains('.'))} finer ones\n"
            + $"not reached: {string.Join(", ", reachable.Except(reached))}\nleft out:{excluded}\nfiner: {string.Join(", ", _reached.Where(r => r.Contains('.')).Order())}";
    }
}
