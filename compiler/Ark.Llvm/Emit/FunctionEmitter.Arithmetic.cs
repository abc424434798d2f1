using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>f64, i32 and i64. The operands of f64 arithmetic are canonical; comparisons and conversions take undefined as well.</summary>
internal sealed partial class FunctionEmitter
{
    private LLVMValueRef Float(Instruction i)
    {
        var left = Operand(i, 0);
        LLVMValueRef Right() => Operand(i, 1);
        LLVMValueRef Compare(LLVMRealPredicate predicate) => B.BuildFCmp(predicate, left, Right());
        return i.Op switch
        {
            Op.Canon => Canonical(left),
            Op.F64Add => B.BuildFAdd(left, Right()),
            Op.F64Sub => B.BuildFSub(left, Right()),
            Op.F64Mul => B.BuildFMul(left, Right()),
            Op.F64Div => B.BuildFDiv(left, Right()),
            Op.F64Rem => CallNative(Abi.Get("ark_fmod"), [left, Right()]),
            Op.F64Pow => CallNative(Abi.Get("ark_pow"), [left, Right()]),
            Op.F64Neg => B.BuildFNeg(left),
            Op.F64Abs => Intrinsic("llvm.fabs", left),
            Op.F64Sqrt => Intrinsic("llvm.sqrt", left),
            Op.F64Floor => Intrinsic("llvm.floor", left),
            Op.F64Ceil => Intrinsic("llvm.ceil", left),
            Op.F64Trunc => Intrinsic("llvm.trunc", left),
            Op.F64Round => Round(left),
            Op.F64Min => Intrinsic("llvm.minimum", left, Right()),
            Op.F64Max => Intrinsic("llvm.maximum", left, Right()),
            Op.F64Eq => Compare(LLVMRealPredicate.OEQ),
            Op.F64Ne => Compare(LLVMRealPredicate.UNE),
            Op.F64Lt => Compare(LLVMRealPredicate.OLT),
            Op.F64Le => Compare(LLVMRealPredicate.OLE),
            Op.F64Gt => Compare(LLVMRealPredicate.OGT),
            Op.F64Ge => Compare(LLVMRealPredicate.OGE),
            Op.F64Same => Same(left, Right()),
            Op.F64IsUndefined => IsWord(Bits(left), ValueBits.Undefined),
            Op.F64Truthy => B.BuildFCmp(LLVMRealPredicate.ONE, left, Types.Double(0)),
            Op.F64ToInt32 => CallNative(Abi.Get("ark_to_int32"), [left]),
            Op.F64AsInt => B.BuildFPToSI(left, Types.I32),
            Op.F64ToIndex => Index(left),
            _ => throw new InvalidOperationException($"{i.Op} is no f64 instruction"),
        };
    }

    /// <summary>An integer comparison: LLVM reasons about doubles as if all NaNs were alike and would drop anything else.</summary>
    private LLVMValueRef Canonical(LLVMValueRef number) =>
        B.BuildSelect(IsWord(Bits(number), ValueBits.Undefined), Types.Double(ValueBits.CanonicalNaN), number);

    private LLVMValueRef Intrinsic(string name, params ReadOnlySpan<LLVMValueRef> arguments)
    {
        var intrinsic = Module.Module.GetIntrinsicDeclaration(name, Types.F64);
        return B.BuildCall2(intrinsic.ValueType, intrinsic, arguments);
    }

    /// <summary>Half goes up. x - floor(x) is exact, and the sign is kept for -0.</summary>
    private LLVMValueRef Round(LLVMValueRef number)
    {
        var floor = Intrinsic("llvm.floor", number);
        var isUp = B.BuildFCmp(LLVMRealPredicate.OGE, B.BuildFSub(number, floor), Types.Double(ValueBits.Of(0.5)));
        var rounded = B.BuildSelect(isUp, B.BuildFAdd(floor, Types.Double(ValueBits.Of(1.0))), floor);
        return Intrinsic("llvm.copysign", rounded, number);
    }

    private LLVMValueRef Same(LLVMValueRef left, LLVMValueRef right)
    {
        var bothUndefined = B.BuildAnd(IsWord(Bits(left), ValueBits.Undefined), IsWord(Bits(right), ValueBits.Undefined));
        return B.BuildOr(B.BuildFCmp(LLVMRealPredicate.OEQ, left, right), bothUndefined);
    }

    /// <summary>Frozen, because the conversion of what does not fit is poison until the way back has shown that it does not.</summary>
    private LLVMValueRef Index(LLVMValueRef number)
    {
        var index = B.BuildFreeze(B.BuildFPToSI(number, Types.I32));
        var isExact = B.BuildFCmp(LLVMRealPredicate.OEQ, B.BuildSIToFP(index, Types.F64), number);
        var isInRange = B.BuildICmp(LLVMIntPredicate.ULT, index, Types.Int(int.MaxValue));
        return B.BuildSelect(B.BuildAnd(isExact, isInRange), index, Types.Int(-1));
    }

    private LLVMValueRef Integer(Instruction i)
    {
        var left = Operand(i, 0);
        LLVMValueRef Right() => Operand(i, 1);
        LLVMValueRef Compare(LLVMIntPredicate predicate) => B.BuildICmp(predicate, left, Right());
        return i.Op switch
        {
            Op.I32Add or Op.I64Add => B.BuildAdd(left, Right()),
            Op.I32Sub or Op.I64Sub => B.BuildSub(left, Right()),
            Op.I32Mul or Op.I64Mul => B.BuildMul(left, Right()),
            Op.I32Div or Op.I64Div => B.BuildSDiv(left, Right()),
            Op.I32Rem or Op.I64Rem => B.BuildSRem(left, Right()),
            Op.I32And or Op.I64And => B.BuildAnd(left, Right()),
            Op.I32Or or Op.I64Or => B.BuildOr(left, Right()),
            Op.I32Xor or Op.I64Xor => B.BuildXor(left, Right()),
            Op.I32Shl => B.BuildShl(left, Count32(Right())),
            Op.I32Shr => B.BuildAShr(left, Count32(Right())),
            Op.I32Ushr => B.BuildLShr(left, Count32(Right())),
            Op.I32Eq or Op.I64Eq => Compare(LLVMIntPredicate.EQ),
            Op.I32Ne => Compare(LLVMIntPredicate.NE),
            Op.I32Lt or Op.I64Lt => Compare(LLVMIntPredicate.SLT),
            Op.I32Le => Compare(LLVMIntPredicate.SLE),
            Op.I32Gt => Compare(LLVMIntPredicate.SGT),
            Op.I32Ge => Compare(LLVMIntPredicate.SGE),
            Op.I32Ult => Compare(LLVMIntPredicate.ULT),
            Op.I32ToF64 or Op.I64ToF64 => B.BuildSIToFP(left, Types.F64),
            Op.U32ToF64 => B.BuildUIToFP(left, Types.F64),
            Op.I32ToI64 => B.BuildSExt(left, Types.I64),
            Op.I64ToI32 => B.BuildTrunc(left, Types.I32),
            Op.F64AsI64 => B.BuildFPToSI(left, Types.I64),
            Op.I64Shl => B.BuildShl(left, Count64(Right())),
            Op.I64Shr => B.BuildAShr(left, Count64(Right())),
            Op.I64Ushr => B.BuildLShr(left, Count64(Right())),
            _ => throw new InvalidOperationException($"{i.Op} is no integer instruction"),
        };
    }

    private LLVMValueRef Count32(LLVMValueRef count) => B.BuildAnd(count, Types.Int(31));
    private LLVMValueRef Count64(LLVMValueRef count) => B.BuildZExt(B.BuildAnd(count, Types.Int(63)), Types.I64);
}
