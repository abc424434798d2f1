using System.Buffers.Binary;
using Ark.Packaging.Deltas;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>What copied code is said to look like where it has moved.</summary>
public sealed class CodeForecastTests
{
    private const int Code = 0x1000, Data = 0x2000, CodeLength = 64, DataLength = 24, ZerosLength = 96, ZerosAlignment = 32;

    /// <summary>Code that takes the addresses of three places among the zeros behind the data, with as many bytes of nothing before it.</summary>
    private static (byte[] Bytes, CodeSegment[] Segments) Library(int before)
    {
        var code = new byte[before + CodeLength];
        var data = Data + before;
        var zeros = (data + DataLength + ZerosAlignment - 1) / ZerosAlignment * ZerosAlignment;
        for (var i = 0; i < code.Length; i++) code[i] = 0x90;
        for (var i = 0; i < 3; i++)
        {
            // lea rax, [rip + distance]
            var at = before + 16 + i * 16;
            ReadOnlySpan<byte> lea = [0x48, 0x8D, 0x05];
            lea.CopyTo(code.AsSpan(at));
            BinaryPrimitives.WriteInt32LittleEndian(code.AsSpan(at + 3), zeros + i * ZerosLength / 2 - (Code + at + 7));
        }
        byte[] bytes = [.. code, .. Enumerable.Range(1, DataLength).Select(i => (byte)i)];
        return (bytes,
        [
            new CodeSegment(0, code.Length, Code, code.Length, 0, IsCode: true, IsData: false),
            new CodeSegment(code.Length, DataLength, data, zeros + ZerosLength - data, 0, IsCode: false, IsData: true),
        ]);
    }

    [Theory, InlineData(8), InlineData(16), InlineData(32), InlineData(40)]
    public void What_begins_as_zeros_moves_as_its_alignment_lets_it(int grown)
    {
        var (old, oldSegments) = Library(0);
        var (@new, newSegments) = Library(grown);
        var forecast = CodeForecast.Apply(old, [new DeltaPiece(0, 0, grown), new DeltaPiece(0, old.Length, 0)], oldSegments, newSegments);
        Assert.Equal(@new.AsSpan(grown), forecast.AsSpan(grown));
    }

    [Fact]
    public void What_two_pieces_could_copy_is_of_that_which_goes_on()
    {
        // The end of the first, short piece is how the second begins, too.
        var random = new Random(3);
        var (first, shared, second) = (Bytes(32), Bytes(4), Bytes(400));
        byte[] old = [.. first, .. shared, .. Bytes(64), .. shared, .. second], @new = [.. first, .. shared, .. second];
        var pieces = ByteDelta.Pieces(old, @new);
        Assert.Equal([new DeltaPiece(0, 32, 0), new DeltaPiece(100, 404, 0)], pieces);

        byte[] Bytes(int length)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            return bytes;
        }
    }
}
