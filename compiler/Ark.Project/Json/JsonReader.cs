// JSON5 (json5.org), the notation of all project files, and JSON, which is part of it. Any text gives a value: what is missing is
// conjured, what cannot be understood is skipped, each reported once, so that an editor can work on a file that is being written.

using System.Collections.Immutable;
using Ark.Syntax;

namespace Ark.Project.Json;

/// <summary>Reads JSON5. Never throws.</summary>
public static class JsonReader
{
    /// <summary>What lies deeper is skipped; no project file is meant to be so deep.</summary>
    public const int MaximumNesting = 500;

    public static JsonDocument Read(SourceText text)
    {
        var bag = new DiagnosticBag();
        var root = new JsonParser(new JsonScanner(text, bag), bag).ReadDocument();
        return new JsonDocument(text, root, bag.ToSorted());
    }
}

/// <summary>Recursive descent over the scanner's tokens.</summary>
internal sealed class JsonParser(JsonScanner scanner, DiagnosticBag bag)
{
    private JsonToken _token;
    private JsonToken _before;
    /// <summary>Unknown characters stand before the token, so what is missing there need not be reported as well.</summary>
    private bool _isBehindUnknown;
    private int _depth;

    public JsonValue ReadDocument()
    {
        Take();
        var root = ReadValue("a value");
        if (_token.Kind != JsonTokenKind.End) Report(Diagnostics.JsonExpected(scanner.At(_token.Span), "the end of the file"));
        return root;
    }

    private JsonValue ReadValue(string what)
    {
        var token = _token;
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when _depth == JsonReader.MaximumNesting:
                Report(Diagnostics.JsonTooDeep(scanner.At(token.Span), JsonReader.MaximumNesting));
                SkipBrackets();
                return new JsonMissing(token.Span);
            case JsonTokenKind.OpenBrace:
                return Nested(ReadObject);
            case JsonTokenKind.OpenBracket:
                return Nested(ReadArray);
            case JsonTokenKind.String:
                Take();
                return new JsonString(token.Span, token.Text);
            case JsonTokenKind.Number:
                Take();
                return new JsonNumber(token.Span, token.Number);
            case JsonTokenKind.Word:
                Take();
                return Word(token);
            default:
                ReportExpected(what);
                return new JsonMissing(new TextSpan(_before.Span.End, 0));
        }
    }

    private JsonValue Word(JsonToken token)
    {
        switch (token.Text)
        {
            case "true": return new JsonBoolean(token.Span, true);
            case "false": return new JsonBoolean(token.Span, false);
            case "null": return new JsonNull(token.Span);
            default:
                Report(Diagnostics.JsonUnquoted(scanner.At(token.Span), token.Text).WithFix("Put it in quotes", new TextEdit(token.Span, $"\"{token.Text}\"")));
                return new JsonString(token.Span, token.Text);
        }
    }

    private JsonValue Nested(Func<JsonValue> read)
    {
        _depth++;
        var value = read();
        _depth--;
        return value;
    }

    private JsonObject ReadObject()
    {
        var open = Take();
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_token.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            if (_token.Kind is JsonTokenKind.String or JsonTokenKind.Word or JsonTokenKind.Number)
            {
                var key = Take();
                if (key.Kind == JsonTokenKind.Number) Report(Diagnostics.JsonExpected(scanner.At(key.Span), "a key"));
                if (!keys.Add(key.Text)) Report(Diagnostics.JsonDuplicateKey(scanner.At(key.Span), key.Text));
                if (_token.Kind == JsonTokenKind.Colon) Take();
                else ReportExpected("':'");
                members.Add(new JsonMember(key.Text, key.Span, ReadValue("a value")));
            }
            else
            {
                ReportExpected("a key");
                SkipTo();
            }
            if (!ReadSeparator(JsonTokenKind.CloseBrace)) break;
        }
        return new JsonObject(Close(open, JsonTokenKind.CloseBrace), members.ToImmutable());
    }

    private JsonArray ReadArray()
    {
        var open = Take();
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        while (_token.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            if (_token.Kind is JsonTokenKind.Comma or JsonTokenKind.Colon)
            {
                ReportExpected("a value");
                SkipTo();
            }
            else
            {
                items.Add(ReadValue("a value"));
            }
            if (!ReadSeparator(JsonTokenKind.CloseBracket)) break;
        }
        return new JsonArray(Close(open, JsonTokenKind.CloseBracket), items.ToImmutable());
    }

    /// <summary>The comma behind an entry; false when the entries end. Where it is missing but another entry follows, it is supposed to be there.</summary>
    private bool ReadSeparator(JsonTokenKind close)
    {
        if (_token.Kind == JsonTokenKind.Comma)
        {
            Take();
            return true;
        }
        if (_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End) return false;
        var at = new TextSpan(_before.Span.End, 0);
        ReportAt(at, Diagnostics.JsonExpected(scanner.At(at), "','").WithFix("Insert ','", new TextEdit(at, ",")));
        if (_token.Kind == JsonTokenKind.Colon || (close == JsonTokenKind.CloseBrace && (_token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket))) SkipTo();
        if (_token.Kind == JsonTokenKind.Comma) Take();
        return true;
    }

    private TextSpan Close(JsonToken open, JsonTokenKind close)
    {
        if (_token.Kind == close) Take();
        // The other closing bracket may belong further out: only where nothing is open there, is it this one misspelt.
        else if ((_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) && _depth == 1)
        {
            ReportExpected(close == JsonTokenKind.CloseBrace ? "'}'" : "']'");
            Take();
        }
        else ReportAt(open.Span, Diagnostics.JsonUnterminated(scanner.At(open.Span), close == JsonTokenKind.CloseBrace ? "'{'" : "'['"));
        return TextSpan.FromBounds(open.Span.Start, Math.Max(_before.Span.End, open.Span.End));
    }

    /// <summary>Over what cannot be understood, nested brackets included, to the next comma or closing bracket.</summary>
    private void SkipTo()
    {
        while (_token.Kind is not (JsonTokenKind.Comma or JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            if (_token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) SkipBrackets();
            else Take();
        }
    }

    private void SkipBrackets()
    {
        var depth = 0;
        do
        {
            if (_token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) depth++;
            else if (_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) depth--;
            Take();
        }
        while (depth > 0 && _token.Kind != JsonTokenKind.End);
    }

    private JsonToken Take()
    {
        _before = _token;
        _isBehindUnknown = false;
        while ((_token = scanner.Next()).Kind == JsonTokenKind.Unknown) _isBehindUnknown = true;
        return _before;
    }

    private void ReportExpected(string what)
    {
        if (!_isBehindUnknown) Report(Diagnostics.JsonExpected(scanner.At(_token.Span), what));
    }

    private int _reported = -1;

    private void Report(Diagnostic diagnostic) => ReportAt(diagnostic.Location.Span, diagnostic);

    /// <summary>Of several errors at one place the first tells what is wrong.</summary>
    private void ReportAt(TextSpan at, Diagnostic diagnostic)
    {
        if (diagnostic.IsError && at.Start == _reported) return;
        if (diagnostic.IsError) _reported = at.Start;
        bag.Add(diagnostic);
    }
}
