// The instruction set: the specification of the IR, a row an instruction. The text form, the verifier, the passes and the
// emitter read this table; what an instruction means stands here and nowhere else.
//
// Operand types: a type name, `any` (any type but void), `num` (f64 or i32), `slot` (f64 or value, as the attribute or the
// result says), `...` (the rest, as the attribute says). Result: a type, `void`, or `*` (stands on the instruction).
// High instructions say what the language means, checks included; Expand turns each into low ones.

namespace Ark.Ir;

[Flags]
public enum Effects
{
    /// <summary>Result depends on operands only: may be removed, merged, moved.</summary>
    None = 0,
    Reads = 1,
    Writes = 2,
    Allocates = 4,
    Throws = 8,
    /// <summary>May run arbitrary code of the program.</summary>
    Calls = Reads | Writes | Allocates | Throws,
    Terminator = 16,
    /// <summary>Is gone after Expand.</summary>
    High = 32,
}

[AttributeUsage(AttributeTargets.Field)]
public sealed class OpAttribute(string text, string operands, string result, Effects effects = Effects.None) : Attribute
{
    public string Text => text;
    public string Operands => operands;
    public string Result => result;
    public Effects Effects => effects;
}

public enum Op : byte
{
    // ── Constants. The attribute is the constant ────────────────────────────────────────────────────────────────────
    [Op("const", "", "*")] Const,                        // attribute: double, int, long or bool; value and f64 may also be a ValueConstant (f64: undefined only), value a double; ref and ptr are 0L in dead code only
    [Op("const.string", "", "value")] ConstString,       // attribute: string; a read-only literal of the program
    [Op("const.bigint", "", "value")] ConstBigInt,       // attribute: string, the decimal digits
    [Op("descriptor", "", "ptr")] Descriptor,            // attribute: Layout, FunctionRef or ElementKind: the address of its descriptor
    [Op("function.value", "", "value")] FunctionValue,   // attribute: FunctionRef without captures: its one preallocated function object

    // ── f64. Operands are canonical (see canon) unless said otherwise ───────────────────────────────────────────────
    [Op("canon", "f64", "f64")] Canon,                   // undefined becomes NaN, anything else is unchanged
    [Op("f64.add", "f64 f64", "f64")] F64Add,
    [Op("f64.sub", "f64 f64", "f64")] F64Sub,
    [Op("f64.mul", "f64 f64", "f64")] F64Mul,
    [Op("f64.div", "f64 f64", "f64")] F64Div,
    [Op("f64.rem", "f64 f64", "f64")] F64Rem,            // JavaScript's %, sign of the dividend
    [Op("f64.pow", "f64 f64", "f64")] F64Pow,            // JavaScript's **
    [Op("f64.neg", "f64", "f64")] F64Neg,
    [Op("f64.abs", "f64", "f64")] F64Abs,
    [Op("f64.sqrt", "f64", "f64")] F64Sqrt,
    [Op("f64.floor", "f64", "f64")] F64Floor,
    [Op("f64.ceil", "f64", "f64")] F64Ceil,
    [Op("f64.trunc", "f64", "f64")] F64Trunc,
    [Op("f64.round", "f64", "f64")] F64Round,            // Math.round: half up
    [Op("f64.min", "f64 f64", "f64")] F64Min,            // Math.min of two: NaN wins, -0 < 0
    [Op("f64.max", "f64 f64", "f64")] F64Max,
    [Op("f64.eq", "f64 f64", "i1")] F64Eq,               // ordered compare of numbers
    [Op("f64.ne", "f64 f64", "i1")] F64Ne,               // true when unordered
    [Op("f64.lt", "f64 f64", "i1")] F64Lt,               // false when unordered, as are le, gt, ge; any f64 operand is allowed
    [Op("f64.le", "f64 f64", "i1")] F64Le,
    [Op("f64.gt", "f64 f64", "i1")] F64Gt,
    [Op("f64.ge", "f64 f64", "i1")] F64Ge,
    [Op("f64.same", "f64 f64", "i1")] F64Same,           // === on operands that may carry undefined: equal numbers, or both undefined
    [Op("f64.isundefined", "f64", "i1")] F64IsUndefined,
    [Op("f64.truthy", "f64", "i1")] F64Truthy,           // neither zero, NaN nor undefined; any f64 operand
    [Op("f64.toint32", "f64", "i32")] F64ToInt32,        // ECMAScript ToInt32; any f64 operand
    [Op("f64.asint", "f64", "i32")] F64AsInt,            // of an integer in i32's range, -0 gives 0; of another number no value, which must not be used
    [Op("f64.toindex", "f64", "i32")] F64ToIndex,        // the array index; for all but integers in 0 … 2^31-2 (any f64 operand) a number that is no index: negative or 2^31-1

    // ── i32, i64. Wrapping ──────────────────────────────────────────────────────────────────────────────────────────
    [Op("i32.add", "i32 i32", "i32")] I32Add,
    [Op("i32.sub", "i32 i32", "i32")] I32Sub,
    [Op("i32.mul", "i32 i32", "i32")] I32Mul,
    [Op("i32.div", "i32 i32", "i32")] I32Div,            // signed; the divisor is proved neither 0 nor the overflowing -1
    [Op("i32.rem", "i32 i32", "i32")] I32Rem,            // signed; the divisor is proved neither 0 nor the overflowing -1
    [Op("i32.and", "i32 i32", "i32")] I32And,
    [Op("i32.or", "i32 i32", "i32")] I32Or,
    [Op("i32.xor", "i32 i32", "i32")] I32Xor,
    [Op("i32.shl", "i32 i32", "i32")] I32Shl,            // the count is taken modulo 32
    [Op("i32.shr", "i32 i32", "i32")] I32Shr,
    [Op("i32.ushr", "i32 i32", "i32")] I32Ushr,
    [Op("i32.eq", "i32 i32", "i1")] I32Eq,
    [Op("i32.ne", "i32 i32", "i1")] I32Ne,
    [Op("i32.lt", "i32 i32", "i1")] I32Lt,
    [Op("i32.le", "i32 i32", "i1")] I32Le,
    [Op("i32.gt", "i32 i32", "i1")] I32Gt,
    [Op("i32.ge", "i32 i32", "i1")] I32Ge,
    [Op("i32.ult", "i32 i32", "i1")] I32Ult,
    [Op("i32.tof64", "i32", "f64")] I32ToF64,
    [Op("u32.tof64", "i32", "f64")] U32ToF64,
    [Op("i32.toi64", "i32", "i64")] I32ToI64,
    [Op("i64.toi32", "i64", "i32")] I64ToI32,
    [Op("i64.tof64", "i64", "f64")] I64ToF64,
    [Op("f64.asi64", "f64", "i64")] F64AsI64,            // of an integer within ±2^53, -0 gives 0; of another number no value, which must not be used
    [Op("i64.add", "i64 i64", "i64")] I64Add,
    [Op("i64.sub", "i64 i64", "i64")] I64Sub,
    [Op("i64.mul", "i64 i64", "i64")] I64Mul,
    [Op("i64.div", "i64 i64", "i64")] I64Div,
    [Op("i64.rem", "i64 i64", "i64")] I64Rem,
    [Op("i64.and", "i64 i64", "i64")] I64And,
    [Op("i64.or", "i64 i64", "i64")] I64Or,
    [Op("i64.xor", "i64 i64", "i64")] I64Xor,
    [Op("i64.shl", "i64 i32", "i64")] I64Shl,
    [Op("i64.shr", "i64 i32", "i64")] I64Shr,
    [Op("i64.ushr", "i64 i32", "i64")] I64Ushr,
    [Op("i64.eq", "i64 i64", "i1")] I64Eq,
    [Op("i64.lt", "i64 i64", "i1")] I64Lt,

    // ── i1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────
    [Op("not", "i1", "i1")] Not,
    [Op("i1.eq", "i1 i1", "i1")] I1Eq,
    [Op("select", "i1 any any", "*")] Select,

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────
    [Op("box.f64", "f64", "value")] BoxF64,              // the same bits; undefined stays undefined
    [Op("box.i1", "i1", "value")] BoxI1,
    [Op("box.ref", "ref", "value")] BoxRef,
    [Op("as.f64", "value", "f64")] AsF64,                // proved number or undefined
    [Op("as.ref", "value", "ref")] AsRef,                // proved pointer
    [Op("is.number", "value", "i1")] IsNumber,
    [Op("is.pointer", "value", "i1")] IsPointer,
    [Op("is.same", "value value", "i1")] IsSame,         // the same 64 bits
    [Op("is.layout", "value", "i1", Effects.Reads)] IsLayout,        // attribute: Layout; an instance of exactly this layout or one below it
    [Op("is.kind", "value", "i1", Effects.Reads)] IsKind,            // attribute: HeapKind
    [Op("is.nullish", "value", "i1")] IsNullish,         // undefined or null
    [Op("truthy", "value", "i1", Effects.Reads)] Truthy,
    [Op("unbox.f64", "value", "f64", Effects.Throws)] UnboxF64,      // number or undefined; else TypeError ARK5001
    [Op("to.number", "value", "f64", Effects.Throws)] ToNumber,      // ECMAScript ToNumber, canonical; primitives only run inline
    [Op("strict.equal", "value value", "i1", Effects.Reads)] StrictEqual,
    [Op("check.tdz", "value", "void", Effects.Throws)] CheckTdz,     // attribute: name; ReferenceError when uninitialised

    // ── Objects by static promise. The receiver is any value. Those by name go through an inline cache of their own ─────
    [Op("get.field", "value", "*", Effects.Reads | Effects.Calls | Effects.High)] GetField,              // attribute: FieldRef
    [Op("set.field", "value slot", "void", Effects.Calls | Effects.High)] SetField,                      // attribute: FieldRef
    [Op("get.named", "value", "value", Effects.Calls)] GetNamed,                          // attribute: name; inline cache
    [Op("set.named", "value value", "void", Effects.Calls)] SetNamed,                     // attribute: name; inline cache
    [Op("call.method", "value ...", "*", Effects.Calls | Effects.High)] CallMethod,                      // attribute: MethodRef
    [Op("call.named", "value ...", "value", Effects.Calls)] CallNamed,                    // attribute: NamedCall; arguments are values
    [Op("call.closure", "value ...", "*", Effects.Calls | Effects.High)] CallClosure,                    // attribute: ClosureCall: signature compare, else universal
    // Attribute of the next three: none, or TypedArrayRef for typed arrays of numbers
    [Op("array.length", "value", "f64", Effects.Calls | Effects.High)] ArrayLength,
    [Op("array.get", "value num", "*", Effects.Calls | Effects.High)] ArrayGet,                          // result f64 (number or undefined) or value
    [Op("array.set", "value num slot", "void", Effects.Calls | Effects.High)] ArraySet,
    [Op("set.length", "value f64", "void", Effects.Calls | Effects.High)] SetLength,

    // ── Objects, low. Everything was proved ─────────────────────────────────────────────────────────────────────────
    [Op("alloc", "", "ref", Effects.Allocates)] Alloc,                           // attribute: Layout; slots hold undefined
    [Op("alloc.closure", "...", "ref", Effects.Allocates)] AllocClosure,         // attribute: FunctionRef; operands: the captures (values)
    [Op("alloc.cell", "value", "ref", Effects.Allocates)] AllocCell,             // a captured variable that is reassigned
    [Op("alloc.array", "i32", "ref", Effects.Allocates | Effects.Throws)] AllocArray,   // attribute: ElementKind; length = capacity = operand; holes until stored
    [Op("slot.load", "ref", "*", Effects.Reads)] SlotLoad,                       // attribute: slot index
    [Op("slot.store", "ref slot", "void", Effects.Writes)] SlotStore,            // attribute: slot index
    [Op("barrier", "ref value", "void", Effects.Writes)] Barrier,                // holder, stored value; after the store, before anything allocates
    [Op("cell.load", "ref", "value", Effects.Reads)] CellLoad,
    [Op("cell.store", "ref value", "void", Effects.Writes)] CellStore,           // needs a barrier as well
    [Op("capture.load", "ref", "value", Effects.Reads)] CaptureLoad,             // of the closure; attribute: index
    [Op("global.load", "", "*", Effects.Reads)] GlobalLoad,                      // attribute: Global
    [Op("global.store", "slot", "void", Effects.Writes)] GlobalStore,            // attribute: Global; roots need no barrier
    [Op("method.load", "ref", "ptr", Effects.Reads)] MethodLoad,                 // attribute: MethodRef; the code of the receiver's own method
    [Op("array.len", "ref", "i32", Effects.Reads)] ArrayLen,
    [Op("array.kind", "ref", "i32", Effects.Reads)] ArrayKind,                   // an ElementKind
    [Op("array.data", "ref", "ptr", Effects.Reads)] ArrayData,
    [Op("elem.load", "ptr i32", "*", Effects.Reads)] ElemLoad,                   // attribute: ElementKind; gives what ElementKind.Type says; a value is perhaps a hole, an f64 canonical
    [Op("elem.store", "ptr i32 any", "void", Effects.Writes)] ElemStore,         // attribute: ElementKind; the low bits of an i32, the nearest float of an f64
    [Op("string.length", "ref", "i32", Effects.Reads)] StringLength,
    [Op("string.units", "ref", "ptr")] StringUnits,                              // of a literal: the address of its units
    [Op("unit8.load", "ptr i32", "i32", Effects.Reads)] Unit8Load,               // of a string of Latin-1 units; the index was checked
    [Op("unit16.load", "ptr i32", "i32", Effects.Reads)] Unit16Load,

    // ── Stack slots: variables assigned within a protected region and read after it ─────────────────────────────────
    [Op("local", "", "ptr")] Local,                      // attribute: LocalSlot; once, in the entry block
    [Op("local.load", "ptr", "*", Effects.Reads)] LocalLoad,
    [Op("local.store", "ptr any", "void", Effects.Writes)] LocalStore,

    // ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────
    [Op("call", "...", "*", Effects.Calls)] Call,                        // attribute: FunctionRef; operands as FunctionRef.Operands says
    [Op("is.signature", "value", "i1", Effects.Reads)] IsSignature,      // attribute: Signature; a function object whose direct entry has it
    [Op("entry.load", "ref", "ptr", Effects.Reads)] EntryLoad,           // the direct entry of a function object
    [Op("call.universal", "value value ...", "value", Effects.Calls)] CallUniversal,   // callee, receiver, arguments (values); attribute: the callee as written; TypeError when not callable
    [Op("call.indirect", "ptr ...", "*", Effects.Calls)] CallIndirect,   // attribute: Signature plus leading closure/receiver as IndirectShape
    [Op("call.native", "...", "*", Effects.Calls)] CallNative,           // attribute: NativeRef, a row of abi.def, whose effects narrow these; throws are checked
    [Op("poll", "", "void", Effects.Calls)] Poll,                        // interrupt check of a loop without calls

    // ── Suspension: only in functions that a frame resumes (SplitSuspensions says what they are), and gone after that pass ──
    [Op("suspend", "value", "value", Effects.Calls)] Suspend,            // attribute: Layout of the frame; returns the operand to whoever resumed it; goes on here with what it is resumed with
    [Op("resume.mode", "value", "i32")] ResumeMode,                      // of a suspend's result: 0 a value, 1 to be thrown, 2 to be returned

    // ── Terminators ─────────────────────────────────────────────────────────────────────────────────────────────────
    [Op("jump", "...", "void", Effects.Terminator)] Jump,                // one target with arguments
    [Op("branch", "i1 ...", "void", Effects.Terminator)] Branch,         // two targets with arguments
    [Op("switch", "i32 ...", "void", Effects.Terminator)] Switch,        // attribute: case values; targets: default, then one a case
    [Op("return", "...", "void", Effects.Terminator)] Return,
    [Op("throw", "value", "void", Effects.Terminator | Effects.Throws)] Throw,
    [Op("unreachable", "", "void", Effects.Terminator)] Unreachable,
}
