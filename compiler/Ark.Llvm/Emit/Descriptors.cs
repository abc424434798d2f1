using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Descriptors (ark.h): declared when first named, filled in at the end, because they name one another.</summary>
internal sealed partial class ModuleEmitter
{
    // The order of ArkWellKnown in ark.h.
    private static readonly string[] WellKnownRoles =
    [
        "Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError", "URIError", "EvalError", "AggregateError",
        "Map", "Set", "Promise", "Date", "RegExp", "Object", "Array", "String", "Number", "Boolean", "Function", "BigInt",
    ];

    private const byte Async = 4, Generator = 8, Sparse = 64;
    private const byte SlotOptional = 1, SlotReadonly = 2, SlotHidden = 4, MemberInherited = 8, MemberField = 16;

    private readonly Dictionary<string, LLVMValueRef> _descriptors = [];
    private readonly Dictionary<string, LLVMValueRef> _origins = [];
    private readonly Queue<Action> _pendingDescriptors = [];
    private readonly Dictionary<string, int> _captures = [];
    private readonly Dictionary<Layout, List<Layout>> _derived = [];

    /// <summary>How many captures each closure has, and which layouts derive from which: facts of the whole program.</summary>
    private void CollectLayoutFacts()
    {
        foreach (var function in Program.Functions)
            foreach (var block in function.Blocks)
                foreach (var instruction in block.Instructions)
                    if (instruction is { Op: Op.AllocClosure, Attribute: FunctionRef closure }) _captures[closure.Symbol] = instruction.Operands.Count;
        foreach (var layout in Program.Layouts)
            for (var ancestor = layout.Parent; ancestor is not null; ancestor = ancestor.Parent)
            {
                if (!_derived.TryGetValue(ancestor, out var list)) _derived[ancestor] = list = [];
                list.Add(layout);
            }
    }

    /// <summary>The layouts below this one, near and far.</summary>
    public IReadOnlyList<Layout> DerivedFrom(Layout layout) => _derived.GetValueOrDefault(layout) ?? [];

    private void EmitPendingDescriptors()
    {
        while (_pendingDescriptors.TryDequeue(out var emit)) emit();
    }

    public LLVMValueRef LayoutDescriptor(Layout layout) => DescriptorNamed("desc." + layout.Symbol, VirtualCount(layout), global => FillLayout(global, layout));

    public LLVMValueRef FunctionDescriptor(FunctionRef function) => DescriptorNamed("fdesc." + function.Symbol, 0, global => FillFunction(global, function));

    /// <summary>Arrays of every element kind share one descriptor: the array itself tells the kind.</summary>
    public LLVMValueRef ArrayDescriptor => RuntimeDescriptor("ark_array");

    private LLVMValueRef DescriptorNamed(string name, int methods, Action<LLVMValueRef> fill)
    {
        if (_descriptors.TryGetValue(name, out var known)) return known;
        var type = Context.GetStructType([Types.Descriptor, LLVMTypeRef.CreateArray(Types.Pointer, (ulong)methods)]);
        var global = Module.AddGlobal(type, name);
        global.Linkage = LLVMLinkage.Internal;
        global.IsGlobalConstant = true;
        global.Alignment = 16;
        _descriptors.Add(name, global);
        _pendingDescriptors.Enqueue(() => fill(global));
        return global;
    }

    private static int VirtualCount(Layout layout) => layout.Methods.Count == 0 ? 0 : layout.Methods.Max(m => m.Index) + 1;

    private LLVMValueRef SymbolText(string? text) => text is null ? Types.NullPointer : StringLiteral(text);

    private void FillLayout(LLVMValueRef global, Layout layout)
    {
        var isInstance = layout.Origin is not null;
        var slots = layout.Slots.Select(slot => Context.GetConstStruct(
            [StringLiteral(slot.Name), Types.Byte((ulong)slot.Kind), Types.Byte(Flags(slot)), Types.Short(0), Types.Int(0)])).ToArray();
        var members = layout.Methods.Select(MemberConstant).ToArray();
        var header = Context.GetConstStruct(
        [
            Types.Byte((ulong)(layout.IsArray ? HeapKind.Array : HeapKind.Object)), Types.Byte((ulong)RoleOf(layout)), Types.Byte(layout.Slots.Any(s => s.Optional) ? Sparse : 0ul), Types.Byte(0), Types.Int(Layouts.ObjectSize(layout.Slots.Count)),
            Types.NullPointer, Types.NullPointer, layout.Construct is { } construct ? UniversalEntry(construct) : Types.NullPointer,
            isInstance || layout.Name.Length > 0 ? SymbolText(layout.Name) : Types.NullPointer,
            isInstance ? Display(layout) : Types.NullPointer, isInstance ? OriginId(layout.Origin!) : Types.NullPointer,
            Types.Int(layout.Depth), Types.Int(slots.Length), Table("slots." + layout.Symbol, SlotType, slots),
            Types.Int(members.Length), Types.Int(layout.Construct?.Arity ?? 0), Table("members." + layout.Symbol, MemberType, members),
            layout.Instance is { } other ? LayoutDescriptor(other) : Types.NullPointer,
        ]);
        var methods = new LLVMValueRef[VirtualCount(layout)];
        Array.Fill(methods, Types.NullPointer);
        foreach (var method in layout.Methods)
            if (method.Index >= 0) methods[method.Index] = Declare(method.Function);
        global.Initializer = Context.GetConstStruct([header, LLVMValueRef.CreateConstArray(Types.Pointer, methods)]);
    }

    private void FillFunction(LLVMValueRef global, FunctionRef function)
    {
        var captures = _captures.GetValueOrDefault(function.Symbol);
        var isDirect = function.HasDirectEntry;
        // Nothing that a program asks of a function is answered by this list.
        var members = Program.Constructs.TryGetValue(function.Symbol, out var construct) ? new[] { MemberConstant(new MethodEntry("# new", -1, construct, MethodRole.Method, Hidden: true)) } : [];
        var header = Context.GetConstStruct(
        [
            Types.Byte((ulong)HeapKind.Function), Types.Byte((ulong)ObjectRole.Plain),
            Types.Byte((function.IsAsync ? Async : 0ul) | (function.IsGenerator ? Generator : 0ul)), Types.Byte(0), Types.Int(Layouts.ObjectSize(captures)),
            isDirect ? SignatureId(function.Signature) : Types.NullPointer, isDirect ? DirectEntry(function) : Types.NullPointer, UniversalEntry(function),
            StringLiteral(function.Name), Types.NullPointer, Types.NullPointer,
            Types.Int(0), Types.Int(captures), Types.NullPointer,
            Types.Int(members.Length), Types.Int(function.Arity), Table("members." + function.Symbol, MemberType, members), Types.NullPointer,
        ]);
        global.Initializer = Context.GetConstStruct([header, LLVMValueRef.CreateConstArray(Types.Pointer, [])]);
    }

    private LLVMTypeRef SlotType => Context.GetStructType([Types.Pointer, Types.I8, Types.I8, Types.I16, Types.I32]);
    private LLVMTypeRef MemberType => Context.GetStructType([Types.Pointer, Types.Pointer, Types.I8, Types.I8, Types.I16, Types.I32]);

    private static ulong Flags(Slot slot) =>
        (slot.Optional ? SlotOptional : 0ul) | (slot.Readonly ? SlotReadonly : 0ul) | (slot.Hidden ? SlotHidden : 0ul);

    private LLVMValueRef MemberConstant(MethodEntry method) => Context.GetConstStruct(
    [
        StringLiteral(method.Name), FunctionObject(method.Function), Types.Byte((ulong)method.Role),
        Types.Byte((method.Hidden ? SlotHidden : 0ul) | (method.IsInherited ? MemberInherited : 0ul) | (method.IsField ? MemberField : 0ul)), Types.Short(0), Types.Int(method.Index),
    ]);

    private LLVMValueRef Display(Layout layout)
    {
        var ancestors = new List<LLVMValueRef>();
        for (var at = layout; at is not null; at = at.Parent) ancestors.Insert(0, LayoutDescriptor(at));
        return Table("display." + layout.Symbol, Types.Pointer, ancestors);
    }

    private LLVMValueRef OriginId(string origin)
    {
        if (_origins.TryGetValue(origin, out var known)) return known;
        return _origins[origin] = Data("origin." + origin, Types.Byte(0), isConstant: true, alignment: 1);
    }

    /// <summary>Classes the runtime knows by role pass it on to what derives from them.</summary>
    private ObjectRole RoleOf(Layout layout)
    {
        if (layout.Role != ObjectRole.Instance) return layout.Role;
        foreach (var (role, known) in Program.WellKnown)
        {
            if (!IsBelow(layout, known)) continue;
            if (role.EndsWith("Error", StringComparison.Ordinal)) return ObjectRole.Error;
            if (Enum.TryParse<ObjectRole>(role, out var named)) return named;
        }
        return ObjectRole.Instance;
    }

    private static bool IsBelow(Layout layout, Layout ancestor)
    {
        for (var at = layout; at is not null; at = at.Parent)
            if (at == ancestor || (at.Origin is not null && at.Origin == ancestor.Origin)) return true;
        return false;
    }

    private ProgramInfo DescribeProgram()
    {
        var wellKnown = WellKnownRoles.Select(role =>
        {
            if (!Program.WellKnown.TryGetValue(role, out var layout)) return null;
            Share(LayoutDescriptor(layout));
            return LayoutDescriptor(layout).Name;
        }).ToArray();
        EmitPendingDescriptors();
        var entry = Program.Entry;
        if (entry is not null) Share(Declare(entry));
        if (Program.Drain is { } drain) Share(Declare(drain));
        return new ProgramInfo(SymbolOrNull(entry), SymbolOrNull(Program.Drain), Program.Globals.Count, Program.Files, wellKnown);
    }

    private static string? SymbolOrNull(FunctionRef? function) => function is null ? null : SymbolOf(function);

    /// <summary>Named by the program table, which is another object: visible in the executable, but not outside of it.</summary>
    private static void Share(LLVMValueRef global)
    {
        global.Linkage = LLVMLinkage.External;
        global.Visibility = LLVMVisibility.Hidden;
    }
}
