using Ark.Project.Resources;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>From `$r('app.string.title')` to what the project has under that name.</summary>
internal static class ResourceNavigation
{
    /// <summary>The text and the values, one for each folder; null where no resource is named.</summary>
    public static (Token Text, IReadOnlyList<Resource> Values)? At(Cursor cursor)
    {
        if (cursor.Name is not { Kind: TokenKind.String } text || cursor.Tree.NodeOf(text) is not LiteralExpression { Parent: ArgumentList { Parent: CallExpression { Callee: NameExpression callee } } } || !callee.Identifier.Is("$r")) return null;
        if (Names.StringValue(text.Text).Split('.') is not ["app", var type, var name] || cursor.Snapshot.Projects?.ResourcesOf(cursor.Path) is not { } tables) return null;
        List<Resource> values = [.. tables.Select(t => t.Find(type, name).ToList()).FirstOrDefault(v => v.Count > 0) ?? []];
        return values.Count == 0 ? null : (text, values);
    }
}
