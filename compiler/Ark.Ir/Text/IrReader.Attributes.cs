using System.Globalization;
using System.Text;

namespace Ark.Ir.Text;

public sealed partial class IrReader
{
    private object Attribute(Op op, IrType result)
    {
        var attribute = AttributeOf(op, result);
        Expect(']');
        return attribute;
    }

    private object AttributeOf(Op op, IrType result) => op switch
    {
        Op.Const => Constant(result),
        Op.ConstString or Op.ConstBigInt or Op.CheckTdz or Op.GetNamed or Op.SetNamed or Op.CallUniversal => Quoted(),
        Op.Descriptor => Descriptor(),
        Op.FunctionValue or Op.AllocClosure or Op.Call => FunctionNamed(Symbol()),
        Op.IsLayout or Op.Alloc or Op.Suspend => LayoutNamed(Symbol()),
        Op.IsKind => Enum.Parse<HeapKind>(Word(), ignoreCase: true),
        Op.IsSignature => SignatureText(),
        Op.GetField or Op.SetField => Field(),
        Op.CallMethod or Op.MethodLoad => new MethodRef(LayoutNamed(Symbol()), Integer(), Quoted(), SignatureText()) { IsGetter = TryWord("getter") },
        Op.CallNamed => new NamedCall(Quoted(), Quoted()),
        Op.CallClosure => new ClosureCall(SignatureText(), Quoted()),
        Op.ArrayGet when TryWord("value") => ElementKind.Value,
        Op.ArrayGet or Op.ArraySet or Op.ArrayLength => new TypedArrayRef(LayoutNamed(Symbol()), Enum.Parse<ElementKind>(Word(), ignoreCase: true)),
        Op.AllocArray or Op.ElemLoad or Op.ElemStore => Enum.Parse<ElementKind>(Word(), ignoreCase: true),
        Op.SlotLoad or Op.SlotStore or Op.CaptureLoad => Integer(),
        Op.GlobalLoad or Op.GlobalStore => Symbol() is var name && _globals.TryGetValue(name, out var global) ? global : throw Error($"no global @{name}"),
        Op.Local => new LocalSlot(Quoted(), OpTable.ParseType(Word())),
        Op.CallIndirect => new IndirectShape(SignatureText(), TryWord("closure"), TryWord("receiver")),
        Op.CallNative => Native(),
        Op.Switch => Cases(),
        _ => throw Error("takes no attribute"),
    };

    private FieldRef Field()
    {
        var layout = LayoutNamed(Symbol());
        var index = Integer();
        var name = Quoted();
        return new FieldRef(layout, index, SlotKindNamed(Word()), name);
    }

    private object Constant(IrType type)
    {
        var word = Word();
        if (word is "undefined" or "null" or "hole" or "uninitialized" || type == IrType.Value && word is "true" or "false")
            return Enum.Parse<ValueConstant>(word, ignoreCase: true);
        return type switch
        {
            IrType.I1 => word == "true",
            IrType.I32 => int.Parse(word, CultureInfo.InvariantCulture),
            IrType.F64 or IrType.Value => word switch
            {
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                "nan" => double.NaN,
                _ => double.Parse(word, CultureInfo.InvariantCulture),
            },
            _ => long.Parse(word, CultureInfo.InvariantCulture),
        };
    }

    private object Descriptor() => Peek() != '@'
        ? Enum.Parse<ElementKind>(Word(), ignoreCase: true)
        : Symbol() is var name && _layouts.TryGetValue(name, out var layout) ? layout : FunctionNamed(name);

    private NativeRef Native()
    {
        var name = Quoted();
        if (Peek() == ']') return new NativeRef(name);
        var effects = Effects.None;
        while (Peek() != ']')
        {
            var word = Word();
            if (word != "pure") effects |= Array.Find(IrWriter.EffectWords, e => e.Word == word).Flag;
        }
        return new NativeRef(name, effects);
    }

    private EquatableList<int> Cases()
    {
        var cases = new List<int>();
        while (Peek() != ']') cases.Add(Integer());
        return new EquatableList<int>(cases);
    }

    private Signature SignatureText()
    {
        var types = new List<IrType>();
        Expect('(');
        while (!Try(')'))
        {
            types.Add(OpTable.ParseType(Word()));
            Try(',');
        }
        Expect('-');
        Expect('>');
        return new Signature(new EquatableList<IrType>(types), OpTable.ParseType(Word()));
    }

    private SlotKind SlotKindNamed(string word) => word switch
    {
        "f64" => SlotKind.F64,
        "value" => SlotKind.Value,
        _ => throw Error($"'{word}' is not f64 or value"),
    };

    private Layout LayoutNamed(string symbol) => _layouts.TryGetValue(symbol, out var layout) ? layout : throw Error($"no layout @{symbol}");

    private FunctionRef FunctionNamed(string symbol) => _functions.TryGetValue(symbol, out var function) ? function : throw Error($"no function @{symbol}");

    // ── Characters ──────────────────────────────────────────────────────────────────────────────────────────────────

    internal static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '$';

    private int _lineOfLastToken;

    /// <summary>Spaces and comments, which start with ; and end with the line.</summary>
    private void Skip()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position])) _position++;
            else if (_text[_position] == ';') _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end : _text.Length;
            else return;
        }
    }

    private char Peek()
    {
        Skip();
        return _position < _text.Length ? _text[_position] : '\0';
    }

    private bool Try(char c)
    {
        if (Peek() != c) return false;
        _lineOfLastToken = ++_position;
        return true;
    }

    private void Expect(char c)
    {
        if (!Try(c)) throw Error($"'{c}' expected");
    }

    private string Word()
    {
        Skip();
        var start = _position;
        if (_position < _text.Length && _text[_position] is '-' or '+') _position++;
        while (_position < _text.Length && (IsWordCharacter(_text[_position]) || _text[_position] is '-' or '+' && _text[_position - 1] is 'E')) _position++;
        _lineOfLastToken = _position;
        return _position > start ? _text[start.._position] : throw Error("a word expected");
    }

    private bool TryWord(string word)
    {
        Skip();
        var end = _position + word.Length;
        if (!_text.AsSpan(_position).StartsWith(word) || end < _text.Length && IsWordCharacter(_text[end])) return false;
        _lineOfLastToken = _position = end;
        return true;
    }

    private int Integer() => int.Parse(Word(), CultureInfo.InvariantCulture);

    private string Symbol()
    {
        Expect('@');
        return Peek() == '"' ? Quoted() : Word();
    }

    private string Quoted()
    {
        Expect('"');
        var text = new StringBuilder();
        while (_position < _text.Length && _text[_position] != '"')
        {
            var c = _text[_position++];
            if (c != '\\') text.Append(c);
            else if (_text[_position] != 'u') text.Append(_text[_position++]);
            else
            {
                text.Append((char)int.Parse(_text.AsSpan(_position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _position += 5;
            }
        }
        _lineOfLastToken = ++_position;
        return text.ToString();
    }

    private FormatException Error(string message) =>
        new($"line {_text.AsSpan(0, Math.Min(_position, _text.Length)).Count('\n') + 1}: {message}");
}
