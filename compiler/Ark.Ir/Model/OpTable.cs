namespace Ark.Ir;

/// <summary>What may stand at an operand's place.</summary>
public enum OperandKind : byte
{
    I1, I32, I64, F64, Value, Ref, Ptr,
    /// <summary>Any type but void.</summary>
    Any,
    /// <summary>f64 or i32.</summary>
    Number,
    /// <summary>f64 or value.</summary>
    Slot,
}

/// <summary>A row of the instruction table, read.</summary>
public sealed class OpRow
{
    internal OpRow(string text, string operands, string result, Effects effects)
    {
        Text = text;
        Effects = effects;
        var words = operands.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HasRest = words.Length > 0 && words[^1] == "...";
        Operands = words.Where(w => w != "...").Select(ReadOperand).ToArray();
        Result = result == "*" ? null : OpTable.ParseType(result);
    }

    public string Text { get; }
    /// <summary>The operands that always stand first.</summary>
    public IReadOnlyList<OperandKind> Operands { get; }
    /// <summary>More operands may follow (for a terminator: targets).</summary>
    public bool HasRest { get; }
    /// <summary>The type of the result; null when it stands on the instruction.</summary>
    public IrType? Result { get; }
    public Effects Effects { get; }

    private static OperandKind ReadOperand(string word) => word switch
    {
        "any" => OperandKind.Any,
        "num" => OperandKind.Number,
        "slot" => OperandKind.Slot,
        _ => OpTable.ParseType(word) switch
        {
            IrType.I1 => OperandKind.I1,
            IrType.I32 => OperandKind.I32,
            IrType.I64 => OperandKind.I64,
            IrType.F64 => OperandKind.F64,
            IrType.Value => OperandKind.Value,
            IrType.Ref => OperandKind.Ref,
            _ => OperandKind.Ptr,
        },
    };
}

/// <summary>The instruction table as data; the rows are generated from the attributes of <see cref="Op"/>.</summary>
public static partial class OpTable
{
    private static readonly Lazy<Dictionary<string, Op>> ByText = new(() => Enum.GetValues<Op>().ToDictionary(op => Of(op).Text));

    public static OpRow Of(Op op) => Rows[(int)op];

    public static bool TryParse(string text, out Op op) => ByText.Value.TryGetValue(text, out op);

    public static bool IsTerminator(this Op op) => (Of(op).Effects & Effects.Terminator) != 0;

    /// <summary>Runs code of the program, getters and setters included; of natives abi.def tells that.</summary>
    public static bool CallsProgram(this Op op) => op is Op.Call or Op.CallIndirect or Op.CallUniversal or Op.CallNamed or Op.GetNamed or Op.SetNamed;

    /// <summary>Only its result matters, and that depends on the operands alone.</summary>
    public static bool IsPure(this Op op) => Of(op).Effects == Effects.None && op != Op.Local;

    public static bool Fits(OperandKind kind, IrType type) => kind switch
    {
        OperandKind.I1 => type == IrType.I1,
        OperandKind.I32 => type == IrType.I32,
        OperandKind.I64 => type == IrType.I64,
        OperandKind.F64 => type == IrType.F64,
        OperandKind.Value => type == IrType.Value,
        OperandKind.Ref => type == IrType.Ref,
        OperandKind.Ptr => type == IrType.Ptr,
        OperandKind.Number => type is IrType.F64 or IrType.I32,
        OperandKind.Slot => type is IrType.F64 or IrType.Value,
        _ => type != IrType.Void,
    };

    public static string Text(this IrType type) => type switch
    {
        IrType.Void => "void",
        IrType.I1 => "i1",
        IrType.I32 => "i32",
        IrType.I64 => "i64",
        IrType.F64 => "f64",
        IrType.Value => "value",
        IrType.Ref => "ref",
        _ => "ptr",
    };

    public static IrType ParseType(string text) => text switch
    {
        "void" => IrType.Void,
        "i1" => IrType.I1,
        "i32" => IrType.I32,
        "i64" => IrType.I64,
        "f64" => IrType.F64,
        "value" => IrType.Value,
        "ref" => IrType.Ref,
        "ptr" => IrType.Ptr,
        _ => throw new FormatException($"'{text}' is not a type"),
    };

    public static IrType Type(this SlotKind kind) => kind == SlotKind.F64 ? IrType.F64 : IrType.Value;

    public static IrType Type(this ElementKind kind) => kind switch
    {
        ElementKind.Bool => IrType.I1,
        ElementKind.I32 or (>= ElementKind.Int8 and <= ElementKind.Uint32) => IrType.I32,
        ElementKind.F64 or ElementKind.Float32 or ElementKind.Float64 => IrType.F64,
        _ => IrType.Value,
    };
}
