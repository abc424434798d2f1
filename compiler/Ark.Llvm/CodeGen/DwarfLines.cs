using System.Buffers.Binary;
using System.Text;

namespace Ark.Llvm.CodeGen;

/// <summary>A row of the line table: from this address on, code comes from there. File counts in the unit's own table.</summary>
internal readonly record struct LineRow(int Section, long Address, string File, int Line, int Column);

/// <summary>Runs the line-number programs of .debug_line (DWARF 5, section 6.2).</summary>
internal sealed class DwarfLines
{
    private const int X64Address = 1, X64Offset = 10, Arm64Address = 257, Arm64Offset = 258;
    private const int ContentPath = 1, ContentDirectory = 2;
    private const int FormLineString = 0x1F, FormString = 0x08, FormUdata = 0x0F, FormData1 = 0x0B, FormData2 = 0x05, FormData16 = 0x1E;

    private readonly byte[] _data, _strings;
    private readonly Dictionary<int, int> _sectionOfAddress = [];
    private readonly List<LineRow> _rows = [];
    private int _at;

    private DwarfLines(ElfObject elf)
    {
        _data = elf.Contents(".debug_line");
        _strings = elf.Contents(".debug_line_str");
        foreach (var relocation in elf.RelocationsOf(".debug_line"))
        {
            var symbol = elf.Symbols[relocation.Symbol];
            var value = symbol.Value + relocation.Addend;
            var place = _data.AsSpan(relocation.Offset);
            if (relocation.Type == (elf.IsArm64 ? Arm64Address : X64Address))
            {
                BinaryPrimitives.WriteInt64LittleEndian(place, value);
                _sectionOfAddress[relocation.Offset] = symbol.Section;
            }
            else if (relocation.Type == (elf.IsArm64 ? Arm64Offset : X64Offset)) BinaryPrimitives.WriteInt32LittleEndian(place, (int)value);
        }
    }

    /// <summary>All rows of the object, in the order of their sequences; line 0 means that nobody wrote this code.</summary>
    public static List<LineRow> Read(ElfObject elf)
    {
        var reader = new DwarfLines(elf);
        while (reader._at < reader._data.Length) reader.ReadUnit();
        return reader._rows;
    }

    private sealed record Header(int MinimumLength, int LineBase, int LineRange, byte[] OperandCounts, List<string> Files);

    private void ReadUnit()
    {
        var length = Int();
        var end = _at + length;
        var version = Short();
        if (version != 5) throw new InvalidDataException($"line table of DWARF {version}");
        _at += 2; // sizes of an address and of a segment selector
        var headerLength = Int();
        var program = _at + headerLength;
        int minimumLength = _data[_at], lineBase = (sbyte)_data[_at + 3], lineRange = _data[_at + 4], opcodeBase = _data[_at + 5];
        _at += 6;
        var operandCounts = _data.AsSpan(_at, opcodeBase - 1).ToArray();
        _at += opcodeBase - 1;
        var directories = Entries().Select(e => e.Path).ToList();
        var root = directories.Count > 0 ? directories[0] : "";
        var files = Entries().Select(e => Path.Combine(root, Path.Combine(e.Directory < directories.Count ? directories[e.Directory] : "", e.Path))).ToList();
        _at = program;
        Run(new Header(minimumLength, lineBase, lineRange, operandCounts, files), end);
        _at = end;
    }

    private List<(string Path, int Directory)> Entries()
    {
        var format = new (int Content, int Form)[_data[_at++]];
        for (var i = 0; i < format.Length; i++) format[i] = ((int)Unsigned(), (int)Unsigned());
        var result = new List<(string, int)>();
        for (var count = (int)Unsigned(); count > 0; count--)
        {
            var (path, directory) = ("", 0);
            foreach (var (content, form) in format)
            {
                var (text, number) = Value(form);
                if (content == ContentPath) path = text;
                if (content == ContentDirectory) directory = number;
            }
            result.Add((path, directory));
        }
        return result;
    }

    private (string Text, int Number) Value(int form)
    {
        switch (form)
        {
            case FormLineString: return (Text(_strings, Int()), 0);
            case FormString:
                var text = Text(_data, _at);
                _at += Encoding.UTF8.GetByteCount(text) + 1;
                return (text, 0);
            case FormUdata: return ("", (int)Unsigned());
            case FormData1: return ("", _data[_at++]);
            case FormData2: return ("", Short());
            case FormData16:
                _at += 16;
                return ("", 0);
            default: throw new InvalidDataException($"line table form {form:x}");
        }
    }

    private void Run(Header header, int end)
    {
        var state = new State();
        while (_at < end)
        {
            int opcode = _data[_at++];
            if (opcode > header.OperandCounts.Length)
            {
                var adjusted = opcode - header.OperandCounts.Length - 1;
                state.Address += adjusted / header.LineRange * header.MinimumLength;
                state.Line += header.LineBase + adjusted % header.LineRange;
                Add(state, header);
                continue;
            }
            switch (opcode)
            {
                case 0: Extended(ref state); break;
                case 1: Add(state, header); break;
                case 2: state.Address += (long)Unsigned() * header.MinimumLength; break;
                case 3: state.Line += (int)Signed(); break;
                case 4: state.File = (int)Unsigned(); break;
                case 5: state.Column = (int)Unsigned(); break;
                case 8: state.Address += (255 - header.OperandCounts.Length - 1) / header.LineRange * header.MinimumLength; break;
                case 9: state.Address += Short(); break;
                default:
                    for (var i = 0; i < header.OperandCounts[opcode - 1]; i++) Unsigned();
                    break;
            }
        }
    }

    private void Extended(ref State state)
    {
        var end = (int)Unsigned() + _at;
        switch (_data[_at++])
        {
            case 1: state = new State(); break;
            case 2:
                state.Section = _sectionOfAddress.GetValueOrDefault(_at);
                state.Address = BinaryPrimitives.ReadInt64LittleEndian(_data.AsSpan(_at));
                break;
        }
        _at = end;
    }

    private void Add(State state, Header header) =>
        _rows.Add(new LineRow(state.Section, state.Address, state.File < header.Files.Count ? header.Files[state.File] : "", state.Line, state.Column));

    private struct State()
    {
        public int Section, File = 1, Line = 1, Column;
        public long Address;
    }

    private int Short()
    {
        _at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(_data.AsSpan(_at - 2));
    }

    private int Int()
    {
        _at += 4;
        return BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(_at - 4));
    }

    private ulong Unsigned()
    {
        ulong result = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = _data[_at++];
            result |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return result;
        }
    }

    private long Signed()
    {
        long result = 0;
        for (var shift = 0; ;)
        {
            var b = _data[_at++];
            result |= (long)(b & 0x7F) << shift;
            shift += 7;
            if (b < 0x80) return shift < 64 && (b & 0x40) != 0 ? result | -1L << shift : result;
        }
    }

    private static string Text(byte[] data, int at) => Encoding.UTF8.GetString(data.AsSpan(at, data.AsSpan(at).IndexOf((byte)0)));
}
