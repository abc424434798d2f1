using System.Text;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Documentation comments, as Markdown.</summary>
public static class Documentation
{
    /// <summary>What the comment before a symbol's declaration says; null when there is none.</summary>
    public static string? Of(Symbol symbol)
    {
        foreach (var declaration in symbol.Declarations)
        {
            if (declaration is Parameter { Parent: ParameterList { Parent: { } function } } parameter && Declarations.NameOf(parameter) is { } name) return OfParameter(function, name.Text);
            if (CommentOf(declaration) is { } comment) return WithLevel(Render(comment), symbol);
        }
        return WithLevel("", symbol) is { Length: > 0 } level ? level : null;
    }

    /// <summary>In the library what says nothing of the level of the API that it came with came with what it stands in.</summary>
    private static string WithLevel(string text, Symbol symbol)
    {
        if (text.Contains(Since, StringComparison.Ordinal) || !Declarations.IsLibrary(symbol)) return text;
        for (var around = symbol.Container; around is not (null or ModuleSymbol); around = around.Container)
        {
            if (around.Declarations is not [var declaration, ..] || CommentOf(declaration) is not { } comment) continue;
            foreach (var (tag, level) in Sections(comment))
                if (tag == "since") return text + (text.Length > 0 ? "\n\n" : "") + $"{Since} {level}";
        }
        return text;
    }

    private const string Since = "*@since*";

    /// <summary>What there is to read about a symbol: by an SDK that declares it, which also says since when it is there; else by its own declaration, the one that a use means.</summary>
    public static string? Of(SemanticModel model, Symbol symbol, Expression? use = null)
    {
        if (model.InstalledFor(symbol) is { } installed && Of(installed) is { } official) return official;
        return use?.Parent is CallExpression call && call.Callee == use && model.ResolvedSignatureOf(call)?.Declaration is { } chosen && OfDeclaration(chosen) is { } text ? text : Of(symbol);
    }

    /// <summary>The declaration that says most about a signature.</summary>
    public static Node? DeclarationOf(SemanticModel model, CallSignatureType signature) =>
        signature.Symbol is { } symbol && model.InstalledFor(symbol) is { Declarations: [var official, ..] } ? official : signature.Declaration;

    /// <summary>What the comment before one declaration says.</summary>
    public static string? OfDeclaration(Node declaration) => CommentOf(declaration) is { } comment ? Render(comment) : null;

    /// <summary>What a function's comment says about one of its parameters.</summary>
    public static string? OfParameter(Node function, string name)
    {
        if (CommentOf(function) is not { } comment) return null;
        foreach (var (tag, text) in Sections(comment))
        {
            if (tag != "param") continue;
            var (parameter, description) = SplitParameter(text);
            if (parameter == name) return description.Length > 0 ? description : null;
        }
        return null;
    }

    public static bool IsDeprecated(Symbol symbol) => symbol.Declarations.Exists(d => CommentOf(d)?.Contains("@deprecated", StringComparison.Ordinal) == true);

    /// <summary>The text of the last documentation comment before a declaration, without its frame.</summary>
    private static string? CommentOf(Node declaration)
    {
        if (declaration is SourceFile) return null;
        var whole = declaration switch
        {
            IdentifierBinding { Parent: VariableDeclarator { Parent: VariableDeclarationList { Parent: VariableStatement statement } } } => statement,
            ArrowFunction or FunctionExpression when declaration.Ancestor<VariableStatement>() is { } statement => statement,
            _ => declaration,
        };
        var comments = whole.FirstToken.LeadingComments;
        for (var i = comments.Count - 1; i >= 0; i--)
            if (comments[i].IsDocumentation) return Unframed(comments[i].Text);
        return null;
    }

    private static string Unframed(string comment)
    {
        var lines = comment[3..Math.Max(3, comment.Length - 2)].Split('\n').Select(Unframe).ToList();
        return string.Join('\n', lines).Trim();

        static string Unframe(string line)
        {
            var text = line.TrimEnd().TrimStart();
            return text.StartsWith('*') ? text.Length > 1 && text[1] == ' ' ? text[2..] : text[1..] : text;
        }
    }

    /// <summary>The text before the first tag (whose name is empty) and what stands behind each tag.</summary>
    private static IEnumerable<(string Tag, string Text)> Sections(string comment)
    {
        var (tag, text) = ("", new StringBuilder());
        // In a comment of one line the level may stand behind the text.
        foreach (var line in comment.Replace(" @since ", "\n@since ", StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith('@') && line.Length > 1 && char.IsLetter(line[1]))
            {
                yield return (tag, text.ToString().Trim());
                var end = 1;
                while (end < line.Length && char.IsLetterOrDigit(line[end])) end++;
                (tag, text) = (line[1..end], new StringBuilder(line[end..].TrimStart()));
            }
            else text.Append(text.Length > 0 || tag.Length == 0 ? "\n" : "").Append(line);
        }
        yield return (tag, text.ToString().Trim());
    }

    private static string Render(string comment)
    {
        var parts = new List<string>();
        foreach (var (tag, text) in Sections(comment))
        {
            var inline = Links(text);
            switch (tag)
            {
                case "" when inline.Length == 0: break;
                case "": parts.Add(inline); break;
                case "param":
                    var (name, description) = SplitParameter(inline);
                    parts.Add(description.Length == 0 ? $"*@param* `{name}`" : $"*@param* `{name}`: {description}");
                    break;
                case "example" when !inline.Contains("```", StringComparison.Ordinal): parts.Add($"*@example*\n```ts\n{inline}\n```"); break;
                default: parts.Add(inline.Length == 0 ? $"*@{tag}*" : $"*@{tag}* {inline}"); break;
            }
        }
        return string.Join("\n\n", parts);
    }

    /// <summary>`name description`, `{Type} name - description`, `[name=1] description`.</summary>
    private static (string Name, string Description) SplitParameter(string text)
    {
        if (text.StartsWith('{') && text.IndexOf('}') is var close and > 0) text = text[(close + 1)..].TrimStart();
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        var name = text[..end].Trim('[', ']', '`');
        if (name.IndexOf('=') is var equals and > 0) name = name[..equals];
        return (name, text[end..].TrimStart(' ', '\t', '\n', '-', ':'));
    }

    /// <summary>`{@link Name text}` as code or text.</summary>
    private static string Links(string text)
    {
        var result = new StringBuilder();
        var at = 0;
        while (text.IndexOf("{@link", at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            var target = text[(open + 6)..close].Trim();
            result.Append(text, at, open - at).Append('`').Append(target).Append('`');
            at = close + 1;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
