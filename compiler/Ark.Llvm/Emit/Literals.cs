using System.Globalization;
using System.Numerics;
using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Static data that stands for values: string literals, preallocated function objects, signatures, cache words.</summary>
internal sealed partial class ModuleEmitter
{
    private readonly Dictionary<string, LLVMValueRef> _strings = [];
    private readonly Dictionary<string, LLVMValueRef> _bigInts = [];
    private readonly Dictionary<string, LLVMValueRef> _signatures = [];
    private readonly Dictionary<string, LLVMValueRef> _functionObjects = [];

    /// <summary>An ArkString and its payload; writable, because the hash is filled in when it is first needed.</summary>
    public LLVMValueRef StringLiteral(string text)
    {
        if (_strings.TryGetValue(text, out var known)) return known;
        var isLatin1 = !text.AsSpan().ContainsAnyExceptInRange('\0', '\xFF');
        var payload = isLatin1
            ? Context.GetConstString(System.Text.Encoding.Latin1.GetBytes(text), dontNullTerminate: true)
            : LLVMValueRef.CreateConstArray(Types.I16, text.Select(unit => Types.Short(unit)).ToArray());
        var data = Context.GetConstStruct(
            [RuntimeDescriptor(isLatin1 ? "ark_string_latin1" : "ark_string_utf16"), Types.Int(text.Length), Types.Int(0), payload]);
        return _strings[text] = Data($"str.{_strings.Count}", data, isConstant: false, alignment: 16);
    }

    /// <summary>An ArkBigInt with its limbs.</summary>
    public LLVMValueRef BigIntLiteral(string digits)
    {
        if (_bigInts.TryGetValue(digits, out var known)) return known;
        var value = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        var limbs = new List<LLVMValueRef>();
        for (var rest = BigInteger.Abs(value); !rest.IsZero; rest >>= 64) limbs.Add(Types.Long((ulong)(rest & ulong.MaxValue)));
        var data = Context.GetConstStruct(
            [RuntimeDescriptor("ark_bigint"), Types.Int(limbs.Count), Types.Int(value.Sign < 0 ? 1 : 0), LLVMValueRef.CreateConstArray(Types.I64, [.. limbs])]);
        return _bigInts[digits] = Data($"bigint.{_bigInts.Count}", data, isConstant: true, alignment: 16);
    }

    /// <summary>The address that stands for a machine signature: equal signatures, equal addresses.</summary>
    public LLVMValueRef SignatureId(Signature signature)
    {
        var text = signature.ToString();
        if (_signatures.TryGetValue(text, out var known)) return known;
        return _signatures[text] = Data("sig." + text, Types.Byte(0), isConstant: true, alignment: 1);
    }

    /// <summary>The one function object of a function without captures.</summary>
    public LLVMValueRef FunctionObject(FunctionRef function)
    {
        if (_functionObjects.TryGetValue(function.Symbol, out var known)) return known;
        var data = Context.GetConstStruct([FunctionDescriptor(function), Types.Long(ValueBits.Undefined)]);
        return _functionObjects[function.Symbol] = Data("fn." + function.Symbol, data, isConstant: true, alignment: 16);
    }

    /// <summary>A zeroed word of its own: the inline cache of one site.</summary>
    public LLVMValueRef CacheWord() => Data("cache", Types.Long(0), isConstant: false, alignment: 8);

    private LLVMValueRef RuntimeDescriptor(string name)
    {
        var known = Module.GetNamedGlobal(name);
        if (!known.IsNull) return known;
        var global = Module.AddGlobal(Types.Descriptor, name);
        global.IsGlobalConstant = true;
        return global;
    }

    private LLVMValueRef Data(string name, LLVMValueRef content, bool isConstant, uint alignment)
    {
        var global = Module.AddGlobal(content.TypeOf, name);
        global.Initializer = content;
        global.Linkage = LLVMLinkage.Private;
        global.IsGlobalConstant = isConstant;
        global.Alignment = alignment;
        return global;
    }

    private LLVMValueRef Table(string name, LLVMTypeRef element, IReadOnlyCollection<LLVMValueRef> items) =>
        items.Count == 0 ? Types.NullPointer : Data(name, LLVMValueRef.CreateConstArray(element, items.ToArray()), isConstant: true, alignment: 8);
}
