using Ark.Syntax;

namespace Ark.Semantics;

// Constructors of derived classes: where super() must stand, and that nothing uses the instance before it.
public sealed partial class Checker
{
    private void CheckSuperCall(ConstructorDeclaration node, ClassDeclaration @class, NamedType parent)
    {
        if (node.Body!.DescendantsAndSelf().OfType<CallExpression>().FirstOrDefault(c => IsSuperCall(c) && FunctionNodeOf(c) == node) is not { } call)
        {
            Report(Diagnostics.MissingSuperCall(node.Constructor.Location, Print(parent)));
            return;
        }
        Node outermost = call;
        while (outermost.Parent is ParenthesizedExpression around) outermost = around;
        if (GivesFieldsValues(@class, node) && !(outermost.Parent is ExpressionStatement statement && node.Body.Statements.Contains(statement)))
            Report(Diagnostics.SuperCallNested(call.Location));
        var known = new Dictionary<FlowNode, bool>();
        foreach (var use in node.Body!.DescendantsAndSelf())
        {
            if (use is not (ThisExpression or SuperExpression { Parent: not CallExpression }) || FunctionNodeOf(use) != node || FlowAt(use) is not { } flow || IsBehindSuper(flow, known)) continue;
            Report(use is SuperExpression ? Diagnostics.SuperPropertyBeforeSuper(use.Location, NameBehind(use)) : Diagnostics.ThisBeforeSuper(use.Location));
        }
    }

    private static bool IsSuperCall(CallExpression call) => call.Callee is SuperExpression;

    private static string NameBehind(Node super) => super.Parent is PropertyAccess access ? Names.Identifier(access.Name) : "[…]";

    /// <summary>super() is followed by more than what is written behind it: fields with values, private names, parameters that become fields.</summary>
    private static bool GivesFieldsValues(ClassDeclaration @class, ConstructorDeclaration constructor) =>
        @class.Members.Any(m => m is FieldDeclaration { Name: PrivateName } or MethodDeclaration { Name: PrivateName } or AccessorDeclaration { Name: PrivateName }
            || m is FieldDeclaration { Initializer: not null } field && (Names.ModifiersOf(field.Modifiers) & Modifiers.Static) == 0)
        || constructor.Parameters.Parameters.Any(p => p.Modifiers.Keywords.Count > 0);

    /// <summary>Whether super() has run on every path that leads here.</summary>
    private static bool IsBehindSuper(FlowNode flow, Dictionary<FlowNode, bool> known)
    {
        var start = flow;
        if (known.TryGetValue(start, out var answer)) return answer;
        while (true)
        {
            switch (flow.Kind)
            {
                case FlowKind.Unreachable: return known[start] = true;
                case FlowKind.Start: return known[start] = false;
                case FlowKind.Call when IsSuperCall((CallExpression)flow.Node!): return known[start] = true;
                case FlowKind.Branch: return known[start] = flow.Antecedents.TrueForAll(a => IsBehindSuper(a, known));
                case FlowKind.ReduceLabel:
                    var all = flow.Target!.Antecedents;
                    flow.Target.Antecedents = flow.Antecedents;
                    // What is found while a label has only some of its ways in holds for them alone.
                    var result = IsBehindSuper(flow.Antecedent!, []);
                    flow.Target.Antecedents = all;
                    return known[start] = result;
                default: flow = flow.Antecedent ?? flow.Antecedents[0]; break;
            }
        }
    }
}
