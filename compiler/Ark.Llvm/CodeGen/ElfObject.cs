using System.Buffers.Binary;
using System.Text;

namespace Ark.Llvm.CodeGen;

/// <summary>As much of an ELF64 relocatable object as the line table needs; LLVM has just written it, so it is well-formed.</summary>
internal sealed class ElfObject
{
    public sealed record Section(string Name, uint Type, int Offset, int Size, int Link, int Info);
    public sealed record Symbol(string Name, int Kind, int Section, long Value, long Size);
    public sealed record Relocation(int Offset, int Type, int Symbol, long Addend);

    private const int FunctionKind = 2;
    private const uint RelocationsType = 4, SymbolsType = 2;

    private readonly byte[] _data;
    private readonly List<Section> _sections = [];
    private readonly List<Symbol> _symbols = [];

    public ElfObject(byte[] data)
    {
        _data = data;
        var table = (int)Long(0x28);
        int size = Short(0x3A), count = Short(0x3C), names = Short(0x3E);
        var namesAt = (int)Long(table + names * size + 0x18);
        for (var i = 0; i < count; i++)
        {
            var at = table + i * size;
            _sections.Add(new Section(Text(namesAt + Int(at)), (uint)Int(at + 4), (int)Long(at + 0x18), (int)Long(at + 0x20), Int(at + 0x28), Int(at + 0x2C)));
        }
        if (_sections.Find(s => s.Type == SymbolsType) is { } symbols) ReadSymbols(symbols);
    }

    public IReadOnlyList<Symbol> Symbols => _symbols;
    public IEnumerable<Symbol> Functions => _symbols.Where(s => s.Kind == FunctionKind && s.Section > 0);
    public bool IsArm64 => Short(0x12) == 183;

    /// <summary>The bytes of a section, or nothing; a copy, which the caller may relocate.</summary>
    public byte[] Contents(string name) =>
        _sections.Find(s => s.Name == name) is { } section ? _data.AsSpan(section.Offset, section.Size).ToArray() : [];

    public IEnumerable<Relocation> RelocationsOf(string name)
    {
        var index = _sections.FindIndex(s => s.Name == name);
        if (_sections.Find(s => s.Type == RelocationsType && s.Info == index) is not { } section) yield break;
        for (var at = section.Offset; at < section.Offset + section.Size; at += 24)
            yield return new Relocation((int)Long(at), Int(at + 8), Int(at + 12), Long(at + 16));
    }

    private void ReadSymbols(Section section)
    {
        var names = _sections[section.Link].Offset;
        for (var at = section.Offset; at < section.Offset + section.Size; at += 24)
            _symbols.Add(new Symbol(Text(names + Int(at)), _data[at + 4] & 15, Short(at + 6), Long(at + 8), Long(at + 16)));
    }

    private int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_data.AsSpan(at));
    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(at));
    private long Long(int at) => BinaryPrimitives.ReadInt64LittleEndian(_data.AsSpan(at));
    private string Text(int at) => Encoding.UTF8.GetString(_data.AsSpan(at, _data.AsSpan(at).IndexOf((byte)0)));
}
