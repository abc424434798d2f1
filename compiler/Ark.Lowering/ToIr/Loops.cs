// Loops, labels and switch, and the jumps that leave them.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>Something that `break` or `continue` can name. Unlabelled ones have a label that the binder made.</summary>
    /// <param name="Depth">How many finally blocks enclose it: jumps from deeper run those in between.</param>
    /// <param name="TakesBare">A `break` without a label can mean it: a loop or switch, not a labelled block.</param>
    private sealed record JumpTarget(LabelSymbol? Label, Block Break, Block? Continue, int Depth, bool TakesBare = true);

    private readonly Stack<JumpTarget> _jumpTargets = [];
    /// <summary>Labels written directly before the loop about to be lowered.</summary>
    private readonly List<LabelSymbol> _pendingLabels = [];

    private void LowerWhile(BoundWhile loop)
    {
        Block head = _ir.CreateBlock(), body = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Jump(head);
        _ir.Start(head);
        LowerCondition(loop.Condition, body, after);
        StartSealed(body);
        InJumpTarget(loop.Label, after, head, () => LowerStatement(loop.Body));
        JumpUnlessTerminated(head);
        _ir.SealBlock(head);
        StartSealed(after);
    }

    private void LowerDo(BoundDo loop)
    {
        Block body = _ir.CreateBlock(), test = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Jump(body);
        _ir.Start(body);
        InJumpTarget(loop.Label, after, test, () => LowerStatement(loop.Body));
        JumpUnlessTerminated(test);
        StartSealed(test);
        At(loop.Condition);
        LowerCondition(loop.Condition, body, after);
        _ir.SealBlock(body);
        StartSealed(after);
    }

    private void LowerFor(BoundFor loop)
    {
        foreach (var initializer in loop.Initializers) LowerStatement(initializer);
        Block head = _ir.CreateBlock(), body = _ir.CreateBlock(), next = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Jump(head);
        _ir.Start(head);
        if (loop.Condition is { } condition) LowerCondition(condition, body, after);
        else _ir.Jump(body);
        StartSealed(body);
        InJumpTarget(loop.Label, after, next, () => LowerStatement(loop.Body));
        JumpUnlessTerminated(next);
        StartSealed(next);
        foreach (var variable in loop.PerIteration) RenewCell(variable);
        if (loop.Increment is { } increment) LowerEffect(increment);
        _ir.Jump(head);
        _ir.SealBlock(head);
        StartSealed(after);
    }

    /// <summary>Closures of the turn that ends keep their variable; the next turn has its own, which starts with the same value.</summary>
    private void RenewCell(VariableSymbol variable)
    {
        if (variable.IsGlobal || !IsCell(variable)) return;
        var place = PlaceOf(variable);
        var value = _ir.Emit(Op.CellLoad, _ir.ReadVariable(place.Variable));
        _ir.WriteVariable(place.Variable, _ir.Emit(Op.AllocCell, value));
    }

    private void LowerLabeled(BoundLabeled labeled)
    {
        if (labeled.Body is BoundWhile or BoundDo or BoundFor or BoundLabeled or BoundForOf or BoundForIn)
        {
            _pendingLabels.Add(labeled.Label);
            LowerStatement(labeled.Body);
            _pendingLabels.Remove(labeled.Label);
            return;
        }
        var after = _ir.CreateBlock();
        _jumpTargets.Push(new JumpTarget(labeled.Label, after, null, _finallies.Count, TakesBare: false));
        LowerStatement(labeled.Body);
        _jumpTargets.Pop();
        JumpUnlessTerminated(after);
        StartSealed(after);
    }

    private void InJumpTarget(LabelSymbol? label, Block @break, Block? @continue, Action lower)
    {
        var labels = _pendingLabels.ToList();
        _pendingLabels.Clear();
        foreach (var written in labels) _jumpTargets.Push(new JumpTarget(written, @break, @continue, _finallies.Count));
        _jumpTargets.Push(new JumpTarget(label, @break, @continue, _finallies.Count));
        lower();
        for (var i = 0; i <= labels.Count; i++) _jumpTargets.Pop();
    }

    private void LowerBreak(BoundBreak leave)
    {
        var target = _jumpTargets.FirstOrDefault(t => leave.Label is null ? t.TakesBare : ReferenceEquals(t.Label, leave.Label));
        if (target is not null) LeaveTo(target.Break, target.Depth);
    }

    private void LowerContinue(BoundContinue next)
    {
        var target = _jumpTargets.FirstOrDefault(t => t.Continue is not null && (next.Label is null || ReferenceEquals(t.Label, next.Label)));
        if (target is not null) LeaveTo(target.Continue!, target.Depth);
    }

    // ── switch ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private const int FewestCasesForTable = 4;

    private void LowerSwitch(BoundSwitch @switch)
    {
        var subject = Lower(@switch.Subject);
        if (RepresentationOf(@switch.Subject.Type) == IrType.F64) subject = Convert(subject, IrType.F64);
        var clauses = @switch.Clauses;
        var bodies = clauses.Select(_ => _ir.CreateBlock()).ToList();
        var after = _ir.CreateBlock();
        var fallback = after;
        for (var i = 0; i < clauses.Length; i++)
            if (clauses[i].Test is null) fallback = bodies[i];
        var statements = clauses.SelectMany(c => c.Statements).ToList();
        var hoisting = EnterScope(statements);
        hoisting?.CreateBefore(statements.Count);
        if (TableOf(@switch, subject) is { } table)
            _ir.Switch(_ir.Emit(Op.F64ToIndex, subject), table.Cases, new Target(fallback, []), table.Clauses.Select(c => new Target(bodies[c], [])));
        else LowerTests(@switch, subject, bodies, fallback);
        InJumpTarget(null, after, null, () => { LowerClauses(clauses, bodies, after); });
        StartSealed(after);
    }

    private void LowerTests(BoundSwitch @switch, Value subject, List<Block> bodies, Block fallback)
    {
        for (var i = 0; i < @switch.Clauses.Length; i++)
        {
            if (@switch.Clauses[i].Test is not { } test) continue;
            At(test);
            var next = _ir.CreateBlock();
            _ir.Branch(StrictEquals(subject, @switch.Subject.Type, test), bodies[i], next);
            StartSealed(next);
        }
        _ir.Jump(fallback);
    }

    private void LowerClauses(ImmutableArray<BoundSwitchClause> clauses, List<Block> bodies, Block after)
    {
        for (var i = 0; i < clauses.Length; i++)
        {
            JumpUnlessTerminated(bodies[i]);
            StartSealed(bodies[i]);
            foreach (var statement in clauses[i].Statements)
                if (!_ir.IsTerminated) LowerStatement(statement);
        }
        JumpUnlessTerminated(after);
    }

    /// <summary>When every case is a whole number from 0 on, one jump table does it.</summary>
    private (EquatableList<int> Cases, List<int> Clauses)? TableOf(BoundSwitch @switch, Value subject)
    {
        if (subject.Type != IrType.F64) return null;
        var cases = new Dictionary<int, int>();
        for (var i = 0; i < @switch.Clauses.Length; i++)
        {
            if (@switch.Clauses[i].Test is not { } test) continue;
            if (ConstantValueOf(test) is not double number || number != (int)number || number < 0) return null;
            cases.TryAdd((int)number, i);
        }
        return cases.Count < FewestCasesForTable ? null : (new EquatableList<int>(cases.Keys), [.. cases.Values]);
    }
}
