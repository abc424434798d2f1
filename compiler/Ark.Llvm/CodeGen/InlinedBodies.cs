using System.Text;

namespace Ark.Llvm.CodeGen;

/// <summary>What the line table says of inlined bodies, and the names of all functions, each once (ArkProgram in ark.h).</summary>
internal sealed class InlinedBodies
{
    private readonly List<byte> _table = [0]; // offset 0 means none
    private readonly List<byte> _names = [];
    private readonly Dictionary<InlinedBody, int> _bodies = [];
    private readonly Dictionary<string, int> _offsets = [];

    public byte[] Table => _table.ToArray();
    public byte[] Names => _names.ToArray();

    public int Name(string name)
    {
        if (_offsets.TryGetValue(name, out var known)) return known;
        var offset = _names.Count;
        _names.AddRange(Encoding.UTF8.GetBytes(name + "\0"));
        return _offsets[name] = offset;
    }

    /// <summary>Column, file and body of a place; a file that is the body's or the function's own goes without saying.</summary>
    public void WritePlace(List<byte> output, CallPlace place, int? functionFile)
    {
        var body = place.Body is { } inlined ? Offset(inlined) : 0;
        var hasFile = place.File != (place.Body?.Function.File ?? functionFile);
        Unsigned(output, (ulong)place.Column << 2 | (hasFile ? 2u : 0u) | (body > 0 ? 1u : 0u));
        if (hasFile) Unsigned(output, (ulong)place.File);
        if (body > 0) Unsigned(output, (ulong)body);
    }

    /// <summary>The body's name, file, and the place of the call that it replaced; functions of different files may share it.</summary>
    private int Offset(InlinedBody body)
    {
        if (_bodies.TryGetValue(body, out var known)) return known;
        var entry = new List<byte>();
        Unsigned(entry, (ulong)Name(body.Function.Name));
        Unsigned(entry, (ulong)body.Function.File);
        Unsigned(entry, (ulong)body.Call.Line);
        WritePlace(entry, body.Call, functionFile: null);
        var offset = _table.Count;
        _table.AddRange(entry);
        return _bodies[body] = offset;
    }

    public static void Unsigned(List<byte> output, ulong value)
    {
        for (; value >= 0x80; value >>= 7) output.Add((byte)(value | 0x80));
        output.Add((byte)value);
    }

    public static void Signed(List<byte> output, long value)
    {
        for (; value is < -64 or > 63; value >>= 7) output.Add((byte)((value & 0x7F) | 0x80));
        output.Add((byte)(value & 0x7F));
    }
}
