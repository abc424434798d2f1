using System.Globalization;
using System.Text;

namespace Ark.Ir.Text;

/// <summary>Prints modules and functions; what <see cref="IrReader"/> reads.</summary>
/// <example><code>
/// function @twice(f64) -> f64 {
/// ^0(%x: f64):
///   %1 = f64.add %x, %x
///   return %1
/// }
/// </code></example>
public sealed class IrWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Value, string> _names = [];

    private readonly bool _withPlaces;

    private IrWriter(bool withPlaces) => _withPlaces = withPlaces;

    /// <summary>The whole module, or of its functions only those that are called `function`.</summary>
    /// <param name="withPlaces">Each instruction says where it comes from: file, line and column.</param>
    public static string Write(IrModule module, string? function = null, bool withPlaces = true)
    {
        var writer = new IrWriter(withPlaces);
        if (function is null) writer.Header(module);
        foreach (var body in module.Functions)
        {
            if (function is not null && !body.Reference.IsCalled(function)) continue;
            if (writer._text.Length > 0) writer._text.Append('\n');
            writer.Function(body);
        }
        return writer._text.ToString();
    }

    public static string Write(IrFunction function)
    {
        var writer = new IrWriter(withPlaces: true);
        writer.Function(function);
        return writer._text.ToString();
    }

    private void Header(IrModule module)
    {
        if (module.Name.Length > 0) _text.Append("module ").Append(Quote(module.Name)).Append('\n');
        foreach (var file in module.Files) _text.Append("file ").Append(Quote(file)).Append('\n');
        foreach (var layout in module.Layouts) Layout(layout);
        foreach (var global in module.Globals) _text.Append("global ").Append(Symbol(global.Name)).Append(": ").Append(global.Kind.Type().Text()).Append('\n');
        foreach (var (role, layout) in module.WellKnown.OrderBy(p => p.Key, StringComparer.Ordinal)) _text.Append("known ").Append(Quote(role)).Append(' ').Append(Symbol(layout.Symbol)).Append('\n');
        var bodies = module.Functions.Select(f => f.Reference.Symbol).ToHashSet();
        foreach (var function in External(module).DistinctBy(f => f.Symbol).Where(f => !bodies.Contains(f.Symbol)).OrderBy(f => f.Symbol, StringComparer.Ordinal))
        {
            _text.Append("declare ");
            Reference(function);
            _text.Append('\n');
        }
        if (module.Entry is not null) _text.Append("entry ").Append(Symbol(module.Entry.Symbol)).Append('\n');
    }

    private static IEnumerable<FunctionRef> External(IrModule module) =>
        module.Layouts.SelectMany(l => l.Methods).Select(m => m.Function)
            .Concat(module.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instructions).Select(i => i.Attribute).OfType<FunctionRef>());

    private void Layout(Layout layout)
    {
        _text.Append("layout ").Append(Symbol(layout.Symbol)).Append(' ').Append(Quote(layout.Name));
        if (layout.Parent is not null) _text.Append(" parent ").Append(Symbol(layout.Parent.Symbol));
        if (layout.Origin is not null) _text.Append(" origin ").Append(Quote(layout.Origin));
        if (layout.IsNominal) _text.Append(" nominal");
        _text.Append(" {\n");
        foreach (var slot in layout.Slots)
        {
            _text.Append("  slot ").Append(slot.Index).Append(' ').Append(Quote(slot.Name)).Append(": ").Append(slot.Kind.Type().Text());
            if (slot.Optional) _text.Append(" optional");
            if (slot.Readonly) _text.Append(" readonly");
            if (slot.Hidden) _text.Append(" hidden");
            _text.Append('\n');
        }
        foreach (var method in layout.Methods)
            _text.Append("  ").Append(method.Role.ToString().ToLowerInvariant()).Append(' ').Append(method.Index).Append(' ').Append(Quote(method.Name)).Append(' ').Append(Symbol(method.Function.Symbol)).Append(method.Hidden ? " hidden\n" : "\n");
        _text.Append("}\n");
    }

    private void Reference(FunctionRef function)
    {
        _text.Append("function ").Append(Symbol(function.Symbol));
        if (function.Name != function.Symbol) _text.Append(' ').Append(Quote(function.Name));
        _text.Append(SignatureText(function.Signature));
        if (function.HasClosure) _text.Append(" closure");
        if (function.HasReceiver) _text.Append(" receiver");
        if (function.Arity != 0) _text.Append(" arity ").Append(function.Arity);
        if (function.HasRest) _text.Append(" rest");
        if (function.Converted.Count > 0) _text.Append(" converts ").AppendJoin(',', function.Converted);
        if (function.IsAsync) _text.Append(" async");
        if (function.IsGenerator) _text.Append(" generator");
        if (function.TraceName is not null) _text.Append(" trace ").Append(Quote(function.TraceName));
    }

    private void Function(IrFunction function)
    {
        Reference(function.Reference);
        if (function.IsAddressTaken) _text.Append(" addressed");
        Location(function.Location);
        _text.Append(" {\n");
        Name(function);
        for (var i = 0; i < function.Blocks.Count; i++) function.Blocks[i].Id = i;
        foreach (var block in function.Blocks) Block(block);
        _text.Append("}\n");
    }

    /// <summary>A value prints as its source name if that is unique, else as the name and a number, else as a number.</summary>
    private void Name(IrFunction function)
    {
        var number = 0;
        var taken = new HashSet<string>();
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters) Take(parameter);
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) Take(result);
        }

        void Take(Value value)
        {
            var name = value.Name is { Length: > 0 } given && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') && !char.IsAsciiDigit(given[0]) ? given : null;
            if (name is not null && !taken.Add(name)) name = $"{name}.{number}";
            _names[value] = name ?? number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
    }

    private void Block(Block block)
    {
        _text.Append('^').Append(block.Id);
        if (block.Parameters.Count > 0) _text.Append('(').AppendJoin(", ", block.Parameters.Select(p => $"{Name(p)}: {p.Type.Text()}")).Append(')');
        if (block.Handler is not null) _text.Append(" handler ^").Append(block.Handler.Id);
        if (block.IsCold) _text.Append(" cold");
        _text.Append(":\n");
        foreach (var instruction in block.Instructions) Instruction(instruction);
    }

    private void Instruction(Instruction instruction)
    {
        var row = OpTable.Of(instruction.Op);
        _text.Append("  ");
        if (instruction.Result is { } result)
        {
            _text.Append(Name(result));
            if (row.Result is null) _text.Append(": ").Append(result.Type.Text());
            _text.Append(" = ");
        }
        _text.Append(row.Text);
        if (instruction.Attribute is not null) _text.Append('[').Append(AttributeText(instruction.Attribute)).Append(']');
        var list = string.Join(", ", instruction.Operands.Select(Name).Concat(instruction.Targets.Select(TargetText)));
        if (list.Length > 0) _text.Append(' ').Append(list);
        Location(instruction.Location);
        _text.Append('\n');
    }

    private string TargetText(Target target) =>
        target.Arguments.Count == 0 ? $"^{target.Block.Id}" : $"^{target.Block.Id}({string.Join(", ", target.Arguments.Select(Name))})";

    private string Name(Value value) => "%" + (_names.TryGetValue(value, out var name) ? name : "?");

    private void Location(SourceLocation location)
    {
        if (!_withPlaces || location.Line == 0) return;
        _text.Append(CultureInfo.InvariantCulture, $" !{location.File}:{location.Line}:{location.Column}");
        if (location.Inlined is not { } call) return;
        _text.Append(" in ").Append(call.Callee);
        Location(call.Place);
    }

    // ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────

    private static string AttributeText(object attribute) => attribute switch
    {
        double number => NumberText(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool condition => condition ? "true" : "false",
        ValueConstant constant => constant.ToString().ToLowerInvariant(),
        string text => Quote(text),
        Layout layout => Symbol(layout.Symbol),
        FunctionRef function => Symbol(function.Symbol),
        ElementKind kind => kind.ToString().ToLowerInvariant(),
        HeapKind kind => kind.ToString().ToLowerInvariant(),
        FieldRef field => $"{Symbol(field.Layout.Symbol)} {field.Index} {Quote(field.Name)} {field.Kind.Type().Text()}",
        TypedArrayRef typed => $"{Symbol(typed.Layout.Symbol)} {AttributeText(typed.Kind)}",
        MethodRef method => $"{Symbol(method.Layout.Symbol)} {method.Index} {Quote(method.Name)} {SignatureText(method.Signature)}{(method.IsGetter ? " getter" : "")}",
        NamedCall call => $"{Quote(call.Name)} {Quote(call.Text)}",
        ClosureCall call => $"{SignatureText(call.Signature)} {Quote(call.Text)}",
        NativeRef native => native.Effects == Effects.Calls ? Quote(native.Name) : $"{Quote(native.Name)}{EffectsText(native.Effects)}",
        Global global => Symbol(global.Name),
        LocalSlot local => $"{Quote(local.Name)} {local.Type.Text()}",
        Signature signature => SignatureText(signature),
        IndirectShape shape => $"{SignatureText(shape.Signature)}{(shape.HasClosure ? " closure" : "")}{(shape.HasReceiver ? " receiver" : "")}",
        EquatableList<int> cases => string.Join(" ", cases),
        _ => throw new InvalidIrException($"{attribute.GetType().Name} is no attribute"),
    };

    private static string NumberText(double number) => number switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ when double.IsNaN(number) => "nan",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string EffectsText(Effects effects) =>
        effects == Effects.None ? " pure" : string.Concat(EffectWords.Where(w => (effects & w.Flag) != 0).Select(w => " " + w.Word));

    internal static readonly (Effects Flag, string Word)[] EffectWords =
        [(Effects.Reads, "reads"), (Effects.Writes, "writes"), (Effects.Allocates, "allocates"), (Effects.Throws, "throws")];

    private static string SignatureText(Signature signature) =>
        $"({string.Join(", ", signature.Parameters.Select(p => p.Text()))}) -> {signature.Result.Text()}";

    private static string Symbol(string symbol) => symbol.Length > 0 && symbol.All(IrReader.IsWordCharacter) ? "@" + symbol : "@" + Quote(symbol);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c is >= ' ' and < '\x7f') quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return quoted.Append('"').ToString();
    }
}
