using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Objects whose layout was proved, array elements, module variables, stack slots.</summary>
internal sealed partial class FunctionEmitter
{
    private LLVMValueRef Object(Instruction i) => i.Op switch
    {
        Op.Alloc => CallNative(Abi.Get("ark_alloc"), [Module.LayoutDescriptor((Layout)i.Attribute!)]),
        Op.AllocClosure => AllocateClosure(i),
        Op.AllocCell => CallNative(Abi.Get("ark_alloc_cell"), [Operand(i, 0)]),
        Op.AllocArray => CallNative(Abi.Get("ark_array_new"), [Types.Int((long)(ElementKind)i.Attribute!), Operand(i, 0)]),
        Op.SlotLoad or Op.CaptureLoad => Load(Types.Of(i.Result!.Type), SlotPlace(i), Memory.Slot),
        Op.SlotStore => Put(Operand(i, 1), SlotPlace(i), Memory.Slot),
        Op.Barrier => CallNative(Abi.Get("ark_barrier"), [Operand(i, 0), Operand(i, 1)]),
        Op.CellLoad => Load(Types.I64, Offset(Operand(i, 0), Layouts.CellValue), Memory.Slot),
        Op.CellStore => Put(Operand(i, 1), Offset(Operand(i, 0), Layouts.CellValue), Memory.Slot),
        Op.GlobalLoad => Load(Types.Of(i.Result!.Type), GlobalPlace((Global)i.Attribute!), Memory.Global),
        Op.GlobalStore => Put(Operand(i, 0), GlobalPlace((Global)i.Attribute!), Memory.Global),
        Op.MethodLoad => LoadFromDescriptor(Types.Pointer, LoadDescriptor(Operand(i, 0)), Layouts.DescriptorMethods + (uint)((MethodRef)i.Attribute!).Index * Layouts.Word),
        Op.ArrayLen => Load(Types.I32, Offset(Operand(i, 0), Layouts.ArrayLength), Memory.ArrayLength),
        Op.ArrayKind => B.BuildZExt(Load(Types.I16, Offset(Operand(i, 0), Layouts.ArrayKindAndHoley), Memory.ArrayKind), Types.I32),
        Op.ArrayData => Load(Types.Pointer, Offset(Operand(i, 0), Layouts.ArrayElements), Memory.ArrayElements),
        Op.ElemLoad => LoadElement(i, (ElementKind)i.Attribute!),
        Op.ElemStore => StoreElement(i, (ElementKind)i.Attribute!),
        Op.StringLength => Load(Types.I32, Offset(Operand(i, 0), Layouts.StringLength), Memory.StringLength),
        Op.Local => DeclareLocal((LocalSlot)i.Attribute!),
        Op.LocalLoad => B.BuildLoad2(Types.Of(i.Result!.Type), Operand(i, 0)),
        Op.LocalStore => B.BuildStore(Operand(i, 1), Operand(i, 0)),
        _ => throw new InvalidOperationException($"{i.Op} is no memory instruction"),
    };

    private LLVMValueRef Put(LLVMValueRef value, LLVMValueRef place, Memory memory)
    {
        Store(value, place, memory);
        return default;
    }

    private LLVMValueRef AllocateClosure(Instruction i)
    {
        var closure = CallNative(Abi.Get("ark_alloc"), [Module.FunctionDescriptor((FunctionRef)i.Attribute!)]);
        for (var c = 0; c < i.Operands.Count; c++)
            Store(Operand(i, c), Offset(closure, Layouts.ObjectSlots + (uint)c * Layouts.Word), Memory.Slot);
        return closure;
    }

    private LLVMValueRef SlotPlace(Instruction i) => Offset(Operand(i, 0), Layouts.ObjectSlots + (uint)(int)i.Attribute! * Layouts.Word);

    private LLVMValueRef GlobalPlace(Global global)
    {
        var globals = Module.Tbaa.Invariant(Load(Types.Pointer, Offset(ContextPointer, Layouts.ContextGlobals), Memory.Context));
        return Offset(globals, (uint)Module.GlobalIndex(global) * Layouts.Word);
    }

    // ── Elements. Index and kind were checked, so the index is neither negative nor too large ───────────────────────

    private LLVMTypeRef ElementType(ElementKind kind) => kind switch
    {
        ElementKind.Bool => Types.I8,
        ElementKind.I32 => Types.I32,
        ElementKind.F64 => Types.F64,
        _ => Types.I64,
    };

    private static Memory ElementMemory(ElementKind kind) => kind switch
    {
        ElementKind.Bool => Memory.Bool,
        ElementKind.I32 => Memory.I32,
        ElementKind.F64 => Memory.F64,
        _ => Memory.Value,
    };

    private LLVMValueRef ElementPlace(Instruction i, ElementKind kind) =>
        B.BuildInBoundsGEP2(ElementType(kind), Operand(i, 0), [B.BuildZExt(Operand(i, 1), Types.I64)]);

    private LLVMValueRef LoadElement(Instruction i, ElementKind kind)
    {
        var element = Load(ElementType(kind), ElementPlace(i, kind), ElementMemory(kind));
        return kind == ElementKind.Bool ? B.BuildICmp(LLVMIntPredicate.NE, element, Types.Byte(0)) : element;
    }

    private LLVMValueRef StoreElement(Instruction i, ElementKind kind)
    {
        var element = kind == ElementKind.Bool ? B.BuildZExt(Operand(i, 2), Types.I8) : Operand(i, 2);
        return Put(element, ElementPlace(i, kind), ElementMemory(kind));
    }

    private LLVMValueRef DeclareLocal(LocalSlot slot)
    {
        var place = _prologue.BuildAlloca(Types.Of(slot.Type));
        _debug.Declare(slot.Name, slot.Type, place, _prologue.InsertBlock);
        return place;
    }
}
