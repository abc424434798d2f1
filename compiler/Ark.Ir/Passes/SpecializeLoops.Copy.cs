namespace Ark.Ir.Passes;

public sealed partial class SpecializeLoops
{
    /// <summary>Writes one fast copy of the loop. `numbers` is the kind that arrays of numbers have in it.</summary>
    private sealed class Copy(SpecializeLoops pass, ElementKind numbers, Dictionary<Block, Instruction[]> originals)
    {
        /// <summary>What the guard before a loop has found; holds within that loop.</summary>
        private sealed class Scope(Level level, Scope? around, Block entry)
        {
            public Level Level => level;
            public Scope? Around => around;
            public Block Entry => entry;
            public Dictionary<Value, Value> Values { get; } = [];
            public Dictionary<Value, (Value Array, Value Length, Value? Data)> Arrays { get; } = [];
        }

        private readonly Dictionary<Value, Value> _values = [];
        private readonly Dictionary<Block, Block> _blocks = [];
        private readonly Dictionary<Level, Scope> _scopes = [];
        private Scope _scope = null!;
        private Block _current = null!;
        private SourceLocation _location;

        /// <summary>Writes the guard into `entry` and the copy behind it; returns the block where the guard does not hold.</summary>
        public Block Write(Block entry, IReadOnlyList<Value> arguments, HashSet<Block> done)
        {
            Open(pass._root, null, entry);
            foreach (var block in pass._order)
            {
                _blocks[block] = pass.NewBlock(block.Parameters);
                for (var i = 0; i < block.Parameters.Count; i++) _values[block.Parameters[i]] = _blocks[block].Parameters[i];
            }
            _scope = _scopes[pass._root];
            _current = entry;
            var otherwise = pass.NewBlock();
            End(Op.Jump, [], null, new Target(_blocks[pass._loop.Header], Guard(otherwise, arguments)));
            foreach (var block in pass._order)
            {
                _scope = _scopes[pass._levels[block]];
                if (block == _scope.Level.Loop.Header && _scope.Level != pass._root) Enter(block);
                _current = _blocks[block];
                foreach (var instruction in originals[block]) Write(instruction);
            }
            pass._copies.Add(_values);
            done.UnionWith(_blocks.Values);
            return otherwise;
        }

        private void Open(Level level, Scope? around, Block entry)
        {
            var scope = _scopes[level] = new Scope(level, around, entry);
            foreach (var inner in pass._levels.Values.Distinct().Where(l => l.Around == level)) Open(inner, scope, pass.NewBlock(inner.Loop.Header.Parameters));
        }

        /// <summary>The guard of an inner loop; where it does not hold the original goes on with that loop.</summary>
        private void Enter(Block header)
        {
            _current = _scope.Entry;
            var otherwise = pass.NewBlock();
            otherwise.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(header, _scope.Entry.Parameters)]));
            End(Op.Jump, [], null, new Target(_blocks[header], Guard(otherwise, _scope.Entry.Parameters)));
        }

        private Value Map(Value value)
        {
            for (var scope = _scope; scope is not null; scope = scope.Around)
                if (scope.Values.TryGetValue(value, out var known)) return known;
            return _values.GetValueOrDefault(value, value);
        }

        private (Value Array, Value Length, Value? Data)? Guarded(Value array)
        {
            for (var scope = _scope; scope is not null; scope = scope.Around)
                if (scope.Arrays.TryGetValue(array, out var known)) return known;
            return null;
        }

        private ElementKind? Asked(Value array)
        {
            for (var scope = _scope; scope is not null; scope = scope.Around)
                if (scope.Level.Arrays.TryGetValue(array, out var kind)) return kind;
            return null;
        }

        /// <summary>Jumps into an inner loop lead to its guard.</summary>
        private Block Map(Block block)
        {
            if (pass._levels.TryGetValue(block, out var level) && level.Loop.Header == block && level != pass._root && !IsWithin(level)) return _scopes[level].Entry;
            return _blocks.GetValueOrDefault(block, block);
        }

        private bool IsWithin(Level level)
        {
            for (var scope = _scope; scope is not null; scope = scope.Around)
                if (scope.Level == level) return true;
            return false;
        }

        private ElementKind Kind(ElementKind expected) => expected == ElementKind.F64 ? numbers : expected;

        // ── The guard ───────────────────────────────────────────────────────────────────────────────────────────────

        /// <summary>Asks what the loop's level says; gives what the loop starts with, for its header.</summary>
        private Value[] Guard(Block otherwise, IReadOnlyList<Value> arguments)
        {
            foreach (var (original, expected) in _scope.Level.Arrays)
            {
                var array = Map(original);
                var reference = CheckArray(original, array, expected is { } kind ? Kind(kind) : null, otherwise);
                _scope.Arrays[original] = (reference, Emit(Op.ArrayLen, IrType.I32, null, reference), expected is null ? null : Emit(Op.ArrayData, IrType.Ptr, null, reference));
            }
            foreach (var (bound, limit) in _scope.Level.Bounds)
                (_current, _scope.Values[bound]) = pass.Integer(_current, Map(bound), -limit, limit, otherwise);
            foreach (var (array, upper) in _scope.Level.Limits)
                Check(Emit(Op.I32Lt, IrType.I1, null, Most(upper), Guarded(array)!.Value.Length), otherwise);
            var known = arguments.ToArray();
            foreach (var (counter, limit) in _scope.Level.Starts)
            {
                var index = _scope.Level.Loop.Header.Parameters.IndexOf(counter);
                (_current, known[index]) = pass.Integer(_current, known[index], -limit, limit, otherwise);
            }
            return known;
        }

        private Value Most(Upper upper)
        {
            if (upper.Value is null) return Emit(Op.Const, IrType.I32, upper.Offset);
            var number = upper.IsLength ? Guarded(upper.Value)!.Value.Length : Map(upper.Value);
            var integer = Expand.AsIndex(number) ?? Emit(Op.F64AsInt, IrType.I32, null, number);
            return upper.Offset == 0 ? integer : Emit(Op.I32Add, IrType.I32, null, integer, Emit(Op.Const, IrType.I32, upper.Offset));
        }

        /// <summary>The object that `array` is if it is an array whose elements are of this kind, or the typed array that `original` is promised to be.</summary>
        private Value CheckArray(Value original, Value array, ElementKind? kind, Block otherwise)
        {
            var typed = pass._typed.GetValueOrDefault(original);
            Check(typed is null ? Emit(Op.IsKind, IrType.I1, HeapKind.Array, array) : Emit(Op.IsLayout, IrType.I1, typed.Layout, array), otherwise);
            var reference = Emit(Op.AsRef, IrType.Ref, null, array);
            if (typed is null && kind is { } wanted) CheckKind(reference, wanted, otherwise);
            return reference;
        }

        private void CheckKind(Value array, ElementKind kind, Block otherwise) =>
            Check(Emit(Op.I32Eq, IrType.I1, null, Emit(Op.ArrayKind, IrType.I32, null, array), Emit(Op.Const, IrType.I32, (int)kind)), otherwise);

        /// <summary>Goes on in a new block if the condition holds.</summary>
        private void Check(Value condition, Block otherwise, bool expected = true)
        {
            var next = pass.NewBlock();
            var targets = expected ? new[] { new Target(next, []), new Target(otherwise, []) } : [new Target(otherwise, []), new Target(next, [])];
            End(Op.Branch, [condition], null, targets);
            _current = next;
        }

        // ── The copy ────────────────────────────────────────────────────────────────────────────────────────────────

        private void Write(Instruction instruction)
        {
            _location = instruction.Location;
            var operands = instruction.Operands.Select(Map).ToArray();
            var result = instruction.Op switch
            {
                Op.ArrayGet => Get(instruction, operands),
                Op.ArraySet => Set(instruction, operands),
                Op.ArrayLength => Emit(Op.I32ToF64, IrType.F64, null, Element(instruction, null).Length),
                Op.GetField when Object(instruction, operands[0], out var field) is var receiver => Slot(field, receiver),
                Op.SetField when Object(instruction, operands[0], out var field) is var receiver => SetSlot(field, receiver, operands[1], pass._sideEntries[instruction]),
                _ => null,
            };
            if (result is null && (instruction.Effects & Effects.High) == 0) result = Keep(instruction, operands);
            if (instruction.Result is null) return;
            result!.Name ??= instruction.Result.Name;
            _values[instruction.Result] = result;
        }

        private Value? Keep(Instruction instruction, Value[] operands)
        {
            var targets = instruction.Targets.Select(t => new Target(Map(t.Block), t.Arguments.Select(Map)));
            var copy = new Instruction(instruction.Op, instruction.Result?.Type ?? IrType.Void, operands, instruction.Attribute, targets, _location);
            _current.Instructions.Add(copy);
            return copy.Result;
        }

        private (Value Array, Value Length, Value? Data) Element(Instruction access, ElementKind? kind)
        {
            var exit = pass._sideEntries[access];
            if (Guarded(access.Operands[0]) is { } known && (kind is null || Asked(access.Operands[0]) is { } expected && Kind(expected) == kind)) return known;
            var receiver = Map(access.Operands[0]);
            var array = CheckArray(access.Operands[0], receiver, kind, exit);
            return (array, Emit(Op.ArrayLen, IrType.I32, null, array), kind is null ? null : Emit(Op.ArrayData, IrType.Ptr, null, array));
        }

        private (Value Array, Value Data, Value Index) Checked(Instruction access, Value index, ElementKind kind)
        {
            var (array, length, data) = Element(access, kind);
            index = Expand.AsIndex(index) ?? Emit(Op.F64ToIndex, IrType.I32, null, index);
            var inBounds = pass._limited.Contains(access) ? Emit(Op.I32Ge, IrType.I1, null, index, Emit(Op.Const, IrType.I32, 0)) : Emit(Op.I32Ult, IrType.I1, null, index, length);
            Check(inBounds, pass._sideEntries[access]);
            return (array, data!, index);
        }

        private Value Get(Instruction access, Value[] operands)
        {
            if (access.Attribute is TypedArrayRef typed) return GetTyped(access, operands[1], typed.Kind);
            var kind = Kind(Asked(access.Operands[0]) ?? pass.Expected(access));
            // A static number is not read from storage of conditions or of any values.
            var type = access.Result!.Type;
            if (type == IrType.F64 && kind is ElementKind.Bool or ElementKind.Value) kind = numbers;
            var (_, data, index) = Checked(access, operands[1], kind);
            var element = Emit(Op.ElemLoad, kind.Type(), kind, data, index);
            if (kind == ElementKind.I32) element = Emit(Op.I32ToF64, IrType.F64, null, element);
            return (type, element.Type) switch
            {
                (IrType.Value, IrType.F64) => Emit(Op.BoxF64, IrType.Value, null, element),
                (IrType.Value, IrType.I1) => Emit(Op.BoxI1, IrType.Value, null, element),
                _ => element,
            };
        }

        private Value GetTyped(Instruction access, Value index, ElementKind kind)
        {
            var (_, data, checkedIndex) = Checked(access, index, kind);
            var element = Emit(Op.ElemLoad, kind.Type(), kind, data, checkedIndex);
            return Expand.Widened(element, kind) is { } operation ? Emit(operation, IrType.F64, null, element) : element;
        }

        private Value? SetTyped(Instruction access, Value[] operands, ElementKind kind)
        {
            var (_, data, index) = Checked(access, operands[1], kind);
            var element = kind == ElementKind.Uint8Clamped
                ? Emit(Op.CallNative, IrType.I32, new NativeRef("ark_clamp_byte", Effects.None), operands[2])
                : Emit(kind.Type() == IrType.F64 ? Op.Canon : Op.F64ToInt32, kind.Type(), null, operands[2]);
            Emit(Op.ElemStore, IrType.Void, kind, data, index, element);
            return null;
        }

        private Value? Set(Instruction access, Value[] operands)
        {
            if (access.Attribute is TypedArrayRef typed) return SetTyped(access, operands, typed.Kind);
            var exit = pass._sideEntries[access];
            var stored = operands[2];
            var kind = Kind(Asked(access.Operands[0]) ?? pass.Expected(access));
            var isNumber = stored.Type == IrType.F64 || stored.Definition?.Op == Op.BoxF64;
            if (isNumber && kind == ElementKind.Bool || !isNumber && kind is ElementKind.F64 or ElementKind.I32) kind = isNumber ? numbers : ElementKind.Value;
            var (array, data, index) = Checked(access, operands[1], kind);
            var element = kind switch
            {
                ElementKind.F64 => Number(stored, exit),
                ElementKind.I32 => Integer(stored, exit),
                ElementKind.Bool => Condition(stored, exit),
                _ => stored.Type == IrType.F64 ? Emit(Op.BoxF64, IrType.Value, null, stored) : stored,
            };
            Emit(Op.ElemStore, IrType.Void, kind, data, index, element);
            if (kind == ElementKind.Value && Expand.MayBePointer(element)) Emit(Op.Barrier, IrType.Void, null, array, element);
            return null;
        }

        private Value Number(Value stored, Block exit)
        {
            if (stored.Type == IrType.Value) stored = stored.Definition!.Operands[0];
            Check(Emit(Op.F64IsUndefined, IrType.I1, null, stored), exit, expected: false);
            return stored;
        }

        private Value Integer(Value stored, Block exit)
        {
            if (stored.Type == IrType.Value) stored = stored.Definition!.Operands[0];
            var integer = Emit(Op.F64ToInt32, IrType.I32, null, stored);
            var back = Emit(Op.BoxF64, IrType.Value, null, Emit(Op.I32ToF64, IrType.F64, null, integer));
            Check(Emit(Op.IsSame, IrType.I1, null, Emit(Op.BoxF64, IrType.Value, null, stored), back), exit);
            return integer;
        }

        private Value Condition(Value stored, Block exit)
        {
            var isTrue = Emit(Op.IsSame, IrType.I1, null, stored, Emit(Op.Const, IrType.Value, ValueConstant.True));
            var isFalse = Emit(Op.IsSame, IrType.I1, null, stored, Emit(Op.Const, IrType.Value, ValueConstant.False));
            Check(Emit(Op.Select, IrType.I1, null, isTrue, isTrue, isFalse), exit);
            return isTrue;
        }

        private Value Object(Instruction access, Value receiver, out FieldRef field)
        {
            field = (FieldRef)access.Attribute!;
            Check(Emit(Op.IsLayout, IrType.I1, field.Layout, receiver), pass._sideEntries[access]);
            return Emit(Op.AsRef, IrType.Ref, null, receiver);
        }

        private Value Slot(FieldRef field, Value receiver)
        {
            var value = Emit(Op.SlotLoad, field.Kind.Type(), field.Index, receiver);
            if (!field.MayBeAbsent) return value;
            var isHole = Emit(Op.IsSame, IrType.I1, null, value, Emit(Op.Const, IrType.Value, ValueConstant.Hole));
            return Emit(Op.Select, IrType.Value, null, isHole, Emit(Op.Const, IrType.Value, ValueConstant.Undefined), value);
        }

        private Value? SetSlot(FieldRef field, Value receiver, Value value, Block exit)
        {
            if (field.MayBeAbsent)
            {
                var old = Emit(Op.SlotLoad, field.Kind.Type(), field.Index, receiver);
                Check(Emit(Op.IsSame, IrType.I1, null, old, Emit(Op.Const, IrType.Value, ValueConstant.Hole)), exit, expected: false);
            }
            Emit(Op.SlotStore, IrType.Void, field.Index, receiver, value);
            if (Expand.MayBePointer(value)) Emit(Op.Barrier, IrType.Void, null, receiver, value);
            return null;
        }

        private Value Emit(Op op, IrType result, object? attribute, params ReadOnlySpan<Value> operands)
        {
            var instruction = new Instruction(op, result, operands.ToArray(), attribute, null, _location);
            _current.Instructions.Add(instruction);
            return instruction.Result!;
        }

        private void End(Op op, Value[] operands, object? attribute, params Target[] targets) =>
            _current.Instructions.Add(new Instruction(op, IrType.Void, operands, attribute, targets, _location));
    }
}
