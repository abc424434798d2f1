namespace Ark.Ir.Passes;

/// <summary>Calls that can mean one function only become direct calls: methods that no class below overrides (the whole program
/// is known), and closures whose creation is in sight.</summary>
public static class Devirtualize
{
    public static void Run(IrModule module)
    {
        var methods = Implementations(module);
        var assigned = AssignedNames(module);
        var replacesAny = Instructions(module).Any(i => i is { Op: Op.CallNative, Attribute: NativeRef { Name: ReplaceMethod } });
        foreach (var function in module.Functions)
        {
            var splicer = new Splicer(function);
            splicer.Run(i => MayBeOwn(i) || Known(i, methods) is not null, i =>
            {
                if (MayBeOwn(i)) ByName(splicer, i, (MethodRef)i.Attribute!);
                else Rewrite(splicer, i, Known(i, methods)!);
            });
        }

        bool MayBeOwn(Instruction instruction) => instruction is { Op: Op.CallMethod, Attribute: MethodRef method } && (replacesAny || assigned.Contains(method.Name));
    }

    /// <summary>Puts a function in the place of a method whose name only running tells.</summary>
    private const string ReplaceMethod = "ark_replace_method";

    private static IEnumerable<Instruction> Instructions(IrModule module) => module.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instructions);

    /// <summary>The names of properties that code assigns without a layout in sight. An object may have a function of its own where its
    /// class has a method of such a name; an object that was just made is taken for one of exactly its layout, so its class does not tell.</summary>
    private static HashSet<string> AssignedNames(IrModule module) =>
        [.. Instructions(module).Where(i => i.Op == Op.SetNamed).Select(i => (string)i.Attribute!)];

    private static void ByName(Splicer to, Instruction call, MethodRef method)
    {
        var result = Expand.CallByName(to, method, call.Operands);
        if (call.Result is not null) to.Replacements.Add(call.Result, result!);
    }

    private static FunctionRef? Known(Instruction instruction, Dictionary<(Layout, int), FunctionRef?> methods) => instruction.Attribute switch
    {
        MethodRef method when instruction.Op == Op.CallMethod && methods.GetValueOrDefault((method.Layout, method.Index)) is { HasReceiver: true, HasClosure: false } only && only.Signature.Equals(method.Signature) => only,
        ClosureCall call when instruction.Op == Op.CallClosure && Function(instruction.Operands[0]) is { } function && function.IsEnteredBy(call.Signature) => function,
        _ => null,
    };

    /// <summary>The function that a callee is, where that can be seen.</summary>
    internal static FunctionRef? Function(Value callee) => callee.Definition switch
    {
        { Op: Op.FunctionValue } constant => (FunctionRef)constant.Attribute!,
        { Op: Op.BoxRef } box when box.Operands[0].Definition is { Op: Op.AllocClosure } closure => (FunctionRef)closure.Attribute!,
        _ => null,
    };

    /// <summary>Per layout and vtable index: the one implementation that it and the layouts below it have; null when there are several.</summary>
    private static Dictionary<(Layout, int), FunctionRef?> Implementations(IrModule module)
    {
        var methods = new Dictionary<(Layout, int), FunctionRef?>();
        foreach (var layout in module.Layouts)
            foreach (var method in layout.Methods)
            {
                if (method.Index < 0 || method.Role is not (MethodRole.Method or MethodRole.Getter)) continue;
                for (var above = layout; above is not null; above = above.Parent)
                {
                    var key = (above, method.Index);
                    methods[key] = !methods.TryGetValue(key, out var known) || known == method.Function ? method.Function : null;
                }
            }
        return methods;
    }

    private static void Rewrite(Splicer to, Instruction call, FunctionRef function)
    {
        if (call.Attribute is MethodRef method)
        {
            Method(to, call, method, function);
            return;
        }
        var arguments = call.Operands.Skip(1);
        // A function without captures is a constant object: its body takes no closure.
        Value[] operands = function.HasClosure ? [to.Emit(Op.AsRef, call.Operands[0]), .. arguments] : [.. arguments];
        var result = to.Emit(Op.Call, function.Signature.Result, function, operands);
        if (call.Result is not null) to.Replacements.Add(call.Result, result);
    }

    private static void Method(Splicer to, Instruction call, MethodRef method, FunctionRef function)
    {
        Block fast = to.NewBlock(), slow = to.NewBlock(), join = to.NewBlock(call.Result?.Type ?? IrType.Void);
        // The body may rely on more than the static type promises: the class that declares it.
        var layout = function.Receiver is { } receiver && !Fold.IsOrBelow(method.Layout, receiver) ? receiver : method.Layout;
        to.Branch(to.Emit(Op.IsLayout, layout, call.Operands[0]), fast, slow);
        to.Place(fast);
        var result = to.Emit(Op.Call, function.Signature.Result, function, call.Operands.ToArray());
        to.Jump(join, call.Result is null ? null : result);
        to.Place(slow);
        slow.IsCold = true;
        Expand.CallOther(to, method, call.Operands, join);
        to.Place(join);
        if (call.Result is not null) to.Replacements.Add(call.Result, join.Parameters[0]);
    }
}
