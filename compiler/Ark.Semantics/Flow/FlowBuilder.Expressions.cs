using Ark.Syntax;

namespace Ark.Semantics;

internal sealed partial class FlowGraph
{
    private readonly List<Node> _children = [];

    private void Visit(Node? node)
    {
        if (node is null) return;
        // Sums, call chains and attribute chains grow to the left: walk down first, then work outwards.
        var spine = new List<Node>();
        var inner = node;
        while (LeftOf(inner) is { } left)
        {
            spine.Add(inner);
            inner = left;
        }
        Single(inner);
        for (var i = spine.Count - 1; i >= 0; i--) Outer(spine[i]);
    }

    /// <summary>The part that is evaluated first and without condition, where that part may be deep.</summary>
    private static Node? LeftOf(Node node) => node switch
    {
        BinaryExpression b when b.Operator.Text is not ("&&" or "||" or "??") => b.Left,
        PropertyAccess p => p.Expression,
        ElementAccess e => e.Expression,
        CallExpression c when c.Callee is not (FunctionExpression or ArrowFunction or ParenthesizedExpression) => c.Callee,
        NonNullExpression n => n.Expression,
        AsExpression a => a.Expression,
        PostfixExpression => null,
        UiBlockExpression u => u.Call,
        _ => null,
    };

    /// <summary>The rest of a node whose left part is done.</summary>
    private void Outer(Node node)
    {
        switch (node)
        {
            case BinaryExpression b: Visit(b.Right); break;
            case PropertyAccess p:
                At[p] = _current;
                if (p.Dot.Is("?.")) Presence(p.Expression);
                break;
            case ElementAccess e:
                if (e.QuestionDot is not null) Presence(e.Expression);
                Visit(e.Index);
                At[e] = _current;
                break;
            case CallExpression c:
                if (c.QuestionDot is not null) Presence(c.Callee);
                foreach (var argument in c.Arguments.Arguments) Visit(argument);
                At[c] = _current;
                if (c.Callee is SuperExpression && _current.Kind != FlowKind.Unreachable) _current = new FlowNode(FlowKind.Call) { Antecedent = _current, Node = c };
                break;
            case UiBlockExpression u: Statement(u.Block); break;
        }
        if (IsChainEnd(node)) EndChain(node);
    }

    // ── Optional chains ─────────────────────────────────────────────────────────────────────────────

    private readonly Stack<FlowNode> _chains = new();

    /// <summary>Behind `a?.`, a is neither null nor undefined, up to the end of the chain.</summary>
    private void Presence(Expression receiver)
    {
        var label = new FlowNode(FlowKind.Branch);
        Add(label, Condition(_current, receiver, false, FlowKind.Presence));
        _chains.Push(label);
        _current = Condition(_current, receiver, true, FlowKind.Presence);
    }

    private static bool IsLink(Node? node) => node is PropertyAccess or ElementAccess or CallExpression or NonNullExpression;

    private static bool IsChainEnd(Node node) =>
        IsLink(node) && !(IsLink(node.Parent) && LeftOf(node.Parent!) == node);

    private void EndChain(Node node)
    {
        for (var n = (Node?)node; n is not null && IsLink(n); n = LeftOf(n))
        {
            var isOptional = n switch { PropertyAccess p => p.Dot.Is("?."), ElementAccess e => e.QuestionDot is not null, CallExpression c => c.QuestionDot is not null, _ => false };
            if (!isOptional || _chains.Count == 0) continue;
            var label = _chains.Pop();
            Add(label, _current);
            _current = Finish(label);
        }
    }

    // ── Expressions ─────────────────────────────────────────────────────────────────────────────────

    private void Single(Node node)
    {
        switch (node)
        {
            case NameExpression or ThisExpression or SuperExpression: At[node] = _current; break;
            case BinaryExpression b: Logical(b); break;
            case AssignmentExpression a: Assignment(a); break;
            case ConditionalExpression c: Conditional(c); break;
            case PrefixExpression p:
                Prefix(p);
                break;
            case PostfixExpression p:
                Visit(p.Operand);
                AssignTarget(p.Operand);
                break;
            case ArrowFunction f: NestedFunction(f, f.Parameters, f.Body); break;
            case FunctionExpression f: NestedFunction(f, f.Parameters, f.Body); break;
            case MethodDeclaration f: NestedFunction(f, f.Parameters, f.Body); break;
            case AccessorDeclaration f: NestedFunction(f, f.Parameters, f.Body); break;
            case ShorthandProperty s:
                At[s] = _current;
                Visit(s.Initializer?.Value);
                break;
            case ClassExpression c: Class(c.Declaration); break;
            case CallExpression c:
                Visit(c.Callee);
                Outer(c);
                break;
            case TypeNode or LiteralExpression or Ark.Syntax.Statement: break;
            default:
                foreach (var child in node.Children)
                    if (child is not TypeNode) Visit(child);
                break;
        }
    }

    private void Prefix(PrefixExpression node)
    {
        if (node.Operator.Is("!"))
        {
            Visit(node.Operand);
            return;
        }
        Visit(node.Operand);
        if (node.Operator.Text is "++" or "--" or "delete") AssignTarget(node.Operand);
    }

    private void Logical(BinaryExpression node)
    {
        var end = new FlowNode(FlowKind.Branch);
        Branch(node, end, end);
        _current = Finish(end);
    }

    private void Conditional(ConditionalExpression node)
    {
        // Chains of conditionals grow to the right; each joins the same end.
        var end = new FlowNode(FlowKind.Branch);
        while (true)
        {
            var then = new FlowNode(FlowKind.Branch);
            var otherwise = new FlowNode(FlowKind.Branch);
            Branch(node.Condition, then, otherwise);
            _current = Finish(then);
            Visit(node.WhenTrue);
            Add(end, _current);
            _current = Finish(otherwise);
            if (node.WhenFalse is not ConditionalExpression next) break;
            node = next;
        }
        Visit(node.WhenFalse);
        Add(end, _current);
        _current = Finish(end);
    }

    private void Assignment(AssignmentExpression node)
    {
        switch (node.Operator.Text)
        {
            case "&&=" or "||=" or "??=":
                Visit(node.Left);
                var end = new FlowNode(FlowKind.Branch);
                var isAnd = node.Operator.Is("&&=");
                var kind = node.Operator.Is("??=") ? FlowKind.Presence : FlowKind.Condition;
                var skip = Condition(_current, node.Left, !isAnd, kind);
                Add(end, skip);
                _current = Condition(_current, node.Left, isAnd, kind);
                Visit(node.Right);
                AssignTarget(node.Left);
                Add(end, _current);
                _current = Finish(end);
                break;
            default:
                Visit(node.Left is ArrayLiteral or ObjectLiteral ? null : node.Left);
                Visit(node.Right);
                AssignTarget(node.Left);
                break;
        }
    }

    /// <summary>Marks what an assignment writes; patterns write each of their parts.</summary>
    private void AssignTarget(Node target)
    {
        switch (target)
        {
            case NameExpression or PropertyAccess or ElementAccess: Assign(target); break;
            case ParenthesizedExpression p: AssignTarget(p.Expression); break;
            case NonNullExpression n: AssignTarget(n.Expression); break;
            case AsExpression a: AssignTarget(a.Expression); break;
            case SpreadElement s: VisitAndAssign(s.Expression); break;
            case SpreadProperty s: VisitAndAssign(s.Expression); break;
            case AssignmentExpression a:
                Optional(() => Visit(a.Right));
                VisitAndAssign(a.Left);
                break;
            case ArrayLiteral a:
                foreach (var element in a.Elements) VisitAndAssign(element);
                break;
            case ObjectLiteral o:
                foreach (var property in o.Properties)
                    if (property is PropertyAssignment p) VisitAndAssign(p.Value);
                    else if (property is ShorthandProperty s)
                    {
                        At[s] = _current;
                        if (s.Initializer is { } initializer) Optional(() => Visit(initializer.Value));
                        Assign(s);
                        Mentioned.Add(Names.Identifier(s.Name));
                    }
                    else AssignTarget(property);
                break;
        }
    }

    private void VisitAndAssign(Node target)
    {
        if (target is not (ArrayLiteral or ObjectLiteral or AssignmentExpression)) Visit(target);
        AssignTarget(target);
    }

    // ── Conditions ──────────────────────────────────────────────────────────────────────────────────

    /// <summary>Evaluates a condition; control continues at one of two labels.</summary>
    private void Branch(Expression condition, FlowNode whenTrue, FlowNode whenFalse)
    {
        while (condition is ParenthesizedExpression p) condition = p.Expression;
        switch (condition)
        {
            case PrefixExpression { Operator: var op } not when op.Is("!"):
                Branch(not.Operand, whenFalse, whenTrue);
                return;
            case BinaryExpression { Operator: var op } logical when op.Is("&&") || op.Is("||"):
                Chain(logical, op.Is("&&"), whenTrue, whenFalse);
                return;
            case BinaryExpression { Operator: var op } coalesce when op.Is("??"):
                Coalesce(coalesce, whenTrue, whenFalse);
                return;
        }
        Visit(condition);
        Add(whenTrue, Condition(_current, condition, true));
        Add(whenFalse, Condition(_current, condition, false));
    }

    /// <summary>`a &amp;&amp; b &amp;&amp; c`, however long: each operand but the last goes on or leaves.</summary>
    private void Chain(BinaryExpression chain, bool isAnd, FlowNode whenTrue, FlowNode whenFalse)
    {
        var operands = new List<Expression>();
        Expression left = chain;
        while (left is BinaryExpression b && b.Operator.Is(isAnd ? "&&" : "||"))
        {
            operands.Add(b.Right);
            left = b.Left;
        }
        operands.Add(left);
        for (var i = operands.Count - 1; i > 0; i--)
        {
            var next = new FlowNode(FlowKind.Branch);
            if (isAnd) Branch(operands[i], next, whenFalse);
            else Branch(operands[i], whenTrue, next);
            _current = Finish(next);
        }
        Branch(operands[0], whenTrue, whenFalse);
    }

    private void Coalesce(BinaryExpression node, FlowNode whenTrue, FlowNode whenFalse)
    {
        Visit(node.Left);
        var present = Condition(_current, node.Left, true, FlowKind.Presence);
        Add(whenTrue, Condition(present, node.Left, true));
        Add(whenFalse, Condition(present, node.Left, false));
        _current = Condition(_current, node.Left, false, FlowKind.Presence);
        Visit(node.Right);
        Add(whenTrue, Condition(_current, node.Right, true));
        Add(whenFalse, Condition(_current, node.Right, false));
    }
}
