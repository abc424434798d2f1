using Ark.Syntax;

namespace Ark.Semantics;

// `f.count = 0`: in `.ts` files the statements beside a function's declaration can give it properties, which are then part of its type.
// In JavaScript the methods of a class declare its properties by assigning them.
public sealed partial class Checker
{
    private readonly HashSet<Node> _openAssignments = [];

    private void AddGivenProperties(TypeMembers members, FunctionSymbol function)
    {
        if (function.Declarations is not [{ Tree.Kind: FileKind.Ts or FileKind.Js } declaration, ..] || DeclarationOf(declaration) is not var (name, statement)) return;
        foreach (var given in AssignmentsBeside(statement, name).GroupBy(a => Names.Identifier(((PropertyAccess)a.Left).Name)))
        {
            var values = given.ToList();
            members.Properties.TryAdd(given.Key, new Property(given.Key, null, new LazyType(() => GetUnion(values.Select(TypeOfGiven))), false, false));
        }
    }

    /// <summary>The statement that declares a function, or a constant that is one, with its name.</summary>
    private static (string Name, Statement Statement)? DeclarationOf(Node function) => function switch
    {
        FunctionDeclaration { Name: { } name } f => (Names.Identifier(name), f),
        ArrowFunction or FunctionExpression when function.Parent is Initializer { Parent: VariableDeclarator { Type: null, Target: IdentifierBinding binding } declarator }
            && declarator.Parent?.Parent is VariableStatement { Declarations.Keyword.Kind: TokenKind.Const } s => (Names.Identifier(binding.Identifier), s),
        _ => null,
    };

    private static IEnumerable<AssignmentExpression> AssignmentsBeside(Statement declaration, string name)
    {
        foreach (var node in declaration.Parent?.Children ?? [])
            if (node is ExpressionStatement { Expression: AssignmentExpression { Left: PropertyAccess { Expression: NameExpression of } } assignment } && assignment.Operator.Is("=") && Names.Identifier(of.Identifier) == name)
                yield return assignment;
    }

    private Type TypeOfGiven(AssignmentExpression assignment)
    {
        if (!_openAssignments.Add(assignment)) return AnyType;
        var type = Widened(WidenedLiteral(TypeOfExpression(assignment.Right)));
        _openAssignments.Remove(assignment);
        return type;
    }

    private void AddAssignedProperties(TypeMembers members, Node @class)
    {
        foreach (var assignment in @class.DescendantsAndSelf().OfType<AssignmentExpression>())
        {
            if (assignment.Left is not PropertyAccess { Expression: ThisExpression } target || !ReferenceEquals(target.Ancestor<ClassDeclaration>(), @class)) continue;
            var name = Names.Identifier(target.Name);
            members.Properties.TryAdd(name, new Property(name, null, new LazyType(AnyType), false, false));
        }
    }
}
