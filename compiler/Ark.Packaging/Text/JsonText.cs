using System.Globalization;
using System.Text;
using Ark.Project.Json;

namespace Ark.Packaging.Text;

/// <summary>Writes JSON as packages have it: without blanks, keys in the order they stand in, no comments.</summary>
public static class JsonText
{
    /// <param name="replace">Applied to every string that is a value.</param>
    public static string Of(JsonValue value, Func<string, string>? replace = null)
    {
        var text = new StringBuilder();
        Write(text, value, replace ?? (s => s));
        return text.ToString();
    }

    public static string Of(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder text, JsonValue value, Func<string, string> replace)
    {
        switch (value)
        {
            case JsonObject o:
                WriteList(text, '{', '}', o.Members, m =>
                {
                    Quote(text, m.Key);
                    text.Append(':');
                    Write(text, m.Value, replace);
                });
                break;
            case JsonArray a:
                WriteList(text, '[', ']', a.Items, i => Write(text, i, replace));
                break;
            case JsonString s:
                Quote(text, replace(s.Value));
                break;
            case JsonNumber n:
                text.Append(double.IsFinite(n.Value) ? Of(n.Value) : "null");
                break;
            case JsonBoolean b:
                text.Append(b.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            write(items[i]);
        }
        text.Append(close);
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }
}
