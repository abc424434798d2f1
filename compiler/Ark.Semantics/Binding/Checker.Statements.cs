using Ark.Syntax;

namespace Ark.Semantics;

// Statements.
public sealed partial class Checker
{
    private ImmutableArray<BoundStatement> BindStatements(SyntaxList<Statement> statements)
    {
        var bound = ImmutableArray.CreateBuilder<BoundStatement>(statements.Count);
        // Functions are there from the start of their block.
        foreach (var statement in statements)
            if (statement is FunctionDeclaration { Body: not null } f && BindLocalFunction(f) is { } local) bound.Add(local);
        foreach (var statement in statements) BindInto(bound, statement);
        return bound.ToImmutable();
    }

    /// <summary>Declarations that are several statements stand beside their neighbours, not in a block of their own.</summary>
    private void BindInto(ImmutableArray<BoundStatement>.Builder bound, Statement statement)
    {
        switch (statement)
        {
            case FunctionDeclaration: break;
            case VariableStatement v:
                foreach (var declarator in v.Declarations.Declarators) bound.Add(BindDeclarator(declarator, v.Declarations));
                break;
            case NamespaceDeclaration or EnumDeclaration:
                bound.AddRange(((BoundBlock)BindStatement(statement)).Statements);
                break;
            default: bound.Add(BindStatement(statement)); break;
        }
    }

    private BoundLocalFunction? BindLocalFunction(FunctionDeclaration node)
    {
        if (SymbolOf(node) is not FunctionSymbol function || FileOf(node).VariableOf(function) is not { } variable) return null;
        var body = Replay(BodyOf(function));
        return new BoundLocalFunction(function, variable, new BoundLambda(function, body) { Syntax = node, Type = TypeOfSymbol(function) }) { Syntax = node };
    }

    private BoundBlock BindBlock(Block node) => InScope(node, () => new BoundBlock(BindStatements(node.Statements)) { Syntax = node });

    private T InScope<T>(Node node, Func<T> bind)
    {
        var outer = _scope;
        _scope = FileOf(node).ScopeOf(node) ?? outer;
        var result = bind();
        _scope = outer;
        return result;
    }

    private BoundStatement BindStatement(Statement node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Block b: return BindBlock(b);
            case EmptyStatement or DebuggerStatement: return new BoundEmpty { Syntax = node };
            case ExpressionStatement e: return BindExpressionStatement(e);
            case VariableStatement v: return BindVariables(v, v.Declarations);
            case IfStatement i: return _body is { IsUi: true } ? BindUiIf(i) : BindIf(i);
            case WhileStatement w: return BindLoop(w, []);
            case DoStatement d: return BindLoop(d, []);
            case ForStatement f: return BindLoop(f, []);
            case ForOfStatement f: return BindLoop(f, []);
            case ForInStatement f: return BindLoop(f, []);
            case SwitchStatement s: return BindLoop(s, []);
            case BreakStatement b: return BindJump(b, b.Label, isBreak: true);
            case ContinueStatement c: return BindJump(c, c.Label, isBreak: false);
            case ReturnStatement r: return BindReturn(r);
            case ThrowStatement t: return new BoundThrow(Bind(t.Expression)) { Syntax = t };
            case TryStatement t: return BindTry(t);
            case LabeledStatement l: return BindLabeled(l);
            case FunctionDeclaration { Body: not null } f: return BindLocalFunction(f) ?? (BoundStatement)new BoundEmpty { Syntax = f };
            case ClassDeclaration c: return BindClassDeclaration(c);
            case EnumDeclaration e: return BindEnumDeclaration(e);
            case NamespaceDeclaration n: return BindNamespace(n);
            case TypeAliasDeclaration a:
                DeclaredTypeOf(SymbolOf(a)!);
                if (!FileOf(a).Module.IsLibrary) CheckTypeNodes(a);
                return new BoundEmpty { Syntax = a };
            case InterfaceDeclaration i:
                CheckInterface(i);
                return new BoundEmpty { Syntax = i };
            case ImportDeclaration i:
                CheckImport(i);
                return new BoundEmpty { Syntax = i };
            case ExportDeclaration e:
                CheckExport(e);
                return new BoundEmpty { Syntax = e };
            case ExportAssignment e: return BindExportAssignment(e);
            case WithStatement w:
                Report(Diagnostics.WithStatement(w.With.Location));
                return new BoundEmpty { Syntax = w };
            default: return new BoundEmpty { Syntax = node };
        }
    }

    private BoundStatement BindVariables(Node node, VariableDeclarationList list)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>(list.Declarators.Count);
        foreach (var declarator in list.Declarators) statements.Add(BindDeclarator(declarator, list));
        return statements.Count == 1 ? statements[0] : new BoundBlock(statements.ToImmutable()) { Syntax = node };
    }

    private BoundStatement BindDeclarator(VariableDeclarator node, VariableDeclarationList list)
    {
        if (node.Target is not IdentifierBinding name) return BindPatternDeclarator(node);
        var symbol = (VariableSymbol?)SymbolOf(name);
        if (symbol is null) return new BoundEmpty { Syntax = node };
        var isAmbient = (symbol.Modifiers & Modifiers.Declare) != 0 || node.Tree.Kind == FileKind.Dts;
        BoundExpression? value = null;
        if (node.Initializer is { } initializer)
        {
            if (node.Type is { } annotation)
            {
                var type = TypeOfSymbol(symbol);
                value = Bind(initializer.Value, new Context(type));
                CheckAssignable(value, type, initializer.Value);
                _ = annotation;
            }
            else
            {
                value = Bind(initializer.Value);
                // A type that was asked for while it was being found out is known better now.
                if (!_symbolTypes.ContainsKey(symbol)) _symbolTypes[symbol] = InitializedType(Own(value), initializer, symbol.Kind);
                CheckRepeatedVar(symbol, name, value);
            }
        }
        else
        {
            TypeOfSymbol(symbol);
            if (list.Keyword.Is("const") && !isAmbient) Report(Diagnostics.ConstWithoutValue(name.Location, symbol.Name));
        }
        // Members that the symbol names have its key, so it is made with that.
        if (value is BoundCall { Target: { Name: "$call", Owner.Name: "Symbol" } } made && Names.SymbolKeyOf(symbol) is { } key)
            value = new BoundConversion(LibraryCall("symbolNew", value.Syntax, made.Arguments is [var text, ..] ? text : new BoundUndefined { Syntax = node, Type = UndefinedType }, new BoundLiteral(key) { Syntax = node, Type = StringType })) { Syntax = value.Syntax, Type = value.Type };
        if (node.Type is { } written) CheckTypeNodes(written);
        return isAmbient ? new BoundEmpty { Syntax = node } : new BoundVariableDeclaration(symbol, value) { Syntax = node };
    }

    private void CheckRepeatedVar(VariableSymbol symbol, IdentifierBinding name, BoundExpression value)
    {
        if (symbol.Declarations.Count > 1 && symbol.Declarations[0] != name && !IsIdentical(TypeOfSymbol(symbol), WidenedInitializer(Own(value), false)) && !IsError(value.Type))
            Report(Diagnostics.RepeatedVarType(name.Location, symbol.Name, Print(TypeOfSymbol(symbol)), Print(WidenedInitializer(Own(value), false))));
    }

    private BoundDestructuringDeclaration BindPatternDeclarator(VariableDeclarator node)
    {
        Type? annotated = node.Type is { } a ? TypeFromNode(a.Type) : null;
        if (node.Initializer is not { } initializer)
        {
            var nothing = Bad(node, Diagnostics.PatternWithoutValue(node.Target.Location));
            return new BoundDestructuringDeclaration(BindPattern(node.Target, annotated ?? Own(nothing)), nothing) { Syntax = node };
        }
        var value = Bind(initializer.Value, new Context(annotated ?? ShapeOf(node.Target)));
        if (annotated is not null) CheckAssignable(value, annotated, initializer.Value);
        return new BoundDestructuringDeclaration(BindPattern(node.Target, annotated ?? Completed(Own(value), node.Target, initializer.Value)), value) { Syntax = node };
    }

    /// <summary>An array pattern wants a tuple of its value.</summary>
    private Type? ShapeOf(BindingTarget target)
    {
        if (target is not ArrayBinding array) return null;
        var elements = array.Elements.Where(e => e.DotDotDot is null).Select(_ => (Type)AnyType).ToList();
        return elements.Count < array.Elements.Count ? GetTuple([.. elements, AnyType], [.. elements.Select(_ => TupleElementFlags.Required), TupleElementFlags.Rest]) : GetTuple(elements);
    }

    // ── Patterns ────────────────────────────────────────────────────────────────────────────────────

    private BoundPattern BindPattern(BindingTarget target, Type source)
    {
        switch (target)
        {
            case IdentifierBinding name:
                return new BoundVariablePattern((VariableSymbol)SymbolOf(name)!) { Syntax = name };
            case ObjectBinding o:
                CheckDestructured(o, source);
                return new BoundObjectPattern([.. o.Elements.Select(e => BindPatternElement(e, source))], source) { Syntax = o };
            case ArrayBinding a:
                if (!IsAny(source)) ElementOfIterable(source, a, false);
                return new BoundArrayPattern([.. a.Elements.Select(e => BindPatternElement(e, source))], source) { Syntax = a };
            default: throw new ArgumentException($"{target.NodeKind} is no pattern", nameof(target));
        }
    }

    private void CheckDestructured(Node pattern, Type source)
    {
        if (HasNullable(source) && !IsAny(source)) Report(Diagnostics.DestructuredNullish(pattern.Location, Print(source)));
    }

    private BoundPatternElement BindPatternElement(BindingElement node, Type source)
    {
        if (node.Target is null) return new BoundPatternElement(null, null, null, null, false, AnyType) { Syntax = node };
        var (name, key) = node.PropertyName is { } written ? BindName(written) : (node.Parent is ObjectBinding && node.Target is IdentifierBinding b ? Names.Identifier(b.Identifier) : null, null);
        var type = ElementSource(node, HasNullable(source) ? NonNullable(source) : source);
        if (IsError(type) && node.Parent is ObjectBinding && name is not null && !IsError(source)) Report(UnknownProperty((node.PropertyName ?? (Node)node.Target).Location, name, source));
        BoundExpression? fallback = null;
        if (node.Initializer is { } initializer)
        {
            fallback = Bind(initializer.Value, new Context(type));
            type = GetUnion(WithoutUndefined(type), WidenedLiteral(Completed(Own(fallback), node.Target, initializer.Value)));
        }
        foreach (var bound in FileDeclarations.BoundNamesOf(node.Target))
            if (SymbolOf(bound) is VariableSymbol variable && node.Target is IdentifierBinding && !_symbolTypes.ContainsKey(variable))
                _symbolTypes[variable] = variable.Kind == VariableKind.Const ? type : WidenedLiteral(type);
        return new BoundPatternElement(DoesSomething(key) ? null : name, key, BindPattern(node.Target, type), fallback, node.DotDotDot is not null, type) { Syntax = node };
    }

    private BoundDestructuringAssignment BindDestructuringAssignment(AssignmentExpression node, Context context)
    {
        _ = context;
        var target = Unparenthesized(node.Left);
        var wanted = target is ArrayLiteral a && a.Elements.All(e => e is not SpreadElement) ? GetTuple([.. a.Elements.Select(_ => (Type)AnyType)]) : null;
        var value = Bind(node.Right, new Context(wanted));
        return new BoundDestructuringAssignment(BindTargetPattern(target, Own(value)), value) { Syntax = node, Type = value.Type };
    }

    private BoundPattern BindTargetPattern(Expression target, Type source)
    {
        switch (Unparenthesized(target))
        {
            case ArrayLiteral a:
                return new BoundArrayPattern([.. a.Elements.Select((e, i) => BindTargetElement(e, null, e is SpreadElement ? source : ArrayElementType(source, i, e), e))], source) { Syntax = a };
            case ObjectLiteral o:
                CheckDestructured(o, source);
                return new BoundObjectPattern([.. o.Properties.Select(p => BindTargetProperty(p, source))], source) { Syntax = o };
            default:
                var bound = BindTarget(target, out _);
                if (bound is not BoundBad && !IsError(source)) CheckAssignable(target, null, source, bound.Type, (at, s, t) => Diagnostics.NotAssignable(at, s, t));
                return new BoundTargetPattern(bound) { Syntax = target };
        }
    }

    private Type ArrayElementType(Type source, int index, Node at)
    {
        if (source is TupleType tuple && index < tuple.FixedLength) return tuple.Elements[index];
        return ElementOfIterable(source, at, false).Element;
    }

    private BoundPatternElement BindTargetElement(Node element, string? name, Type type, Node at)
    {
        switch (element)
        {
            case OmittedElement: return new BoundPatternElement(null, null, null, null, false, AnyType) { Syntax = element };
            case SpreadElement s: return new BoundPatternElement(null, null, BindTargetPattern(s.Expression, GetArray(ElementOfIterable(type, at, false).Element)), null, true, type) { Syntax = element };
            case AssignmentExpression { Operator.Text: "=" } a:
                var fallback = Bind(a.Right, new Context(type));
                var whole = GetUnion(WithoutUndefined(type), Own(fallback));
                return new BoundPatternElement(name, null, BindTargetPattern(a.Left, whole), fallback, false, whole) { Syntax = element };
            default: return new BoundPatternElement(name, null, BindTargetPattern((Expression)element, type), null, false, type) { Syntax = element };
        }
    }

    private BoundPatternElement BindTargetProperty(Node node, Type source)
    {
        Type TypeOf(string name) => IsAny(source) ? source : PropertyOf(source, name)?.Type ?? ApplicableIndexInfo(source, GetLiteral(name))?.Value ?? ErrorType;
        switch (node)
        {
            case PropertyAssignment p when BindName(p.Name) is var (name, key):
                var element = BindTargetElement(p.Value, name, name is null ? AnyType : TypeOf(name), p);
                return new BoundPatternElement(name, name is null ? key : null, element.Pattern, element.Default, false, element.Type) { Syntax = node };
            case ShorthandProperty s:
                var shorthand = Names.Identifier(s.Name);
                var target = BindShorthand(s);
                if (target is BoundVariable { Variable: var v })
                {
                    v.IsReassigned = true;
                    target = new BoundVariable(v) { Syntax = s, Type = TypeOfSymbol(v) };
                }
                var fallback = s.Initializer is { } i ? Bind(i.Value, new Context(TypeOf(shorthand))) : null;
                return new BoundPatternElement(shorthand, null, new BoundTargetPattern(target) { Syntax = s }, fallback, false, TypeOf(shorthand)) { Syntax = node };
            case SpreadProperty r:
                return new BoundPatternElement(null, null, BindTargetPattern(r.Expression, source), null, true, source) { Syntax = node };
            default:
                return new BoundPatternElement(null, null, null, null, false, AnyType) { Syntax = node };
        }
    }

    // ── Control flow ────────────────────────────────────────────────────────────────────────────────

    private BoundIf BindIf(IfStatement node)
    {
        var links = new List<IfStatement> { node };
        while (links[^1].Else is { Body: IfStatement next }) links.Add(next);
        var conditions = new List<(BoundExpression Condition, BoundStatement Then)>();
        foreach (var link in links) conditions.Add((BindCondition(link.Condition), BindStatement(link.Then)));
        var otherwise = links[^1].Else is { } last ? BindStatement(last.Body) : null;
        for (var i = links.Count - 1; i > 0; i--) otherwise = new BoundIf(conditions[i].Condition, conditions[i].Then, otherwise) { Syntax = links[i] };
        return new BoundIf(conditions[0].Condition, conditions[0].Then, otherwise) { Syntax = node };
    }

    private BoundStatement BindLoop(Statement node, IReadOnlyList<string> labels)
    {
        var target = new JumpTarget(labels, node is not SwitchStatement, false);
        _body?.Targets.Add(target);
        var bound = InScope<BoundStatement>(node, () => node switch
        {
            WhileStatement w => BindWhile(w, target),
            DoStatement d => BindDo(d, target),
            ForStatement f => BindFor(f, target),
            ForOfStatement f => BindForOf(f, target),
            ForInStatement f => BindForIn(f, target),
            SwitchStatement s => BindSwitch(s, target),
            _ => throw new ArgumentException($"{node.NodeKind} is no loop", nameof(node)),
        });
        _body?.Targets.Remove(target);
        // A switch has no place for its label: what leaves it by name goes through a labelled statement.
        return bound is BoundSwitch && target.Label is { } left ? new BoundLabeled(left, bound) { Syntax = node } : bound;
    }

    private BoundWhile BindWhile(WhileStatement node, JumpTarget target)
    {
        var condition = BindCondition(node.Condition);
        var body = BindStatement(node.Body);
        return new BoundWhile(target.Label, condition, body) { Syntax = node };
    }

    private BoundDo BindDo(DoStatement node, JumpTarget target)
    {
        var body = BindStatement(node.Body);
        var condition = BindCondition(node.Condition);
        return new BoundDo(target.Label, body, condition) { Syntax = node };
    }

    private BoundFor BindFor(ForStatement node, JumpTarget target)
    {
        var initializers = ImmutableArray.CreateBuilder<BoundStatement>();
        var perIteration = ImmutableArray.CreateBuilder<VariableSymbol>();
        if (node.Initializer is VariableDeclarationList list)
        {
            foreach (var declarator in list.Declarators)
            {
                initializers.Add(BindDeclarator(declarator, list));
                if (!list.Keyword.Is("let")) continue;
                foreach (var name in FileDeclarations.BoundNamesOf(declarator.Target))
                    if (SymbolOf(name) is VariableSymbol v) perIteration.Add(v);
            }
        }
        else if (node.Initializer is Expression e) initializers.Add(new BoundExpressionStatement(Bind(e)) { Syntax = e });
        var condition = node.Condition is null ? null : BindCondition(node.Condition);
        var body = BindStatement(node.Body);
        var increment = node.Incrementor is null ? null : Bind(node.Incrementor);
        return new BoundFor(target.Label, initializers.ToImmutable(), condition, increment, body, perIteration.ToImmutable()) { Syntax = node };
    }

    private BoundForOf BindForOf(ForOfStatement node, JumpTarget target)
    {
        var scope = _scope;
        _scope = FileOf(node).EnclosingScope(node);
        var iterable = Bind(node.Expression);
        _scope = scope;
        if (node.Await is { } awaiting && _body is { IsAsync: false, Function.Kind: not FunctionKind.ModuleInitializer }) Report(Diagnostics.AwaitOutsideAsync(awaiting.Location));
        var (element, kind) = IsError(iterable.Type) ? (ErrorType, IterationKind.Iterator) : ElementOfIterable(Own(iterable), node.Expression, node.Await is not null);
        if (node.Await is not null) (element, kind) = (AwaitedType(element), IterationKind.AsyncIterator);
        var (variable, pattern, assigned) = BindLoopTarget(node.Target, element);
        var body = BindStatement(node.Body);
        return new BoundForOf(target.Label, variable, pattern, assigned, iterable, body, kind, element) { Syntax = node };
    }

    private (VariableSymbol? Variable, BoundPattern? Pattern, BoundExpression? Assigned) BindLoopTarget(Node target, Type element)
    {
        if (target is VariableDeclarationList { Declarators: [var declarator, ..] })
        {
            if (declarator.Target is not IdentifierBinding name) return (null, BindPattern(declarator.Target, element), null);
            if (SymbolOf(name) is not VariableSymbol symbol) return (null, null, null);
            if (declarator.Type is null) _symbolTypes.TryAdd(symbol, WidenedLiteral(element));
            else if (!IsAssignable(element, TypeOfSymbol(symbol))) Report(Diagnostics.NotAssignable(name.Location, Print(element), Print(TypeOfSymbol(symbol))));
            return (symbol, null, null);
        }
        if (target is not Expression expression) return (null, null, null);
        if (Unparenthesized(expression) is ArrayLiteral or ObjectLiteral) return (null, BindTargetPattern(expression, element), null);
        var assigned = BindTarget(expression, out _);
        if (assigned is not BoundBad) CheckAssignable(expression, null, element, assigned.Type, (at, s, t) => Diagnostics.NotAssignable(at, s, t));
        return (null, null, assigned);
    }

    private BoundForIn BindForIn(ForInStatement node, JumpTarget target)
    {
        var @object = Bind(node.Expression);
        if (!IsAny(@object.Type))
        {
            var type = CheckNotNullish(@object);
            if (!IsError(type) && Every(type, t => t.Is(TypeFlags.Primitive))) Report(Diagnostics.ForInPrimitive(node.Expression.Location, Print(type)));
        }
        var (variable, _, assigned) = BindLoopTarget(node.Target, StringType);
        var body = BindStatement(node.Body);
        return new BoundForIn(target.Label, variable, assigned, @object, body) { Syntax = node };
    }

    private BoundSwitch BindSwitch(SwitchStatement node, JumpTarget target)
    {
        _ = target;
        var scope = _scope;
        _scope = FileOf(node).EnclosingScope(node);
        var subject = Bind(node.Expression);
        _scope = scope;
        var clauses = ImmutableArray.CreateBuilder<BoundSwitchClause>();
        var defaults = 0;
        foreach (var clause in node.Clauses)
        {
            var test = clause.Expression is null ? null : Bind(clause.Expression, new Context(Regular(subject.Type)));
            if (test is null && ++defaults > 1) Report(Diagnostics.SecondDefault(clause.Keyword.Location));
            if (test is not null && !IsAny(test.Type) && !IsAny(subject.Type) && !subject.Type.Is(TypeFlags.Never) && !AreComparable(Regular(test.Type), Regular(Own(subject))) && !AreComparable(Regular(Own(subject)), Regular(test.Type)) && !test.Type.Is(TypeFlags.Nullable))
                Report(Diagnostics.CaseNeverMatches(clause.Expression!.Location, Print(Regular(test.Type)), Print(Regular(Own(subject)))));
            clauses.Add(new BoundSwitchClause(test, BindStatements(clause.Statements)) { Syntax = clause });
        }
        return new BoundSwitch(subject, clauses.ToImmutable()) { Syntax = node };
    }

    private BoundStatement BindJump(Statement node, Token? label, bool isBreak)
    {
        var name = label?.Text;
        var targets = _body?.Targets ?? [];
        for (var i = targets.Count - 1; i >= 0; i--)
        {
            var target = targets[i];
            if (name is null ? target.IsLabelOnly || !isBreak && !target.IsLoop : !target.Written.Contains(name)) continue;
            if (name is not null && !isBreak && !target.IsLoop)
            {
                Report(Diagnostics.ContinueOfWhat(label!.Value.Location, name));
                return new BoundEmpty { Syntax = node };
            }
            target.Label ??= new LabelSymbol(target.Written.FirstOrDefault() ?? "", _body!.Function);
            return isBreak ? new BoundBreak(target.Label) { Syntax = node } : new BoundContinue(target.Label) { Syntax = node };
        }
        Report(name is not null ? Diagnostics.UnknownLabel(label!.Value.Location, name) : isBreak ? Diagnostics.MisplacedBreak(node.Location) : Diagnostics.MisplacedContinue(node.Location));
        return new BoundEmpty { Syntax = node };
    }

    private BoundStatement BindLabeled(LabeledStatement node)
    {
        var names = new List<string>();
        var body = (Statement)node;
        for (; body is LabeledStatement labeled; body = labeled.Body)
        {
            var name = labeled.Label.Text;
            if (names.Contains(name) || _body?.Targets.Exists(t => t.Written.Contains(name)) == true) Report(Diagnostics.DuplicateLabel(labeled.Label.Location, name));
            names.Add(name);
        }
        if (body is WhileStatement or DoStatement or ForStatement or ForOfStatement or ForInStatement or SwitchStatement) return BindLoop(body, names);
        var target = new JumpTarget(names, false, true);
        _body?.Targets.Add(target);
        var bound = BindStatement(body);
        _body?.Targets.Remove(target);
        return target.Label is { } used ? new BoundLabeled(used, bound) { Syntax = node } : bound;
    }

    private BoundReturn BindReturn(ReturnStatement node)
    {
        if (_body is not { Function.Kind: not (FunctionKind.ModuleInitializer or FunctionKind.StaticBlock) } body)
        {
            Report(Diagnostics.MisplacedReturn(node.Return.Location));
            return new BoundReturn(node.Expression is null ? null : Bind(node.Expression)) { Syntax = node };
        }
        var expected = ReturnExpectation(body);
        if (node.Expression is null)
        {
            body.ReturnsNothing = true;
            if (body.ReturnType is not null && expected is not null && !body.IsGenerator && !expected.Is(TypeFlags.Void | TypeFlags.Any | TypeFlags.Undefined | TypeFlags.Unknown) && !(expected is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Any))))
                Report(Diagnostics.ReturnWithoutValue(node.Location, Print(expected)));
            return new BoundReturn(null) { Syntax = node };
        }
        var value = Bind(node.Expression, ReturnContext(body, expected));
        body.Returns.Add(Own(value));
        if (body.Function.Kind == FunctionKind.Setter) Report(Diagnostics.SetterReturns(node.Location));
        else if (body.Function.Kind != FunctionKind.Constructor) CheckReturned(value, node.Expression, body);
        return new BoundReturn(value) { Syntax = node };
    }

    private BoundTry BindTry(TryStatement node)
    {
        var block = BindBlock(node.Block);
        BoundCatch? handler = null;
        if (node.Catch is { } clause)
            handler = InScope(clause, () =>
            {
                VariableSymbol? variable = null;
                BoundStatement? takeApart = null;
                if (clause.Variable is IdentifierBinding name)
                {
                    variable = (VariableSymbol)SymbolOf(name)!;
                    var type = TypeOfSymbol(variable);
                    if (clause.Type is { } annotation && clause.Tree.Kind.IsTypeScript() && !type.Is(TypeFlags.Any | TypeFlags.Unknown)) Report(Diagnostics.CatchType(annotation.Type.Location));
                }
                else if (clause.Variable is { } pattern)
                {
                    variable = new VariableSymbol("thrown", _body!.Function, VariableKind.Catch);
                    _symbolTypes.Add(variable, AnyType);
                    takeApart = new BoundDestructuringDeclaration(BindPattern(pattern, AnyType), new BoundVariable(variable) { Syntax = pattern, Type = AnyType }) { Syntax = pattern };
                }
                var caught = BindBlock(clause.Block);
                if (takeApart is not null) caught = new BoundBlock([takeApart, caught]) { Syntax = clause.Block };
                return new BoundCatch(variable, caught) { Syntax = clause };
            });
        var final = node.Finally is { } f ? BindBlock(f.Block) : null;
        return new BoundTry(block, handler, final) { Syntax = node };
    }

    private BoundStatement BindExportAssignment(ExportAssignment node)
    {
        if (SymbolOf(node) is not VariableSymbol variable)
        {
            // `export default name`: the name must exist.
            if (SymbolOf(node) is AliasSymbol alias && ResolveAlias(alias) is null && node.Expression is NameExpression name) ReportUnknownName(name, name.Identifier, _scope);
            return new BoundEmpty { Syntax = node };
        }
        var value = Bind(node.Expression);
        _symbolTypes.TryAdd(variable, Widened(Own(value)));
        return new BoundVariableDeclaration(variable, value) { Syntax = node };
    }

    private BoundBlock BindNamespace(NamespaceDeclaration node)
    {
        if ((Names.ModifiersOf(node.Modifiers) & Modifiers.Declare) != 0) return new BoundBlock([]) { Syntax = node };
        return InScope(node, () => new BoundBlock(BindStatements(node.Statements)) { Syntax = node });
    }
}
