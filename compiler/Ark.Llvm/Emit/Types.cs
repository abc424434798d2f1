using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>How the IR's types are spelled. A boxed value is an integer, never a double, so that no fold can quieten it.</summary>
internal sealed class Types(LLVMContextRef context)
{
    public readonly LLVMTypeRef Void = context.VoidType, I1 = context.Int1Type, I8 = context.Int8Type, I16 = context.Int16Type;
    public readonly LLVMTypeRef I32 = context.Int32Type, I64 = context.Int64Type, F32 = context.FloatType, F64 = context.DoubleType, Pointer = context.PointerType;
    public readonly LLVMTypeRef LandingPad = context.GetStructType([context.PointerType, context.Int32Type]);
    public readonly LLVMTypeRef Descriptor = context.GetStructType(
    [
        context.Int8Type, context.Int8Type, context.Int8Type, context.Int8Type, context.Int32Type, // kind, role, flags, reserved, size
        context.PointerType, context.PointerType, context.PointerType,                             // signature, direct, universal
        context.PointerType, context.PointerType, context.PointerType,                             // name, display, origin
        context.Int32Type, context.Int32Type, context.PointerType,                                 // depth, slot_count, slots
        context.Int32Type, context.Int32Type, context.PointerType, context.PointerType,            // member_count, arity, members, instance
    ]);

    public LLVMTypeRef Of(IrType type) => type switch
    {
        IrType.Void => Void,
        IrType.I1 => I1,
        IrType.I32 => I32,
        IrType.I64 or IrType.Value => I64,
        IrType.F64 => F64,
        IrType.Ref or IrType.Ptr => Pointer,
        _ => throw new InvalidOperationException($"{type} is not a type"),
    };

    public LLVMValueRef Byte(ulong value) => LLVMValueRef.CreateConstInt(I8, value);
    public LLVMValueRef Short(ulong value) => LLVMValueRef.CreateConstInt(I16, value);
    public LLVMValueRef Int(long value) => LLVMValueRef.CreateConstInt(I32, (ulong)value & uint.MaxValue);
    public LLVMValueRef Long(ulong value) => LLVMValueRef.CreateConstInt(I64, value);
    /// <summary>A double by its bits: undefined and odd NaNs stay what they are.</summary>
    public LLVMValueRef Double(ulong bits) => LLVMValueRef.CreateConstBitCast(Long(bits), F64);
    public LLVMValueRef Bool(bool value) => LLVMValueRef.CreateConstInt(I1, value ? 1u : 0u);
    public LLVMValueRef NullPointer => Pointer.Null;
}
