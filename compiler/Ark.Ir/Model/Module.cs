namespace Ark.Ir;

/// <summary>The values that have no payload.</summary>
public enum ValueConstant : byte { Undefined, Null, True, False, Hole, Uninitialized }

/// <summary>What a heap object is; the same numbers as ArkKind in ark.h.</summary>
public enum HeapKind : byte { Object, Array, String, Function, Cell, Dictionary, Native, Storage, BigInt }

/// <summary>What the runtime must know about an object beyond its slots; the same numbers as ArkRole in ark.h.</summary>
public enum ObjectRole : byte { Plain, Instance, Class, Error, Map, Set, Date, RegExp, Promise, Namespace, Generator, Boxed, Symbol, Iterator, Accessor, TypedArray, ArrayBuffer, DataView, Weak, Prototype }

/// <summary>One own property of a layout.</summary>
/// <param name="Optional">Holds the hole while the property is absent; stores into it must note that it came into being.</param>
/// <param name="Hidden">No property of the language: #private names and the library's own slots.</param>
public sealed record Slot(string Name, int Index, SlotKind Kind, bool Optional = false, bool Readonly = false, bool Hidden = false);

/// <summary>A method or accessor that a layout offers by name, and by vtable index where it has one.</summary>
/// <param name="Index">Position in the vtable; -1 for accessors and static ones.</param>
public sealed record MethodEntry(string Name, int Index, FunctionRef Function, MethodRole Role, bool Hidden = false)
{
    /// <summary>Declared by a class above the one whose layout lists it.</summary>
    public bool IsInherited { get; init; }
    /// <summary>Of class objects: reads or writes a static field.</summary>
    public bool IsField { get; init; }
}

/// <summary>ECMA-262's functions turn what they are given into what they work on.</summary>
public enum ArgumentConversion : byte { None, Number, Text }

public enum MethodRole : byte { Method, Getter, Setter }

/// <summary>The shape of instances of a class copy, or of an object literal: becomes a descriptor.</summary>
public sealed class Layout(string symbol, string name, Layout? parent, string? origin)
{
    /// <summary>Unique in the program, mangled.</summary>
    public string Symbol => symbol;
    /// <summary>What a program prints: the class's name; empty for an object literal.</summary>
    public string Name => name;
    public Layout? Parent => parent;
    /// <summary>The class of which this is the copy for one vector of representations; null for an object literal.</summary>
    public string? Origin => origin;
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;
    /// <summary>All slots, inherited ones first: the index is the position behind the header.</summary>
    public IReadOnlyList<Slot> Slots { get; set; } = [];
    /// <summary>Inherited ones included, the most derived definition only.</summary>
    public IReadOnlyList<MethodEntry> Methods { get; set; } = [];
    /// <summary>Nothing but its instances has its type: access to anything else is refused, not tried by name.</summary>
    public bool IsNominal { get => field || parent is { IsNominal: true }; init; }
    /// <summary>Its instances are arrays whose class extends Array: slots lie behind the words of the array.</summary>
    public bool IsArray { get => field || parent is { IsArray: true }; init; }
    public ObjectRole Role { get; set; } = parent is null && origin is null ? ObjectRole.Plain : ObjectRole.Instance;
    /// <summary>Of a class object: the layout of what `new` makes. Of an instance: its class object's layout, where linked.</summary>
    public Layout? Instance { get; set; }
    /// <summary>Of a class object: what `new` on an unknown class runs; takes the arguments, returns the instance.</summary>
    public FunctionRef? Construct { get; set; }
    public override string ToString() => "@" + Symbol;
}

public sealed record FieldRef(Layout Layout, int Index, SlotKind Kind, string Name)
{
    /// <summary>The slot holds the hole while the property is absent.</summary>
    public bool MayBeAbsent => Kind == SlotKind.Value && Index < Layout.Slots.Count && Layout.Slots[Index].Optional;
}

/// <summary>What the receiver of an array access is promised to be where that is a typed array. Its object begins as an array does, so
/// that length and data lie at the same offsets.</summary>
public sealed record TypedArrayRef(Layout Layout, ElementKind Kind);

public sealed record MethodRef(Layout Layout, int Index, string Name, Signature Signature)
{
    /// <summary>The callee as written, for "x is not a function"; null when it is just the name.</summary>
    public string? Text { get; init; }
    /// <summary>An accessor's function: by name it is read and not called.</summary>
    public bool IsGetter { get; init; }
}
/// <summary>A call by name; `text` is the callee as written, for "x is not a function".</summary>
public sealed record NamedCall(string Name, string Text);
public sealed record ClosureCall(Signature Signature, string Text);
/// <summary>A row of abi.def; the effects are those that the row promises.</summary>
public sealed record NativeRef(string Name, Effects Effects = Effects.Calls);
public sealed record Global(string Name, SlotKind Kind)
{
    /// <summary>What the program's author calls the variable, and where it is declared; null for what nobody wrote.</summary>
    public (string Name, SourceLocation Place)? Written { get; init; }
}
/// <param name="IsHidden">The compiler's own: no debugger shows it.</param>
public sealed record LocalSlot(string Name, IrType Type, bool IsHidden = false);
/// <summary>An indirect call's convention: whether a closure and a receiver lead the parameters.</summary>
public sealed record IndirectShape(Signature Signature, bool HasClosure, bool HasReceiver)
{
    /// <summary>The types of the operands behind the code pointer.</summary>
    public IEnumerable<IrType> Operands
    {
        get
        {
            if (HasClosure) yield return IrType.Ref;
            if (HasReceiver) yield return IrType.Value;
            foreach (var type in Signature.Parameters) yield return type;
        }
    }
}

/// <summary>A function by name: what a call site must know without its body.</summary>
/// <param name="HasClosure">The body takes its closure (ref) first.</param>
/// <param name="HasReceiver">The body takes the receiver (value) next.</param>
/// <remarks>The machine's parameters are: context (always, implied), closure, receiver, parameters.</remarks>
public sealed record FunctionRef(string Symbol, string Name, Signature Signature, bool HasClosure, bool HasReceiver)
{
    /// <summary>`length` as the language sees it.</summary>
    public int Arity { get; init; }
    /// <summary>The last parameter collects the rest: an array value.</summary>
    public bool HasRest { get; init; }
    /// <summary>What the universal entry makes of arguments, parameter by parameter; those behind the end stay.</summary>
    public EquatableList<ArgumentConversion> Converted { get; init; } = EquatableList<ArgumentConversion>.Empty;
    /// <summary>The body relies on its receiver being an instance of this layout: callers have checked, and the universal entry does.</summary>
    public Layout? Receiver { get; init; }
    /// <summary>A receiver or a rest parameter cannot be passed by the direct convention: function objects of such have the universal entry only.</summary>
    public bool HasDirectEntry => !HasReceiver && !HasRest;
    /// <summary>A call of a function value by this signature enters this function directly.</summary>
    public bool IsEnteredBy(Signature signature) => HasDirectEntry && Signature.Equals(signature);
    /// <summary>As stack traces show it: "f", "C.m", "new C", "" for a module's top level; null when it is just the name.</summary>
    public string? TraceName { get; init; }
    public bool IsAsync { get; init; }
    public bool IsGenerator { get; init; }
    /// <summary>The types of the machine's parameters, the context left out.</summary>
    public IEnumerable<IrType> Operands
    {
        get
        {
            if (HasClosure) yield return IrType.Ref;
            if (HasReceiver) yield return IrType.Value;
            foreach (var type in Signature.Parameters) yield return type;
        }
    }

    /// <summary>What people call it: the name, the symbol, or the symbol without its module and its copy: `Box.add` for `main.Box.add$n`.</summary>
    public bool IsCalled(string name) => Name == name || Symbol == name || Symbol.Split('$')[0].Split('.', 2)[^1] == name;

    public override string ToString() => "@" + Symbol;
}

/// <summary>A whole program in IR.</summary>
public sealed class IrModule
{
    public required string Name { get; init; }
    /// <summary>Paths as shown in stack traces; SourceLocation.File indexes it.</summary>
    public List<string> Files { get; } = [];
    public List<IrFunction> Functions { get; } = [];
    public List<Layout> Layouts { get; } = [];
    public List<Global> Globals { get; } = [];
    /// <summary>Classes the runtime must know, by role ("Error", "TypeError", "Map", …).</summary>
    public Dictionary<string, Layout> WellKnown { get; } = [];
    /// <summary>By a method's symbol: the copy of it that takes any receiver, for the universal entry; only where the method became a value.</summary>
    public Dictionary<string, FunctionRef> Unbound { get; } = [];
    /// <summary>By the symbol of a function that stands for a class whose instances are no objects with slots: what `new` runs.</summary>
    public Dictionary<string, FunctionRef> Constructs { get; } = [];
    /// <summary>Runs the entry module's top level; no parameters, no result.</summary>
    public FunctionRef? Entry { get; set; }
    /// <summary>The event loop; null in a program that starts nothing asynchronous.</summary>
    public FunctionRef? Drain { get; set; }
}

/// <summary>A function body: blocks of instructions; the first block's parameters are the function's.</summary>
public sealed class IrFunction(FunctionRef reference)
{
    public FunctionRef Reference => reference;
    public List<Block> Blocks { get; } = [];
    public Block Entry => Blocks[0];
    public SourceLocation Location { get; set; }
    /// <summary>Its function object or a method table names it, so its universal entry is needed.</summary>
    public bool IsAddressTaken { get; set; }
    /// <summary>It has polls of its own where it may run for long; its other loops end by themselves.</summary>
    public bool PollsItself { get; set; }
    /// <summary>Of a function that waits: the variables that lie in slots of its frame, which is its first parameter.</summary>
    public List<(string Name, SlotKind Kind, int Slot)> FrameVariables { get; } = [];
}

/// <summary>A basic block; its parameters are what other IRs call phi.</summary>
public sealed class Block(int id)
{
    public int Id { get; set; } = id;
    /// <summary>Place in reverse post-order; set by <see cref="Passes.Cfg"/>, -1 when unreachable.</summary>
    internal int Order { get; set; }
    public List<Value> Parameters { get; } = [];
    public List<Instruction> Instructions { get; } = [];
    /// <summary>Where an exception thrown by an instruction of this block goes; its one parameter is the thrown value.</summary>
    /// <remarks>What the handler needs from the protected region it reads from `local` slots, never from SSA values defined in it.</remarks>
    public Block? Handler { get; set; }
    /// <summary>Entered where a guess of the compiler's failed: its code is to be small, not fast.</summary>
    public bool IsCold { get; set; }
    public Instruction Terminator => Instructions[^1];
}

/// <summary>An SSA value: a block parameter or the result of an instruction.</summary>
public sealed class Value(IrType type)
{
    public IrType Type { get; set; } = type;
    /// <summary>The source's name for it, for dumps and the debugger.</summary>
    public string? Name { get; set; }
    /// <summary>The name is the compiler's own or the variable lies elsewhere: dumps show the name, debuggers do not.</summary>
    public bool IsHidden { get; set; }
    /// <summary>Null for a block parameter.</summary>
    public Instruction? Definition { get; internal set; }
    /// <summary>Dense number within the function; set by <see cref="Passes.Cfg"/>.</summary>
    internal int Id { get; set; }
    /// <summary>The block that defines it; set by <see cref="Passes.Cfg"/>.</summary>
    internal Block Block { get; set; } = null!;

    /// <summary>Stands for another value from now on, for whoever reads names.</summary>
    internal void TakeName(Value other) => (Name, IsHidden) = (other.Name, other.IsHidden);
}

public sealed class Instruction
{
    public Instruction(Op op, IrType result, IEnumerable<Value> operands, object? attribute = null, IEnumerable<Target>? targets = null, SourceLocation location = default)
    {
        Op = op;
        Operands = operands.ToList();
        Attribute = attribute;
        Targets = targets?.ToList() ?? [];
        Location = location;
        if (result != IrType.Void) Result = new Value(result) { Definition = this };
    }

    /// <summary>An instruction whose result type the table gives.</summary>
    public Instruction(Op op, params ReadOnlySpan<Value> operands)
        : this(op, OpTable.Of(op).Result ?? throw new ArgumentException($"the result type of {op} stands on the instruction"), operands.ToArray())
    {
    }

    public Op Op { get; }
    public Value? Result { get; }
    public List<Value> Operands { get; }
    public object? Attribute { get; }
    public List<Target> Targets { get; }
    public SourceLocation Location { get; }
    /// <summary>What it may do: its row of the table, narrowed by what the native it calls promises.</summary>
    public Effects Effects => Attribute is NativeRef native ? native.Effects : OpTable.Of(Op).Effects;
}

/// <summary>A jump's destination and the arguments for its parameters.</summary>
public sealed class Target(Block block, IEnumerable<Value> arguments)
{
    public Block Block { get; set; } = block;
    public List<Value> Arguments { get; } = arguments.ToList();
}
