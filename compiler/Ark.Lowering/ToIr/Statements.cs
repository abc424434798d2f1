using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>The statements of one scope: its functions are hoisted, its variables may be looked at early.</summary>
    private void LowerBlockStatements(IReadOnlyList<BoundStatement> statements)
    {
        var hoisting = EnterScope(statements);
        for (var i = 0; i < statements.Count; i++)
        {
            hoisting?.CreateBefore(i);
            if (_ir.IsTerminated && statements[i] is not BoundLocalFunction) continue;
            LowerStatement(statements[i]);
        }
    }

    private void LowerStatement(BoundStatement statement)
    {
        At(statement);
        switch (statement)
        {
            case BoundBlock block: LowerBlockStatements(block.Statements); break;
            case BoundEmpty or BoundLocalFunction: break;
            case BoundExpressionStatement expression: LowerEffect(expression.Expression); break;
            case BoundVariableDeclaration declaration: LowerDeclaration(declaration); break;
            case BoundClassDeclaration @class:
                if (@class.Class is { IsReplaceable: true, Holder: { } holder }) Initialize(holder, WrittenClass(@class.Class));
                RunStatics(@class.Class, @class.Statics);
                break;
            case BoundBodyStart: LowerBodyStart(); break;
            case BoundIf conditional: LowerIf(conditional); break;
            case BoundWhile loop: LowerWhile(loop); break;
            case BoundDo loop: LowerDo(loop); break;
            case BoundFor loop: LowerFor(loop); break;
            case BoundSwitch @switch: LowerSwitch(@switch); break;
            case BoundLabeled labeled: LowerLabeled(labeled); break;
            case BoundBreak leave: LowerBreak(leave); break;
            case BoundContinue next: LowerContinue(next); break;
            case BoundReturn @return: LowerReturn(@return); break;
            case BoundThrow @throw:
                var thrown = LowerAs(@throw.Expression, IrType.Value);
                At(@throw);
                _ir.Throw(thrown);
                break;
            case BoundTry @try: LowerTry(@try); break;
            default: program.ReportUnsupported(statement, Describe(statement)); break;
        }
    }

    private void LowerDeclaration(BoundVariableDeclaration declaration)
    {
        var variable = declaration.Variable;
        if (declaration.Initializer is not { } initializer)
        {
            // `var x` alone does nothing: the variable has been there from the start, and may be a parameter or have a value.
            if (variable.Kind is VariableKind.Var or VariableKind.Parameter) return;
            Initialize(variable, Undefined(RepresentationOf(variable)));
            return;
        }
        if (variable.IsGlobal && program.ConstantOf(variable) is not null) return;
        var value = initializer is BoundLambda lambda && variable.Kind == VariableKind.Const
            ? CreateNamedClosure(variable, lambda)
            : LowerAs(initializer, RepresentationOf(variable), ExpectedOf(variable));
        At(declaration);
        Initialize(variable, value);
    }

    /// <summary>The declaration is reached. Its cell may exist since the block was entered.</summary>
    private void Initialize(VariableSymbol variable, Value value)
    {
        if (!variable.IsGlobal && (variable.Kind == VariableKind.Var || _early.Contains(variable))) Store(PlaceOf(variable), value);
        else Declare(variable, value);
    }

    /// <summary>Else-if chains can be very long, so they are walked, not recursed into.</summary>
    private void LowerIf(BoundIf conditional)
    {
        var after = _ir.CreateBlock();
        while (true)
        {
            Block then = _ir.CreateBlock(), otherwise = _ir.CreateBlock();
            LowerCondition(conditional.Condition, then, otherwise);
            StartSealed(then);
            LowerStatement(conditional.Then);
            JumpUnlessTerminated(after);
            StartSealed(otherwise);
            if (conditional.Otherwise is not BoundIf next) break;
            At(next);
            conditional = next;
        }
        if (conditional.Otherwise is { } last) LowerStatement(last);
        JumpUnlessTerminated(after);
        StartSealed(after);
    }

    private void JumpUnlessTerminated(Block block)
    {
        if (!_ir.IsTerminated) _ir.Jump(block);
    }

    private void LowerReturn(BoundReturn @return)
    {
        Value? value = null;
        if (@return.Expression is { } expression)
        {
            if (Signature.Result == IrType.Void) LowerEffect(expression);
            else value = LowerAs(expression, Signature.Result, ExpectedResult());
            if (value is not null && instance.Symbol is { Kind: FunctionKind.Constructor }) value = InstanceOr(value);
        }
        else if (instance.Symbol is { Kind: FunctionKind.Constructor })
        {
            RequireThis(@return);
        }
        At(@return);
        // An async generator waits for what it returns before its finally blocks run, and catches what that rejects with.
        if (_suspending == SuspendingKind.AsyncGenerator && value is not null) value = Await(Boxed(value));
        LeaveByReturn(value);
    }

    /// <summary>What a constructor returns counts where it is an object.</summary>
    private Value InstanceOr(Value returned) => OrElse(
        returned, _ir.Emit(Op.Not, _ir.Emit(Op.IsPointer, returned)),
        () =>
        {
            RequireThis(null);
            return Boxed(_receiver!);
        },
        IrType.Value);

    private Expected ExpectedResult()
    {
        if (instance.Symbol is not { Kind: not FunctionKind.Constructor } function) return Expected.Nothing;
        var type = Bound.SignatureOf(function).Return;
        return _suspending switch
        {
            SuspendingKind.None => ExpectedOf(type),
            SuspendingKind.Async when type is NamedType { Arguments: [var awaited, ..] } => ExpectedOf(awaited),
            _ => Expected.Nothing,
        };
    }

    /// <summary>The construct in the user's words.</summary>
    private static string Describe(BoundNode node) => node switch
    {
        BoundAwait => "await",
        BoundYield => "yield",
        BoundForOf => "for await",
        _ => node.NodeKind.ToString(),
    };
}
