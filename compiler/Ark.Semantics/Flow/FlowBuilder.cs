// Builds the control-flow graph of one function, or of the top level of a file, from syntax alone: types are asked for only when the
// graph is walked. Function expressions belong to the graph around them, because what was known about constants where they
// were made is known inside.

using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The flow graph of one root: where each reference, function and end of a body stands in it.</summary>
internal sealed partial class FlowGraph
{
    /// <summary>The flow just before a reference, function expression, call or statement.</summary>
    public Dictionary<Node, FlowNode> At { get; } = [];
    /// <summary>The flow at the end of a body, where a function returns without a return statement.</summary>
    public Dictionary<Node, FlowNode> End { get; } = [];
    /// <summary>All ways out of a body: its end and its return statements.</summary>
    public Dictionary<Node, FlowNode> Exit { get; } = [];
    /// <summary>The flow at the end of a switch clause that falls into the next one.</summary>
    public HashSet<SwitchStatement> Exhaustible { get; } = [];
    /// <summary>Names that some condition, switch or assignment mentions: any other needs no walk.</summary>
    public HashSet<string> Mentioned { get; } = [];

    private FlowNode _current = new(FlowKind.Start);
    private readonly List<Target> _targets = [];
    private FlowNode? _returnTarget;
    private FlowNode? _exceptionTarget;
    private bool _inCondition;

    private sealed record Target(IReadOnlyList<string>? Labels, FlowNode Break, FlowNode? Continue, bool IsLabelOnly = false);

    /// <summary>The node has a graph of its own; any other belongs to the graph of the nearest such node around it.</summary>
    public static bool IsRoot(Node node) =>
        node is SourceFile or FunctionDeclaration or ConstructorDeclaration or StaticBlock or FieldDeclaration
        || node is MethodDeclaration or AccessorDeclaration && node.Parent is not MemberProperty
        || node.Parent is null;

    public static FlowGraph Build(Node root)
    {
        var graph = new FlowGraph();
        switch (root)
        {
            case SourceFile file: graph.Statements(file.Statements); break;
            case FieldDeclaration field: graph.Visit(field.Initializer); break;
            case FunctionDeclaration f: graph.Function(f, f.Parameters, f.Body); break;
            case MethodDeclaration f: graph.Function(f, f.Parameters, f.Body); break;
            case ConstructorDeclaration f: graph.Function(f, f.Parameters, f.Body); break;
            case AccessorDeclaration f: graph.Function(f, f.Parameters, f.Body); break;
            case StaticBlock s: graph.Function(s, null, s.Body); break;
        }
        graph.End[root] = graph.End.GetValueOrDefault(root) ?? graph._current;
        return graph;
    }

    private void Function(Node function, ParameterList? parameters, Node? body)
    {
        var (targets, @return, exception, inCondition) = (_targets.ToArray(), _returnTarget, _exceptionTarget, _inCondition);
        _targets.Clear();
        _inCondition = false;
        _exceptionTarget = null;
        _returnTarget = new FlowNode(FlowKind.Branch);
        if (parameters is not null)
            foreach (var parameter in parameters.Parameters)
            {
                if (parameter.Initializer is { } initializer) Optional(() => Visit(initializer.Value));
                if (parameter.Target is not IdentifierBinding) Pattern(parameter.Target);
            }
        if (body is Block block) Statements(block.Statements);
        else if (body is Expression expression) Visit(expression);
        End[function] = _current;
        Add(_returnTarget, _current);
        Exit[function] = Finish(_returnTarget);
        _targets.Clear();
        _targets.AddRange(targets);
        (_returnTarget, _exceptionTarget, _inCondition) = (@return, exception, inCondition);
    }

    /// <summary>A function expression starts where it stands, so that its body may look at what is known there.</summary>
    private void NestedFunction(Node function, ParameterList? parameters, Node? body)
    {
        At[function] = _current;
        var outer = _current;
        _current = new FlowNode(FlowKind.Start) { Node = function };
        Function(function, parameters, body);
        _current = outer;
    }

    private void Optional(Action visit)
    {
        var label = new FlowNode(FlowKind.Branch);
        Add(label, _current);
        visit();
        Add(label, _current);
        _current = Finish(label);
    }

    // ── Labels ──────────────────────────────────────────────────────────────────────────────────────

    private static void Add(FlowNode label, FlowNode from)
    {
        // A way in that comes twice comes twice in a row, so only the last ones are compared: labels of long chains have many.
        if (from.Kind == FlowKind.Unreachable || label.Antecedents.LastIndexOf(from, label.Antecedents.Count - 1, Math.Min(8, label.Antecedents.Count)) >= 0) return;
        label.Antecedents.Add(from);
        from.IsShared = true;
    }

    private static FlowNode Finish(FlowNode label) => label.Antecedents.Count switch
    {
        0 => FlowNode.Unreachable,
        1 => label.Antecedents[0],
        _ => label,
    };

    private FlowNode Condition(FlowNode from, Expression condition, bool isTrue, FlowKind kind = FlowKind.Condition)
    {
        if (from.Kind == FlowKind.Unreachable) return from;
        if (condition is LiteralExpression { Literal: var literal } && (literal.Is("true") && !isTrue || literal.Is("false") && isTrue)) return FlowNode.Unreachable;
        if (!CanNarrow(condition)) return from;
        var names = kind == FlowKind.Presence ? MentionReceiver(condition) : Mention(condition);
        from.IsShared = true;
        // A name may be a constant that stands for a condition on something else.
        return new FlowNode(kind) { Antecedent = from, Node = condition, IsTrue = isTrue, Names = condition is NameExpression ? null : names };
    }

    private void Assign(Node target)
    {
        if (_current.Kind == FlowKind.Unreachable) return;
        Mention(target);
        if (target is IdentifierBinding binding) Mentioned.Add(Names.Identifier(binding.Identifier));
        _current = new FlowNode(FlowKind.Assignment) { Antecedent = _current, Node = target, Names = RootNameOf(target) is { } name ? [name] : [] };
        if (_exceptionTarget is not null) Add(_exceptionTarget, _current);
    }

    // ── Statements ──────────────────────────────────────────────────────────────────────────────────

    private void Statements(SyntaxList<Statement> statements)
    {
        // Function declarations are hoisted, but their bodies are graphs of their own.
        foreach (var statement in statements) Statement(statement);
    }

    private void Statement(Statement statement)
    {
        At[statement] = _current;
        switch (statement)
        {
            case Block b: Statements(b.Statements); break;
            case ExpressionStatement s: ExpressionStatement(s.Expression); break;
            case VariableStatement v: Declarations(v.Declarations); break;
            case IfStatement i: If(i); break;
            case WhileStatement w: While(w, null); break;
            case DoStatement d: Do(d, null); break;
            case ForStatement f: For(f, null); break;
            case ForInStatement f: ForInOf(f, f.Target, f.Expression, f.Body, null); break;
            case ForOfStatement f: ForInOf(f, f.Target, f.Expression, f.Body, null); break;
            case BreakStatement b: Jump(b.Label, isBreak: true); break;
            case ContinueStatement c: Jump(c.Label, isBreak: false); break;
            case ReturnStatement r:
                Visit(r.Expression);
                if (_returnTarget is not null) Add(_returnTarget, _current);
                _current = FlowNode.Unreachable;
                break;
            case ThrowStatement t:
                Visit(t.Expression);
                _current = FlowNode.Unreachable;
                break;
            case SwitchStatement s: Switch(s, null); break;
            case TryStatement t: Try(t); break;
            case LabeledStatement l: Labeled(l); break;
            case WithStatement w:
                Visit(w.Expression);
                Statement(w.Body);
                break;
            case ClassDeclaration c: Class(c); break;
            case EnumDeclaration e:
                foreach (var member in e.Members) Visit(member.Initializer);
                break;
            case NamespaceDeclaration n: Statements(n.Statements); break;
            case ExportAssignment e: Visit(e.Expression); break;
        }
    }

    private void ExpressionStatement(Expression expression)
    {
        Visit(expression);
        var inner = expression;
        while (inner is ParenthesizedExpression p) inner = p.Expression;
        // A call of a named function may never return, or may assert something about its arguments.
        if (inner is CallExpression call && IsDotted(call.Callee) && _current.Kind != FlowKind.Unreachable)
        {
            foreach (var argument in call.Arguments.Arguments) Mention(argument);
            Mention(call.Callee);
            _current = new FlowNode(FlowKind.Call) { Antecedent = _current, Node = call };
        }
    }

    private static bool IsDotted(Expression expression) => expression switch
    {
        NameExpression or ThisExpression or SuperExpression => true,
        PropertyAccess p => IsDotted(p.Expression),
        ParenthesizedExpression p => IsDotted(p.Expression),
        _ => false,
    };

    private void Declarations(VariableDeclarationList list)
    {
        foreach (var declarator in list.Declarators)
        {
            Visit(declarator.Initializer?.Value);
            if (declarator.Target is IdentifierBinding)
            {
                if (declarator.Initializer is not null) Assign(declarator.Target);
            }
            else Pattern(declarator.Target);
        }
    }

    /// <summary>Assigns the names of a pattern; default values are evaluated on the way, perhaps.</summary>
    private void Pattern(BindingTarget? target)
    {
        switch (target)
        {
            case IdentifierBinding name: Assign(name); break;
            case ObjectBinding o:
                foreach (var element in o.Elements) PatternElement(element);
                break;
            case ArrayBinding a:
                foreach (var element in a.Elements) PatternElement(element);
                break;
        }
    }

    private void PatternElement(BindingElement element)
    {
        if (element.PropertyName is ComputedName computed) Visit(computed.Expression);
        if (element.Initializer is { } initializer) Optional(() => Visit(initializer.Value));
        Pattern(element.Target);
    }

    private void If(IfStatement statement)
    {
        // A chain of else-ifs joins in one label, however long it is.
        var end = new FlowNode(FlowKind.Branch);
        while (true)
        {
            var then = new FlowNode(FlowKind.Branch);
            var otherwise = new FlowNode(FlowKind.Branch);
            Branch(statement.Condition, then, otherwise);
            _current = Finish(then);
            Statement(statement.Then);
            Add(end, _current);
            _current = Finish(otherwise);
            if (statement.Else is null) break;
            if (statement.Else.Body is not IfStatement next)
            {
                Statement(statement.Else.Body);
                break;
            }
            statement = next;
            At[statement] = _current;
        }
        Add(end, _current);
        _current = Finish(end);
    }

    private FlowNode LoopLabel()
    {
        var label = new FlowNode(FlowKind.Loop);
        // The way in comes first even where control cannot come: those who walk take the others for ways back.
        if (_current.Kind == FlowKind.Unreachable) label.Antecedents.Add(_current);
        else Add(label, _current);
        return label;
    }

    private void Body(Statement body, IReadOnlyList<string>? labels, FlowNode @break, FlowNode @continue)
    {
        _targets.Add(new Target(labels, @break, @continue));
        Statement(body);
        _targets.RemoveAt(_targets.Count - 1);
    }

    private void While(WhileStatement statement, IReadOnlyList<string>? labels)
    {
        var pre = LoopLabel();
        var body = new FlowNode(FlowKind.Branch);
        var post = new FlowNode(FlowKind.Branch);
        _current = pre;
        Branch(statement.Condition, body, post);
        _current = Finish(body);
        Body(statement.Body, labels, post, pre);
        Add(pre, _current);
        _current = Finish(post);
    }

    private void Do(DoStatement statement, IReadOnlyList<string>? labels)
    {
        var pre = LoopLabel();
        var condition = new FlowNode(FlowKind.Branch);
        var post = new FlowNode(FlowKind.Branch);
        _current = pre;
        Body(statement.Body, labels, post, condition);
        Add(condition, _current);
        _current = Finish(condition);
        Branch(statement.Condition, pre, post);
        _current = Finish(post);
    }

    private void For(ForStatement statement, IReadOnlyList<string>? labels)
    {
        if (statement.Initializer is VariableDeclarationList list) Declarations(list);
        else if (statement.Initializer is Expression e) Visit(e);
        var pre = LoopLabel();
        var body = new FlowNode(FlowKind.Branch);
        var increment = new FlowNode(FlowKind.Branch);
        var post = new FlowNode(FlowKind.Branch);
        _current = pre;
        if (statement.Condition is not null) Branch(statement.Condition, body, post);
        else Add(body, _current);
        _current = Finish(body);
        Body(statement.Body, labels, post, increment);
        Add(increment, _current);
        _current = Finish(increment);
        Visit(statement.Incrementor);
        Add(pre, _current);
        _current = Finish(post);
    }

    private void ForInOf(Statement statement, Node target, Expression expression, Statement body, IReadOnlyList<string>? labels)
    {
        _ = statement;
        Visit(expression);
        var pre = LoopLabel();
        var post = new FlowNode(FlowKind.Branch);
        _current = pre;
        Add(post, _current);
        if (target is VariableDeclarationList list)
            foreach (var declarator in list.Declarators) Pattern(declarator.Target);
        else if (target is Expression assigned)
        {
            Visit(assigned);
            AssignTarget(assigned);
        }
        Body(body, labels, post, pre);
        Add(pre, _current);
        _current = Finish(post);
    }

    private void Jump(Token? label, bool isBreak)
    {
        var name = label?.Text;
        for (var i = _targets.Count - 1; i >= 0; i--)
        {
            var target = _targets[i];
            if (name is null ? target.IsLabelOnly || !isBreak && target.Continue is null : target.Labels?.Contains(name) != true) continue;
            if ((isBreak ? target.Break : target.Continue) is { } to) Add(to, _current);
            break;
        }
        _current = FlowNode.Unreachable;
    }

    private void Labeled(LabeledStatement statement)
    {
        var labels = new List<string> { statement.Label.Text };
        for (; statement.Body is LabeledStatement inner; statement = inner) labels.Add(inner.Label.Text);
        At[statement.Body] = _current;
        switch (statement.Body)
        {
            case WhileStatement s: While(s, labels); return;
            case DoStatement s: Do(s, labels); return;
            case ForStatement s: For(s, labels); return;
            case ForInStatement s: ForInOf(s, s.Target, s.Expression, s.Body, labels); return;
            case ForOfStatement s: ForInOf(s, s.Target, s.Expression, s.Body, labels); return;
            case SwitchStatement s: Switch(s, labels); return;
        }
        var post = new FlowNode(FlowKind.Branch);
        _targets.Add(new Target(labels, post, null, IsLabelOnly: true));
        Statement(statement.Body);
        _targets.RemoveAt(_targets.Count - 1);
        Add(post, _current);
        _current = Finish(post);
    }

    private void Switch(SwitchStatement statement, IReadOnlyList<string>? labels)
    {
        Visit(statement.Expression);
        var names = NamesInSwitch(statement);
        var post = new FlowNode(FlowKind.Branch);
        _targets.Add(new Target(labels, post, null));
        var before = _current;
        before.IsShared = true;
        var clauses = statement.Clauses;
        var isNarrowing = CanNarrowSwitch(statement.Expression);
        var fallthrough = FlowNode.Unreachable;
        for (var i = 0; i < clauses.Count; i++)
        {
            var first = i;
            while (clauses[i].Statements.Count == 0 && i + 1 < clauses.Count)
            {
                if (fallthrough.Kind == FlowKind.Unreachable) _current = before;
                Visit(clauses[i].Expression);
                i++;
            }
            var clause = new FlowNode(FlowKind.Branch);
            Add(clause, isNarrowing ? SwitchClause(before, statement, names, first, i + 1) : before);
            Add(clause, fallthrough);
            _current = Finish(clause);
            if (clauses[i].Expression is { } test) Visit(test);
            Statements(clauses[i].Statements);
            fallthrough = _current;
        }
        var hasDefault = false;
        foreach (var clause in clauses) hasDefault |= clause.Expression is null;
        Add(post, _current);
        // Without a default, control passes by, unless the cases turn out to be exhaustive.
        if (!hasDefault || clauses.Count == 0) Add(post, SwitchClause(before, statement, names, 0, 0));
        _targets.RemoveAt(_targets.Count - 1);
        _current = Finish(post);
    }

    private static FlowNode SwitchClause(FlowNode from, SwitchStatement statement, IReadOnlyList<string>? names, int first, int end) =>
        from.Kind == FlowKind.Unreachable ? from : new FlowNode(FlowKind.SwitchClause) { Antecedent = from, Node = statement, Names = names, FirstClause = first, EndClause = end };

    private static bool CanNarrowSwitch(Expression subject) => subject is LiteralExpression { Literal.Text: "true" } || CanNarrow(subject) || subject is PrefixExpression { Operator.Text: "typeof" };

    private void Try(TryStatement statement)
    {
        var (outerReturn, outerException) = (_returnTarget, _exceptionTarget);
        var normal = new FlowNode(FlowKind.Branch);
        var returns = new FlowNode(FlowKind.Branch);
        var exceptions = new FlowNode(FlowKind.Branch);
        // An exception may come at the start of the block or behind any assignment in it.
        Add(exceptions, _current);
        if (statement.Finally is not null) _returnTarget = returns;
        _exceptionTarget = exceptions;
        Statement(statement.Block);
        Add(normal, _current);
        if (statement.Catch is { } clause)
        {
            _current = Finish(exceptions);
            exceptions = new FlowNode(FlowKind.Branch);
            Add(exceptions, _current);
            _exceptionTarget = exceptions;
            if (clause.Variable is not (null or IdentifierBinding)) Pattern(clause.Variable);
            At[clause] = _current;
            Statement(clause.Block);
            Add(normal, _current);
        }
        (_returnTarget, _exceptionTarget) = (outerReturn, outerException);
        if (statement.Finally is not { } final)
        {
            _current = Finish(normal);
            return;
        }
        // The finally block is walked once for all ways in; what comes after each of them keeps only its own.
        var entry = new FlowNode(FlowKind.Branch);
        foreach (var way in normal.Antecedents.Concat(exceptions.Antecedents).Concat(returns.Antecedents)) Add(entry, way);
        _current = entry.Antecedents.Count == 0 ? FlowNode.Unreachable : entry;
        Statement(final.Block);
        if (_current.Kind == FlowKind.Unreachable) return;
        if (_returnTarget is not null && returns.Antecedents.Count > 0) Add(_returnTarget, Reduce(entry, returns, _current));
        if (_exceptionTarget is not null && exceptions.Antecedents.Count > 0) Add(_exceptionTarget, Reduce(entry, exceptions, _current));
        _current = normal.Antecedents.Count > 0 ? Reduce(entry, normal, _current) : FlowNode.Unreachable;
    }

    private static FlowNode Reduce(FlowNode label, FlowNode ways, FlowNode from)
    {
        from.IsShared = true;
        return new FlowNode(FlowKind.ReduceLabel) { Target = label, Antecedents = ways.Antecedents, Antecedent = from };
    }

    private void Class(ClassDeclaration declaration)
    {
        At[declaration] = _current;
        foreach (var clause in declaration.Heritage)
            foreach (var type in clause.Types) Visit(type.Expression);
        foreach (var member in declaration.Members)
            if (member is FieldDeclaration { Name: ComputedName f }) Visit(f.Expression);
            else if (member is MethodDeclaration { Name: ComputedName m }) Visit(m.Expression);
    }
}
