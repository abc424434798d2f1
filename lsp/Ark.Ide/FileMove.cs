using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What imports must say when files or folders move.</summary>
public static class FileMove
{
    public static IReadOnlyList<FileEdit> Edits(Snapshot snapshot, IReadOnlyList<(string From, string To)> moves, CancellationToken cancellation = default)
    {
        var result = new List<FileEdit>();
        foreach (var tree in snapshot.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = tree.Text.Path;
            var edits = new List<TextEdit>();
            foreach (var statement in tree.Root.Statements)
                if (SpecifierOf(statement) is { IsMissing: false } token && EditOf(snapshot, path, token, moves) is { } edit) edits.Add(edit);
            if (edits.Count > 0) result.Add(new FileEdit(path, edits));
        }
        return result;
    }

    private static Token? SpecifierOf(Statement statement) => statement switch
    {
        ImportDeclaration i => i.Specifier,
        ExportDeclaration e => e.Specifier,
        _ => null,
    };

    private static TextEdit? EditOf(Snapshot snapshot, string path, Token token, IReadOnlyList<(string From, string To)> moves)
    {
        var specifier = Names.StringValue(token.Text);
        if (!ModulePaths.IsRelative(specifier) || snapshot.Compilation.FindModule(path, specifier) is not { } target) return null;
        var (from, to) = (Moved(path, moves), Moved(target.Tree.Text.Path, moves));
        if (from == path && to == target.Tree.Text.Path) return null;
        var next = Imports.SpecifierOf(from, to);
        // What names its extension goes on doing so.
        if (Imports.WithoutExtension(specifier) != specifier) next += to[Imports.WithoutExtension(to).Length..];
        return next == specifier ? null : new TextEdit(new TextSpan(token.Span.Start + 1, token.Span.Length - 2), next);
    }

    private static string Moved(string path, IReadOnlyList<(string From, string To)> moves)
    {
        foreach (var (from, to) in moves)
        {
            if (path == from) return to;
            if (path.StartsWith(from + "/", StringComparison.Ordinal)) return to + path[from.Length..];
        }
        return path;
    }
}
