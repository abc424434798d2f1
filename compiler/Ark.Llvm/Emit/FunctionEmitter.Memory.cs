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
        Op.StringUnits => Offset(Operand(i, 0), Layouts.StringHeaderSize),
        Op.Unit8Load => LoadUnit(i, Types.I8),
        Op.Unit16Load => LoadUnit(i, Types.I16),
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
        ElementKind.Bool or ElementKind.Int8 or ElementKind.Uint8 or ElementKind.Uint8Clamped => Types.I8,
        ElementKind.Int16 or ElementKind.Uint16 => Types.I16,
        ElementKind.I32 or ElementKind.Int32 or ElementKind.Uint32 => Types.I32,
        ElementKind.Float32 => Types.F32,
        ElementKind.F64 or ElementKind.Float64 => Types.F64,
        _ => Types.I64,
    };

    private static Memory ElementMemory(ElementKind kind) => kind switch
    {
        ElementKind.Bool => Memory.Bool,
        ElementKind.I32 => Memory.I32,
        ElementKind.F64 => Memory.F64,
        ElementKind.Value => Memory.Value,
        // Typed arrays of all kinds may share a buffer.
        _ => Memory.Bytes,
    };

    private LLVMValueRef ElementPlace(Instruction i, ElementKind kind) =>
        B.BuildInBoundsGEP2(ElementType(kind), Operand(i, 0), [B.BuildZExt(Operand(i, 1), Types.I64)]);

    private LLVMValueRef LoadElement(Instruction i, ElementKind kind)
    {
        var element = Load(ElementType(kind), ElementPlace(i, kind), ElementMemory(kind));
        return kind switch
        {
            ElementKind.Bool => B.BuildICmp(LLVMIntPredicate.NE, element, Types.Byte(0)),
            ElementKind.Int8 or ElementKind.Int16 => B.BuildSExt(element, Types.I32),
            ElementKind.Uint8 or ElementKind.Uint8Clamped or ElementKind.Uint16 => B.BuildZExt(element, Types.I32),
            ElementKind.Float32 => B.BuildFPExt(element, Types.F64),
            ElementKind.Float64 => WithoutPayload(element),
            _ => element,
        };
    }

    private LLVMValueRef StoreElement(Instruction i, ElementKind kind)
    {
        var element = kind switch
        {
            ElementKind.Bool => B.BuildZExt(Operand(i, 2), Types.I8),
            ElementKind.Int8 or ElementKind.Uint8 or ElementKind.Uint8Clamped => B.BuildTrunc(Operand(i, 2), Types.I8),
            ElementKind.Int16 or ElementKind.Uint16 => B.BuildTrunc(Operand(i, 2), Types.I16),
            ElementKind.Float32 => B.BuildFPTrunc(Operand(i, 2), Types.F32),
            _ => Operand(i, 2),
        };
        return Put(element, ElementPlace(i, kind), ElementMemory(kind));
    }

    /// <summary>Bytes may spell any NaN, those that mark other values among them. A comparison of integers, as in Canonical.</summary>
    private LLVMValueRef WithoutPayload(LLVMValueRef number)
    {
        const ulong largest = 0xFFE0000000000000;
        var isNaN = B.BuildICmp(LLVMIntPredicate.UGT, B.BuildShl(Bits(number), Types.Long(1)), Types.Long(largest));
        return B.BuildSelect(isNaN, Types.Double(ValueBits.CanonicalNaN), number);
    }

    private LLVMValueRef LoadUnit(Instruction i, LLVMTypeRef type) =>
        B.BuildZExt(Load(type, B.BuildInBoundsGEP2(type, Operand(i, 0), [B.BuildZExt(Operand(i, 1), Types.I64)]), Memory.Units), Types.I32);

    private LLVMValueRef DeclareLocal(LocalSlot slot)
    {
        var place = _prologue.BuildAlloca(Types.Of(slot.Type));
        if (!slot.IsHidden) _debug.Declare(slot.Name, slot.Type, place, _prologue.InsertBlock);
        return place;
    }
}
