using Ark.Ir.Passes;
using Ark.Ir.Text;

namespace Ark.Ir;

/// <summary>Checks that a function obeys the rules of the IR; a pass that breaks one is found here and not in a crash later.</summary>
public sealed class Verifier
{
    private readonly IrFunction _function;
    private readonly bool _expanded;
    private readonly List<string> _problems = [];

    private Verifier(IrFunction function, bool expanded)
    {
        _function = function;
        _expanded = expanded;
    }

    /// <summary>The broken rules. `expanded`: high instructions must be gone.</summary>
    public static IReadOnlyList<string> Problems(IrFunction function, bool expanded = false)
    {
        var verifier = new Verifier(function, expanded);
        verifier.Structure();
        if (verifier._problems.Count == 0) verifier.Dominance();
        return verifier._problems;
    }

    /// <summary>Throws an <see cref="InvalidIrException"/> that lists what is wrong.</summary>
    public static void Verify(IrFunction function, bool expanded = false, string? after = null)
    {
        var problems = Problems(function, expanded);
        if (problems.Count == 0) return;
        var when = after is null ? "" : $" after {after}";
        throw new InvalidIrException($"{function.Reference}{when}:\n  {string.Join("\n  ", problems)}\n{IrWriter.Write(function)}");
    }

    private void Report(Block block, string problem) => _problems.Add($"^{block.Id}: {problem}");

    private void Structure()
    {
        if (_function.Blocks.Count == 0)
        {
            _problems.Add("has no blocks");
            return;
        }
        var blocks = _function.Blocks.ToHashSet();
        var handlers = _function.Blocks.Select(b => b.Handler).OfType<Block>().ToHashSet();
        Entry();
        foreach (var block in _function.Blocks)
        {
            if (block.Handler is { } handler) Handler(block, handler, blocks);
            for (var i = 0; i < block.Instructions.Count; i++) Instruction(block, i, blocks, handlers);
            if (block.Instructions.Count == 0 || !block.Terminator.Op.IsTerminator()) Report(block, "does not end in a terminator");
        }
    }

    private void Entry()
    {
        var entry = _function.Entry;
        if (!entry.Parameters.Select(p => p.Type).SequenceEqual(_function.Reference.Operands)) Report(entry, "the parameters are not those of the function");
        if (entry.Handler is not null) Report(entry, "the entry block has a handler");
    }

    private void Handler(Block block, Block handler, HashSet<Block> blocks)
    {
        if (!blocks.Contains(handler)) Report(block, "the handler is not a block of the function");
        else if (handler.Parameters.Count != 1 || handler.Parameters[0].Type != IrType.Value) Report(handler, "a handler has one parameter, a value");
    }

    private void Instruction(Block block, int index, HashSet<Block> blocks, HashSet<Block> handlers)
    {
        var instruction = block.Instructions[index];
        var text = OpTable.Of(instruction.Op).Text;
        if (InstructionRules.Problem(instruction) is { } problem) Report(block, $"{text}: {problem}");
        if (instruction.Op.IsTerminator() != (index == block.Instructions.Count - 1)) Report(block, $"{text} at {index} of {block.Instructions.Count}");
        if (_expanded && (OpTable.Of(instruction.Op).Effects & Effects.High) != 0) Report(block, $"{text} was not expanded");
        if (instruction.Op == Op.Local && block != _function.Entry) Report(block, "a local belongs into the entry block");
        if (instruction.Op == Op.Return && (instruction.Operands.FirstOrDefault()?.Type ?? IrType.Void) != _function.Reference.Signature.Result) Report(block, "returns another type than the function");
        foreach (var target in instruction.Targets)
        {
            if (!blocks.Contains(target.Block)) Report(block, $"{text}: the target is not a block of the function");
            else if (handlers.Contains(target.Block)) Report(block, $"{text} to ^{target.Block.Id}, a handler, which only exceptions reach");
            else if (target.Block == _function.Entry) Report(block, $"{text} to the entry block");
            else if (!target.Arguments.Select(a => a.Type).SequenceEqual(target.Block.Parameters.Select(p => p.Type)))
                Report(block, $"{text}: the arguments do not fit the parameters of ^{target.Block.Id}");
        }
    }

    private void Dominance()
    {
        var cfg = new Cfg(_function);
        var index = new Dictionary<Instruction, int>();
        foreach (var block in _function.Blocks)
            for (var i = 0; i < block.Instructions.Count; i++)
                if (!index.TryAdd(block.Instructions[i], i)) Report(block, $"{OpTable.Of(block.Instructions[i].Op).Text} stands twice");
        var known = _function.Blocks.SelectMany(b => b.Parameters).ToHashSet();
        foreach (var instruction in index.Keys)
            if (instruction.Result is { } result) known.Add(result);
        foreach (var block in cfg.Order)
        {
            for (var i = 0; i < block.Instructions.Count; i++)
            {
                var instruction = block.Instructions[i];
                foreach (var value in instruction.Operands.Concat(instruction.Targets.SelectMany(t => t.Arguments)))
                    if (!known.Contains(value)) Report(block, $"{OpTable.Of(instruction.Op).Text} at {i} reads a value that is not in the function");
                    else if (!IsDefinedBefore(cfg, index, value, block, i)) Report(block, $"{OpTable.Of(instruction.Op).Text} at {i} reads a value whose definition in ^{value.Block.Id} does not dominate it");
            }
        }
    }

    private static bool IsDefinedBefore(Cfg cfg, Dictionary<Instruction, int> index, Value value, Block block, int at) =>
        value.Block == block ? value.Definition is null || index[value.Definition] < at : value.Block.Order >= 0 && cfg.Dominates(value.Block, block);
}
