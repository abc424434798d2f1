using System.Globalization;
using System.Text;

namespace Ark.Ir.Text;

/// <summary>Reads what <see cref="IrWriter"/> prints. Value and block names are free: any word after % or ^.</summary>
public sealed partial class IrReader
{
    private readonly string _text;
    private readonly IrModule _module;
    private readonly Dictionary<string, Layout> _layouts = [];
    private readonly Dictionary<string, FunctionRef> _functions = [];
    private readonly Dictionary<string, Global> _globals = [];
    private readonly List<(Layout Layout, List<(MethodRole Role, int Index, string Name, string Function, bool Hidden)> Methods)> _methods = [];
    private int _position;

    private IrReader(string text, string name)
    {
        _text = text;
        _module = new IrModule { Name = name };
    }

    /// <summary>Throws a <see cref="FormatException"/> that names the line.</summary>
    public static IrModule Read(string text)
    {
        var start = new IrReader(text, "");
        var name = start.TryWord("module") ? start.Quoted() : "";
        var reader = new IrReader(text, name) { _position = start._position };
        reader.Signatures();
        reader.Module();
        return reader._module;
    }

    /// <summary>Functions may be named before they are written, so their first lines are read before everything else.</summary>
    private void Signatures()
    {
        var start = _position;
        foreach (var line in LineStarts())
        {
            _position = line;
            TryWord("declare");
            var function = Reference();
            _functions[function.Symbol] = function;
        }
        _position = start;
    }

    private IEnumerable<int> LineStarts()
    {
        for (var at = 0; at >= 0 && at < _text.Length;)
        {
            if (_text.AsSpan(at).StartsWith("declare ") || _text.AsSpan(at).StartsWith("function ")) yield return at;
            at = _text.IndexOf('\n', at);
            if (at >= 0) at++;
        }
    }

    private void Module()
    {
        string? entry = null;
        for (Skip(); _position < _text.Length; Skip())
        {
            switch (Word())
            {
                case "file": _module.Files.Add(Quoted()); break;
                case "layout": ReadLayout(); break;
                case "global": ReadGlobal(); break;
                case "known": _module.WellKnown[Quoted()] = LayoutNamed(Symbol()); break;
                case "declare": Reference(); break;
                case "entry": entry = Symbol(); break;
                case "function": ReadFunction(); break;
                case var word: throw Error($"unexpected '{word}'");
            }
        }
        foreach (var (layout, methods) in _methods)
            layout.Methods = methods.Select(m => new MethodEntry(m.Name, m.Index, FunctionNamed(m.Function), m.Role, m.Hidden)).ToList();
        if (entry is not null) _module.Entry = FunctionNamed(entry);
    }

    private void ReadLayout()
    {
        var symbol = Symbol();
        var name = Quoted();
        var parent = TryWord("parent") ? LayoutNamed(Symbol()) : null;
        var layout = new Layout(symbol, name, parent, TryWord("origin") ? Quoted() : null) { IsNominal = TryWord("nominal") };
        var slots = new List<Slot>();
        var methods = new List<(MethodRole, int, string, string, bool)>();
        Expect('{');
        while (!Try('}'))
        {
            var word = Word();
            var index = Integer();
            var member = Quoted();
            if (word == "slot")
            {
                Expect(':');
                slots.Add(new Slot(member, index, SlotKindNamed(Word()), TryWord("optional"), TryWord("readonly"), TryWord("hidden")));
            }
            else methods.Add((Enum.Parse<MethodRole>(word, ignoreCase: true), index, member, Symbol(), TryWord("hidden")));
        }
        layout.Slots = slots;
        _layouts[symbol] = layout;
        _methods.Add((layout, methods));
        _module.Layouts.Add(layout);
    }

    private void ReadGlobal()
    {
        var name = Symbol();
        Expect(':');
        _globals[name] = new Global(name, SlotKindNamed(Word()));
        _module.Globals.Add(_globals[name]);
    }

    private FunctionRef Reference()
    {
        TryWord("function");
        var symbol = Symbol();
        var name = Peek() == '"' ? Quoted() : symbol;
        var signature = SignatureText();
        return new FunctionRef(symbol, name, signature, TryWord("closure"), TryWord("receiver"))
        {
            Arity = TryWord("arity") ? Integer() : 0,
            HasRest = TryWord("rest"),
            Converted = TryWord("converts") ? Conversions() : EquatableList<ArgumentConversion>.Empty,
            IsAsync = TryWord("async"),
            IsGenerator = TryWord("generator"),
            TraceName = TryWord("trace") ? Quoted() : null,
        };
    }

    private EquatableList<ArgumentConversion> Conversions()
    {
        var conversions = new List<ArgumentConversion>();
        do conversions.Add(Enum.Parse<ArgumentConversion>(Word()));
        while (Try(','));
        return new(conversions);
    }

    // ── Bodies ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private sealed class Body
    {
        public readonly Dictionary<string, Value> Values = [];
        public readonly Dictionary<string, Block> Blocks = [];
        public readonly List<(List<Value> List, int Index, string Name, int At)> Forward = [];
    }

    private static readonly Value Placeholder = new(IrType.Void);

    private void ReadFunction()
    {
        var function = new IrFunction(FunctionNamed(Reference().Symbol)) { IsAddressTaken = TryWord("addressed"), Location = Location() };
        var body = new Body();
        Expect('{');
        while (!Try('}')) ReadBlock(function, body);
        var end = _position;
        foreach (var (list, index, name, at) in body.Forward)
        {
            _position = at;
            list[index] = body.Values.TryGetValue(name, out var value) ? value : throw Error($"%{name} is not defined");
        }
        _position = end;
        for (var i = 0; i < function.Blocks.Count; i++) function.Blocks[i].Id = i;
        _module.Functions.Add(function);
    }

    private void ReadBlock(IrFunction function, Body body)
    {
        Expect('^');
        var block = BlockNamed(body, Word());
        function.Blocks.Add(block);
        if (Try('('))
        {
            do
            {
                Expect('%');
                var name = Word();
                Expect(':');
                block.Parameters.Add(Define(body, name, new Value(OpTable.ParseType(Word()))));
            }
            while (Try(','));
            Expect(')');
        }
        if (TryWord("handler"))
        {
            Expect('^');
            block.Handler = BlockNamed(body, Word());
        }
        block.IsCold = TryWord("cold");
        Expect(':');
        while (Peek() is not ('^' or '}')) block.Instructions.Add(ReadInstruction(body));
    }

    private Instruction ReadInstruction(Body body)
    {
        string? name = null;
        IrType? type = null;
        var start = _position;
        if (Try('%'))
        {
            name = Word();
            if (Try(':')) type = OpTable.ParseType(Word());
            Expect('=');
        }
        if (!OpTable.TryParse(Word(), out var op)) throw Error("unknown instruction");
        var result = type ?? OpTable.Of(op).Result ?? IrType.Void;
        if (name is not null && result == IrType.Void) throw Error("the result needs a type");
        var attribute = Try('[') ? Attribute(op, result) : null;
        var operands = new List<Value>();
        var names = new List<(int, string, int)>();
        var targets = new List<Target>();
        if (Peek() is '^' or '%' && !StartsLine())
        {
            do
            {
                if (Try('^')) targets.Add(ReadTarget(body));
                else Use(body, operands, names);
            }
            while (Try(','));
        }
        var instruction = new Instruction(op, result, operands, attribute, targets, Location());
        foreach (var (index, word, at) in names) body.Forward.Add((instruction.Operands, index, word, at));
        if (name is not null) Define(body, name, instruction.Result!);
        if (names.Count > 0 || InstructionRules.Problem(instruction) is not { } problem) return instruction;
        _position = start;
        throw Error(problem);
    }

    /// <summary>An instruction ends with its line, so what follows on the next one is not an operand.</summary>
    private bool StartsLine() => _text.AsSpan(_lineOfLastToken, _position - _lineOfLastToken).Contains('\n');

    private Target ReadTarget(Body body)
    {
        var block = BlockNamed(body, Word());
        var arguments = new List<Value>();
        var names = new List<(int, string, int)>();
        if (Try('('))
        {
            do Use(body, arguments, names);
            while (Try(','));
            Expect(')');
        }
        var target = new Target(block, arguments);
        foreach (var (index, word, at) in names) body.Forward.Add((target.Arguments, index, word, at));
        return target;
    }

    /// <summary>A value may be read before its definition is (around a loop): such a use is completed at the end.</summary>
    private void Use(Body body, List<Value> list, List<(int, string, int)> forward)
    {
        Expect('%');
        var at = _position;
        var name = Word();
        if (!body.Values.TryGetValue(name, out var value)) forward.Add((list.Count, name, at));
        list.Add(value ?? Placeholder);
    }

    private Value Define(Body body, string name, Value value)
    {
        if (!body.Values.TryAdd(name, value)) throw Error($"%{name} is defined twice");
        // `x.12` is the twelfth value, called x; `12` has no name.
        var dot = name.LastIndexOf('.');
        var source = dot > 0 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..dot] : name;
        value.Name = char.IsAsciiDigit(source[0]) ? null : source;
        return value;
    }

    private static Block BlockNamed(Body body, string name)
    {
        if (!body.Blocks.TryGetValue(name, out var block)) body.Blocks[name] = block = new Block(body.Blocks.Count);
        return block;
    }

    private SourceLocation Location()
    {
        if (!Try('!')) return SourceLocation.None;
        var file = Integer();
        Expect(':');
        var line = Integer();
        Expect(':');
        var column = Integer();
        return new SourceLocation(file, line, column, TryWord("in") ? new InlinedCall(FunctionNamed(Reference().Symbol), Location()) : null);
    }
}
