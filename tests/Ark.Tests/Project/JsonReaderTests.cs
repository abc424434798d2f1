using Ark.Project.Json;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Project;

/// <summary>JSON5 as json5.org has it, what is reported of broken text, and that no text makes the reader fail.</summary>
public class JsonReaderTests
{
    [Theory]
    [InlineData("{a: 1}", "{a:1}")]
    [InlineData("{'a b': 'x', \"c\": null,}", "{a b:'x',c:null}")]
    [InlineData("[1, 2,]", "[1,2]")]
    [InlineData("// before\n{ /* in */ $id: true, _x: false } // behind", "{$id:True,_x:False}")]
    [InlineData("[0x1F, .5, 5., +1, -2e3, 1E+2, Infinity, -Infinity]", "[31,0.5,5,1,-2000,100,Infinity,-Infinity]")]
    [InlineData("'a\\\nb'", "'ab'")]
    [InlineData("'a\\\r\nb'", "'ab'")]
    [InlineData("'\\x41\\u0042\\n\\0\\v\\q\\''", "'AB\n\0\vq''")]
    [InlineData("{\\u0061b: 1}", "{ab:1}")]
    [InlineData("{ключ: 1}", "{ключ:1}")]
    [InlineData("\uFEFF{}", "{}")]
    [InlineData("{a-b: 1}", "{a-b:1}")]
    [InlineData("[[[]], {}]", "[[[]],{}]")]
    public void Reads(string text, string expected)
    {
        var document = Read(text);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(expected, Show(document.Root));
    }

    [Theory]
    [InlineData("", "0..0 expected a value", "")]
    [InlineData("{a: 1 b: 2}", "5..5 expected ','", "{a:1,b:2}")]
    [InlineData("{a 1}", "3..4 expected ':'", "{a:1}")]
    [InlineData("{a: }", "4..5 expected a value", "{a:}")]
    [InlineData("{a: 1", "0..1 '{' has no end", "{a:1}")]
    [InlineData("[1, 2}", "5..6 expected ']'", "[1,2]")]
    [InlineData("{a: [1, 2}", "4..5 '[' has no end", "{a:[1,2]}")]
    [InlineData("{a: 'x\nb: 1}", "4..6 the string has no end; 6..6 expected ','", "{a:'x',b:1}")]
    [InlineData("{a: 01}", "4..6 01 is not a number", "{a:0}")]
    [InlineData("{a: '\\u00g'}", "5..7 \\u is not an escape sequence", "{a:'00g'}")]
    [InlineData("{a: entry}", "4..9 'entry' is text and needs quotes", "{a:'entry'}")]
    [InlineData("{a: 1, a: 2}", "7..8 the key 'a' stands here a second time; the last one counts", "{a:1,a:2}")]
    [InlineData("{a: @@ 1}", "4..6 unexpected @@", "{a:1}")]
    [InlineData("{a: 1} x", "7..8 expected the end of the file", "{a:1}")]
    [InlineData("{a: 1 /* b", "6..8 the comment has no end; 0..1 '{' has no end", "{a:1}")]
    [InlineData("[,]", "1..2 expected a value", "[]")]
    [InlineData("{a: {b: 1, , c: 2}}", "11..12 expected a key", "{a:{b:1,c:2}}")]
    public void Reports(string text, string expected, string value)
    {
        var document = Read(text);
        Assert.Equal(expected, string.Join("; ", document.Diagnostics.OrderBy(d => d.Message.Contains("comment") ? 0 : 1).Select(d => $"{d.Location.Span} {d.Message}")));
        Assert.Equal(value, Show(document.Root));
    }

    [Fact]
    public void Deep_nesting_is_reported_once()
    {
        var document = Read(new string('[', 100_000));
        Assert.Contains(document.Diagnostics, d => d.Code == "ARK4406");
        Assert.Empty(Read($"{new string('[', 400)}{new string(']', 400)}").Diagnostics);
    }

    [Fact]
    public void Places_enclose_what_they_are_of()
    {
        const string text = "{ name: 'entry', list: [ 1, { a: true } ] }";
        var root = (JsonObject)Read(text).Root;
        Assert.Equal("'entry'", text.Substring(root["name"]!.Span.Start, root["name"]!.Span.Length));
        Assert.Equal("[ 1, { a: true } ]", text.Substring(root["list"]!.Span.Start, root["list"]!.Span.Length));
        Assert.Equal("list", text.Substring(root.Member("list")!.KeySpan.Start, root.Member("list")!.KeySpan.Length));
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        const string seed = "{ // c\n module: { name: \"com.example.a\", 'metadata': [1, -2.5e3, 0xF, Infinity, null, true,], /* x */ s: 'a\\u0041\\\nb' } }";
        const string letters = "{}[],:\"'\\/*+-.0aexuNI \n\r\u2028\uFEFF$_@#\0é\uD800";
        var random = new Random(20_261_121);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new List<char>(seed);
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                var at = random.Next(text.Count + 1);
                if (random.Next(3) == 0 && at < text.Count) text.RemoveRange(at, Math.Min(random.Next(1, 9), text.Count - at));
                else text.Insert(at, letters[random.Next(letters.Length)]);
            }
            Check(new string([.. text]));
        }
        for (var length = 0; length <= seed.Length; length++) Check(seed[..length]);
    }

    private static void Check(string text)
    {
        var document = Read(text);
        Assert.NotNull(Ark.Project.Manifests.ModuleManifest.Read(document.Text).Value);
        foreach (var diagnostic in document.Diagnostics) Assert.InRange(diagnostic.Location.Span.End, 0, text.Length);
        var pending = new Stack<JsonValue>([document.Root]);
        while (pending.TryPop(out var value))
        {
            Assert.True(value.Span.Start >= 0 && value.Span.Length >= 0 && value.Span.End <= text.Length, text);
            foreach (var child in value switch { JsonObject o => o.Members.Select(m => m.Value), JsonArray a => a.Items, _ => [] })
            {
                Assert.True(value.Span.Contains(child.Span), text);
                pending.Push(child);
            }
        }
    }

    private static JsonDocument Read(string text) => JsonReader.Read(new SourceText(text, "a.json5"));

    private static string Show(JsonValue value) => value switch
    {
        JsonObject o => $"{{{string.Join(',', o.Members.Select(m => $"{m.Key}:{Show(m.Value)}"))}}}",
        JsonArray a => $"[{string.Join(',', a.Items.Select(Show))}]",
        JsonString s => $"'{s.Value}'",
        JsonNumber n => FormattableString.Invariant($"{n.Value}"),
        JsonBoolean b => b.Value.ToString(),
        JsonNull => "null",
        _ => "",
    };
}
