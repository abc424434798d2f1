using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Ark.Tests.Lsp;

/// <summary>The language server as editors use it: the real process, over its standard streams.</summary>
public sealed class LspTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ark-lsp-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Main = "import { Point } from './point'\nconst p: Point = new Point()\nconsole.log(p.x)\n";
    private const string Point = "/** A place. */\nexport class Point { x: number = 1; y: number = 2 }\n";

    private LspClient Start(JsonObject? capabilities = null)
    {
        File.WriteAllText(Path.Combine(_folder, "point.ets"), Point);
        var client = new LspClient(_folder);
        client.Initialize(capabilities);
        client.Notify("initialized", new JsonObject());
        return client;
    }

    [Fact]
    public void A_session_from_beginning_to_end()
    {
        using var client = Start();
        client.Open("main.ets", Main);
        Assert.Contains("class Point", (string?)client.Result("textDocument/hover", client.At("main.ets", 1, 10))["contents"]!["value"], StringComparison.Ordinal);
        Assert.EndsWith("point.ets", (string?)client.Result("textDocument/definition", client.At("main.ets", 1, 10))[0]!["uri"], StringComparison.Ordinal);
        // `p.x` becomes `p.` and something is missing.
        client.Edit("main.ets", 2, 2, 14, 15, "");
        var items = client.Result("textDocument/completion", client.At("main.ets", 2, 14))["items"]!.AsArray();
        Assert.Equal(["x", "y"], items.Take(2).Select(i => (string?)i!["label"]));
        Assert.Contains("x: number", (string?)client.Result("completionItem/resolve", items[0]!.DeepClone())["detail"], StringComparison.Ordinal);
        client.Notification("textDocument/publishDiagnostics", p => (string?)p["uri"] == client.Uri("main.ets") && (int?)p["version"] == 2 && p["diagnostics"]!.AsArray().Any(d => (string?)d!["code"] == "ARK1001"));
        client.Edit("main.ets", 3, 2, 14, 14, "z");
        client.Notification("textDocument/publishDiagnostics", p => (int?)p["version"] == 3 && p["diagnostics"]!.AsArray().Any(d => (string?)d!["code"] == "ARK2040"));
        var rename = client.At("main.ets", 1, 10);
        rename["newName"] = "Place";
        Assert.Equal(2, client.Result("textDocument/rename", rename)["changes"]!.AsObject().Count);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Files_that_nobody_has_open_are_checked_for_those_who_ask()
    {
        File.WriteAllText(Path.Combine(_folder, "wrong.ets"), "import { Point } from './point'\nexport const s: string = new Point().x\n");
        using var client = Start(new JsonObject { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } });
        client.Open("main.ets", Main);
        var first = client.Result("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() })["items"]!.AsArray();
        var report = Assert.Single(first)!;
        Assert.Equal((client.Uri("wrong.ets"), "ARK2020"), ((string?)report["uri"], (string?)report["items"]![0]!["code"]));
        // Who knows all of it is answered when there is something else to say.
        var known = new JsonArray(new JsonObject { ["uri"] = client.Uri("wrong.ets"), ["value"] = (string?)report["resultId"] });
        var (_, second) = client.Begin("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known });
        Assert.NotNull(client.Result("textDocument/hover", client.At("main.ets", 1, 10)));
        Assert.False(second.IsCompleted);
        client.Open("point.ets", Point.Replace("x: number = 1", "x: string = ''", StringComparison.Ordinal));
        var mended = Assert.Single(client.Wait(second)["result"]!["items"]!.AsArray())!;
        Assert.Equal((client.Uri("wrong.ets"), 0), ((string?)mended["uri"], mended["items"]!.AsArray().Count));
        // A question that is waited for in vain can be taken back.
        var (id, third) = client.Begin("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray(new JsonObject { ["uri"] = client.Uri("wrong.ets"), ["value"] = (string?)mended["resultId"] }) });
        client.Notify("$/cancelRequest", new JsonObject { ["id"] = id });
        Assert.Equal(-32800, (int?)client.Wait(third)["error"]!["code"]);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Colours_are_sent_whole_and_then_as_differences()
    {
        using var client = Start();
        client.Open("main.ets", Main);
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("main.ets") } };
        var whole = client.Result("textDocument/semanticTokens/full", document);
        Assert.True(whole["data"]!.AsArray().Count % 5 == 0 && whole["data"]!.AsArray().Count > 20);
        client.Edit("main.ets", 2, 1, 6, 7, "longer");
        var difference = document.DeepClone();
        difference["previousResultId"] = (string?)whole["resultId"];
        var edit = client.Result("textDocument/semanticTokens/full/delta", difference)["edits"]![0]!;
        Assert.True(edit["data"]!.AsArray().Count < whole["data"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("utf-8", 26, 36)]
    [InlineData("utf-16", 23, 33)]
    public void Columns_are_counted_as_the_client_does(string encoding, int declared, int used)
    {
        File.WriteAllText(Path.Combine(_folder, "point.ets"), Point);
        using var client = new LspClient(_folder);
        var answer = client.Initialize(new JsonObject { ["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(encoding) } });
        Assert.Equal(encoding, (string?)answer["capabilities"]!["positionEncoding"]);
        // é has two bytes and one unit, the face four and two.
        client.Open("main.ets", "const a = 'é😀'; const name = 1; name\n");
        var range = client.Result("textDocument/definition", client.At("main.ets", 0, used))[0]!["range"]!;
        Assert.Equal((declared, declared + 4), ((int)range["start"]!["character"]!, (int)range["end"]!["character"]!));
    }

    [Fact]
    public void A_client_that_pulls_is_not_pushed_to()
    {
        using var client = Start(new JsonObject { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } });
        client.Open("main.ets", "const a: number = 'x'\n");
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("main.ets") } };
        var report = client.Result("textDocument/diagnostic", document.DeepClone());
        Assert.Equal("ARK2020", (string?)report["items"]![0]!["code"]);
        document["previousResultId"] = (string?)report["resultId"];
        Assert.Equal("unchanged", (string?)client.Result("textDocument/diagnostic", document)["kind"]);
        Assert.DoesNotContain(client.Notifications, n => (string?)n["method"] == "textDocument/publishDiagnostics");
    }

    /// <summary>A client that can ask later gets no edits before.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Edits_of_code_actions_are_made_when_one_is_chosen(bool resolves)
    {
        var capabilities = resolves ? new JsonObject { ["textDocument"] = new JsonObject { ["codeAction"] = new JsonObject { ["resolveSupport"] = new JsonObject { ["properties"] = new JsonArray("edit") } } } } : null;
        using var client = Start(capabilities);
        client.Open("var.ets", "var a: number = 1\n");
        JsonArray Actions(params string[] only) => client.Result("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("var.ets") },
            ["range"] = new JsonObject { ["start"] = LspClient.Position(0, 0), ["end"] = LspClient.Position(0, 0) },
            ["context"] = only.Length == 0 ? null : new JsonObject { ["only"] = new JsonArray([.. only.Select(o => (JsonNode)o)]) },
        }).AsArray();
        var fix = Actions("quickfix").Single()!;
        Assert.Equal(resolves, fix["edit"] is null);
        if (resolves) fix = client.Result("codeAction/resolve", fix.DeepClone());
        Assert.Equal("let", (string?)fix["edit"]!["changes"]![client.Uri("var.ets")]![0]!["newText"]);
        Assert.Empty(Actions("source.organizeImports"));
    }

    [Fact]
    public void The_library_of_user_interfaces_is_known()
    {
        using var client = Start(new JsonObject { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } });
        client.Open("page.ets", "@Entry\n@Component\nstruct Page {\n  @State n: number = 0\n  build() { Column() { Text(`${this.n}`).fontColor(Color.Red) }.width('100%') }\n}\n");
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("page.ets") } };
        Assert.Empty(client.Result("textDocument/diagnostic", document.DeepClone())["items"]!.AsArray());
        // What declares them is looked at as any file is.
        var column = Assert.Single(client.Result("textDocument/definition", client.At("page.ets", 4, 12)).AsArray())!;
        var path = new Uri((string)column["uri"]!).LocalPath;
        Assert.EndsWith("stdlib/ui/components/column.ets", path, StringComparison.Ordinal);
        client.Open(path, File.ReadAllText(path));
        var start = column["range"]!["start"]!;
        Assert.Contains("Children one below the other", client.Result("textDocument/hover", client.At(path, (int)start["line"]!, (int)start["character"]!)).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(client.Result("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri(path) } })["items"]!.AsArray());
        Assert.Empty(client.Result("textDocument/diagnostic", document.DeepClone())["items"]!.AsArray());
    }

    /// <summary>What says nothing of the level of the API came with what it stands in.</summary>
    [Theory]
    [InlineData(1, 30, "*@since* 6")]
    [InlineData(2, 12, "*@since* 10")]
    [InlineData(3, 12, "*@since* 6")]
    public void The_level_of_an_api_is_shown(int line, int column, string level)
    {
        using var client = Start();
        client.Open("main.ets", "import http from '@ohos.net.http'\nconst request = http.createHttp()\nrequest.requestInStream('a')\nrequest.destroy()\n");
        Assert.EndsWith(level, (string?)client.Result("textDocument/hover", client.At("main.ets", line, column))["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_change_on_disk_are_read_again()
    {
        using var client = Start();
        client.Open("main.ets", Main);
        Assert.NotNull(client.Result("textDocument/hover", client.At("main.ets", 2, 14)));
        var path = Path.Combine(_folder, "point.ets");
        File.WriteAllText(path, "export class Point { other: string = '' }\n");
        Changed(2);
        client.Notification("textDocument/publishDiagnostics", p => p["diagnostics"]!.AsArray().Any(d => (string?)d!["code"] == "ARK2040"));
        File.Delete(path);
        Changed(3);
        client.Notification("textDocument/publishDiagnostics", p => p["diagnostics"]!.AsArray().Any(d => (string?)d!["code"] == "ARK2008"));

        void Changed(int type) => client.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = client.Uri("point.ets"), ["type"] = type }) });
    }

    [Fact]
    public void Moving_a_file_changes_its_imports()
    {
        using var client = Start();
        client.Open("main.ets", Main);
        var moved = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = client.Uri("point.ets"), ["newUri"] = client.Uri("shapes/point.ets") }) };
        Assert.Equal("./shapes/point", (string?)client.Result("workspace/willRenameFiles", moved)["changes"]![client.Uri("main.ets")]![0]!["newText"]);
    }

    [Fact]
    public void What_an_answer_rests_on_is_read_when_it_is_asked()
    {
        // A chain of files, some of them outside of the folder that is open.
        File.WriteAllText(Path.Combine(_folder, "point.ets"), Point);
        foreach (var folder in (string[])["inside", "outside"]) Directory.CreateDirectory(Path.Combine(_folder, folder));
        File.WriteAllText(Path.Combine(_folder, "inside", "near.ets"), "export { far } from '../outside/far';\nexport function unused(): number { return 1 }\n");
        File.WriteAllText(Path.Combine(_folder, "inside", "user.ets"), "import { far } from './near';\nfunction use(): number { return far().x }\nuse()\n");
        File.WriteAllText(Path.Combine(_folder, "outside", "far.ets"), "import { Point } from '../point';\nexport function far() { return new Point() }\n");
        const string Text = "import { far } from './near';\nconst p = far();\np.x;\n";
        using var client = new LspClient(Path.Combine(_folder, "inside"));
        client.Initialize();
        client.Open("main.ets", Text);
        Assert.Contains("const p: Point", client.Result("textDocument/hover", client.At("main.ets", 1, 6)).ToJsonString(), StringComparison.Ordinal);
        var asked = client.At("main.ets", 1, 10);
        asked["context"] = new JsonObject { ["includeDeclaration"] = true };
        var places = client.Result("textDocument/references", asked).AsArray().Select(p => $"{Path.GetFileName((string)p!["uri"]!)}:{p["range"]!["start"]!["line"]}").Order(StringComparer.Ordinal);
        Assert.Equal("far.ets:1 main.ets:0 main.ets:1 near.ets:0 user.ets:0 user.ets:1", string.Join(' ', places));
        // What was read so is looked at again when it changes.
        File.WriteAllText(Path.Combine(_folder, "outside", "far.ets"), "export function far(): string { return '' }\n");
        client.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = "file://" + Path.Combine(_folder, "outside", "far.ets"), ["type"] = 2 }) });
        Assert.Contains("const p: string", client.Result("textDocument/hover", client.At("main.ets", 1, 6)).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_declaration_moves_to_a_file_that_is_made(bool makesFiles)
    {
        using var client = Start(new JsonObject { ["workspace"] = new JsonObject { ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true, ["resourceOperations"] = makesFiles ? new JsonArray("create") : new JsonArray() } } });
        client.Open("main.ets", Main);
        // Which files import it is known when all have been read.
        client.Result("workspace/symbol", new JsonObject { ["query"] = "Point" });
        var place = client.At("point.ets", 1, 14);
        var actions = client.Result("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = place["textDocument"]!.DeepClone(), ["range"] = new JsonObject { ["start"] = place["position"]!.DeepClone(), ["end"] = place["position"]!.DeepClone() },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("refactor.move") },
        }).AsArray();
        if (!makesFiles)
        {
            Assert.Empty(actions);
            return;
        }
        var changes = Assert.Single(actions)!["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal(["create Point.ets", " point.ets", " Point.ets", " main.ets"], changes.Select(c => $"{c!["kind"]} {Path.GetFileName((string)(c["uri"] ?? c["textDocument"]!["uri"])!)}"));
        Assert.Equal(1, (int)changes[3]!["textDocument"]!["version"]!);
        Assert.Equal("./Point", (string?)changes[3]!["edits"]![0]!["newText"]);
    }

    [Fact]
    public void Whatever_comes_the_server_goes_on()
    {
        File.WriteAllText(Path.Combine(_folder, "point.ets"), Point);
        using var client = new LspClient(_folder);
        Assert.Equal(-32002, ErrorOf(client.Send("textDocument/hover", client.At("main.ets", 0, 0))));
        client.Initialize();
        Assert.Equal(-32600, ErrorOf(client.Send("initialize", new JsonObject())));
        client.WriteBytes("nonsense without end\r\n\r\nmore: 1\r\n\r\n"u8.ToArray());
        client.WriteRaw("{ not json"u8.ToArray());
        client.WriteRaw("[]"u8.ToArray());
        client.WriteRaw("{\"jsonrpc\":\"2.0\"}"u8.ToArray());
        client.WriteRaw("{\"id\":{},\"method\":7}"u8.ToArray());
        client.WriteBytes("Content-Length: banana\r\n\r\n"u8.ToArray());
        client.WriteBytes("Content-Length: -5\r\n\r\n"u8.ToArray());
        Assert.Equal(-32601, ErrorOf(client.Send("no/suchMethod", new JsonObject())));
        Assert.Equal(-32602, ErrorOf(client.Send("textDocument/hover", new JsonObject { ["textDocument"] = 7 })));
        Assert.Equal(-32602, ErrorOf(client.Send("textDocument/hover", new JsonObject())));
        Assert.Equal(-32602, ErrorOf(client.Send("textDocument/hover", new JsonArray())));
        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("never-opened.ets"), ["version"] = 1 }, ["contentChanges"] = new JsonArray() });
        Assert.Null(client.Result("textDocument/hover", client.At("never-opened.ets", 99, 99)));
        client.Open("main.ets", Main);
        Assert.NotNull(client.Result("textDocument/hover", client.At("main.ets", 1, 10)));
        Assert.Null(client.Result("textDocument/hover", client.At("main.ets", 999, -5)));
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void A_cancelled_request_is_answered_all_the_same()
    {
        using var client = Start();
        client.Open("main.ets", Main + string.Concat(Enumerable.Range(0, 500).Select(i => $"function f{i}(a: number): number {{ return a + {i} }}\n")));
        var asked = Enumerable.Range(0, 20).Select(_ => client.Begin("textDocument/references", client.At("main.ets", 1, 10))).ToList();
        foreach (var (id, _) in asked) client.Notify("$/cancelRequest", new JsonObject { ["id"] = id });
        foreach (var (_, answer) in asked)
            if (client.Wait(answer)["error"] is { } error) Assert.Equal(-32800, (int)error["code"]!);
        Assert.NotNull(client.Result("textDocument/hover", client.At("main.ets", 1, 10)));
    }

    /// <summary>An editor asks again behind an edit of the document, and behind nothing else.</summary>
    [Fact]
    public void Only_an_edit_of_its_document_leaves_a_question_without_an_answer()
    {
        using var client = Start();
        client.Open("main.ets", Main);
        client.Open("other.ets", Main);
        var asked = Enumerable.Range(0, 30).Select(i =>
        {
            var (_, answer) = client.Begin("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("main.ets") } });
            if (i % 2 == 0) client.Open($"opened{i}.ets", Main);
            else client.Edit("other.ets", i + 1, 0, 0, 0, " ");
            return answer;
        }).ToList();
        foreach (var answer in asked) Assert.NotEmpty(client.Wait(answer)["result"]!.AsArray());
    }

    [Fact]
    public void A_client_that_goes_without_a_word_takes_the_server_along()
    {
        using var client = Start();
        Assert.Equal(1, client.CloseInput());
    }

    [Fact]
    public void Random_edits_end_like_a_fresh_start()
    {
        var random = new Random(20261121);
        var text = new StringBuilder(Main + Point.Replace("export ", "", StringComparison.Ordinal).Replace("Point", "Other", StringComparison.Ordinal) + "function f(o: Other): number { return o.x + p.y }\nf(new Other())\n");
        using var client = Start();
        client.Open("main.ets", text.ToString());
        string[] pieces = ["{", "}", "(", ")", ".", "p.", "x", "\n", "'", "/*", "*/", "class ", "import ", "é😀", "const q = ", ";", "<", "@", "`${", "return "];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var version = 2; version < 400 && clock.Elapsed < TimeSpan.FromSeconds(10); version++)
        {
            var offset = random.Next(text.Length + 1);
            // No editor cuts a character in two.
            if (offset < text.Length && char.IsLowSurrogate(text[offset])) offset++;
            var (line, column) = PlaceOf(text.ToString(), offset);
            var piece = pieces[random.Next(pieces.Length)];
            text.Insert(OffsetOf(text.ToString(), line, column), piece);
            client.Edit("main.ets", version, line, column, column, piece);
            if (version % 3 == 0) client.Begin("textDocument/completion", client.At("main.ets", line, column + piece.Length));
            if (version % 7 == 0) client.Begin("textDocument/semanticTokens/full", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("main.ets") } });
            if (version % 11 == 0) client.Begin("textDocument/signatureHelp", client.At("main.ets", line, column));
        }
        var edited = Answers(client);
        client.End();
        using var fresh = Start();
        fresh.Open("main.ets", text.ToString());
        Assert.Equal(Answers(fresh), edited);
        Assert.DoesNotContain(client.Notifications, n => (string?)n["method"] == "window/logMessage");
    }

    private static string Answers(LspClient client)
    {
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("main.ets") } };
        return client.Result("textDocument/diagnostic", document.DeepClone())["items"]!.ToJsonString() + client.Result("textDocument/semanticTokens/full", document.DeepClone())["data"]!.ToJsonString() + client.Result("textDocument/documentSymbol", document)!.ToJsonString();
    }

    private static (int Line, int Column) PlaceOf(string text, int offset)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)) + 1;
        return (text.AsSpan(0, offset).Count('\n'), offset - start);
    }

    private static int OffsetOf(string text, int line, int column)
    {
        var at = 0;
        for (; line > 0; line--) at = text.IndexOf('\n', at) + 1;
        return at + column;
    }

    private static int ErrorOf(JsonNode answer) => (int)answer["error"]!["code"]!;
}
