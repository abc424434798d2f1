namespace Ark.Lowering.Ui;

// Components of the library: a node is put into the tree, and is given what it was called with and its attributes. Constants are given
// once; the rest is one closure, which runs again when something has changed that it read.
internal sealed partial class UiLowering
{
    public override BoundNode VisitBoundUiComponent(BoundUiComponent node)
    {
        var syntax = node.Syntax;
        if (node.Component.Name == "Repeat") return Repeat(node);
        var made = Variable("node", _program.NodeType);
        var arguments = node.Arguments.Select(a => (BoundExpression)Visit(a)).ToList();
        var parts = Attributes(made, node.Attributes);
        parts.Insert(0, new Part("", ReadsOf(node.Arguments), [Statement(Method(Read(made, syntax), "create", _program.UndefinedType, Values(arguments, syntax)))]));
        var statements = new List<BoundStatement> { Declare(made, Call("compose", syntax, NewNode(node.Component.Name, syntax))) };
        statements.AddRange(Updates(made, parts, syntax));
        if (node.Content is { } content)
        {
            statements.Add(Statement(Call("enterNode", syntax, Read(made, syntax))));
            statements.AddRange(Statements(content));
            statements.Add(Statement(Call("leaveNode", syntax, Read(made, syntax))));
        }
        return Block(syntax, statements);
    }

    /// <summary>What a component does stands in its own class, `TextNode` for Text. Naming the class only where the component is used keeps the others out of the program.</summary>
    private BoundNew NewNode(string component, Node syntax) =>
        New(_program.LibraryClass(component + "Node") ?? _program.LibraryClass("UiNode")!, syntax, Text(component, syntax));

    /// <summary>`new Circle(…)`: a shape that is no part of the tree, but others are clipped to it.</summary>
    public override BoundNode VisitBoundDynamicNew(BoundDynamicNew node)
    {
        if (node.Callee is not BoundVariable { Variable: { Name: var name, Container: ModuleSymbol { IsLibrary: true } } } || _program.LibraryClass(name + "Node") is null) return base.VisitBoundDynamicNew(node);
        var arguments = node.Arguments.Select(a => (BoundExpression)Visit(a)).ToList();
        return Convert(Call("makeNode", node.Syntax, NewNode(name, node.Syntax), Values(arguments, node.Syntax)), node.Type);
    }

    /// <summary>A piece of a component's call: the call itself, or one attribute.</summary>
    /// <param name="Reads">The state variables that it reads, where it reads nothing else that may change; none for a constant.</param>
    private sealed record Part(string Name, IReadOnlyList<string>? Reads, IReadOnlyList<BoundStatement> Statements)
    {
        public bool IsConstant => Reads is [];
    }

    private List<Part> Attributes(VariableSymbol node, ImmutableArray<BoundUiAttribute> attributes) => [.. attributes.Select(a => Attribute(node, a))];

    private Part Attribute(VariableSymbol node, BoundUiAttribute attribute)
    {
        var syntax = attribute.Syntax;
        var arguments = attribute.Arguments.Select(a => (BoundExpression)Visit(a)).ToList();
        var name = attribute.Method.Name;
        if (Checker.IsExtension(attribute.Method)) return new Part(name, null, Styled(Read(node, syntax), attribute.Method, arguments, syntax));
        // These set other attributes, and what they read is followed.
        if (name is "stateStyles" or "attributeModifier") return new Part(name, null, [Statement(Call(name == "stateStyles" ? "applyStyles" : "applyModifier", syntax, Read(node, syntax), arguments[0]))]);
        var reads = ReadsOf(attribute.Arguments);
        // What moves is compiled for programs that say so.
        if (name is "animation" or "transition") return new Part(name, reads, [Statement(Call(name == "animation" ? "giveAnimation" : "giveTransition", syntax, Read(node, syntax), Values(arguments, syntax)))]);
        return new Part(name, reads, [Statement(Method(Read(node, syntax), "set", _program.UndefinedType, Text(name, syntax), Values(arguments, syntax)))]);
    }

    /// <summary>A function with @Extend or @Styles is called; what it sets, it sets on the node.</summary>
    private BoundStatement[] Styled(BoundExpression node, FunctionSymbol function, List<BoundExpression> arguments, Node syntax)
    {
        var outer = Variable("styled", _program.NodeType);
        var receiver = function.Owner is { } owner ? This(owner, syntax) : null;
        return
        [
            Declare(outer, Call("styleNode", syntax, node)),
            Statement(new BoundCall(function, receiver, null, [.. arguments], [], null, isSuper: false) { Type = _program.UndefinedType, Syntax = syntax }),
            Statement(Call("styleNode", syntax, Read(outer, syntax))),
        ];
    }

    /// <summary>In the body of such a function.</summary>
    public override BoundNode VisitBoundUiAttributes(BoundUiAttributes node)
    {
        var styled = Variable("styled", _program.NodeType);
        var target = new BoundVariable((VariableSymbol)_program.LibrarySymbol("styledNode")!) { Type = _program.NodeType, Syntax = node.Syntax };
        return Block(node.Syntax, [Declare(styled, target), .. Attributes(styled, node.Attributes).SelectMany(p => p.Statements)]);
    }

    /// <summary>A style of stateStyles, or attributes that are set from elsewhere.</summary>
    public override BoundNode VisitBoundUiStyle(BoundUiStyle node) => Closure("fillNode", 1, node.Syntax, _ => Statements(node.Content));

    private static bool IsAttribute(FunctionSymbol method) =>
        method.Owner is { Container: ModuleSymbol { IsLibrary: true }, Name: var name } && (name is "CommonMethod" or "CommonShapeMethod" || name.EndsWith("Attribute", StringComparison.Ordinal));

    /// <summary>Straight code for what stays as it is, and closures for the rest: one, unless nobody can tell, or one for all that reads the same variables.</summary>
    private IEnumerable<BoundStatement> Updates(VariableSymbol node, List<Part> parts, Node syntax)
    {
        // Where two attributes say the same, the last one counts, and an animation is for those above it: all keep their order.
        var inOrder = parts.Any(p => !p.IsConstant)
            && (SayTheSame(parts) || parts.Any(p => p.Name is "animation") || parts.Any(p => p.Reads is null && p.Name is not "") && parts.Any(p => p.Name is "stateStyles" or "attributeModifier"));
        // What the component is called with is not given again for that: it would undo what the user has done to it.
        var constant = parts.Where(p => p.IsConstant && (!inOrder || p.Name is "")).ToList();
        foreach (var statement in constant.SelectMany(p => p.Statements)) yield return statement;
        var changing = parts.Except(constant).ToList();
        var areApart = !inOrder && changing.All(p => p.Reads is not null);
        foreach (var group in changing.GroupBy(p => areApart || inOrder && p.Name is "" && p.Reads is not null ? string.Join(' ', p.Reads!) : ""))
        {
            var update = group.SelectMany(p => p.Statements).ToList();
            yield return Statement(Call("keepUpdated", syntax, Read(node, syntax), Closure("keepUpdated", 1, syntax, _ => update)));
        }
    }

    /// <summary>An attribute is given twice, or both as a part of another and in it: `border` and `borderColor`, `size` and `width`.</summary>
    private static bool SayTheSame(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            for (var j = i + 1; j < parts.Count; j++)
                if (parts[i].Name is not "" && (IsPart(parts[i].Name, parts[j].Name) || IsPart(parts[j].Name, parts[i].Name))) return true;
        return false;
    }

    private static bool IsPart(string part, string whole) =>
        part.StartsWith(whole, StringComparison.Ordinal) && (part.Length == whole.Length || char.IsUpper(part[whole.Length])) || whole is "size" && part is "width" or "height";

    /// <summary>The state variables of the struct that an expression reads; null where it may read something else that changes: a plain member, what an object holds, a call.</summary>
    private static IReadOnlyList<string>? ReadsOf(IEnumerable<BoundExpression> values)
    {
        var reads = new SortedSet<string>(StringComparer.Ordinal);
        return values.All(v => Collect(v, reads)) ? [.. reads] : null;
    }

    private static bool Collect(BoundExpression value, SortedSet<string> reads)
    {
        switch (value)
        {
            case BoundProperty { Receiver: BoundThis } member when IsState(member): return reads.Add(member.Name) || true;
            case BoundConversion conversion: return Collect(conversion.Operand, reads);
            case BoundUnary unary: return Collect(unary.Operand, reads);
            case BoundBinary binary: return Collect(binary.Left, reads) && Collect(binary.Right, reads);
            case BoundLogical logical: return Collect(logical.Left, reads) && Collect(logical.Right, reads);
            case BoundConditional choice: return Collect(choice.Condition, reads) && Collect(choice.WhenTrue, reads) && Collect(choice.WhenFalse, reads);
            case BoundTemplate template: return template.Expressions.All(e => Collect(e, reads));
            case BoundArrayLiteral array: return array.Elements.All(e => Collect(e, reads));
            case BoundObjectLiteral literal: return literal.Members.All(m => m.Kind is ObjectMemberKind.Value or ObjectMemberKind.Method && m.Key is null && Collect(m.Value, reads));
            case BoundCall call when IsResource(call): return call.Arguments.All(a => Collect(a, reads));
            default: return IsConstant(value);
        }
    }

    /// <summary>`$r('app.string.title')` stands for the same resource always; what that is, the node finds out.</summary>
    private static bool IsResource(BoundCall call) => call is { Receiver: null, Target: { Name: "$r" or "$rawfile", Container: ModuleSymbol { IsLibrary: true } } };

    /// <summary>It gives the same whenever it is evaluated. Functions count as such: what they read, they read when they are called.</summary>
    private static bool IsConstant(BoundExpression value) => value switch
    {
        BoundLiteral or BoundUndefined or BoundLambda or BoundFunction or BoundEntity => true,
        BoundVariable { Variable: var variable } => variable is { Kind: VariableKind.Const } or { IsReassigned: false, IsGlobal: false },
        BoundProperty { Symbol: EnumMemberSymbol } => true,
        BoundConversion or BoundUnary or BoundBinary or BoundLogical or BoundConditional or BoundTemplate or BoundArrayLiteral or BoundObjectLiteral => ReadsOf([value]) is [],
        BoundCall call => IsResource(call) && ReadsOf(call.Arguments) is [],
        _ => false,
    };
}
